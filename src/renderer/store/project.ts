/** How the project itself is kept. */
import type { ProjectContents, projectCommands, projectQueries } from '../../shared/domain/project'
import { ProblemError } from '../../shared/problem'
import { reasonText } from '../../shared/problemReasons'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Database } from './database'
import { definedOnly } from './rows'

export const projectCommandHandlers: CommandHandlers<typeof projectCommands> = {
  'project.create'(tx, { projectId, diagramId, diagramTitle, ...details }) {
    if (tx.first('SELECT id FROM project') !== undefined) {
      const reason = reasonText('project-there')
      throw new ProblemError({ code: 'invalid-request', details: { reason } })
    }
    tx.insert('project', { id: projectId, ...details, created_at: tx.now })
    tx.insert('diagram', { id: diagramId, title: diagramTitle, position: 1 })
  },
  'project.describe'(tx, changes) {
    const project = tx.first<{ id: string }>('SELECT id FROM project')
    tx.update('project', project?.id ?? '', definedOnly(changes))
  },
  'project.restore'(tx, { rows }) {
    tx.replaceRows(rows)
  },
}

export const projectQueryHandlers: QueryHandlers<typeof projectQueries> = {
  'project.details': {
    reads: ['project'],
    run: db =>
      db.all(
        `SELECT id AS projectId, title, question, description, analyst, created_at AS createdAt
           FROM project`,
      ),
  },
  'project.counts': {
    reads: [
      'source',
      'paragraph',
      'actor',
      'relationship',
      'relationship_citation',
      'hypothesis',
      'evidence',
      'evidence_citation',
      'assessment',
      'note',
    ],
    run: db =>
      db.all(
        `SELECT (SELECT count(*) FROM source) AS sources,
                (SELECT count(*) FROM paragraph) AS paragraphs,
                (SELECT count(DISTINCT evidence_citation.paragraph_id)
                   FROM evidence_citation
                   JOIN assessment USING (evidence_id)) AS ratedParagraphs,
                (SELECT count(*) FROM actor) AS actors,
                (SELECT count(*) FROM relationship) AS relationships,
                (SELECT count(*) FROM relationship_citation) AS citations,
                (SELECT count(*) FROM hypothesis) AS hypotheses,
                (SELECT count(*) FROM evidence) AS evidence,
                (SELECT count(*) FROM assessment WHERE consistency IS NOT NULL) AS assessments,
                (SELECT count(*) FROM note) AS notes`,
      ),
  },
  'changeLog.list': {
    reads: ['change_log'],
    run: (db, { limit }) =>
      db.all(
        `SELECT sequence, at, analyst, step, command, reason
           FROM change_log ORDER BY sequence DESC LIMIT :limit`,
        { limit },
      ),
  },
}

/** What a project holds, in a few figures. */
export function projectContents(database: Database): ProjectContents {
  const { run } = projectQueryHandlers['project.counts']
  const [counts] = run(database, {})
  if (counts === undefined) throw new Error('counting returns one row')
  const project = database.first<{ id: string; title: string }>('SELECT id, title FROM project')
  return {
    projectId: project?.id ?? '',
    title: project?.title ?? '',
    counts,
    changedAt: database.first<{ at: string }>('SELECT max(at) AS at FROM change_log')?.at ?? null,
  }
}

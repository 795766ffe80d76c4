/** How notes are kept: each hangs on exactly one thing. */
import type { NoteTarget, noteCommands, noteQueries } from '../../shared/domain/notes'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Row } from './database'
import { citationColumns } from './rows'
import type { Transaction } from './transaction'

const TARGET_COLUMNS: Readonly<Record<NoteTarget['kind'], string>> = {
  source: 'source_id',
  paragraph: 'paragraph_id',
  actor: 'actor_id',
  relationship: 'relationship_id',
  hypothesis: 'hypothesis_id',
  evidence: 'evidence_id',
}

export const noteCommandHandlers: CommandHandlers<typeof noteCommands> = {
  'note.write'(tx, { noteId, target, text }) {
    tx.require(target.kind, target.id)
    tx.insert('note', {
      id: noteId,
      ...targetColumns(tx, target),
      text,
      created_at: tx.now,
      changed_at: tx.now,
    })
  },
  'note.rewrite'(tx, { noteId, text }) {
    if (tx.require('note', noteId).text === text) return
    tx.update('note', noteId, { text, changed_at: tx.now })
  },
  'note.remove'(tx, { noteId }) {
    tx.remove('note', noteId)
  },
}

function targetColumns(tx: Transaction, target: NoteTarget): Row {
  if (target.kind !== 'paragraph') return { [TARGET_COLUMNS[target.kind]]: target.id }
  const { quote, ...place } = citationColumns(tx, target.id, target.span)
  return { ...place, quote: target.span === null ? '' : quote }
}

const NOTE_COLUMNS = `note.id AS noteId,
  CASE WHEN note.source_id IS NOT NULL THEN 'source'
       WHEN note.paragraph_id IS NOT NULL THEN 'paragraph'
       WHEN note.actor_id IS NOT NULL THEN 'actor'
       WHEN note.relationship_id IS NOT NULL THEN 'relationship'
       WHEN note.hypothesis_id IS NOT NULL THEN 'hypothesis'
       ELSE 'evidence' END AS targetKind,
  coalesce(note.source_id, note.paragraph_id, note.actor_id, note.relationship_id,
           note.hypothesis_id, note.evidence_id) AS targetId,
  note.start_offset AS start, note.end_offset AS "end", note.quote, note.text,
  note.created_at AS createdAt, note.changed_at AS changedAt`

export const noteQueryHandlers: QueryHandlers<typeof noteQueries> = {
  'note.ofTarget': {
    reads: ['note'],
    run: (db, { kind, id }) =>
      db.all(
        `SELECT ${NOTE_COLUMNS} FROM note WHERE note.${TARGET_COLUMNS[kind]} = :id
          ORDER BY note.created_at, note.id`,
        { id },
      ),
  },
  'note.ofSource': {
    reads: ['note', 'paragraph'],
    run: (db, { sourceId }) =>
      db.all(
        `SELECT ${NOTE_COLUMNS} FROM note JOIN paragraph ON paragraph.id = note.paragraph_id
          WHERE paragraph.source_id = :sourceId
          ORDER BY paragraph.number, note.start_offset, note.created_at, note.id`,
        { sourceId },
      ),
  },
}

/** How notes are kept: each hangs on exactly one thing. */
import type {
  NoteTarget,
  NoteTargetKind,
  noteCommands,
  noteQueries,
} from '../../shared/domain/notes'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Row } from './database'
import { partOfSource } from './passages'
import { citationColumns } from './rows'
import type { Transaction } from './transaction'

const TARGET_COLUMNS: Readonly<Record<NoteTargetKind, string>> = {
  source: 'source_id',
  paragraph: 'paragraph_id',
  actor: 'actor_id',
  relationship: 'relationship_id',
  hypothesis: 'hypothesis_id',
  evidence: 'evidence_id',
  code: 'code_id',
  coding: 'coding_id',
  diagram: 'diagram_id',
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

const targets = Object.entries(TARGET_COLUMNS)

/** What a note hangs on, as columns of a row of `note`. */
export const noteTargetColumns = `
  CASE ${targets.map(([kind, column]) => `WHEN note.${column} IS NOT NULL THEN '${kind}'`).join(' ')}
    END AS targetKind,
  coalesce(${targets.map(([, column]) => `note.${column}`).join(', ')}) AS targetId`

const NOTE_COLUMNS = `note.id AS noteId, ${noteTargetColumns},
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
    run: (db, part) => {
      const { condition, params } = partOfSource(part)
      return db.all(
        `SELECT ${NOTE_COLUMNS} FROM note JOIN paragraph ON paragraph.id = note.paragraph_id
          WHERE ${condition}
          ORDER BY paragraph.position, note.start_offset, note.created_at, note.id`,
        params,
      )
    },
  },
}

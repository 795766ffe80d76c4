/** How the code tree is kept. Codings: `codings.ts`. */
import { matchingKey } from '../../shared/analysis/arabicText'
import type { codeCommands, codeQueries } from '../../shared/domain/codes'
import { ProblemError } from '../../shared/problem'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Row } from './database'
import { passageColumns } from './passages'
import type { Transaction } from './transaction'

type NewCode = {
  readonly codeId: string
  readonly name: string
  readonly colour: string
  readonly parentCodeId: string | null
}

/** Puts a code behind the other children of its parent. */
export function createCode(tx: Transaction, { codeId, name, colour, parentCodeId }: NewCode): void {
  if (parentCodeId !== null) tx.require('code', parentCodeId)
  refuseNameOfSibling(tx, { codeId, name, parentCodeId })
  const position = childrenOf(tx, parentCodeId).length + 1
  tx.insert('code', { id: codeId, parent_code_id: parentCodeId, name, colour, position })
}

export const codeCommandHandlers = {
  'code.create': createCode,
  'code.rename'(tx, { codeId, name }) {
    const parentCodeId = parentOf(tx, codeId)
    refuseNameOfSibling(tx, { codeId, name, parentCodeId })
    tx.update('code', codeId, { name })
  },
  'code.recolour'(tx, { codeId, colour }) {
    tx.update('code', codeId, { colour })
  },
  'code.annotate'(tx, { codeId, note }) {
    tx.update('code', codeId, { note })
  },
  'code.move'(tx, { codeId, parentCodeId, place }) {
    const name = String(tx.require('code', codeId).name)
    if (parentCodeId !== null) requireOutside(tx, codeId, parentCodeId)
    refuseNameOfSibling(tx, { codeId, name, parentCodeId })
    const left = parentOf(tx, codeId)
    const others = childrenOf(tx, parentCodeId).filter(id => id !== codeId)
    tx.update('code', codeId, { parent_code_id: parentCodeId })
    putInOrder(tx, others.toSpliced(place, 0, codeId))
    if (left !== parentCodeId) putInOrder(tx, childrenOf(tx, left))
  },
  'code.merge'(tx, { codeId, intoCodeId }) {
    const { note } = tx.require('code', codeId)
    requireOutside(tx, codeId, intoCodeId)
    moveCodings(tx, codeId, intoCodeId)
    for (const id of idsWhere(tx, 'SELECT id FROM note WHERE code_id = :codeId', codeId)) {
      tx.update('note', id, { code_id: intoCodeId })
    }
    for (const id of idsWhere(tx, 'SELECT id FROM lost_anchor WHERE code_id = :codeId', codeId)) {
      tx.update('lost_anchor', id, { code_id: intoCodeId })
    }
    const kept = tx.require('code', intoCodeId).note
    tx.update('code', intoCodeId, { note: [kept, note].filter(text => text !== '').join('\n\n') })
    const moved = childrenOf(tx, codeId)
    const order = [...childrenOf(tx, intoCodeId), ...moved].filter(id => id !== codeId)
    for (const id of moved) tx.update('code', id, { parent_code_id: intoCodeId })
    const left = parentOf(tx, codeId)
    tx.remove('code', codeId)
    putInOrder(tx, order)
    putInOrder(tx, childrenOf(tx, left))
  },
  'code.remove'(tx, { codeId }) {
    const left = parentOf(tx, codeId)
    tx.remove('code', codeId)
    putInOrder(tx, childrenOf(tx, left))
  },
} satisfies Partial<CommandHandlers<typeof codeCommands>>

/** Words that both codes were given keep one coding, with the notes of both. */
function moveCodings(tx: Transaction, codeId: string, intoCodeId: string): void {
  for (const id of idsWhere(tx, 'SELECT id FROM coding WHERE code_id = :codeId', codeId)) {
    const same = sameCoding(tx, { ...tx.require('coding', id), code_id: intoCodeId })
    if (same === undefined) {
      tx.update('coding', id, { code_id: intoCodeId })
      continue
    }
    const notes = tx.all<{ id: string }>('SELECT id FROM note WHERE coding_id = :id', { id })
    for (const note of notes) tx.update('note', note.id, { coding_id: same })
    tx.remove('coding', id)
  }
}

/** The coding of the same words with the same code, if there is one. */
export function sameCoding(tx: Transaction, coding: Row): string | undefined {
  const { code_id, paragraph_id, start_offset, end_offset } = coding
  return tx.first<{ id: string }>(
    `SELECT id FROM coding
      WHERE code_id = :code_id AND paragraph_id = :paragraph_id
        AND start_offset IS :start_offset AND end_offset IS :end_offset`,
    {
      code_id: code_id ?? null,
      paragraph_id: paragraph_id ?? null,
      start_offset: start_offset ?? null,
      end_offset: end_offset ?? null,
    },
  )?.id
}

function parentOf(tx: Transaction, codeId: string): string | null {
  const parent: unknown = tx.require('code', codeId).parent_code_id
  return typeof parent === 'string' ? parent : null
}

function idsWhere(tx: Transaction, sql: string, codeId: string | null): readonly string[] {
  return tx.all<{ id: string }>(sql, { codeId }).map(({ id }) => id)
}

function childrenOf(tx: Transaction, codeId: string | null): readonly string[] {
  return idsWhere(
    tx,
    'SELECT id FROM code WHERE parent_code_id IS :codeId ORDER BY position, id',
    codeId,
  )
}

function putInOrder(tx: Transaction, codeIds: readonly string[]): void {
  for (const [index, id] of codeIds.entries()) tx.update('code', id, { position: index + 1 })
}

/** A code can neither lie below itself nor be merged into itself or into what lies below it. */
function requireOutside(tx: Transaction, codeId: string, otherCodeId: string): void {
  let next: string | null = otherCodeId
  while (next !== null) {
    if (next === codeId) throw new ProblemError({ code: 'code-inside-itself', details: { codeId } })
    next = parentOf(tx, next)
  }
}

/** Two children of one parent that fold to the same name could not be told apart. */
function refuseNameOfSibling(
  tx: Transaction,
  { codeId, name, parentCodeId }: Omit<NewCode, 'colour'>,
): void {
  const key = matchingKey(name)
  const isTaken = childrenOf(tx, parentCodeId).some(
    id => id !== codeId && matchingKey(String(tx.require('code', id).name)) === key,
  )
  if (isTaken) throw new ProblemError({ code: 'name-taken', details: { name } })
}

export const codeQueryHandlers = {
  'code.list': {
    reads: ['code', 'coding'],
    run: db =>
      db.all(
        `SELECT id AS codeId, parent_code_id AS parentCodeId, name, colour, note,
                (SELECT count(*) FROM coding WHERE coding.code_id = code.id) AS codings
           FROM code ORDER BY position, id`,
      ),
  },
  'code.passages': {
    reads: ['code', 'coding', 'paragraph', 'source'],
    run: (db, { codeId }) =>
      db.all(
        `WITH RECURSIVE branch (id) AS (
           SELECT :codeId UNION SELECT code.id FROM code JOIN branch ON code.parent_code_id = branch.id
         )
         SELECT ${passageColumns('coding')}, code.id AS codeId, code.name AS codeName, code.colour
           FROM coding
           JOIN branch ON branch.id = coding.code_id
           JOIN code ON code.id = coding.code_id
           JOIN paragraph ON paragraph.id = coding.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          ORDER BY source.position, paragraph.position, coding.start_offset, coding.id`,
        { codeId },
      ),
  },
} satisfies Partial<QueryHandlers<typeof codeQueries>>

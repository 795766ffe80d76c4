/** How codings are kept: spans that were given a code. They may overlap; none is there twice. */
import type { codeCommands, codeQueries } from '../../shared/domain/codes'
import { createCode, sameCoding } from './codes'
import type { CommandHandlers, QueryHandlers } from './contract'
import { partOfSource, passageColumns } from './passages'
import { citationColumns } from './rows'

export const codingCommandHandlers = {
  'coding.create'(tx, { codingId, codeId, paragraphId, span, newCode }) {
    if (newCode !== null) createCode(tx, { codeId, ...newCode })
    tx.require('code', codeId)
    const coding = { code_id: codeId, ...citationColumns(tx, paragraphId, span) }
    if (sameCoding(tx, coding) === undefined) tx.insert('coding', { id: codingId, ...coding })
  },
  'coding.recode'(tx, { codingId, codeId }) {
    const coding = tx.require('coding', codingId)
    tx.require('code', codeId)
    const same = sameCoding(tx, { ...coding, code_id: codeId })
    if (same === undefined) return tx.update('coding', codingId, { code_id: codeId })
    if (same !== codingId) tx.remove('coding', codingId)
  },
  'coding.remove'(tx, { codingIds }) {
    for (const codingId of codingIds) tx.remove('coding', codingId)
  },
} satisfies Partial<CommandHandlers<typeof codeCommands>>

export const codingQueryHandlers = {
  'coding.list': {
    reads: ['coding', 'code', 'paragraph'],
    run: (db, part) => {
      const { condition, params } = partOfSource(part)
      return db.all(
        `SELECT coding.id AS codingId, code.id AS codeId, code.name AS codeName, code.colour,
                paragraph.id AS paragraphId, start_offset AS start, end_offset AS "end"
           FROM coding
           JOIN code ON code.id = coding.code_id
           JOIN paragraph ON paragraph.id = coding.paragraph_id
          WHERE ${condition}
          ORDER BY paragraph.position, start_offset, end_offset, coding.id`,
        params,
      )
    },
  },
  'coding.details': {
    reads: ['coding', 'code', 'paragraph', 'source'],
    run: (db, { codingId }) =>
      db.all(
        `SELECT ${passageColumns('coding')}, code.id AS codeId, code.name AS codeName, code.colour
           FROM coding
           JOIN code ON code.id = coding.code_id
           JOIN paragraph ON paragraph.id = coding.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          WHERE coding.id = :codingId`,
        { codingId },
      ),
  },
} satisfies Partial<QueryHandlers<typeof codeQueries>>

/** How hypotheses are kept, and how they stand. */
import type {
  ArchivedHypothesis,
  HypothesisRow,
  hypothesisCommands,
  hypothesisQueries,
} from '../../shared/domain/hypotheses'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Database, Readable } from './database'
import { STANDING_READS, standings } from './hypothesisStandings'
import { definedOnly, flag, nextPosition } from './rows'

export const hypothesisCommandHandlers = {
  'hypothesis.create'(tx, { hypothesisId, label, statement, colour }) {
    tx.insert('hypothesis', {
      id: hypothesisId,
      label,
      statement,
      colour,
      position: nextPosition(tx, 'hypothesis'),
      created_at: tx.now,
    })
  },
  'hypothesis.reword'(tx, { hypothesisId, label, statement }) {
    tx.update('hypothesis', hypothesisId, { label, statement })
  },
  'hypothesis.recolour'(tx, { hypothesisId, colour }) {
    tx.update('hypothesis', hypothesisId, { colour })
  },
  'hypothesis.move'(tx, { hypothesisId, place }) {
    tx.require('hypothesis', hypothesisId)
    const others = tx
      .all<{ id: string }>(
        `SELECT id FROM hypothesis WHERE archived_reason = '' ORDER BY position, id`,
      )
      .map(({ id }) => id)
      .filter(id => id !== hypothesisId)
    const order = others.toSpliced(place, 0, hypothesisId)
    for (const [index, id] of order.entries()) tx.update('hypothesis', id, { position: index + 1 })
  },
  'hypothesis.annotate'(tx, { hypothesisId, note }) {
    tx.update('hypothesis', hypothesisId, { note })
  },
  'hypothesis.describe'(tx, { hypothesisId, changes: { isExclusive, ...changes } }) {
    const is_exclusive = isExclusive === undefined ? undefined : flag(isExclusive)
    tx.update('hypothesis', hypothesisId, definedOnly({ ...changes, is_exclusive }))
  },
  'hypothesis.archive'(tx, { hypothesisId, reason }) {
    tx.update('hypothesis', hypothesisId, { archived_reason: reason })
  },
  'hypothesis.bringBack'(tx, { hypothesisId }) {
    tx.update('hypothesis', hypothesisId, { archived_reason: '' })
  },
  'hypothesis.remove'(tx, { hypothesisId }) {
    tx.remove('hypothesis', hypothesisId)
  },
} satisfies Partial<CommandHandlers<typeof hypothesisCommands>>

const COLUMNS = `hypothesis.id AS hypothesisId, label, statement, colour, note, kind,
                 is_exclusive AS isExclusive, indicators`

/** Those that are weighed. */
export function listHypotheses(db: Readable): HypothesisRow[] {
  return db.all<HypothesisRow>(
    `SELECT ${COLUMNS} FROM hypothesis WHERE archived_reason = '' ORDER BY position, id`,
  )
}

function listArchived(db: Database): ArchivedHypothesis[] {
  return db.all<ArchivedHypothesis>(
    `SELECT ${COLUMNS}, archived_reason AS archivedReason,
            (SELECT count(*) FROM assessment
              WHERE assessment.hypothesis_id = hypothesis.id) AS ratings
       FROM hypothesis WHERE archived_reason <> '' ORDER BY position, id`,
  )
}

export const hypothesisQueryHandlers = {
  'hypothesis.list': { reads: ['hypothesis'], run: listHypotheses },
  'hypothesis.archived': { reads: ['hypothesis', 'assessment'], run: listArchived },
  'hypothesis.standing': {
    reads: STANDING_READS,
    run: db => standings(db, listHypotheses(db)),
  },
} satisfies Partial<QueryHandlers<typeof hypothesisQueries>>

/** How weightings are kept, and which one is chosen. */
import type { Weighting } from '../../shared/analysis/achScores'
import type {
  WeightingKey,
  WeightingMethod,
  WeightingRow,
  Weights,
  weightingCommands,
  weightingQueries,
} from '../../shared/domain/weighting'
import { ProblemError } from '../../shared/problem'
import { reasonText } from '../../shared/problemReasons'
import { refuseTakenName } from './actors'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Database, Readable, Row } from './database'
import { definedOnly, nextPosition } from './rows'
import type { Transaction } from './transaction'

/** PARC's, the weighting of a new project; the same id in every project. */
const FIRST_WEIGHTING = '0190a0a0-0000-7000-8000-000000000301'

export const weightingCommandHandlers: CommandHandlers<typeof weightingCommands> = {
  'weighting.create'(tx, { weightingId, name, method, weights }) {
    refuseTakenName(tx, 'weighting', name)
    const position = nextPosition(tx, 'weighting')
    tx.insert('weighting', {
      ...{ id: weightingId, key: null, name, method, position },
      ...weightColumns(weights),
    })
  },
  'weighting.describe'(tx, { weightingId, changes: { weights, name, method } }) {
    const known = requireOwn(tx, weightingId)
    if (name !== undefined && name !== known.name) {
      refuseTakenName(tx, 'weighting', name, weightingId)
    }
    const columns = weights === undefined ? {} : weightColumns(weights)
    tx.update('weighting', weightingId, { ...definedOnly({ name, method }), ...columns })
  },
  'weighting.choose'(tx, { weightingId }) {
    tx.require('weighting', weightingId)
    choose(tx, weightingId)
  },
  'weighting.remove'(tx, { weightingId }) {
    requireOwn(tx, weightingId)
    if (projectRow(tx)?.weighting_id === weightingId) choose(tx, FIRST_WEIGHTING)
    tx.remove('weighting', weightingId)
  },
}

function projectRow(tx: Transaction): Row | undefined {
  return tx.first('SELECT * FROM project')
}

function choose(tx: Transaction, weightingId: string): void {
  tx.update('project', String(projectRow(tx)?.id ?? ''), { weighting_id: weightingId })
}

/** Raises `row-not-found`, and `invalid-request` for a built-in one. */
function requireOwn(tx: Transaction, weightingId: string): Row {
  const row = tx.require('weighting', weightingId)
  if (row.key === null) return row
  const reason = reasonText('built-in-stays', String(row.key))
  throw new ProblemError({ code: 'invalid-request', details: { reason } })
}

type WeightColumns = Record<
  `credibility_${1 | 2 | 3 | 4 | 5 | 6}` | `relevance_${'low' | 'medium' | 'high'}`,
  number
>

function weightColumns({ credibility: c, relevance }: Weights): WeightColumns {
  return {
    credibility_1: c[0],
    credibility_2: c[1],
    credibility_3: c[2],
    credibility_4: c[3],
    credibility_5: c[4],
    credibility_6: c[5],
    relevance_low: relevance.low,
    relevance_medium: relevance.medium,
    relevance_high: relevance.high,
  }
}

function weightsOf(row: WeightColumns): Weights {
  return {
    credibility: [
      row.credibility_1,
      row.credibility_2,
      row.credibility_3,
      row.credibility_4,
      row.credibility_5,
      row.credibility_6,
    ],
    relevance: { low: row.relevance_low, medium: row.relevance_medium, high: row.relevance_high },
  }
}

export type KeptWeighting = WeightColumns & {
  readonly id: string
  readonly key: WeightingKey | null
  readonly name: string
  readonly method: WeightingMethod
  readonly isChosen: 0 | 1
}

function listWeightings(db: Database): WeightingRow[] {
  const rows = db.all<KeptWeighting & Pick<WeightingRow, 'weightingId'>>(
    `SELECT weighting.*, weighting.id AS weightingId,
            weighting.id = (SELECT weighting_id FROM project) AS isChosen
       FROM weighting ORDER BY position, id`,
  )
  return rows.map(row => ({
    weightingId: row.weightingId,
    key: row.key,
    name: row.name,
    method: row.method,
    weights: weightsOf(row),
    isChosen: row.isChosen,
  }))
}

/** What the scores and ranks of the project follow. */
export function chosenWeighting(db: Readable): Weighting {
  const row = db.first<KeptWeighting>(
    `SELECT weighting.* FROM weighting JOIN project ON project.weighting_id = weighting.id`,
  )
  if (row === undefined) throw new Error('a project has a weighting')
  return weightingOf(row)
}

/** The weighting that a row of the table holds. */
export function weightingOf(row: KeptWeighting): Weighting {
  return { method: row.method, ...weightsOf(row) }
}

export const weightingQueryHandlers: QueryHandlers<typeof weightingQueries> = {
  'weighting.list': { reads: ['weighting', 'project'], run: listWeightings },
}

/** How blind rounds are kept: their ratings are their own until the analyst takes them over. */
import { compareCells, type RatedCell } from '../../shared/analysis/roundComparison'
import { Consistency } from '../../shared/domain/hypotheses'
import type { roundCommands, roundQueries } from '../../shared/domain/rounds'
import { ProblemError } from '../../shared/problem'
import { type ReasonCode, reasonText } from '../../shared/problemReasons'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Row } from './database'
import { rate } from './evidence'
import { flag } from './rows'
import type { Transaction } from './transaction'

export const roundCommandHandlers: CommandHandlers<typeof roundCommands> = {
  'round.start'(tx, { roundId, seed }) {
    const last = tx.first<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM rating_round',
    )
    const number = (last?.number ?? 0) + 1
    tx.insert('rating_round', { id: roundId, number, seed, started_at: tx.now })
  },
  'round.rate'(tx, { roundId, evidenceId, hypothesisId, consistency }) {
    requireOpen(tx, roundId)
    tx.require('evidence', evidenceId)
    tx.require('hypothesis', hypothesisId)
    if (rowOf(tx, roundId, evidenceId)?.is_locked === 1) throw refusal('row-locked')
    const known = ratingOf(tx, { roundId, evidenceId, hypothesisId })
    if (consistency === null) {
      if (known !== undefined) tx.remove('round_rating', String(known.id))
    } else if (known === undefined) {
      tx.insert('round_rating', {
        ...{ id: tx.newId(), rating_round_id: roundId },
        ...{ evidence_id: evidenceId, hypothesis_id: hypothesisId },
        ...{ consistency, rated_at: tx.now },
      })
    } else if (known.consistency !== consistency) {
      tx.update('round_rating', String(known.id), { consistency, rated_at: tx.now })
    }
  },
  'round.lockRow'(tx, { roundId, evidenceId }) {
    requireOpen(tx, roundId)
    tx.require('evidence', evidenceId)
    if (!isWhollyRated(tx, roundId, evidenceId)) throw refusal('row-not-rated')
    setLocked(tx, { roundId, evidenceId, isLocked: true, reason: undefined })
  },
  'round.unlockRow'(tx, { roundId, evidenceId, reason }) {
    requireOpen(tx, roundId)
    tx.require('evidence', evidenceId)
    if (rowOf(tx, roundId, evidenceId)?.is_locked !== 1) return
    setLocked(tx, { roundId, evidenceId, isLocked: false, reason })
  },
  'round.finish'(tx, { roundId }) {
    requireOpen(tx, roundId)
    tx.update('rating_round', roundId, { finished_at: tx.now })
  },
  'round.adopt'(tx, { roundId, cells }) {
    if (tx.require('rating_round', roundId).finished_at === null) throw refusal('round-goes-on')
    for (const { evidenceId, hypothesisId } of cells) {
      tx.require('evidence', evidenceId)
      tx.require('hypothesis', hypothesisId)
      const found = ratingOf(tx, { roundId, evidenceId, hypothesisId })
      if (found === undefined) throw refusal('row-not-rated')
      rate(tx, { evidenceId, hypothesisId, consistency: Consistency.parse(found.consistency) })
    }
  },
  'round.remove'(tx, { roundId }) {
    tx.remove('rating_round', roundId)
  },
}

function refusal(code: ReasonCode): ProblemError {
  return new ProblemError({ code: 'invalid-request', details: { reason: reasonText(code) } })
}

function requireOpen(tx: Transaction, roundId: string): void {
  if (tx.require('rating_round', roundId).finished_at !== null) throw refusal('round-finished')
}

function rowOf(tx: Transaction, roundId: string, evidenceId: string): Row | undefined {
  return tx.first(
    `SELECT id, is_locked FROM round_row
      WHERE rating_round_id = :roundId AND evidence_id = :evidenceId`,
    { roundId, evidenceId },
  )
}

type RoundCell = {
  readonly roundId: string
  readonly evidenceId: string
  readonly hypothesisId: string
}

function ratingOf(tx: Transaction, cell: RoundCell): Row | undefined {
  return tx.first(
    `SELECT id, consistency FROM round_rating
      WHERE rating_round_id = :roundId AND evidence_id = :evidenceId
        AND hypothesis_id = :hypothesisId`,
    cell,
  )
}

function isWhollyRated(tx: Transaction, roundId: string, evidenceId: string): boolean {
  const missing = tx.first(
    `SELECT id FROM hypothesis
      WHERE archived_reason = '' AND id NOT IN (
        SELECT hypothesis_id FROM round_rating
         WHERE rating_round_id = :roundId AND evidence_id = :evidenceId)`,
    { roundId, evidenceId },
  )
  return missing === undefined
}

type Lock = {
  readonly roundId: string
  readonly evidenceId: string
  readonly isLocked: boolean
  /** Undefined: as it was. */
  readonly reason: string | undefined
}

function setLocked(tx: Transaction, { roundId, evidenceId, isLocked, reason }: Lock): void {
  const known = rowOf(tx, roundId, evidenceId)
  if (known?.is_locked === flag(isLocked)) return
  const columns = {
    is_locked: flag(isLocked),
    ...(isLocked ? { locked_at: tx.now } : {}),
    ...(reason === undefined ? {} : { unlocked_reason: reason }),
  }
  if (known !== undefined) tx.update('round_row', String(known.id), columns)
  else {
    const id = tx.newId()
    tx.insert('round_row', { id, rating_round_id: roundId, evidence_id: evidenceId, ...columns })
  }
}

export const roundQueryHandlers: QueryHandlers<typeof roundQueries> = {
  'round.list': {
    reads: ['rating_round', 'round_row', 'round_rating'],
    run: db =>
      db.all(
        `SELECT id AS roundId, number, seed, started_at AS startedAt, finished_at AS finishedAt,
                (SELECT count(*) FROM round_row
                  WHERE rating_round_id = rating_round.id AND is_locked = 1) AS lockedRows,
                (SELECT count(*) FROM round_rating
                  WHERE rating_round_id = rating_round.id) AS ratings
           FROM rating_round ORDER BY number DESC`,
      ),
  },
  'round.rows': {
    reads: ['round_row'],
    run: (db, { roundId }) =>
      db.all(
        `SELECT evidence_id AS evidenceId, is_locked AS isLocked, unlocked_reason AS unlockedReason
           FROM round_row WHERE rating_round_id = :roundId`,
        { roundId },
      ),
  },
  'round.ratings': {
    reads: ['round_rating'],
    run: (db, { roundId }) =>
      db.all(
        `SELECT evidence_id AS evidenceId, hypothesis_id AS hypothesisId, consistency
           FROM round_rating WHERE rating_round_id = :roundId
          ORDER BY evidence_id, hypothesis_id`,
        { roundId },
      ),
  },
  'round.comparison': {
    reads: ['round_rating', 'assessment', 'evidence', 'hypothesis'],
    run: (db, { roundId, againstId }) => {
      const later = db.all<RatedCell>(
        `SELECT evidence_id AS evidenceId, hypothesis_id AS hypothesisId, consistency
           FROM round_rating
           JOIN evidence ON evidence.id = evidence_id AND evidence.excluded_reason = ''
           JOIN hypothesis ON hypothesis.id = hypothesis_id AND hypothesis.archived_reason = ''
          WHERE rating_round_id = :roundId
          ORDER BY evidence_id, hypothesis_id`,
        { roundId },
      )
      const earlier = db.all<RatedCell>(
        `SELECT evidence_id AS evidenceId, hypothesis_id AS hypothesisId, consistency
           FROM assessment WHERE :againstId IS NULL
          UNION ALL
         SELECT evidence_id, hypothesis_id, consistency
           FROM round_rating WHERE rating_round_id = :againstId`,
        { againstId },
      )
      return [compareCells(earlier, later)]
    },
  },
}

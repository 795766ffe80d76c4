/** How judgements are kept: each with the ranking at the moment it was made. */
import {
  type JudgementRow,
  type judgementCommands,
  type judgementQueries,
  RankThen,
} from '../../shared/domain/judgements'
import { z } from '../../shared/zod'
import type { CommandHandlers, QueryHandlers } from './contract'
import { listHypotheses } from './hypotheses'
import { standings } from './hypothesisStandings'
import { definedOnly } from './rows'
import type { Transaction } from './transaction'

export const judgementCommandHandlers: CommandHandlers<typeof judgementCommands> = {
  'judgement.make'(tx, { judgementId, hypothesisId, changeSigns, ...words }) {
    if (hypothesisId !== null) tx.require('hypothesis', hypothesisId)
    tx.insert('judgement', {
      id: judgementId,
      ...words,
      hypothesis_id: hypothesisId,
      change_signs: changeSigns,
      ranking: JSON.stringify(rankingNow(tx)),
      made_at: tx.now,
      changed_at: tx.now,
    })
  },
  'judgement.correct'(tx, { judgementId, changes: { hypothesisId, changeSigns, ...words } }) {
    const known = tx.require('judgement', judgementId)
    if (hypothesisId != null) tx.require('hypothesis', hypothesisId)
    const columns = { ...words, hypothesis_id: hypothesisId, change_signs: changeSigns }
    const changes = definedOnly(columns)
    if (Object.entries(changes).every(([column, value]) => known[column] === value)) return
    tx.update('judgement', judgementId, { ...changes, changed_at: tx.now })
  },
  'judgement.remove'(tx, { judgementId }) {
    tx.remove('judgement', judgementId)
  },
}

function rankingNow(tx: Transaction): readonly RankThen[] {
  return standings(tx, listHypotheses(tx)).map(standing => ({
    hypothesisId: standing.hypothesisId,
    label: standing.label,
    rank: standing.rank,
    weightedInconsistency: standing.weightedInconsistency,
    unratedEvidence: standing.unratedEvidence,
  }))
}

const Ranking = z.array(RankThen)

/** The column holds JSON (checked by SQLite), but a file from elsewhere may hold any. */
function rankingFrom(json: string): readonly RankThen[] {
  return Ranking.safeParse(JSON.parse(json)).data ?? []
}

export const judgementQueryHandlers: QueryHandlers<typeof judgementQueries> = {
  'judgement.list': {
    reads: ['judgement', 'hypothesis'],
    run: db => {
      const rows = db.all<Omit<JudgementRow, 'ranking'> & { readonly ranking: string }>(
        `SELECT judgement.id AS judgementId, conclusion, hypothesis_id AS hypothesisId,
                hypothesis.label AS hypothesisLabel, likelihood, confidence, assumptions,
                change_signs AS changeSigns, gaps, ranking, made_at AS madeAt,
                changed_at AS changedAt
           FROM judgement LEFT JOIN hypothesis ON hypothesis.id = hypothesis_id
          ORDER BY made_at DESC, judgement.id DESC`,
      )
      return rows.map(row => ({ ...row, ranking: rankingFrom(row.ranking) }))
    },
  },
}

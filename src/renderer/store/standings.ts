/** How relationships stand under hypotheses: found from the assessments of their passages, or overruled. */
import { type RatedCitation, standingOf } from '../../shared/analysis/relationshipStanding'
import type { StandingRow, standingCommands, standingQueries } from '../../shared/domain/standings'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Database } from './database'
import { diagnosticities } from './evidence'
import type { Transaction } from './transaction'

export const standingCommandHandlers: CommandHandlers<typeof standingCommands> = {
  'relationship.overrule'(tx, { relationshipId, hypothesisId, standing, reason }) {
    tx.require('relationship', relationshipId)
    tx.require('hypothesis', hypothesisId)
    const known = overruling(tx, relationshipId, hypothesisId)
    if (known !== undefined) {
      return tx.update('relationship_standing', known, { standing, reason })
    }
    tx.insert('relationship_standing', {
      id: tx.newId(),
      relationship_id: relationshipId,
      hypothesis_id: hypothesisId,
      standing,
      reason,
    })
  },
  'relationship.followPassages'(tx, { relationshipId, hypothesisId }) {
    tx.require('relationship', relationshipId)
    tx.require('hypothesis', hypothesisId)
    const known = overruling(tx, relationshipId, hypothesisId)
    if (known !== undefined) tx.remove('relationship_standing', known)
  },
}

function overruling(
  tx: Transaction,
  relationshipId: string,
  hypothesisId: string,
): string | undefined {
  return tx.first<{ id: string }>(
    `SELECT id FROM relationship_standing
      WHERE relationship_id = :relationshipId AND hypothesis_id = :hypothesisId`,
    { relationshipId, hypothesisId },
  )?.id
}

type Pair = Pick<StandingRow, 'relationshipId' | 'hypothesisId'>
type Overruled = Pair & Pick<StandingRow, 'standing'> & { readonly reason: string }

/** Evidence on the words that a relationship cites, or on words that meet them, unless excluded. */
const CITED_AND_WEIGHED = `relationship_citation AS cited
       JOIN evidence_citation AS weighed ON weighed.paragraph_id = cited.paragraph_id
        AND (cited.start_offset IS NULL OR weighed.start_offset IS NULL
             OR (weighed.start_offset < cited.end_offset
                 AND weighed.end_offset > cited.start_offset))
       JOIN evidence ON evidence.id = weighed.evidence_id AND evidence.excluded_reason = ''`

/** Ratings of evidence, unless excluded, on the words that a relationship cites or that meet them. */
function ratedCitations(db: Database): readonly (Pair & RatedCitation)[] {
  return db.all(
    `SELECT cited.relationship_id AS relationshipId, assessment.hypothesis_id AS hypothesisId,
            cited.stance, assessment.consistency
       FROM ${CITED_AND_WEIGHED}
       JOIN assessment ON assessment.evidence_id = weighed.evidence_id
      WHERE assessment.consistency IS NOT NULL`,
  )
}

const keyOf = ({ relationshipId, hypothesisId }: Pair) => `${relationshipId} ${hypothesisId}`

export const standingQueryHandlers: QueryHandlers<typeof standingQueries> = {
  'relationship.standings': {
    reads: [
      ...['relationship_citation', 'evidence', 'evidence_citation'],
      ...['assessment', 'relationship_standing'],
    ],
    run: db => {
      const overruled = db.all<Overruled>(
        `SELECT relationship_id AS relationshipId, hypothesis_id AS hypothesisId, standing, reason
           FROM relationship_standing`,
      )
      const citations = ratedCitations(db)
      const words = new Map(overruled.map(row => [keyOf(row), row]))
      const found = new Map<string, Pair & { readonly citations: RatedCitation[] }>()
      for (const pair of [...citations, ...overruled]) {
        const { relationshipId, hypothesisId } = pair
        found.set(keyOf(pair), { relationshipId, hypothesisId, citations: [] })
      }
      for (const citation of citations) found.get(keyOf(citation))?.citations.push(citation)
      return [...found.entries()].flatMap(([key, { citations: rated, ...pair }]) => {
        const byPassages = standingOf(rated)
        const word = words.get(key)
        if (byPassages === 'silent' && word === undefined) return []
        const standing = word?.standing ?? byPassages
        return [{ ...pair, standing, byPassages, reason: word?.reason ?? null }]
      })
    },
  },
  'relationship.diagnosticity': {
    reads: [
      ...['relationship_citation', 'evidence', 'evidence_citation'],
      ...['assessment', 'hypothesis'],
    ],
    run: db => {
      const told = diagnosticities(db)
      const pairs = db.all<Pick<Pair, 'relationshipId'> & { readonly evidenceId: string }>(
        `SELECT DISTINCT cited.relationship_id AS relationshipId, evidence.id AS evidenceId
           FROM ${CITED_AND_WEIGHED}`,
      )
      const best = new Map<Pair['relationshipId'], number>()
      for (const { relationshipId, evidenceId } of pairs) {
        const score = told.get(evidenceId)
        if (score === undefined) continue
        best.set(relationshipId, Math.max(score, best.get(relationshipId) ?? 0))
      }
      return [...best].map(([relationshipId, score]) => ({ relationshipId, diagnosticity: score }))
    },
  },
}

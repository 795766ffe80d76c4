/** How a matrix from a file comes into the project, and what one that leaves it says of its items. */
import { matchingKey } from '../../shared/analysis/arabicText'
import type {
  MatrixItemRow,
  matrixFileCommands,
  matrixFileQueries,
} from '../../shared/domain/matrixFile'
import type { CommandHandlers, QueryHandlers } from './contract'
import { rate } from './evidence'
import { nextPosition } from './rows'
import type { Transaction } from './transaction'

export const matrixFileCommandHandlers: CommandHandlers<typeof matrixFileCommands> = {
  'matrix.import'(tx, { hypotheses, items, known }) {
    let position = nextPosition(tx, 'hypothesis')
    for (const { hypothesisId, ...hypothesis } of hypotheses) {
      const row = { ...hypothesis, position: position++, created_at: tx.now }
      tx.insert('hypothesis', { id: hypothesisId, ...row })
    }
    let place = nextPosition(tx, 'evidence')
    for (const { evidenceId, speaker, note, excludedReason, ratings, ...item } of items) {
      const speakerId = actorNamed(tx, speaker)
      tx.insert('evidence', {
        id: evidenceId,
        ...item,
        note: speakerId === null && speaker !== '' ? `${speaker}\n${note}`.trim() : note,
        speaker_actor_id: speakerId,
        excluded_reason: excludedReason,
        position: place++,
        created_at: tx.now,
      })
      for (const rating of ratings) rate(tx, { evidenceId, ...rating })
    }
    for (const { evidenceId, ratings } of known) {
      tx.require('evidence', evidenceId)
      for (const { reason, ...rating } of ratings) {
        rate(tx, { evidenceId, ...rating, reason: reason === '' ? undefined : reason })
      }
    }
  },
}

function actorNamed(tx: Transaction, name: string): string | null {
  if (name === '') return null
  const found = tx.first<{ id: string }>(
    `SELECT actor.id FROM actor LEFT JOIN alias ON alias.actor_id = actor.id
      WHERE actor.match_key = :key OR alias.match_key = :key
      ORDER BY actor.match_key = :key DESC, actor.id LIMIT 1`,
    { key: matchingKey(name) },
  )
  return found?.id ?? null
}

export const matrixFileQueryHandlers: QueryHandlers<typeof matrixFileQueries> = {
  'matrix.items': {
    reads: ['evidence', 'evidence_citation', 'paragraph', 'source', 'actor'],
    run: db =>
      db.all<MatrixItemRow>(
        `WITH cited AS (
           SELECT evidence_citation.evidence_id, evidence_citation.quote,
                  source.title || ' ¶' || paragraph.number AS place
             FROM evidence_citation
             JOIN paragraph ON paragraph.id = evidence_citation.paragraph_id
             JOIN source ON source.id = paragraph.source_id
            ORDER BY source.position, paragraph.position, start_offset, evidence_citation.id
         )
         SELECT evidence.id AS evidenceId,
                coalesce(nullif(evidence.summary, ''),
                  (SELECT quote FROM cited WHERE evidence_id = evidence.id LIMIT 1), '') AS text,
                evidence.kind, evidence.credibility, evidence.relevance,
                coalesce(actor.name, '') AS speaker,
                coalesce((SELECT group_concat(place, '; ') FROM cited
                           WHERE evidence_id = evidence.id), '') AS cites,
                evidence.note, evidence.excluded_reason AS excludedReason
           FROM evidence LEFT JOIN actor ON actor.id = evidence.speaker_actor_id
          ORDER BY evidence.position, evidence.id`,
      ),
  },
}

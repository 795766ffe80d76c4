/** How evidence and its assessments are kept. Tagging a paragraph is rating its evidence. */
import { diagnosticity } from '../../shared/analysis/achScores'
import {
  Consistency,
  type EvidenceRow,
  type hypothesisCommands,
  type hypothesisQueries,
} from '../../shared/domain/hypotheses'
import { z } from '../../shared/zod'
import { keepSearch } from './absences'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Database, SqlParams } from './database'
import { partOfSource, passageColumns } from './passages'
import { citationColumns, definedOnly, nextPosition } from './rows'
import type { Transaction } from './transaction'

export const evidenceCommandHandlers = {
  'paragraph.rate'(tx, { paragraphId, hypothesisId, consistency, reason }) {
    tx.require('paragraph', paragraphId)
    const evidenceId =
      evidenceOfWholeParagraph(tx, paragraphId) ?? makeParagraphEvidence(tx, paragraphId)
    rate(tx, { evidenceId, hypothesisId, consistency, reason })
  },
  'paragraph.unrate'(tx, { paragraphId, hypothesisId }) {
    tx.require('paragraph', paragraphId)
    tx.require('hypothesis', hypothesisId)
    const evidenceId = evidenceOfWholeParagraph(tx, paragraphId)
    if (evidenceId === undefined) return
    if (!removeAssessment(tx, evidenceId, hypothesisId)) return
    if (isUntouched(tx, evidenceId)) tx.remove('evidence', evidenceId)
  },
  'evidence.create'(tx, { evidenceId, kind, summary, citations, search }) {
    insertEvidence(tx, { evidenceId, kind, summary })
    for (const { paragraphId, span } of citations) {
      tx.insert('evidence_citation', {
        id: tx.newId(),
        evidence_id: evidenceId,
        ...citationColumns(tx, paragraphId, span),
      })
    }
    if (search !== undefined) keepSearch(tx, evidenceId, search)
  },
  'evidence.describe'(tx, { evidenceId, changes: { speakerActorId, ...changes } }) {
    if (typeof speakerActorId === 'string') tx.require('actor', speakerActorId)
    tx.update('evidence', evidenceId, definedOnly({ ...changes, speaker_actor_id: speakerActorId }))
  },
  'evidence.remove'(tx, { evidenceId }) {
    tx.remove('evidence', evidenceId)
  },
  'assessment.rate'(tx, assessment) {
    tx.require('evidence', assessment.evidenceId)
    rate(tx, assessment)
  },
  'assessment.rateMany'(tx, { cells, consistency }) {
    for (const cell of cells) {
      tx.require('evidence', cell.evidenceId)
      rate(tx, { ...cell, consistency })
    }
  },
  'assessment.removeMany'(tx, { cells }) {
    for (const { evidenceId, hypothesisId } of cells) {
      tx.require('evidence', evidenceId)
      tx.require('hypothesis', hypothesisId)
      removeAssessment(tx, evidenceId, hypothesisId)
    }
  },
  'assessment.remove'(tx, { evidenceId, hypothesisId }) {
    tx.require('evidence', evidenceId)
    tx.require('hypothesis', hypothesisId)
    removeAssessment(tx, evidenceId, hypothesisId)
  },
} satisfies Partial<CommandHandlers<typeof hypothesisCommands>>

/** The evidence item that is this paragraph as a whole and nothing else. */
function evidenceOfWholeParagraph(tx: Transaction, paragraphId: string): string | undefined {
  return tx.first<{ id: string }>(
    `SELECT evidence.id FROM evidence JOIN evidence_citation ON evidence_id = evidence.id
      WHERE paragraph_id = :paragraphId AND start_offset IS NULL
        AND (SELECT count(*) FROM evidence_citation AS other
              WHERE other.evidence_id = evidence.id) = 1
      ORDER BY evidence.position, evidence.id`,
    { paragraphId },
  )?.id
}

function makeParagraphEvidence(tx: Transaction, paragraphId: string): string {
  const evidenceId = tx.newId()
  insertEvidence(tx, { evidenceId, kind: 'claim', summary: '' })
  tx.insert('evidence_citation', {
    id: tx.newId(),
    evidence_id: evidenceId,
    ...citationColumns(tx, paragraphId, null),
  })
  return evidenceId
}

function insertEvidence(
  tx: Transaction,
  { evidenceId, kind, summary }: { evidenceId: string; kind: string; summary: string },
): void {
  const position = nextPosition(tx, 'evidence')
  tx.insert('evidence', { id: evidenceId, kind, summary, position, created_at: tx.now })
}

type Rating = {
  readonly evidenceId: string
  readonly hypothesisId: string
  readonly consistency: Consistency | null
  readonly reason?: string | undefined
}

/** A reason that is not given stays as it was. */
export function rate(
  tx: Transaction,
  { evidenceId, hypothesisId, consistency, reason }: Rating,
): void {
  tx.require('hypothesis', hypothesisId)
  const known = findAssessment(tx, evidenceId, hypothesisId)
  if (known === undefined) {
    tx.insert('assessment', {
      id: tx.newId(),
      evidence_id: evidenceId,
      hypothesis_id: hypothesisId,
      consistency,
      reason: reason ?? '',
      assessed_at: tx.now,
    })
    return
  }
  const before = tx.require('assessment', known)
  const changes = definedOnly({ consistency, reason })
  const differs = Object.entries(changes).some(([column, value]) => before[column] !== value)
  if (differs) tx.update('assessment', known, { ...changes, assessed_at: tx.now })
}

function findAssessment(
  tx: Transaction,
  evidenceId: string,
  hypothesisId: string,
): string | undefined {
  return tx.first<{ id: string }>(
    `SELECT id FROM assessment
      WHERE evidence_id = :evidenceId AND hypothesis_id = :hypothesisId`,
    { evidenceId, hypothesisId },
  )?.id
}

/** Whether there was one. */
function removeAssessment(tx: Transaction, evidenceId: string, hypothesisId: string): boolean {
  const known = findAssessment(tx, evidenceId, hypothesisId)
  if (known !== undefined) tx.remove('assessment', known)
  return known !== undefined
}

/** Nothing was said about the item beyond the rating that made it. */
function isUntouched(tx: Transaction, evidenceId: string): boolean {
  return (
    tx.first(
      `SELECT id FROM evidence
        WHERE id = :evidenceId AND summary = '' AND note = '' AND speaker_actor_id IS NULL
          AND credibility = 6 AND relevance = 'medium' AND kind = 'claim'
          AND NOT EXISTS (SELECT 1 FROM assessment WHERE evidence_id = evidence.id)
          AND NOT EXISTS (SELECT 1 FROM note AS attached WHERE attached.evidence_id = evidence.id)`,
      { evidenceId },
    ) !== undefined
  )
}

type BareEvidence = Omit<EvidenceRow, 'diagnosticity' | 'sources'>

/** Evidence with its first passage in reading order, and how well it tells the hypotheses apart. */
function evidenceRows(db: Database, where: string, params: SqlParams): EvidenceRow[] {
  const rows = db.all<BareEvidence>(
    `WITH place AS (
       SELECT evidence_citation.evidence_id, paragraph.id AS paragraph_id, paragraph.number,
              source.id AS source_id, source.title, source.reliability, source.published,
              evidence_citation.quote, count(*) OVER (PARTITION BY evidence_id) AS passages,
              evidence_citation.start_offset, evidence_citation.end_offset,
              row_number() OVER (PARTITION BY evidence_citation.evidence_id
                ORDER BY source.position, paragraph.position, start_offset, evidence_citation.id
              ) AS place
         FROM evidence_citation
         JOIN paragraph ON paragraph.id = evidence_citation.paragraph_id
         JOIN source ON source.id = paragraph.source_id
     )
     SELECT evidence.id AS evidenceId, evidence.summary, evidence.kind, evidence.credibility,
            evidence.relevance, evidence.speaker_actor_id AS speakerActorId,
            actor.name AS speakerName, faction.id AS factionActorId, faction.name AS factionName,
            evidence.note, evidence.excluded_reason AS excludedReason,
            (SELECT count(*) FROM absence_search WHERE evidence_id = evidence.id) AS searches,
            coalesce(place.passages, 0) AS passages, place.source_id AS sourceId,
            place.title AS sourceTitle, place.reliability, place.published, place.paragraph_id AS paragraphId,
            place.number AS paragraphNumber, place.quote,
            CASE WHEN place.evidence_id IS NULL THEN NULL
                 ELSE place.start_offset IS NULL END AS isWhole,
            place.start_offset AS start, place.end_offset AS "end"
       FROM evidence
       LEFT JOIN actor ON actor.id = evidence.speaker_actor_id
       LEFT JOIN actor AS faction ON faction.id = actor.faction_actor_id
       LEFT JOIN place ON place.evidence_id = evidence.id AND place.place = 1
      ${where}
      ORDER BY evidence.position, evidence.id`,
    params,
  )
  if (rows.length === 0) return []
  const told = diagnosticities(db)
  const cited = citedSources(db)
  return rows.map(row => ({
    ...row,
    sources: cited.get(row.evidenceId) ?? [],
    diagnosticity: told.get(row.evidenceId) ?? null,
  }))
}

function citedSources(db: Database): ReadonlyMap<string, EvidenceRow['sources']> {
  const rows = db.all<EvidenceRow['sources'][number] & { evidenceId: string }>(
    `SELECT DISTINCT evidence_citation.evidence_id AS evidenceId, source.id AS sourceId,
            source.title
       FROM evidence_citation
       JOIN paragraph ON paragraph.id = evidence_citation.paragraph_id
       JOIN source ON source.id = paragraph.source_id
      ORDER BY source.position, source.id`,
  )
  const sources = new Map<string, EvidenceRow['sources'][number][]>()
  for (const { evidenceId, ...source } of rows) {
    const known = sources.get(evidenceId)
    if (known === undefined) sources.set(evidenceId, [source])
    else known.push(source)
  }
  return sources
}

const Ratings = z.array(Consistency)

/** How well each item tells the hypotheses apart; excluded ones and those with too few ratings are not among them. */
export function diagnosticities(db: Database): ReadonlyMap<string, number> {
  const rows = db.all<{ evidenceId: string; ratings: string }>(
    `SELECT assessment.evidence_id AS evidenceId,
            json_group_array(assessment.consistency) AS ratings
       FROM assessment JOIN hypothesis ON hypothesis.id = assessment.hypothesis_id
       JOIN evidence ON evidence.id = assessment.evidence_id
      WHERE assessment.consistency IS NOT NULL AND hypothesis.archived_reason = ''
        AND evidence.excluded_reason = ''
      GROUP BY assessment.evidence_id`,
  )
  return new Map(
    rows.flatMap(({ evidenceId, ratings }) => {
      const { score } = diagnosticity(Ratings.parse(JSON.parse(ratings)))
      return score === null ? [] : [[evidenceId, score] as const]
    }),
  )
}

const EVIDENCE_READS = [
  'evidence',
  'evidence_citation',
  'absence_search',
  'assessment',
  'hypothesis',
  'paragraph',
  'source',
  'actor',
]

export const evidenceQueryHandlers = {
  'paragraph.ratings': {
    reads: ['paragraph', 'evidence_citation', 'assessment', 'evidence'],
    run: (db, part) => {
      const { condition, params } = partOfSource(part)
      return db.all(
        `SELECT evidence_citation.paragraph_id AS paragraphId,
                assessment.evidence_id AS evidenceId,
                assessment.hypothesis_id AS hypothesisId, assessment.consistency,
                assessment.reason,
                evidence_citation.start_offset IS NULL AND (
                  SELECT count(*) FROM evidence_citation AS other
                   WHERE other.evidence_id = evidence.id) = 1 AS isWhole,
                evidence_citation.quote, evidence.excluded_reason <> '' AS isExcluded
           FROM paragraph
           JOIN evidence_citation ON evidence_citation.paragraph_id = paragraph.id
           JOIN assessment ON assessment.evidence_id = evidence_citation.evidence_id
           JOIN evidence ON evidence.id = evidence_citation.evidence_id
          WHERE ${condition}
          ORDER BY paragraph.position, evidence_citation.start_offset, evidence_citation.id,
                   assessment.hypothesis_id`,
        params,
      )
    },
  },
  'hypothesis.passages': {
    reads: ['assessment', 'evidence', 'evidence_citation', 'paragraph', 'source'],
    run: (db, { hypothesisId }) =>
      db.all(
        `SELECT ${passageColumns('evidence_citation')}, evidence_citation.evidence_id AS evidenceId,
                assessment.consistency
           FROM assessment
           JOIN evidence ON evidence.id = assessment.evidence_id AND evidence.excluded_reason = ''
           JOIN evidence_citation ON evidence_citation.evidence_id = evidence.id
           JOIN paragraph ON paragraph.id = evidence_citation.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          WHERE assessment.hypothesis_id = :hypothesisId
          ORDER BY source.position, paragraph.number, evidence_citation.start_offset,
                   evidence_citation.id`,
        { hypothesisId },
      ),
  },
  'evidence.list': { reads: EVIDENCE_READS, run: db => evidenceRows(db, '', {}) },
  'evidence.ofParagraph': {
    reads: EVIDENCE_READS,
    run: (db, { paragraphId }) =>
      evidenceRows(
        db,
        `WHERE evidence.id IN (
           SELECT evidence_id FROM evidence_citation WHERE paragraph_id = :paragraphId)`,
        { paragraphId },
      ),
  },
  'evidence.passages': {
    reads: ['evidence_citation', 'paragraph', 'source'],
    run: (db, { evidenceId }) =>
      db.all(
        `SELECT ${passageColumns('evidence_citation')}
           FROM evidence_citation
           JOIN paragraph ON paragraph.id = evidence_citation.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          WHERE evidence_citation.evidence_id = :evidenceId
          ORDER BY source.position, paragraph.position, start_offset, evidence_citation.id`,
        { evidenceId },
      ),
  },
  'assessment.list': {
    reads: ['assessment'],
    run: db =>
      db.all(
        `SELECT evidence_id AS evidenceId, hypothesis_id AS hypothesisId, consistency, reason
           FROM assessment ORDER BY evidence_id, hypothesis_id`,
      ),
  },
} satisfies Partial<QueryHandlers<typeof hypothesisQueries>>

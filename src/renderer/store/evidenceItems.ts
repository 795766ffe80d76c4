/** How evidence items gain and lose passages, are left out of account, become one and become two. */
import type { evidenceCommands } from '../../shared/domain/evidence'
import { ProblemError } from '../../shared/problem'
import { type ReasonCode, reasonText } from '../../shared/problemReasons'
import type { CommandHandlers } from './contract'
import type { Row } from './database'
import { rate } from './evidence'
import { citationColumns } from './rows'
import type { Transaction } from './transaction'

export const evidenceItemCommandHandlers: CommandHandlers<typeof evidenceCommands> = {
  'evidence.cite'(tx, { evidenceId, citationId, paragraphId, span }) {
    tx.require('evidence', evidenceId)
    const place = citationColumns(tx, paragraphId, span)
    if (citationAt(tx, evidenceId, place) !== undefined) return
    tx.insert('evidence_citation', { id: citationId, evidence_id: evidenceId, ...place })
  },
  'evidence.uncite'(tx, { citationId }) {
    tx.remove('evidence_citation', citationId)
  },
  'evidence.exclude'(tx, { evidenceIds, reason }) {
    for (const id of evidenceIds) tx.update('evidence', id, { excluded_reason: reason })
  },
  'evidence.include'(tx, { evidenceIds }) {
    for (const id of evidenceIds) tx.update('evidence', id, { excluded_reason: '' })
  },
  'evidence.merge'(tx, { keptEvidenceId, mergedEvidenceIds, ratings }) {
    const mergedIds = [...new Set(mergedEvidenceIds)]
    if (mergedIds.includes(keptEvidenceId)) throw invalid('one-and-the-same')
    for (const id of [keptEvidenceId, ...mergedIds]) tx.require('evidence', id)
    mergeRatings(tx, keptEvidenceId, mergedIds)
    for (const rating of ratings) rate(tx, { evidenceId: keptEvidenceId, ...rating })
    for (const mergedId of mergedIds) mergeItem(tx, keptEvidenceId, mergedId)
  },
  'evidence.split'(tx, { evidenceId, newEvidenceId, citationIds }) {
    const { id: _, created_at: _created, ...same } = tx.require('evidence', evidenceId)
    const moved = [...new Set(citationIds)]
    for (const id of moved) {
      if (tx.require('evidence_citation', id).evidence_id !== evidenceId)
        throw invalid('changed-meanwhile', 'the passage is of other evidence')
    }
    const all = rowsOf(tx, 'evidence_citation', evidenceId)
    if (moved.length >= all.length) throw invalid('nothing-left')
    // Ids grow with time, and the same position puts the new item right behind the old one.
    tx.insert('evidence', { ...same, id: newEvidenceId, created_at: tx.now })
    for (const id of moved) tx.update('evidence_citation', id, { evidence_id: newEvidenceId })
    for (const { id: _id, ...assessment } of rowsOf(tx, 'assessment', evidenceId)) {
      tx.insert('assessment', { ...assessment, id: tx.newId(), evidence_id: newEvidenceId })
    }
  },
}

type Table = 'evidence_citation' | 'assessment' | 'note' | 'lost_anchor' | 'absence_search'

function rowsOf(tx: Transaction, table: Table, evidenceId: string): readonly Row[] {
  return tx.all(`SELECT * FROM ${table} WHERE evidence_id = :evidenceId ORDER BY id`, {
    evidenceId,
  })
}

function citationAt(tx: Transaction, evidenceId: string, place: Row): string | undefined {
  return tx.first<{ id: string }>(
    `SELECT id FROM evidence_citation
      WHERE evidence_id = :evidenceId AND paragraph_id = :paragraphId
        AND start_offset IS :start AND end_offset IS :end`,
    {
      evidenceId,
      paragraphId: place.paragraph_id ?? null,
      start: place.start_offset ?? null,
      end: place.end_offset ?? null,
    },
  )?.id
}

/** Agreed ratings, each with all the reasons given for it. */
function mergeRatings(tx: Transaction, keptId: string, mergedIds: readonly string[]): void {
  const given = [keptId, ...mergedIds].flatMap(id => rowsOf(tx, 'assessment', id))
  const hypotheses = new Set(given.map(row => String(row.hypothesis_id)))
  for (const hypothesisId of hypotheses) {
    const rows = given.filter(row => row.hypothesis_id === hypothesisId)
    const ratings = new Set(rows.flatMap(row => row.consistency ?? []))
    const [only] = ratings
    const agreed = rows.find(row => ratings.size === 1 && row.consistency === only)
    const reasons = new Set(rows.flatMap(row => String(row.reason) || []))
    const reason = [...reasons].join('\n')
    const known = rows.find(row => row.evidence_id === keptId)
    const consistency = agreed?.consistency ?? null
    if (known?.consistency === consistency && known.reason === reason) continue
    const row = { consistency, reason, assessed_at: agreed?.assessed_at ?? tx.now }
    if (known !== undefined) tx.update('assessment', String(known.id), row)
    else {
      const ids = { id: tx.newId(), evidence_id: keptId, hypothesis_id: hypothesisId }
      tx.insert('assessment', { ...ids, ...row })
    }
  }
}

function mergeItem(tx: Transaction, keptId: string, mergedId: string): void {
  for (const citation of rowsOf(tx, 'evidence_citation', mergedId)) {
    const isTwice = citationAt(tx, keptId, citation) !== undefined
    if (!isTwice) tx.update('evidence_citation', String(citation.id), { evidence_id: keptId })
  }
  for (const table of ['note', 'lost_anchor', 'absence_search'] as const) {
    for (const { id } of rowsOf(tx, table, mergedId)) {
      tx.update(table, String(id), { evidence_id: keptId })
    }
  }
  const kept = tx.require('evidence', keptId)
  const merged = tx.require('evidence', mergedId)
  tx.update('evidence', keptId, {
    summary: kept.summary || (merged.summary ?? ''),
    speaker_actor_id: kept.speaker_actor_id ?? merged.speaker_actor_id ?? null,
    note: [...new Set([kept.note, merged.note])].filter(text => text !== '').join('\n'),
  })
  tx.remove('evidence', mergedId)
}

function invalid(code: ReasonCode, detail = ''): ProblemError {
  const reason = reasonText(code, detail)
  return new ProblemError({ code: 'invalid-request', details: { reason } })
}

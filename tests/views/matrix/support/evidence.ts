import type { EvidenceRow } from '../../../../src/shared/domain/hypotheses'
import { EvidenceId, newIdOf } from '../../../../src/shared/domain/ids'

/** A row of evidence that says nothing but what is given. */
export function evidence(changes: Partial<EvidenceRow>): EvidenceRow {
  return {
    evidenceId: newIdOf(EvidenceId),
    summary: '',
    kind: 'claim',
    credibility: 6,
    relevance: 'medium',
    speakerActorId: null,
    speakerName: null,
    factionActorId: null,
    factionName: null,
    excludedReason: '',
    searches: 0,
    sources: [],
    passages: 0,
    reliability: null,
    published: null,
    note: '',
    sourceId: null,
    sourceTitle: null,
    paragraphId: null,
    paragraphNumber: null,
    quote: null,
    isWhole: null,
    start: null,
    end: null,
    diagnosticity: null,
    ...changes,
  }
}

/** What a note hangs on, in words. */
import type { NoteTargetKind } from '../../../shared/domain/notes'
import type { WordKey } from '../../i18n/words'

export const noteTargetWords: Readonly<Record<NoteTargetKind, WordKey>> = {
  source: 'search.noteOnSource',
  paragraph: 'search.noteOnParagraph',
  actor: 'search.noteOnActor',
  relationship: 'search.noteOnRelationship',
  hypothesis: 'search.noteOnHypothesis',
  evidence: 'search.noteOnEvidence',
  code: 'search.noteOnCode',
  coding: 'search.noteOnCoding',
  diagram: 'search.noteOnDiagram',
}

/**
 * The judgement that is being written, kept while the program runs, so that closing the panel, looking
 * something up on another screen, or a refused command loses no word. Not in the project before it is made.
 */
import { create } from 'zustand'
import type { CommandPayload } from '../../../../shared/catalogue'
import type { JudgementId } from '../../../../shared/domain/ids'
import type { JudgementRow } from '../../../../shared/domain/judgements'
import { useProjectSession } from '../../../client/projectSession'
import type { StoreClient } from '../../../client/storeClient'

export type JudgementWords = Omit<CommandPayload<'judgement.make'>, 'judgementId'>

export type JudgementDraft = {
  /** The judgement that is corrected; null: a new one. */
  readonly corrected: JudgementId | null
  readonly words: JudgementWords
}

/** `client`: of the project that the draft belongs to. */
type Kept = { readonly client: StoreClient | null; readonly draft: JudgementDraft | null }

const useKept = create<Kept>(() => ({ client: null, draft: null }))

/** The draft of the open project; null when nothing is being written. */
export function useJudgementDraft(): JudgementDraft | null {
  const open = useProjectSession(({ client }) => client)
  return useKept(({ client, draft }) => (client === open ? draft : null))
}

export function keepDraft(draft: JudgementDraft | null): void {
  useKept.setState({ client: useProjectSession.getState().client, draft })
}

const EMPTY: JudgementWords = {
  ...{ conclusion: '', hypothesisId: null, likelihood: 'evenChance', confidence: 'low' },
  ...{ assumptions: '', changeSigns: '', gaps: '' },
}

/** A new one begins with what the last one said: minds change a sentence at a time. */
export function startJudgement(last: JudgementRow | undefined): void {
  keepDraft({ corrected: null, words: last === undefined ? EMPTY : wordsOf(last) })
}

export function startCorrection(judgement: JudgementRow): void {
  keepDraft({ corrected: judgement.judgementId, words: wordsOf(judgement) })
}

function wordsOf(judgement: JudgementRow): JudgementWords {
  const { conclusion, hypothesisId, likelihood, confidence } = judgement
  const { assumptions, changeSigns, gaps } = judgement
  return { conclusion, hypothesisId, likelihood, confidence, assumptions, changeSigns, gaps }
}

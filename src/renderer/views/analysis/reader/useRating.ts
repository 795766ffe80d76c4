/** What the rating bar does: rate, untag, and keep a reason; each says its result. */
import type { Consistency, HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { HypothesisId, ParagraphId } from '../../../../shared/domain/ids'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { consistencyWords } from '../../../i18n/consistencyWords'
import { translate } from '../../../i18n/words'
import type { MarginRating } from './paragraphRatings'
import { closePanel } from './readerSession'
import { focusParagraph } from './useParagraphCursor'

type Rated = {
  readonly paragraphId: ParagraphId
  readonly paragraphNumber: number
  readonly hypotheses: readonly HypothesisRow[]
  readonly hypothesisId: HypothesisId
  readonly rating: MarginRating | undefined
}

/** `reason` is what stands in the field; one that did not change is not written again. */
export function useRating(rated: Rated, reason: string) {
  const { paragraphId, paragraphNumber: number, hypotheses, hypothesisId, rating } = rated
  const label = hypotheses.find(one => one.hypothesisId === hypothesisId)?.label ?? ''
  const whole = rating?.whole ?? null
  const text = reason.trim()
  const newReason = text === (whole?.reason ?? '') ? {} : { reason: text }

  function leave() {
    closePanel()
    focusParagraph(paragraphId)
  }

  async function rate(consistency: Consistency | null) {
    leave()
    const payload = { paragraphId, hypothesisId, consistency, ...newReason }
    if (!(await runCommand('paragraph.rate', payload))) return
    const words = consistency === null ? 'consistency.unrated' : consistencyWords[consistency]
    announce(translate('reader.saysRated', { number, label, rating: translate(words) }))
  }

  async function unrate() {
    if (whole === null) return
    leave()
    if (!(await runCommand('paragraph.unrate', { paragraphId, hypothesisId }))) return
    announce(translate('reader.saysUntagged', { number, label }))
  }

  /** A reason for a rating that is there already; for one to come it goes along with it. */
  async function keepReason() {
    if (whole === null || newReason.reason === undefined) return
    const { consistency } = whole
    await runCommand('paragraph.rate', { paragraphId, hypothesisId, consistency, reason: text })
  }

  return { rate, unrate, keepReason }
}

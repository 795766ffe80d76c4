/** Why a mention was suggested, in words. */
import { z } from '../../shared/zod'
import type { Translate } from './words'

/** Kept as JSON with the mention (`mentionChoice.MentionReason`). */
const Reason = z.object({
  name: z.string(),
  clitic: z.string(),
  suffix: z.string(),
  isFolded: z.boolean(),
  isAcrossMarks: z.boolean(),
})

/** @param reason the mention's; empty when the analyst marked it */
export function mentionReasonWords(t: Translate, reason: string): string {
  if (reason === '') return t('mentionReason.byHand')
  const { name, ...how } = Reason.parse(JSON.parse(reason))
  const { clitic, suffix, isFolded, isAcrossMarks } = how
  const parts = [
    clitic !== '' && t('mentionReason.clitic', { clitic }),
    suffix !== '' && t('mentionReason.suffix', { suffix }),
    isFolded && t('mentionReason.folded'),
    isAcrossMarks && t('mentionReason.acrossMarks'),
  ].filter(part => part !== false)
  if (parts.length === 0) parts.push(t('mentionReason.asWritten'))
  return [t('mentionReason.name', { name }), ...parts].join(' · ')
}

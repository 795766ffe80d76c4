/** Diagnosticity in the margin: the darker and broader the bar, the better the words tell hypotheses apart. */
import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { ParagraphId } from '../../../../shared/domain/ids'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import classes from './DiagnosticityShade.module.css'
import { diagnosticityByParagraph, MOST_DIAGNOSTIC, shadeStep } from './paragraphDiagnosticity'
import { showDiagnosticity, useReaderSession } from './readerSession'
import type { ReaderText } from './useReaderText'

const NO_SHADES: ReadonlyMap<ParagraphId, number> = new Map()

/** By paragraph; none while they are not shown. */
export function useShades(
  { ratingRows }: ReaderText,
  hypotheses: readonly HypothesisRow[],
): ReadonlyMap<ParagraphId, number> {
  const isShown = useReaderSession(session => session.showsDiagnosticity)
  return useMemo(() => {
    const weighed = new Set(hypotheses.map(({ hypothesisId }) => hypothesisId))
    return isShown ? diagnosticityByParagraph(ratingRows, weighed) : NO_SHADES
  }, [isShown, ratingRows, hypotheses])
}

export function DiagnosticityShade({ score }: { readonly score: number }) {
  const t = useTranslate()
  const format = useFormat()
  const words = t('evidence.diagnosticity', { value: format.decimal(score) })
  return (
    <span className={classes.shade} data-step={shadeStep(score)} title={words}>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}

/** What the shades mean, over the text while they are shown. */
export function DiagnosticityLegend() {
  const t = useTranslate()
  const format = useFormat()
  const isShown = useReaderSession(session => session.showsDiagnosticity)
  if (!isShown) return null
  const steps = [1, 2, 3, 4]
  return (
    <div className={classes.legend} role="note" aria-label={t('score.diagnosticity')}>
      <span>{t('score.diagnosticity')}</span>
      <span>{format.number(0)}</span>
      {steps.map(step => (
        <span key={step} className={classes.sample} data-step={step} />
      ))}
      <span>{format.number(MOST_DIAGNOSTIC)}</span>
      <Tooltip label={t('reader.shadeOff')}>
        <ActionIcon
          size="xs"
          variant="subtle"
          color="gray"
          aria-label={t('reader.shadeOff')}
          onClick={() => showDiagnosticity(false)}
        >
          <IconX size={12} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

/** Rates a cell by mouse, and gives the reason. */
import { Button, Popover } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type {
  AssessmentRow,
  EvidenceRow,
  HypothesisStanding,
} from '../../../shared/domain/hypotheses'
import { runCommand } from '../../client/useCommand'
import { ConsistencyControl, type Rating } from '../../components/ConsistencyControl'
import { ProseField } from '../../components/ProseField'
import { useTranslate } from '../../i18n/words'
import classes from './RatingCell.module.css'
import { rateCell } from './rateCell'
import { type KeyedRating, ratingOfKey } from './ratingKeys'
import { revealEvidence } from './revealEvidence'

type Props = {
  readonly evidence: EvidenceRow
  readonly hypothesis: HypothesisStanding
  readonly assessment: AssessmentRow | undefined
  readonly onClose: () => void
}

export function RatingMenu({ evidence, hypothesis, assessment, onClose }: Props) {
  const t = useTranslate()
  const { evidenceId } = evidence
  const { hypothesisId, label, statement } = hypothesis
  const rating: Rating = assessment === undefined ? 'none' : (assessment.consistency ?? 'tagged')

  function choose(chosen: KeyedRating) {
    void rateCell(evidenceId, hypothesis, chosen)
    onClose()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    event.stopPropagation() // the grid's keys are not for a field of text
    if (event.target instanceof HTMLTextAreaElement) return
    const keyed = ratingOfKey(event.code, event.shiftKey)
    if (keyed === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(keyed)
  }

  return (
    <Popover opened onClose={onClose} trapFocus withArrow shadow="md" width={270}>
      <Popover.Target>
        <span className={classes.anchor} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('rating.of', { label })}
        onKeyDown={onKeyDown}
        onClick={event => event.stopPropagation()}
      >
        <div className={classes.menu}>
          <p className={classes.menuTitle}>
            <bdi>{label}</bdi> <bdi className={classes.menuStatement}>{statement}</bdi>
          </p>
          <ConsistencyControl
            label={t('rating.of', { label })}
            rating={rating}
            onRate={consistency => choose(consistency ?? 'tagged')}
            onClear={() => choose('clear')}
          />
          {evidence.passages > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                onClose()
                revealEvidence(evidence)
              }}
            >
              {t('matrix.passages', { count: evidence.passages })}
            </Button>
          )}
          {assessment !== undefined && (
            <ProseField
              label={t('rating.reasonOf', { label })}
              isLabelHidden
              placeholder={t('rating.reasonHint')}
              value={assessment.reason}
              onCommit={reason => {
                const { consistency } = assessment
                void runCommand('assessment.rate', {
                  evidenceId,
                  hypothesisId,
                  consistency,
                  reason,
                })
              }}
            />
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

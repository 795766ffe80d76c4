/** One judgement to read: what it concludes, on what it hangs, and how the ranking stood then. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { JudgementRow } from '../../../../shared/domain/judgements'
import { runCommand } from '../../../client/useCommand'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import classes from './Judgement.module.css'
import { startCorrection } from './judgementDraft'
import { confidenceWords, likelihoodWords, PROSE } from './judgementTerms'
import { RankingThen } from './RankingThen'

type Props = {
  readonly judgement: JudgementRow
  /** What the judgement before it said; null for the first: marks what has changed since. */
  readonly earlier: JudgementRow | null
}

export function JudgementCard({ judgement, earlier }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const moment = format.moment(judgement.madeAt)
  const changed = (field: keyof JudgementRow) =>
    (earlier !== null && earlier[field] !== judgement[field]) || undefined
  return (
    <article className={classes.card} aria-label={t('judgement.of', { moment })}>
      <header className={classes.cardHead}>
        <time dateTime={judgement.madeAt}>{moment}</time>
        {judgement.changedAt !== judgement.madeAt && (
          <span className={classes.remark}>
            {t('judgement.corrected', { moment: format.moment(judgement.changedAt) })}
          </span>
        )}
        <span className={classes.actions}>
          <Tooltip label={t('judgement.correct')}>
            <ActionIcon
              aria-label={t('judgement.correctOf', { moment })}
              onClick={() => startCorrection(judgement)}
            >
              <IconPencil size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('judgement.remove')}>
            <ActionIcon
              aria-label={t('judgement.removeOf', { moment })}
              onClick={() =>
                void runCommand('judgement.remove', { judgementId: judgement.judgementId })
              }
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
      </header>
      <p className={classes.terms}>
        <span data-changed={changed('hypothesisId')}>
          {judgement.hypothesisLabel === null ? (
            t('judgement.noHypothesis')
          ) : (
            <bdi>{judgement.hypothesisLabel}</bdi>
          )}
        </span>
        <span data-changed={changed('likelihood')}>{t(likelihoodWords[judgement.likelihood])}</span>
        <span data-changed={changed('confidence')}>
          {t('judgement.confidenceIs', { confidence: t(confidenceWords[judgement.confidence]) })}
        </span>
      </p>
      <dl className={classes.prose}>
        {PROSE.filter(([field]) => judgement[field] !== '' || changed(field)).map(
          ([field, label]) => (
            <div key={field} data-changed={changed(field)}>
              <dt>
                {t(label)}
                {changed(field) && <em>{t('judgement.changed')}</em>}
              </dt>
              <dd dir="auto">{judgement[field] || '–'}</dd>
            </div>
          ),
        )}
      </dl>
      <RankingThen judgement={judgement} />
    </article>
  )
}

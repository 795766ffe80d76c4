/** An evidence item at the edge of the matrix: its words, where they stand, and what is known of them. */
import type { EvidenceRow } from '../../../shared/domain/hypotheses'
import { evidenceKindWords, relevanceWords, reliabilityWords } from '../../i18n/evidenceWords'
import { useTranslate } from '../../i18n/words'
import classes from './EvidenceHeader.module.css'
import { HEADING } from './gridMoves'

type Props = {
  readonly evidence: EvidenceRow
  readonly index: number
  readonly scope: 'row' | 'col'
  readonly isActive: boolean
}

export function EvidenceHeader({ evidence, index, scope, isActive }: Props) {
  const t = useTranslate()
  const { summary, quote, kind, sourceTitle, paragraphNumber, reliability } = evidence
  return (
    <th
      scope={scope}
      className={scope === 'row' ? classes.evidenceRow : classes.evidenceColumn}
      tabIndex={isActive ? 0 : -1}
      data-place={`${index}:${HEADING}`}
      title={evidence.excludedReason || t('matrix.reveal')}
    >
      <span className={classes.evidence}>
        <span className={classes.words} dir="auto">
          {summary || quote}
        </span>
        <span className={classes.facts}>
          {paragraphNumber === null ? (
            <span>{t(evidenceKindWords[kind])}</span>
          ) : (
            <span className={classes.place}>
              <span className={classes.number}>
                {t('passage.paragraph', { number: paragraphNumber })}
              </span>
              <bdi>{sourceTitle}</bdi>
              {reliability !== null && (
                <span className={classes.reliability} title={t(reliabilityWords[reliability])}>
                  {reliability}
                </span>
              )}
            </span>
          )}
          {evidence.excludedReason !== '' && (
            <span className={classes.excluded}>{t('evidence.excluded')}</span>
          )}
          <EvidenceFacts evidence={evidence} />
        </span>
      </span>
    </th>
  )
}

function EvidenceFacts({ evidence }: Pick<Props, 'evidence'>) {
  const t = useTranslate()
  const { kind, searches, credibility, relevance, speakerName } = evidence
  return (
    <>
      {kind === 'absence' && (
        <span className={searches === 0 ? classes.missing : undefined}>
          {t('absence.searches', { count: searches })}
        </span>
      )}
      <span>{t('evidence.credibilityShort', { credibility })}</span>
      <span>{t('evidence.relevanceShort', { relevance: t(relevanceWords[relevance]) })}</span>
      {speakerName !== null && (
        <span className={classes.speaker} title={t('evidence.speaker')}>
          <bdi>{speakerName}</bdi>
        </span>
      )}
    </>
  )
}

/** Evidence rated for one hypothesis, what speaks against it first, each a click from its words. */
import { UnstyledButton } from '@mantine/core'
import type { AssessmentRow, Consistency, EvidenceRow } from '../../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../../shared/domain/ids'
import { reveal, select } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { consistencyWords } from '../../../i18n/consistencyWords'
import { useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import passage from '../../parts/Passage.module.css'
import classes from './HypothesisEvidence.module.css'

/** What decides comes first: only inconsistent ratings count. */
const ORDER: readonly (Consistency | null)[] = ['II', 'I', 'N', 'C', 'CC', 'NA', null]

type Rated = { readonly evidence: EvidenceRow; readonly assessment: AssessmentRow }

export function HypothesisEvidence({ hypothesisId }: { readonly hypothesisId: HypothesisId }) {
  const t = useTranslate()
  const evidence = useRows('evidence.list', {})
  const assessments = useRows('assessment.list', {})
  const ofEvidence = new Map(
    assessments
      .filter(one => one.hypothesisId === hypothesisId)
      .map(assessment => [assessment.evidenceId, assessment]),
  )
  const rated = evidence.flatMap((row): Rated[] => {
    const assessment = ofEvidence.get(row.evidenceId)
    return assessment === undefined ? [] : [{ evidence: row, assessment }]
  })
  return (
    <InspectorSection title={t('hypothesis.evidence')} count={rated.length}>
      {rated.length === 0 && <p className={shared.remark}>{t('hypothesis.noEvidence')}</p>}
      {ORDER.map(consistency => (
        <RatingGroup
          key={consistency ?? 'tagged'}
          consistency={consistency}
          rated={rated.filter(one => one.assessment.consistency === consistency)}
        />
      ))}
    </InspectorSection>
  )
}

type GroupProps = { readonly consistency: Consistency | null; readonly rated: readonly Rated[] }

function RatingGroup({ consistency, rated }: GroupProps) {
  const t = useTranslate()
  if (rated.length === 0) return null
  const name = t(consistency === null ? 'consistency.unrated' : consistencyWords[consistency])
  return (
    <div className={classes.ratingGroup}>
      <h4>
        <ConsistencyMark consistency={consistency} /> {name}
      </h4>
      <ul className={shared.lines}>
        {rated.map(one => (
          <EvidenceLine key={one.evidence.evidenceId} {...one} />
        ))}
      </ul>
    </div>
  )
}

function EvidenceLine({ evidence, assessment }: Rated) {
  const t = useTranslate()
  const { evidenceId, summary, quote, sourceId, paragraphId, paragraphNumber, start, end } =
    evidence

  function open() {
    select({ kind: 'evidence', evidenceId })
    if (sourceId !== null && paragraphId !== null) reveal({ sourceId, paragraphId, start, end })
  }

  return (
    <li>
      <UnstyledButton className={classes.evidenceLine} onClick={open}>
        {paragraphNumber !== null && (
          <span className={passage.placeNumber}>
            {t('passage.paragraph', { number: paragraphNumber })}
          </span>
        )}
        <bdi className={classes.evidenceWords}>{summary || quote}</bdi>
        {assessment.reason !== '' && (
          <bdi className={classes.evidenceReason}>{assessment.reason}</bdi>
        )}
      </UnstyledButton>
    </li>
  )
}

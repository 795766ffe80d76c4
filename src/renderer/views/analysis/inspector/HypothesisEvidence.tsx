/** The passages that speak against one hypothesis, for it, or neither: each a click from its words. */
import { UnstyledButton } from '@mantine/core'
import type { Passage } from '../../../../shared/domain/actors'
import type { AssessmentRow, Consistency, EvidenceRow } from '../../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../../shared/domain/ids'
import { reveal, select } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { consistencyWords } from '../../../i18n/consistencyWords'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import passage from '../../parts/Passage.module.css'
import { PassageWalker } from '../../parts/PassageWalker'
import classes from './HypothesisEvidence.module.css'

type Side = {
  readonly title: WordKey
  readonly ratings: readonly (Consistency | null)[]
}

/** What decides comes first: only inconsistent ratings count. */
const SIDES: readonly Side[] = [
  { title: 'hypothesis.against', ratings: ['II', 'I'] },
  { title: 'hypothesis.for', ratings: ['CC', 'C'] },
  { title: 'hypothesis.undecided', ratings: ['N', 'NA', null] },
]

type Rated = {
  readonly evidence: EvidenceRow
  readonly assessment: AssessmentRow
  /** In reading order; none for an assumption. */
  readonly passages: readonly Passage[]
}

export function HypothesisEvidence({ hypothesisId }: { readonly hypothesisId: HypothesisId }) {
  const t = useTranslate()
  const rated = useRated(hypothesisId)
  if (rated.length === 0) {
    return (
      <InspectorSection title={t('hypothesis.evidence')}>
        <p className={shared.remark}>{t('hypothesis.noEvidence')}</p>
      </InspectorSection>
    )
  }
  return SIDES.map(({ title, ratings }) => {
    const groups = ratings.map(rating => ({
      rating,
      rated: rated.filter(({ assessment }) => assessment.consistency === rating),
    }))
    const ofSide = groups.flatMap(group => group.rated)
    const passages = ofSide.flatMap(one => one.passages)
    return (
      <InspectorSection
        key={title}
        title={t(title)}
        count={ofSide.length}
        actions={passages.length > 0 && <PassageWalker passages={passages} label={t(title)} />}
      >
        {ofSide.length === 0 && <p className={shared.remark}>{t('common.none')}</p>}
        {groups.map(group => (
          <RatingGroup key={group.rating ?? 'tagged'} {...group} />
        ))}
      </InspectorSection>
    )
  })
}

function useRated(hypothesisId: HypothesisId): readonly Rated[] {
  const evidence = useRows('evidence.list', {})
  const assessments = useRows('assessment.list', {})
  const passages = useRows('hypothesis.passages', { hypothesisId })
  const ofEvidence = new Map(
    assessments
      .filter(one => one.hypothesisId === hypothesisId)
      .map(assessment => [assessment.evidenceId, assessment]),
  )
  return evidence.flatMap((row): Rated[] => {
    const assessment = ofEvidence.get(row.evidenceId)
    if (assessment === undefined) return []
    const cited = passages.filter(one => one.evidenceId === row.evidenceId)
    return [{ evidence: row, assessment, passages: cited }]
  })
}

type GroupProps = { readonly rating: Consistency | null; readonly rated: readonly Rated[] }

function RatingGroup({ rating, rated }: GroupProps) {
  const t = useTranslate()
  if (rated.length === 0) return null
  const name = t(rating === null ? 'consistency.unrated' : consistencyWords[rating])
  return (
    <div className={classes.ratingGroup}>
      <h4>
        <ConsistencyMark consistency={rating} /> {name}
      </h4>
      <ul className={shared.lines}>
        {rated.map(one => (
          <EvidenceLines key={one.evidence.evidenceId} {...one} />
        ))}
      </ul>
    </div>
  )
}

/** One line for each passage; evidence without words in a source has one for itself. */
function EvidenceLines({ evidence, assessment, passages }: Rated) {
  const t = useTranslate()
  const { evidenceId, summary } = evidence
  const lines: readonly (Passage | null)[] = passages.length === 0 ? [null] : passages

  function open(place: Passage | null) {
    select({ kind: 'evidence', evidenceId })
    if (place === null) return
    const { sourceId, paragraphId, start, end } = place
    reveal({ sourceId, paragraphId, start, end })
  }

  return lines.map((place, index) => (
    <li key={place?.citationId ?? evidenceId}>
      <UnstyledButton className={classes.evidenceLine} onClick={() => open(place)}>
        {place !== null && (
          <span className={passage.placeNumber} title={place.sourceTitle}>
            {t('passage.paragraph', { number: place.paragraphNumber })}
          </span>
        )}
        <bdi className={classes.evidenceWords}>
          {(index === 0 ? summary : '') || place?.quote || t('evidence.untitled')}
        </bdi>
        {index === 0 && assessment.reason !== '' && (
          <bdi className={classes.evidenceReason}>{assessment.reason}</bdi>
        )}
      </UnstyledButton>
    </li>
  ))
}

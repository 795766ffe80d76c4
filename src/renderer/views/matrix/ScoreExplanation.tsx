/** Where the scores of a hypothesis come from: each formula with the ratings that went into it. */
import { contribution, parcWeighting, weightOf } from '../../../shared/analysis/achScores'
import type {
  Consistency,
  EvidenceRow,
  HypothesisStanding,
} from '../../../shared/domain/hypotheses'
import { useRows } from '../../client/useQuery'
import { ConsistencyMark } from '../../components/ConsistencyMark'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import classes from './Explanation.module.css'
import { weightingName } from './weightingWords'

type Props = { readonly hypothesis: HypothesisStanding; readonly isTied: boolean }

/** The items that weigh most are named; the others are counted. */
const NAMED = 6

type Part = {
  readonly evidence: EvidenceRow
  readonly consistency: Consistency
  readonly weight: number
  readonly against: number
}

export function ScoreExplanation({ hypothesis, isTied }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { hypothesisId, inconsistency, weightedInconsistency, rank, unratedEvidence } = hypothesis
  const evidence = useRows('evidence.list', {})
  const ratings = useRows('assessment.list', {})
  const weighting = useRows('weighting.list', {}).find(row => row.isChosen === 1)
  const { method, weights } = weighting ?? { method: 'points', weights: parcWeighting }

  const consistencies = new Map(
    ratings
      .filter(one => one.hypothesisId === hypothesisId)
      .map(({ evidenceId, consistency }) => [evidenceId, consistency]),
  )
  const counted = evidence.filter(row => row.excludedReason === '')
  const parts = counted.flatMap((row): Part[] => {
    const consistency = consistencies.get(row.evidenceId) ?? null
    if (consistency === null) return []
    const weight = weightOf(row, weights)
    const { against } = contribution(consistency, weight, method)
    return against === 0 ? [] : [{ evidence: row, consistency, weight, against }]
  })
  const count = (wanted: Consistency) => parts.filter(part => part.consistency === wanted).length
  const [very, some] = [count('II'), count('I')]
  const sign = method === 'points' ? -1 : 1
  return (
    <>
      <p>
        {rank === null ? t('score.noRank') : t(isTied ? 'score.rankTied' : 'score.rank', { rank })}
      </p>
      <h4>{t('score.inconsistency')}</h4>
      <p>{t('score.helpInconsistency')}</p>
      <p className={classes.formula} dir="ltr">
        IS = −2 × {format.number(very)} − 1 × {format.number(some)} = {format.score(inconsistency)}
      </p>
      <h4>
        {t(method === 'points' ? 'score.weighted' : 'score.squaredInconsistency')}
        {weighting !== undefined && ` · ${weightingName(t, weighting)}`}
      </h4>
      <p>{t(method === 'points' ? 'score.helpWeighted' : 'score.helpSquares')}</p>
      <p className={classes.formula} dir="ltr">
        {method === 'points'
          ? 'WIS = Σ points × w(credibility) × w(relevance)'
          : 'Σ (3 − m)² × w, m < 3;  Σ (m − 3)² × w, m > 3'}
        {` = ${format.decimal(weightedInconsistency)}`}
      </p>
      <Parts parts={parts.toSorted((a, b) => b.against - a.against)} sign={sign} />
      {unratedEvidence > 0 && (
        <p className={classes.unrated}>{t('score.unratedSkipped', { count: unratedEvidence })}</p>
      )}
      <p className={classes.never}>
        {t('score.helpNever')} {t('score.ownDefinitions')}
      </p>
    </>
  )
}

function Parts({ parts, sign }: { readonly parts: readonly Part[]; readonly sign: number }) {
  const t = useTranslate()
  const format = useFormat()
  const rest = parts.slice(NAMED)
  return (
    <table className={classes.parts}>
      <tbody>
        {parts.slice(0, NAMED).map(({ evidence, consistency, weight, against }) => (
          <tr key={evidence.evidenceId}>
            <td>
              <ConsistencyMark consistency={consistency} />
            </td>
            <td className={classes.product}>
              <span dir="ltr">× {format.decimal(weight)}</span>
            </td>
            <td>
              <span className={classes.words} dir="auto">
                {evidence.summary || evidence.quote}
              </span>
            </td>
            <td>{format.decimal(sign * against)}</td>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <td colSpan={3}>{t('score.otherParts', { count: rest.length })}</td>
            <td>{format.decimal(sign * rest.reduce((sum, part) => sum + part.against, 0))}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

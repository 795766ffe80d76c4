/** How well an evidence item tells the hypotheses apart; opened, it says how that was reckoned. */
import { ratingValues } from '../../../shared/analysis/achScores'
import type {
  AssessmentRow,
  EvidenceRow,
  HypothesisStanding,
} from '../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../shared/domain/ids'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { Diagnosticity } from './Diagnosticity'
import { Explanation } from './Explanation'
import help from './Explanation.module.css'
import classes from './MatrixTable.module.css'

type Props = {
  readonly evidence: EvidenceRow
  readonly hypotheses: readonly HypothesisStanding[]
  readonly ratings: ReadonlyMap<HypothesisId, AssessmentRow>
  readonly index: number
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function DiagnosticityCell(props: Props) {
  const { evidence, hypotheses, index, isActive, isOpen, onClose } = props
  const t = useTranslate()
  return (
    <td
      className={classes.figure}
      tabIndex={isActive ? 0 : -1}
      data-place={`${index}:${hypotheses.length}`}
      data-figure
      title={t('score.explain')}
    >
      <Diagnosticity value={evidence.diagnosticity} />
      {isOpen && (
        <Explanation title={t('score.diagnosticity')} onClose={onClose}>
          <Reckoning {...props} />
        </Explanation>
      )}
    </td>
  )
}

function Reckoning({ evidence, hypotheses, ratings }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const values = hypotheses.flatMap(({ hypothesisId, label }) => {
    const consistency = ratings.get(hypothesisId)?.consistency ?? null
    return consistency === null ? [] : [{ hypothesisId, label, value: ratingValues[consistency] }]
  })
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length
  const unrated = hypotheses.length - values.length
  const { diagnosticity } = evidence
  return (
    <>
      <p>{t('score.helpDiagnosticity')}</p>
      <p className={help.formula} dir="ltr">
        D = √( Σ (v − v̄)² / n ){diagnosticity !== null && ` = ${format.decimal(diagnosticity)}`}
      </p>
      <table className={help.parts}>
        <tbody>
          {values.map(({ hypothesisId, label, value }) => (
            <tr key={hypothesisId}>
              <td>
                <bdi>{label}</bdi>
              </td>
              <td>{format.number(value)}</td>
            </tr>
          ))}
          {values.length > 0 && (
            <tr>
              <td>{t('score.mean')}</td>
              <td>{format.decimal(mean)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {diagnosticity === null && <p>{t('evidence.noDiagnosticity')}</p>}
      {unrated > 0 && <p className={help.unrated}>{t('score.unratedCells', { count: unrated })}</p>}
      <p className={help.never}>{t('score.helpNever')}</p>
    </>
  )
}

/** Under the columns of the matrix: how each hypothesis stands. Every number says what it means. */
import type { ReactNode } from 'react'
import type { HypothesisStanding } from '../../../shared/domain/hypotheses'
import { RankBadge } from '../../components/RankBadge'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { HEADING } from './gridMoves'
import { isTied } from './HypothesisHeader'
import classes from './MatrixTable.module.css'

type Props = { readonly hypotheses: readonly HypothesisStanding[] }

export function ScoreRows({ hypotheses }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const isSquared = hypotheses.some(one => one.weightedConsistency !== null)
  return (
    <tfoot>
      <ScoreRow title={t('score.inconsistency')} hypotheses={hypotheses}>
        {one => format.score(one.inconsistency)}
      </ScoreRow>
      <ScoreRow
        title={t(isSquared ? 'score.squaredInconsistency' : 'score.weighted')}
        hypotheses={hypotheses}
        isStrong
      >
        {one => format.decimal(one.weightedInconsistency)}
      </ScoreRow>
      {isSquared && (
        <ScoreRow title={t('score.squaredConsistency')} hypotheses={hypotheses}>
          {one => format.decimal(one.weightedConsistency ?? 0)}
        </ScoreRow>
      )}
      <ScoreRow title={t('score.rankTitle')} hypotheses={hypotheses}>
        {one => <RankBadge rank={one.rank} isTied={isTied(one, hypotheses)} />}
      </ScoreRow>
      <ScoreRow title={t('matrix.unrated')} hypotheses={hypotheses}>
        {one => (
          <span className={classes.unrated} data-complete={one.unratedEvidence === 0 || undefined}>
            {format.number(one.unratedEvidence)}
          </span>
        )}
      </ScoreRow>
    </tfoot>
  )
}

type ScoreRowProps = Props & {
  readonly title: string
  readonly isStrong?: boolean
  readonly children: (hypothesis: HypothesisStanding) => ReactNode
}

/** A click on a number explains it where its hypothesis stands. */
function ScoreRow({ title, hypotheses, isStrong = false, children }: ScoreRowProps) {
  const t = useTranslate()
  return (
    <tr>
      <th scope="row" className={classes.scoreTitle}>
        {title}
      </th>
      {hypotheses.map((hypothesis, column) => (
        <td
          key={hypothesis.hypothesisId}
          className={classes.figure}
          data-strong={isStrong || undefined}
          data-explains={`${HEADING}:${column}`}
          title={t('score.explain')}
        >
          {children(hypothesis)}
        </td>
      ))}
      <td className={classes.figure} />
    </tr>
  )
}

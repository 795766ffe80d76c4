/** The matrix with evidence in rows and hypotheses in columns; scores stand under the columns. */
import type { ReactNode } from 'react'
import type { HypothesisStanding } from '../../../shared/domain/hypotheses'
import { RankBadge } from '../../components/RankBadge'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { Diagnosticity } from './Diagnosticity'
import { EvidenceHeader } from './EvidenceHeader'
import { HEADING } from './gridMoves'
import { HypothesisHeader, isTied } from './HypothesisHeader'
import classes from './MatrixTable.module.css'
import type { MatrixBody } from './matrixBody'
import { ratingsOf } from './matrixModel'
import { RatingCell } from './RatingCell'

export function EvidenceRows(body: MatrixBody) {
  const { evidence, hypotheses, table } = body
  const t = useTranslate()
  return (
    <>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            {t('matrix.evidence')}
          </th>
          {hypotheses.map(hypothesis => (
            <th key={hypothesis.hypothesisId} scope="col" className={classes.hypothesisColumn}>
              <HypothesisHeader hypothesis={hypothesis} />
            </th>
          ))}
          <th scope="col" className={classes.figureColumn}>
            {t('score.diagnosticity')}
          </th>
        </tr>
      </thead>
      <tbody>
        {evidence.map((row, index) => {
          const ratings = ratingsOf(table, row.evidenceId)
          return (
            <tr key={row.evidenceId}>
              <EvidenceHeader
                evidence={row}
                index={index}
                scope="row"
                isActive={body.active.evidence === index && body.active.hypothesis === HEADING}
              />
              {hypotheses.map((hypothesis, column) => (
                <RatingCell
                  key={hypothesis.hypothesisId}
                  evidence={row}
                  hypothesis={hypothesis}
                  assessment={ratings.get(hypothesis.hypothesisId)}
                  row={index}
                  column={column}
                  isActive={body.active.evidence === index && body.active.hypothesis === column}
                  isOpen={body.open?.evidence === index && body.open.hypothesis === column}
                  onClose={body.onClose}
                />
              ))}
              <td className={classes.figure}>
                <Diagnosticity value={row.diagnosticity} />
              </td>
            </tr>
          )
        })}
      </tbody>
      <Scores hypotheses={hypotheses} />
    </>
  )
}

type ScoresProps = { readonly hypotheses: readonly HypothesisStanding[] }

function Scores({ hypotheses }: ScoresProps) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <tfoot>
      <ScoreRow title={t('score.inconsistency')} hypotheses={hypotheses}>
        {one => format.score(one.inconsistency)}
      </ScoreRow>
      <ScoreRow title={t('score.weighted')} hypotheses={hypotheses} isStrong>
        {one => format.decimal(one.weightedInconsistency)}
      </ScoreRow>
      <ScoreRow title={t('score.rankTitle')} hypotheses={hypotheses}>
        {one => <RankBadge rank={one.rank} isTied={isTied(one, hypotheses)} />}
      </ScoreRow>
      <ScoreRow title={t('matrix.unrated')} hypotheses={hypotheses}>
        {one => format.number(one.unratedEvidence)}
      </ScoreRow>
    </tfoot>
  )
}

type ScoreRowProps = ScoresProps & {
  readonly title: string
  readonly isStrong?: boolean
  readonly children: (hypothesis: HypothesisStanding) => ReactNode
}

function ScoreRow({ title, hypotheses, isStrong = false, children }: ScoreRowProps) {
  return (
    <tr>
      <th scope="row" className={classes.scoreTitle}>
        {title}
      </th>
      {hypotheses.map(hypothesis => (
        <td
          key={hypothesis.hypothesisId}
          className={classes.figure}
          data-strong={isStrong || undefined}
        >
          {children(hypothesis)}
        </td>
      ))}
      <td className={classes.figure} />
    </tr>
  )
}

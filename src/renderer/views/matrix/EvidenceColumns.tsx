/**
 * The matrix with evidence in columns and hypotheses in rows: one evidence item is judged against all
 * hypotheses before the next (Dhami 2024 found less confirmation bias that way).
 */
import { useTranslate } from '../../i18n/words'
import { Diagnosticity } from './Diagnosticity'
import { EvidenceHeader } from './EvidenceHeader'
import { HEADING } from './gridMoves'
import { HypothesisHeader, HypothesisScores, isTied } from './HypothesisHeader'
import classes from './MatrixTable.module.css'
import type { MatrixBody } from './matrixBody'
import { ratingsOf } from './matrixModel'
import { RatingCell } from './RatingCell'

export function EvidenceColumns(body: MatrixBody) {
  const { evidence, hypotheses, table } = body
  const t = useTranslate()
  return (
    <>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            {t('matrix.hypothesis')}
          </th>
          {evidence.map((row, index) => (
            <EvidenceHeader
              key={row.evidenceId}
              evidence={row}
              index={index}
              scope="col"
              isActive={body.active.evidence === index && body.active.hypothesis === HEADING}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {hypotheses.map((hypothesis, line) => (
          <tr key={hypothesis.hypothesisId}>
            <th scope="row" className={classes.hypothesisRow}>
              <HypothesisHeader hypothesis={hypothesis} />
              <HypothesisScores hypothesis={hypothesis} isTied={isTied(hypothesis, hypotheses)} />
            </th>
            {evidence.map((row, index) => (
              <RatingCell
                key={row.evidenceId}
                evidence={row}
                hypothesis={hypothesis}
                assessment={ratingsOf(table, row.evidenceId).get(hypothesis.hypothesisId)}
                row={index}
                column={line}
                isActive={body.active.evidence === index && body.active.hypothesis === line}
                isOpen={body.open?.evidence === index && body.open.hypothesis === line}
                onClose={body.onClose}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={classes.scoreTitle}>
            {t('score.diagnosticity')}
          </th>
          {evidence.map(row => (
            <td key={row.evidenceId} className={classes.figure}>
              <Diagnosticity value={row.diagnosticity} />
            </td>
          ))}
        </tr>
      </tfoot>
    </>
  )
}

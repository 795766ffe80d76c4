/** The matrix with evidence in rows and hypotheses in columns; scores stand under the columns. */
import { useTranslate } from '../../i18n/words'
import { DiagnosticityCell } from './DiagnosticityCell'
import { EvidenceHeader } from './EvidenceHeader'
import { GroupTitle } from './GroupTitle'
import { HEADING, isInRange } from './gridMoves'
import { HypothesisHeading } from './HypothesisHeader'
import classes from './MatrixTable.module.css'
import { isPlace, type MatrixBody } from './matrixBody'
import type { Stretch } from './matrixLines'
import { ratingsOf } from './matrixModel'
import { RatingCell } from './RatingCell'
import { ScoreRows } from './ScoreRows'

export function EvidenceRows(body: MatrixBody) {
  const { hypotheses, active, open } = body
  const t = useTranslate()
  return (
    <>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={classes.corner}>
            {t('matrix.evidence')}
          </th>
          {hypotheses.map((hypothesis, column) => (
            <HypothesisHeading
              key={hypothesis.hypothesisId}
              hypothesis={hypothesis}
              hypotheses={hypotheses}
              column={column}
              scope="col"
              isActive={isPlace(active, HEADING, column)}
              isOpen={isPlace(open, HEADING, column)}
              onClose={body.onClose}
            />
          ))}
          <th scope="col" className={classes.figureColumn}>
            {t('score.diagnosticity')}
          </th>
        </tr>
      </thead>
      <tbody>
        {body.stretches.map(stretch => (
          <Line key={keyOf(stretch, body)} stretch={stretch} body={body} />
        ))}
      </tbody>
      <ScoreRows hypotheses={hypotheses} />
    </>
  )
}

/** An item keeps its row in the document while what is drawn around it changes. */
function keyOf(stretch: Stretch, { evidence }: MatrixBody): string {
  if (stretch.kind === 'gap') return `gap ${stretch.at}`
  const { line } = stretch
  if (line.kind === 'group') return `group ${line.group.key}`
  return evidence[line.index]?.evidenceId ?? `${line.index}`
}

function Line({ stretch, body }: { readonly stretch: Stretch; readonly body: MatrixBody }) {
  const { hypotheses, grouping, evidence } = body
  if (stretch.kind === 'gap') {
    return (
      <tr aria-hidden className={classes.gap} style={{ blockSize: stretch.size }}>
        <td colSpan={hypotheses.length + 2} />
      </tr>
    )
  }
  const { line, at } = stretch
  if (line.kind === 'group') {
    return (
      <tr aria-rowindex={at + 2} className={classes.groupRow}>
        <th scope="rowgroup" colSpan={hypotheses.length + 2}>
          <GroupTitle group={line.group} grouping={grouping} />
        </th>
      </tr>
    )
  }
  const row = evidence[line.index]
  return row === undefined ? null : <EvidenceLine body={body} index={line.index} at={at} />
}

function EvidenceLine({
  body,
  index,
  at,
}: {
  readonly body: MatrixBody
  readonly index: number
  readonly at: number
}) {
  const { hypotheses, table, active, open, range } = body
  const row = body.evidence[index]
  if (row === undefined) return null
  const ratings = ratingsOf(table, row.evidenceId)
  return (
    <tr
      className={classes.evidenceLine}
      aria-rowindex={at + 2}
      data-excluded={row.excludedReason !== '' || undefined}
    >
      <EvidenceHeader
        evidence={row}
        index={index}
        scope="row"
        isActive={isPlace(active, index, HEADING)}
      />
      {hypotheses.map((hypothesis, column) => (
        <RatingCell
          key={hypothesis.hypothesisId}
          evidence={row}
          hypothesis={hypothesis}
          assessment={ratings.get(hypothesis.hypothesisId)}
          row={index}
          column={column}
          isActive={isPlace(active, index, column)}
          isChosen={isInRange(range, index, column)}
          isOpen={isPlace(open, index, column)}
          onClose={body.onClose}
        />
      ))}
      <DiagnosticityCell
        evidence={row}
        hypotheses={hypotheses}
        ratings={ratings}
        index={index}
        isActive={isPlace(active, index, hypotheses.length)}
        isOpen={isPlace(open, index, hypotheses.length)}
        onClose={body.onClose}
      />
    </tr>
  )
}

/**
 * The matrix with evidence in columns and hypotheses in rows: one evidence item is judged against all
 * hypotheses before the next (Dhami 2024 found less confirmation bias that way).
 */
import type { HypothesisStanding } from '../../../shared/domain/hypotheses'
import { useTranslate } from '../../i18n/words'
import { DiagnosticityCell } from './DiagnosticityCell'
import { EvidenceHeader } from './EvidenceHeader'
import { GroupTitle } from './GroupTitle'
import { HEADING, isInRange } from './gridMoves'
import { HypothesisHeading } from './HypothesisHeader'
import classes from './MatrixTable.module.css'
import { EVIDENCE_COLUMN, isPlace, type MatrixBody } from './matrixBody'
import type { Stretch } from './matrixLines'
import { ratingsOf } from './matrixModel'
import { RatingCell } from './RatingCell'

type Body = { readonly body: MatrixBody }

export function EvidenceColumns(body: MatrixBody) {
  const t = useTranslate()
  const columns = body.stretches.filter(
    stretch => stretch.kind === 'gap' || stretch.line.kind === 'evidence',
  )
  const drawn = { ...body, stretches: columns }
  return (
    <>
      <colgroup>
        <col style={{ inlineSize: 280 }} />
        {columns.map(stretch => (
          <col
            key={stretch.at}
            style={{ inlineSize: stretch.kind === 'gap' ? stretch.size : EVIDENCE_COLUMN }}
          />
        ))}
      </colgroup>
      <thead>
        {body.groups.length > 0 && <GroupTitles body={drawn} />}
        <tr aria-rowindex={1}>
          <th scope="col" className={classes.corner}>
            {t('matrix.hypothesis')}
          </th>
          {columns.map(stretch => (
            <Heading key={stretch.at} stretch={stretch} body={body} />
          ))}
        </tr>
      </thead>
      <tbody>
        {body.hypotheses.map((hypothesis, line) => (
          <HypothesisLine key={hypothesis.hypothesisId} body={drawn} line={line} />
        ))}
      </tbody>
      <tfoot>
        <tr aria-rowindex={body.hypotheses.length + 2}>
          <th scope="row" className={classes.scoreTitle}>
            {t('score.diagnosticity')}
          </th>
          {columns.map(stretch => (
            <Figure key={stretch.at} stretch={stretch} body={body} />
          ))}
        </tr>
      </tfoot>
    </>
  )
}

/** The place of the item of a drawn column, or none. */
function indexOf(stretch: Stretch): number | undefined {
  return stretch.kind === 'line' && stretch.line.kind === 'evidence'
    ? stretch.line.index
    : undefined
}

/** Groups over those of their columns that are drawn. */
function GroupTitles({ body: { stretches, groups, grouping } }: Body) {
  const spans: { readonly key: string; readonly group: number; count: number }[] = []
  for (const stretch of stretches) {
    const index = indexOf(stretch)
    const group =
      index === undefined
        ? -1
        : groups.findIndex(({ first, count }) => index >= first && index < first + count)
    const last = spans.at(-1)
    if (last?.group === group) last.count++
    else spans.push({ key: `${group} ${stretch.at}`, group, count: 1 })
  }
  return (
    <tr className={classes.groupRow}>
      <td className={classes.corner} />
      {spans.map(({ key, group: place, count }) => {
        const group = groups[place]
        return group === undefined ? (
          <td key={key} colSpan={count} aria-hidden />
        ) : (
          <th key={key} scope="colgroup" colSpan={count}>
            <GroupTitle group={group} grouping={grouping} />
          </th>
        )
      })}
    </tr>
  )
}

type InColumn = Body & { readonly stretch: Stretch }

function Heading({ stretch, body }: InColumn) {
  const index = indexOf(stretch)
  const row = index === undefined ? undefined : body.evidence[index]
  if (index === undefined || row === undefined) return <th aria-hidden className={classes.gap} />
  return (
    <EvidenceHeader
      evidence={row}
      index={index}
      scope="col"
      isActive={isPlace(body.active, index, HEADING)}
    />
  )
}

function Figure({ stretch, body }: InColumn) {
  const { hypotheses, active, open } = body
  const index = indexOf(stretch)
  const row = index === undefined ? undefined : body.evidence[index]
  if (index === undefined || row === undefined) return <td aria-hidden className={classes.gap} />
  return (
    <DiagnosticityCell
      evidence={row}
      hypotheses={hypotheses}
      ratings={ratingsOf(body.table, row.evidenceId)}
      index={index}
      isActive={isPlace(active, index, hypotheses.length)}
      isOpen={isPlace(open, index, hypotheses.length)}
      onClose={body.onClose}
    />
  )
}

function HypothesisLine({ body, line }: Body & { readonly line: number }) {
  const { hypotheses, active, open } = body
  const hypothesis = hypotheses[line]
  if (hypothesis === undefined) return null
  return (
    <tr aria-rowindex={line + 2}>
      <HypothesisHeading
        hypothesis={hypothesis}
        hypotheses={hypotheses}
        column={line}
        scope="row"
        isActive={isPlace(active, HEADING, line)}
        isOpen={isPlace(open, HEADING, line)}
        onClose={body.onClose}
      />
      {body.stretches.map(stretch => (
        <Cell key={stretch.at} stretch={stretch} body={body} hypothesis={hypothesis} line={line} />
      ))}
    </tr>
  )
}

type CellProps = InColumn & { readonly hypothesis: HypothesisStanding; readonly line: number }

function Cell({ stretch, body, hypothesis, line }: CellProps) {
  const { table, active, open, range } = body
  const index = indexOf(stretch)
  const row = index === undefined ? undefined : body.evidence[index]
  if (index === undefined || row === undefined) return <td aria-hidden className={classes.gap} />
  return (
    <RatingCell
      evidence={row}
      hypothesis={hypothesis}
      assessment={ratingsOf(table, row.evidenceId).get(hypothesis.hypothesisId)}
      row={index}
      column={line}
      isActive={isPlace(active, index, line)}
      isChosen={isInRange(range, index, line)}
      isOpen={isPlace(open, index, line)}
      onClose={body.onClose}
    />
  )
}

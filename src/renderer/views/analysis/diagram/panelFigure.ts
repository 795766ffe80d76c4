/**
 * Two hypotheses beside each other: the same network on the same places, each panel with what holds
 * under its hypothesis. Pure.
 */
import { differenceOf } from '../../../../shared/analysis/relationshipStanding'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { LegendEntry, Panel, PanelFigure, SceneBody } from '../../../exporters/diagramScene'
import type { Translate } from '../../../i18n/words'
import { legendOf } from './diagramLegend'
import { type SceneParts, sceneOf } from './diagramScene'
import { type DiagramContents, type DiagramRows, viewOf } from './diagramView'
import type { Lens, LensMode } from './lens'

export type PanelChoice = {
  readonly first: HypothesisRow
  readonly second: HypothesisRow
  /** What becomes of a relationship that does not hold under a panel's hypothesis. */
  readonly mode: LensMode
}

/** The two that the lens compares, or the ones nearest to that; null when there are not two. */
export function usualPair(
  lens: Lens,
  hypotheses: readonly HypothesisRow[],
): { readonly first: HypothesisRow; readonly second: HypothesisRow } | null {
  const find = (id: string) => hypotheses.find(({ hypothesisId }) => hypothesisId === id)
  const wanted =
    lens.kind === 'difference'
      ? [find(lens.first), find(lens.second)]
      : lens.kind === 'one'
        ? [find(lens.hypothesisId)]
        : []
  const known = wanted.filter(row => row !== undefined)
  const [first, second] = [...known, ...hypotheses.filter(row => !known.includes(row))]
  return first === undefined || second === undefined ? null : { first, second }
}

/** The diagram as it is shown, but through the difference of two hypotheses. */
export function rowsOfPair(
  rows: DiagramRows,
  { first, second }: Pick<PanelChoice, 'first' | 'second'>,
  standings: DiagramContents['standings'],
): DiagramRows {
  const pair = { first: first.hypothesisId, second: second.hypothesisId }
  return viewOf({
    ...rows,
    ...rows.all,
    standings,
    lens: { kind: 'difference', ...pair, mode: 'emphasise' },
  })
}

type Side = 'first' | 'second'

/** Whether a relationship is drawn in its colours in a panel; what is contested is so in both. */
function heldIn(rows: DiagramRows, { first, second }: PanelChoice, side: Side) {
  return (relationshipId: string): boolean => {
    const difference = differenceOf(
      rows.standingOf(relationshipId, first.hypothesisId),
      rows.standingOf(relationshipId, second.hypothesisId),
    )
    if (difference === 'shared' || difference === 'contested') return true
    return difference === (side === 'first' ? 'onlyFirst' : 'onlySecond')
  }
}

function panelOf(rows: DiagramRows, scene: SceneBody, choice: PanelChoice, side: Side): Panel {
  const { label, statement, colour } = choice[side]
  const isHeld = heldIn(rows, choice, side)
  const held = scene.relationships.filter(({ id }) => isHeld(id))
  const ends = new Set(held.flatMap(({ from, to }) => [from, to]))
  const others = scene.relationships
    .filter(({ id }) => !isHeld(id))
    .map(line => {
      return { ...line, label: '', tone: 'silent', dash: 'solid', isFaint: true } as const
    })
  return {
    label,
    statement,
    colour,
    actors: scene.actors.map(actor => ({ ...actor, isFaint: !ends.has(actor.id) })),
    relationships: choice.mode === 'only' ? held : [...others, ...held],
    groups: scene.groups,
    annotations: scene.annotations,
  }
}

/** One legend for both: what is drawn in one of them at least, and what is faint. */
function sharedLegend(
  rows: DiagramRows,
  choice: PanelChoice,
  hasFaint: boolean,
  t: Translate,
): readonly LegendEntry[] {
  const holds = [heldIn(rows, choice, 'first'), heldIn(rows, choice, 'second')]
  const relationships = rows.relationships.filter(({ relationshipId: id }) =>
    holds.some(isHeld => isHeld(id)),
  )
  const entries = legendOf({ ...rows, relationships }, t)
  if (!hasFaint) return entries
  return [...entries, { kind: 'line', tone: 'silent', dash: 'solid', name: t('panels.notHeld') }]
}

/** The figure; `rows` are those of `rowsOfPair`. */
export function panelFigureOf(
  rows: DiagramRows,
  choice: PanelChoice,
  t: Translate,
  { hasLegend, ...words }: SceneParts,
): PanelFigure {
  const scene = sceneOf(rows, t, { ...words, hasLegend: false })
  const panels = [
    panelOf(rows, scene, choice, 'first'),
    panelOf(rows, scene, choice, 'second'),
  ] as const
  const hasFaint = panels.some(({ relationships }) => relationships.some(line => line.isFaint))
  const legend = hasLegend ? sharedLegend(rows, choice, hasFaint, t) : []
  return { ...words, legend, panels }
}

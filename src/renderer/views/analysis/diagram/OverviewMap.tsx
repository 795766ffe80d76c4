/** A small picture of the whole diagram with the part that is seen, which can be dragged or moved by arrows. */
import { type KeyboardEvent, memo, type PointerEvent, type RefObject, useMemo } from 'react'
import { useTranslate } from '../../../i18n/words'
import classes from './Diagram.module.css'
import type { DiagramCanvas } from './diagramCanvas'
import { actorLooks } from './diagramLooks'
import type { DiagramRows } from './diagramView'
import { arrowStep } from './nearestActor'
import { ARROWS } from './useCanvasKeys'

type Props = {
  readonly rows: DiagramRows
  readonly canvas: DiagramCanvas | null
  /** The rectangle of what is seen, which the stage moves with the view. */
  readonly seen: RefObject<SVGRectElement | null>
}

/** Around the outermost actors, in diagram pixels. */
const MARGIN = 60
/** How far an arrow moves the view, as a share of what is seen. */
const ARROW_SHARE = 0.1

export function OverviewMap({ rows, canvas, seen }: Props) {
  const t = useTranslate()

  function look(event: PointerEvent<SVGSVGElement>): void {
    const toDiagram = event.currentTarget.getScreenCTM()?.inverse()
    if (toDiagram === undefined || canvas === null || event.buttons === 0) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toDiagram)
    canvas.centreOn({ x, y })
  }

  function press(event: KeyboardEvent): void {
    const direction = ARROWS[event.code]
    if (direction === undefined || canvas === null) return
    event.preventDefault()
    event.stopPropagation()
    const { x, y } = arrowStep(direction)
    const { width, height } = canvas.seen
    const { model } = canvas.centre
    canvas.centreOn({ x: model.x + x * width * ARROW_SHARE, y: model.y + y * height * ARROW_SHARE })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of fields holds no picture
    <svg
      className={classes.overview}
      viewBox={useBounds(rows)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes arrows itself
      tabIndex={0}
      role="group"
      aria-label={t('overview.map')}
      data-testid="overview-map"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        look(event)
      }}
      onPointerMove={look}
      onKeyDown={press}
    >
      <Dots rows={rows} />
      <rect ref={seen} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

function useBounds({ actors, annotations }: DiagramRows): string {
  return useMemo(() => {
    const places = [...actors, ...annotations]
    const low = (axis: 'x' | 'y') => places.reduce((least, one) => Math.min(least, one[axis]), 0)
    const high = (axis: 'x' | 'y') => places.reduce((most, one) => Math.max(most, one[axis]), 0)
    const [x, y] = [low('x') - MARGIN, low('y') - MARGIN]
    return [x, y, high('x') - x + MARGIN, high('y') - y + MARGIN].join(' ')
  }, [actors, annotations])
}

const Dots = memo(function Dots({ rows }: Pick<Props, 'rows'>) {
  const looks = actorLooks(rows)
  return rows.actors.map(({ actorId, x, y }) => {
    const look = looks.get(actorId)
    return <circle key={actorId} cx={x} cy={y} r={(look?.size ?? 0) / 2} fill={look?.colour} />
  })
})

/** Puts the rectangle where the view is. */
export function showSeen(rectangle: SVGRectElement | null, canvas: DiagramCanvas | null): void {
  if (rectangle === null || canvas === null) return
  for (const [side, value] of Object.entries(canvas.seen)) {
    rectangle.setAttribute(side, String(value))
  }
}

/** The zoom at which the whole of a diagram is seen, told from its rows. */
import { describe, expect, it } from 'vitest'
import { ACTOR_LABEL } from '../../../../src/renderer/exporters/diagramLook'
import type {
  ActorElement,
  AnnotationElement,
} from '../../../../src/renderer/views/analysis/diagram/diagramElements'
import { roughZoom } from '../../../../src/renderer/views/analysis/diagram/roughZoom'

type Placed = Pick<ActorElement, 'x' | 'y' | 'size' | 'labelWidth' | 'labelHeight'>

const actor = (placed: Partial<Placed>) =>
  ({ x: 0, y: 0, size: 40, labelWidth: 0, labelHeight: 0, ...placed }) as ActorElement // what is read
const sides = { width: 848, height: 448 }
const zoomOf = (actors: readonly ActorElement[], annotations: readonly AnnotationElement[] = []) =>
  roughZoom({ actors, annotations }, sides, 24)

describe('the rough zoom', () => {
  it('is the one of the tighter side', () => {
    expect(zoomOf([actor({ x: -480 }), actor({ x: 480 })])).toBe(0.8)
    expect(zoomOf([actor({ y: -480 }), actor({ y: 480 })])).toBe(0.4)
  })

  it('leaves room for names beside and under their actors', () => {
    expect(zoomOf([actor({ labelWidth: 1600, labelHeight: 10 })])).toBe(0.5)
    const labelHeight = 800 - 40 - ACTOR_LABEL.gap
    expect(zoomOf([actor({ labelHeight })])).toBe(0.5)
  })

  it('counts annotations', () => {
    const far = { x: 1000, y: 0, width: 1160, height: 10 } as AnnotationElement // what is read
    expect(zoomOf([actor({})], [far])).toBe(0.5)
  })

  it('is none of nothing', () => {
    expect(zoomOf([])).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { curveBetween, parallelBends } from '../../src/renderer/exporters/diagramGeometry'
import { borderPoint, shapePath } from '../../src/renderer/exporters/diagramShapes'
import type { ActorShape } from '../../src/shared/domain/actors'
import { ActorShape as Shapes } from '../../src/shared/domain/actors'

const place = (x: number, y: number, shape: ActorShape = 'ellipse') => ({ x, y, size: 40, shape })

describe('the bends of parallel relationships', () => {
  it('leaves a single relationship straight', () => {
    expect(parallelBends([{ id: '1', from: 'a', to: 'b' }]).get('1')).toBe(0)
  })

  it('bends two that run against each other to different sides', () => {
    const bends = parallelBends([
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'b', to: 'a' },
    ])
    const there = curveBetween(place(0, 0), place(200, 0), bends.get('1') ?? 0)
    const back = curveBetween(place(200, 0), place(0, 0), bends.get('2') ?? 0)
    expect(Math.sign(there.middle.y)).toBe(-Math.sign(back.middle.y))
  })
})

describe('a curve between two actors', () => {
  it('starts and ends outside their shapes', () => {
    const { start, end } = curveBetween(place(0, 0), place(200, 0), 0)
    expect(start.x).toBeGreaterThan(20)
    expect(end.x).toBeLessThan(180)
  })

  it('never turns its words upside down', () => {
    for (let degree = 0; degree < 360; degree += 15) {
      const angle = (degree * Math.PI) / 180
      const to = place(300 * Math.cos(angle), 300 * Math.sin(angle))
      const { textAngle } = curveBetween(place(0, 0), to, 0)
      expect(Math.abs(textAngle)).toBeLessThanOrEqual(Math.PI / 2 + 1e-9)
    }
  })

  it('survives two actors at the same place', () => {
    const { start, end, middle } = curveBetween(place(5, 5), place(5, 5), 44)
    for (const { x, y } of [start, end, middle]) {
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    }
  })
})

describe('the border of a shape', () => {
  it.each(Shapes.options)('of %s is met on its way out in every direction', shape => {
    for (let degree = 0; degree < 360; degree += 10) {
      const angle = (degree * Math.PI) / 180
      const target = { x: 500 * Math.cos(angle), y: 500 * Math.sin(angle) }
      const { x, y } = borderPoint(shape, { x: 0, y: 0 }, 40, target)
      expect(Math.hypot(x, y)).toBeGreaterThan(6)
      expect(Math.hypot(x, y)).toBeLessThan(29)
      expect(Math.atan2(y, x)).toBeCloseTo(Math.atan2(target.y, target.x), 6)
    }
  })

  it.each(Shapes.options)('of %s is drawn inside its square', shape => {
    const numbers = shapePath(shape, { x: 0, y: 0 }, 40).match(/-?\d+(\.\d+)?/g) ?? []
    expect(numbers.length).toBeGreaterThan(6)
    expect(Math.max(...numbers.map(Number).map(Math.abs))).toBeLessThanOrEqual(40)
  })
})

/** Labels that give way to more important ones: which, and on a canvas without a screen. */
import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { PALETTES } from '../../../../src/renderer/exporters/diagramLook'
import { boxAround } from '../../../../src/renderer/exporters/diagramMarks'
import { LabelWatch } from '../../../../src/renderer/views/analysis/diagram/canvasLabels'
import { diagramStyle } from '../../../../src/renderer/views/analysis/diagram/diagramStyle'
import { labelsGivingWay } from '../../../../src/renderer/views/analysis/diagram/givingWay'
import { seededRandom } from '../../../../src/shared/analysis/network/seededRandom'

const at = (id: string, x: number, y: number, ...rank: number[]) => ({
  id,
  box: boxAround({ x, y }, 80, 20),
  rank,
})

describe('labels giving way', () => {
  it('hides the less important of two that overlap, and none that only touch', () => {
    const labels = [at('minor', 10, 5, 1), at('major', 0, 0, 2), at('beside', 80, 0, 0)]
    expect([...labelsGivingWay(labels)]).toEqual(['minor'])
  })

  it('lets a label stay that only overlapped with one which gives way itself', () => {
    const labels = [at('first', 0, 0, 3), at('second', 60, 0, 2), at('third', 120, 0, 1)]
    expect([...labelsGivingWay(labels)]).toEqual(['second'])
  })

  it('leaves no two overlapping, hides none without need, and hides the same in any order', () => {
    const random = seededRandom(7)
    const labels = Array.from({ length: 600 }, (_, index) =>
      at(`${index}`, random() * 2000 - 1000, random() * 1200 - 600, Math.floor(random() * 9)),
    )
    const hidden = labelsGivingWay(labels)
    expect(labelsGivingWay([...labels].reverse())).toEqual(hidden)
    const overlap = (a: (typeof labels)[0], b: (typeof labels)[0]) =>
      Math.abs(a.box.left - b.box.left) < 80 && Math.abs(a.box.top - b.box.top) < 20
    const shown = labels.filter(({ id }) => !hidden.has(id))
    for (const label of labels) {
      const others = shown.filter(other => other !== label && overlap(label, other))
      if (!hidden.has(label.id)) expect(others).toEqual([])
      else expect(others.some(({ rank: [other = 0] }) => other >= (label.rank[0] ?? 0))).toBe(true)
    }
  })
})

describe('labels on the canvas', () => {
  const node = (id: string, x: number) => ({
    group: 'nodes' as const,
    classes: 'actor',
    data: { id, label: id, size: 40, shape: 'ellipse', colour: '#0072B2', icon: 'none', ring: '' },
    position: { x, y: 0 },
  })

  function canvas(labelScale = 1) {
    const cy = cytoscape({
      headless: true,
      layout: { name: 'preset' },
      styleEnabled: true,
      style: diagramStyle(PALETTES.light, 1),
      elements: [node('hub', 0), node('leaf', 50), node('rim', 400)],
    })
    cy.nodes().data({ labelWidth: 80, labelHeight: 20, isFaint: false })
    cy.add({ data: { source: 'hub', target: 'rim', width: 2, label: '', colour: '#0072B2' } })
    const watch = new LabelWatch(cy, () => labelScale)
    const shown = () =>
      cy
        .nodes()
        .filter(one => one.style('label') !== '')
        .map(one => one.id())
    return { cy, watch, shown }
  }

  it('has fewer labels where they would lie on each other, the better connected first', () => {
    const { watch, shown } = canvas()
    watch.arrange()
    expect(shown()).toEqual(['hub', 'rim'])
    watch.remove()
  })

  it('counts with the size that letters have in a view from far', () => {
    const { watch, shown } = canvas(6)
    watch.arrange()
    expect(shown()).toEqual(['hub'])
    watch.remove()
  })

  it('always shows the label of what is selected or under the pointer, and gives it its place', () => {
    const { cy, watch, shown } = canvas()
    watch.arrange()
    cy.getElementById('leaf').addClass('hovered')
    expect(shown()).toEqual(['hub', 'leaf', 'rim'])
    cy.getElementById('leaf').removeClass('hovered').select()
    expect(shown()).toEqual(['hub', 'leaf', 'rim'])
    watch.arrange()
    expect(shown()).toEqual(['leaf', 'rim'])
    watch.remove()
  })

  it('looks again once something that moved has come to rest', async () => {
    const { cy, watch, shown } = canvas()
    watch.arrange()
    expect(shown()).toEqual(['hub', 'rim'])
    cy.getElementById('leaf').position({ x: 150, y: 0 })
    await expect.poll(shown).toEqual(['hub', 'leaf', 'rim'])
    watch.remove()
  })
})

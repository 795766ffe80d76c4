/**
 * Lets labels of less important actors give way on the canvas, once things have come to rest.
 *
 * Places are counted in diagram pixels, so panning changes nothing and zooming only what it does to the
 * size of letters. What is selected, lit or under the pointer has its label whatever lies there: the
 * style sheet sees to that.
 */
import type { Core, NodeSingular } from 'cytoscape'
import { boxAround } from '../../../exporters/diagramMarks'
import { labelTop } from '../../../exporters/diagramParts'
import { type LabelPlace, labelsGivingWay } from './givingWay'

/** How long nothing has moved before labels are looked at again. */
const PAUSE_MS = 120
/** Labels shown or hidden in one go. */
const MOST_AT_ONCE = 200
const NAMED = 'node.actor, node.folded'

export class LabelWatch {
  readonly #cy: Core
  readonly #labelScale: () => number
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(cy: Core, labelScale: () => number) {
    this.#cy = cy
    this.#labelScale = labelScale
    cy.on('position add remove data', NAMED, () => this.soon())
  }

  /** Once things rest. */
  soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.arrange(), PAUSE_MS)
  }

  arrange(): void {
    const nodes = this.#cy.nodes(NAMED)
    const hidden = labelsGivingWay(nodes.map(node => this.#placeOf(node)))
    const changed = nodes.filter(node => node.hasClass('unlabelled') !== hidden.has(node.id()))
    this.#change([...changed], hidden)
  }

  remove(): void {
    clearTimeout(this.#timer)
  }

  /** A slice at a time: the canvas works out the style of each anew. */
  #change(nodes: readonly NodeSingular[], hidden: ReadonlySet<string>): void {
    this.#cy.batch(() => {
      for (const node of nodes.slice(0, MOST_AT_ONCE)) {
        node.toggleClass('unlabelled', hidden.has(node.id()))
      }
    })
    const rest = nodes.slice(MOST_AT_ONCE)
    if (rest.length === 0) return
    this.#timer = setTimeout(() => this.#change(rest, hidden))
  }

  /** Selected before clear before faint; then the larger, then who has more relationships. */
  #placeOf(node: NodeSingular): LabelPlace {
    const { x, y } = node.position()
    const { size, ring, labelWidth, labelHeight, isFaint } = node.data()
    const [width, height] = [labelWidth * this.#labelScale(), labelHeight * this.#labelScale()]
    const top = labelTop({ size, ring: ring === '' ? null : ring })
    const seen = node.hasClass('faint') || isFaint ? 0 : 1
    return {
      id: node.id(),
      box: boxAround({ x, y: y + top + height / 2 }, width, height),
      rank: [node.selected() ? 2 : seen, node.hasClass('folded') ? 1 : 0, size, node.degree(true)],
    }
  }
}

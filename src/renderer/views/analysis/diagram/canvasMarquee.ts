/** A selection being drawn as a rectangle, which Escape takes back. */
import type { CollectionReturnValue, Core } from 'cytoscape'

export class MarqueeWatch {
  readonly #cy: Core
  readonly #quietly: (change: () => void) => void
  /** What was selected when it began; null: none is being drawn. */
  #before: CollectionReturnValue | null = null

  /** `quietly`: makes a change of selection that nobody hears of. */
  constructor(cy: Core, quietly: (change: () => void) => void) {
    this.#cy = cy
    this.#quietly = quietly
    cy.on('boxstart', () => {
      this.#before = cy.elements(':selected')
    })
    cy.on('boxend', () => {
      this.#before = null
    })
  }

  /** True when one was being drawn: what was selected before is selected again. */
  cancel(): boolean {
    const before = this.#before
    if (before === null) return false
    this.#quietly(() => {
      // Cytoscape ends a rectangle only at a release of the button.
      window.dispatchEvent(new MouseEvent('mouseup', { button: 0, bubbles: true }))
      this.#cy.elements(':selected').not(before).unselect()
      before.select()
    })
    return true
  }
}

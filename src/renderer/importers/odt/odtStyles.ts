/**
 * What a style of LibreOffice makes of a paragraph, and which styles hide their text.
 *
 * Styles made on the fly stand in the content and inherit from the named ones in a part of their own.
 */
import { childAt, elementsIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'

interface Style {
  readonly parent: string | undefined
  readonly outlineLevel: string | undefined
  readonly isHidden: boolean
}

export class OdtStyles {
  private readonly styles = new Map<string, Style>()

  /** `container`: office:styles or office:automatic-styles. */
  add(container: XmlElement | undefined): void {
    for (const { name, attributes, children } of elementsIn(container)) {
      if (name !== 'style:style') continue
      const element = { name, attributes, children }
      const own = attributes.get('style:name') ?? ''
      const properties = childAt(element, 'style:text-properties')
      this.styles.set(own, {
        parent: attributes.get('style:parent-style-name'),
        outlineLevel: attributes.get('style:default-outline-level'),
        isHidden: properties?.attributes.get('text:display') === 'none',
      })
    }
  }

  /** The names a style goes by: its own and those it inherits from. */
  private chain(name: string | undefined): readonly string[] {
    const names = new Set<string>()
    for (let next = name; next !== undefined && !names.has(next); ) {
      names.add(next)
      next = this.styles.get(next)?.parent
    }
    return [...names]
  }

  isQuotation(name: string | undefined): boolean {
    return this.chain(name).some(each => /^(?:Quotations|Quote|Intense_20_Quote)$/.test(each))
  }

  /** 1 to 10 for styles that stand for a heading, else undefined. */
  headingLevel(name: string | undefined): number | undefined {
    for (const each of this.chain(name)) {
      if (each === 'Title') return 1
      if (each === 'Subtitle') return 2
      const level = Number(this.styles.get(each)?.outlineLevel)
      if (level >= 1) return level
    }
    return undefined
  }

  isHidden(name: string | undefined): boolean {
    return this.chain(name).some(each => this.styles.get(each)?.isHidden === true)
  }
}

/**
 * The main text of a page, told from its menus, advertisements and links to other pages.
 *
 * What the page itself marks as its article is believed; else Readability (of Firefox's reader
 * view) finds it. Pages that have nothing around their text, such as those that word processors
 * write, are taken whole; so are, with a warning, pages in which no main text is found.
 */
import { Readability } from '@mozilla/readability'
import { greatestOf } from '../extremes'
import type { ImportedParagraph } from '../importedSource'
import type { ImportWarning } from '../importWarnings'
import { warningIf } from '../importWarnings'
import { elementsIn, outermostNamed, textIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'
import {
  furnitureSelector,
  hasFurniture,
  isNamedFurniture,
  largestShare,
  linkedLength,
  withoutFurniture,
} from './furniture'
import { htmlParagraphs, isUnseen } from './htmlBlocks'
import { type Page, type PageNode, treeOf } from './htmlTree'
import { withNotes } from './notes'
import { withoutPageMarks } from './pageMarks'

export interface MainText {
  readonly paragraphs: readonly ImportedParagraph[]
  readonly warnings: readonly ImportWarning[]
  /** Who wrote it, where that was taken out of the text; else empty. */
  readonly byline: string
}

/** Less is rather a caption than an article. */
const leastCharacters = 200

export function findMainText(page: Page, fileName: string): MainText {
  const marked = withoutPageMarks(page.root)
  const body = withNotes(marked.body)
  const all = htmlParagraphs(body)
  if (isPlainDocument(body)) {
    const warnings = [
      ...warningIf('page-marks-left-out', marked.leftOut),
      ...warningIf('pictures-left-out', pictures(body)),
    ]
    return { paragraphs: all, warnings, byline: '' }
  }
  const article = markedArticle(body) ?? readArticle(page, body, fileName)
  const found = article ? htmlParagraphs(article.root) : []
  if (!article || lengthOf(found) < leastCharacters) return wholePage(body, all)
  const paragraphs = withTitle(found, all)
  return {
    paragraphs,
    warnings: [
      ...warningIf('boilerplate-left-out', all.length - paragraphs.length),
      ...warningIf('pictures-left-out', pictures(article.root)),
    ],
    byline: article.byline,
  }
}

interface Article {
  readonly root: XmlElement
  readonly byline: string
}

/** An article that is most of what is marked so, or the main part of the page. */
function markedArticle(body: XmlElement): Article | undefined {
  const articles = outermostNamed(body, 'article')
  const lengths = articles.map(article => lengthOf(htmlParagraphs(withoutFurniture(article))))
  const longest = greatestOf(lengths, length => length)
  const sum = lengths.reduce((total, length) => total + length, 0)
  const article = articles[lengths.indexOf(longest)]
  if (article && longest >= leastCharacters && longest * 2 > sum) return cleaned(article)
  const mains = outermostNamed(body, 'main')
  return articles.length <= 1 && mains[0] && mains.length === 1 ? cleaned(mains[0]) : undefined
}

function cleaned(element: XmlElement): Article {
  return { root: withoutFurniture(element), byline: '' }
}

/** Readability takes time by the square of these. */
const deepestReadable = 150
const mostReadable = 30_000

/** The part of a document that is used here. */
interface PageDocument {
  querySelectorAll(selector: string): Iterable<PageElement>
}

interface PageElement {
  readonly id: string
  readonly className: string
  readonly textContent: string | null
  remove(): void
}

/** Readability would rather take too much. */
function clearFurniture(document: PageDocument, body: XmlElement): void {
  for (const element of [...document.querySelectorAll(furnitureSelector)]) element.remove()
  const most = textIn(body).length * largestShare
  for (const element of [...document.querySelectorAll('body [class], body [id]')]) {
    if (!isNamedFurniture(element.className, element.id)) continue
    if ((element.textContent ?? '').length <= most) element.remove()
  }
}

function readArticle(page: Page, body: XmlElement, fileName: string): Article | undefined {
  if (page.depth > deepestReadable || page.elements > mostReadable) return undefined
  // The types of linkedom and of Readability are those of a browser, which a worker does not know.
  const document = page.document as ConstructorParameters<typeof Readability>[0] & PageDocument
  clearFurniture(document, body)
  const article = parsedBy(
    new Readability<PageNode>(document, {
      // As a tree, not as HTML to be parsed again.
      serializer: node => node as unknown as PageNode,
      disableJSONLD: true,
    }),
  )
  if (!article?.content) return undefined
  const { root } = treeOf(article.content, fileName)
  return { root: withoutFurniture(root), byline: (article.byline ?? '').trim() }
}

/**
 * Readability stumbles over some damaged pages (it follows parents that are not there). Then it has
 * found nothing, and the page is taken whole, with the warning that says so.
 */
function parsedBy<Node>(reader: Readability<Node>) {
  try {
    return reader.parse()
  } catch (thrown) {
    if (thrown instanceof TypeError) return null
    throw thrown
  }
}

const largestLinkShare = 0.25

/** Nothing but text: no parts of a site around it, and few links in it. */
function isPlainDocument(body: XmlElement): boolean {
  if (hasFurniture(body)) return false
  const linked = linkedLength(outermostNamed(body, 'a'))
  return linked <= textIn(body).length * largestLinkShare
}

function wholePage(body: XmlElement, all: readonly ImportedParagraph[]): MainText {
  const found = htmlParagraphs(withoutFurniture(body))
  const paragraphs = found.length > 0 ? found : all
  const left = warningIf('boilerplate-left-out', all.length - paragraphs.length)
  return { paragraphs, warnings: [{ code: 'whole-page-taken' }, ...left], byline: '' }
}

/** The title often stands above what is marked as the article; Readability leaves it out. */
function withTitle(
  found: readonly ImportedParagraph[],
  all: readonly ImportedParagraph[],
): readonly ImportedParagraph[] {
  const titles = all.filter(({ kind, level }) => kind === 'heading' && level === 1)
  const [title] = titles
  if (titles.length !== 1 || title === undefined) return found
  const at = found.findIndex(({ text }) => text === title.text)
  if (at < 0) return [title, ...found]
  return found.with(at, title)
}

function lengthOf(paragraphs: readonly ImportedParagraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0)
}

function pictures(element: XmlElement): number {
  return elementsIn(element).reduce((sum, child) => {
    if (child.name === 'img') return sum + 1
    return isUnseen(child) ? sum : sum + pictures(child)
  }, 0)
}

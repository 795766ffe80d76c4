/**
 * What a page says of itself: JSON-LD first, then the tags that social networks read, then the
 * plain ones. Addresses are kept as text; nothing is ever loaded from them.
 */
import type { ImportedMetadata } from '../importedSource'
import { outermostNamed, textIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'
import { type ArticleData, articleIn } from './jsonLd'
import { publishedDate } from './publishedDate'

export type PageMetadata = Pick<
  ImportedMetadata,
  'author' | 'publisher' | 'url' | 'published' | 'language'
> & { readonly title: string }

/** `html`: the page as text, for the address that browsers write into pages they save. */
export function pageMetadata(root: XmlElement, html: string): PageMetadata {
  const article = articleIn(
    outermostNamed(root, 'script')
      .filter(({ attributes }) => /ld\+json/i.test(attributes.get('type') ?? ''))
      .map(textIn),
  )
  const tags = metaTags(root)
  const first = (...names: readonly string[]) =>
    names.map(name => tags.get(name) ?? '').find(value => value !== '') ?? ''
  return {
    title: titleOf(root, article, first('og:title', 'twitter:title', 'dc.title', 'dcterms.title')),
    author: article?.author || authorOf(first),
    publisher: article?.publisher || first('og:site_name', 'dc.publisher', 'dcterms.publisher'),
    url: addressOf({ root, html, article, first }),
    published: publishedOf(root, article, first),
    language:
      root.attributes.get('lang') || root.attributes.get('xml:lang') || article?.language || '',
  }
}

type First = (...names: readonly string[]) => string

function metaTags(root: XmlElement): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const { attributes } of outermostNamed(root, 'meta')) {
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop')
    const content = attributes.get('content')?.trim() ?? ''
    const key = name?.trim().toLowerCase() ?? ''
    if (key !== '' && content !== '' && !tags.has(key)) tags.set(key, content)
  }
  return tags
}

/** The title of the window often ends with the name of the site; what it shares with is better. */
function titleOf(root: XmlElement, article: ArticleData | undefined, shared: string): string {
  const headings = outermostNamed(root, 'h1')
    .map(oneLine)
    .filter(text => text !== '')
  const [heading] = headings
  const window = outermostNamed(root, 'title').map(oneLine)[0] ?? ''
  return article?.headline || shared || (headings.length === 1 && heading) || window
}

function authorOf(first: First): string {
  const tags = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author']
  const named = tags.map(tag => first(tag)).find(name => name !== '' && !isAddress(name))
  return named ?? ''
}

function addressOf({
  root,
  html,
  article,
  first,
}: {
  readonly root: XmlElement
  readonly html: string
  readonly article: ArticleData | undefined
  readonly first: First
}): string {
  const canonical = outermostNamed(root, 'link').find(
    ({ attributes }) => attributes.get('rel')?.toLowerCase() === 'canonical',
  )
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, 4_096))?.[1]
  const candidates = [
    canonical?.attributes.get('href'),
    first('og:url'),
    article?.url,
    first('dc.identifier', 'dcterms.identifier'),
    saved,
  ]
  return candidates.find(candidate => candidate !== undefined && isAddress(candidate)) ?? ''
}

function publishedOf(root: XmlElement, article: ArticleData | undefined, first: First): string {
  const tags = first(
    ...['article:published_time', 'og:article:published_time', 'datepublished', 'date'],
    ...['dc.date', 'dc.date.issued', 'dcterms.date', 'dcterms.created', 'dcterms.issued'],
    ...['parsely-pub-date', 'pubdate', 'publishdate', 'publish-date', 'citation_publication_date'],
  )
  const times = outermostNamed(root, 'time')
  const marked = times.find(
    ({ attributes }) => attributes.has('pubdate') || attributes.get('itemprop') === 'datePublished',
  )
  const time = (marked ?? (times.length === 1 ? times[0] : undefined))?.attributes.get('datetime')
  const dates = [article?.published, tags, time].map(date => publishedDate(date ?? ''))
  return dates.find(date => date !== '') ?? ''
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text)
}

function oneLine(element: XmlElement): string {
  return textIn(element).replace(/\s+/g, ' ').trim()
}

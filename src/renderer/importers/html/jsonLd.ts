/** What a page says of its article in JSON-LD (schema.org), the most reliable of its metadata. */

export interface ArticleData {
  readonly headline: string
  readonly author: string
  readonly publisher: string
  readonly published: string
  readonly url: string
  readonly language: string
}

const articleType = /(?:^|\/)(?:\w*Article|NewsArticle|BlogPosting|Report|LiveBlogPosting)$/
/** Enough for any page; a hostile one may nest without end. */
const mostValues = 10_000

/** The first article in the scripts of a page; what is not JSON is passed over. */
export function articleIn(scripts: readonly string[]): ArticleData | undefined {
  for (const script of scripts) {
    const article = findArticle(parsed(script))
    if (article) return articleData(article)
  }
  return undefined
}

/** Maps, not objects: a key may be `__proto__`. */
type Value = string | Fields | readonly Value[] | undefined
type Fields = ReadonlyMap<string, Value>

function parsed(script: string): Value {
  try {
    const json: unknown = JSON.parse(script, (_key, value: unknown) => asValue(value))
    return json as Value // the reviver has made nothing else
  } catch {
    return undefined // a SyntaxError is how JSON.parse says no, a RangeError that it is too deep
  }
}

/** Inner values have been converted before. */
function asValue(value: unknown): Value {
  if (typeof value === 'string') return value
  if (Array.isArray(value) || value instanceof Map) return value
  if (typeof value !== 'object' || value === null) return undefined
  return new Map(Object.entries(value))
}

function findArticle(start: Value): Fields | undefined {
  const waiting: Value[] = [start]
  // What is put in behind is looked at in turn.
  for (const value of waiting) {
    if (isFields(value) && isArticle(value)) return value
    for (const inner of valuesIn(value)) if (waiting.length < mostValues) waiting.push(inner)
  }
  return undefined
}

function valuesIn(value: Value): Iterable<Value> {
  if (isFields(value)) return value.values()
  return Array.isArray(value) ? value : []
}

function isArticle(fields: Fields): boolean {
  const type = fields.get('@type')
  const types: readonly Value[] = Array.isArray(type) ? type : [type]
  return types.some(each => typeof each === 'string' && articleType.test(each))
}

function articleData(fields: Fields): ArticleData {
  return {
    headline: textOf(fields.get('headline')) || textOf(fields.get('name')),
    author: namesOf(fields.get('author')) || namesOf(fields.get('creator')),
    publisher: namesOf(fields.get('publisher')),
    published: textOf(fields.get('datePublished')) || textOf(fields.get('dateCreated')),
    url: textOf(fields.get('url')) || idOf(fields.get('mainEntityOfPage')),
    language: textOf(fields.get('inLanguage')),
  }
}

function namesOf(value: Value): string {
  const all: readonly Value[] = Array.isArray(value) ? value : [value]
  const names = all.map(each => (isFields(each) ? textOf(each.get('name')) : textOf(each)))
  return [...new Set(names)].filter(name => name !== '').join('، ')
}

function idOf(value: Value): string {
  return isFields(value) ? textOf(value.get('@id')) : textOf(value)
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value.trim() : ''
}

function isFields(value: Value): value is Fields {
  return value instanceof Map
}

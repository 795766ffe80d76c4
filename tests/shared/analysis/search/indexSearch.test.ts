import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IndexSearch } from '../../../../src/shared/analysis/search/indexSearch'
import { queryMatcher } from '../../../../src/shared/analysis/search/matchesIn'
import { ranked } from '../../../../src/shared/analysis/search/ranking'
import { parseQuery } from '../../../../src/shared/analysis/search/searchQuery'
import { TokenIndex } from '../../../../src/shared/analysis/tokenIndex/tokenIndex'

const exactly = { withParticles: false }
const withParticles = { withParticles: true }

function searchOver(texts: Readonly<Record<string, string>>): IndexSearch {
  const search = new IndexSearch(new TokenIndex())
  for (const [key, text] of Object.entries(texts)) search.index.put(key, text)
  search.prepare()
  return search
}

function found(search: IndexSearch, query: string, options = exactly): readonly string[] {
  const { root } = parseQuery(query)
  if (root === null) return []
  return [...search.documentsOf(root, options)].map(number => search.index.keyOf(number))
}

function rankedKeys(search: IndexSearch, query: string, limit = 10): readonly string[] {
  const { root } = parseQuery(query)
  if (root === null) return []
  const documents = search.documentsOf(root, exactly)
  const best = ranked(search, { root, options: exactly }, documents, limit)
  return [...best].map(number => search.index.keyOf(number))
}

const word = fc.constantFrom(
  ...['الحرس', 'حرس', 'وحرس', 'كامارا', 'لكامارا', 'قوة', 'قوتها', 'و', 'mali'],
)
const anyText = fc.array(word, { maxLength: 8 }).map(words => words.join(' '))
const anyTerm = fc.oneof(
  word,
  fc.array(word, { minLength: 2, maxLength: 3 }).map(words => `"${words.join(' ')}"`),
  word.map(one => `${one.slice(0, 2)}*`),
)
const anyQuery = fc
  .array(fc.tuple(fc.constantFrom('', '-', 'OR ', '('), anyTerm), { minLength: 1 })
  .map(parts => parts.map(([sign, term]) => sign + term).join(' '))

/** An index whose first texts were replaced, and the texts as they are now. */
function changedSearch(texts: readonly string[], replaced: readonly string[]) {
  const search = new IndexSearch(new TokenIndex())
  const current = new Map<string, string>()
  for (const round of [texts, replaced]) {
    round.forEach((text, at) => {
      search.index.put(String(at), text)
      current.set(String(at), text)
    })
    search.prepare()
  }
  return { search, current }
}

describe('finding in the index', () => {
  const search = searchOver({
    a: 'اعتقل الحرس الوطني الجنرالَ كامارا',
    b: 'نفى الوطني وجود الحرس، وسافر لكامارا',
    c: 'قوتها في باماكو',
    d: '',
  })

  it.each([
    ['الحرس ', ['a', 'b']],
    ['"الحرس الوطني" ', ['a']],
    ['"الوطني الحرس" ', []],
    ['الحرس -اعتقل ', ['b']],
    ['-الحرس ', ['c', 'd']],
    ['اعتقل OR باماكو ', ['a', 'c']],
    ['ا', ['a', 'b']],
    ['"الحرس الوط', ['a']],
    ['كامارا ', ['a']],
    ['قوة ', []],
  ])('%j finds %j', (query, expected) => {
    expect(found(search, query)).toEqual(expected)
  })

  it('finds words with particles and pronouns when asked to', () => {
    expect(found(search, 'كامارا ', withParticles)).toEqual(['a', 'b'])
    expect(found(search, 'قوة ', withParticles)).toEqual(['c'])
    expect(found(search, 'كام', withParticles)).toEqual(['a', 'b'])
  })

  it('finds a word whose three lams are written as two', () => {
    const lams = searchOver({ a: 'كتب للواء', b: 'وللجنة', c: 'لجنة' })
    expect(found(lams, 'اللواء ', withParticles)).toEqual(['a'])
    expect(found(lams, 'اللجن', withParticles)).toEqual(['b'])
    expect(found(lams, 'لجنة ', withParticles)).toEqual(['b', 'c'])
  })

  it('no longer finds what was replaced or removed', () => {
    const changing = searchOver({ a: 'جيش', b: 'جيش شعب', c: 'شعب' })
    changing.index.put('a', 'سلام')
    changing.index.remove('c')
    changing.prepare()

    expect(found(changing, 'جيش ')).toEqual(['b'])
    expect(found(changing, 'شعب ')).toEqual(['b'])
    expect(found(changing, '-جيش ')).toEqual(['a'])
    expect(found(changing, 'س')).toEqual(['a'])
  })

  it('agrees with looking at each text, for any query, also while texts change', () => {
    const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 12 })
    const replacing = fc.array(anyText, { maxLength: 4 })
    fc.assert(
      fc.property(
        anyTexts,
        replacing,
        anyQuery,
        fc.boolean(),
        (texts, replaced, query, particles) => {
          const options = { withParticles: particles }
          const { search: changing, current } = changedSearch(texts, replaced)
          const { root } = parseQuery(`${query} `)
          if (root === null) return
          const matcher = queryMatcher(root, options)
          const keys = [...changing.documentsOf(root, options)].map(at => changing.index.keyOf(at))
          const matching = [...current].filter(([, text]) => matcher(text).length > 0)
          if (query.includes('-')) {
            // A text that only lacks something is a result without anything to highlight.
            for (const [key] of matching) expect(keys).toContain(key)
          } else expect(keys.sort()).toEqual(matching.map(([key]) => key).sort())
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds beginnings of one letter that very many texts have, also in later texts', () => {
    const large = new IndexSearch(new TokenIndex())
    for (let at = 0; at < 12_000; at++) large.index.put(`t${at}`, at % 3 === 0 ? 'جيش' : 'شعب جبل')
    large.prepare()
    large.index.put('later', 'جديد')
    large.index.remove('t1')
    large.prepare()

    expect(found(large, 'ج')).toHaveLength(12_000)
    expect(found(large, 'ج').at(-1)).toBe('later')
    expect(found(large, 'جب')).toHaveLength(7_999)
  })
})

describe('ranking', () => {
  it('puts first what says more of the rarer word in fewer words', () => {
    const search = searchOver({
      long: `جيش مالي ${'وكلام كثير '.repeat(30)}`,
      common: 'مالي مالي مالي',
      short: 'جيش مالي',
      twice: 'جيش جيش',
      other: 'مالي',
    })

    expect(rankedKeys(search, 'جيش OR مالي ').slice(0, 2)).toEqual(['short', 'twice'])
    expect(rankedKeys(search, 'جيش ')).toEqual(['twice', 'short', 'long'])
    expect(rankedKeys(search, 'جيش ', 1)).toEqual(['twice'])
  })

  it('prefers words that stand next to each other in the order of the query', () => {
    const search = searchOver({
      apart: 'الوطني ثم الحرس',
      together: 'ثم الحرس الوطني',
      none: 'كلام آخر هنا',
    })

    expect(rankedKeys(search, 'الحرس الوطني ')).toEqual(['together', 'apart'])
  })

  it('leaves equals in the order of reading', () => {
    const search = searchOver({ a: 'جيش', b: 'جيش', c: 'جيش' })

    expect(rankedKeys(search, 'جيش ')).toEqual(['a', 'b', 'c'])
  })
})

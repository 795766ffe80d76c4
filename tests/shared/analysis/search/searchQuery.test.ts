import { describe, expect, it } from 'vitest'
import {
  parseQuery,
  type QueryNode,
  queryFor,
} from '../../../../src/shared/analysis/search/searchQuery'

/** The query written out with all its brackets; a phrase in quotation marks. */
function written(node: QueryNode | null): string {
  if (node === null) return ''
  if (node.kind === 'not') return `NOT ${written(node.part)}`
  if (node.kind === 'words') {
    const words = node.words.map(({ letters, isPrefix }) => letters + (isPrefix ? '*' : ''))
    return words.length > 1 ? `"${words.join(' ')}"` : (words[0] ?? '')
  }
  return `(${node.parts.map(written).join(node.kind === 'all' ? ' AND ' : ' OR ')})`
}

function read(text: string): string {
  return written(parseQuery(text).root)
}

function hints(text: string): readonly string[] {
  return parseQuery(text).hints
}

describe('reading a query', () => {
  it.each([
    ['ك', 'ك*'],
    ['كامارا', 'كامارا*'],
    ['كامارا ', 'كامارا'],
    ['عبد الله', '(عبد AND الله*)'],
    ['الحُكُومَةُ ', 'الحكومه'],
    ['"الحرس الوطني"', '"الحرس الوطني"'],
    ['«الحرس الوطني» مالي ', '("الحرس الوطني" AND مالي)'],
    ['“الحرس الوط', '"الحرس الوط*"'],
    ['جنرال* باماكو ', '(جنرال* AND باماكو)'],
    ['l’armée ', '"l armee"'],
    ['مالي OR فرنسا ', '(مالي OR فرنسا)'],
    ['مالي أو فرنسا ', '(مالي OR فرنسا)'],
    ['مالي | فرنسا النيجر ', '(مالي OR (فرنسا AND النيجر))'],
    ['(مالي OR فرنسا) النيجر ', '((مالي OR فرنسا) AND النيجر)'],
    ['مالي NOT فرنسا ', '(مالي AND NOT فرنسا)'],
    ['مالي -فرنسا ', '(مالي AND NOT فرنسا)'],
    ['مالي بدون (فرنسا OR روسيا) ', '(مالي AND NOT (فرنسا OR روسيا))'],
    ['mali AND france ', '(mali AND france)'],
    ['mali and france ', '(mali AND and AND france)'],
    ['"مالي أو فرنسا"', '"مالي او فرنسا"'],
    ['٢٠٢٥ ', '2025'],
    ['', ''],
    [' ،  ', ''],
    ['( )', ''],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('takes the last word whole when nothing is being typed', () => {
    expect(written(parseQuery('كامارا', false).root)).toBe('كامارا')
  })

  it.each([
    ['"الحرس', 'unclosedQuotation'],
    ['(مالي', 'unclosedBracket'],
    ['مالي) ', 'strayBracket'],
    ['مالي OR', 'danglingOperator'],
    ['AND مالي', 'danglingOperator'],
    ['NOT', 'danglingOperator'],
    ['؟!', 'nothingToFind'],
    [`"${'كلمة '.repeat(40)}"`, 'phraseTooLong'],
  ])('says what is wrong with %j and finds what it can', (text, hint) => {
    expect(hints(text)).toContain(hint)
  })

  it('has nothing to say about a query that is complete', () => {
    expect(hints('("الحرس الوطني" OR ساج*) -فرنسا')).toEqual([])
  })
})

describe('a query for words of a text', () => {
  it.each([
    ['  المدرسة ', 'المدرسة'],
    ['العقيد «موسى\nتراوري»', '"العقيد موسى تراوري"'],
    ['أو', '"أو"'],
    ['NOT', '"NOT"'],
    ['-باماكو', '"-باماكو"'],
    ['(بيان)', '"(بيان)"'],
    ['«»', ''],
  ])('%j is looked for as %j', (words, query) => {
    expect(queryFor(words)).toBe(query)
  })
})

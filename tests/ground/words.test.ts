import { describe, expect, it } from 'vitest'
import { checkWords } from '../../scripts/checkWords.mjs'
import { plantTree } from './plantedTree'

type Words = Readonly<Record<string, string>>

const arabicForms: Words = {
  'actors.mentions_zero': 'لا مواضع',
  'actors.mentions_one': 'موضع واحد',
  'actors.mentions_two': 'موضعان',
  'actors.mentions_few': '{{count, number}} مواضع',
  'actors.mentions_many': '{{count, number}} موضعاً',
  'actors.mentions_other': '{{count, number}} موضع',
}
const good = {
  en: {
    'actors.title': 'Actors',
    'actors.greeting': 'Hello {{ name }}',
    'actors.mentions_one': 'one mention',
    'actors.mentions_other': '{{count, number}} mentions',
    'problem.name-taken': 'There is one already',
  } as Words,
  ar: {
    'actors.title': 'الفاعلون',
    'actors.greeting': 'مرحباً {{name}}',
    ...arabicForms,
    'problem.name-taken': 'الاسم مستعمل',
  } as Words,
  source: `
    export const title = { label: 'actors.title' }
    export const words = (t, code, isShort) => [
      t('actors.mentions', { count: 3 }),
      t(isShort ? 'actors.title' : 'actors.greeting'),
      t(\`problem.\${code}\`),
    ]`,
}

function faultsIn(change: Partial<typeof good>): readonly string[] {
  const { en, ar, source } = { ...good, ...change }
  const tree = plantTree({
    'src/renderer/i18n/en.json': JSON.stringify(en),
    'src/renderer/i18n/ar.json': JSON.stringify(ar),
    'src/renderer/views/Title.tsx': source,
  })
  try {
    return checkWords(tree.root)
  } finally {
    tree.remove()
  }
}

function without(words: Words, key: string): Words {
  return Object.fromEntries(Object.entries(words).filter(([name]) => name !== key))
}

describe('the check of the words', () => {
  it('finds nothing wrong where both languages match and every key is used', () => {
    expect(faultsIn({})).toEqual([])
  })

  it('finds a key that one language lacks', () => {
    expect(faultsIn({ ar: without(good.ar, 'actors.title') })).toEqual([
      'ar.json lacks actors.title',
    ])
    expect(faultsIn({ en: without(good.en, 'problem.name-taken') })).toEqual([
      'en.json lacks problem.name-taken',
    ])
  })

  it.each(Object.keys(arabicForms))('finds that Arabic lacks the form %s', key => {
    expect(faultsIn({ ar: without(good.ar, key) })).toEqual([`ar.json lacks ${key}`])
  })

  it('finds a plural form that English lacks, and one that it does not have', () => {
    expect(faultsIn({ en: without(good.en, 'actors.mentions_one') })).toEqual([
      'en.json lacks actors.mentions_one',
    ])
    expect(
      faultsIn({ en: { ...good.en, 'actors.mentions_few': '{{count, number}} few' } }),
    ).toEqual(['en.json has actors.mentions_few, a form that the language does not have'])
  })

  it('finds words that are empty or no words', () => {
    expect(faultsIn({ en: { ...good.en, 'actors.title': ' ' } })).toContain(
      'en.json has no words for actors.title',
    )
  })

  it('finds a placeholder that is missing, misspelt, or of another format', () => {
    expect(faultsIn({ ar: { ...good.ar, 'actors.greeting': 'مرحباً' } })).toEqual([
      'ar.json: actors.greeting lacks {{name}}',
    ])
    expect(faultsIn({ ar: { ...good.ar, 'actors.greeting': 'مرحباً {{nmae}}' } })).toEqual([
      'ar.json: actors.greeting lacks {{name}}',
      'ar.json: actors.greeting has {{nmae}} too many',
    ])
    expect(faultsIn({ ar: { ...good.ar, 'actors.mentions_few': '{{count}} مواضع' } })).toEqual([
      'ar.json: actors.mentions_few lacks {{count,number}}',
      'ar.json: actors.mentions_few has {{count}} too many',
    ])
  })

  it('finds a key that is asked for and not there, also in one arm of a choice', () => {
    const source = `${good.source}\nexport const a = t => t(true ? 'actors.title' : 'actors.gone')`

    expect(faultsIn({ source })).toEqual([
      'src/renderer/views/Title.tsx:8 asks for actors.gone, which is not there',
    ])
  })

  it('finds words that nobody asks for', () => {
    expect(faultsIn({ source: good.source.replace("label: 'actors.title'", '') })).toEqual([])
    expect(
      faultsIn({
        en: { ...good.en, 'actors.left': 'Over' },
        ar: { ...good.ar, 'actors.left': 'باقٍ' },
      }),
    ).toEqual(['actors.left is used nowhere'])
  })
})

/**
 * Precision and recall of finding mentions, on texts annotated by hand from reading them.
 *
 * The rule of annotation and the figures are in tests/README.md. The article is a third party's: only
 * offsets and actors are kept of it, and where the text is not there its test is skipped.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codePointLength } from '../../../src/shared/analysis/arabicText'
import type { ActorName } from '../../../src/shared/analysis/compiledNames'
import { findMentions } from '../../../src/shared/analysis/mentionMatching'
import { sampleProject } from '../../../src/shared/sample/sampleProject'
import { z } from '../../../src/shared/zod'

type Gold = readonly [paragraph: number, start: number, end: number, actor: string]
type GoldText = {
  readonly paragraphs: readonly string[]
  readonly names: readonly ActorName[]
  readonly gold: readonly Gold[]
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'gold')
const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
const article = '/work/shared/sources/mali-2025-08.ar.txt'
const GoldFile = z.object({
  mentions: z.array(z.tuple([z.number(), z.number(), z.number(), z.string()])),
})

const properTypes: ReadonlySet<string> = new Set(['person', 'state', 'place'])
const sampleNames: readonly ActorName[] = sampleProject.actors.flatMap(
  ({ key, name, aliases, type }) =>
    [name, ...aliases].map(one => ({ actorId: key, name: one, isProper: properTypes.has(type) })),
)

function goldOf(file: string): readonly Gold[] {
  return GoldFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).mentions
}

function sampleText(key: string, file: string): GoldText {
  const paragraphs = sampleProject.sources.find(source => source.key === key)?.paragraphs ?? []
  return {
    paragraphs: paragraphs.map(({ text }) => text),
    names: sampleNames,
    gold: goldOf(file),
  }
}

/** Our own texts carry their annotation in them: `[actor:words]`, names in lines with # and a type. */
function markedText(file: string): GoldText {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)
  const names = lines.flatMap(line => {
    const [, actorId = '', type = '', list = ''] = /^# (\w+) \((\w+)\): (.*)$/.exec(line) ?? []
    return list.split(' | ').map(name => ({ actorId, name, isProper: properTypes.has(type) }))
  })
  const gold: Gold[] = []
  const paragraphs = lines.filter(line => !line.startsWith('#'))
  const plain = paragraphs.map((marked, index) => {
    let text = ''
    for (const [, before = '', actor, words = ''] of marked.matchAll(
      /([^[]*)(?:\[(\w+):([^\]]*)\])?/g,
    )) {
      text += before
      const start = codePointLength(text)
      text += words
      if (actor !== undefined) gold.push([index + 1, start, codePointLength(text), actor])
    }
    return text
  })
  return { paragraphs: plain, names: names.filter(({ name }) => name !== ''), gold }
}

function measure({ paragraphs, names, gold }: GoldText) {
  const found = paragraphs.flatMap((text, index) =>
    findMentions({ text, names }).map(({ actorId, start, end }) =>
      [index + 1, start, end, actorId].join(' '),
    ),
  )
  const wanted = new Set(gold.map(mention => mention.join(' ')))
  const right = found.filter(mention => wanted.has(mention))
  return {
    wanted: wanted.size,
    found: found.length,
    precision: right.length / found.length,
    recall: right.length / wanted.size,
    wrong: found.filter(mention => !wanted.has(mention)),
    missed: [...wanted].filter(mention => !found.includes(mention)),
  }
}

const texts: Readonly<Record<string, () => GoldText>> = {
  'the Arabic source of the sample': () => sampleText('arabicNote', 'sample.ar.json'),
  'the English source of the sample': () => sampleText('englishNote', 'sample.en.json'),
  'an Arabic text of many particles': () => markedText('clitics.ar.txt'),
  'a French text': () => markedText('communique.fr.txt'),
  'a French text of elisions and contractions': () => markedText('depeche.fr.txt'),
}

/** A line of the table in tests/README.md. */
function tableLine(which: string, { wanted, precision, recall }: ReturnType<typeof measure>) {
  // Cut, not rounded: no figure is better than what was measured.
  const [shownPrecision, shownRecall] = [precision, recall].map(share =>
    (Math.floor(share * 100 + 1e-9) / 100).toFixed(2),
  )
  return `| ${which} | ${wanted} | ${shownPrecision} | ${shownRecall} |`
}

function expectGood(which: string, text: GoldText) {
  const measured = measure(text)
  const figures = JSON.stringify(measured)
  expect(measured.wanted).toBeGreaterThan(15)
  expect(measured.precision, figures).toBeGreaterThanOrEqual(0.95)
  expect(measured.recall, figures).toBeGreaterThanOrEqual(0.95)
  expect(readme).toContain(tableLine(which, measured))
}

describe('names are found as a reader finds them, and as often as is published', () => {
  it.each(Object.entries(texts))('in %s', (which, text) => {
    expectGood(which, text())
  })

  it.skipIf(!existsSync(article))(`in the article (skipped where ${article} is not there)`, () => {
    const paragraphs = readFileSync(article, 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
    expectGood('the article', { paragraphs, names: sampleNames, gold: goldOf('article.ar.json') })
  })
})

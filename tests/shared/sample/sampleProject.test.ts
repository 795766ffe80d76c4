/**
 * The sample project is consistent in itself, large enough, readable, and our own writing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sampleProject } from '../../../src/shared/sample/sampleProject'
import type { SampleCitation, SampleParagraph } from '../../../src/shared/sample/sampleTypes'

const { sources, actors, relationships, relationshipTypes, hypotheses, evidence, notes } =
  sampleProject

const builtInTypes = 'commands alliedWith rivalOf arrested accuses supports funds memberOf'.split(
  ' ',
)
const articleUrl = new URL('../../../../shared/sources/mali-2025-08.ar.txt', import.meta.url)

type Place = { readonly source: string; readonly paragraph: number }

function paragraphAt({ source, paragraph }: Place): SampleParagraph | undefined {
  return sources.find(({ key }) => key === source)?.paragraphs[paragraph - 1]
}

function nameOf({ source, paragraph, text }: SampleCitation): string {
  return `${source} ¶${paragraph}: ${text}`
}

/** UTF-16 offset of the n-th place (from 1) where `text` begins, or -1. */
function offsetOf(paragraph: string, text: string, occurrence: number): number {
  let offset = -1
  for (let count = 0; count < occurrence; count += 1) {
    offset = paragraph.indexOf(text, offset + 1)
    if (offset < 0) return -1
  }
  return offset
}

function keysOf(rows: readonly { readonly key: string }[]): string[] {
  return rows.map(({ key }) => key)
}

describe('the texts of the sample project', () => {
  it('are two notes of readable length, with headings and a byline', () => {
    const [arabic, english] = sources
    expect(arabic?.paragraphs.length).toBeGreaterThanOrEqual(16)
    expect(english?.paragraphs.length).toBeGreaterThanOrEqual(12)
    for (const { paragraphs } of sources) {
      const kinds = paragraphs.map(({ kind }) => kind)
      expect(kinds.filter(kind => kind === 'heading').length).toBeGreaterThanOrEqual(4)
      expect(kinds.filter(kind => kind === 'byline')).toHaveLength(1)
    }
    const prose = sources.flatMap(source => source.paragraphs).filter(({ kind }) => kind === 'body')
    expect(prose.length).toBeGreaterThanOrEqual(28)
  })

  it('number the Arabic headings in words and give every heading, and only headings, a level', () => {
    for (const { language, paragraphs } of sources) {
      for (const { kind, level, text } of paragraphs) {
        expect(level === null, text).toBe(kind !== 'heading')
        if (kind === 'heading' && language === 'ar') {
          expect(text).toMatch(/^(أولاً|ثانياً|ثالثاً|رابعاً|خامساً): /)
        }
      }
    }
  })

  it('hold two to four sentences in every paragraph of prose', () => {
    for (const { text } of sources.flatMap(source => source.paragraphs).filter(isProse)) {
      const sentences = text.split(/[.؟?](?=\s|$)/u).filter(part => part.trim() !== '')
      expect(sentences.length, text).toBeGreaterThanOrEqual(2)
      expect(sentences.length, text).toBeLessThanOrEqual(4)
    }
  })

  it('mix both directions and carry no stray spaces or bidi controls', () => {
    const texts = sources.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n'))
    expect(texts[0]).toMatch(/\p{Script=Latin}{3}/u)
    expect(texts[1]).toMatch(/\p{Script=Arabic}{3}/u)
    expect(texts[0]).toMatch(/[لب]ـ«/u)
    for (const text of texts) expect(text).not.toMatch(/ {2}| \n|\n |[\u200b-\u200f\u202a-\u202e]/u)
  })

  it.skipIf(!existsSync(articleUrl))(
    'share no run of six words with the article (skipped where the article is not beside us)',
    () => {
      const runsOfArticle = new Set(runsOfWords(readFileSync(articleUrl, 'utf8')))
      expect(runsOfArticle.size).toBeGreaterThan(500)
      const ours = [...allStrings(sampleProject)].flatMap(runsOfWords)
      expect(ours.filter(run => runsOfArticle.has(run))).toEqual([])
    },
  )
})

describe('the keys of the sample project', () => {
  it('are each used for one thing only', () => {
    for (const rows of [sources, actors, relationships, relationshipTypes, hypotheses, evidence]) {
      expect(new Set(keysOf(rows)).size).toBe(rows.length)
    }
  })

  it('lead to something that exists', () => {
    const actorKeys = keysOf(actors)
    const typeKeys = [...builtInTypes, ...keysOf(relationshipTypes)]
    for (const { from, to, type } of relationships) {
      expect(actorKeys).toContain(from)
      expect(actorKeys).toContain(to)
      expect(typeKeys).toContain(type)
      expect(from).not.toBe(to)
    }
    for (const { speaker, ratings } of evidence) {
      if (speaker !== null) expect(actorKeys).toContain(speaker)
      for (const key of Object.keys(ratings)) expect(keysOf(hypotheses)).toContain(key)
    }
    for (const { target } of notes) {
      if (target.kind === 'actor') expect(actorKeys).toContain(target.key)
      else expect(paragraphAt(target)).toBeDefined()
    }
  })

  it('put factions one level deep', () => {
    const factionOf = new Map(actors.map(({ key, faction }) => [key, faction]))
    for (const { key, faction } of actors) {
      if (faction !== null) expect(factionOf.get(faction), key).toBeNull()
    }
  })
})

describe('the spans of the sample project', () => {
  it('are exact words of their paragraph', () => {
    const citations = [...relationships, ...evidence].flatMap(row => row.citations)
    for (const citation of citations) {
      const paragraph = paragraphAt(citation)
      expect(paragraph, nameOf(citation)).toBeDefined()
      if (citation.text !== null) expect(paragraph?.text, nameOf(citation)).toContain(citation.text)
    }
  })

  it('mark names as whole words, a clitic left outside, and never overlap', () => {
    const taken = new Set<string>()
    for (const mention of actors.flatMap(actor => actor.mentions)) {
      const text = paragraphAt(mention)?.text ?? ''
      const start = offsetOf(text, mention.text, mention.occurrence ?? 1)
      expect(start, nameOf(mention)).toBeGreaterThanOrEqual(0)
      const end = start + mention.text.length
      expect(text.slice(end), nameOf(mention)).not.toMatch(/^[\p{L}\p{M}\p{N}]/u)
      const before = text.slice(0, start).match(/[\p{L}\p{M}\p{N}]*$/u)?.[0]
      expect(before, nameOf(mention)).toMatch(/^(و?[فبلك]?)$/u)
      for (let offset = start; offset < end; offset += 1) {
        const place = `${mention.source} ${mention.paragraph} ${offset}`
        expect(taken.has(place), nameOf(mention)).toBe(false)
        taken.add(place)
      }
    }
  })

  it('give every actor a mention and every relationship and evidence item a citation', () => {
    for (const { key, mentions } of actors) expect(mentions, key).not.toHaveLength(0)
    for (const { key, citations } of relationships) expect(citations, key).not.toHaveLength(0)
    for (const { key, citations } of evidence) expect(citations, key).not.toHaveLength(0)
  })

  it('leave some names in both languages to be judged, one of which two actors have', () => {
    const waiting = actors.flatMap(({ mentions }) => mentions.filter(one => one.isWaiting))
    for (const { key } of sources) {
      expect(waiting.filter(({ source }) => source === key).length).toBeGreaterThanOrEqual(3)
    }
    const namesOf = ({ name, aliases }: (typeof actors)[number]) => [name, ...aliases]
    const bearers = waiting.map(
      ({ text }) => actors.filter(actor => namesOf(actor).includes(text)).length,
    )
    expect(bearers.filter(count => count === 2)).toHaveLength(1)
    // Every actor keeps a place that is certain.
    for (const { key, mentions } of actors) {
      expect(
        mentions.some(one => !one.isWaiting),
        key,
      ).toBe(true)
    }
  })

  it('leave a whole paragraph to one evidence item', () => {
    const whole = evidence
      .flatMap(({ citations }) => citations)
      .filter(({ text }) => text === null)
      .map(({ source, paragraph }) => `${source} ${paragraph}`)
    expect(new Set(whole).size).toBe(whole.length)
  })
})

describe('the network of the sample project', () => {
  it('has at least 18 actors and 28 relationships, some of them contested', () => {
    expect(actors.length).toBeGreaterThanOrEqual(18)
    expect(relationships.length).toBeGreaterThanOrEqual(28)
    const contested = relationships.filter(
      ({ citations }) => new Set(citations.map(({ stance }) => stance)).size === 2,
    )
    expect(contested.length).toBeGreaterThanOrEqual(3)
  })

  it('sets the actors apart, inside its plane', () => {
    for (const [index, actor] of actors.entries()) {
      expect(actor.x).toBeGreaterThan(0)
      expect(actor.x).toBeLessThan(1200)
      expect(actor.y).toBeGreaterThan(0)
      expect(actor.y).toBeLessThan(800)
      for (const other of actors.slice(index + 1)) {
        const distance = Math.hypot(actor.x - other.x, actor.y - other.y)
        expect(distance, `${actor.key} and ${other.key}`).toBeGreaterThanOrEqual(90)
      }
    }
  })
})

describe('the weighing in the sample project', () => {
  const points = { II: -2, I: -1, N: 0, C: 0, CC: 0, NA: 0 }
  const relevanceWeights = { low: Math.SQRT1_2, medium: 1, high: Math.SQRT2 }
  const credibilityWeights = [1, Math.SQRT2, Math.SQRT2, 1, Math.SQRT1_2, Math.SQRT1_2, 1]

  /** Inconsistency by hypothesis, as product.md defines it. */
  function scores(isWeighted: boolean): number[] {
    return hypotheses.map(({ key }) =>
      evidence.reduce((sum, { ratings, credibility, relevance }) => {
        const weight = (credibilityWeights[credibility] ?? 1) * relevanceWeights[relevance]
        return sum + points[ratings[key]?.consistency ?? 'NA'] * (isWeighted ? weight : 1)
      }, 0),
    )
  }

  it('has 3 hypotheses, at least 14 evidence items of every kind and 36 ratings of every value', () => {
    expect(hypotheses).toHaveLength(3)
    expect(new Set(hypotheses.map(({ colour }) => colour)).size).toBe(3)
    expect(evidence.length).toBeGreaterThanOrEqual(14)
    expect(new Set(evidence.map(({ kind }) => kind)).size).toBe(4)
    const ratings = evidence.flatMap(item => Object.values(item.ratings))
    expect(ratings.length).toBeGreaterThanOrEqual(36)
    expect(new Set(ratings.map(({ consistency }) => consistency)).size).toBe(6)
    expect(ratings.filter(({ reason }) => reason !== '').length).toBeGreaterThanOrEqual(12)
    expect(notes.length).toBeGreaterThanOrEqual(2)
  })

  it('lets the weights change which hypothesis survives best', () => {
    expect(scores(false)).toEqual([-3, -7, -4])
    const weighted = scores(true).map(score => Math.round(score * 100) / 100)
    expect(weighted).toEqual([-4.41, -11.71, -3.71])
  })
})

function isProse({ kind }: SampleParagraph): boolean {
  return kind === 'body'
}

/** Every text in a plain value, however deep. */
function* allStrings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* allStrings(part)
  }
}

/** Runs of six consecutive words, spelling differences folded away so that none hides a copy. */
function runsOfWords(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ج/gu, 'غ')
    .match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).slice(5).map((_, index) => (words ?? []).slice(index, index + 6).join(' '))
}

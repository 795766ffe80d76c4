/**
 * The name offered for an actor made from selected words: without quotation marks, and without
 * particles in front where the text itself shows the bare form.
 *
 * Only an offer; the analyst sees it before it is kept.
 */
import { matchingKey } from '../../../../shared/analysis/arabicText'

const QUOTES = /["'“”„«»‹›‘’‚`]/g
const OUTER_SIGNS = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu
/** Particle chains before the article, with what the bare word begins with instead. */
const PARTICLES: readonly (readonly [particle: RegExp, bare: string])[] = [
  [/^[وف]?لل(?=\S{3})/, 'ال'],
  [/^[وف]?[بك]?ال(?=\S{3})/, 'ال'],
  [/^[وف](?=\S{3})/, ''],
  [/^[وف][بلك](?=\S{3})/, ''],
  [/^[بلك](?=\S{3})/, ''],
]

/** `text` is what is held of the source the words come from, to look for the bare form in. */
export function suggestActorName(words: string, text: string): string {
  // A particle set off by a quotation mark is no part of the name: ل“كامارا”.
  const withoutLoose = words.replace(/^[\sوفبكل]{1,3}(?=["“„«‹‘])/, '')
  const plain = withoutLoose.replace(QUOTES, '').replace(/\s+/g, ' ').replace(OUTER_SIGNS, '')
  const [first = '', ...rest] = plain.split(' ')
  const bare = bareForm(first, rest[0], text)
  return [bare, ...rest].join(' ').slice(0, 500)
}

function bareForm(word: string, next: string | undefined, text: string): string {
  for (const [particle, start] of PARTICLES) {
    if (!particle.test(word)) continue
    const bare = word.replace(particle, start)
    if (bare !== word && standsAlone(next === undefined ? bare : `${bare} ${next}`, text))
      return bare
  }
  return word
}

function standsAlone(words: string, text: string): boolean {
  const key = matchingKey(words)
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(key)}(?![\\p{L}\\p{N}])`, 'u').test(
    matchingKey(text),
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

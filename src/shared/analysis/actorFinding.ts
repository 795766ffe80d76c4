/**
 * Actors that texts speak of and the project does not know yet: found by rules, not by a model.
 *
 * Names in quotation marks, names behind ranks and titles, countries and capitals, organisations by
 * their first word, sequences of capitalised words that come again. Each says why, and where.
 * Not here: the words that give them away (actorCues.ts), countries (countryNames.ts).
 */

import {
  commonWords,
  frenchJoiners,
  latinHeads,
  latinJoiners,
  nameJoiners,
  offices,
  organisationHeads,
  titles,
} from './actorCues'
import type { MatchingKeyMap } from './arabicText'
import { codePointToUtf16, sliceCodePoints } from './arabicText'
import { isClitic } from './cliticForms'
import type { CompiledNames } from './compiledNames'
import { findCompiledMentions } from './mentionMatching'
import { isJoined, lastLetterOf, type Passage, readPassage } from './passage'
import { couldBeName } from './quotedNames'

export type ActorCue = 'quoted' | 'titled' | 'organisation' | 'capitalised' | 'country' | 'capital'
type FoundType = 'person' | 'organisation' | 'state' | 'place'

export interface ActorPlace {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly cue: ActorCue
  readonly type: FoundType
}

/** Countries and capitals; the actor's id is `type name`. */
export function findActorPlaces(text: string, places: CompiledNames): readonly ActorPlace[] {
  const passage = readPassage(text)
  const found: ActorPlace[] = findCompiledMentions(text, places).map(({ actorId, start, end }) => {
    const isState = actorId.startsWith('state ')
    return {
      start,
      end,
      name: actorId.slice(actorId.indexOf(' ') + 1),
      cue: isState ? 'country' : 'capital',
      type: isState ? 'state' : 'place',
    }
  })
  for (let index = 0; index < passage.words.length; index++) {
    const one =
      titledAt(passage, index) ?? organisationAt(passage, index) ?? capitalisedAt(passage, index)
    if (one === undefined) continue
    found.push(placeOf(passage, one))
    index = one.last
  }
  return withoutOverlaps([...found, ...quotedIn(passage)])
}

interface Run {
  readonly first: number
  readonly last: number
  readonly cue: ActorCue
  readonly type: FoundType
}

function titledAt(passage: Passage, index: number): Run | undefined {
  const word = passage.words[index]?.letters ?? ''
  const isOffice = offices.has(word) || offices.has(word.slice(1))
  const isTitle = [word, word.slice(1), withArticle(word)].some(one => titles.has(one))
  if (!isTitle && !isOffice) return undefined
  let first = index + 1
  // وزير الدفاع الجنرال: what belongs to the office, and further titles.
  if (isOffice && letters(passage, first).startsWith('ال')) first++
  while (titles.has(letters(passage, first))) first++
  if (isOffice && first === index + 1) return undefined
  const last = endOfPerson(passage, first)
  return last === undefined ? undefined : { first, last, cue: 'titled', type: 'person' }
}

/** وللجنرال as الجنرال */
function withArticle(word: string): string {
  return word.replace(/^[وف]?لل/, 'ال')
}

/** A name of a person has one to three words and its joiners; the first is never defined. */
function endOfPerson(passage: Passage, first: number): number | undefined {
  if (!isNameWord(passage, first) || letters(passage, first).startsWith('ال')) return undefined
  if (!isJoined(passage, first)) return undefined
  const isLatin = isLatinWord(passage, first)
  let last = first
  let left = isLatin ? 2 : 1
  while (left > 0 && isJoined(passage, last + 1)) {
    if (!isNameWord(passage, last + 1) || isLatinWord(passage, last + 1) !== isLatin) break
    if (closesQuotation(passage, last) || /^[وفبل]ال/.test(letters(passage, last + 1))) break
    last++
    // داود علي محمدين, محمد ولد عبد العزيز: another word of the name follows.
    if (!nameJoiners.has(letters(passage, last))) left--
  }
  return last
}

function organisationAt(passage: Passage, index: number): Run | undefined {
  const word = letters(passage, index)
  const head = organisationHeads.has(word) || organisationHeads.has(word.slice(1))
  if (!head) return undefined
  let last = index
  while (last < index + 3 && isJoined(passage, last + 1)) {
    const next = letters(passage, last + 1)
    const isDefined = next.startsWith('ال') && next.length > 4
    if (commonWords.has(next) || titles.has(next) || !(isDefined || last === index)) break
    if (last > index && isAttribute(letters(passage, last)) && /(?:ات|ون|ين)$/.test(next)) break
    last++
    if (last > index + 1 && !isDefined) break
  }
  const isNamed = last > index && letters(passage, last).startsWith('ال')
  return isNamed ? { first: index, last, cue: 'organisation', type: 'organisation' } : undefined
}

/** الفرنسية, الوطني: behind it comes another attribute, or another part of the sentence. */
function isAttribute(word: string): boolean {
  return /^ال.{2,}(?:يه|ي)$/.test(word)
}

/** Two to five capitalised words, with "of", "de" and the like inside. */
function capitalisedAt(passage: Passage, index: number): Run | undefined {
  if (!isCapital(passage, index) || commonWords.has(letters(passage, index))) return undefined
  if (isElided(passage, index)) return undefined
  let last = endOfFrenchHead(passage, index)
  for (let next = index + 1; next < index + 6 && isJoined(passage, next); next++) {
    if (isBracketBefore(passage, next)) break
    if (isCapital(passage, next)) last = next
    else if (!latinJoiners.has(letters(passage, next))) break
  }
  if (last === index) return undefined
  const isOrganisation = [index, last].some(one => latinHeads.has(letters(passage, one)))
  const type = isOrganisation ? 'organisation' : 'person'
  return { first: index, last, cue: isOrganisation ? 'organisation' : 'capitalised', type }
}

/** "L'Agence": an article, no name. */
function isElided({ words, originalEnds, text }: Passage, index: number): boolean {
  const word = words[index]
  if (word?.letters.length !== 1) return false
  const end = originalEnds[word.to - 1] ?? 0
  return /^['’ʼ]$/.test(sliceCodePoints(text, end, end + 1))
}

/** "Agence malienne de presse": small letters behind a head. Ends at the head where there are none. */
function endOfFrenchHead(passage: Passage, index: number): number {
  const [adjective, joiner] = [letters(passage, index + 1), letters(passage, index + 2)]
  const isPhrase =
    latinHeads.has(letters(passage, index)) &&
    /(?:e|n|l|s)$/.test(adjective) &&
    !latinJoiners.has(adjective) &&
    frenchJoiners.has(joiner) &&
    [1, 2, 3].every(by => isJoined(passage, index + by) && isLatinWord(passage, index + by))
  return isPhrase ? index + 3 : index
}

/** Words between quotation marks that could be a name. */
function quotedIn(passage: Passage): readonly ActorPlace[] {
  const { text } = passage
  const found: ActorPlace[] = []
  for (const match of text.matchAll(/[“«"„]\s*([^“”«»"„]{2,40}?)\s*[”»"]/gu)) {
    if (!couldBeName(match[1] ?? '')) continue
    const from = match.index + match[0].indexOf(match[1] ?? '')
    const start = codePointsBefore(text, from)
    const end = start + codePointsBefore(match[1] ?? '', (match[1] ?? '').length)
    found.push({ start, end, name: match[1] ?? '', cue: 'quoted', type: 'person' })
  }
  return found
}

function codePointsBefore(text: string, end: number): number {
  return [...text.slice(0, end)].length
}

/** The first of those that overlap: titles say more than quotation marks. */
function withoutOverlaps(found: readonly ActorPlace[]): readonly ActorPlace[] {
  const rank: Readonly<Record<ActorCue, number>> = {
    titled: 0,
    organisation: 1,
    country: 2,
    capital: 2,
    quoted: 3,
    capitalised: 4,
  }
  const kept: ActorPlace[] = []
  for (const one of found.toSorted((a, b) => rank[a.cue] - rank[b.cue])) {
    if (!kept.some(other => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function placeOf(passage: Passage, { first, last, cue, type }: Run): ActorPlace {
  const head = letters(passage, first)
  const isBehindParticle =
    cue === 'organisation' && !organisationHeads.has(head) && isClitic(head.charAt(0))
  const start = offsetOf(passage, (passage.words[first]?.from ?? 0) + Number(isBehindParticle))
  const end = passage.originalEnds[(passage.words[last]?.to ?? 1) - 1] ?? 0
  return { start, end, name: tidied(sliceCodePoints(passage.text, start, end)), cue, type }
}

/** A name without the quotation marks inside it. */
function tidied(name: string): string {
  return name
    .replace(/[“”«»"„]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function offsetOf({ toOriginal }: MatchingKeyMap, position: number): number {
  return toOriginal[position] ?? 0
}

function letters({ words }: Passage, index: number): string {
  return words[index]?.letters ?? ''
}

function isNameWord(passage: Passage, index: number): boolean {
  const word = letters(passage, index)
  if (word.length < 2 || /\d/.test(word)) return false
  if (commonWords.has(word) && !isAli(passage, index)) return false
  return isLatinWord(passage, index) ? isCapital(passage, index) : true
}

/** علي, a name, and not على: the key writes both alike. */
function isAli(passage: Passage, index: number): boolean {
  const word = passage.words[index]
  return word?.letters === 'علي' && lastLetterOf(passage, word) === 'ي'
}

function isLatinWord(passage: Passage, index: number): boolean {
  return /^[a-z]/.test(letters(passage, index))
}

function isCapital(passage: Passage, index: number): boolean {
  const word = passage.words[index]
  if (!word) return false
  const offset = codePointToUtf16(passage.text, offsetOf(passage, word.from))
  return /^\p{Lu}/u.test(passage.text.slice(offset, offset + 2))
}

/** Alliance of Sahel States (AES): two names of one, not one name. */
function isBracketBefore({ key, words }: Passage, index: number): boolean {
  return /[()[\]]/.test(key.slice(words[index - 1]?.to ?? 0, words[index]?.from ?? 0))
}

/** True where a quotation mark ends the name: what follows is no part of it. */
function closesQuotation(passage: Passage, index: number): boolean {
  const end = passage.originalEnds[(passage.words[index]?.to ?? 1) - 1] ?? 0
  return /^[”»"]/.test(sliceCodePoints(passage.text, end, end + 1))
}

/**
 * Which of the readings of a passage become mentions, and why each was taken for a name.
 *
 * Where readings overlap the longest name wins, then the one with the fewest letters written onto
 * it. What is left equal names several actors: all of them are offered, none is guessed.
 * Must stay true: what the analyst judged is respected, and the outcome follows from passage, names
 * and judgements alone, whatever came first.
 */
import { sliceCodePoints } from './arabicText'
import { isClitic } from './cliticForms'
import type { NameForm } from './compiledNames'
import type { Candidate } from './mentionCandidates'
import type { Passage } from './passage'

/** Why a span was taken for a name. `clitic` and `suffix` are in matching-key letters, or ''. */
export interface MentionReason {
  /** The name of the actor that was found, as the analyst wrote it. */
  readonly name: string
  readonly clitic: string
  readonly suffix: string
  /** The text spells it otherwise: vowel signs, another alef, presentation forms, case ... */
  readonly isFolded: boolean
  /** Quotation marks or other punctuation stand inside it, or between it and its particle. */
  readonly isAcrossMarks: boolean
}

/** The name without its clitic where the two can be separated; offsets in code points. */
export interface FoundMention {
  readonly actorId: string
  readonly start: number
  readonly end: number
  readonly reason: MentionReason
}

/** What the analyst has said about words of the passage. */
export interface JudgedMention {
  readonly actorId: string
  readonly start: number
  readonly end: number
  readonly isRejected: boolean
}

interface Reading {
  readonly candidate: Candidate
  readonly mention: FoundMention
}

/** The mentions, in the order of the text; several at one place where the name is ambiguous. */
export function chooseMentions(
  passage: Passage,
  candidates: readonly Candidate[],
  judged: readonly JudgedMention[],
): readonly FoundMention[] {
  const readings = candidates
    .map((candidate): Reading => ({ candidate, mention: mentionOf(passage, candidate) }))
    .filter(({ mention }) => !isSettled(mention, judged))
    .sort(byRank)
  const leaders = new Map<number, Reading>()
  const chosen: Reading[] = []
  for (const reading of readings) {
    const { first, last } = reading.candidate
    const leader = leaders.get(first)
    if (leader === undefined ? isFree(leaders, first, last) : isEqual(leader, reading)) {
      if (chosen.some(other => isSameActor(other, reading))) continue
      chosen.push(reading)
      for (let word = first; word <= last; word++) leaders.set(word, leader ?? reading)
    }
  }
  return chosen.map(({ mention }) => mention).sort((a, b) => a.start - b.start)
}

function isFree(leaders: ReadonlyMap<number, Reading>, first: number, last: number): boolean {
  for (let word = first; word <= last; word++) if (leaders.has(word)) return false
  return true
}

/** A confirmed mention keeps its words; a rejected one keeps its actor off them. */
function isSettled(mention: FoundMention, judged: readonly JudgedMention[]): boolean {
  return judged.some(
    other =>
      mention.start < other.end &&
      other.start < mention.end &&
      (!other.isRejected || other.actorId === mention.actorId),
  )
}

function byRank({ candidate: a }: Reading, { candidate: b }: Reading): number {
  return (
    b.form.name.letterCount - a.form.name.letterCount ||
    writtenOnto(a) - writtenOnto(b) ||
    a.first - b.first ||
    a.last - b.last ||
    compare(a.form.name.actorId, b.form.name.actorId) ||
    compare(a.form.name.name, b.form.name.name)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function writtenOnto({ clitic, suffix }: Candidate): number {
  return clitic.length + suffix.length
}

function isEqual({ candidate: a }: Reading, { candidate: b }: Reading): boolean {
  return (
    a.first === b.first &&
    a.last === b.last &&
    a.form.name.letterCount === b.form.name.letterCount &&
    writtenOnto(a) === writtenOnto(b)
  )
}

function isSameActor(a: Reading, b: Reading): boolean {
  return a.candidate.first === b.candidate.first && a.mention.actorId === b.mention.actorId
}

function mentionOf(passage: Passage, candidate: Candidate): FoundMention {
  const { form, suffix } = candidate
  const { start, end } = spanOf(passage, candidate)
  const apart = candidate.clitic === '' ? cliticBefore(passage, candidate.first) : ''
  const spelling = spellingOf(sliceCodePoints(passage.text, start, end), candidate)
  const isAcrossMarks = apart !== '' || spelling.isAcrossMarks
  const clitic = cliticOf(passage, candidate) || apart
  const { name, actorId } = form.name
  const reason = { name, clitic, suffix, isFolded: spelling.isFolded, isAcrossMarks }
  return { actorId, start, end, reason }
}

/** Of the name alone, as far as what is written onto it can be cut off. */
function spanOf(passage: Passage, { form, first, last, clitic, suffix }: Candidate) {
  const isContracted = form.name.variant === 'contracted'
  const firstWord = passage.words[first + Number(isContracted)]
  const lastWord = passage.words[last]
  if (!firstWord || !lastWord) throw new RangeError('a candidate lies outside its passage')
  // In للحرس the second lam is all that is left of the article: the word cannot be cut there.
  const separable = isContracted ? 0 : clitic.length - (form.hidden > 0 ? 2 : 0)
  const endsInStop = form.name.variant === 'spelled' && passage.key[lastWord.to] === '.'
  const start = passage.toOriginal[firstWord.from + separable] ?? 0
  const end = passage.originalEnds[lastWord.to - suffix.length - 1 + Number(endsInStop)] ?? 0
  return { start, end }
}

/** What the reason says stands in front: particles, or the preposition that holds the article. */
function cliticOf({ words }: Passage, { form, first, clitic }: Candidate): string {
  if (form.name.variant === 'contracted') return words[first]?.letters ?? ''
  return form.hidden > 0 ? clitic.slice(0, -1) : clitic
}

/** Particles that stand before the quotation mark of a name: ب«كامارا». */
function cliticBefore({ words }: Passage, index: number): string {
  const before = words[index - 1]
  if (!before || before.to !== words[index]?.from) return ''
  return isClitic(before.letters) ? before.letters : ''
}

/** What of a name a لل hides, with what may stand between its letters. */
const hiddenPart: Readonly<Record<NameForm['hidden'], RegExp>> = {
  0: /^/,
  2: /^\P{L}*\p{L}\P{L}*ل/u,
  3: /^\P{L}*\p{L}\P{L}*ل\P{L}*ل/u,
}

function withoutArticle(name: string): string {
  return name.replace(/^\S+\s+/u, '')
}

/** How the words of a text differ from the name as the analyst wrote it. */
function spellingOf(
  quote: string,
  { form, suffix }: Candidate,
): Pick<MentionReason, 'isFolded' | 'isAcrossMarks'> {
  const { name, variant } = form.name
  const isHidden = form.hidden > 0
  const inText = wordsOf(isHidden ? quote.replace(/^\P{L}*ل\P{L}*ل/u, '') : quote)
  const inName = wordsOf(
    variant === 'contracted' ? withoutArticle(name) : name.replace(hiddenPart[form.hidden], ''),
  )
  // Before a pronoun the last letter changes by rule (حكومة, حكومتها), which is no other spelling.
  const cut = suffix === '' ? 0 : -1
  return {
    isFolded: cut === 0 ? inText !== inName : inText.slice(0, cut) !== inName.slice(0, cut),
    isAcrossMarks: marksOf(quote) !== marksOf(name),
  }
}

function wordsOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}\u0640]+/gu, ' ')
}

function marksOf(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}\u0640\s]+/gu, ' ').trim()
}

/**
 * Actors that may be one and the same, by their names and other names.
 *
 * Two names are alike when their matching keys are equal, or when all their words sound alike in
 * Arabic and Latin spelling (`transliteration.ts`). A suggestion: the analyst decides.
 */
import { matchingKey } from './arabicText'
import { soundReadings } from './transliteration'

export type LikenessReason = 'sameName' | 'soundsAlike'

export type NamedActor<Id extends string> = {
  readonly actorId: Id
  readonly names: readonly string[]
}

export type Likeness<Id extends string> = {
  readonly actorId: Id
  readonly otherActorId: Id
  readonly name: string
  readonly otherName: string
  readonly reason: LikenessReason
}

/** Consonants that two names must share at least; fewer say nothing. */
const FEWEST_SOUNDS = 3
/** Names that sound alike in one script are told apart by more letters than this. */
const MOST_LETTERS_APART = 2

type Entry<Id> = { readonly actorId: Id; readonly name: string }

/**
 * Each pair of actors once, in the order given, with the first reason that holds: the same name
 * before the same sound. At most `limit` pairs.
 */
export function likenesses<Id extends string>(
  actors: readonly NamedActor<Id>[],
  limit = 500,
): readonly Likeness<Id>[] {
  const pairs = new Map<string, Likeness<Id>>()
  const collect = (groups: Iterable<readonly Entry<Id>[]>, reason: LikenessReason) => {
    for (const group of groups) {
      for (const pair of pairsOf(group, reason)) {
        const key = `${pair.actorId} ${pair.otherActorId}`
        if (pairs.size < limit && !pairs.has(key)) pairs.set(key, pair)
      }
    }
  }
  collect(grouped(actors, name => [matchingKey(name)]).values(), 'sameName')
  const bySound = (name: string) =>
    soundReadings(name).filter(reading => countSounds(reading) >= FEWEST_SOUNDS)
  collect(grouped(actors, bySound).values(), 'soundsAlike')
  return [...pairs.values()]
}

function grouped<Id extends string>(
  actors: readonly NamedActor<Id>[],
  keysOf: (name: string) => readonly string[],
) {
  const groups = new Map<string, Entry<Id>[]>()
  for (const { actorId, names } of actors) {
    for (const name of names) {
      for (const key of keysOf(name)) {
        if (key === '') continue
        const group = groups.get(key) ?? []
        group.push({ actorId, name })
        groups.set(key, group)
      }
    }
  }
  return groups
}

/** Pairs of different actors in a group, the earlier first. */
function* pairsOf<Id extends string>(
  group: readonly Entry<Id>[],
  reason: LikenessReason,
): Generator<Likeness<Id>> {
  for (const [index, { actorId, name }] of group.entries()) {
    for (const other of group.slice(index + 1)) {
      if (other.actorId === actorId) continue
      if (reason === 'soundsAlike' && !mayBeOne(name, other.name)) continue
      yield { actorId, otherActorId: other.actorId, name, otherName: other.name, reason }
    }
  }
}

/** In one script a name that sounds alike must also look alike. */
function mayBeOne(name: string, other: string): boolean {
  const [one, two] = [matchingKey(name), matchingKey(other)]
  if (isArabic(one) !== isArabic(two)) return true
  return lettersApart(one, two) <= MOST_LETTERS_APART
}

function isArabic(key: string): boolean {
  return /\p{Script=Arabic}/u.test(key)
}

function countSounds(reading: string): number {
  return reading.replaceAll(/[ a]/g, '').length
}

/** Letters to add, take away or exchange. Source: Levenshtein 1966. */
function lettersApart(one: string, two: string): number {
  let last = Array.from({ length: two.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= two.length; j++) {
      const exchange = (last[j - 1] ?? 0) + (one[i - 1] === two[j - 1] ? 0 : 1)
      row.push(Math.min(exchange, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    last = row
  }
  return last[two.length] ?? 0
}

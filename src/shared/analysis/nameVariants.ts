/**
 * Ways of writing a name in Latin letters other than word by word.
 *
 * FDE is also F.D.E., and the other way round. French draws an article into the preposition before
 * it, so that of «Le Caire» only «du Caire» or «au Caire» is left. What one word of a name says, the
 * same word in small letters may not: les mouettes are not the island Mouettes, us is not the US.
 * Not here: particles of Arabic (cliticForms.ts).
 */

/**
 * `spelled`: letters with a stop behind each. `contracted`: the first word of the text is no part of
 * the name, it has drawn the name's article into itself. `plain`: as the analyst wrote it.
 */
export type NameVariant = 'plain' | 'spelled' | 'contracted'

interface WayOfWriting {
  readonly words: readonly string[]
  readonly variant: NameVariant
  readonly needsCapital: boolean
}

const contractions: ReadonlyMap<string, readonly string[]> = new Map([
  ['le', ['du', 'au']],
  ['les', ['des', 'aux']],
])

/** All of them, the plain one first. `words` are those of the matching key. */
export function waysOfWriting(
  name: string,
  words: readonly string[],
  isProper: boolean,
): readonly WayOfWriting[] {
  const [first = '', ...rest] = words
  const isAcronym = words.length === 1 && /^\p{Lu}{2,8}$/u.test(name.trim())
  const isSpelled = words.length > 1 && words.every(word => /^[a-z]$/.test(word))
  const startsLarge = /^\p{Lu}/u.test(name)
  const ways: WayOfWriting[] = [
    {
      words,
      variant: isSpelled ? 'spelled' : 'plain',
      needsCapital: isAcronym || (isProper && startsLarge && words.length === 1),
    },
  ]
  if (isAcronym) ways.push({ words: [...first], variant: 'spelled', needsCapital: false })
  if (isSpelled) ways.push({ words: [words.join('')], variant: 'plain', needsCapital: true })
  if (rest.length === 0) return ways
  for (const contraction of contractions.get(first) ?? []) {
    const needsCapital = / \p{Lu}/u.test(name)
    ways.push({ words: [contraction, ...rest], variant: 'contracted', needsCapital })
  }
  return ways
}

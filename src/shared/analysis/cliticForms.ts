/**
 * What Arabic writes onto a name: particles in front, pronouns behind. All in matching-key letters.
 *
 * Left out on purpose: the pronoun ي ("my"), which in writing is the ending of adjectives of
 * origin (تشادي is a Chadian, not "my Chad"), and endings of cases and plurals, which are aliases.
 */

export interface Clitic {
  readonly letters: string
  /** Ends in the article; nothing defined by the article takes a pronoun. */
  readonly hasArticle: boolean
  /** Ends in لل, in which the article has lost its alef: للحرس is ل and الحرس. */
  readonly hidesArticle: boolean
}

/** Every chain of particles, shortest first; the empty one included. */
export const clitics: readonly Clitic[] = ['', 'و', 'ف']
  .flatMap(conjunction => [
    ...['', 'ب', 'ك', 'ل', 'س'].map(particle => clitic(conjunction + particle)),
    ...['ال', 'بال', 'كال'].map(particle => clitic(conjunction + particle, 'article')),
    clitic(`${conjunction}لل`, 'hidden article'),
  ])
  .sort((a, b) => a.letters.length - b.letters.length)

/** Pronouns written onto a noun. */
export const pronouns: readonly string[] = [
  ...['ه', 'ها', 'هما', 'هم', 'هن'],
  ...['ك', 'كما', 'كم', 'كن', 'نا'],
]

const chains: ReadonlySet<string> = new Set(
  clitics.map(({ letters }) => letters).filter(letters => letters !== ''),
)

/** True for a word that is nothing but particles, as in ب«كامارا». */
export function isClitic(word: string): boolean {
  return chains.has(word)
}

/**
 * The forms a word takes before a pronoun: قوة becomes قوت (قوتها), مستشفى becomes مستشفا,
 * وزراء also وزراي and وزراو. `lastLetter` is the word's last letter as written, before folding.
 */
export function stemsBeforePronoun(word: string, lastLetter: string): readonly string[] {
  const beginning = word.slice(0, -1)
  if (lastLetter === 'ة') return [`${beginning}ت`]
  if (lastLetter === 'ى') return [`${beginning}ا`]
  if (lastLetter === 'ء') return [word, `${beginning}ي`, `${beginning}و`]
  return [word]
}

function clitic(letters: string, article?: 'article' | 'hidden article'): Clitic {
  return { letters, hasArticle: article !== undefined, hidesArticle: article === 'hidden article' }
}

/**
 * How long a passphrase would withstand guessing, roughly: by its length without repetitions.
 *
 * A hint, no proof: it knows no lists of words and no names, so four words that belong together look
 * as good to it as four that do not. Length is what counts most (NIST SP 800-63B, appendix A).
 */
export type PassphraseStrength = 'tooShort' | 'weak' | 'fair' | 'strong'

/** In characters as they are counted by people. */
export const SHORTEST_PASSPHRASE = 8

const FAIR = 14
const STRONG = 20

export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = Array.from(passphrase.normalize('NFC'))
  if (characters.length < SHORTEST_PASSPHRASE) return 'tooShort'
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  const withoutRepetition = new Set(pairs).size + 1
  if (withoutRepetition < FAIR) return 'weak'
  return withoutRepetition < STRONG ? 'fair' : 'strong'
}

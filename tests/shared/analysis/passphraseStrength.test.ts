/** The hint beside a new passphrase: length counts, repetition does not. */
import { expect, it } from 'vitest'
import { passphraseStrength } from '../../../src/shared/analysis/passphraseStrength'

it.each([
  ['', 'tooShort'],
  ['سبعة حر', 'tooShort'],
  ['password', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['12345 12345 12345 12345 12345', 'weak'],
  ['ثلاث كلمات هنا', 'fair'],
  ['three words here', 'fair'],
  ['نخلة بوصلة ثلاثاء مخيط', 'strong'],
  ['palm compass tuesday needle', 'strong'],
] as const)('%s is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength)
})

it('is the same however a keyboard composes its letters', () => {
  expect(passphraseStrength('آآآآ'.normalize('NFD'))).toBe('tooShort')
})

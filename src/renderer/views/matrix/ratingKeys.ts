/**
 * Keys that rate a cell, by where they lie on the keyboard, so that they work with Arabic layouts.
 * The digits are those of the reader's rating bar.
 */
import type { Consistency } from '../../../shared/domain/hypotheses'

/** `tagged`: relevant, not rated yet. `clear`: nothing said. */
export type KeyedRating = Consistency | 'tagged' | 'clear'

const DIGITS: Readonly<Record<string, Consistency>> = {
  '1': 'CC',
  '2': 'C',
  '3': 'N',
  '4': 'I',
  '5': 'II',
  '0': 'NA',
}

const LETTERS: Readonly<Record<string, KeyedRating>> = {
  KeyC: 'C',
  KeyN: 'N',
  KeyI: 'I',
  KeyA: 'NA',
  KeyT: 'tagged',
  Backspace: 'clear',
  Delete: 'clear',
}

const SHIFTED: Readonly<Record<string, Consistency>> = { KeyC: 'CC', KeyI: 'II' }

/** `code` is `KeyboardEvent.code`. Undefined for a key that does not rate. */
export function ratingOfKey(code: string, isShifted: boolean): KeyedRating | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return isShifted ? undefined : DIGITS[digit]
  return (isShifted ? SHIFTED[code] : undefined) ?? LETTERS[code]
}

/** The signs of ratings in files. */
import type { Consistency } from '../../../shared/domain/hypotheses'
import type { MatrixRating } from '../../../shared/domain/matrixFile'

const SIGNS: ReadonlyMap<string, Consistency> = new Map([
  ['CC', 'CC'],
  ['C', 'C'],
  ['N', 'N'],
  ['I', 'I'],
  ['II', 'II'],
  ['NA', 'NA'],
  ['N/A', 'NA'],
])

/** `I I` and `ii` are II. Undefined for what is no rating; an empty cell says nothing. */
export function ratingOfSign(text: string): MatrixRating | undefined {
  const sign = text.replace(/\s+/gu, '').toUpperCase()
  if (sign === '') return null
  if (sign === '?') return 'tagged'
  return SIGNS.get(sign)
}

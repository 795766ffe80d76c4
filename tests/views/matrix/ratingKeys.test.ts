import { describe, expect, it } from 'vitest'
import { ratingOfKey } from '../../../src/renderer/views/matrix/ratingKeys'

describe('keys that rate', () => {
  it('are the digits of the reader, on both parts of the keyboard', () => {
    const digits = ['1', '2', '3', '4', '5', '0']
    const ratings = ['CC', 'C', 'N', 'I', 'II', 'NA']
    expect(digits.map(digit => ratingOfKey(`Digit${digit}`, false))).toEqual(ratings)
    expect(digits.map(digit => ratingOfKey(`Numpad${digit}`, false))).toEqual(ratings)
    expect(ratingOfKey('Digit6', false)).toBeUndefined()
  })

  it('are letters too, doubled with Shift', () => {
    expect(ratingOfKey('KeyC', false)).toBe('C')
    expect(ratingOfKey('KeyC', true)).toBe('CC')
    expect(ratingOfKey('KeyI', true)).toBe('II')
    expect(ratingOfKey('KeyN', true)).toBe('N')
  })

  it('tag without rating, and take a rating away', () => {
    expect(ratingOfKey('KeyT', false)).toBe('tagged')
    expect(ratingOfKey('Backspace', false)).toBe('clear')
    expect(ratingOfKey('Delete', false)).toBe('clear')
    expect(ratingOfKey('Enter', false)).toBeUndefined()
  })
})

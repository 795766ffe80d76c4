import { describe, expect, it } from 'vitest'
import { isolate } from '../../src/renderer/i18n/words'

const FSI = '\u2068'
const PDI = '\u2069'

describe('isolate', () => {
  it('puts words into an isolate of their own', () => {
    expect(isolate('غويتا')).toBe(`${FSI}غويتا${PDI}`)
  })

  it('leaves the isolates of words that were put together before', () => {
    const pair = `${isolate('A')} – ${isolate('ب')}`
    expect(isolate(pair)).toBe(`${FSI}${FSI}A${PDI} – ${FSI}ب${PDI}${PDI}`)
  })

  it.each([
    ['one that is closed twice', `a${PDI}b`, 'a[PDI]b'],
    ['one that stays open', `a${FSI}b`, 'a[FSI]b'],
    ['closing before opening', `${PDI}a${FSI}`, '[PDI]a[FSI]'],
  ])('writes out %s, so that it cannot end ours', (_name, text, shown) => {
    expect(isolate(text)).toBe(`${FSI}${shown}${PDI}`)
  })

  it('writes out every other control, also within an isolate', () => {
    expect(isolate(`${FSI}a\u202eb${PDI}`)).toBe(`${FSI}${FSI}a[RLO]b${PDI}${PDI}`)
  })
})

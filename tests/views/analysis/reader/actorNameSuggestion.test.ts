import { describe, expect, it } from 'vitest'
import { suggestActorName } from '../../../../src/renderer/views/analysis/reader/actorNameSuggestion'

const text = 'تحرك الجيش المالي، ورد كامارا. عاد والد الوزير. قالت باماكو إنها تحقق.'

describe('the name offered for selected words', () => {
  it.each([
    ['“آسيمي جويتا”،', 'آسيمي جويتا'],
    ['الجنرال «عباس ديمبيلي»', 'الجنرال عباس ديمبيلي'],
    ['(DGSE)', 'DGSE'],
    ['والجيش المالي', 'الجيش المالي'],
    ['للجيش المالي', 'الجيش المالي'],
    ['بالجيش', 'الجيش'],
    ['لكامارا', 'كامارا'],
    ['ل“ساديو كامارا”', 'ساديو كامارا'],
    ['وباماكو', 'باماكو'],
  ])('of %s is %s', (words, name) => {
    expect(suggestActorName(words, text)).toBe(name)
  })

  it('keeps a first letter that only looks like a particle', () => {
    expect(suggestActorName('والد الوزير', text)).toBe('والد الوزير')
    expect(suggestActorName('فرنسا', text)).toBe('فرنسا')
  })
})

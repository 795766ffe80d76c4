import { describe, expect, it } from 'vitest'
import { withFacingBrackets } from '../../../src/renderer/importers/pdf/brackets'
import { ligatureText, withoutShape } from '../../../src/renderer/importers/pdf/ligatures'

describe('withFacingBrackets', () => {
  it.each([
    ['جاء )بعد الشتاء( متأخرًا', 'جاء (بعد الشتاء) متأخرًا'],
    ['جاء (بعد الشتاء) متأخرًا', 'جاء (بعد الشتاء) متأخرًا'],
    ['إن »السلامة أولًا« هي', 'إن «السلامة أولًا» هي'],
    ['الرصيف ]ب[ لا يحتمل', 'الرصيف [ب] لا يحتمل'],
    ['لها.]1[ ولم', 'لها.[1] ولم'],
    ['قال )»نعم«( ومضى', 'قال («نعم») ومضى'],
    ['»العدد )42(«', '«العدد (42)»'],
    ['بلا أقواس', 'بلا أقواس'],
  ])('%s becomes %s', (drawn, read) => {
    expect(withFacingBrackets(drawn, 'rtl')).toBe(read)
  })

  it('leaves a left-to-right text alone, but for brackets around Arabic', () => {
    expect(withFacingBrackets('a) one )sic( b', 'ltr')).toBe('a) one )sic( b')
    expect(withFacingBrackets('the name )سليم( is', 'ltr')).toBe('the name (سليم) is')
  })
})

describe('ligatureText', () => {
  it.each([
    ['هلل', 'لله'],
    ['هللا', 'الله'],
    ['لا', 'لا'],
    ['ال', 'لا'],
    ['إل', 'لإ'],
    ['الله', 'الله'],
    ['حم', 'مح'],
    ['fi', 'fi'],
    ['م', 'م'],
  ])('one glyph given as %s stands for %s', (given, read) => {
    expect(ligatureText(Array.from(given))).toBe(read)
  })
})

describe('withoutShape', () => {
  it.each([
    ['\ufefb', 'لا'],
    ['\ufedf', 'ل'],
    ['\ufdf2', 'الله'],
    ['\ufe76', '\u064e'],
    ['\ufb01', 'fi'],
    ['م', 'م'],
    ['\ufd3e', '\ufd3e'],
  ])('%s is %s', (shape, plain) => {
    expect(withoutShape(shape)).toBe(plain)
  })
})

import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '../../../../src/shared/analysis/arabicText'
import { matchesIn } from '../../../../src/shared/analysis/search/matchesIn'

function highlighted(text: string, query: string, withParticles = true): readonly string[] {
  return matchesIn(text, query, { withParticles }).map(({ start, end }) =>
    sliceCodePoints(text, start, end),
  )
}

describe('what a query highlights', () => {
  it.each([
    ['😀 قال الجِنِرَالُ كامارا', 'الجنرال', ['الجِنِرَالُ']],
    ['الحــكومة و"الحكومه"', 'الحكومة ', ['الحــكومة', 'الحكومه']],
    ['ﻻ عبر \u0645\u200cن', 'لا', ['ﻻ']],
    ['اعتُقل «الحرس» الوطني', '"الحرس الوطني"', ['الحرس» الوطني']],
    ['لكامارا وكامارا', 'كامارا ', ['لكامارا', 'وكامارا']],
    ['وصل للواء وللجنة', 'اللواء اللجنة ', ['للواء', 'وللجنة']],
    ['une œuvre', 'oeuvre ', ['œuvre']],
    ['مالي ١٢ و۱۲', '12 ', ['١٢']],
    ['L’État et l’etat', 'état ', ['État', 'etat']],
    ['مالي وفرنسا', 'مالي روسيا ', []],
    ['مالي وفرنسا', 'مالي -فرنسا ', []],
    ['مالي وروسيا', 'مالي -فرنسا ', ['مالي']],
    ['مالي وروسيا', 'روسيا OR فرنسا ', ['وروسيا']],
    ['الحرس الوطني', 'الحرس "الحرس الوطني"', ['الحرس الوطني']],
    ['مالي', '', []],
  ])('in %j, %j highlights %j', (text, query, expected) => {
    expect(highlighted(text, query)).toEqual(expected)
  })

  it('leaves out particles when told to', () => {
    expect(highlighted('لكامارا كامارا', 'كامارا ', false)).toEqual(['كامارا'])
  })
})

/** Names that may be one actor's, across spellings and scripts. */
import { describe, expect, it } from 'vitest'
import { likenesses } from '../../../src/shared/analysis/actorLikeness'

function reasonFor(one: string, other: string) {
  const [pair] = likenesses([
    { actorId: 'a', names: [one] },
    { actorId: 'b', names: [other] },
  ])
  return pair?.reason ?? null
}

describe('two names have the same matching key', () => {
  it.each([
    ['أحمد المنصور', 'احمد المنصور'],
    ['الحكومة', 'الحكومه'],
    ['كَامَارَا', 'كامارا'],
    ['Goïta', 'GOITA'],
    ['«جويتا»', 'جويتا'],
  ])('%s and %s', (one, other) => {
    expect(reasonFor(one, other)).toBe('sameName')
  })
})

describe('two names sound alike', () => {
  it.each([
    ['آسيمي غويتا', 'Assimi Goïta'],
    ['آسيمي جويتا', 'Assimi Goita'],
    ['ساديو كامارا', 'Sadio Camara'],
    ['عباس ديمبيلي', 'Abass Dembélé'],
    ['نيما ساغارا', 'Néma Sagara'],
    ['يان فيزيلييه', 'Yann Vezilier'],
    ['عثمان ديالو', 'Ousmane Diallo'],
    ['عثمان ديالو', 'Othman Diallo'],
    ['خليفة حفتر', 'Khalifa Haftar'],
    ['محمد بازوم', 'Mohamed Bazoum'],
    ['مختار جمعة', 'Moktar Djouma'],
    ['باماكو الجديدة', 'Bamako el Djadida'],
    ['بوركينا فاسو', 'Burkina Faso'],
    ['جويتا سيدي', 'غويتا سيدي'],
  ])('%s and %s', (one, other) => {
    expect(reasonFor(one, other)).toBe('soundsAlike')
  })
})

describe('two names are not alike', () => {
  it.each([
    ['مالي', 'مليلة'],
    ['كامارا', 'كمير'],
    ['ساديو كامارا', 'كامارا'],
    ['النيجر', 'نيجيريا'],
    ['Sadio Camara', 'Moussa Camara'],
    ['علي', 'Ali'],
    ['2020', '2021'],
    ['🙂', '🙂🙂'],
  ])('%s and %s', (one, other) => {
    expect(reasonFor(one, other)).toBeNull()
  })
})

it('tells each pair once, the surest reason first, and never of one actor alone', () => {
  const pairs = likenesses([
    { actorId: 'a', names: ['Assimi Goïta', 'آسيمي غويتا', 'آسيمي جويتا'] },
    { actorId: 'b', names: ['Assimi Goita', 'Général Goïta'] },
    { actorId: 'c', names: ['باريس'] },
  ])
  expect(pairs).toEqual([
    {
      actorId: 'a',
      otherActorId: 'b',
      name: 'Assimi Goïta',
      otherName: 'Assimi Goita',
      reason: 'sameName',
    },
  ])
})

it('stops at its limit', () => {
  const actors = Array.from({ length: 40 }, (_, index) => ({
    actorId: `${index}`,
    names: ['كامارا'],
  }))
  expect(likenesses(actors, 25)).toHaveLength(25)
})

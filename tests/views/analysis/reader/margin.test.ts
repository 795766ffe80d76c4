import { describe, expect, it } from 'vitest'
import { nearestHue } from '../../../../src/renderer/views/analysis/reader/highlightPalette'
import { ratingsByParagraph } from '../../../../src/renderer/views/analysis/reader/paragraphRatings'
import { freePlace } from '../../../../src/renderer/views/parts/freePlace'
import type { Consistency, ParagraphRating } from '../../../../src/shared/domain/hypotheses'
import { EvidenceId, HypothesisId, newIdOf, ParagraphId } from '../../../../src/shared/domain/ids'

const paragraphId = newIdOf(ParagraphId)
const hypothesisId = newIdOf(HypothesisId)

function rating(
  consistency: Consistency | null,
  isWhole: 0 | 1 = 0,
  isExcluded: 0 | 1 = 0,
): ParagraphRating {
  const evidenceId = newIdOf(EvidenceId)
  const ids = { paragraphId, evidenceId, hypothesisId }
  return { ...ids, consistency, reason: '', isWhole, quote: '', isExcluded }
}

function shown(...ratings: readonly ParagraphRating[]) {
  return ratingsByParagraph(ratings).get(paragraphId)?.get(hypothesisId)
}

describe('the rating in the margin', () => {
  it('is the strongest of several, and says how many there are', () => {
    expect(shown(rating('C'), rating('II'), rating('N'))).toMatchObject({
      consistency: 'II',
      count: 3,
    })
  })

  it('lets inconsistency outweigh consistency of the same degree', () => {
    expect(shown(rating('CC'), rating('II'))?.consistency).toBe('II')
    expect(shown(rating('I'), rating('C'))?.consistency).toBe('I')
    expect(shown(rating(null), rating('NA'))?.consistency).toBe('NA')
  })

  it('of excluded evidence is silent beside one that counts, and struck where it is alone', () => {
    const excluded = rating('II', 0, 1)
    expect(shown(excluded, rating('C'))).toMatchObject({ consistency: 'C', isExcluded: false })
    expect(shown(rating('N'), excluded)).toMatchObject({ consistency: 'N', isExcluded: false })
    expect(shown(excluded)).toMatchObject({ consistency: 'II', isExcluded: true })
  })

  it('knows the tag of the whole paragraph among those of quotations', () => {
    const whole = rating('N', 1)
    expect(shown(rating('II'), whole, rating('CC'))?.whole).toBe(whole)
    expect(shown(rating('II'))?.whole).toBeNull()
  })
})

describe('the hue of an actor type', () => {
  it.each([
    ['#0072B2', 'blue'],
    ['#CC79A7', 'pink'],
    ['#009E73', 'green'],
    ['#D55E00', 'orange'],
    ['#8A6D00', 'gold'],
    ['#56737F', 'slate'],
    ['#ff0000', 'red'],
    ['#7d3fd1', 'violet'],
  ])('of %s is %s', (colour, hue) => {
    expect(nearestHue(colour)).toBe(hue)
  })
})

describe('a new actor', () => {
  it('begins in the middle of an empty diagram', () => {
    expect(freePlace([])).toEqual({ x: 0, y: 0 })
  })

  it('stands clear of the others, however many are made one after the other', () => {
    const places: { x: number; y: number }[] = []
    for (let made = 0; made < 40; made++) places.push(freePlace(places))
    const meets = places.some((one, place) =>
      places.some(
        (other, otherPlace) =>
          place !== otherPlace && Math.abs(one.x - other.x) < 100 && Math.abs(one.y - other.y) < 60,
      ),
    )
    expect(meets).toBe(false)
    const width = Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x))
    expect(width).toBeLessThan(1300)
  })
})

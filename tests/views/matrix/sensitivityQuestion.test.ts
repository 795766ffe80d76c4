import { describe, expect, it } from 'vitest'
import { ratingTable } from '../../../src/renderer/views/matrix/matrixModel'
import {
  answerSensitivity,
  groupsOf,
  itemsOf,
  lead,
} from '../../../src/renderer/views/matrix/sensitivity/sensitivityQuestion'
import {
  tornadoOfCredibility,
  tornadoOfGroups,
} from '../../../src/renderer/views/matrix/sensitivity/tornadoRows'
import { parcWeighting } from '../../../src/shared/analysis/achScores'
import type { AssessmentRow, Consistency } from '../../../src/shared/domain/hypotheses'
import { ActorId, HypothesisId, newIdOf, SourceId } from '../../../src/shared/domain/ids'
import { evidence } from './support/evidence'

const [first, second] = [newIdOf(HypothesisId), newIdOf(HypothesisId)]
const [news, letter] = [newIdOf(SourceId), newIdOf(SourceId)]
const speaker = newIdOf(ActorId)

/** Two items of the news speak against the second, one of the letter against the first. */
const rows = [
  evidence({ summary: 'a', sources: [{ sourceId: news, title: 'News' }], credibility: 3 }),
  evidence({ summary: 'b', sources: [{ sourceId: news, title: 'News' }], credibility: 3 }),
  evidence({ summary: 'c', sources: [{ sourceId: letter, title: 'Letter' }], credibility: 3 }),
]

function rated(places: readonly (readonly (Consistency | null)[])[]): AssessmentRow[] {
  return rows.flatMap(({ evidenceId }, place) =>
    (places[place] ?? []).map((consistency, column) => ({
      evidenceId,
      hypothesisId: column === 0 ? first : second,
      consistency,
      reason: '',
    })),
  )
}

function found() {
  const table = ratingTable(
    rated([
      ['C', 'I'],
      ['C', 'I'],
      ['I', 'C'],
    ]),
  )
  const items = itemsOf(rows, [first, second], table)
  const groups = groupsOf(rows)
  const answer = answerSensitivity({ items, weighting: parcWeighting, groups })
  const hypotheses = [{ label: 'H1' }, { label: 'H2' }] as never
  return { ...answer, groups, evidence: rows, hypotheses }
}

describe('the question', () => {
  it('takes ratings in the order of the hypotheses, and null where there is none', () => {
    const table = ratingTable(rated([['C', 'I'], [null, 'N'], []]))
    const ratings = itemsOf(rows, [second, first], table).map(item => item.ratings)
    expect(ratings).toEqual([
      ['I', 'C'],
      ['N', null],
      [null, null],
    ])
  })

  it('groups by source, speaker and faction, and leaves out what names none', () => {
    const spoken = rows.map((row, place) =>
      place === 2 ? { ...row, speakerActorId: speaker, speakerName: 'Goïta' } : row,
    )
    const groups = groupsOf(spoken).filter(({ kind }) => kind !== 'item')
    expect(groups).toEqual([
      { kind: 'source', name: 'News', items: [0, 1] },
      { kind: 'source', name: 'Letter', items: [2] },
      { kind: 'speaker', name: 'Goïta', items: [2] },
    ])
  })
})

describe('evidence that cites several sources', () => {
  it('is left out with each of them', () => {
    const sources = [news, letter].map((sourceId, place) => ({ sourceId, title: `${place}` }))
    const groups = groupsOf([evidence({ sources }), ...rows.slice(2)])
    expect(groups.filter(({ kind }) => kind === 'source')).toEqual([
      { kind: 'source', name: '0', items: [0] },
      { kind: 'source', name: '1', items: [0, 1] },
    ])
  })
})

describe('the tornado', () => {
  it('tells ranks that change below the first place, and not where another would lead', () => {
    const hypotheses = [{ label: 'H1' }, { label: 'H2' }, { label: 'H3' }] as never
    const steady = { leaders: [0], margin: 1, changesWinner: false }
    const present = { ranks: [1, 2, 3], leaders: [0], margin: 1 }
    const groups = [{ kind: 'source', name: 'News', items: [0] }] as const
    const tell = (ranks: readonly number[], changesWinner = false) => {
      const without = [{ ...steady, changesWinner, ranks }]
      return tornadoOfGroups({ ...found(), hypotheses, present, groups, without }, 'source')[0]
        ?.moves
    }
    expect(tell([1, 3, 2])).toEqual([
      { label: 'H2', from: 2, to: 3 },
      { label: 'H3', from: 3, to: 2 },
    ])
    expect(tell([1, 2, 3])).toEqual([])
    expect(tell([2, 1, 3], true)).toEqual([])
  })

  it('begins with what moves the lead most, and names who would lead without it', () => {
    expect(found().present).toMatchObject({ leaders: [0], margin: 1 })
    expect(tornadoOfGroups(found(), 'source')).toMatchObject([
      { name: 'News', leads: [-1], newLeaders: ['H2'] },
      { name: 'Letter', leads: [2], newLeaders: [] },
    ])
  })

  it('counts a lead below zero where others lead', () => {
    const standing = { ranks: [2, 1], leaders: [1], margin: 0.5 }
    expect(lead({ ...standing, changesWinner: true })).toBe(-0.5)
    expect(lead({ ...standing, changesWinner: false })).toBe(0.5)
    expect(lead({ ...standing, margin: null, changesWinner: true })).toBeNull()
  })

  it('leaves out items whose credibility moves nothing', () => {
    const rows = tornadoOfCredibility(found())
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['a', 'b', 'c'])
    for (const { leads } of rows) expect(new Set(leads).size).toBe(2)
  })
})

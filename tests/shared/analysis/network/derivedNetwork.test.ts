/** Formulas of Discourse Network Analyzer, each worked by hand in the comment beside it. */
import { describe, expect, it } from 'vitest'
import {
  type DerivedOptions,
  derivedNetwork,
  MOST_SPEAKERS,
  normalisationsOf,
} from '../../../../src/shared/analysis/network/derivedNetwork'
import { derivedTies, statementsBehind } from '../../../../src/shared/analysis/network/derivedTies'
import {
  countedStatements,
  type Duplicates,
  type Statement,
} from '../../../../src/shared/analysis/network/statements'

function say(actorId: string, conceptId: string, agrees: boolean, place: Partial<Statement> = {}) {
  return { actorId, conceptId, agrees, sourceId: 'S1', published: '2025-08-14', ...place }
}

/** A agrees with x twice and is against y; B is of two minds on x and against y; C agrees with y. */
const statements: readonly Statement[] = [
  say('A', 'x', true),
  say('A', 'x', true),
  say('A', 'y', false),
  say('B', 'x', true),
  say('B', 'x', false),
  say('B', 'y', false),
  say('C', 'y', true),
]

function derive(options: Partial<DerivedOptions> & Pick<DerivedOptions, 'kind'>) {
  const usual = { normalisation: 'none', duplicates: 'include' } as const
  return derivedNetwork(statements, ['x', 'y', 'z'], { ...usual, ...options })
}

/** A with B, A with C, B with C. */
function pairs(options: Partial<DerivedOptions> & Pick<DerivedOptions, 'kind'>) {
  const { values } = derive(options)
  return [values[1], values[2], values[5]]
}

describe('actors by concepts', () => {
  it('counts what each speaks of, the most active first, without what nobody speaks of', () => {
    const { rows, columns, values } = derive({ kind: 'speaksOf' })
    expect(rows).toEqual(['A', 'B', 'C'])
    expect(columns).toEqual(['x', 'y'])
    expect([...values]).toEqual([2, 1, 2, 1, 0, 1])
  })

  it('takes disagreement from agreement', () => {
    expect([...derive({ kind: 'sidesWith' }).values]).toEqual([2, -1, 0, -1, 0, 1])
  })

  it('divides by how much an actor says, for and against', () => {
    const { values } = derive({ kind: 'sidesWith', normalisation: 'activity' })
    expect([...values]).toEqual([2 / 3, -1 / 3, 0, -1 / 3, 0, 1])
  })

  it('divides by how much is said of a concept, for and against', () => {
    const { values } = derive({ kind: 'sidesWith', normalisation: 'prominence' })
    expect([...values]).toEqual([2 / 4, -1 / 3, 0, -1 / 3, 0, 1 / 3])
  })
})

describe('actors by actors', () => {
  it('multiplies how often two actors speak of the same', () => {
    // A, B: x 2·2 + y 1·1; A, C: y 1·1; B, C: y 1·1.
    expect(pairs({ kind: 'coMention' })).toEqual([5, 1, 1])
  })

  it('counts where both agree or both disagree', () => {
    // A, B: x for 2·1, against 0·1; y against 1·1.
    expect(pairs({ kind: 'congruence' })).toEqual([3, 0, 0])
  })

  it('counts where one agrees and the other does not', () => {
    // A, B: x for 2 · against 1; A, C and B, C: y against 1 · for 1.
    expect(pairs({ kind: 'conflict' })).toEqual([2, 1, 1])
  })

  it('takes conflict from congruence', () => {
    expect(pairs({ kind: 'subtract' })).toEqual([1, -1, -1])
  })

  it('has no tie of an actor with itself, and the same both ways', () => {
    const { values } = derive({ kind: 'coMention' })
    expect([values[0], values[4], values[8]]).toEqual([0, 0, 0])
    expect([values[3], values[6], values[7]]).toEqual([5, 1, 1])
  })

  it('divides by the average of what both say', () => {
    // A and B say 3 things, C says 1.
    expect(pairs({ kind: 'conflict', normalisation: 'average' })).toEqual([2 / 3, 1 / 2, 1 / 2])
  })

  it('divides by what either says, with products where both do', () => {
    // A, B: x for 2·1, x against 1, y against 1·1 = 4; A, C: x 2, y 1 + 1 = 4; B, C: x 1 + 1, y 1 + 1 = 4.
    expect(pairs({ kind: 'subtract', normalisation: 'jaccard' })).toEqual([1 / 4, -1 / 4, -1 / 4])
    expect(pairs({ kind: 'coMention', normalisation: 'jaccard' })[0]).toBe(5 / 4)
  })

  it('divides by the product of what both say where it says cosine', () => {
    expect(pairs({ kind: 'congruence', normalisation: 'cosine' })).toEqual([3 / 9, 0, 0])
    expect(pairs({ kind: 'conflict', normalisation: 'cosine' })).toEqual([2 / 9, 1 / 3, 1 / 3])
  })

  it('keeps those who say most when there are too many to compare', () => {
    const many = Array.from({ length: MOST_SPEAKERS + 5 }, (_, index) =>
      say(`a${index}`, 'x', true),
    )
    const { rows, speakersLeftOut } = derivedNetwork([...many, say('a1003', 'x', true)], ['x'], {
      kind: 'congruence',
      normalisation: 'none',
      duplicates: 'include',
    })
    expect(rows).toHaveLength(MOST_SPEAKERS)
    expect(rows[0]).toBe('a1003')
    expect(speakersLeftOut).toBe(5)
  })

  it('offers each kind the normalisations that are defined for it', () => {
    expect(normalisationsOf('speaksOf')).toEqual(['none', 'activity', 'prominence'])
    expect(normalisationsOf('subtract')).toEqual(['none', 'average', 'jaccard', 'cosine'])
  })
})

describe('statements that are said again', () => {
  const said: readonly Statement[] = [
    say('A', 'x', true, { published: '2025-08-10' }),
    say('A', 'x', true, { published: '2025-08-11', sourceId: 'S2' }),
    say('A', 'x', true, { published: '2025-08-12', sourceId: 'S2' }),
    say('A', 'x', false, { published: '2025-08-12', sourceId: 'S2' }),
    say('A', 'x', true, { published: '2024-08-12', sourceId: 'S3' }),
    say('A', 'x', true, { published: '2025', sourceId: 'S4' }),
    say('A', 'x', true, { published: '', sourceId: null }),
  ]
  const count = (duplicates: Duplicates, tellsAgreement = true) =>
    countedStatements(said, { duplicates, tellsAgreement }).map(one => said.indexOf(one))

  it('count once within a source; what stands in none counts by itself', () => {
    expect(count('include')).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(count('document')).toEqual([0, 1, 3, 4, 5, 6])
  })

  it('count once a week from Monday, once a month of one year, once a year', () => {
    expect(count('week')).toEqual([0, 1, 3, 4, 5, 6])
    expect(count('month')).toEqual([0, 3, 4, 5, 6])
    expect(count('year')).toEqual([0, 3, 4, 6])
  })

  it('count once at all, and with agreement disregarded once for both', () => {
    expect(count('all')).toEqual([0, 3])
    expect(count('all', false)).toEqual([0])
  })

  it('count once before a network is derived', () => {
    const { values, counted } = derive({ kind: 'congruence', duplicates: 'document' })
    expect(counted).toBe(6)
    expect(values[1]).toBe(2)
    expect(derive({ kind: 'coMention', duplicates: 'document' }).values[1]).toBe(2)
  })
})

describe('ties', () => {
  it('are listed the strongest first, once for two actors', () => {
    expect(derivedTies(derive({ kind: 'subtract' }), 'subtract')).toEqual([
      { from: 'A', to: 'B', value: 1 },
      { from: 'A', to: 'C', value: -1 },
      { from: 'B', to: 'C', value: -1 },
    ])
    expect(derivedTies(derive({ kind: 'sidesWith' }), 'sidesWith')[0]?.value).toBe(2)
  })

  it('open the statements that make them', () => {
    const behind = (to: string, kind: DerivedOptions['kind']) =>
      statementsBehind(statements, { from: 'A', to }, kind).map(one => statements.indexOf(one))
    expect(behind('x', 'speaksOf')).toEqual([0, 1])
    expect(behind('B', 'coMention')).toEqual([0, 1, 2, 3, 4, 5])
    expect(behind('B', 'congruence')).toEqual([0, 1, 2, 3, 5])
    expect(behind('B', 'conflict')).toEqual([0, 1, 4])
    expect(behind('C', 'conflict')).toEqual([2, 6])
    expect(behind('C', 'congruence')).toEqual([])
  })
})

/** The order of the code tree, and where codes land that are moved. */
import { describe, expect, it } from 'vitest'
import {
  branchOf,
  type CodeMove,
  codeBranches,
  moveByDrop,
  moveByStep,
  shownBranches,
} from '../../../src/renderer/views/parts/codeTree'
import type { CodeRow } from '../../../src/shared/domain/codes'
import { CodeId } from '../../../src/shared/domain/ids'
import { testId } from '../../support/testProject'

const id = (letter: string) => CodeId.parse(testId(letter.charCodeAt(0)))

function code(letter: string, parent: string | null, codings = 0): CodeRow {
  return {
    codeId: id(letter),
    parentCodeId: parent === null ? null : id(parent),
    name: letter,
    colour: '#0072b2',
    note: '',
    codings,
  }
}

/** a (b (c), d), e: given in the store's order, which knows no tree. */
const branches = codeBranches([
  code('a', null, 1),
  code('b', 'a', 2),
  code('c', 'b', 4),
  code('e', null, 8),
  code('d', 'a', 16),
])

const names = (rows: typeof branches) => rows.map(row => row.code.name).join('')

function said(move: CodeMove | null) {
  if (move === null) return null
  const parent = branches.find(({ code }) => code.codeId === move.parentCodeId)?.code.name ?? ''
  return `${parent}${move.place}`
}

describe('codeBranches', () => {
  it('puts each code before those below it, with depth, place, ways and codings within', () => {
    expect(names(branches)).toBe('abcde')
    expect(branches.map(({ depth }) => depth)).toEqual([1, 2, 3, 2, 1])
    expect(branches.map(({ codings }) => codings)).toEqual([23, 6, 4, 16, 8])
    expect(branches[2]?.path).toEqual(['a', 'b', 'c'])
    expect(branches[3]).toMatchObject({ place: 1, siblings: 2, children: 0 })
  })

  it('hides what lies below folded codes', () => {
    expect(names(shownBranches(branches, new Set([id('b')])))).toBe('abde')
    expect(names(shownBranches(branches, new Set([id('a'), id('c')])))).toBe('ae')
    expect(names(branchOf(branches, id('b')))).toBe('bc')
  })
})

describe('moveByStep', () => {
  it('goes up and down among siblings, in below the one above, and out behind the parent', () => {
    expect(said(moveByStep(branches, id('d'), 'up'))).toBe('a0')
    expect(said(moveByStep(branches, id('b'), 'down'))).toBe('a1')
    expect(said(moveByStep(branches, id('d'), 'in'))).toBe('b1')
    expect(said(moveByStep(branches, id('e'), 'in'))).toBe('a2')
    expect(said(moveByStep(branches, id('c'), 'out'))).toBe('a1')
    expect(said(moveByStep(branches, id('d'), 'out'))).toBe('1')
  })

  it('stays where there is nowhere to go', () => {
    for (const [letter, step] of [
      ['a', 'up'],
      ['e', 'down'],
      ['a', 'in'],
      ['e', 'out'],
    ] as const) {
      expect(moveByStep(branches, id(letter), step)).toBeNull()
    }
  })
})

describe('moveByDrop', () => {
  const drop = (letter: string, onto: string, where: 'before' | 'inside' | 'after') =>
    said(moveByDrop(branches, id(letter), { codeId: id(onto), where }))

  it('lands before, inside and after another code', () => {
    expect(drop('e', 'b', 'before')).toBe('a0')
    expect(drop('e', 'b', 'after')).toBe('a1')
    expect(drop('e', 'b', 'inside')).toBe('b1')
    expect(drop('a', 'e', 'after')).toBe('1')
    expect(drop('b', 'a', 'inside')).toBe('a1')
  })

  it('goes nowhere on itself, below itself and where it is', () => {
    expect(drop('a', 'a', 'inside')).toBeNull()
    expect(drop('a', 'c', 'before')).toBeNull()
    expect(drop('b', 'd', 'before')).toBeNull()
    expect(drop('d', 'a', 'inside')).toBeNull()
  })
})

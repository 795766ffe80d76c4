import { describe, expect, it } from 'vitest'
import { checkDirections } from '../../scripts/checkDirections.mjs'
import { checkSizes } from '../../scripts/checkSizes.mjs'
import { plantTree } from './plantedTree'

function inTree<T>(files: Readonly<Record<string, string>>, check: (root: string) => T): T {
  const tree = plantTree(files)
  try {
    return check(tree.root)
  } finally {
    tree.remove()
  }
}

const lines = (count: number) => Array.from({ length: count }, (_, n) => `// ${n}`).join('\n')

describe('the check for left and right', () => {
  const inSheet = (rule: string) => inTree({ 'src/a.css': `.a {\n  ${rule}\n}\n` }, checkDirections)
  const inView = (view: string) =>
    inTree({ 'src/a.tsx': `export const A = () => ${view}\n` }, checkDirections)

  it.each([
    'margin-left: 4px;',
    'padding-right: 4px;',
    'border-left: 1px solid;',
    'border-top-left-radius: 3px;',
    'left: 0;',
    'text-align: right;',
    'float: left;',
    'scroll-margin-left: 1px;',
    'color: red; right: 0',
  ])('finds %s in a style sheet', rule => {
    expect(inSheet(rule)).toHaveLength(1)
  })

  it.each([
    'margin-inline-start: 4px;',
    'inset-inline-end: 0;',
    'text-align: start;',
    'background: url(arrow-left.svg);',
    'transition: inset-inline-start 1s;',
    '/* left: 0; */',
    'left: 0; /* physical: the canvas has no direction */',
  ])('lets %s pass', rule => {
    expect(inSheet(rule)).toEqual([])
  })

  it('finds a rule that stands on the line of its selector', () => {
    expect(inTree({ 'src/a.css': '.a { left: 0 }\n' }, checkDirections)).toHaveLength(1)
  })

  it.each([
    '<p style={{ marginLeft: 4 }} />',
    '<p style={{ left }} />',
    "<p style={{ textAlign: 'right' }} />",
    "<p style={{ 'padding-left': 1 }} />",
    '<Box ml="xs" />',
    '<Box styles={{ root: { paddingRight: 1 } }} />',
    '<Box ta="left" />',
  ])('finds %s in a view', view => {
    expect(inView(view)).toHaveLength(1)
  })

  it.each([
    '<p style={{ marginInlineStart: 4 }} />',
    '<Box ms="xs" ta="start" />',
    '<p data-left={1}>left</p>',
    '<p style={{ left: 4 /* physical: where the pointer is */ }} />',
  ])('lets %s pass in a view', view => {
    expect(inView(view)).toEqual([])
  })
})

describe('the check of sizes', () => {
  const limitedBody = (count: number) => `export function f() {\n${lines(count - 2)}\n}\n`

  it('finds a file that is too long, and lets a test file be longer', () => {
    const files = { 'src/a.ts': lines(401), 'tests/a.test.ts': lines(500), 'src/b.ts': lines(400) }

    expect(inTree(files, checkSizes)).toEqual(['src/a.ts has 401 lines, 400 are allowed'])
    expect(inTree({ 'tests/a.test.ts': lines(501) }, checkSizes)).toHaveLength(1)
  })

  it('finds a function that is too long, and lets one in a view be longer', () => {
    expect(
      inTree({ 'src/a.ts': limitedBody(60), 'src/a.tsx': limitedBody(120) }, checkSizes),
    ).toEqual([])
    expect(inTree({ 'src/a.ts': limitedBody(61) }, checkSizes)).toEqual([
      'src/a.ts:1 is a function of 61 lines, 60 are allowed',
    ])
    expect(inTree({ 'src/a.tsx': limitedBody(121) }, checkSizes)).toHaveLength(1)
  })

  it('takes what a test groups under a heading for no function, but each test for one', () => {
    const group = `describe('a', () => {\n${lines(100)}\n})\n`
    const test = `it('a', () => {\n${lines(100)}\n})\n`

    expect(inTree({ 'tests/a.test.ts': group }, checkSizes)).toEqual([])
    expect(inTree({ 'tests/a.test.ts': test }, checkSizes)).toHaveLength(1)
  })

  it('finds a note of something left to do', () => {
    const notes = [
      ['TO', 'DO'],
      ['FIX', 'ME'],
    ].map(halves => `// ${halves.join('')} later\n`)

    expect(inTree({ 'src/a.ts': notes.join('') }, checkSizes)).toHaveLength(2)
  })
})

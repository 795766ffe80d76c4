import { describe, expect, it } from 'vitest'
import { timesIn } from '../../src/renderer/importers/memoryBudget'
import { importBytes, refusalOf } from './support/importing'

const read = (name: string, text: string) => importBytes(new TextEncoder().encode(text), name)

describe('a document that would take more memory than there is', () => {
  it.each([
    ['a page of too many elements', 'a.html', `<p>${'<b>x</b>'.repeat(560_000)}</p>`],
    ['a page of too many attributes', 'a.html', `<p${' a="1"'.repeat(2_000_001)}>x</p>`],
    ['Markdown of too many marks', 'a.md', '*a* '.repeat(850_000)],
    ['text of too many lines', 'a.txt', 'قال\n'.repeat(2_600_000)],
  ])('is refused before it is parted: %s', async (_what, name, text) => {
    expect(await refusalOf(() => read(name, text))).toEqual({
      code: 'import-out-of-memory',
      details: { fileName: name },
    })
  })

  it('is not one that is only long', async () => {
    const { paragraphs } = await read('a.md', 'قال الوزير إن الوضع تحت السيطرة. '.repeat(100_000))
    expect(paragraphs).toHaveLength(1)
  })
})

describe('timesIn', () => {
  it('counts from the beginning each time', () => {
    const pattern = /a/g
    expect([timesIn('a-a', pattern), timesIn('aaa', pattern), timesIn('', pattern)]).toEqual([
      2, 3, 0,
    ])
  })
})

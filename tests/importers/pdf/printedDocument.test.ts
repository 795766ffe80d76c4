import { describe, expect, it } from 'vitest'
import { readPrinted } from '../../../src/renderer/importers/pdf/printedDocument'
import type { TextRun } from '../../../src/renderer/importers/pdf/textRuns'
import { lines, run } from './printedPage'

/** Kinds and texts, short: `heading1 …`. */
function read(...pages: readonly (readonly TextRun[])[]): readonly string[] {
  return readPrinted(pages).paragraphs.map(
    ({ kind, level, text }) => `${kind}${level ?? ''} ${text}`,
  )
}

const full = 'every line of this text is as wide as that' // 42 letters, 210 points
const other = 'and the next one is exactly as wide as it.'

describe('paragraphs', () => {
  it('go on where the next word would not have fitted', () => {
    expect(read(lines([full, full, 'until they end.'], { x: 50, y: 700 }))).toEqual([
      `body ${full} ${full} until they end.`,
    ])
  })

  it('end where there was room for the next word', () => {
    const text = lines([full, 'a short line', full, other], { x: 50, y: 700 })
    expect(read(text)).toEqual([`body ${full} a short line`, `body ${full} ${other}`])
  })

  it('end where a wider space follows', () => {
    const text = [
      ...lines([full, other], { x: 50, y: 700 }),
      ...lines([full, other], { x: 50, y: 664 }),
      ...lines([full, other, full], { x: 50, y: 628 }),
    ]
    expect(read(text)).toEqual([
      `body ${full} ${other}`,
      `body ${full} ${other}`,
      `body ${full} ${other} ${full}`,
    ])
  })

  it('begin with an indent, where indents are used', () => {
    const short = full.slice(0, 37)
    const text = [
      run({ text: short, x: 70, y: 700 }),
      ...lines([full, other], { x: 50, y: 686 }),
      run({ text: short, x: 70, y: 658 }),
      ...lines([full, other], { x: 50, y: 644 }),
    ]
    expect(read(text)).toEqual([`body ${short} ${full} ${other}`, `body ${short} ${full} ${other}`])
  })

  it('go on over the end of a page', () => {
    const first = lines([full, full], { x: 50, y: 114 })
    const second = lines([full, 'the end.'], { x: 50, y: 700, page: 2 })
    expect(read(first, second)).toEqual([`body ${full} ${full} ${full} the end.`])
  })

  it('do not go on over a page that ends with a sentence', () => {
    const first = lines([full, other], { x: 50, y: 114 })
    const second = lines([full, 'the end.'], { x: 50, y: 700, page: 2 })
    expect(read(first, second)).toEqual([`body ${full} ${other}`, `body ${full} the end.`])
  })
})

describe('hyphens at the ends of lines', () => {
  it.each([
    ['the harbour master acknow-', 'ledged nothing at all', 'acknowledged nothing'],
    ['the harbour master signed forty-', 'two containers of cargo', 'forty-two containers'],
    ['it was so said by Jean-', 'Pierre, who was not there', 'Jean-Pierre, who'],
    ['la procédure en elle-', 'même a été respectée là', 'elle-même a été'],
  ])('%s | %s', (first, second, joined) => {
    expect(read(lines([first, second], { x: 50, y: 700 }))[0]).toContain(joined)
  })

  it('are kept in a compound that is written so elsewhere', () => {
    const text = lines(['a well-known and rather well-', 'known name of a town, and'], {
      x: 50,
      y: 700,
    })
    expect(read(text)).toEqual(['body a well-known and rather well-known name of a town, and'])
  })
})

describe('headings', () => {
  it('are larger or bold, with a level for each size', () => {
    const text = [
      run({ text: 'The whole of it', x: 50, y: 700, size: 18 }),
      ...lines([full, other], { x: 50, y: 660 }),
      run({ text: 'A part of it', x: 50, y: 620, size: 13 }),
      ...lines([full, other], { x: 50, y: 590 }),
      run({ text: 'A bold line', x: 50, y: 560, isBold: true }),
      ...lines([full, other, full], { x: 50, y: 530 }),
    ]
    expect(read(text).map(each => each.split(' ')[0])).toEqual([
      'heading1',
      'body',
      'heading2',
      'body',
      'heading3',
      'body',
    ])
  })
})

describe('lists', () => {
  it('lose their signs, keep their numbers and hold together', () => {
    const text = [
      run({ text: '•', x: 50, y: 700 }),
      ...lines(['the first of them is longer than one line', 'and ends here'], { x: 64, y: 700 }),
      run({ text: '2.', x: 50, y: 672 }),
      run({ text: 'the second', x: 64, y: 672 }),
    ]
    expect(read(text)).toEqual([
      'listItem1 the first of them is longer than one line and ends here',
      'listItem1 2. the second',
    ])
  })
})

describe('running titles and page numbers', () => {
  const pageOf = (page: number, title: string) => [
    run({ text: title, x: 50, y: 760, page }),
    ...lines([full, other, 'the end.'], { x: 50, y: 700 - page * 20, page }),
    run({ text: `Page ${page} of 3`, x: 50, y: 30, page }),
  ]

  it('are left out and counted', () => {
    const pages = [1, 2, 3].map(page => pageOf(page, 'Estuary Review'))
    const { paragraphs, leftOut } = readPrinted(pages)
    expect(leftOut).toBe(6)
    expect(paragraphs.map(({ text }) => text).join(' ')).not.toMatch(/Estuary|Page/)
    expect(paragraphs).toHaveLength(3)
  })

  it('stay when nothing else is on any page', () => {
    const pages = [1, 2].map(page => [run({ text: 'Only this', x: 50, y: 700, page })])
    expect(readPrinted(pages).leftOut).toBe(0)
    expect(read(...pages)).toEqual(['body Only this Only this'])
  })

  it('stay when they are on one page only', () => {
    const pages = [pageOf(1, 'One title'), pageOf(2, 'Another')]
    expect(readPrinted(pages).paragraphs.map(({ text }) => text)).toContain('One title')
  })

  it('are not seen in figures that stand at the edge of pages', () => {
    const figures = (page: number) =>
      [214, 187, 3105].map((value, row) =>
        run({ text: String(value + page * 7), x: 50, y: 740 - row * 14, page }),
      )
    expect(readPrinted([figures(1), figures(2)]).leftOut).toBe(0)
  })

  it('leave out a number alone that is the number of its page', () => {
    const number = run({ text: '٧', x: 200, y: 30, page: 7 })
    const { paragraphs, leftOut } = readPrinted([
      [...lines([full, other], { x: 50, y: 700, page: 7 }), number],
    ])
    expect(leftOut).toBe(1)
    expect(paragraphs).toHaveLength(1)
  })
})

describe('columns', () => {
  const right = [
    'العمود الأول يبدأ من هنا وهو طويل',
    'ثم يمضي في سطر ثان مثل الأول طولا',
    'وفي الثالث والرابع كما في غيرهما',
    'ولا ينتهي إلا في آخر السطر الرابع',
    'هذا آخره.',
  ]
  const left = [
    'أما العمود الثاني فيقع على اليسار',
    'ويُقرأ بعد الأول سطرا بعد سطر معه',
    'فلا تختلط السطور ولا تضيع الكلمات',
    'مهما تقاربت المسافة بين العمودين.',
    'وهذا آخره.',
  ]

  it('are read one after the other, the right one first in Arabic', () => {
    const page = [...lines(right, { x: 400, y: 700 }), ...lines(left, { x: 215, y: 700 })]
    expect(read(page)).toEqual([`body ${right.join(' ')}`, `body ${left.join(' ')}`])
  })
})

describe('tables', () => {
  it('are read row by row, each cell by itself', () => {
    const cells = [
      ['Year', 'Ships', 'Boats'],
      ['2023', '214', '3105'],
      ['2024', '187', '2940'],
    ]
    const table = cells.flatMap((row, at) =>
      row.map((text, column) => run({ text, x: 50 + column * 80, y: 600 - at * 16 })),
    )
    const text = lines([full, other], { x: 50, y: 660 })
    expect(read([...text, ...table])).toEqual([
      `body ${full} ${other}`,
      ...cells.flat().map(cell => `tableCell ${cell}`),
    ])
  })

  it('are not seen in wide gaps of justified lines', () => {
    const justified = [0, 1, 2].flatMap(at =>
      ['economical', 'explanation', 'remains'].map((text, word) =>
        run({ text, x: 50 + word * 70 + at * 9, y: 600 - at * 14 }),
      ),
    )
    expect(read(justified).every(each => !each.startsWith('tableCell'))).toBe(true)
  })
})

describe('notes', () => {
  it('stand behind the text, and their marks in it', () => {
    const first = [
      ...lines([full, `${full.slice(0, -1)}²`], { x: 50, y: 700 }),
      run({ text: '2This is said in a report.', x: 50, y: 60, size: 8 }),
    ]
    const second = lines([full, 'the end.'], { x: 50, y: 690, page: 2 })
    expect(read(first, second)).toEqual([
      `body ${full} ${full.slice(0, -1)}[2] ${full} the end.`,
      'footnote [2] This is said in a report.',
    ])
  })

  it('are not seen in exponents', () => {
    expect(read(lines(['an area of 40 km², no more'], { x: 50, y: 700 }))).toEqual([
      'body an area of 40 km², no more',
    ])
  })
})

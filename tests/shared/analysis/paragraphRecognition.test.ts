import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  hasJoinedLines,
  splitIntoParagraphs,
  suggestTitle,
} from '../../../src/shared/analysis/paragraphRecognition'

const long =
  'وصلت الأخبار في المساء، ثم تبين أن عددًا من الضباط قد نقلوا إلى مكان آخر، وأن المجلس سيجتمع في صباح اليوم التالي لمناقشة ما جرى وما يجب أن يتخذ من قرارات.'
const longLatin =
  'The news came in the evening, and it turned out that several officers had been moved elsewhere and that the council would meet on the next morning to discuss it.'

/** The kinds of all paragraphs; headings with their level. */
function kinds(...lines: readonly string[]): readonly string[] {
  return splitIntoParagraphs(lines.join('\n')).map(({ kind, level }) => kind + (level ?? ''))
}

describe('a paragraph', () => {
  it('is a line; blank lines are left out', () => {
    const paragraphs = splitIntoParagraphs(`\n\n${long}\n \t\u00a0\n\n${longLatin}\n\n\n`)
    expect(paragraphs.map(({ text }) => text)).toEqual([long, longLatin])
  })

  it.each(['\n', '\r\n', '\r', '\f', '\u2028', '\u2029', '\u0085'])('ends at %j', end => {
    expect(splitIntoParagraphs(`one${end}two`)).toHaveLength(2)
  })

  it('keeps its words, marks and signs as received', () => {
    const text = '“قالَ ﻷحمد: ١٢٪ «نعم»  —  \u202bلا\u202c” 🙂 ثم ذهب.'
    expect(splitIntoParagraphs(`  ${text}\u00a0`)[0]?.text).toBe(text)
  })

  it('does not exist in an empty text', () => {
    expect(splitIntoParagraphs(' \n\r\n\t')).toEqual([])
  })
})

describe('headings', () => {
  it.each([
    'أولاً: صراع داخل المؤسسة',
    'أولا: صراع داخل المؤسسة',
    'أوّلًا - صراع داخل المؤسسة',
    'ثانيًا: ضباط الحرس',
    'ثانيا. ضباط الحرس',
    'وثالثاً: العلاقة مع الخارج',
    'أخيرًا: ما العمل؟ نظرة عامة',
    'حادي عشر: ملاحق',
    'المحور الأول: الخلفية',
    'المحور الأول',
    'الفصل ٢ – الوقائع',
    'المبحث الثانى: الأطراف',
    'خاتمة',
    'الخلاصة:',
    'Chapter 3: The officers',
    'Partie II – Les acteurs',
    'Conclusion',
    '# Title',
  ])('%s', heading => {
    expect(kinds(longLatin, heading, long)).toEqual(['body', 'heading1', 'body'])
  })

  it.each([
    ['a sentence that begins with an ordinal', 'أولاً اجتمع المجلس ثم صدر البيان في المساء.'],
    ['an ordinal before a whole sentence', 'أولاً: اجتمع المجلس ثم صدر البيان في المساء.'],
    ['a paragraph that begins with an ordinal', `أولاً: ${long.slice(0, -1)} ${long.slice(0, -1)}`],
    ['the word for chapter in a sentence', 'الفصل بين السلطات مبدأ قديم.'],
    ['a short sentence', 'اجتمع المجلس.'],
    ['a short question', 'ماذا جرى؟'],
    ['a line ending in a comma', 'اجتمع المجلس،'],
    ['a line without letters', '* * *'],
    ['a long introduction to a quotation', 'He said to the members of the council:'],
  ])('are not: %s', (_case, line) => {
    expect(kinds(long, line, long)[1]).not.toMatch(/heading/)
  })

  it('have the level of their marks or numbers', () => {
    expect(kinds('## Second', long, '### Third ###', long)).toEqual([
      'heading2',
      'body',
      'heading3',
      'body',
    ])
    expect(kinds('1. Background', '1.1 The officers', long, '١.٢ الأطراف', long)).toEqual([
      'heading1',
      'heading2',
      'body',
      'heading2',
      'body',
    ])
    expect(kinds('أ) الخلفية', long, 'IV. Results', long)).toEqual([
      'heading1',
      'body',
      'heading1',
      'body',
    ])
  })

  it('are short lines before longer text: the first is the title', () => {
    expect(kinds('صراع في باماكو', long, 'ما الذي جرى', long)).toEqual([
      'heading1',
      'body',
      'heading2',
      'body',
    ])
  })

  it('are recognised as titles above an author and a date', () => {
    expect(kinds('صراع في باماكو', 'بقلم: سلمى حداد', '14 أغسطس 2025', long)[0]).toBe('heading1')
  })

  it('are not the last line, nor short lines among short lines', () => {
    expect(kinds('واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة')).toEqual(Array(5).fill('body'))
  })
})

describe('other kinds', () => {
  it.each(['- شراء', '• شراء', '* one', '– deux', '▪ three'])('%s is an item of a list', line => {
    expect(kinds(long, line, line)).toEqual(['body', 'listItem', 'listItem'])
  })

  it('numbered lines in a row are items, also before longer text', () => {
    expect(kinds('1. bread', '2. milk', long).slice(0, 2)).toEqual(['listItem', 'listItem'])
    expect(kinds(long, '1. bread', '2. milk', '3) salt', long)).toEqual([
      'body',
      'listItem',
      'listItem',
      'listItem',
      'body',
    ])
  })

  it.each([
    '“لن نعود إلى الوراء.”',
    '«لن نعود».',
    '"We shall not go back"',
    '> quoted',
    '”لن نعود“',
  ])('%s is a quotation', line => {
    expect(kinds(long, line, long)[1]).toBe('quotation')
  })

  it.each(['“نعم” ثم “لا”', '«أ» و«ب»', '"a" and "b"', '“لم ينته'])('%s is no quotation', line => {
    expect(kinds(long, line, long)[1]).not.toBe('quotation')
  })

  it.each([
    'باحث أول بوحدة الدراسات',
    'أستاذة العلوم السياسية، جامعة باماكو',
    'د. سلمى حداد، كاتبة',
    'Senior analyst, West Africa desk',
    'Chercheuse au Centre sahélien',
  ])('%s at the end is a byline', line => {
    expect(kinds(long, line)).toEqual(['body', 'byline'])
  })

  it.each([
    'بقلم سلمى حداد',
    'بقلم: سلمى حداد',
    'By Salma Haddad',
    'Par Salma Haddad',
    'إعداد/ سلمى',
  ])('%s is a byline at the beginning and at the end', line => {
    expect(kinds('Titre', line, long)[1]).toBe('byline')
    expect(kinds(long, line)[1]).toBe('byline')
  })

  it.each([
    ['a sentence about a researcher', 'قال باحث إن الأمر انتهى.'],
    ['a word that begins like a role', 'باحثون'],
    ['a word that begins like "by"', 'Bygones'],
    ['an ordinary last line', 'انتهى النص'],
  ])('%s is no byline', (_case, line) => {
    expect(kinds(long, line)[1]).toBe('body')
  })

  it.each([
    'باماكو – كتب مراسلنا، 14 أغسطس 2025',
    'نواكشوط، 20 صفر 1447 هـ',
    'Bamako, le 14 août 2025',
    '14 August 2025',
  ])('%s under a title is a byline', line => {
    expect(kinds('Titre', line, long)[1]).toBe('byline')
    expect(kinds(long, line, long, long, long, long)[1]).toBe('byline')
  })

  it.each([
    ['a month is told of', 'الأزمة في أغسطس 2025'],
    ['a day is told of', 'ما جرى يوم 14 أغسطس 2025 في العاصمة'],
    ['the line ends a sentence', 'وصل الوفد في 14 أغسطس 2025.'],
    ['many words stand before it', 'قال وزير الأمن إن كل شيء بدأ يوم 14 أغسطس 2025'],
  ])('a line with a date is no byline where %s', (_case, line) => {
    expect(kinds('Titre', line, long)[1]).not.toBe('byline')
  })

  it('a role in the middle of a text is no byline', () => {
    expect(kinds(long, 'باحث أول بوحدة الدراسات', long, long)[1]).not.toBe('byline')
  })
})

describe('a text broken at a fixed width', () => {
  const wrapped = [wrap(longLatin, 72), '', wrap(`${longLatin} ${longLatin}`, 72), ''].join('\n')

  it('has its lines joined to paragraphs', () => {
    expect(hasJoinedLines(wrapped)).toBe(true)
    expect(splitIntoParagraphs(wrapped).map(({ text }) => text)).toEqual([
      longLatin,
      `${longLatin} ${longLatin}`,
    ])
  })

  it('is recognised in Arabic too', () => {
    const arabic = `${wrap(long, 60)}\n\n${wrap(long, 60)}`
    expect(splitIntoParagraphs(arabic).map(({ text }) => text)).toEqual([long, long])
  })

  it('keeps headings and items of lists apart', () => {
    const text = `# Title\n${wrapped}\n- one\n- two\n${wrap(`* ${longLatin}`, 72)}`
    expect(splitIntoParagraphs(text).map(({ kind }) => kind)).toEqual([
      'heading',
      'body',
      'body',
      'listItem',
      'listItem',
      'listItem',
    ])
  })

  it.each([
    ['a text of one line a paragraph', `${long}\n\n${longLatin}\n${long}\n\n${longLatin}`],
    ['lines of different lengths', 'one two\nthree\nfour five six\n\nseven\neight nine'],
    [
      'verse',
      `${long.slice(0, 60)}\n${long.slice(0, 30)}\n${long.slice(0, 44)}\n\n${long.slice(0, 25)}\n${long.slice(0, 58)}\n${long.slice(0, 20)}`,
    ],
    ['a list of names', 'Salma\nAdama\nIbrahim\n\nAïssata\nOumar'],
    ['a text without blank lines', wrap(longLatin, 40)],
  ])('is not %s', (_case, text) => {
    expect(hasJoinedLines(text)).toBe(false)
  })
})

describe('suggestTitle', () => {
  it.each([
    ['the heading the text begins with', 'صراع في باماكو', 'notes.txt', 'صراع في باماكو'],
    ['a marked heading without its marks', '## Crisis ##', 'notes.txt', 'Crisis'],
    ['else the name of the file', long, 'mali_2025-08.txt', 'mali 2025-08'],
    ['a hidden file whole', long, '.notes', '.notes'],
    ['no folder', long, 'C:\\texts\\mali.txt', 'mali'],
  ])('is %s', (_case, first, fileName, title) => {
    expect(suggestTitle(splitIntoParagraphs(`${first}\n${long}`), fileName)).toBe(title)
  })

  it('is the first words of a pasted text', () => {
    const title = suggestTitle(splitIntoParagraphs(long), '')
    expect(title.endsWith('…')).toBe(true)
    expect(long.startsWith(title.slice(0, -1))).toBe(true)
    expect(suggestTitle(splitIntoParagraphs('قصير.'), '')).toBe('قصير.')
  })

  it('is never empty', () => {
    expect(suggestTitle([], '')).not.toBe('')
  })
})

describe('the article on Mali', () => {
  it('has 17 paragraphs with three headings and a byline', ctx => {
    const article = join(import.meta.dirname, '../../../../shared/sources/mali-2025-08.ar.txt')
    if (!existsSync(article)) return ctx.skip('the article is not on this machine')
    const found = splitIntoParagraphs(readFileSync(article, 'utf8')).map(({ kind }) => kind)
    const expected = Array(17).fill('body')
    for (const number of [4, 8, 12]) expected[number - 1] = 'heading'
    expected[16] = 'byline'
    expect(found).toEqual(expected)
  })
})

/** Breaks a text where the next word would not fit, as mail programs do. */
function wrap(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines.splice(-1, 1, `${line} ${word}`)
    else lines.push(word)
  }
  return lines.join('\n')
}

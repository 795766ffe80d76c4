/** A small matrix with hostile words, and the words of its files. */
import type { MatrixReport, MatrixWords } from '../../src/renderer/exporters/matrix/matrixReport'

export const words: MatrixWords = {
  language: 'ar',
  headings: {
    ...{ number: 'رقم', evidence: 'الدليل', kind: 'النوع', credibility: 'المصداقية' },
    ...{ relevance: 'الصلة', speaker: 'القائل', cites: 'المواضع', diagnosticity: 'التمييز' },
    ...{ note: 'ملاحظة', excluded: 'سبب', id: 'معرّف' },
  },
  footers: {
    inconsistency: 'عدم الاتساق',
    weighted: 'المرجّح',
    rank: 'المرتبة',
    unrated: 'بلا تقييم',
  },
  ratings: { CC: 'a', C: 'b', N: 'c', I: 'd', II: 'e', NA: 'f', tagged: 'g' },
  kinds: { fact: 'واقعة', claim: 'قول', assumption: 'افتراض', absence: 'غياب' },
  relevance: { low: 'ضعيفة', medium: 'متوسطة', high: 'قوية' },
  ...{ sheetMatrix: 'المصفوفة', sheetHypotheses: 'الفرضيات', sheetReasons: 'الأسباب' },
  ...{ statement: 'النص', hypothesis: 'الفرضية', reason: 'السبب', caution: 'ليست احتمالات' },
}

const item = {
  kind: 'claim',
  credibility: 2,
  relevance: 'high',
  speaker: 'باريس',
  cites: 'تقرير ¶2',
} as const

export const report: MatrixReport = {
  title: 'من؟ <script>alert(1)</script>',
  question: 'من "حقًّا" & لماذا؟',
  hypotheses: [
    { label: 'H1', statement: 'صراع، أجنحة', kind: 'lead' },
    { label: 'H2', statement: '=2+3', kind: 'null' },
  ],
  items: [
    {
      ...{ ...item, id: 'a', text: '=HYPERLINK("http://x")', note: '@x', excludedReason: '' },
      ratings: ['II', null],
      reasons: ['لأنه', ''],
    },
    {
      ...{ ...item, id: 'b', text: '＝1\nوسطر', note: "'=قديم", excludedReason: 'مكرر' },
      ratings: ['tagged', 'NA'],
      reasons: ['', '+1'],
    },
    {
      ...{ ...item, id: 'c', text: '<img src=x onerror=y>', note: '', excludedReason: '' },
      ratings: ['I', 'CC'],
      reasons: ['', ''],
    },
  ],
  standings: [
    { inconsistency: -3, weighted: -4.82842712474619, rank: 2, unrated: 0 },
    { inconsistency: 0, weighted: 0, rank: 1, unrated: 1 },
  ],
  diagnosticity: [null, null, 1.5],
}

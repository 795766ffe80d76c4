/** What a file of the matrix shows: plain rows and words, the same for every format. */
import type { Consistency, EvidenceKind, Relevance } from '../../../shared/domain/hypotheses'
import type { MatrixContents, MatrixItem, MatrixRating } from '../../../shared/domain/matrixFile'

export type MatrixStanding = {
  readonly inconsistency: number
  readonly weighted: number
  readonly rank: number | null
  readonly unrated: number
}

export type MatrixReport = MatrixContents & {
  readonly question: string
  /** One a hypothesis, in their order. */
  readonly standings: readonly MatrixStanding[]
  /** One an item, in their order. */
  readonly diagnosticity: readonly (number | null)[]
}

export type MatrixHeading =
  | 'number'
  | 'evidence'
  | 'kind'
  | 'credibility'
  | 'relevance'
  | 'speaker'
  | 'cites'
  | 'diagnosticity'
  | 'note'
  | 'excluded'
  | 'id'

export type MatrixFooter = 'inconsistency' | 'weighted' | 'rank' | 'unrated'

/** The words of the language the file is written in. */
export type MatrixWords = {
  readonly language: 'ar' | 'en'
  readonly headings: Readonly<Record<MatrixHeading, string>>
  readonly footers: Readonly<Record<MatrixFooter, string>>
  readonly ratings: Readonly<Record<Consistency | 'tagged', string>>
  readonly kinds: Readonly<Record<EvidenceKind, string>>
  readonly relevance: Readonly<Record<Relevance, string>>
  readonly sheetMatrix: string
  readonly sheetHypotheses: string
  readonly sheetReasons: string
  readonly statement: string
  readonly hypothesis: string
  readonly reason: string
  /** That scores are no probabilities. */
  readonly caution: string
}

export type MatrixFormat = 'xlsx' | 'csvForSpreadsheets' | 'csvForExchange' | 'html'

/** The sign of a tag without a rating; an empty cell says nothing at all. */
const TAGGED = '?'

export function ratingCode(rating: MatrixRating | undefined): string {
  if (rating === null || rating === undefined) return ''
  return rating === 'tagged' ? TAGGED : rating
}

export type Cell = string | number

/** Headings, one row an item, and the scores under the hypotheses. */
export function matrixRows(report: MatrixReport, words: MatrixWords) {
  const { headings, footers } = words
  const before = [
    ...[headings.number, headings.evidence, headings.kind, headings.credibility],
    ...[headings.relevance, headings.speaker, headings.cites],
  ]
  const after = [headings.diagnosticity, headings.note, headings.excluded, headings.id]
  const footer = (name: MatrixFooter, cell: (standing: MatrixStanding) => Cell) => [
    ...['', footers[name], '', '', '', '', ''],
    ...report.standings.map(cell),
    ...['', '', '', ''],
  ]
  return {
    head: [...before, ...report.hypotheses.map(({ label }) => label), ...after],
    /** Where the ratings begin. */
    firstRating: before.length,
    body: report.items.map((item, index) => itemRow(report, words, item, index)),
    foot: [
      footer('inconsistency', ({ inconsistency }) => inconsistency),
      footer('weighted', ({ weighted }) => weighted),
      footer('rank', ({ rank }) => rank ?? ''),
      footer('unrated', ({ unrated }) => unrated),
    ],
  }
}

function itemRow(
  { hypotheses, diagnosticity }: MatrixReport,
  words: MatrixWords,
  item: MatrixItem,
  index: number,
): readonly Cell[] {
  return [
    ...[index + 1, item.text, words.kinds[item.kind], item.credibility],
    ...[words.relevance[item.relevance], item.speaker, item.cites],
    ...hypotheses.map((_, column) => ratingCode(item.ratings[column])),
    ...[diagnosticity[index] ?? '', item.note, item.excludedReason, item.id],
  ]
}

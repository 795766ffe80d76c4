/**
 * A matrix from CSV: our own form for exchange, exactly, or a table of others, as far as it goes.
 *
 * In a table of others the columns whose cells are ratings are hypotheses, the wordiest of the rest
 * is the evidence, and what else is said goes into the note. Nothing is guessed about ratings.
 */
import Papa from 'papaparse'
import { EvidenceKind, HypothesisKind, Relevance } from '../../../shared/domain/hypotheses'
import { type MatrixItem, matrixLimits } from '../../../shared/domain/matrixFile'
import { exchangeColumns, unguardedCell } from '../../../shared/matrixExchange'
import { ProblemError } from '../../../shared/problem'
import { decodeText } from '../decodeText'
import type { ImportRequest } from '../importedSource'
import { plainItem, type ReadMatrix } from './foundMatrix'
import { ratingOfSign } from './ratingSigns'

const MOST_COLUMNS = 1_000
/** Two lines of headings and sums beside the items. */
const MOST_ROWS = matrixLimits.items + matrixLimits.hypotheses + 100

type Table = readonly (readonly string[])[]

export async function readMatrixCsv(request: ImportRequest): Promise<ReadMatrix> {
  const { text } = await decodeText(request)
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MOST_ROWS + 1 })
  const isTooLong = data.length > MOST_ROWS || data.some(row => row.length > MOST_COLUMNS)
  if (isTooLong) {
    const details = { fileName: request.fileName }
    throw new ProblemError({ code: 'source-too-long', details })
  }
  const isOwn = exchangeColumns.every((column, index) => data[0]?.[index]?.trim() === column)
  return isOwn ? fromExchange(data.map(row => row.map(unguardedCell))) : fromTable(data)
}

function fromExchange([, ...rows]: Table): ReadMatrix {
  const ofKind = (record: string) => rows.filter(row => row[0] === record)
  const hypotheses = ofKind('hypothesis').map(([, label = '', statement = '', kind]) => ({
    label,
    statement,
    kind: HypothesisKind.catch('alternative').parse(kind),
  }))
  let unread = 0
  const items = ofKind('evidence').map((row): MatrixItem => {
    const [, id = '', text = '', kind, credibility, relevance, ...rest] = row
    const [speaker = '', cites = '', note = '', excludedReason = '', ...cells] = rest
    const ratings = hypotheses.map((_, index) => {
      const rating = ratingOfSign(cells[2 * index] ?? '')
      if (rating === undefined) unread += 1
      return rating ?? null
    })
    return {
      ...{ id, text, speaker, cites, note, excludedReason, ratings },
      kind: EvidenceKind.catch('claim').parse(kind),
      credibility: credibilityOf(credibility),
      relevance: Relevance.catch('medium').parse(relevance),
      reasons: hypotheses.map((_, index) => cells[2 * index + 1] ?? ''),
    }
  })
  const leftOut = rows.length - hypotheses.length - items.length - ofKind('title').length
  return { title: ofKind('title')[0]?.[2] ?? '', hypotheses, items, leftOut, unread }
}

/** 6 is "cannot be judged". */
function credibilityOf(text: string | undefined): number {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= 6 ? number : 6
}

function fromTable([head = [], ...rows]: Table): ReadMatrix {
  const columns = head.map((_, index) => index)
  const rated = columns.filter(column => isOfRatings(rows.map(row => row[column] ?? '')))
  const others = columns.filter(column => !rated.includes(column))
  const words = others.toSorted((a, b) => letters(rows, b) - letters(rows, a))[0]
  let unread = 0
  const items = rows.flatMap((row): MatrixItem[] => {
    const read = rated.map(column => ratingOfSign(row[column] ?? ''))
    const isItem = read.some(rating => rating !== undefined && rating !== null)
    const text = words === undefined ? '' : (row[words] ?? '').trim()
    const isBlank = read.every(rating => rating === null)
    if (!isItem && (text === '' || !isBlank)) return []
    unread += read.filter(rating => rating === undefined).length
    const rest = others.filter(column => column !== words && (row[column] ?? '').trim() !== '')
    return [
      {
        ...plainItem,
        text,
        note: rest.map(column => `${head[column]}: ${row[column]}`).join('\n'),
        ratings: read.map(rating => rating ?? null),
        reasons: rated.map(() => ''),
      },
    ]
  })
  const hypotheses = rated.map((column, index) => ({
    label: `H${index + 1}`,
    statement: (head[column] ?? '').trim() || `H${index + 1}`,
    kind: 'alternative' as const,
  }))
  return { title: '', hypotheses, items, leftOut: rows.length - items.length, unread }
}

/** Most of what stands in it is a rating; a sum or two at the end may not be. */
function isOfRatings(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell.trim() !== '')
  const ratings = filled.filter(cell => ratingOfSign(cell) !== undefined)
  return ratings.length > 0 && ratings.length >= filled.length / 2
}

function letters(rows: Table, column: number): number {
  return rows.reduce((sum, row) => {
    const cell = row[column] ?? ''
    return sum + (/\p{Letter}/u.test(cell) ? cell.length : 0)
  }, 0)
}

/**
 * What becomes of a matrix that was read from a file: which of its hypotheses are those of the project,
 * which evidence is here already, and what has to be shortened to find room.
 */
import { matchingKey } from '../../../../shared/analysis/arabicText'
import type { CommandPayload } from '../../../../shared/catalogue'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import { EvidenceId, HypothesisId, newIdOf } from '../../../../shared/domain/ids'
import type { MatrixContents, MatrixItem } from '../../../../shared/domain/matrixFile'
import { nextColour, nextLabel } from '../../parts/hypothesisChoices'

type MatrixImport = CommandPayload<'matrix.import'>

/** For each hypothesis of the file: the one of the project that it is, or null for a new one. */
export type Targets = readonly (HypothesisId | null)[]

type Given = {
  readonly matrix: MatrixContents
  readonly targets: Targets
  /** Those of the project, archived ones too, whose labels and colours are taken. */
  readonly taken: readonly Pick<HypothesisRow, 'label' | 'colour'>[]
  readonly knownIds: ReadonlySet<string>
  /** Whether ratings of evidence that is here already are taken over. */
  readonly overwrites: boolean
  /** The passages it cited where it came from, in words. */
  readonly citedWords: (cites: string) => string
}

export type ImportPlan = {
  readonly payload: MatrixImport
  /** Texts too long for their place; the whole is in the note where there is one. */
  readonly shortened: number
}

const LONGEST = { name: 500, line: 2_000, prose: 100_000 } as const

/** A hypothesis of the same words is the same one; each of the project is taken once. */
export function likelyTargets(
  matrix: MatrixContents,
  hypotheses: readonly Pick<HypothesisRow, 'hypothesisId' | 'statement'>[],
): Targets {
  const free = [...hypotheses]
  return matrix.hypotheses.map(({ statement }) => {
    const key = matchingKey(statement)
    const place = free.findIndex(one => matchingKey(one.statement) === key)
    return place < 0 ? null : (free.splice(place, 1)[0]?.hypothesisId ?? null)
  })
}

export function importPlan(given: Given): ImportPlan {
  const { matrix, knownIds, overwrites } = given
  const fitting = fitter()
  const { columns, hypotheses } = columnsOf(given, fitting)
  const ratingsOf = ({ ratings, reasons }: MatrixItem) =>
    columns.flatMap((hypothesisId, index) => {
      const [rating, reason = ''] = [ratings[index] ?? null, reasons[index]]
      if (rating === null && reason === '') return []
      const consistency = rating === 'tagged' ? null : rating
      return [{ hypothesisId, consistency, reason: fitting.fitted(reason, LONGEST.prose) }]
    })
  const isKnown = ({ id }: MatrixItem) => id !== '' && knownIds.has(id)
  const items = matrix.items
    .filter(item => !isKnown(item))
    .map(item => ({ ...addedItem(item, given, fitting), ratings: ratingsOf(item) }))
  const known = (overwrites ? matrix.items.filter(isKnown) : []).map(item => ({
    evidenceId: EvidenceId.parse(item.id),
    ratings: ratingsOf(item).filter(({ consistency }) => consistency !== null),
  }))
  return { payload: { hypotheses, items, known }, shortened: fitting.count() }
}

type Fitting = {
  readonly fitted: (text: string, limit: number) => string
  /** How many texts were shortened. */
  readonly count: () => number
}

function fitter(): Fitting {
  let shortened = 0
  return {
    fitted(text, limit) {
      if (text.length <= limit) return text
      shortened += 1
      return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
    },
    count: () => shortened,
  }
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The hypotheses of the project that the file's columns are, the new ones among them. */
function columnsOf({ matrix, targets, taken }: Given, { fitted }: Fitting) {
  const labels = taken.map(({ label }) => label)
  const colours = taken.map(({ colour }) => colour)
  const hypotheses: MatrixImport['hypotheses'] = []
  const columns = matrix.hypotheses.map((hypothesis, index) => {
    const target = targets[index] ?? null
    if (target !== null) return target
    const hypothesisId = newIdOf(HypothesisId)
    const words = oneLine(hypothesis.statement) || `H${index + 1}`
    const own = oneLine(hypothesis.label)
    const isFree = own !== '' && own.length <= LONGEST.name && !labels.includes(own)
    const label = isFree ? own : nextLabel(labels)
    const colour = nextColour(colours)
    labels.push(label)
    colours.push(colour)
    const statement = fitted(words, LONGEST.name)
    const note = statement === words ? '' : fitted(words, LONGEST.prose)
    hypotheses.push({ hypothesisId, label, statement, colour, kind: hypothesis.kind, note })
    return hypothesisId
  })
  return { columns, hypotheses }
}

function addedItem(item: MatrixItem, { citedWords }: Given, { fitted }: Fitting) {
  const text = item.text.trim()
  const summary = fitted(text, LONGEST.line)
  const cited = item.cites === '' ? '' : citedWords(item.cites)
  const notes = [item.note, summary === text ? '' : text, cited].filter(words => words !== '')
  return {
    evidenceId: newIdOf(EvidenceId),
    summary,
    kind: item.kind,
    credibility: item.credibility,
    relevance: item.relevance,
    speaker: fitted(item.speaker.trim(), LONGEST.line),
    note: fitted(notes.join('\n'), LONGEST.prose),
    excludedReason: fitted(item.excludedReason.trim(), LONGEST.line),
  }
}

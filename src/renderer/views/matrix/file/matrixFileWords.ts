/** The words of a matrix file in the language of the program, and what its formats are called. */
import type { Language } from '../../../client/settings'
import type { MatrixFormat, MatrixWords } from '../../../exporters/matrix/matrixReport'
import { consistencyWords } from '../../../i18n/consistencyWords'
import { evidenceKindWords, relevanceWords } from '../../../i18n/evidenceWords'
import type { Translate, WordKey } from '../../../i18n/words'

export const matrixFormats: readonly {
  readonly format: MatrixFormat
  readonly words: WordKey
  readonly ending: string
  readonly mediaType: string
}[] = [
  {
    format: 'xlsx',
    words: 'matrixFile.exportXlsx',
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    format: 'html',
    words: 'matrixFile.exportHtml',
    ending: 'html',
    mediaType: 'text/html',
  },
  {
    format: 'csvForSpreadsheets',
    words: 'matrixFile.exportCsv',
    ending: 'csv',
    mediaType: 'text/csv',
  },
  {
    format: 'csvForExchange',
    words: 'matrixFile.exportExchange',
    ending: 'csv',
    mediaType: 'text/csv',
  },
]

/** `weighting`: the name of the weights that scores follow. */
export function matrixWords(t: Translate, language: Language, weighting: string): MatrixWords {
  const named = <Name extends string>(words: Readonly<Record<Name, WordKey>>) =>
    Object.fromEntries(
      Object.entries<WordKey>(words).map(([name, key]) => [name, t(key)]),
    ) as Readonly<Record<Name, string>> // the same names
  return {
    language,
    headings: {
      number: t('matrixFile.number'),
      evidence: t('matrix.evidence'),
      kind: t('evidence.kind'),
      credibility: t('evidence.credibility'),
      relevance: t('evidence.relevance'),
      speaker: t('evidence.speaker'),
      cites: t('matrixFile.cites'),
      diagnosticity: t('score.diagnosticity'),
      note: t('matrixFile.note'),
      excluded: t('matrixFile.excluded'),
      id: t('matrixFile.id'),
    },
    footers: {
      inconsistency: t('score.inconsistency'),
      weighted: t('matrixFile.weighted', { weighting }),
      rank: t('matrixFile.rank'),
      unrated: t('matrix.unrated'),
    },
    ratings: { ...named(consistencyWords), tagged: t('matrix.taggedOnly') },
    kinds: named(evidenceKindWords),
    relevance: named(relevanceWords),
    sheetMatrix: t('matrix.title'),
    sheetHypotheses: t('matrixFile.hypotheses'),
    sheetReasons: t('matrixFile.reasons'),
    statement: t('hypothesis.statement'),
    hypothesis: t('matrix.hypothesis'),
    reason: t('matrixFile.reason'),
    caution: t('matrixFile.caution'),
  }
}

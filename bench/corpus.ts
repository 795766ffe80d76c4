/**
 * C100: as many Arabic paragraphs as wanted, the same in every run.
 *
 * Runs of 2 to 6 consecutive words, half of them of our own texts, half of the Quran (whose vowel
 * signs stay in a tenth of the paragraphs); 8 % of the words get a particle in front or a pronoun
 * behind. About 80 words a paragraph. Source of the shape: performance.md, section 0.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arabicSource } from '../src/shared/sample/arabicSource'

const LONGEST_RUN = 6
const FEWEST_WORDS = 60
const MOST_WORDS = 99
const SHARE_WITH_CLITICS = 8
const SHARE_VOCALISED = 10

const clitics = ['و', 'ف', 'ب', 'ل', 'ك', 'س', 'وب', 'ول', 'ال', 'وال', 'بال', 'فال', 'لل', 'كال']
const pronouns = ['ه', 'ها', 'هم', 'هما', 'نا', 'كم', 'ك']
const vowelSigns = /[\u0610-\u061a\u064b-\u065f\u06d6-\u06ed]/g

/** Words as they stand in the texts that the corpus is made of. */
type CorpusWords = {
  readonly own: readonly string[]
  readonly quran: readonly string[]
  /** Word by word the same, without vowel signs. */
  readonly quranBare: readonly string[]
}

export function corpusWords(): CorpusWords {
  const own = arabicSource.paragraphs.flatMap(({ text }) => text.split(/\s+/))
  const path = createRequire(import.meta.url).resolve('quran-json/dist/quran.json')
  // The shape of the package's own file.
  const chapters = JSON.parse(readFileSync(path, 'utf8')) as readonly {
    readonly verses: readonly { readonly text: string }[]
  }[]
  const quran = chapters
    .flatMap(({ verses }) => verses.flatMap(({ text }) => text.split(/\s+/)))
    .filter(word => word.replace(vowelSigns, '') !== '')
  return { own, quran, quranBare: quran.map(bare) }
}

/** So many paragraphs, one by one. */
export function* corpus(paragraphs: number, words = corpusWords()): Generator<string> {
  const below = randomNumbers(20_261_122)
  for (let made = 0; made < paragraphs; made++) yield paragraph(words, below)
}

function paragraph({ own, quran, quranBare }: CorpusWords, below: Random): string {
  const verses = below(100) < SHARE_VOCALISED ? quran : quranBare
  const wanted = FEWEST_WORDS + below(MOST_WORDS - FEWEST_WORDS + 1)
  const chosen: string[] = []
  while (chosen.length < wanted) {
    const words = below(2) === 0 ? own : verses
    const start = below(words.length - LONGEST_RUN)
    for (const word of words.slice(start, start + 2 + below(LONGEST_RUN - 1))) {
      chosen.push(below(100) < SHARE_WITH_CLITICS ? dressed(word, below) : word)
    }
  }
  return chosen.join(' ')
}

function dressed(word: string, below: Random): string {
  const front = below(4) < 3 ? (clitics[below(clitics.length)] ?? '') : ''
  const behind = front === '' || below(4) === 0 ? (pronouns[below(pronouns.length)] ?? '') : ''
  return front + word + behind
}

function bare(word: string): string {
  return word.replace(vowelSigns, '').replaceAll('ٱ', 'ا')
}

/** Whole numbers below a limit. */
export type Random = (limit: number) => number

/** The same numbers in every run. Source: Park and Miller's generator. */
export function randomNumbers(seed: number): Random {
  let state = seed
  return limit => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

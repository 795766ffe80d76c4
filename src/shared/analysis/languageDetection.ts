/**
 * The language a text is written in, from its script and, for Latin letters, its commonest words.
 *
 * A suggestion for the import preview, no more: short or mixed texts can be taken wrongly.
 */

/** Languages that can be told apart here, as BCP 47; `und` where nothing can be said. */
export type DetectedLanguage = 'ar' | 'fa' | 'ur' | 'he' | 'ru' | 'el' | 'en' | 'fr' | 'es' | 'und'

/** The beginning of a text says enough. */
const sampleLength = 40_000

const scripts: readonly (readonly [language: DetectedLanguage | 'latin', letters: RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['latin', /\p{Script=Latin}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
]

const commonWords: readonly (readonly [language: DetectedLanguage, words: ReadonlySet<string>])[] =
  [
    [
      'en',
      wordSet('the of and to in is was for that on with by as at from it are this which has had'),
    ],
    [
      'fr',
      wordSet(
        'le la les de des du et en un une est que qui dans pour par sur au aux ce il elle avec a',
      ),
    ],
    [
      'es',
      wordSet('el la los las de del y en un una es que por para con se su al lo como más fue'),
    ],
  ]

/** The language of most of the letters in a text. */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, sampleLength)
  const counts = scripts.map(([language, letters]) => ({
    language,
    count: sample.match(letters)?.length ?? 0,
  }))
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best))
  if (most.count === 0) return 'und'
  if (most.language === 'latin') return latinLanguage(sample)
  return most.language === 'ar' ? arabicScriptLanguage(sample, most.count) : most.language
}

/** Letters that Arabic does not use, if more than foreign names would bring in. */
function arabicScriptLanguage(sample: string, letterCount: number): DetectedLanguage {
  const share = (letters: RegExp) => (sample.match(letters)?.length ?? 0) / letterCount
  if (share(/[ٹڈڑںےہھ]/g) > 0.02) return 'ur'
  return share(/[پچژگ]/g) > 0.01 ? 'fa' : 'ar'
}

function latinLanguage(sample: string): DetectedLanguage {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = commonWords.map(([language, common]) => ({
    language,
    count: words.filter(word => common.has(word)).length,
  }))
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best))
  return most.count === 0 ? 'und' : most.language
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

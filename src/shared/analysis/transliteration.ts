/**
 * The consonants of a name, alike for all the ways of writing it in Arabic and in Latin letters.
 *
 * Arabic writes no short vowels, and Latin spellings of one Arabic name differ in vowels, doubled
 * letters and in how they write sounds that Latin lacks (جويتا, غويتا, Goïta; عثمان, Othman, Ousmane).
 * What is left when vowels go is compared; where a letter stands for several sounds, each is tried.
 * The rule is our own: it suggests, and never decides.
 */
import { matchingKey } from './arabicText'

/** More readings of one word than this are not tried. */
const MOST_READINGS = 16

/** Sounds by letter of the matching key; several where spellings differ, '' where it may be silent. */
const arabicSounds: Readonly<Record<string, readonly string[]>> = {
  ب: ['b'],
  پ: ['b'],
  ت: ['t'],
  ث: ['t', 's'],
  ج: ['j', 'g'],
  چ: ['x'],
  ح: ['h'],
  خ: ['K'],
  د: ['d'],
  ذ: ['d', 'z'],
  ر: ['r'],
  ز: ['z'],
  ژ: ['j'],
  س: ['s'],
  ش: ['x'],
  ص: ['s'],
  ض: ['d'],
  ط: ['t'],
  ظ: ['z', 'd'],
  غ: ['g'],
  ف: ['f'],
  ڤ: ['f'],
  ق: ['k', 'g'],
  ك: ['k'],
  گ: ['g'],
  ل: ['l'],
  م: ['m'],
  ن: ['n'],
  ه: ['h'],
}

/** The longest that fits goes first. */
const latinSounds: readonly (readonly [string, readonly string[]])[] = [
  ['tch', ['x']],
  ['sch', ['x']],
  ['ch', ['x', 'K', 'k']],
  ['sh', ['x']],
  ['kh', ['K']],
  ['gh', ['g']],
  ['dj', ['j', 'g']],
  ['dh', ['d', 'z']],
  ['th', ['t', 's']],
  ['ph', ['f']],
  ['ck', ['k']],
  ['qu', ['k']],
  ['gu', ['g']],
  ['ce', ['s']],
  ['ci', ['s']],
  ['cy', ['s']],
  ['ge', ['g', 'j']],
  ['gi', ['g', 'j']],
  ['b', ['b']],
  ['c', ['k']],
  ['d', ['d']],
  ['f', ['f']],
  ['g', ['g']],
  ['h', ['h']],
  ['j', ['j', 'x']],
  ['k', ['k', 'K']],
  ['l', ['l']],
  ['m', ['m']],
  ['n', ['n']],
  ['p', ['b']],
  ['q', ['k', 'g']],
  ['r', ['r']],
  ['s', ['s', 'z']],
  ['t', ['t']],
  ['v', ['f']],
  ['x', ['ks']],
  ['z', ['z']],
]

/** Silent at the end of many French words. */
const silentAtEnd = new Set(['r', 'd', 't', 's', 'x', 'p'])
const articles = new Set(['al', 'el', 'ال', 'the', 'le', 'la', 'les'])

/**
 * All readings of a name: the consonants of its words, a space between words, `a` for a vowel at the
 * beginning of one. Articles are left out. None when a word has no letters that are known here.
 */
export function soundReadings(name: string): readonly string[] {
  const words = matchingKey(name)
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '' && !articles.has(word))
  if (words.length === 0) return []
  let readings: readonly string[] = ['']
  for (const word of words) {
    const ofWord = wordReadings(word)
    if (ofWord.length === 0) return []
    readings = combined(readings, ofWord, ' ')
  }
  return readings
}

function wordReadings(word: string): readonly string[] {
  const isArabic = /\p{Script=Arabic}/u.test(word)
  if (!isArabic && !/^[a-z]+$/.test(word)) return []
  const steps = isArabic ? arabicSteps(word) : latinSteps(word)
  let readings: readonly string[] = ['']
  for (const sounds of steps) readings = combined(readings, sounds, '')
  return [...new Set(readings.map(withoutDoubles))]
}

function combined(left: readonly string[], right: readonly string[], between: string) {
  const all = left.flatMap(one => right.map(other => (one === '' ? other : one + between + other)))
  return [...new Set(all)].slice(0, MOST_READINGS)
}

/** The article ال hides the word that is looked up elsewhere without it. */
function arabicSteps(word: string): readonly (readonly string[])[] {
  const letters = [...(word.length > 4 && word.startsWith('ال') ? word.slice(2) : word)]
  return letters.map((letter, index) => {
    const isFirst = index === 0
    if (letter === 'و') return isFirst ? ['w', 'a'] : ['']
    if (letter === 'ي') return isFirst ? ['y', 'a'] : ['']
    if (letter === 'ه' && index === letters.length - 1) return ['']
    const sounds = arabicSounds[letter]
    // Alef, ain and hamza: a vowel, which shows only at the beginning.
    return sounds ?? (isFirst ? ['a'] : [''])
  })
}

function latinSteps(word: string): readonly (readonly string[])[] {
  const steps: (readonly string[])[] = []
  let at = 0
  while (at < word.length) {
    const [letters, sounds] = latinSounds.find(([one]) => word.startsWith(one, at)) ?? [
      word.charAt(at),
      latinVowel(word, at),
    ]
    const isLast = at + letters.length === word.length
    // An h behind a consonant or at the end only colours it.
    if (letters === 'h' && at > 0) steps.push(isLast ? [''] : ['h', ''])
    else if (isLast && at > 2 && silentAtEnd.has(letters)) steps.push([...sounds, ''])
    else steps.push(sounds)
    at += letters.length
  }
  return steps
}

function latinVowel(word: string, at: number): readonly string[] {
  const letter = word.charAt(at)
  if (at > 0) return letter === 'w' ? ['', 'f'] : ['']
  if (letter === 'y') return ['y', 'a']
  if (letter === 'w') return ['w', 'f']
  return word.startsWith('ou') ? ['w', 'a'] : ['a']
}

function withoutDoubles(reading: string): string {
  return reading.replace(/(.)\1+/gu, '$1')
}

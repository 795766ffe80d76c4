/**
 * How much a decoded text looks like one that somebody wrote.
 *
 * Windows-1256, ISO-8859-6 and Windows-1252 give every byte some meaning, so only the text can
 * tell them apart: wrong decodings have rare letters, and two scripts in one word.
 * A model of single characters outside ASCII (in which all of them agree), with frequencies of
 * Arabic and French letters from running newspaper text, rounded.
 */

/** Shares of a thousand characters outside ASCII. */
const arabicLetters: readonly (readonly [share: number, letters: string])[] = [
  [70, 'ال'],
  [40, 'يمنو'],
  [30, 'رت'],
  [20, 'بعدهفسة'],
  [14, 'كقأح'],
  [6, 'جشصطىإ'],
  [4, 'خضثءذزغئ'],
  [1, 'ظآؤ'],
  [2, '،؛؟ًٌٍَُِّْـ'],
  [0.5, 'پچژگک'],
]
const latinLetters: readonly (readonly [share: number, letters: string])[] = [
  [180, 'é'],
  [40, 'èàê'],
  [20, 'çôîùâûïëœ'],
  [10, 'áíóúñüöäß'],
  [4, 'ÉÀÈÇÊÎÔ'],
  [2, 'ãõåæøìòÁÍÓÚÑÜÖÄŒÂ'],
]
const signs: readonly (readonly [share: number, letters: string])[] = [
  [15, '«»“”’'],
  [6, '‘–—…\u00a0'],
  [1, '°€•·§\u200c\u200d'],
]

const shareOf = new Map<string, number>(
  [...arabicLetters, ...latinLetters, ...signs].flatMap(([share, letters]) =>
    [...letters].map((letter): [string, number] => [letter, share / 1000]),
  ),
)
const shareOfOthers = 1e-4
const shareOfGarbage = 1e-8
/** What a word in two scripts costs, once for each place where they meet. */
const costOfMixing = Math.log(1e-3)
/** What two letters with accents side by side cost: other alphabets read as Latin are full of them. */
const costOfTwoAccents = Math.log(3e-2)
/** What a capital letter behind a small one costs. */
const costOfCapitalInside = Math.log(1e-1)

const garbage = /[\ufffd\u0080-\u009f]/
const arabicLetter = /\p{Script=Arabic}/u
const latinLetter = /\p{Script=Latin}/u

/** Mean log probability of the characters outside ASCII; 0 if there are none, else below 0. */
export function plausibility(text: string): number {
  let sum = 0
  let count = 0
  let before = ''
  for (const character of text) {
    if (character > '\u007f') {
      const rare = garbage.test(character) ? shareOfGarbage : shareOfOthers
      sum += Math.log(shareOf.get(character) ?? rare)
      count++
    }
    if (character > '\u007f' || before > '\u007f') sum += costOfMeeting(before, character)
    before = character
  }
  return count === 0 ? 0 : sum / count
}

/** Share of characters that ordinary text is made of: letters of alphabets, digits, spaces, signs. */
export function ordinaryShare(text: string): number {
  const ordinary = text.match(
    /[\t\n\r\u0020-\u007e\u00a0-\u024f\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\u060c\u061b\u061f\u0640\u064b-\u065f\u0660-\u0669\u2000-\u206f\ufeff]/gu,
  )
  return text.length === 0 ? 0 : (ordinary?.length ?? 0) / [...text].length
}

function costOfMeeting(before: string, character: string): number {
  const isMixed =
    (arabicLetter.test(before) && latinLetter.test(character)) ||
    (latinLetter.test(before) && arabicLetter.test(character))
  if (isMixed) return costOfMixing
  if (before > '\u007f' && latinLetter.test(before) && latinLetter.test(character)) {
    if (character > '\u007f') return costOfTwoAccents
  }
  const isCapitalInside = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(character)
  return isCapitalInside ? costOfCapitalInside : 0
}

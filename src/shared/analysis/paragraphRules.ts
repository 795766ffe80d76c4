/**
 * Rules for one line of plain text: is it a heading, an item of a list, a quotation, a byline?
 *
 * Words are compared as matching keys, so that «أولاً», «أولا» and «اولًا» are one rule.
 * Not here: lines and their neighbours (paragraphRecognition.ts).
 */
import { codePointLength, matchingKey, sliceCodePoints } from './arabicText'
import { findDates } from './dateFinding'

const longestMarkedHeading = 160
const longestPlainHeading = 90
const longestByline = 100

const arabicOrdinals =
  '(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|حادي عشر|ثاني عشر|ثالث عشر|اخيرا|ختاما)'
const arabicParts = '(?:المحور|الفصل|المبحث|المطلب|القسم|الباب|الجزء|الفرع|السيناريو|الفرضيه)'
const arabicPlaces =
  '(?:الاول|الاولي|الثاني|الثانيه|الثالث|الثالثه|الرابع|الرابعه|الخامس|الخامسه|السادس|السادسه|السابع|السابعه|الثامن|الثامنه|التاسع|التاسعه|العاشر|العاشره|الاخير|الاخيره|\\d{1,2})'
const latinParts = '(?:chapter|section|part|chapitre|partie|annexe?|appendix)'

/** «أولاً: …» and the like; the ordinal must be set off, or the line is an ordinary sentence. */
const ordinalHeading = new RegExp(`^و?${arabicOrdinals} ?[:.\\-–—)/]`)
const partHeading = new RegExp(
  `^(?:${arabicParts} ${arabicPlaces}|${latinParts} (?:\\d{1,2}|[ivxlc]{1,6}|[a-z]))(?=$|[ :.\\-–—])`,
)
const wholeLineHeading =
  /^(?:مقدمه|المقدمه|تمهيد|توطيه|خاتمه|الخاتمه|خلاصه|الخلاصه|ملخص|الملخص|ملخص تنفيذي|نتايج|النتايج|التوصيات|المراجع|الهوامش|introduction|conclusions?|summary|executive summary|abstract|background|references|notes|resume|contexte|bibliographie) ?:?$/

/** Level of a line that says itself that it is a heading, or undefined. */
export function markedHeadingLevel(text: string): number | undefined {
  const hashes = /^(#{1,6})\s+\S/.exec(text)?.[1]
  if (hashes !== undefined) return hashes.length
  if (codePointLength(text) > longestMarkedHeading || endsSentence(text)) return undefined
  const key = matchingKey(text)
  if (partHeading.test(key) || wholeLineHeading.test(key)) return 1
  return ordinalHeading.test(key) ? 1 : undefined
}

/** Level of a short line that begins with a number or an enumerating letter, or undefined. */
export function numberedLevel(text: string): number | undefined {
  const start = matchingKey(sliceCodePoints(text, 0, 40))
  const number = /^\(?(\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-hابجدهوزحط])(?: ?[.)\-–—:]) /.exec(start)
  const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,4}) \D/.exec(start)
  const matched = (number ?? decimal)?.[1]
  return matched === undefined ? undefined : Math.min(6, matched.split('.').length)
}

/** True for a short line without an end of sentence, followed by clearly longer text. */
export function isHeadingBefore(text: string, after: string): boolean {
  const length = codePointLength(text)
  if (length > longestPlainHeading || !/\p{L}.*\p{L}/u.test(text)) return false
  if (endsSentence(text) || /[,،;؛]$/.test(text)) return false
  if (/:$/.test(text) && text.split(/\s+/).length > 6) return false
  const lengthAfter = codePointLength(after)
  return lengthAfter >= 120 && lengthAfter >= length * 2
}

/** True for `- …`, `• …`, `* …` and the other signs of lists. */
export function isListItem(text: string): boolean {
  return /^[-–*•‣▪●○◦▸►✓➢]\s+\S/.test(text)
}

const quotationPairs: readonly (readonly [family: RegExp, opening: string, closing: string])[] = [
  [/[«»]/g, '«»', '«»'],
  [/[“”„‟]/g, '“”„‟', '“”‟'],
  [/"/g, '"', '"'],
]

/** True if one pair of quotation marks holds the whole line; also for Markdown's `> …`. */
export function isWhollyQuoted(text: string): boolean {
  if (/^>\s*\S/.test(text)) return true
  const inside = text.replace(/[.،,؛;!؟?…]$/, '')
  return quotationPairs.some(([family, opening, closing]) => {
    if (inside.length < 3 || !opening.includes(inside.charAt(0))) return false
    return closing.includes(inside.charAt(inside.length - 1)) && inside.match(family)?.length === 2
  })
}

const bylineWords =
  /^(?:بقلم|كتبه|كتبها|اعداد|اعده|اعدتها|تحرير|ترجمه|by|written by|par|propos recueillis par|auteur|author|الكاتب|الكاتبه|المولف) +[/–—-]? *\S/

/** True for a short line that says who wrote: «بقلم …», "By …". */
export function hasBylineWords(text: string): boolean {
  if (codePointLength(text) > longestByline || endsSentence(text)) return false
  return bylineWords.test(spaced(matchingKey(text)))
}

const mostWordsBeforeDate = 6
/** What a year is said to be counted in, behind it. */
const era = /^\s*(?:هـ?|م|AH|CE|H)(?!\p{L})/u

/** True for a short line that says where and on which day: "Bamako, 14 août 2025". */
export function isDateline(text: string): boolean {
  if (codePointLength(text) > longestByline || endsSentence(text)) return false
  const date = findDates(text).at(-1)
  if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date.edtf)) return false
  const rest = sliceCodePoints(text, date.end, codePointLength(text)).replace(era, '')
  const wordsBefore = sliceCodePoints(text, 0, date.start).match(/\p{L}+/gu)?.length ?? 0
  return wordsBefore <= mostWordsBeforeDate && !/\p{L}/u.test(rest)
}

const roles =
  /(?:^| )(?:و?ال)?(?:باحث|باحثه|كاتب|كاتبه|استاذ|استاذه|محلل|محلله|خبير|خبيره|صحفي|صحفيه|صحافي|صحافيه|مراسل|مراسله|محرر|محرره|مدير|مديره|دكتور|دكتوره|اكاديمي|اكاديميه|زميل|researcher|analyst|professor|author|correspondent|editor|fellow|journalist|reporter|columnist|director|lecturer|chercheur|chercheuse|analyste|professeur|journaliste|correspondant|correspondante|directeur|directrice|redacteur|redactrice)(?= |$|,|،)/

/** True for a short line without an end of sentence that names an author's position. */
export function isRoleLine(text: string): boolean {
  if (codePointLength(text) > longestByline || endsSentence(text)) return false
  return roles.test(matchingKey(text))
}

/** A full stop, question mark or exclamation mark, perhaps inside a closing quotation mark. */
function endsSentence(text: string): boolean {
  return /[.!?؟…。][”“»"’)\]]*$/.test(text)
}

/** «بقلم:» and "By:" as words of their own. */
function spaced(key: string): string {
  return key.replace(/^(\S+?)[:/-]/, '$1 ')
}

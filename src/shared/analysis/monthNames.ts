/**
 * Names of months as texts in Arabic, French and English write them, by matching key.
 *
 * Arabic has several: those of Egypt and the Gulf (أغسطس), of the Levant and Iraq (آب), of Algeria and
 * Tunisia (أوت) and of Morocco (غشت); and the months of the Hijri year.
 */
import { matchingKey } from './arabicText'

export interface Month {
  readonly calendar: 'gregorian' | 'hijri'
  /** From 1. */
  readonly number: number
}

const gregorian: readonly string[] = [
  'يناير, كانون الثاني, جانفي, janvier, janv, january, jan',
  'فبراير, شباط, فيفري, février, févr, february, feb',
  'مارس, آذار, mars, march, mar',
  'أبريل, إبريل, نيسان, أفريل, avril, avr, april, apr',
  'مايو, أيار, ماي, mai, may',
  'يونيو, يونيه, حزيران, جوان, juin, june, jun',
  'يوليو, يوليه, تموز, جويلية, يوليوز, juillet, juil, july, jul',
  'أغسطس, آب, أوت, غشت, août, august, aug',
  'سبتمبر, أيلول, شتنبر, septembre, sept, september, sep',
  'أكتوبر, تشرين الأول, octobre, october, oct',
  'نوفمبر, تشرين الثاني, نونبر, novembre, november, nov',
  'ديسمبر, كانون الأول, دجنبر, décembre, déc, december, dec',
]

const hijri: readonly string[] = [
  'محرم, المحرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر, ربيع الثاني',
  'جمادى الأولى, جمادى الأول',
  'جمادى الآخرة, جمادى الثانية, جمادى الثاني',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة, ذي القعدة',
  'ذو الحجة, ذي الحجة',
]

const months = new Map<string, Month>()
for (const [calendar, names] of [
  ['gregorian', gregorian],
  ['hijri', hijri],
] as const) {
  names.forEach((list, index) => {
    for (const name of list.split(', ')) {
      months.set(matchingKey(name), { calendar, number: index + 1 })
    }
  })
}

/** The month that a word, or two with a space between, names in matching-key letters. */
export function monthNamed(key: string): Month | undefined {
  return months.get(key)
}

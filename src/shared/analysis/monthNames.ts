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
  'محرم, المحرم, muharram, moharram, mouharram',
  'صفر, safar',
  'ربيع الأول, rabi al awwal, rabi i, rabia al awal, rabi al aoual',
  'ربيع الآخر, ربيع الثاني, rabi al thani, rabi al akhir, rabi ii, rabia at thani',
  'جمادى الأولى, جمادى الأول, jumada al ula, jumada al awwal, jumada i, joumada al oula',
  'جمادى الآخرة, جمادى الثانية, جمادى الثاني, jumada al akhira, jumada al thani, jumada ii, joumada at thania',
  'رجب, rajab',
  'شعبان, shaban, sha ban, shaaban, chaaban, chaabane',
  'رمضان, ramadan, ramadhan',
  'شوال, shawwal, shawal, chawwal, chaoual',
  'ذو القعدة, ذي القعدة, dhu al qadah, dhu al qida, dhul qadah, dhou al qida',
  'ذو الحجة, ذي الحجة, dhu al hijjah, dhu al hijja, dhul hijjah, dhul hijja, dhou al hijja',
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

/** The month that a word, or two or three with spaces between, names in matching-key letters. */
export function monthNamed(key: string): Month | undefined {
  return months.get(key)
}

/**
 * Where the Arabic note names the actors: by actor, in reading order.
 *
 * Some wait to be judged, among them الفرنسيون, which names two actors.
 * A name with a clitic in front (وباريس, لكامارا) is marked without the clitic.
 */
import type { SampleMention } from './sampleTypes'

export const arabicMentions: Readonly<Record<string, readonly SampleMention[]>> = {
  council: [{ source: 'arabicNote', paragraph: 15, text: 'المجلس العسكري' }],
  goita: [
    { source: 'arabicNote', paragraph: 4, text: 'آسيمي غويتا' },
    { source: 'arabicNote', paragraph: 14, text: 'غويتا' },
    { source: 'arabicNote', paragraph: 15, text: 'غويتا' },
    { source: 'arabicNote', paragraph: 17, text: 'غويتا' },
    { source: 'arabicNote', paragraph: 23, text: 'غويتا', isWaiting: true },
  ],
  camara: [
    { source: 'arabicNote', paragraph: 15, text: 'ساديو كامارا' },
    { source: 'arabicNote', paragraph: 15, text: 'Sadio Camara' },
    { source: 'arabicNote', paragraph: 15, text: 'كامارا', occurrence: 2 },
    { source: 'arabicNote', paragraph: 16, text: 'كامارا' },
    { source: 'arabicNote', paragraph: 17, text: 'كامارا', isWaiting: true },
    { source: 'arabicNote', paragraph: 28, text: 'كامارا', isWaiting: true },
  ],
  government: [
    { source: 'arabicNote', paragraph: 2, text: 'باماكو' },
    { source: 'arabicNote', paragraph: 4, text: 'الحكومة الانتقالية' },
    { source: 'arabicNote', paragraph: 6, text: 'الحكومة الانتقالية' },
    { source: 'arabicNote', paragraph: 20, text: 'باماكو' },
    { source: 'arabicNote', paragraph: 21, text: 'باماكو' },
  ],
  detainees: [
    { source: 'arabicNote', paragraph: 5, text: '55 عسكرياً' },
    { source: 'arabicNote', paragraph: 27, text: 'الضباط الموقوفين' },
    { source: 'arabicNote', paragraph: 29, text: 'الموقوفين' },
  ],
  dembele: [
    { source: 'arabicNote', paragraph: 5, text: 'عباس ديمبيلي' },
    { source: 'arabicNote', paragraph: 5, text: 'Abass Dembélé' },
  ],
  sagara: [
    { source: 'arabicNote', paragraph: 5, text: 'نيما ساغارا' },
    { source: 'arabicNote', paragraph: 5, text: 'Néma Sagara' },
  ],
  mopti: [{ source: 'arabicNote', paragraph: 5, text: 'موبتي' }],
  army: [
    { source: 'arabicNote', paragraph: 9, text: 'الجيش المالي' },
    { source: 'arabicNote', paragraph: 11, text: 'الجيش' },
    { source: 'arabicNote', paragraph: 15, text: 'الجيش' },
    { source: 'arabicNote', paragraph: 16, text: 'الجيش' },
    { source: 'arabicNote', paragraph: 17, text: 'الجيش' },
    { source: 'arabicNote', paragraph: 18, text: 'الجيش', isWaiting: true },
  ],
  nationalGuard: [
    { source: 'arabicNote', paragraph: 16, text: 'الحرس الوطني' },
    { source: 'arabicNote', paragraph: 29, text: 'الحرس الوطني' },
  ],
  airForce: [{ source: 'arabicNote', paragraph: 5, text: 'القوات الجوية' }],
  fieldUnits: [{ source: 'arabicNote', paragraph: 9, text: 'الوحدات الميدانية' }],
  mali: [
    { source: 'arabicNote', paragraph: 12, text: 'مالي' },
    { source: 'arabicNote', paragraph: 20, text: 'مالي' },
    { source: 'arabicNote', paragraph: 23, text: 'مالي' },
  ],
  armedGroups: [
    { source: 'arabicNote', paragraph: 11, text: 'الجماعات المسلحة' },
    { source: 'arabicNote', paragraph: 20, text: 'الجماعات المسلحة' },
  ],
  france: [
    { source: 'arabicNote', paragraph: 7, text: 'باريس' },
    { source: 'arabicNote', paragraph: 20, text: 'فرنسا' },
    { source: 'arabicNote', paragraph: 20, text: 'باريس' },
    { source: 'arabicNote', paragraph: 21, text: 'الفرنسيون', isWaiting: true },
    { source: 'arabicNote', paragraph: 21, text: 'باريس' },
    { source: 'arabicNote', paragraph: 22, text: 'فرنسا' },
    { source: 'arabicNote', paragraph: 24, text: 'فرنسا', isWaiting: true },
  ],
  lecointre: [
    { source: 'arabicNote', paragraph: 24, text: 'فرانسوا لوكوانتر' },
    { source: 'arabicNote', paragraph: 24, text: 'François Lecointre' },
  ],
  frenchForces: [{ source: 'arabicNote', paragraph: 21, text: 'القوات الفرنسية' }],
  gossi: [
    { source: 'arabicNote', paragraph: 21, text: 'قاعدة غوسي' },
    { source: 'arabicNote', paragraph: 21, text: 'Gossi' },
  ],
  dgse: [
    { source: 'arabicNote', paragraph: 6, text: 'DGSE' },
    { source: 'arabicNote', paragraph: 6, text: 'الاستخبارات الخارجية الفرنسية' },
  ],
  embassy: [{ source: 'arabicNote', paragraph: 7, text: 'السفارة الفرنسية' }],
  vezilier: [
    { source: 'arabicNote', paragraph: 6, text: 'يان فيزيلييه' },
    { source: 'arabicNote', paragraph: 6, text: 'Yann Vezilier' },
    { source: 'arabicNote', paragraph: 7, text: 'فيزيلييه' },
    { source: 'arabicNote', paragraph: 27, text: 'فيزيلييه' },
  ],
  russia: [{ source: 'arabicNote', paragraph: 20, text: 'روسيا' }],
  russianFighters: [{ source: 'arabicNote', paragraph: 10, text: 'المقاتلين الروس' }],
  aes: [
    { source: 'arabicNote', paragraph: 23, text: 'اتحاد دول الساحل' },
    { source: 'arabicNote', paragraph: 23, text: 'AES' },
  ],
  niger: [
    { source: 'arabicNote', paragraph: 21, text: 'النيجر' },
    { source: 'arabicNote', paragraph: 23, text: 'النيجر' },
    { source: 'arabicNote', paragraph: 24, text: 'النيجر' },
  ],
  burkina: [
    { source: 'arabicNote', paragraph: 21, text: 'بوركينا فاسو' },
    { source: 'arabicNote', paragraph: 23, text: 'بوركينا فاسو' },
  ],
  bazoum: [{ source: 'arabicNote', paragraph: 21, text: 'محمد بازوم' }],
}

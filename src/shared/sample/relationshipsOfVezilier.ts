/**
 * The French detainee: what Bamako says of him, and what Paris answers.
 *
 * Where the two contradict each other, one relationship cites both, asserting and denying.
 */
import type { SampleRelationship } from './sampleTypes'

export const relationshipsOfVezilier: readonly SampleRelationship[] = [
  {
    key: 'governmentArrestsVezilier',
    from: 'government',
    to: 'vezilier',
    type: 'arrested',
    isDirected: true,
    sign: 'negative',
    note: '',
    startDate: '2025-08',
    citations: [
      {
        source: 'arabicNote',
        paragraph: 6,
        text: 'أُوقف فرنسي هو «يان فيزيلييه» (Yann Vezilier)',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 4,
        text: 'holding him breaks the Vienna conventions',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'governmentAccusesVezilier',
    from: 'government',
    to: 'vezilier',
    type: 'accuses',
    isDirected: true,
    sign: 'negative',
    note: 'اتهام من طرف واحد.',
    startDate: '2025-08',
    citations: [
      { source: 'arabicNote', paragraph: 6, text: null, stance: 'asserts' },
      {
        source: 'englishNote',
        paragraph: 3,
        text: 'whom Bamako describes as working for the DGSE',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'dgseRunsVezilier',
    from: 'dgse',
    to: 'vezilier',
    type: 'commands',
    isDirected: true,
    sign: 'neutral',
    note: 'تؤكده باماكو وتنفيه باريس: علاقة تقوم على قول طرف واحد.',
    startDate: null,
    citations: [
      { source: 'arabicNote', paragraph: 6, text: 'إنه عمل لحساب جهاز DGSE', stance: 'asserts' },
      { source: 'englishNote', paragraph: 3, text: 'working for the DGSE', stance: 'asserts' },
      {
        source: 'arabicNote',
        paragraph: 7,
        text: 'وباريس ترفض هذا الاتهام من أساسه',
        stance: 'denies',
      },
      {
        source: 'englishNote',
        paragraph: 4,
        text: 'France rejects the second half entirely',
        stance: 'denies',
      },
    ],
  },
  {
    key: 'vezilierWithOfficers',
    from: 'vezilier',
    to: 'detainees',
    type: 'supports',
    isDirected: true,
    sign: 'positive',
    note: 'الصلة التي تقوم عليها الفرضية الثانية كلها.',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 6,
        text: 'إن مهمته كانت استمالة ضباط وساسة ومدنيين',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 3,
        text: 'recruiting Malians in uniform and out of it',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 4,
        text: 'France rejects the second half entirely',
        stance: 'denies',
      },
    ],
  },
  {
    key: 'vezilierInEmbassy',
    from: 'vezilier',
    to: 'embassy',
    type: 'memberOf',
    isDirected: true,
    sign: 'neutral',
    note: 'الرواية الفرنسية.',
    startDate: null,
    citations: [
      { source: 'arabicNote', paragraph: 7, text: 'من طاقم السفارة الفرنسية', stance: 'asserts' },
      {
        source: 'englishNote',
        paragraph: 4,
        text: 'belongs to the staff of its embassy in Mali',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'embassyOfFrance',
    from: 'embassy',
    to: 'france',
    type: 'memberOf',
    isDirected: true,
    sign: 'neutral',
    note: '',
    startDate: null,
    citations: [
      {
        source: 'englishNote',
        paragraph: 4,
        text: 'the staff of its embassy in Mali',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'dgseOfFrance',
    from: 'dgse',
    to: 'france',
    type: 'memberOf',
    isDirected: true,
    sign: 'neutral',
    note: '',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 6,
        text: 'الاستخبارات الخارجية الفرنسية',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'franceBacksVezilier',
    from: 'france',
    to: 'vezilier',
    type: 'supports',
    isDirected: true,
    sign: 'positive',
    note: 'تطلب إطلاق سراحه وتتمسك بحصانته.',
    startDate: '2025-08',
    citations: [
      { source: 'arabicNote', paragraph: 7, text: 'وتطلب إطلاقه بلا تأخير', stance: 'asserts' },
      { source: 'englishNote', paragraph: 4, text: 'it asks for his release', stance: 'asserts' },
    ],
  },
  {
    key: 'franceAccusesGovernment',
    from: 'france',
    to: 'government',
    type: 'accuses',
    isDirected: true,
    sign: 'negative',
    note: 'تقول إن الاحتجاز يخالف اتفاقيات فيينا.',
    startDate: '2025-08',
    citations: [
      {
        source: 'arabicNote',
        paragraph: 7,
        text: 'وإن احتجازه خرق لاتفاقيات فيينا',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 4,
        text: 'holding him breaks the Vienna conventions',
        stance: 'asserts',
      },
    ],
  },
]

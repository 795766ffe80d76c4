/**
 * Evidence on the army, the council and the corps.
 *
 * One item is left unrated on purpose, so that the matrix shows what that looks like.
 */
import type { SampleEvidence } from './sampleTypes'

export const evidenceOfRivalry: readonly SampleEvidence[] = [
  {
    key: 'mistrust',
    kind: 'claim',
    summary: 'يصف محللون أزمة ثقة بين القيادة والوحدات الميدانية، وشكوى من قسمة الموارد.',
    credibility: 3,
    relevance: 'medium',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 9, text: null },
      { source: 'englishNote', paragraph: 7, text: null },
    ],
    ratings: {
      withinArmy: { consistency: 'CC', reason: 'دافع كافٍ لتحرك من الداخل.' },
      foreignHand: { consistency: 'N', reason: '' },
      preemptivePurge: { consistency: 'C', reason: 'والسخط يعطي القيادة سبباً لأن تسبق إليه.' },
    },
  },
  {
    key: 'russianFighters',
    kind: 'claim',
    summary: 'يُنسب إلى الجنود استياء من المقاتلين الروس الأحسن تجهيزاً والأعلى أجراً.',
    credibility: 3,
    relevance: 'low',
    speaker: null,
    citations: [{ source: 'arabicNote', paragraph: 10, text: null }],
    ratings: {
      withinArmy: { consistency: 'C', reason: '' },
      foreignHand: { consistency: 'N', reason: '' },
      preemptivePurge: { consistency: 'N', reason: '' },
    },
  },
  {
    key: 'precedents',
    kind: 'fact',
    summary: 'شهدت مالي انقلابين في 2020 و2021.',
    credibility: 1,
    relevance: 'medium',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 12, text: null },
      { source: 'englishNote', paragraph: 9, text: null },
    ],
    ratings: {
      withinArmy: { consistency: 'C', reason: 'السابقة تقول إن الأمر ممكن، لا إنه وقع.' },
      foreignHand: { consistency: 'N', reason: '' },
      preemptivePurge: { consistency: 'N', reason: '' },
    },
  },
  {
    key: 'julyLaw',
    kind: 'fact',
    summary:
      'مدّد قانون يوليو 2025 رئاسة غويتا خمس سنوات قابلة للتجديد بلا اقتراع، قبل التوقيفات بأسابيع.',
    credibility: 1,
    relevance: 'high',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 14, text: null },
      {
        source: 'englishNote',
        paragraph: 11,
        text: 'In July 2025 a law gave General Goïta five years in office, renewable, with no ballot.',
      },
    ],
    ratings: {
      withinArmy: { consistency: 'C', reason: 'قد يدفع معارضيه في الجيش إلى التحرك.' },
      foreignHand: { consistency: 'N', reason: '' },
      preemptivePurge: { consistency: 'CC', reason: 'خطوة سابقة في الاتجاه نفسه.' },
    },
  },
  {
    key: 'guardHit',
    kind: 'fact',
    summary: 'أصابت التوقيفات الحرس الوطني، السلك الذي خرج منه وزير الدفاع.',
    credibility: 2,
    relevance: 'high',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 16, text: null },
      {
        source: 'englishNote',
        paragraph: 11,
        text: 'Within weeks came arrests that fell on the National Guard, the corps from which Defence Minister Sadio Camara rose.',
      },
    ],
    ratings: {
      withinArmy: { consistency: 'C', reason: 'السلك الواحد قد يكون بيئة المؤامرة.' },
      foreignHand: { consistency: 'I', reason: 'لا سبب يجعل راعياً أجنبياً يكتفي بهذا السلك.' },
      preemptivePurge: { consistency: 'CC', reason: 'هذا ما تتوقعه حملة على جناح بعينه.' },
    },
  },
  {
    key: 'rivalry',
    kind: 'claim',
    summary: 'تتحدث قراءات متداولة عن تنافس بين غويتا وكامارا، ونفوذ للثاني ينحسر.',
    credibility: 3,
    relevance: 'medium',
    speaker: null,
    citations: [{ source: 'arabicNote', paragraph: 15, text: null }],
    ratings: {
      withinArmy: { consistency: 'CC', reason: '' },
      foreignHand: { consistency: 'N', reason: '' },
      preemptivePurge: { consistency: 'CC', reason: '' },
    },
  },
  {
    key: 'noAdmission',
    kind: 'absence',
    summary: 'لا تصريح من غويتا ولا من كامارا يقرّ بخلاف بينهما. بُحث عن الاسمين في النصين.',
    credibility: 3,
    relevance: 'low',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 15, text: 'ولم نجد تصريحاً لأي منهما يقرّ بخلاف مع الآخر.' },
    ],
    ratings: {
      withinArmy: { consistency: 'N', reason: 'الضباط الساخطون غير الرجلين.' },
      foreignHand: { consistency: 'N', reason: '' },
      preemptivePurge: {
        consistency: 'I',
        reason: 'لو كان الخلاف في القمة هو الدافع لبقي له أثر معلن.',
      },
    },
  },
  {
    key: 'ministerAbsent',
    kind: 'fact',
    summary: 'غاب وزير الدفاع عن الظهور العام مدة طويلة بلا تفسير في النصين.',
    credibility: 2,
    relevance: 'high',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 17, text: null },
      { source: 'englishNote', paragraph: 12, text: null },
    ],
    ratings: {
      withinArmy: { consistency: 'C', reason: '' },
      foreignHand: { consistency: 'I', reason: 'لا تفسره مؤامرة من الخارج.' },
      preemptivePurge: { consistency: 'CC', reason: 'يوافق إضعاف جناحه.' },
    },
  },
  {
    key: 'costOfTelling',
    kind: 'assumption',
    summary: 'إعلان مؤامرة مكلف للحكم، وإعفاء هادئ كان سيكفي لتحجيم جناح منافس.',
    credibility: 3,
    relevance: 'medium',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 18, text: null },
      { source: 'englishNote', paragraph: 13, text: null },
    ],
    ratings: {
      withinArmy: { consistency: 'C', reason: '' },
      foreignHand: { consistency: 'C', reason: '' },
      preemptivePurge: {
        consistency: 'I',
        reason: 'على القائل بالحملة أن يفسر لماذا دُفع هذا الثمن.',
      },
    },
  },
  {
    key: 'otherTransitions',
    kind: 'fact',
    summary: 'أنهت تشاد والغابون مرحلتيهما الانتقاليتين، ومدّدت مالي مرحلتها.',
    credibility: 2,
    relevance: 'low',
    speaker: null,
    citations: [{ source: 'englishNote', paragraph: 19, text: null }],
    ratings: {
      withinArmy: { consistency: 'C', reason: 'حجة في يد المنتقدين داخل الجيش.' },
      foreignHand: { consistency: 'NA', reason: 'لا صلة له بهذه الفرضية.' },
      preemptivePurge: { consistency: 'C', reason: 'وسبب لأن تسبقهم القيادة.' },
    },
  },
  {
    key: 'warGoesOn',
    kind: 'fact',
    summary: 'هجمات الجماعات المسلحة مستمرة والاقتصاد مرهق. فقرة ذات صلة لم تُقيَّم بعد.',
    credibility: 2,
    relevance: 'low',
    speaker: null,
    citations: [{ source: 'arabicNote', paragraph: 11, text: null }],
    ratings: {},
  },
]

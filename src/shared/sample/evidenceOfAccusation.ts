/**
 * Evidence on what was announced, what was denied, and the hand from outside.
 *
 * The ratings are an exercise, open to argument; reasons say why where it is not plain.
 */
import type { SampleEvidence } from './sampleTypes'

export const evidenceOfAccusation: readonly SampleEvidence[] = [
  {
    key: 'announcement',
    kind: 'claim',
    summary: 'تقول الحكومة الانتقالية إنها أفشلت خطة لإسقاط الرئيس، دعمتها أطراف أجنبية.',
    credibility: 3,
    relevance: 'high',
    speaker: 'government',
    citations: [
      { source: 'arabicNote', paragraph: 4, text: null },
      { source: 'englishNote', paragraph: 3, text: null },
    ],
    ratings: {
      withinArmy: { consistency: 'C', reason: 'الإعلان متوقع لو وقعت محاولة داخلية.' },
      foreignHand: { consistency: 'CC', reason: 'هذا نص ما تقوله الفرضية.' },
      preemptivePurge: {
        consistency: 'C',
        reason: 'الحملة الاستباقية تحتاج هي أيضاً إلى إعلان يبررها.',
      },
    },
  },
  {
    key: 'arrests',
    kind: 'fact',
    summary: 'أُوقف 55 عسكرياً على الأقل، بينهم جنرالان.',
    credibility: 2,
    relevance: 'medium',
    speaker: null,
    citations: [{ source: 'arabicNote', paragraph: 5, text: null }],
    ratings: {
      withinArmy: {
        consistency: 'C',
        reason: 'كل الفرضيات تتوقع توقيفات؛ هذا الدليل لا يميّز بينها.',
      },
      foreignHand: { consistency: 'C', reason: '' },
      preemptivePurge: { consistency: 'C', reason: '' },
    },
  },
  {
    key: 'differentBranches',
    kind: 'fact',
    summary: 'أبرز اسمين بين الموقوفين من جهتين مختلفتين في الجيش.',
    credibility: 3,
    relevance: 'medium',
    speaker: null,
    citations: [{ source: 'englishNote', paragraph: 8, text: null }],
    ratings: {
      withinArmy: { consistency: 'CC', reason: 'تحالف ساخطين يجمع عادةً أكثر من سلك.' },
      foreignHand: { consistency: 'N', reason: '' },
      preemptivePurge: {
        consistency: 'I',
        reason: 'حملة على جناح واحد لا تفسر توقيف من هم خارجه.',
      },
    },
  },
  {
    key: 'vezilierCharge',
    kind: 'claim',
    summary: 'تقول الحكومة إن فيزيلييه عمل لحساب DGSE واستمال ضباطاً وساسة ومدنيين.',
    credibility: 4,
    relevance: 'high',
    speaker: 'government',
    citations: [{ source: 'arabicNote', paragraph: 6, text: null }],
    ratings: {
      withinArmy: { consistency: 'I', reason: 'لو صح الاتهام لكانت اليد الأجنبية حاسمة.' },
      foreignHand: { consistency: 'CC', reason: 'لو صح الاتهام لكان قلب الفرضية.' },
      preemptivePurge: { consistency: 'I', reason: 'لو صح الاتهام لكانت هناك محاولة فعلاً.' },
    },
  },
  {
    key: 'foreignerArrested',
    kind: 'fact',
    summary: 'شملت التوقيفات مواطناً فرنسياً، ووُضع في قلب القضية.',
    credibility: 1,
    relevance: 'medium',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 6, text: 'أُوقف فرنسي هو «يان فيزيلييه» (Yann Vezilier)' },
      { source: 'englishNote', paragraph: 13, text: 'why a foreigner was placed at its centre' },
    ],
    ratings: {
      withinArmy: { consistency: 'I', reason: 'تدبير داخلي خالص لا يحتاج إلى أجنبي.' },
      foreignHand: { consistency: 'C', reason: '' },
      preemptivePurge: {
        consistency: 'N',
        reason: 'قد يكون غطاءً وقد يكون عبئاً على من دبّر الحملة.',
      },
    },
  },
  {
    key: 'frenchDenial',
    kind: 'claim',
    summary: 'تقول فرنسا إن فيزيلييه من طاقم سفارتها وله حصانة، وترفض الرواية المالية.',
    credibility: 3,
    relevance: 'medium',
    speaker: 'france',
    citations: [
      { source: 'arabicNote', paragraph: 7, text: null },
      { source: 'englishNote', paragraph: 4, text: null },
    ],
    ratings: {
      withinArmy: { consistency: 'C', reason: '' },
      foreignHand: { consistency: 'I', reason: 'ينفي الصلة، لكنه قول طرف له مصلحة.' },
      preemptivePurge: { consistency: 'C', reason: '' },
    },
  },
  {
    key: 'noRecord',
    kind: 'absence',
    summary:
      'لا وثيقة ولا تسجيل ولا سجل محكمة ولا أقوال للموقوفين في النصين. بُحث في النصين كاملين.',
    credibility: 2,
    relevance: 'high',
    speaker: null,
    citations: [
      { source: 'englishNote', paragraph: 5, text: null },
      {
        source: 'arabicNote',
        paragraph: 4,
        text: 'ولا تذكر المواد التي اعتمدنا عليها أن البيان أُرفق بوثائق أو تسجيلات.',
      },
    ],
    ratings: {
      withinArmy: {
        consistency: 'I',
        reason: 'محاولة بهذا الحجم تترك أثراً، ولمن كشفها مصلحة في عرضه.',
      },
      foreignHand: { consistency: 'I', reason: 'والأثر أولى بالظهور إن كانت دولة أجنبية طرفاً.' },
      preemptivePurge: { consistency: 'C', reason: '' },
    },
  },
  {
    key: 'noLink',
    kind: 'absence',
    summary:
      'لا شيء يصل الضباط الموقوفين بفيزيلييه سوى قول الحكومة. بُحث عن اسمه واسم DGSE في النصين.',
    credibility: 2,
    relevance: 'high',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 27, text: null },
      {
        source: 'englishNote',
        paragraph: 16,
        text: 'no text at our disposal links the detained officers to Vezilier by anything firmer than the government’s word',
      },
    ],
    ratings: {
      withinArmy: { consistency: 'C', reason: '' },
      foreignHand: { consistency: 'II', reason: 'الصلة هي الفرضية نفسها، ولا شاهد مستقلاً عليها.' },
      preemptivePurge: { consistency: 'C', reason: '' },
    },
  },
  {
    key: 'accusationHistory',
    kind: 'fact',
    summary: 'اتُّهم الفرنسيون بالتجسس في مالي (2022) والنيجر وبوركينا فاسو (2023).',
    credibility: 2,
    relevance: 'medium',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 21, text: null },
      { source: 'englishNote', paragraph: 15, text: null },
    ],
    ratings: {
      withinArmy: { consistency: 'N', reason: '' },
      foreignHand: { consistency: 'C', reason: 'نمط تدخل، لمن يصدّق الاتهامات.' },
      preemptivePurge: { consistency: 'C', reason: 'نمط اتهام، لمن يشك فيها.' },
    },
  },
  {
    key: 'earlyWarning',
    kind: 'claim',
    summary: 'حذّر غويتا في مطلع 2025 من مساعٍ لزعزعة مالي وشركائها.',
    credibility: 3,
    relevance: 'low',
    speaker: 'goita',
    citations: [{ source: 'arabicNote', paragraph: 23, text: null }],
    ratings: {
      withinArmy: { consistency: 'N', reason: '' },
      foreignHand: { consistency: 'C', reason: '' },
      preemptivePurge: { consistency: 'C', reason: '' },
    },
  },
  {
    key: 'frenchInterests',
    kind: 'fact',
    summary: 'لفرنسا مصالح معروفة في الإقليم، منها يورانيوم النيجر.',
    credibility: 2,
    relevance: 'low',
    speaker: null,
    citations: [
      { source: 'arabicNote', paragraph: 24, text: null },
      {
        source: 'englishNote',
        paragraph: 16,
        text: 'Uranium from Niger fed its nuclear programme for decades',
      },
    ],
    ratings: {
      withinArmy: { consistency: 'N', reason: '' },
      foreignHand: { consistency: 'C', reason: 'المصلحة ليست فعلاً.' },
      preemptivePurge: { consistency: 'N', reason: '' },
    },
  },
  {
    key: 'poorOdds',
    kind: 'assumption',
    summary: 'راعٍ أجنبي كان سيجد عوناً قليلاً في المنطقة، وثمناً باهظاً لو انكشف.',
    credibility: 6,
    relevance: 'low',
    speaker: null,
    citations: [{ source: 'englishNote', paragraph: 17, text: null }],
    ratings: {
      withinArmy: { consistency: 'N', reason: '' },
      foreignHand: { consistency: 'I', reason: 'حجة عن الدوافع، والدوافع قد يُخطأ في تقديرها.' },
      preemptivePurge: { consistency: 'NA', reason: '' },
    },
  },
]

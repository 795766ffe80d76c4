/**
 * The weighing in the sample project: three rival explanations, the evidence, and notes.
 *
 * Must stay true: the plain and the weighted inconsistency scores put different hypotheses
 * nearest to zero (H1 plain, H3 weighted), so that the first look at the matrix teaches
 * something. The sample's test keeps it so.
 */
import { evidenceOfAccusation } from './evidenceOfAccusation'
import { evidenceOfRivalry } from './evidenceOfRivalry'
import type { SampleEvidence, SampleHypothesis, SampleNote } from './sampleTypes'

/** Colours from the Okabe and Ito palette, told apart with any kind of colour vision. */
export const sampleHypotheses: readonly SampleHypothesis[] = [
  {
    key: 'withinArmy',
    label: 'H1',
    statement:
      'محاولة حقيقية دبّرها ضباط ساخطون من داخل الجيش في سياق صراع الأجنحة، من غير يد أجنبية حاسمة.',
    colour: '#0072B2',
    note: 'تسقط لو ثبتت صلة مدبّرة من الخارج، أو ثبت أنه لم تكن هناك خطة أصلاً.',
  },
  {
    key: 'foreignHand',
    label: 'H2',
    statement: 'محاولة تقف وراءها جهة أجنبية استمالت ضباطاً ماليين لتنفيذها.',
    colour: '#D55E00',
    note: 'رواية الحكومة الانتقالية. تقوم على صلة بين الضباط الموقوفين وفيزيلييه.',
  },
  {
    key: 'preemptivePurge',
    label: 'H3',
    statement: 'لم تكن هناك محاولة وشيكة؛ التوقيفات حملة استباقية تُضعف جناحاً منافساً وتثبّت الحكم.',
    colour: '#009E73',
    note: 'عليها أن تفسر لماذا أُعلنت القضية، ولماذا شملت أسماء من خارج الجناح.',
  },
]

export const sampleEvidence: readonly SampleEvidence[] = [
  ...evidenceOfAccusation,
  ...evidenceOfRivalry,
]

export const sampleNotes: readonly SampleNote[] = [
  {
    target: { kind: 'paragraph', source: 'arabicNote', paragraph: 16 },
    text: 'أكثر الفقرات تمييزاً بين الفرضيتين الثانية والثالثة. يلزم التحقق من عدد الموقوفين من الحرس الوطني قبل البناء عليها.',
  },
  {
    target: { kind: 'actor', key: 'camara' },
    text: 'الغياب واقعة، وتفسيره فرضية. لا تُسجَّل علاقة توقيف ما لم يقل بها مصدر.',
  },
  {
    target: { kind: 'paragraph', source: 'englishNote', paragraph: 5 },
    text: 'الصمت هنا دليل من نوع «غياب»: لا يُقبل إلا مع ذكر ما بُحث فيه.',
  },
]

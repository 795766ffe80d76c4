/** Actors suggested from texts of our own, each with why. */
import { describe, expect, it } from 'vitest'
import { findActorPlaces } from '../../../src/shared/analysis/actorFinding'
import { sliceCodePoints } from '../../../src/shared/analysis/arabicText'
import { compilePlaces, suggestedActors } from '../../../src/shared/analysis/suggestedActors'

const places = compilePlaces('ar')
const found = (text: string) =>
  findActorPlaces(text, places).map(({ name, cue, start, end }) => {
    expect(sliceCodePoints(text, start, end)).not.toBe('')
    return `${name} (${cue})`
  })

describe('an actor is suggested', () => {
  it.each([
    ['in quotation marks', 'قال «سليم الحوراني» إنه باق', ['سليم الحوراني (quoted)']],
    ['behind a rank', 'استقبل العميد نادر شاهين، ثم غادر', ['نادر شاهين (titled)']],
    ['behind a rank, in quotation marks', 'العميدة «سلمى داغر» قالت', ['سلمى داغر (titled)']],
    ['behind a rank with particles', 'وللجنرال سامي قرم، نفوذ', ['سامي قرم (titled)']],
    ['behind an office and a rank', 'وزير الدفاع الجنرال نادر شاهين', ['نادر شاهين (titled)']],
    ['behind an office', 'وزير الخارجية نادر شاهين', ['نادر شاهين (titled)']],
    ['behind an English title', 'said Colonel Jean Daur today', ['Jean Daur (titled)']],
    ['behind a French title', 'le général Marc Oury a dit', ['Marc Oury (titled)']],
    ['as a country, with particles', 'في تشاد وبالنيجر', ['تشاد (country)', 'النيجر (country)']],
    ['as a country in French', 'au Tchad', ['تشاد (country)']],
    ['as a capital', 'من باماكو إلى Ouagadougou', ['باماكو (capital)', 'واغادوغو (capital)']],
    [
      'as an organisation',
      'أعلنت حركة الوفاق الوطني موقفها',
      ['حركة الوفاق الوطني (organisation)'],
    ],
    ['with علي in it', 'قال الجنرال داود علي محمدين إن', ['داود علي محمدين (titled)']],
    ['in front of على', 'اعتمد العقيد داود على رجاله', ['داود (titled)']],
    ['with its joiners', 'الرئيس محمد ولد عبد الكريم قال', ['محمد ولد عبد الكريم (titled)']],
    [
      'as an organisation, in front of a new part of the sentence',
      'نفت وزارة الخارجية الأردنية الاتهامات',
      ['وزارة الخارجية الأردنية (organisation)'],
    ],
    [
      'as a French organisation behind its article',
      "L'Agence nigérienne de presse a dit",
      ['Agence nigérienne de presse (organisation)'],
    ],
    ['as an organisation behind و', 'ووكالة الأنباء', ['وكالة الأنباء (organisation)']],
    ['as a capitalised sequence', 'with Amina Rell in town', ['Amina Rell (capitalised)']],
    ['as countries side by side', 'Chad and Gabon', ['تشاد (country)', 'الغابون (country)']],
    ['apart from its short name', 'Union of Aldor (UA) said', ['Union of Aldor (organisation)']],
    ['as an English organisation', 'the Party of the North', ['Party of the North (organisation)']],
  ])('%s', (_case, text, names) => {
    expect(found(text)).toEqual(names)
  })

  it.each([
    ['a title without a name', 'قال الرئيس إن الوضع هادئ'],
    ['a title and an adjective', 'قال الرئيس السابق'],
    ['a phrase in quotation marks', 'شعار «من أجل البقاء في الميدان الكبير»'],
    ['a defined word in quotation marks', 'ما سماه «التجسس»'],
    ['what is done to something, in quotation marks', 'سماه «محاولة لزعزعة الاستقرار»'],
    ['what is for something, in quotation marks', 'سماه «خطوة مهددة للسيادة»'],
    ['what is somebody’s, in quotation marks', 'قال «عودتها القريبة»'],
    ['a head word alone', 'عقد مجلس جلسة'],
    ['one capitalised word', 'Yesterday it rained'],
  ])('not: %s', (_case, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('suggestions', () => {
  const paragraphs = [
    { paragraphId: 'a', text: 'قال العميد نادر شاهين. وعاد «نادر شاهين» إلى تشاد' },
    { paragraphId: 'b', text: 'Amina Rell met Karl Hohn. Amina Rell left.' },
  ]
  it('gather passages by name, most first, and say why', () => {
    const some = suggestedActors(paragraphs, { places, isKnown: () => false })
    expect(some.map(({ name, cues, passages }) => [name, cues, passages.length])).toEqual([
      ['نادر شاهين', ['titled', 'quoted'], 2],
      ['Amina Rell', ['capitalised'], 2],
      ['تشاد', ['country'], 1],
    ])
  })

  it('see a quoted name through the particle before it', () => {
    const texts = ['قال «الورد» و«سمارا»', 'ثم قيل «لسمارا» كذا', 'و«لوسيان» وحده'].map(
      (text, at) => ({ paragraphId: String(at), text }),
    )
    const some = suggestedActors(texts, { places, isKnown: () => false })
    const told = some.map(({ name, passages }) => [name, passages.length])
    expect(told).toEqual([
      ['سمارا', 2],
      ['لوسيان', 1],
    ])
    const [passage] = some[0]?.passages.slice(1) ?? []
    const { start = 0, end = 0 } = passage ?? {}
    expect(sliceCodePoints(texts[1]?.text ?? '', start, end)).toBe('سمارا')
    const known = suggestedActors(texts, { places, isKnown: key => key === 'سمارا' })
    expect(known.map(({ name }) => name)).toEqual(['لوسيان'])
  })

  it('leave out who is known or dismissed, in any spelling', () => {
    const isKnown = (key: string) => key === 'نادر شاهين' || key === 'amina rell'
    const some = suggestedActors(paragraphs, { places, isKnown })
    expect(some.map(({ name }) => name)).toEqual(['تشاد'])
  })
})

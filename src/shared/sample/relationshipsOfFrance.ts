/**
 * France, Mali and Russia: how the old partnership ended, and what is said of it since.
 */
import type { SampleRelationship } from './sampleTypes'

export const relationshipsOfFrance: readonly SampleRelationship[] = [
  {
    key: 'maliApartFromFrance',
    from: 'mali',
    to: 'france',
    type: 'rivalOf',
    isDirected: false,
    sign: 'negative',
    note: 'انتهى التعاون العسكري بعد الانقلابين.',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 20,
        text: 'انتهى التعاون العسكري بين مالي وفرنسا',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 17,
        text: 'since the break with Paris',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'maliNearRussia',
    from: 'mali',
    to: 'russia',
    type: 'alliedWith',
    isDirected: false,
    sign: 'positive',
    note: '',
    startDate: null,
    citations: [
      { source: 'arabicNote', paragraph: 20, text: 'واقتربت باماكو من روسيا', stance: 'asserts' },
      {
        source: 'englishNote',
        paragraph: 17,
        text: 'Mali has drawn closer to Russia',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'governmentAccusesFrenchForces',
    from: 'government',
    to: 'frenchForces',
    type: 'accuses',
    isDirected: true,
    sign: 'negative',
    note: 'اتهام سابق بترك أجهزة تجسس.',
    startDate: '2022-04',
    citations: [
      {
        source: 'arabicNote',
        paragraph: 21,
        text: 'قالت باماكو إن القوات الفرنسية تركت أجهزة تجسس',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 15,
        text: 'Bamako said in April 2022 that French forces had left spying devices',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'frenchForcesAtGossi',
    from: 'frenchForces',
    to: 'gossi',
    type: 'basedIn',
    isDirected: true,
    sign: 'neutral',
    note: 'حتى الانسحاب.',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 21,
        text: 'تركت أجهزة تجسس في قاعدة غوسي (Gossi)',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 15,
        text: 'French forces had left spying devices at Gossi (غوسي)',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'frenchForcesOfFrance',
    from: 'frenchForces',
    to: 'france',
    type: 'memberOf',
    isDirected: true,
    sign: 'neutral',
    note: '',
    startDate: null,
    citations: [
      { source: 'arabicNote', paragraph: 21, text: 'القوات الفرنسية', stance: 'asserts' },
    ],
  },
  {
    key: 'lecointreLedFrenchForces',
    from: 'lecointre',
    to: 'frenchForces',
    type: 'commands',
    isDirected: true,
    sign: 'neutral',
    note: 'منصب سابق.',
    startDate: null,
    citations: [
      { source: 'arabicNote', paragraph: 24, text: 'رئيس أركانها السابق', stance: 'asserts' },
      {
        source: 'englishNote',
        paragraph: 16,
        text: 'once chief of its defence staff',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'franceAndNigerUranium',
    from: 'france',
    to: 'niger',
    type: 'hasInterestIn',
    isDirected: true,
    sign: 'neutral',
    note: 'يورانيوم غذّى البرنامج النووي الفرنسي.',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 24,
        text: 'فيورانيوم النيجر غذّى برنامجها النووي عقوداً',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 16,
        text: 'Uranium from Niger fed its nuclear programme for decades',
        stance: 'asserts',
      },
    ],
  },
]

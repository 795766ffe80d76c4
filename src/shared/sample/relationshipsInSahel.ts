/**
 * The neighbours in the Sahel: their alliance and their own accusations.
 */
import type { SampleRelationship } from './sampleTypes'

export const relationshipsInSahel: readonly SampleRelationship[] = [
  {
    key: 'nigerAccusesFrance',
    from: 'niger',
    to: 'france',
    type: 'accuses',
    isDirected: true,
    sign: 'negative',
    note: '',
    startDate: '2023-07',
    citations: [
      {
        source: 'arabicNote',
        paragraph: 21,
        text: 'وفي يوليو 2023 تحدثت سلطات النيجر',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 15,
        text: 'Niger spoke of French intelligence cells in July 2023',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'burkinaAccusesFrance',
    from: 'burkina',
    to: 'france',
    type: 'accuses',
    isDirected: true,
    sign: 'negative',
    note: '',
    startDate: '2023-12',
    citations: [
      {
        source: 'arabicNote',
        paragraph: 21,
        text: 'قالت بوركينا فاسو إنها كشفت شبكة مماثلة',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 15,
        text: 'Burkina Faso announced in December 2023 that it had broken up a network',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'bazoumGovernedNiger',
    from: 'bazoum',
    to: 'niger',
    type: 'governed',
    isDirected: true,
    sign: 'neutral',
    note: 'حتى إبعاده في يوليو 2023.',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 21,
        text: 'بعد إبعاد الرئيس «محمد بازوم»',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 15,
        text: 'after President Mohamed Bazoum was removed',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'maliInAes',
    from: 'mali',
    to: 'aes',
    type: 'memberOf',
    isDirected: true,
    sign: 'positive',
    note: '',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 23,
        text: 'وشركائها في اتحاد دول الساحل (AES)',
        stance: 'asserts',
      },
      {
        source: 'englishNote',
        paragraph: 17,
        text: 'its partners in the Alliance of Sahel States (AES)',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'nigerInAes',
    from: 'niger',
    to: 'aes',
    type: 'memberOf',
    isDirected: true,
    sign: 'positive',
    note: '',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 23,
        text: 'الذي يجمعها بالنيجر وبوركينا فاسو',
        stance: 'asserts',
      },
    ],
  },
  {
    key: 'burkinaInAes',
    from: 'burkina',
    to: 'aes',
    type: 'memberOf',
    isDirected: true,
    sign: 'positive',
    note: '',
    startDate: null,
    citations: [
      {
        source: 'arabicNote',
        paragraph: 23,
        text: 'الذي يجمعها بالنيجر وبوركينا فاسو',
        stance: 'asserts',
      },
    ],
  },
]

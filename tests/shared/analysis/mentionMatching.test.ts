import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchingKey, sliceCodePoints } from '../../../src/shared/analysis/arabicText'
import { compileNames } from '../../../src/shared/analysis/compiledNames'
import { findCompiledMentions, findMentions } from '../../../src/shared/analysis/mentionMatching'

/** The spans found for one name, as `text` or `clitic+text+suffix`. */
function found(name: string, text: string): readonly string[] {
  return findMentions({ text, names: [{ actorId: 'a', name }] }).map(({ start, end, reason }) =>
    [reason.clitic, sliceCodePoints(text, start, end), reason.suffix].filter(Boolean).join('+'),
  )
}

describe('a name of one word', () => {
  it.each([
    ['as it is', 'كامارا', 'غاب كامارا عن الظهور', ['كامارا']],
    ['vocalised', 'كامارا', 'غابَ كَامَارَا.', ['كَامَارَا']],
    ['with tatweel', 'كامارا', 'غاب كـامـارا', ['كـامـارا']],
    ['in presentation forms', 'مالي', 'في ﻣﺎﻟﻲ اليوم', ['ﻣﺎﻟﻲ']],
    ['in another spelling of alef', 'أحمد', 'جاء احمد', ['احمد']],
    ['in Persian letters', 'كابيلا', 'جاء کابیلا', ['کابیلا']],
    ['in quotation marks', 'جويتا', 'قال “جويتا” إن', ['جويتا']],
    ['twice', 'جويتا', 'جويتا وجويتا', ['جويتا', 'و+جويتا']],
    ['behind emoji and accents', 'جويتا', '🙂e\u0301🙂 جويتا', ['جويتا']],
    ['in Latin letters', 'Goïta', 'Le colonel GOITA, dit-il', ['GOITA']],
    ['behind an elided article', 'Élysée', "l’Elysée et l'Élysée", ['Elysée', 'Élysée']],
    ['before an English genitive', 'Mali', "Mali’s army and Mali's", ['Mali', 'Mali']],
    ['with a number', 'GSIM 2', 'GSIM ٢ et GSIM 22', ['GSIM ٢']],
    ['next to punctuation', 'مالي', '(مالي)، مالي؛ مالي؟', ['مالي', 'مالي', 'مالي']],
    ['written onto the quotation mark before it', 'يان', 'الفرنسي”يان', ['يان']],
    ['not inside a word', 'مال', 'شمالي ومالية وأموال', []],
    ['not of one letter', 'م', 'م م م', []],
    ['of two letters', 'طه', 'جاء طه', ['طه']],
  ])('is found %s', (_case, name, text, spans) => {
    expect(found(name, text)).toEqual(spans)
  })
})

describe('clitics in front', () => {
  it.each([
    ['و', 'كامارا', 'وكامارا', ['و+كامارا']],
    ['ف', 'كامارا', 'فكامارا', ['ف+كامارا']],
    ['ب', 'باماكو', 'بباماكو', ['ب+باماكو']],
    ['ك', 'كامارا', 'ككامارا', ['ك+كامارا']],
    ['ل', 'كامارا', 'لكامارا', ['ل+كامارا']],
    ['ل before the letter itself', 'لبنان', 'للبنان', ['ل+لبنان']],
    ['س', 'كامارا', 'سكامارا', ['س+كامارا']],
    ['ال', 'جيش', 'الجيش', ['ال+جيش']],
    ['a chain of two', 'كامارا', 'ولكامارا', ['ول+كامارا']],
    ['a chain with the article', 'جيش', 'وبالجيش', ['وبال+جيش']],
    ['a chain before a defined name', 'الجيش', 'وبالجيش', ['وب+الجيش']],
    ['لل before an undefined name', 'جيش', 'للجيش', ['لل+جيش']],
    ['لل hiding the article of the name', 'الجيش', 'للجيش', ['ل+للجيش']],
    ['the same with و', 'الجيش', 'وللجيش', ['ول+للجيش']],
    ['لل for the lams of ل, ال and the name', 'اللواء', 'للواء', ['ل+للواء']],
    ['the same with و', 'اللجنة', 'وللجنة', ['ول+للجنة']],
    ['the same with ف and vowel signs', 'اللجنة', 'فَلِلَّجنةِ', ['فل+لِلَّجنةِ']],
    ['the same before a name of God', 'الله', 'لله ولله', ['ل+لله', 'ول+لله']],
    ['three lams, as some write them', 'اللواء', 'لللواء', ['ل+لللواء']],
    ['two lams left by other particles', 'اللواء', 'باللواء وكاللواء', ['ب+اللواء', 'وك+اللواء']],
    ['the same before an undefined name', 'لواء', 'للواء', ['ل+لواء']],
    ['لل before Latin letters', 'DGSE', 'وللـDGSE', ['ولل+DGSE']],
    ['لل outside the quotation mark', 'جبهة', 'للـ«جبهة»', ['لل+جبهة']],
    ['not لل for a lam the name does not have', 'الواء', 'لواء', []],
    ['not one lam for three', 'اللواء', 'لواء ولواء', []],
    ['not inside a word that begins alike', 'اللواء', 'للواءات وللواتي', []],
    ['with vowel signs', 'الجيش', 'وَلِلْجَيْشِ', ['ول+لِلْجَيْشِ']],
    ['with tatweel', 'DGSE', 'الـDGSE ولـDGSE', ['ال+DGSE', 'ول+DGSE']],
    ['inside the quotation mark', 'كامارا', 'غياب “لكامارا” عن', ['ل+كامارا']],
    ['outside the quotation mark', 'كامارا', 'بـ«كامارا» و“كامارا”', ['ب+كامارا', 'و+كامارا']],
    ['in a ligature with the name', 'أحمد', 'قال ﻷﺣﻤﺪ', ['ل+ﻷﺣﻤﺪ']],
    ['not when they are no chain', 'كامارا', 'بلكامارا والوكامارا', []],
    ['not an article that is not there', 'الجيش', 'جيش وبجيش لجيش', []],
    ['not when they stand apart', 'كامارا', 'ب كامارا', ['كامارا']],
  ])('%s', (_case, name, text, spans) => {
    expect(found(name, text)).toEqual(spans)
  })
})

describe('every chain of clitics', () => {
  it.each([
    ...['ب', 'ك', 'ل', 'س', 'ال', 'بال', 'كال', 'لل'],
    ...['و', 'وب', 'وك', 'ول', 'وس', 'وال', 'وبال', 'وكال', 'ولل'],
    ...['ف', 'فب', 'فك', 'فل', 'فس', 'فال', 'فبال', 'فكال', 'فلل'],
  ])('%s is seen in front of a name', chain => {
    expect(found('جيش', `قال 🙂 ${chain}جيش.`)).toEqual([`${chain}+جيش`])
  })

  it.each(['سال', 'لال', 'بل', 'وف', 'فو', 'بب'])('%s is none', letters => {
    expect(found('جيش', `${letters}جيش`)).toEqual([])
  })
})

describe('every pronoun', () => {
  it.each(['ه', 'ها', 'هما', 'هم', 'هن', 'ك', 'كما', 'كم', 'كن', 'نا'])(
    '%s is seen behind a name',
    pronoun => {
      expect(found('جيش', `رأى e\u0301 جيش${pronoun}.`)).toEqual([`جيش+${pronoun}`])
    },
  )

  it('ي is none: it ends adjectives of origin', () => {
    expect(found('جيش', 'جيشي')).toEqual([])
  })
})

describe('pronouns behind', () => {
  it.each([
    ['ه', 'جيش', 'جيشه', ['جيش+ه']],
    ['ها', 'جيش', 'جيشها', ['جيش+ها']],
    ['هم and a clitic', 'جيش', 'وبجيشهم', ['وب+جيش+هم']],
    ['نا', 'جيش', 'جيشنا', ['جيش+نا']],
    ['كم', 'حكومة', 'حكومتكم', ['حكومت+كم']],
    ['teh marbuta opened', 'حكومة', 'وحكومتها', ['و+حكومت+ها']],
    ['alef maksura opened', 'مستشفى', 'مستشفاهم', ['مستشفا+هم']],
    ['hamza on its seats', 'وزراء', 'وزرائه ووزراؤه وزراءه', ['وزرائ+ه', 'و+وزراؤ+ه', 'وزراء+ه']],
    ['not the ending ة', 'مالي', 'المؤسسات المالية ومالية', []],
    ['not behind an article', 'جيش', 'الجيشه', []],
    ['not behind a name with an article', 'الجيش', 'الجيشها', []],
    ['not the ending of adjectives of origin', 'تشاد', 'رجل تشادي', []],
    ['not behind two letters', 'طه', 'طهها', []],
    ['not behind Latin letters', 'Mali', 'Maliها', []],
  ])('%s', (_case, name, text, spans) => {
    expect(found(name, text)).toEqual(spans)
  })
})

describe('a name of several words', () => {
  it.each([
    ['as it is', 'يان فيزيلييه', 'يُدعى “يان فيزيلييه”، بعد', ['يان فيزيلييه']],
    [
      'with a space inside the mark',
      'يان فيزيلييه',
      'الفرنسي” يان فيزيلييه” الجدل',
      ['يان فيزيلييه'],
    ],
    ['across a quotation mark', 'الجنرال جويتا', 'الجنرال “جويتا”', ['الجنرال “جويتا']],
    [
      'across several spaces and lines',
      'آسيمي جويتا',
      'آسيمي \u00a0\n جويتا',
      ['آسيمي \u00a0\n جويتا'],
    ],
    ['across a hyphen', 'Jean Yves', 'Jean-Yves', ['Jean-Yves']],
    ['across brackets', 'جماعة نصرة', 'جماعة (نصرة)', ['جماعة (نصرة']],
    [
      'across the stop of an initial',
      'J. Dupont',
      'J. Dupont, J Dupont',
      ['J. Dupont', 'J Dupont'],
    ],
    ['with an apostrophe', "Côte d'Ivoire", 'en Côte d’Ivoire', ['Côte d’Ivoire']],
    ['with a clitic', 'الحرس الوطني', 'وبالحرس الوطني', ['وب+الحرس الوطني']],
    ['with its lam hidden', 'اللجنة العسكرية', 'وللجنة العسكرية', ['ول+للجنة العسكرية']],
    ['with the article hidden', 'الحرس الوطني', 'وللحرس الوطني', ['ول+للحرس الوطني']],
    ['with a pronoun', 'وزير دفاع', 'ووزير دفاعها', ['و+وزير دفاع+ها']],
    ['not across a comma', 'محمد علي', 'محمد، علي', []],
    ['not across the end of a sentence', 'محمد علي', 'جاء محمد. علي ذهب', []],
    ['not when a word is missing', 'محمد علي', 'محمد وعلي محمد', []],
    ['not with another last word', 'محمد علي', 'محمد عليان', []],
  ])('is found %s', (_case, name, text, spans) => {
    expect(found(name, text)).toEqual(spans)
  })
})

/** The spans of a name that is never written small and defined without an article. */
function foundProper(name: string, text: string): readonly string[] {
  return findMentions({ text, names: [{ actorId: 'a', name, isProper: true }] }).map(
    ({ start, end }) => sliceCodePoints(text, start, end),
  )
}

describe('the name of a person, state or place', () => {
  it.each([
    ['not where a text writes it small', 'Mouettes', 'Les mouettes des Mouettes', ['Mouettes']],
    ['not as a common word', 'Chad', 'Chad, chad.', ['Chad']],
    ['in capitals', 'Goïta', 'Le colonel GOÏTA', ['GOÏTA']],
    ['small in a text without capitals', 'Mali', 'news from mali', ['mali']],
    ['small if the analyst wrote it so', 'goita', 'Selon goita et Goïta', ['goita', 'Goïta']],
    ['small if it has several words', 'Jean Oury', 'M. jean oury', ['jean oury']],
    ['not as an adjective of origin', 'مالي', 'الجيش المالي وللمالي في مالي', ['مالي']],
    ['behind a particle', 'مالي', 'لمالي وبمالي', ['مالي', 'مالي']],
    ['with its own article', 'السنغالي', 'السنغالي وللسنغالي', ['السنغالي', 'للسنغالي']],
  ])('is found %s', (_case, name, text, spans) => {
    expect(foundProper(name, text)).toEqual(spans)
  })
})

describe('names in French and English', () => {
  it.each([
    ['behind every elision', 'Azawad', 'd’Azawad, l’Azawad, qu’Azawad', Array(3).fill('Azawad')],
    ['an abbreviation with stops', 'FDE', 'le F.D.E. et le F. D. E.', ['F.D.E.', 'F. D. E.']],
    ['the same at the end', 'FDE', 'le F.D.E', ['F.D.E']],
    ['an abbreviation without its stops', 'U.S.', 'the US told us', ['US']],
    ['with stops if the analyst wrote them', 'U.S.', 'the U.S. said', ['U.S.']],
    ['not an abbreviation in small letters', 'AES', 'les aes de l’AES', ['AES']],
    ['not letters that stand apart', 'IYA', 'Mais i y a', []],
    ['article drawn into du', 'Le Caire', 'du Caire', ['du+Caire']],
    ['article drawn into au', 'Le Caire', 'Le Caire, au Caire', ['Le Caire', 'au+Caire']],
    [
      'article drawn into des and aux',
      'Les Verts',
      'des Verts aux Verts',
      ['des+Verts', 'aux+Verts'],
    ],
    ['not a common word behind du', 'Le Monde', 'Du monde lit du Monde', ['du+Monde']],
    ['a ligature', 'Sacré-Cœur', 'SACRE-COEUR et sacré cœur', ['SACRE-COEUR', 'sacré cœur']],
    ['letters with strokes', 'Łódź', 'Lodz et ŁÓDŹ', ['Lodz', 'ŁÓDŹ']],
  ])('are found: %s', (_case, name, text, spans) => {
    expect(found(name, text)).toEqual(spans)
  })
})

describe('several names', () => {
  const names = [
    { actorId: 'army', name: 'الجيش' },
    { actorId: 'malianArmy', name: 'الجيش المالي' },
    { actorId: 'mali', name: 'مالي' },
    { actorId: 'goita', name: 'جويتا' },
    { actorId: 'goita', name: 'آسيمي جويتا' },
  ]

  it('are found in the order of the text, the longest where they overlap', () => {
    const text = 'قاد آسيمي جويتا الجيش المالي، ثم عاد الجيش إلى مالي مع جويتا'
    const mentions = findMentions({ text, names })
    expect(mentions.map(({ actorId }) => actorId)).toEqual([
      'goita',
      'malianArmy',
      'army',
      'mali',
      'goita',
    ])
    expect(mentions.map(({ start, end }) => sliceCodePoints(text, start, end))).toEqual([
      'آسيمي جويتا',
      'الجيش المالي',
      'الجيش',
      'مالي',
      'جويتا',
    ])
  })

  it('prefers a whole name to another name with a clitic', () => {
    const text = 'والي'
    const mentions = findMentions({
      text,
      names: [
        { actorId: 'ali', name: 'الي' },
        { actorId: 'wali', name: 'والي' },
      ],
    })
    expect(mentions).toMatchObject([{ actorId: 'wali', start: 0, end: 4, reason: { clitic: '' } }])
  })

  it('offers a shared name to each actor that has it, once', () => {
    const shared = [
      { actorId: 'second', name: 'كيتا' },
      { actorId: 'first', name: 'كيتا' },
      { actorId: 'first', name: 'كِيتا' },
    ]
    const mentions = findMentions({ text: 'قال كيتا ولكيتا', names: shared })
    expect(mentions.map(({ actorId, start }) => `${actorId} ${start}`)).toEqual([
      'first 4',
      'second 4',
      'first 11',
      'second 11',
    ])
  })

  it('offers no other actor what one has with fewer letters written onto it', () => {
    const mentions = findMentions({
      text: 'والجيش',
      names: [
        { actorId: 'army', name: 'الجيش' },
        { actorId: 'anArmy', name: 'جيش' },
      ],
    })
    expect(mentions.map(({ actorId }) => actorId)).toEqual(['army'])
  })

  it('keeps off what was judged: confirmed for everybody, rejected for the same actor', () => {
    const text = 'كيتا ثم كيتا ثم كيتا'
    const found = findCompiledMentions(
      text,
      compileNames([
        { actorId: 'first', name: 'كيتا' },
        { actorId: 'second', name: 'كيتا' },
      ]),
      [
        { actorId: 'first', start: 0, end: 4, isRejected: false },
        { actorId: 'first', start: 8, end: 12, isRejected: true },
      ],
    )
    expect(found.map(({ actorId, start }) => `${actorId} ${start}`)).toEqual([
      'second 8',
      'first 16',
      'second 16',
    ])
  })

  it.each([
    ['as it is', 'جيش', 'جيش', {}],
    ['behind particles', 'جيش', 'وبالجيش', { clitic: 'وبال' }],
    ['before a pronoun', 'جيش', 'جيشها', { suffix: 'ها' }],
    ['between both', 'جيش', 'وبجيشها', { clitic: 'وب', suffix: 'ها' }],
    ['before a pronoun, opened by rule', 'حكومة', 'حكومتها', { suffix: 'ها' }],
    ['spelled with vowel signs', 'جيش', 'جَيْش', { isFolded: true }],
    ['spelled with another alef', 'أحمد', 'احمد', { isFolded: true }],
    ['in capitals', 'Goïta', 'GOITA', { isFolded: true }],
    ['across quotation marks', 'الجنرال جويتا', 'الجنرال “جويتا”', { isAcrossMarks: true }],
    ['across a hyphen', 'Jean Yves', 'Jean-Yves', { isAcrossMarks: true }],
    ['across two spaces', 'يان فيزيلييه', 'يان  فيزيلييه', {}],
    ['particle outside the mark', 'كامارا', 'ب«كامارا»', { clitic: 'ب', isAcrossMarks: true }],
    ['with its article hidden', 'الجيش', 'للجيش', { clitic: 'ل' }],
    ['with its lam hidden', 'اللواء', 'للواء', { clitic: 'ل' }],
    ['with its lam hidden, vocalised', 'اللَّواء', 'لِلَّواء', { clitic: 'ل' }],
    ['spelled with stops', 'FDE', 'F.D.E.', { isFolded: true, isAcrossMarks: true }],
    ['its article drawn into du', 'Le Caire', 'du Caire', { clitic: 'du' }],
    ['with its article hidden, vocalised', 'الجيش', 'لِلجَيش', { clitic: 'ل', isFolded: true }],
  ])('says why it was taken for the name: %s', (_case, name, text, why) => {
    const nothing = { name, clitic: '', suffix: '', isFolded: false, isAcrossMarks: false }
    const [mention] = findMentions({ text, names: [{ actorId: 'a', name }] })
    expect(mention?.reason).toEqual({ ...nothing, ...why })
  })

  it('are compiled once for many texts with the same result', () => {
    const compiled = compileNames(names)
    for (const text of ['جويتا في مالي', 'وبالجيش المالي', '']) {
      expect(findCompiledMentions(text, compiled)).toEqual(findMentions({ text, names }))
    }
  })

  it('finds nothing without names or text', () => {
    expect(findMentions({ text: 'جويتا', names: [] })).toEqual([])
    expect(findMentions({ text: '', names })).toEqual([])
  })
})

describe('offsets', () => {
  it('lead to the name whatever stands around it', () => {
    const noise = fc.array(
      fc.constantFrom('🙂', 'e\u0301', 'ﻻ', 'ﷺ', '“', '”', ' ', '\u200f', 'ـ', 'قال', '.', '\n'),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const text = `${before.join('')} كامارا ${after.join('')}`
        const mentions = findMentions({ text, names: [{ actorId: 'a', name: 'كامارا' }] })
        expect(mentions).toHaveLength(1)
        for (const { start, end } of mentions) {
          const span = sliceCodePoints(text, start, end)
          expect(matchingKey(span)).toBe('كامارا')
          expect(span).toBe('كامارا')
        }
      }),
    )
  })
})

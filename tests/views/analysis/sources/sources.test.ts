import { describe, expect, it } from 'vitest'
import { keptWarningWords } from '../../../../src/renderer/views/analysis/sources/importWarningWords'
import { kindChoiceOf } from '../../../../src/renderer/views/analysis/sources/kindChoices'
import { languageChoices } from '../../../../src/renderer/views/analysis/sources/sourceWords'

describe('warnings kept with a source', () => {
  const t = (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`

  it('are said in the language of the interface', () => {
    expect(keptWarningWords(t, '{"code":"nul-characters","count":3}')).toBe(
      'importWarning.nulCharacters {"count":3}',
    )
  })

  it('are shown as they were written when they are of a kind nobody knows', () => {
    expect(keptWarningWords(t, 'ملاحظة قديمة')).toBe('ملاحظة قديمة')
    expect(keptWarningWords(t, '{"code":"later"}')).toBe('{"code":"later"}')
  })
})

describe('kinds to choose from', () => {
  it('take a deep heading for one of the third level', () => {
    expect(kindChoiceOf('heading', 6).id).toBe('heading3')
    expect(kindChoiceOf('heading', null).id).toBe('heading1')
    expect(kindChoiceOf('byline', null).id).toBe('byline')
  })
})

describe('languages to choose from', () => {
  it('hold the one the source has, however rare', () => {
    expect(languageChoices('bm', 'en')).toContainEqual({ value: 'bm', label: 'Bambara' })
    expect(languageChoices('', 'ar')[0]).toEqual({ value: 'ar', label: 'العربية' })
  })

  it('show what is no language tag as it was written', () => {
    expect(languageChoices('لهجة', 'en')[0]?.label).toBe('لهجة')
  })
})

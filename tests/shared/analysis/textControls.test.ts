import { describe, expect, it } from 'vitest'
import { withoutControls } from '../../../src/shared/analysis/textControls'
import { Name } from '../../../src/shared/domain/definitions'

describe('names', () => {
  it('hold no character that turns or hides text, and keep the joiners of Persian words', () => {
    expect(Name.parse('\u202eكامارا\u2069\u200b \ufeff')).toBe('كامارا')
    expect(withoutControls('می\u200cخواهم \u200d')).toBe('می\u200cخواهم \u200d')
  })

  it('are none when there is nothing else in them', () => {
    expect(Name.safeParse('\u202e\u2069').success).toBe(false)
  })
})

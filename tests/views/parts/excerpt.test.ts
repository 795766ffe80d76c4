import { describe, expect, it } from 'vitest'
import { excerptAround } from '../../../src/renderer/views/parts/excerpt'

describe('an excerpt', () => {
  it('shows the words with what stands around them, cut between words', () => {
    const text = 'قال المتحدث إن الحركة لم تشارك في الهجوم على القاعدة'
    const start = [...'قال المتحدث إن '].length
    const excerpt = excerptAround(text, start, start + 6, 12)
    expect(excerpt).toEqual({ before: '…المتحدث إن ', words: 'الحركة', after: ' لم تشارك…' })
  })

  it('counts in code points, so that no sign is cut in two', () => {
    expect(excerptAround('a😀b 😀c', 1, 3, 10)).toEqual({
      before: 'a',
      words: '😀b',
      after: ' 😀c',
    })
  })

  it('takes a short text whole, without dots', () => {
    expect(excerptAround('one two', 0, 3, 50)).toEqual({ before: '', words: 'one', after: ' two' })
  })
})

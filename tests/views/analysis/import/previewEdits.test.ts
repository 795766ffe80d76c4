/** Changes to a preview: borders and kinds of paragraphs, never their words, and all of it undoable. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  editPreview,
  type PreviewAction,
  type PreviewEdits,
  startPreview,
} from '../../../../src/renderer/views/analysis/import/previewEdits'

const TEXTS = ['رواية الحكومة', '🙂 نفت باريس', 'ما قيل عن ذلك.', 'Paris said nothing.'] as const

function preview(): PreviewEdits {
  return startPreview(TEXTS.map(text => ({ kind: 'body', level: null, text })))
}

function textsOf({ paragraphs }: PreviewEdits): string[] {
  return paragraphs.map(({ text }) => text)
}

/** What the analyst sees of it. */
function shown({ paragraphs }: PreviewEdits) {
  return paragraphs.map(({ kind, level, text }) => ({ kind, level, text }))
}

describe('editPreview', () => {
  it('joins a paragraph with the one behind it, in the kind of the first', () => {
    const heading = editPreview(preview(), {
      kind: 'setKind',
      place: 1,
      change: { kind: 'quotation', level: null },
    })
    const joined = editPreview(heading, { kind: 'join', place: 1 })
    expect(shown(joined)[1]).toEqual({
      kind: 'quotation',
      level: null,
      text: '🙂 نفت باريس ما قيل عن ذلك.',
    })
    expect(joined.paragraphs).toHaveLength(3)
  })

  it('splits at a code point, with an emoji in front, and both parts keep the kind', () => {
    const split = editPreview(preview(), { kind: 'split', place: 1, offset: 5 })
    expect(textsOf(split).slice(1, 3)).toEqual(['🙂 نفت', 'باريس'])
    expect(new Set(split.paragraphs.map(({ key }) => key)).size).toBe(5)
  })

  it('removes a paragraph and brings it back', () => {
    const removed = editPreview(preview(), { kind: 'remove', place: 0 })
    expect(textsOf(removed)).toEqual(TEXTS.slice(1))
    expect(textsOf(editPreview(removed, { kind: 'undo' }))).toEqual(TEXTS)
  })

  it.each<[string, PreviewAction]>([
    ['joining the last one', { kind: 'join', place: 3 }],
    ['splitting where one part would be empty', { kind: 'split', place: 0, offset: 0 }],
    ['the kind it has', { kind: 'setKind', place: 0, change: { kind: 'body', level: null } }],
    ['a paragraph that is not there', { kind: 'remove', place: 9 }],
    ['undoing when nothing was done', { kind: 'undo' }],
    ['redoing when nothing was undone', { kind: 'redo' }],
  ])('does nothing at %s', (_what, action) => {
    const edits = preview()
    expect(editPreview(edits, action)).toBe(edits)
  })

  it('forgets what could be redone at the next change', () => {
    const removed = editPreview(preview(), { kind: 'remove', place: 0 })
    const undone = editPreview(removed, { kind: 'undo' })
    const other = editPreview(undone, { kind: 'join', place: 0 })
    expect(editPreview(other, { kind: 'redo' })).toBe(other)
  })

  it('is undone and redone exactly, whatever was done', () => {
    const action: fc.Arbitrary<PreviewAction> = fc.oneof(
      fc.record({ kind: fc.constant('join' as const), place: fc.nat(4) }),
      fc.record({ kind: fc.constant('remove' as const), place: fc.nat(4) }),
      fc.record({ kind: fc.constant('split' as const), place: fc.nat(4), offset: fc.nat(25) }),
      fc.record({
        kind: fc.constant('setKind' as const),
        place: fc.nat(4),
        change: fc.constant({ kind: 'heading' as const, level: 2 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), actions => {
        const states = [preview()]
        for (const one of actions) {
          const last = states.at(-1) ?? preview()
          const next = editPreview(last, one)
          if (next !== last) states.push(next)
        }
        let edits = states.at(-1) ?? preview()
        for (const state of states.slice(0, -1).toReversed()) {
          edits = editPreview(edits, { kind: 'undo' })
          expect(shown(edits)).toEqual(shown(state))
        }
        for (const state of states.slice(1)) {
          edits = editPreview(edits, { kind: 'redo' })
          expect(shown(edits)).toEqual(shown(state))
        }
      }),
    )
  })
})

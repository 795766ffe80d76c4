/** Notes: the analyst's words on one thing each, which go when it goes. */
import { describe, expect, it } from 'vitest'
import { openRichProject, TEXTS } from '../support/richProject'
import { problemFrom, spanOf } from '../support/testProject'

describe('note.write', () => {
  it('hangs on one thing of each kind and is found there', async () => {
    const rich = await openRichProject()
    const { project, noteId, first } = rich
    const targets = [
      ['source', rich.source.sourceId],
      ['actor', rich.camara],
      ['relationship', rich.relationshipId],
      ['hypothesis', rich.faction],
      ['evidence', rich.evidenceId],
      ['code', rich.power],
      ['coding', rich.codingId],
      ['diagram', rich.project.diagramId],
    ] as const
    for (const [kind, id] of targets) {
      expect(project.query('note.ofTarget', { kind, id }), kind).toMatchObject([
        { targetKind: kind, targetId: id, text: kind, start: null, quote: '' },
      ])
    }
    const { start, end } = spanOf(TEXTS[0], '🙂')
    expect(project.query('note.ofTarget', { kind: 'paragraph', id: first })).toMatchObject([
      { noteId, targetKind: 'paragraph', targetId: first, start, end, quote: '🙂' },
    ])
  })

  it('on paragraphs is listed with its source, in reading order', async () => {
    const { project, source, first, second, noteId } = await openRichProject()
    const write = (id: string, span: { start: number; end: number } | null) => {
      const newId = project.newId()
      const target = { kind: 'paragraph', id, span } as const
      project.run('note.write', { noteId: newId, target, text: 'ن' })
      return newId
    }
    const later = write(second, null)
    const earlier = write(first, { start: 0, end: 2 })
    const rows = project.query('note.ofSource', { sourceId: source.sourceId })
    expect(rows.map(row => row.noteId)).toEqual([earlier, noteId, later])
  })

  it('is refused outside the paragraph, without words, and on nothing', async () => {
    const { project, first } = await openRichProject()
    const write = (text: string, end: number, kind: 'paragraph' | 'actor' = 'paragraph') =>
      problemFrom(() =>
        project.store.execute(
          'note.write',
          { noteId: project.newId(), target: { kind, id: first, span: { start: 0, end } }, text },
          '',
        ),
      ).code
    expect(write('ن', 999)).toBe('span-outside-paragraph')
    expect(write(' \n ', 2)).toBe('invalid-request')
    expect(write('ن', 2, 'actor')).toBe('invalid-request')
    const target = { kind: 'actor', id: first } as const
    const onNobody = () => project.run('note.write', { noteId: project.newId(), target, text: 'ن' })
    expect(problemFrom(onNobody)).toMatchObject({ code: 'row-not-found' })
  })
})

describe('note.rewrite', () => {
  it('changes words and time, and neither when the words are the same', async () => {
    const { project, noteId } = await openRichProject()
    const before = project.row('note', noteId)
    project.run('note.rewrite', { noteId, text: ' متى؟\nوأين؟ ' })
    const after = project.row('note', noteId)
    expect(after).toMatchObject({ text: 'متى؟\nوأين؟', created_at: before.created_at })
    expect(after.changed_at).not.toBe(before.changed_at)
    expect(project.run('note.rewrite', { noteId, text: 'متى؟\nوأين؟' })).toBeNull()
  })
})

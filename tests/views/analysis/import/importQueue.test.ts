/** Many texts on their way in: read by the real importer, stored in a real project, each by itself. */
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../../src/renderer/importers/importDocument'
import {
  type ImportDraft,
  importCommand,
  isComplete,
  metadataOf,
  type Origin,
  originName,
} from '../../../../src/renderer/views/analysis/import/importDraft'
import {
  type EntryState,
  ImportQueue,
  type QueueParts,
} from '../../../../src/renderer/views/analysis/import/importQueue'
import { editPreview } from '../../../../src/renderer/views/analysis/import/previewEdits'
import { newIdOf, SourceId } from '../../../../src/shared/domain/ids'
import { ProblemError } from '../../../../src/shared/problem'
import { openTestProject, type TestProject } from '../../../support/testProject'

const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

function file(name: string, content: string | Uint8Array<ArrayBuffer>): Origin {
  return { kind: 'file', file: new File([content], name) }
}

const read: QueueParts['read'] = async (origin, { signal, onProgress, ...choice }) => {
  const bytes = new Uint8Array(
    origin.kind === 'file'
      ? await origin.file.arrayBuffer()
      : new TextEncoder().encode(origin.text),
  )
  signal.throwIfAborted()
  const request = { ...choice, bytes, fileName: originName(origin) }
  return { ...(await importDocument(request, { progress: onProgress })), bytes }
}

async function openQueue(changes: Partial<QueueParts> = {}) {
  const project = await openTestProject()
  const store = async (origin: Origin, draft: ImportDraft) => {
    const sourceId = newIdOf(SourceId)
    project.run('source.import', importCommand(sourceId, origin, draft))
    return sourceId
  }
  const isKnown = (sha256: string) =>
    project.query('source.list', {}).some(source => source.sha256 === sha256)
  const queue = new ImportQueue({ read, store, isKnown, ...changes })
  return { project, queue }
}

function states(queue: ImportQueue): EntryState['kind'][] {
  return queue.state.getState().entries.map(({ state }) => state.kind)
}

function titles(project: TestProject): string[] {
  return project.query('source.list', {}).map(({ title }) => title)
}

function keyOf(queue: ImportQueue, place: number): number {
  return queue.state.getState().entries[place]?.key ?? 0
}

describe('ImportQueue', () => {
  it('reads every text, and says of each that fails why, without stopping the others', async () => {
    const { project, queue } = await openQueue()
    const before = project.dump()
    await queue.start([
      file('أول.txt', 'نفت باريس ما قيل.'),
      file('صورة.txt', picture),
      file('فارغ.txt', ' '),
      file('ثان.txt', 'Paris said nothing.'),
    ])
    expect(states(queue)).toEqual(['read', 'unread', 'unread', 'read'])
    expect(queue.state.getState().entries[1]?.state).toMatchObject({
      problem: { code: 'source-format-unread', details: { fileName: 'صورة.txt' } },
    })
    expect(project.dump(), 'nothing is stored by reading').toEqual(before)
  })

  it('stores each source as a step of its own, in the order of the list', async () => {
    const { project, queue } = await openQueue()
    await queue.start([file('أول.txt', 'نفت باريس.'), file('ثان.txt', 'أكدت باماكو.')])
    await queue.storeChosen()
    expect(states(queue)).toEqual(['imported', 'imported'])
    expect(titles(project)).toEqual(['أول', 'ثان'])
    project.undo()
    expect(titles(project)).toEqual(['أول'])
  })

  it('leaves out what is in the project, or twice among the files, until it is chosen', async () => {
    const { project, queue } = await openQueue()
    await queue.start([file('أول.txt', 'نفت باريس.')])
    await queue.storeChosen()
    await queue.start([
      file('نسخة.txt', 'نفت باريس.'),
      file('ج.txt', 'جديد'),
      file('د.txt', 'جديد'),
    ])
    const read = queue.state
      .getState()
      .entries.flatMap(({ state }) => (state.kind === 'read' ? [state] : []))
    expect(read.map(({ isChosen, isDuplicate }) => isChosen !== isDuplicate)).toEqual(
      Array(3).fill(true),
    )
    expect(read.filter(({ isDuplicate }) => isDuplicate)).toHaveLength(2)
    expect(read[0]?.isDuplicate).toBe(true)
    queue.choose(keyOf(queue, 0), true)
    await queue.storeChosen()
    expect(titles(project).slice(0, 2)).toEqual(['أول', 'نسخة'])
    expect(titles(project)).toHaveLength(3)
  })

  it('stores what the preview shows: paragraphs, kinds and details as changed there', async () => {
    const { project, queue } = await openQueue()
    await queue.start([{ kind: 'pasted', text: 'أولاً\nنفت باريس\nما قيل عنها.' }])
    const key = keyOf(queue, 0)
    const state = queue.state.getState().entries[0]?.state
    if (state?.kind !== 'read') throw new Error('not read')
    const edits = editPreview(state.draft.edits, { kind: 'join', place: 1 })
    queue.revise(key, { ...state.draft, edits, corrections: { author: 'م. ديالو' } })
    const sourceId = await queue.storeOne(key)
    expect(
      project.query('paragraph.list', { sourceId: String(sourceId) }).map(({ text }) => text),
    ).toEqual(['أولاً', 'نفت باريس ما قيل عنها.'])
    expect(project.query('source.list', {})).toMatchObject([{ author: 'م. ديالو', fileName: '' }])
  })

  it('does not store a text without a title or without paragraphs', async () => {
    const { project, queue } = await openQueue()
    await queue.start([file('أ.txt', 'نص'), file('ب.txt', 'آخر')])
    for (const place of [0, 1]) {
      const state = queue.state.getState().entries[place]?.state
      if (state?.kind !== 'read') throw new Error('not read')
      const { draft } = state
      const edits = editPreview(draft.edits, { kind: 'remove', place: 0 })
      const changed = place === 0 ? { ...draft, edits } : { ...draft, corrections: { title: ' ' } }
      expect(isComplete(changed)).toBe(false)
      queue.revise(keyOf(queue, place), changed)
    }
    await queue.storeChosen()
    expect(titles(project)).toEqual([])
  })

  it('keeps the details that were corrected when the text is read in another encoding', async () => {
    const { queue } = await openQueue()
    await queue.start([file('x.txt', Uint8Array.of(0xe3, 0xc7, 0xe1, 0xed))])
    const key = keyOf(queue, 0)
    const state = queue.state.getState().entries[0]?.state
    if (state?.kind !== 'read') throw new Error('not read')
    queue.revise(key, { ...state.draft, corrections: { title: 'مالي' } })
    await queue.readAgain(key, { encoding: 'windows-1252' })
    const again = queue.state.getState().entries[0]?.state
    if (again?.kind !== 'read') throw new Error('not read again')
    expect(metadataOf(again.draft).title).toBe('مالي')
    expect(again.draft.source.encoding).toBe('windows-1252')
  })

  it('goes on after a source that could not be stored, which can be tried again', async () => {
    let isBroken = true
    const { project, queue } = await openQueue()
    const fault = { code: 'journal-not-written', details: { reason: 'full' } } as const
    const stored = new ImportQueue({
      read,
      isKnown: () => false,
      store: async (origin, draft) => {
        if (isBroken && originName(origin) === 'أ.txt') throw new ProblemError(fault)
        const sourceId = newIdOf(SourceId)
        project.run('source.import', importCommand(sourceId, origin, draft))
        return sourceId
      },
    })
    queue.clear()
    await stored.start([file('أ.txt', 'نص'), file('ب.txt', 'آخر')])
    await stored.storeChosen()
    expect(states(stored)).toEqual(['unstored', 'imported'])
    expect(titles(project)).toEqual(['ب'])
    isBroken = false
    await stored.storeOne(keyOf(stored, 0))
    expect(titles(project)).toEqual(['ب', 'أ'])
  })

  it('stops reading when it is cancelled, and says of the rest that they were', async () => {
    let reads = 0
    const { queue } = await openQueue({
      read: (origin, how) => {
        reads++
        if (reads === 2) queueMicrotask(() => queue.cancel())
        return read(origin, how)
      },
    })
    await queue.start(['أ', 'ب', 'ج', 'د', 'هـ'].map(name => file(`${name}.txt`, name)))
    expect(reads).toBe(2)
    expect(states(queue)).toEqual(Array(5).fill('cancelled'))
    expect(queue.state.getState().activity).toBe('idle')
  })

  it('stops storing between two sources; what was stored stays', async () => {
    const { project, queue } = await openQueue()
    await queue.start([file('أ.txt', 'نص'), file('ب.txt', 'آخر')])
    const unsubscribe = queue.state.subscribe(() => {
      if (!states(queue).includes('storing')) return
      unsubscribe()
      queue.cancel()
    })
    await queue.storeChosen()
    expect(states(queue)).toEqual(['imported', 'read'])
    expect(titles(project)).toEqual(['أ'])
  })
})

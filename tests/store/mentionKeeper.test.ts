/** Suggestions settle: what they are follows from texts, names and judgements, whatever came first. */
import { describe, expect, it } from 'vitest'
import { MemoryHost } from '../support/memoryHost'
import { openTestProject, type TestProject } from '../support/testProject'
import { startProject } from '../support/testSession'

function suggestions(project: TestProject): readonly string[] {
  project.settle()
  return project
    .rows('mention')
    .filter(({ status }) => status === 'suggested')
    .map(({ id, actor_id: actor, quote }) => `${actor} ${quote} ${id}`)
}

const TEXTS = ['قال كامارا لغويتا', 'الجيش المالي وكامارا', 'لا أحد هنا', 'Camara, Goïta'] as const

async function openWithNames() {
  const project = await openTestProject()
  const source = project.addSource(TEXTS)
  const camara = project.addActor('كامارا')
  const goita = project.addActor('غويتا')
  const alias = (actorId: string, name: string) => {
    const aliasId = project.newId()
    project.run('alias.add', { aliasId, actorId, name })
    return aliasId
  }
  return { project, source, camara, goita, alias }
}

describe('suggestions', () => {
  it('are the same, to the id, in whatever order names and texts came', async () => {
    const { project, camara, goita, alias } = await openWithNames()
    alias(camara, 'Camara')
    alias(goita, 'Goita')
    const settled = suggestions(project)
    expect(settled).toHaveLength(5)
    project.database.run("DELETE FROM mention WHERE status = 'suggested'")
    expect(suggestions(await project.copy())).toEqual(settled)
  })

  it('come and go with a name', async () => {
    const { project, camara, alias } = await openWithNames()
    const before = suggestions(project)
    const aliasId = alias(camara, 'Camara')
    expect(suggestions(project)).toHaveLength(before.length + 1)
    project.run('alias.remove', { aliasId })
    expect(suggestions(project)).toEqual(before)
    project.undo()
    expect(suggestions(project)).toHaveLength(before.length + 1)
  })

  it('give way to a longer name, and come back when it goes', async () => {
    const { project } = await openWithNames()
    const army = project.addActor('الجيش')
    const before = suggestions(project)
    const malian = project.addActor('الجيش المالي')
    expect(suggestions(project).filter(text => text.includes(army))).toEqual([])
    project.run('actor.remove', { actorId: malian })
    expect(suggestions(project)).toEqual(before)
  })

  it('offer an ambiguous name to both, and leave the other when one is confirmed', async () => {
    const { project, camara } = await openWithNames()
    const before = suggestions(project)
    const namesake = project.addActor('كامارا')
    expect(suggestions(project)).toHaveLength(before.length + 2)
    const [mine] = project.rows('mention').filter(({ actor_id: actor }) => actor === camara)
    project.run('mention.judge', { mentionIds: [String(mine?.id)], status: 'confirmed' })
    expect(suggestions(project).filter(text => text.includes(namesake))).toHaveLength(1)
    project.undo()
    expect(suggestions(project)).toHaveLength(before.length + 2)
  })

  it('never bring back what was rejected: after renaming, undo, redo, reopening', async () => {
    const { project, camara, alias } = await openWithNames()
    const mine = project.rows('mention').filter(({ actor_id: actor }) => actor === camara)
    const mentionIds = mine.map(({ id }) => String(id))
    project.run('mention.judge', { mentionIds, status: 'rejected' })
    const ofCamara = (some: TestProject) =>
      suggestions(some).filter(text => text.includes(camara)).length
    alias(camara, 'كَامَارا')
    project.run('actor.rename', { actorId: camara, name: 'ساديو كامارا' })
    expect(ofCamara(project)).toBe(0)
    project.undo()
    expect(ofCamara(project)).toBe(0)
    project.redo()
    expect(ofCamara(project)).toBe(0)
    expect(ofCamara(await project.copy())).toBe(0)
  })

  it('never bring back what was rejected when its paragraph is corrected around it', async () => {
    const { project, source, camara } = await openWithNames()
    const [paragraphId = ''] = source.paragraphIds
    const mine = project.rows('mention').filter(row => row.actor_id === camara)
    const mentionIds = mine.map(({ id }) => String(id))
    project.run('mention.judge', { mentionIds, status: 'rejected' })
    project.run('paragraph.correct', { paragraphId, text: 'ثم قال كامارا لغويتا' })
    expect(suggestions(project).filter(text => text.includes(camara))).toEqual([])
    expect(suggestions(project).some(text => text.includes('غويتا'))).toBe(true)
  })

  it('are in no step, and undoing a step is exact with and without them', async () => {
    const { project } = await openWithNames()
    const step = project.run('actor.create', {
      actorId: project.newId(),
      name: 'الجيش المالي',
      typeId: project.typeId('actor_type', 'group'),
      mention: null,
      placement: null,
    })
    expect(step?.changes.map(({ table }) => table)).toEqual(['actor'])
    project.undo()
    project.store.redo() // before the background has had its turn
    project.store.undo()
    expect(project.danglingRows()).toEqual([])
  })

  it('do not stand in the way of a mention that is marked at the same place and redone', async () => {
    const { project, source, camara } = await openWithNames()
    const [paragraphId = ''] = source.paragraphIds
    const mark = { mentionId: project.newId(), actorId: camara, paragraphId }
    project.database.run("DELETE FROM mention WHERE status = 'suggested'")
    project.run('mention.mark', { ...mark, span: { start: 4, end: 10 } })
    project.undo()
    expect(suggestions(project)).toHaveLength(2)
    project.redo()
    expect(project.row('mention', mark.mentionId)).toMatchObject({ status: 'confirmed' })
    expect(suggestions(project)).toHaveLength(1)
  })

  it('settle a little at a time as they do at once', async () => {
    const { project } = await openWithNames()
    const settled = suggestions(project)
    project.database.run("DELETE FROM mention WHERE status = 'suggested'")
    const { store } = await project.copy()
    let slices = 0
    while (!store.isSettled) {
      store.tendMentions(0)
      slices++
    }
    expect(slices).toBe(TEXTS.length)
    const again = store.database.all<{ id: string }>('SELECT id FROM mention ORDER BY id')
    expect(again.map(({ id }) => id)).toEqual(settled.map(text => text.split(' ').at(-1)).sort())
  })
})

describe('in a session', () => {
  it('suggestions come without a step: nothing more to undo, nothing more to save', async () => {
    const session = await startProject(new MemoryHost())
    const actorId = '00000000-0000-7000-8000-00000000aaaa'
    await session.run('actor.create', {
      actorId,
      name: 'كامارا',
      typeId: '0190a0a0-0000-7000-8000-000000000101',
      mention: null,
      placement: null,
    })
    await session.run('source.import', importOf('قال كامارا'))
    await expect
      .poll(async () => (await session.query('actor.passages', { actorId })).rows.length)
      .toBe(1)
    await expect.poll(() => session.notices.at(-1)?.tables).toEqual(['mention'])
    expect(session.notices.at(-1)?.history).toEqual(session.notices.at(-2)?.history)
    await session.undo()
    expect((await session.query('source.list')).rows).toEqual([])
  })
})

function importOf(text: string) {
  return {
    sourceId: '00000000-0000-7000-8000-00000000bbbb',
    title: 'خبر',
    author: '',
    publisher: '',
    url: '',
    published: '',
    language: 'ar',
    direction: 'rtl' as const,
    reliability: 'F' as const,
    note: '',
    fileName: '',
    mediaType: 'text/plain',
    encoding: '',
    sha256: '0'.repeat(64),
    bytes: new Uint8Array(),
    warnings: [],
    paragraphs: [
      {
        paragraphId: '00000000-0000-7000-8000-00000000cccc',
        kind: 'body' as const,
        level: null,
        text,
      },
    ],
  }
}

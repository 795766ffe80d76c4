/** Mentions: what is suggested, what the analyst said, and what is never suggested again. */
import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints } from '../../src/shared/analysis/arabicText'
import { openTestProject, problemFrom, spanOf, type TestProject } from '../support/testProject'

function mentionsOf(project: TestProject, actorId: string) {
  return project
    .rows('mention')
    .filter(row => row.actor_id === actorId)
    .map(({ quote, status }) => `${quote} ${status}`)
}

async function openWithText(text: string) {
  const project = await openTestProject()
  const { sourceId, paragraphIds } = project.addSource([text])
  const [paragraphId = ''] = paragraphIds
  const mark = (actorId: string, words: string) =>
    project.run('mention.mark', {
      mentionId: project.newId(),
      actorId,
      paragraphId,
      span: spanOf(text, words),
    })
  const judge = (actorId: string, status: 'confirmed' | 'rejected') =>
    project.run('mention.judge', {
      mentionIds: project
        .rows('mention')
        .filter(row => row.actor_id === actorId)
        .map(({ id }) => String(id)),
      status,
    })
  return { project, sourceId, paragraphId, mark, judge }
}

describe('a suggested mention', () => {
  it('counts in code points, also behind emoji, and leaves the clitic outside', async () => {
    const text = '👩🏽‍✈️🙂 «𞸌» ولكامارا وبكامارا'
    const { project, sourceId } = await openWithText(text)
    const camara = project.addActor('كامارا')
    const rows = project.query('mention.list', { sourceId })
    expect(rows.map(({ start, end }) => sliceCodePoints(text, start, end))).toEqual([
      'كامارا',
      'كامارا',
    ])
    expect(rows[0]?.start).toBe(codePointLength('👩🏽‍✈️🙂 «𞸌» ول'))
    expect(rows.every(({ actorId, status }) => actorId === camara && status === 'suggested')).toBe(
      true,
    )
    expect(JSON.parse(rows[0]?.reason ?? '')).toEqual({
      name: 'كامارا',
      clitic: 'ول',
      suffix: '',
      isFolded: false,
      isAcrossMarks: false,
    })
  })

  it('comes with a new source for every name and alias that is known', async () => {
    const project = await openTestProject()
    const goita = project.addActor('غويتا')
    project.run('alias.add', { aliasId: project.newId(), actorId: goita, name: 'Goïta' })
    const paris = project.addActor('باريس')
    project.addSource(['لقاء غويتا في باريس', 'Goita left'])
    expect(mentionsOf(project, goita).sort()).toEqual(['Goita suggested', 'غويتا suggested'])
    expect(mentionsOf(project, paris)).toEqual(['باريس suggested'])
  })

  it('leaves words alone that another actor has', async () => {
    const { project, mark } = await openWithText('قال عبدو ديمبيلي ثم عاد ديمبيلي')
    const whole = project.addActor('عبدو ديمبيلي')
    mark(whole, 'عبدو ديمبيلي')
    const other = project.addActor('ديمبيلي')
    expect(mentionsOf(project, other)).toEqual(['ديمبيلي suggested'])
  })

  it('goes with the undoing of what suggested it', async () => {
    const { project } = await openWithText('قال كامارا')
    project.addActor('كامارا')
    project.undo()
    expect(project.rows('mention')).toEqual([])
  })
})

describe('mention.judge', () => {
  it('rejected: it is not listed, and not suggested again by any name', async () => {
    const { project, sourceId, paragraphId, judge } = await openWithText('قال كامارا')
    const camara = project.addActor('كامارا')
    judge(camara, 'rejected')

    project.run('alias.add', { aliasId: project.newId(), actorId: camara, name: 'كَامارا' })
    project.run('actor.rename', { actorId: camara, name: 'القائد كامارا' })
    project.run('actor.rename', { actorId: camara, name: 'كامارا' })

    expect(mentionsOf(project, camara)).toEqual(['كامارا rejected'])
    expect(project.query('mention.list', { sourceId })).toEqual([])
    expect(project.query('actor.passages', { actorId: camara })).toEqual([])
    expect(project.query('paragraph.network', { paragraphId })).toEqual([])
    expect(project.query('actor.list', {})).toMatchObject([{ mentions: 0 }])
  })

  it('rejected for one actor may still be suggested for another', async () => {
    const { project, judge } = await openWithText('قال كامارا')
    judge(project.addActor('كامارا'), 'rejected')
    const namesake = project.addActor('كامارا')
    expect(mentionsOf(project, namesake)).toEqual(['كامارا suggested'])
  })

  it('judges all or none', async () => {
    const { project } = await openWithText('قال كامارا')
    project.addActor('كامارا')
    const known = String(project.rows('mention')[0]?.id)
    const problem = problemFrom(() =>
      project.run('mention.judge', {
        mentionIds: [known, project.newId()],
        status: 'confirmed',
      }),
    )
    expect(problem.code).toBe('row-not-found')
    expect(project.row('mention', known).status).toBe('suggested')
  })
})

describe('mention.mark', () => {
  it('confirms a suggestion at the same place instead of adding one', async () => {
    const { project, mark } = await openWithText('قال كامارا')
    const camara = project.addActor('كامارا')
    mark(camara, 'كامارا')
    expect(project.rows('mention')).toMatchObject([{ status: 'confirmed', reason: '' }])
    expect(project.rows('alias')).toEqual([])
  })

  it('brings a rejected place back, and takes away what was suggested about its words', async () => {
    const { project, mark, judge } = await openWithText('قال كامارا')
    const camara = project.addActor('كامارا')
    judge(camara, 'rejected')
    const namesake = project.addActor('كامارا')
    mark(camara, 'كامارا')
    expect(mentionsOf(project, camara)).toEqual(['كامارا confirmed'])
    expect(mentionsOf(project, namesake)).toEqual([])
  })

  it('takes the place of overlapping suggestions, not of what was judged', async () => {
    const { project, mark } = await openWithText('قال الجنرال عبدو ديمبيلي')
    const whole = project.addActor('الجنرال عبدو')
    const name = project.addActor('ديمبيلي')
    mark(name, 'ديمبيلي')
    const general = project.addActor('العميد')
    mark(general, 'الجنرال عبدو ديمبيلي')
    expect(mentionsOf(project, whole)).toEqual([])
    expect(mentionsOf(project, name)).toEqual(['ديمبيلي confirmed'])
    expect(mentionsOf(project, general)).toEqual(['الجنرال عبدو ديمبيلي confirmed'])
  })

  it('keeps a new wording as an alias, once, and none that folds to a known one', async () => {
    const { project, mark } = await openWithText('«قائد الحرس» وقَائِد الحرس وكامارا')
    const camara = project.addActor('كامارا')
    mark(camara, 'قائد الحرس')
    mark(camara, 'قَائِد الحرس')
    mark(camara, 'كامارا')
    expect(project.rows('alias')).toMatchObject([{ name: 'قائد الحرس', actor_id: camara }])
  })

  it.each([
    [{ start: 0, end: 12 }, 'span-outside-paragraph'],
    [{ start: 11, end: 12 }, 'span-outside-paragraph'],
    [{ start: 3, end: 3 }, 'invalid-request'],
    [{ start: -1, end: 3 }, 'invalid-request'],
    [{ start: 0.5, end: 3 }, 'invalid-request'],
  ])('refuses %j in a text of 11 code points', async (span, code) => {
    const text = '🙂 قال كامارا'.slice(0, 12)
    expect(codePointLength(text)).toBe(11)
    const { project, paragraphId } = await openWithText(text)
    const actorId = project.addActor('باريس')
    const mentionId = project.newId()
    const mark = () => project.run('mention.mark', { mentionId, actorId, paragraphId, span })
    expect(problemFrom(mark).code).toBe(code)
    expect(project.rows('mention')).toEqual([])
  })
})

describe('mention.remove', () => {
  const only = (project: TestProject) => String(project.rows('mention')[0]?.id)

  it('takes back what was judged: the place is open again', async () => {
    const { project, mark } = await openWithText('قال كامارا')
    const camara = project.addActor('كامارا')
    mark(camara, 'كامارا')
    project.run('mention.remove', { mentionId: only(project) })
    expect(mentionsOf(project, camara)).toEqual(['كامارا suggested'])
  })

  it('rejects what was only suggested, as it would be suggested again', async () => {
    const { project } = await openWithText('قال كامارا')
    const camara = project.addActor('كامارا')
    project.run('mention.remove', { mentionId: only(project) })
    expect(mentionsOf(project, camara)).toEqual(['كامارا rejected'])
  })
})

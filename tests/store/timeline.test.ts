/** Timeline events kept from dates in the text, and suggestions that are dismissed. */
import { describe, expect, it } from 'vitest'
import { openTestProject, problemFrom, spanOf } from '../support/testProject'

const TEXT = 'في 14 أغسطس 2025 أُعلن البيان'

async function openWithEvent() {
  const project = await openTestProject()
  const { sourceId, paragraphIds } = project.addSource([TEXT])
  const [paragraphId = ''] = paragraphIds
  const timelineEventId = project.newId()
  const create = (date: string, span = spanOf(TEXT, '14 أغسطس 2025')) =>
    project.run('timelineEvent.create', {
      timelineEventId,
      title: 'البيان',
      date,
      citations: [{ paragraphId, span }],
    })
  return { project, sourceId, paragraphId, timelineEventId, create }
}

describe('timelineEvent.create', () => {
  it('keeps title, date and the words it rests on', async () => {
    const { project, paragraphId, timelineEventId, create } = await openWithEvent()
    create('2025-08-14')
    expect(project.query('timelineEvent.list', {})).toEqual([
      { timelineEventId, title: 'البيان', date: '2025-08-14', note: '' },
    ])
    expect(project.query('timelineEvent.citations', {})).toMatchObject([
      { timelineEventId, paragraphId, start: 3, end: 16, quote: '14 أغسطس 2025' },
    ])
  })

  it.each(['', 'غداً', '2025-02-30', '14/8/2025'])('refuses the date %j', async date => {
    const { project, create } = await openWithEvent()
    expect(problemFrom(() => create(date)).code).toBe('invalid-request')
    expect(project.rows('timeline_event')).toEqual([])
  })

  it('refuses words that are not there, and keeps nothing', async () => {
    const { project, create } = await openWithEvent()
    expect(problemFrom(() => create('2025', { start: 3, end: 99 })).code).toBe(
      'span-outside-paragraph',
    )
    expect(project.rows('timeline_event')).toEqual([])
  })
})

describe('timelineEvent.list', () => {
  it('is in the order of the dates', async () => {
    const { project } = await openWithEvent()
    for (const date of ['2025-08', '2020', '2025-08-14/2025-08-16']) {
      const timelineEventId = project.newId()
      project.run('timelineEvent.create', { timelineEventId, title: date, date, citations: [] })
    }
    expect(project.query('timelineEvent.list', {}).map(({ date }) => date)).toEqual([
      '2020',
      '2025-08',
      '2025-08-14/2025-08-16',
    ])
  })
})

describe('suggestion.dismiss', () => {
  it('is remembered, once, and by kind', async () => {
    const { project } = await openWithEvent()
    project.run('suggestion.dismiss', { kind: 'actor', keys: ['تشاد', 'بازوم'] })
    project.run('suggestion.dismiss', { kind: 'actor', keys: ['تشاد'] })
    project.run('suggestion.dismiss', { kind: 'date', keys: ['x'] })
    const dismissed = project.query('suggestion.dismissed', { suggestionKind: 'actor' })
    expect(dismissed.map(({ key }) => key)).toEqual(['بازوم', 'تشاد'])
    project.undo()
    expect(project.query('suggestion.dismissed', { suggestionKind: 'date' })).toEqual([])
  })
})

describe('actor.createFromPassages', () => {
  it('makes an actor with its mentions confirmed, and suggests the other places', async () => {
    const project = await openTestProject()
    const texts = ['قال نادر شاهين', 'ولنادر شاهين رأي']
    const { paragraphIds } = project.addSource(texts)
    const actorId = project.newId()
    project.run('actor.createFromPassages', {
      actorId,
      name: 'نادر شاهين',
      typeId: project.typeId('actor_type', 'person'),
      mentions: [
        { paragraphId: paragraphIds[0] ?? '', span: spanOf(texts[0] ?? '', 'نادر شاهين') },
      ],
    })
    const statuses = project.query('actor.passages', { actorId }).map(({ status }) => status)
    expect(statuses).toEqual(['confirmed', 'suggested'])
    project.undo()
    expect(project.rows('actor')).toEqual([])
    expect(project.rows('mention')).toEqual([])
  })
})

describe('mention.suggestions', () => {
  it('are in reading order, and say how many actors the same words may name', async () => {
    const project = await openTestProject()
    project.addSource(['قال كيتا لباريس', 'كيتا'])
    project.addActor('كيتا')
    project.addActor('باريس')
    project.addActor('كيتا')
    const rows = project.query('mention.suggestions', { limit: 10 })
    expect(rows.map(({ quote, choices }) => `${quote} ${choices}`)).toEqual([
      'كيتا 2',
      'كيتا 2',
      'باريس 1',
      'كيتا 2',
      'كيتا 2',
    ])
    expect(project.query('mention.waiting', {})).toEqual([{ places: 3 }])
  })
})

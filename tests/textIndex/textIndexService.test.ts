/** The text index beside a real store: it finds what is there, and keeps in step with changes. */
import { describe, expect, it } from 'vitest'
import { documentsOfStep } from '../../src/renderer/store/search'
import type { Ask } from '../../src/renderer/textIndex/askStore'
import { TextIndexService } from '../../src/renderer/textIndex/textIndexService'
import { type DocumentKind, NO_FILTER } from '../../src/shared/domain/search'
import type { JournalStep } from '../../src/shared/journalFormat'
import type { IndexState, SearchAnswer, SearchRequest } from '../../src/shared/textIndexProtocol'
import { openTestProject, spanOf, type TestProject } from '../support/testProject'

const KINDS: readonly DocumentKind[] = ['paragraph', 'actor', 'evidence', 'note']

class IndexedProject {
  readonly states: IndexState[] = []
  readonly asked: string[] = []
  readonly service: TextIndexService

  constructor(readonly project: TestProject) {
    const ask: Ask = async (name, params) => {
      this.asked.push(name)
      return project.query(name, params as never) as never // rows of this very query
    }
    this.service = new TextIndexService(ask, state => {
      this.states.push(state)
    })
    this.service.readAll()
  }

  tell(step: JournalStep | null): void {
    if (step) this.service.change(documentsOfStep(step))
  }

  search(text: string, changes: Partial<SearchRequest> = {}): Promise<SearchAnswer> {
    const request = { withParticles: false, isFinished: true, filter: NO_FILTER, limit: 10 }
    return this.service.search({ ...request, text, ...changes })
  }

  async ids(text: string, changes: Partial<SearchRequest> = {}): Promise<readonly string[]> {
    const { groups } = await this.search(text, changes)
    return KINDS.flatMap(kind => groups[kind].ids)
  }
}

async function openIndexed() {
  const project = await openTestProject()
  const first = project.addSource(['قال الحرس الوطني إن كامارا غاب', 'نفت باريس الخبر'], {
    published: '2025-08-14',
  })
  const second = project.addSource(['Camara was seen in Bamako'], {
    language: 'en',
    published: '2024',
  })
  return { indexed: new IndexedProject(project), project, first, second }
}

describe('the text index of a project', () => {
  it('says how far it is, and answers when it has read everything', async () => {
    const { indexed, first } = await openIndexed()

    expect(await indexed.ids('"الحرس الوطني"')).toEqual([first.paragraphIds[0]])
    expect(indexed.states.map(({ status }) => status)).toContain('reading')
    expect(indexed.states.at(-1)).toEqual({ status: 'ready', revision: 1 })
    const counts = indexed.states.flatMap(state => (state.status === 'reading' ? [state.done] : []))
    expect(counts).toEqual([0, 2, 3])
  })

  it('finds actors by name, alias and description, evidence and notes by all their words', async () => {
    const { indexed, project, first } = await openIndexed()
    const [paragraphId = ''] = first.paragraphIds
    const actorId = project.addActor('سايغو كامارا')
    indexed.tell(project.run('alias.add', { aliasId: project.newId(), actorId, name: 'Sadio' }))
    const evidenceId = project.newId()
    indexed.tell(
      project.run('evidence.create', {
        evidenceId,
        kind: 'claim',
        summary: 'غياب لافت',
        citations: [{ paragraphId, span: spanOf('قال الحرس الوطني إن كامارا غاب', 'الحرس') }],
      }),
    )
    const noteId = project.newId()
    const target = { kind: 'actor', id: actorId } as const
    indexed.tell(project.run('note.write', { noteId, target, text: 'يُراجَع مصدره' }))

    expect(await indexed.ids('sadio')).toEqual([actorId])
    expect(await indexed.ids('سايغو sadio')).toEqual([actorId])
    expect(await indexed.ids('غياب')).toEqual([evidenceId])
    expect(await indexed.ids('الحرس')).toEqual([paragraphId, evidenceId])
    expect(await indexed.ids('يراجع')).toEqual([noteId])
  })

  it('keeps in step with changes and with taking them back, and reads only what changed', async () => {
    const { indexed, project } = await openIndexed()
    await indexed.ids('x')
    const before = indexed.asked.length
    const paragraphId = project.newId()
    const sourceId = project.newId()
    indexed.tell(
      project.run('source.import', {
        ...project.query('source.list', {}).map(source => ({
          title: source.title,
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
          encoding: 'utf-8',
          sha256: '1'.repeat(64),
          bytes: new Uint8Array(1),
          warnings: [],
        }))[0],
        sourceId,
        paragraphs: [{ paragraphId, kind: 'body', level: null, text: 'وصل كامارا' }],
      } as never),
    )

    expect(await indexed.ids('كامارا')).toContain(paragraphId)
    expect(indexed.asked.slice(before)).toEqual(['search.textsOfParagraphs'])
    indexed.tell(project.undo())
    expect(await indexed.ids('كامارا')).not.toContain(paragraphId)
    indexed.tell(project.redo())
    expect(await indexed.ids('وصل')).toEqual([paragraphId])
    expect(indexed.states.at(-1)).toEqual({ status: 'ready', revision: 4 })
  })

  it('forgets a project when another is opened', async () => {
    const { indexed, project, first } = await openIndexed()
    project.run('source.remove', { sourceId: first.sourceId as never })
    indexed.service.change(null)

    expect(await indexed.ids('باريس')).toEqual([])
    expect(await indexed.ids('bamako')).toHaveLength(1)
  })

  it('tells of a store that fails', async () => {
    const states: IndexState[] = []
    const service = new TextIndexService(
      () => Promise.reject(new Error('gone')),
      state => {
        states.push(state)
      },
    )
    service.readAll()
    await service.search({
      ...{ text: 'x', withParticles: false, isFinished: true, limit: 1 },
      filter: NO_FILTER,
    })

    expect(states.at(-1)?.status).toBe('failed')
  })
})

describe('narrowing a search', () => {
  it('by source, language and date of publication', async () => {
    const { indexed, first, second } = await openIndexed()
    const narrowed = (part: object) =>
      indexed.ids('كامارا OR camara', { filter: { ...NO_FILTER, ...part } })

    expect(await narrowed({})).toHaveLength(2)
    expect(await narrowed({ sourceIds: [second.sourceId] })).toEqual(second.paragraphIds)
    expect(await narrowed({ languages: ['ar'] })).toEqual([first.paragraphIds[0]])
    expect(await narrowed({ publishedFrom: '2025-01' })).toEqual([first.paragraphIds[0]])
    expect(await narrowed({ publishedTo: '2024-12-31' })).toEqual(second.paragraphIds)
  })

  it('by hypothesis, code and actor, and hears of changes to them', async () => {
    const { indexed, project, first } = await openIndexed()
    const [paragraphId = ''] = first.paragraphIds
    const hypothesisId = project.addHypothesis('H1')
    const actorId = project.addActor('كامارا')
    const codeId = project.newId()
    project.run('code.create', { codeId, parentCodeId: null, name: 'غياب', colour: '#aa3377' })
    const narrowed = (part: object) =>
      indexed.ids('كامارا OR camara', { filter: { ...NO_FILTER, ...part } })

    expect(await narrowed({ hypothesisIds: [hypothesisId] })).toEqual([])
    project.rateParagraph(paragraphId, hypothesisId, 'CC')
    indexed.service.change([{ kind: 'actor', id: actorId }])
    expect(await narrowed({ hypothesisIds: [hypothesisId] })).toContain(paragraphId)
    expect(await narrowed({ actorIds: [actorId] })).toEqual([paragraphId, actorId])
    expect(await narrowed({ codeIds: [codeId] })).toEqual([])
    expect(await narrowed({ hypothesisIds: [hypothesisId], languages: ['en'] })).toEqual([])
  })

  it('counts everything and hands back as many as asked for', async () => {
    const { indexed } = await openIndexed()
    const { groups } = await indexed.search('كامارا OR camara', { limit: 1 })

    expect(groups.paragraph.total).toBe(2)
    expect(groups.paragraph.ids).toHaveLength(1)
  })
})

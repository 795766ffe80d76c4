import { describe, expect, it } from 'vitest'
import { openTestProject, spanOf, type TestProject } from '../support/testProject'

const TEXT = 'أمر كامارا بالتوقيف. ونفى ديمبيلي ذلك.'

function relate(project: TestProject, paragraphId: string, words: string): string {
  const relationshipId = project.newId()
  const [type] = project.query('relationshipType.list', {})
  project.run('relationship.create', {
    relationshipId,
    fromActorId: project.addActor('كامارا'),
    toActorId: project.addActor('ديمبيلي'),
    typeId: type?.typeId ?? '',
    isDirected: true,
    sign: 'neutral',
    note: '',
    citations: [
      {
        citationId: project.newId(),
        paragraphId,
        span: spanOf(TEXT, words),
        stance: 'asserts',
      },
    ],
  })
  return relationshipId
}

function weigh(project: TestProject, paragraphId: string, words: string, credibility: number) {
  const evidenceId = project.newId()
  project.run('evidence.create', {
    evidenceId,
    kind: 'claim',
    summary: '',
    citations: [{ paragraphId, span: spanOf(TEXT, words) }],
  })
  project.run('evidence.describe', { evidenceId, changes: { credibility } })
}

describe('network.citations', () => {
  it('gives the reliability of the source', async () => {
    const project = await openTestProject()
    const { sourceId, paragraphIds } = project.addSource([TEXT])
    const relationshipId = relate(project, paragraphIds[0] ?? '', 'أمر كامارا')
    project.run('source.describe', { sourceId, changes: { reliability: 'B' } })
    expect(project.query('network.citations', {})).toEqual([
      { relationshipId, sourceId, stance: 'asserts', reliability: 'B', credibility: 6 },
    ])
  })

  it('gives the best credibility of evidence that cites some of the same words', async () => {
    const project = await openTestProject()
    const [paragraphId = ''] = project.addSource([TEXT]).paragraphIds
    relate(project, paragraphId, 'أمر كامارا')
    const credibility = () => project.query('network.citations', {})[0]?.credibility
    weigh(project, paragraphId, 'ونفى ديمبيلي', 1)
    expect(credibility()).toBe(6)
    weigh(project, paragraphId, 'كامارا بالتوقيف', 4)
    expect(credibility()).toBe(4)
    weigh(project, paragraphId, 'أمر', 2)
    expect(credibility()).toBe(2)
  })
})

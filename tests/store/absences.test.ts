/** Searches that prove an absence: kept with their date and what they found, never changed. */
import { beforeEach, describe, expect, it } from 'vitest'
import { NO_FILTER, type SearchFilter } from '../../src/shared/domain/search'
import { openTestProject, problemFrom, type TestProject } from '../support/testProject'

let project: TestProject
let report: string
let evidenceId: string

beforeEach(async () => {
  project = await openTestProject()
  report = project.addSource(['صدر البيان ليلًا', 'وصمتت الإذاعة']).sourceId
  project.addSource(['نفت باريس 🙂 كل ما قيل'])
  evidenceId = project.addEvidence({ kind: 'absence', summary: 'لا ذكر لتمويل' })
})

function keep(query: string, found: number, filter: Partial<SearchFilter> = {}): string {
  const searchId = project.newId()
  project.run('absenceSearch.keep', {
    evidenceId,
    search: { searchId, query, withParticles: true, filter: { ...NO_FILTER, ...filter }, found },
  })
  return searchId
}

function kept(ofEvidence = evidenceId) {
  return project.query('absenceSearch.ofEvidence', { evidenceId: ofEvidence })
}

describe('absenceSearch.keep', () => {
  it('keeps the search as it was written, with its moment and how many paragraphs there were', () => {
    const before = project.dump()
    const searchId = keep('"تمويل أجنبي" ', 0)

    expect(kept()).toMatchObject([
      {
        ...{ searchId, query: '"تمويل أجنبي" ', withParticles: 1, filter: NO_FILTER },
        ...{ found: 0, searched: 3, searchedAt: expect.stringMatching(/^2026-01-01T/) },
      },
    ])
    const after = project.dump()
    project.undo()
    expect(project.dump()).toEqual(before)
    project.redo()
    expect(project.dump()).toEqual(after)
  })

  it('counts only paragraphs that its filter lets through', () => {
    keep('تمويل', 0, { sourceIds: [report as never] }) // an id of that table
    expect(kept()).toMatchObject([{ searched: 2, filter: { sourceIds: [report] } }])
  })

  it('keeps a second run beside the first, the newest first, so that both dates stay', () => {
    keep('تمويل ', 0)
    project.addSource(['تمويل من الخارج'])
    keep('تمويل ', 1)
    expect(kept()).toMatchObject([
      { found: 1, searched: 4 },
      { found: 0, searched: 3 },
    ])
    expect(project.query('evidence.list', {})).toMatchObject([{ searches: 2 }])
  })

  it('refuses more found than there is, a search for nothing, and evidence that is not there', () => {
    const searchOf = (query: string, found: number) => ({
      ...{ searchId: project.newId(), query, withParticles: false, filter: NO_FILTER, found },
    })
    const refusal = (of: string, query: string, found: number) =>
      problemFrom(() =>
        project.run('absenceSearch.keep', { evidenceId: of, search: searchOf(query, found) }),
      ).code
    expect(refusal(evidenceId, 'تمويل', 4)).toBe('invalid-request')
    expect(refusal(evidenceId, ' \n', 0)).toBe('invalid-request')
    expect(refusal(project.newId(), 'تمويل', 0)).toBe('row-not-found')
    expect(kept()).toEqual([])
  })
})

describe('an absence that is made with its search', () => {
  it('is one step with it', () => {
    const searchId = project.newId()
    const other = project.addEvidence({
      kind: 'absence',
      search: { searchId, query: 'ذهب', withParticles: false, filter: NO_FILTER, found: 0 },
    })
    expect(kept(other)).toMatchObject([{ query: 'ذهب', withParticles: 0 }])
    project.undo()
    expect(kept(other)).toEqual([])
    expect(project.query('evidence.list', {})).toHaveLength(1)
  })
})

describe('searches of evidence that is merged or removed', () => {
  it('move to the item that is kept, and go with the one that is removed', () => {
    keep('تمويل', 0)
    const keptEvidenceId = project.addEvidence({ kind: 'absence', summary: 'لا ذكر لمال' })
    project.run('evidence.merge', {
      ...{ keptEvidenceId, mergedEvidenceIds: [evidenceId], ratings: [] },
    })
    expect(kept(keptEvidenceId)).toMatchObject([{ query: 'تمويل' }])
    project.run('evidence.remove', { evidenceId: keptEvidenceId })
    expect(project.rows('absence_search')).toEqual([])
  })
})

describe('absenceSearch.remove', () => {
  it('takes one run away and undoes exactly', () => {
    const first = keep('تمويل', 0)
    keep('مال', 1)
    const before = project.dump()
    project.run('absenceSearch.remove', { searchId: first })
    expect(kept()).toMatchObject([{ query: 'مال' }])
    project.undo()
    expect(project.dump()).toEqual(before)
    expect(
      problemFrom(() => project.run('absenceSearch.remove', { searchId: project.newId() })).code,
    ).toBe('row-not-found')
  })
})

describe('what the text index reads of evidence', () => {
  it('has the searches kept for it', () => {
    keep('تمويل', 0)
    const [row] = project.query('search.textsOfEvidence', { ids: [evidenceId] })
    expect(JSON.parse(row?.fields ?? '[]')).toContain('تمويل')
    expect(project.query('search.evidence', { ids: [evidenceId] })).toMatchObject([
      { searches: 'تمويل' },
    ])
  })
})

/** Which journal holds the unsaved changes of a project, and which work belongs to no file. */
import { describe, expect, it } from 'vitest'
import {
  belongsToNoFile,
  journalOf,
  readableOf,
  type UnsavedJournal,
  unreadableProblem,
} from '../../src/renderer/client/unsavedJournals'
import {
  encodeJournalLine,
  type JournalBase,
  newJournalHeader,
} from '../../src/shared/journalFormat'

const ONE = '7f3f6d0e-1111-4c1e-9d7e-1f1f1f1f1f1f'
const OTHER = '7f3f6d0e-2222-4c1e-9d7e-1f1f1f1f1f1f'
const FILE = { kind: 'file', generation: 'a', name: 'مالي.tarjih' } as const

function journal(journalId: string, base: JournalBase, lines = 3): UnsavedJournal {
  const header = encodeJournalLine(newJournalHeader({ journalId, schemaVersion: 1, base }))
  return { journalId, header, lines, changedAt: '2026-01-01T00:00:00.000Z' }
}

describe('the journal of a project', () => {
  it('is found by the project’s id, whatever its file is called now', () => {
    const kept = [journal(OTHER, FILE), journal(ONE, FILE)]
    expect(journalOf(kept, { name: 'copy.tarjih', projectIds: [ONE] })).toEqual({
      journal: kept[1],
      by: 'project',
    })
  })

  it('is none of another project whose file has the same name', () => {
    expect(journalOf([journal(OTHER, FILE)], { name: FILE.name, projectIds: [ONE] })).toBeNull()
  })

  it('is found by the file’s name where nothing says which project it was', () => {
    const kept = [journal(OTHER, { ...FILE, name: 'b.tarjih' }), journal(ONE, FILE)]
    expect(journalOf(kept, { name: FILE.name, projectIds: [] })).toEqual({
      journal: kept[1],
      by: 'fileName',
    })
  })

  it('is none that holds no changes', () => {
    expect(journalOf([journal(ONE, FILE, 0)], { name: FILE.name, projectIds: [ONE] })).toBeNull()
  })
})

it('belongs to no file when it began empty or as a copy, and holds changes of the analyst', () => {
  const copy: JournalBase = { kind: 'copy', base64: '', name: 'a' }
  expect(belongsToNoFile(journal(ONE, { kind: 'empty' }, 2))).toBe(true)
  expect(belongsToNoFile(journal(ONE, { kind: 'empty' }, 1))).toBe(false)
  expect(belongsToNoFile(journal(ONE, copy, 1))).toBe(true)
  expect(belongsToNoFile(journal(ONE, FILE))).toBe(false)
  expect(belongsToNoFile({ ...journal(ONE, copy), header: 'torn' })).toBe(false)
})

describe('journals that cannot be read', () => {
  const whole = journal(ONE, { kind: 'empty' })
  const gone = { journalId: OTHER, reason: 'EIO: i/o error', changedAt: null }

  it('are said with their number and the reason of the first, beside those that can', () => {
    const garbled = { ...journal(OTHER, { kind: 'empty' }), header: '\0\0\0' }
    const { journals, unreadable } = readableOf({ journals: [garbled, whole], unreadable: [gone] })
    expect(journals).toEqual([whole])
    expect(unreadable[1]).toEqual({
      journalId: OTHER,
      reason: 'journal-without-beginning',
      changedAt: garbled.changedAt,
    })
    expect(unreadableProblem(unreadable)).toEqual({
      code: 'journals-unreadable',
      details: { count: 2, reason: 'EIO: i/o error' },
    })
  })

  it('are not those that were torn before the first change', () => {
    const torn = { ...journal(OTHER, { kind: 'empty' }, 0), header: 'torn' }
    expect(readableOf({ journals: [torn], unreadable: [] }).unreadable).toEqual([])
    expect(unreadableProblem([])).toBeNull()
  })
})

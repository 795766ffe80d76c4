/**
 * Opening after a crash: the saved file and a journal of unsaved steps, beside the same project saved
 * with those steps in it and nothing to recover.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { sha256Of } from '../src/main/fingerprint'
import { loadSqlite, type Sqlite } from '../src/renderer/store/database'
import type { HostForStore } from '../src/renderer/store/hostForStore'
import { SCHEMA_VERSION } from '../src/renderer/store/migrate'
import { openProjectBytes } from '../src/renderer/store/projectFile'
import { ProjectStore } from '../src/renderer/store/projectStore'
import { StoreService } from '../src/renderer/store/storeService'
import { encodeJournalLine, newJournalHeader } from '../src/shared/journalFormat'
import { newUuid } from '../src/shared/newId'
import type { StoreRequest } from '../src/shared/storeProtocol'
import { largeProject } from './largeProject'
import { compare, type Findings } from './report'
import { runRounds, type Turn } from './rounds'

const ROUNDS = 5
const PARAGRAPHS = 20_000
const STEPS = 2000
/** Faults.md, F02: whatever happened, a project is open again within this time. */
const LONGEST_MS = 5000

type Case = { readonly bytes: Uint8Array; readonly journal: string | null }

export async function recoveryGoal(folder: string): Promise<Findings> {
  const sqlite = await loadSqlite()
  const { crashed, saved } = prepare(sqlite, join(folder, 'crashed.journal'))
  const rounds = await runRounds({
    rounds: ROUNDS,
    warmUps: 1,
    contenders: {
      recovering: () => openWith(sqlite, crashed),
      opening: () => openWith(sqlite, saved),
    },
  })
  const line = {
    goal: 'recovery',
    what: `open ${Math.round(crashed.bytes.length / 1e6)} MB and recover ${STEPS} steps`,
    rounds,
    figure: 'wall',
    result: 'rows',
    ours: 'recovering',
    peer: 'opening',
    peerName: 'open without a journal',
    unit: 'ms',
  }
  return {
    lines: [compare({ ...line, target: { atMostMs: LONGEST_MS } })],
    remarks: [`recovery: ${ROUNDS} openings each in turn, through the store, in Node (wall).`],
  }
}

/** A file and what was done on it since; and the file as it would have been saved then. */
function prepare(sqlite: Sqlite, journal: string) {
  const base = largeProject(sqlite, PARAGRAPHS)
  const bytes = base.toBytes()
  base.close()
  const store = new ProjectStore(openProjectBytes(sqlite, bytes, 'large'))
  const journalId = String(store.database.first('SELECT id FROM project')?.id)
  const generation = sha256Of(bytes)
  const header = newJournalHeader({
    journalId,
    schemaVersion: SCHEMA_VERSION,
    base: { kind: 'file', generation, name: 'large' },
  })
  const paragraphs = store.database.all<{ id: string }>('SELECT id FROM paragraph LIMIT 500')
  const lines = [encodeJournalLine(header)]
  for (let index = 0; index < STEPS; index += 1) {
    const step = store.execute('note.write', noteOn(paragraphs[index % 500]?.id, index), '')
    if (step !== null) lines.push(encodeJournalLine(step))
  }
  fs.writeFileSync(journal, `${lines.join('\n')}\n`)
  const saved = store.database.toBytes()
  store.database.close()
  return { crashed: { bytes, journal }, saved: { bytes: saved, journal: null } }
}

function noteOn(paragraphId: string | undefined, index: number) {
  const target = { kind: 'paragraph', id: paragraphId, span: null }
  return { noteId: newUuid(), target, text: `ملاحظة ${index}` }
}

/** Asks the store as the window does; the journal is read from the disk. */
async function openWith(sqlite: Sqlite, { bytes, journal }: Case): Promise<Turn> {
  const answers = async (channel: string) => {
    if (channel !== 'journal.read') return {}
    return { text: journal === null ? null : await fs.promises.readFile(journal, 'utf8') }
  }
  // The answers above are those of the channels that the store uses here.
  const host = answers as HostForStore
  const service = new StoreService({ sqlite, host, notify: () => undefined })
  const given = new Uint8Array(bytes)
  const request = { kind: 'openFile', file: { file: 'bench-file', name: 'large' }, bytes: given }
  const start = performance.now()
  await service.answer(request as unknown as StoreRequest) // the token is checked by hosts only
  const wall = performance.now() - start
  const counted = await service.answer({ kind: 'query', name: 'project.counts', params: {} })
  await service.answer({ kind: 'close', discardChanges: true })
  return { figures: { wall }, results: { rows: (counted as { rows: unknown }).rows } }
}

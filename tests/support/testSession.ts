/** One session of the store as the window meets it, on a host in memory; dropping it is a crash. */
import { StoreService } from '../../src/renderer/store/storeService'
import type { CommandName } from '../../src/shared/catalogue'
import type { FileRef } from '../../src/shared/hostApi'
import { newUuid } from '../../src/shared/newId'
import type { Problem } from '../../src/shared/problem'
import { problemOf } from '../../src/shared/problem'
import type {
  ChangeNotice,
  HistoryState,
  OpenResult,
  ProtectionChange,
  QueryResult,
  StoreRequest,
} from '../../src/shared/storeProtocol'
import type { MemoryHost } from './memoryHost'
import { type CommandInput, sqliteForTests, testId } from './testProject'

export const JOURNAL_ID = testId(1)
const QUICK_PASSPHRASE = { memoryKib: 8 * 1024, passes: 1 }

export async function startSession(host: MemoryHost): Promise<TestSession> {
  const notices: ChangeNotice[] = []
  const service = new StoreService({
    sqlite: await sqliteForTests(),
    host: host.call,
    notify: notice => {
      host.order.push('notice')
      notices.push(notice)
    },
    // The least that is served: these tests are not about how long guessing takes.
    passphraseCost: QUICK_PASSPHRASE,
  })
  return new TestSession(service, notices)
}

/** A session with a new project that has no file yet. */
export async function startProject(host: MemoryHost): Promise<TestSession> {
  const session = await startSession(host)
  await session.create()
  return session
}

export class TestSession {
  readonly service: StoreService
  readonly notices: readonly ChangeNotice[]

  constructor(service: StoreService, notices: readonly ChangeNotice[]) {
    this.service = service
    this.notices = notices
  }

  get history(): HistoryState | undefined {
    return this.notices.at(-1)?.history
  }

  async create(): Promise<OpenResult> {
    const payload = {
      projectId: JOURNAL_ID,
      title: 'مالي',
      question: '',
      description: '',
      analyst: '',
      diagramId: testId(2) as never, // branded; any id will do
      diagramTitle: 'مخطط',
    }
    return (await this.service.answer({ kind: 'create', payload })) as OpenResult
  }

  async run<N extends CommandName>(name: N, payload: CommandInput<N>): Promise<void> {
    await this.service.answer({ kind: 'command', name, payload, reason: '' })
  }

  /** Adds a hypothesis with this label. */
  async add(label: string): Promise<void> {
    await this.run('hypothesis.create', {
      hypothesisId: newUuid(), // sessions know nothing of each other's ids
      label,
      statement: label,
      colour: '#000000',
    })
  }

  async undo(): Promise<void> {
    await this.service.answer({ kind: 'undo' })
  }

  async redo(): Promise<void> {
    await this.service.answer({ kind: 'redo' })
  }

  async save(file: FileRef, protection?: ProtectionChange): Promise<HistoryState> {
    return (await this.service.answer({ kind: 'save', file, protection })) as HistoryState
  }

  async openFile(
    file: FileRef,
    bytes: Uint8Array<ArrayBuffer>,
    passphrase?: string,
  ): Promise<OpenResult> {
    const request = { kind: 'openFile', file, bytes, passphrase } as const
    return (await this.service.answer(request)) as OpenResult
  }

  async recover(passphrase?: string): Promise<OpenResult> {
    const request = { kind: 'recover', journalId: JOURNAL_ID, passphrase } as const
    return (await this.service.answer(request)) as OpenResult
  }

  async close(discardChanges: boolean): Promise<void> {
    await this.service.answer({ kind: 'close', discardChanges })
  }

  /** Labels of the hypotheses in order: what these tests change. */
  async labels(): Promise<readonly unknown[]> {
    const { rows } = await this.query('hypothesis.list')
    return rows.map(row => (row as { label: unknown }).label)
  }

  async query(name: string, params: unknown = {}): Promise<QueryResult> {
    return (await this.service.answer({ kind: 'query', name, params })) as QueryResult
  }

  /** The problem that a request raises. */
  async problem(request: StoreRequest): Promise<Problem> {
    try {
      await this.service.answer(request)
    } catch (thrown) {
      return problemOf(thrown)
    }
    throw new Error('no problem was raised')
  }
}

/** One start of the program in this process: acts one by one, and what came of each. */

import type { HostForStore } from '../../../src/renderer/store/hostForStore'
import type { FileRef } from '../../../src/shared/hostApi'
import { problemOf } from '../../../src/shared/problem'
import type { OpenResult, StoreRequest } from '../../../src/shared/storeProtocol'
import type { FaultHost } from './faultHost'
import { type Act, creation, openFile, type StartParts, startService } from './scenario'

/** What an act came to: `done`, or the code of the problem. */
export type Outcome = string

export function startSession(parts: StartParts & { readonly host: FaultHost }) {
  let hasCrashed = false
  const call: HostForStore = async (channel, request) => {
    // After a crash nothing reaches the disk any more.
    return hasCrashed ? ({} as never) : parts.host.call(channel, request)
  }
  const { service, historyNow } = startService({ ...parts, host: { call } })
  const ask = (request: unknown) => service.answer(request as StoreRequest) // ours
  const outcomeOf = (request: unknown): Promise<Outcome> =>
    ask(request).then(
      () => 'done',
      error => problemOf(error).code,
    )
  return {
    historyNow,
    sequence: () => historyNow()?.sequence ?? 0,
    outcomeOf,
    create: () => ask({ kind: 'create', payload: creation }),
    /** Reads and opens, as the window does. */
    async open(file: FileRef): Promise<OpenResult> {
      const { bytes } = await parts.host.projects.read({ file: file.file })
      return (await openFile(ask, file, new Uint8Array(bytes))) as OpenResult
    },
    act: (act: Act, file: FileRef): Promise<Outcome> => {
      if (act.kind === 'command') return outcomeOf({ ...act, reason: '' })
      if (act.kind === 'save') return outcomeOf({ ...act, file })
      return outcomeOf(act.kind === 'saveAs' ? { kind: 'save', file } : act)
    },
    close: () => ask({ kind: 'close', discardChanges: false }),
    /** Ends without a word to the disk, so that only the memory is freed. */
    async crash(): Promise<void> {
      hasCrashed = true
      await outcomeOf({ kind: 'close', discardChanges: true })
    },
  }
}

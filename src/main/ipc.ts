/**
 * The border between the window and main: one handler for each channel of `hostChannels`.
 *
 * Must stay true: a call is answered only when it comes from our own page, what it asks is parsed
 * before anything is done, and what goes back is parsed too. Problems go back as data, because an
 * error loses its fields on the way.
 */
import type { IpcMain, WebFrameMain } from 'electron'
import {
  type HostAnswer,
  type HostChannel,
  type HostResponse,
  hostChannels,
} from '../shared/hostApi'
import { type Problem, ProblemError, problemOf } from '../shared/problem'
import { reasonText } from '../shared/problemReasons'
import type { z } from '../shared/zod'
import { reasonWithoutPath } from './systemError'

/** What main does for each channel, with the request already parsed. */
export type HostHandlers = {
  readonly [C in HostChannel]: (
    request: z.output<(typeof hostChannels)[C]['request']>,
  ) => HostResponse<C> | Promise<HostResponse<C>>
}

/**
 * Registers all channels.
 * @param isOwnFrame decides for each call anew whether its sender is the window's own page.
 */
export function serveHost(
  ipcMain: Pick<IpcMain, 'handle'>,
  isOwnFrame: (frame: WebFrameMain | null) => boolean,
  handlers: HostHandlers,
): void {
  for (const channel of channelNames()) {
    ipcMain.handle(channel, (event, raw: unknown) =>
      answer(channel, handlers, isOwnFrame(event.senderFrame), raw),
    )
  }
}

async function answer<C extends HostChannel>(
  channel: C,
  handlers: HostHandlers,
  isOwn: boolean,
  raw: unknown,
): Promise<HostAnswer<C>> {
  try {
    if (!isOwn) {
      throw new ProblemError({
        code: 'host-refused',
        details: { reason: reasonText('not-allowed', 'foreign sender') },
      })
    }
    const { request, response } = hostChannels[channel]
    // TypeScript does not relate a channel's schema to its handler when the channel is a variable;
    // `HostHandlers` and `hostChannels` are keyed by the same names.
    const handle = handlers[channel] as (parsed: unknown) => unknown
    const value = response.parse(await handle(request.parse(raw))) as HostResponse<C>
    return { ok: true, value }
  } catch (error) {
    return { ok: false, problem: problemWithoutPath(error) }
  }
}

/** A refusal of the system that no module foresaw names the file in its message; the window sees no path. */
function problemWithoutPath(error: unknown): Problem {
  const problem = problemOf(error)
  if (problem.code !== 'unexpected') return problem
  return { code: 'unexpected', details: { reason: reasonWithoutPath(error) } }
}

function channelNames(): readonly HostChannel[] {
  // Object.keys forgets the names' type; the object is a constant of ours.
  return Object.keys(hostChannels) as HostChannel[]
}

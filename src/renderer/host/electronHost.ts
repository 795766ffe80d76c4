/**
 * The desktop host as the window sees it: calls go through the preload script to main.
 *
 * Must stay true: what comes back is parsed before it is used, and a problem is raised as a
 * `ProblemError`, so that both hosts fail alike.
 */

import {
  type Host,
  type HostBridge,
  type HostChannel,
  HostEvent,
  type HostResponse,
  hostChannels,
} from '../../shared/hostApi'
import { type Problem, ProblemError } from '../../shared/problem'
import { z } from '../../shared/zod'

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    problem: z.strictObject({ code: z.string(), details: z.record(z.string(), z.unknown()) }),
  }),
])

/** @param bridge what the preload script offers as `window.tarjihHost`. */
export function electronHost(bridge: HostBridge): Host {
  const listeners = new Set<(event: HostEvent) => void>()
  let isListening = false
  // Not before somebody listens here: the preload script keeps early events until then.
  const listen = () => {
    if (isListening) return
    isListening = true
    bridge.onEvent(raw => {
      const event = HostEvent.parse(raw)
      for (const listener of listeners) listener(event)
    })
  }

  return {
    kind: 'desktop',
    call: (channel, request) => callMain(bridge, channel, request),
    onEvent(listener) {
      listeners.add(listener)
      listen()
      return () => listeners.delete(listener)
    },
  }
}

async function callMain<C extends HostChannel>(
  bridge: HostBridge,
  channel: C,
  request: unknown,
): Promise<HostResponse<C>> {
  const answer = Answer.parse(await bridge.call(channel, request))
  // Main is built from the same `problem.ts`; code and details belong together there.
  if (!answer.ok) throw new ProblemError(answer.problem as Problem)
  // TypeScript does not relate a schema to its channel when the channel is a variable.
  return hostChannels[channel].response.parse(answer.value) as HostResponse<C>
}

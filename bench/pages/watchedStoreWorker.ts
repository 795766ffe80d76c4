/**
 * The store's own worker, with a watch at its door: it notes when a project's bytes leave, and copies
 * them when its name asks for that.
 */
import '../../src/renderer/store/worker'
import type { FromStore } from '../../src/shared/storeProtocol'
import { moment, type StampedSave } from './transferBench'

const post = self.postMessage.bind(self)

self.postMessage = (message: FromStore, options?: unknown) => {
  const transfer = (options as StructuredSerializeOptions | undefined)?.transfer ?? []
  if (message.kind !== 'hostCall' || message.channel !== 'project.save') {
    return post(message, { transfer })
  }
  const { bytes } = message.request as StampedSave
  const stamped = { ...message, request: { bytes, departedAt: moment() } satisfies StampedSave }
  post(stamped, { transfer: self.name === 'cloned' ? [] : transfer })
}

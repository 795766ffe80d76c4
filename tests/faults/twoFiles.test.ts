/** Two files of one project: what was not saved in one comes back there, whichever is opened first. */
import { expect, it } from 'vitest'
import { loadSqlite } from '../../src/renderer/store/database'
import type { StoreRequest } from '../../src/shared/storeProtocol'
import { createFaultHost } from './support/faultHost'
import { inFolder } from './support/processes'
import { fileName, plans, play, startService } from './support/scenario'

it('gives back what was not saved after “Save as”, though the old file was opened in between', async () => {
  const sqlite = await loadSqlite()
  await inFolder(async folder => {
    let acknowledged = 0
    const nothing = () => undefined
    const host = createFaultHost(folder)
    await play({ sqlite, host }, plans[6] ?? [], {
      acknowledged: sequence => {
        acknowledged = sequence
      },
      saved: nothing,
      refused: nothing,
    })
    // The program has crashed; nothing was closed. Each opening is a start of its own.
    const open = async (name: string) => {
      const started = createFaultHost(folder)
      const { service, historyNow } = startService({ sqlite, host: started })
      const file = started.chooseOpen(name)
      const { bytes } = await started.projects.read({ file: file.file })
      const request = { kind: 'openFile', file, bytes: new Uint8Array(bytes) }
      await service.answer(request as StoreRequest) // ours
      const sequence = historyNow()?.sequence
      await service.answer({ kind: 'close', discardChanges: false })
      await started.close()
      return sequence
    }
    expect(await open(fileName)).toBeLessThan(acknowledged)
    expect(await open(`b-${fileName}`)).toBe(acknowledged)
    expect(await open(fileName)).toBeLessThan(acknowledged)
    expect(await open(`b-${fileName}`)).toBe(acknowledged)
    await host.close()
  })
})

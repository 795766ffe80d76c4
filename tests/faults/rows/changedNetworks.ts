/** The networks of F25: what can still be read is stored and taken back, the rest refused with a reason. */
import {
  EXCHANGE_FORMATS,
  writeNetwork,
} from '../../../src/renderer/exporters/network/writeNetwork'
import { readNetwork } from '../../../src/renderer/importers/network/readNetwork'
import { problemOf } from '../../../src/shared/problem'
import { networkOfProject, planFor } from '../../exchange/exchangeSupport'
import { openHardProject } from '../../exchange/hardProject'
import type { TestProject } from '../../support/testProject'
import { changedFile } from '../support/changedBytes'

const longestMs = 30_000

type Changing = {
  readonly check: (wrong: string | null, where: string) => void
  readonly random: () => number
  /** Of each format. */
  readonly times: number
}

export async function changeNetworks({ check, random, times }: Changing): Promise<void> {
  const { project } = await openHardProject()
  const network = networkOfProject(project)
  for (const format of EXCHANGE_FORMATS) {
    const bytes = writeNetwork(network, { format, isFormulaSafe: false })
    for (let time = 0; time < times; time += 1) {
      const wrong = await bugInNetwork(project, changedFile(bytes, random))
      check(wrong, `${format}, change ${time}`)
    }
  }
  const isAsBefore = JSON.stringify(networkOfProject(project)) === JSON.stringify(network)
  check(isAsBefore ? null : 'the project is not as before', 'all networks')
}

/** Null when it was stored and taken back, or refused by name, within so much work. */
async function bugInNetwork(project: TestProject, bytes: Uint8Array<ArrayBuffer>) {
  const start = process.cpuUsage()
  try {
    const { network, isOurs } = await readNetwork({ bytes, fileName: 'x' })
    const { payload } = planFor(project, network, { isOurs })
    project.run('network.import', payload)
    project.undo()
  } catch (thrown) {
    const { code, details } = problemOf(thrown)
    if (!code.startsWith('network-')) return JSON.stringify({ code, details })
  }
  const took = process.cpuUsage(start).user / 1_000
  return took > longestMs ? `took ${Math.round(took)} ms of work` : null
}

/** Networks are written and read in their own thread, where a hostile or huge file can be stopped. */
import { exchangeNetwork } from '../../../../shared/analysis/exchange/exchangeNetwork'
import { idsIn, planImport } from '../../../../shared/analysis/exchange/importPlan'
import type { ExchangeNetwork } from '../../../../shared/domain/exchange'
import { answerJob } from '../../../client/job'
import { writeNetwork } from '../../../exporters/network/writeNetwork'
import { readNetwork } from '../../../importers/network/readNetwork'
import type {
  ExchangeQuestion,
  NetworkSummary,
  PlannedImport,
  SampleLine,
} from './exchangeMessages'

const SAMPLE_LINES = 8

async function answer(
  question: ExchangeQuestion,
): Promise<Uint8Array<ArrayBuffer> | NetworkSummary | PlannedImport> {
  if (question.kind === 'write') {
    return writeNetwork(exchangeNetwork(question.rows), question.options)
  }
  const { network, ...summary } = await readNetwork(question.file)
  if (question.kind === 'read') return { ...summary, title: network.title, ids: idsIn(network) }
  return { ...planImport(network, question.project, question.options), sample: sampleOf(network) }
}

function sampleOf({ actors, relationships }: ExchangeNetwork): readonly SampleLine[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return relationships.slice(0, SAMPLE_LINES).map(({ from, to, type, isDirected }) => ({
    from: names.get(from) ?? from,
    type,
    to: names.get(to) ?? to,
    isDirected,
  }))
}

self.addEventListener('message', ({ data }: MessageEvent<ExchangeQuestion>) => {
  void answerJob(
    () => answer(data),
    message => self.postMessage(message),
  )
})

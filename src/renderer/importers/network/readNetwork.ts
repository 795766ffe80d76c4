/**
 * Reads a network from the bytes of a file, whatever its format: GraphML, GEXF, JSON of Cytoscape, our
 * own tables in a zip file, or a CSV list of relationships.
 *
 * Nothing is repaired in silence: what is left out is counted and told. Raises the problems called
 * `network-…`, and 'source-too-large'.
 */
import { ProblemError } from '../../../shared/problem'
import { decodeText } from '../decodeText'
import { refuseLargerThan } from '../importLimits'
import { xmlText } from '../xmlText'
import { isZip } from '../zipDirectory'
import { completeNetwork } from './completeNetwork'
import { readCytoscapeJson } from './cytoscapeReader'
import { readEdgeList } from './edgeList'
import { readGexf } from './gexfReader'
import { readGraphml } from './graphmlReader'
import type { NetworkFile, ReadNetwork } from './networkFile'
import { asNetworkProblem } from './networkProblems'
import { readNetworkTables } from './tableReader'

const FILE_MEGABYTES = 100

export async function readNetwork(file: NetworkFile): Promise<ReadNetwork> {
  const { bytes, fileName } = file
  if (bytes.length === 0) throw new ProblemError({ code: 'network-empty', details: { fileName } })
  refuseLargerThan(FILE_MEGABYTES, bytes, fileName)
  try {
    return await read(file)
  } catch (thrown) {
    throw asNetworkProblem(thrown, fileName)
  }
}

async function read(file: NetworkFile): Promise<ReadNetwork> {
  const { bytes, fileName } = file
  if (isZip(bytes)) {
    const raw = readNetworkTables(bytes, fileName)
    return completeNetwork(raw, { format: 'tables', fileName })
  }
  const start = beginningOf(bytes)
  if (start.startsWith('<')) {
    // The root comes after declarations and comments; a DOCTYPE before it is refused by the reader.
    const root = /<(?:[\w.-]+:)?(graphml|gexf)[\s>]/.exec(start)?.[1]
    const isUnknown = root === undefined && !/<!doctype/i.test(start)
    if (isUnknown) throw new ProblemError({ code: 'network-file-unread', details: { fileName } })
    const xml = xmlText(bytes, { fileName, part: root ?? 'XML' })
    return root === 'gexf'
      ? completeNetwork(readGexf(xml), { format: 'gexf', fileName })
      : completeNetwork(readGraphml(xml), { format: 'graphml', fileName })
  }
  const { text } = await decodeText({ bytes, fileName })
  if (/^[[{]/.test(start)) {
    return completeNetwork(readCytoscapeJson(text, fileName), { format: 'cytoscape', fileName })
  }
  const list = readEdgeList(text, file)
  return completeNetwork(list.raw, { format: 'edgeList', fileName, list: list.list })
}

/** The first letters in whatever encoding; tags and brackets look alike in all of them. */
function beginningOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 8_192))
    .replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '')
    .trimStart()
}

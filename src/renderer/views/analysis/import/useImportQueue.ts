/** The queue of one import dialog, joined to the importers, the store, and the sources that are there. */
import { useEffect, useRef, useState } from 'react'
import { newIdOf, SourceId } from '../../../../shared/domain/ids'
import { ProblemError } from '../../../../shared/problem'
import { useProjectSession } from '../../../client/projectSession'
import { useRows } from '../../../client/useQuery'
import { importSource, type ReceivedSource } from '../../../importers/importerClient'
import { type ImportDraft, importCommand, type Origin } from './importDraft'
import { type HowToRead, ImportQueue, type QueueParts } from './importQueue'

/**
 * `first`: files that were dropped, read at once. `replaces`: the source that a newer version is
 * imported of.
 */
export function useImportQueue(
  first: readonly File[],
  replaces: SourceId | undefined,
): ImportQueue {
  const sources = useRows('source.list', {})
  const known = useRef<ReadonlySet<string>>(new Set())
  known.current = new Set(sources.map(({ sha256 }) => sha256))
  const [queue] = useState(
    () =>
      new ImportQueue({
        read: replaces === undefined ? read : readVersionOf(replaces),
        store: replaces === undefined ? store : (origin, draft) => replace(replaces, origin, draft),
        isKnown: sha256 => known.current.has(sha256),
      }),
  )
  useEffect(() => {
    if (first.length > 0) void queue.start(first.map(file => ({ kind: 'file', file })))
    return () => queue.cancel()
  }, [queue, first])
  return queue
}

async function read(origin: Origin, how: HowToRead): Promise<ReceivedSource> {
  if (origin.kind === 'pasted') return importSource({ ...how, text: origin.text, fileName: '' })
  const bytes = new Uint8Array(await origin.file.arrayBuffer())
  return importSource({ ...how, bytes, fileName: origin.file.name })
}

/** Paragraphs that did not change keep the kinds that the analyst gave them. */
function readVersionOf(sourceId: SourceId): QueueParts['read'] {
  return async (origin, how) => {
    const source = await read(origin, how)
    const stored = await clientOrProblem().query('paragraph.list', { sourceId })
    const kinds = new Map(stored.rows.map(({ text, kind, level }) => [text, { kind, level }]))
    return {
      ...source,
      paragraphs: source.paragraphs.map(one => ({ ...one, ...kinds.get(one.text) })),
    }
  }
}

async function replace(sourceId: SourceId, origin: Origin, draft: ImportDraft): Promise<SourceId> {
  const { fileName, mediaType, encoding, sha256, bytes, warnings, paragraphs } = importCommand(
    sourceId,
    origin,
    draft,
  )
  await clientOrProblem().run('source.reimport', {
    ...{ sourceId, fileName, mediaType, encoding, sha256, warnings },
    bytes: bytes.slice(),
    paragraphs: paragraphs.map(({ kind, level, text }) => ({ kind, level, text })),
  })
  return sourceId
}

function clientOrProblem() {
  const { client } = useProjectSession.getState()
  if (client === null) throw new ProblemError({ code: 'no-project-open', details: {} })
  return client
}

/** The bytes go to the store as a copy, so that the draft stays whole when storing fails. */
async function store(origin: Origin, draft: ImportDraft): Promise<SourceId> {
  const sourceId = newIdOf(SourceId)
  const command = importCommand(sourceId, origin, draft)
  await clientOrProblem().run('source.import', { ...command, bytes: command.bytes.slice() })
  return sourceId
}

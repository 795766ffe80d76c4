/** The queue of one import dialog, joined to the importers, the store, and the sources that are there. */
import { useEffect, useRef, useState } from 'react'
import { newIdOf, SourceId } from '../../../../shared/domain/ids'
import { ProblemError } from '../../../../shared/problem'
import { useProjectSession } from '../../../client/projectSession'
import { useRows } from '../../../client/useQuery'
import { importSource, type ReceivedSource } from '../../../importers/importerClient'
import { type ImportDraft, importCommand, type Origin } from './importDraft'
import { type HowToRead, ImportQueue } from './importQueue'

/** `first`: files that were dropped, read at once. */
export function useImportQueue(first: readonly File[]): ImportQueue {
  const sources = useRows('source.list', {})
  const known = useRef<ReadonlySet<string>>(new Set())
  known.current = new Set(sources.map(({ sha256 }) => sha256))
  const [queue] = useState(
    () => new ImportQueue({ read, store, isKnown: sha256 => known.current.has(sha256) }),
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

/** The bytes go to the store as a copy, so that the draft stays whole when storing fails. */
async function store(origin: Origin, draft: ImportDraft): Promise<SourceId> {
  const { client } = useProjectSession.getState()
  if (client === null) throw new ProblemError({ code: 'no-project-open', details: {} })
  const sourceId = newIdOf(SourceId)
  const command = importCommand(sourceId, origin, draft)
  await client.run('source.import', { ...command, bytes: command.bytes.slice() })
  return sourceId
}

/** Reads a file or pasted text into a preview. Nothing is stored here; giving up leaves no trace. */
import { useEffect, useRef, useState } from 'react'
import { type Problem, problemOf } from '../../../../shared/problem'
import { importSource, type ReceivedSource } from '../../../importers/importerClient'

/** What was read: a file, or text that was pasted. */
export type Origin =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'pasted'; readonly text: string }

export type Reading =
  | { readonly state: 'choosing' }
  | { readonly state: 'reading'; readonly origin: Origin }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'ready'; readonly origin: Origin; readonly source: ReceivedSource }

/** `first`: a file that was dropped, read at once. */
export function useSourceReading(first: File | null) {
  const [reading, setReading] = useState<Reading>({ state: 'choosing' })
  const running = useRef<AbortController | null>(null)

  async function read(origin: Origin, encoding?: string) {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setReading({ state: 'reading', origin })
    try {
      const source = await receive(origin, encoding, controller.signal)
      if (!controller.signal.aborted) setReading({ state: 'ready', origin, source })
    } catch (thrown) {
      if (!controller.signal.aborted) setReading({ state: 'failed', problem: problemOf(thrown) })
    }
  }

  function cancel() {
    running.current?.abort()
    setReading({ state: 'choosing' })
  }

  const latestRead = useRef(read)
  latestRead.current = read
  useEffect(() => {
    if (first !== null) void latestRead.current({ kind: 'file', file: first })
  }, [first])
  useEffect(() => () => running.current?.abort(), [])

  return { reading, read, cancel }
}

async function receive(
  origin: Origin,
  encoding: string | undefined,
  signal: AbortSignal,
): Promise<ReceivedSource> {
  if (origin.kind === 'pasted') return importSource({ text: origin.text, fileName: '', signal })
  const bytes = new Uint8Array(await origin.file.arrayBuffer())
  return importSource({ bytes, fileName: origin.file.name, encoding, signal })
}

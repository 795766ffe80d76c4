/** Actors and dates that the texts of all sources speak of, found in a worker while they are shown. */
import { useEffect, useState } from 'react'
import { type Problem, problemOf } from '../../../../shared/problem'
import { useSettings } from '../../../client/settings'
import { readRows, useReadAt } from '../../../client/useQuery'
import type { TextSuggestions, TextToRead, ToSuggestionWorker } from './suggestionMessages'

export type PlacedParagraph = TextToRead & {
  readonly sourceId: string
  readonly sourceTitle: string
  readonly number: number
}

export type SuggestionState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | {
      readonly status: 'ready'
      readonly suggestions: TextSuggestions
      readonly paragraphs: ReadonlyMap<string, PlacedParagraph>
    }

/** So many paragraphs at once: the store answers others in between. */
const PAGE = 1_000

export function useTextSuggestions(): SuggestionState {
  const language = useSettings(settings => settings.language)
  const readAt = useReadAt('paragraph.count', {})
  const [state, setState] = useState<SuggestionState>({ status: 'loading' })
  useEffect(() => {
    if (readAt === 0) return
    const worker = new Worker(new URL('./suggestionWorker.ts', import.meta.url), { type: 'module' })
    const paragraphs = new Map<string, PlacedParagraph>()
    const fail = (thrown: unknown) => setState({ status: 'failed', problem: problemOf(thrown) })
    worker.addEventListener('message', ({ data }: MessageEvent<TextSuggestions>) => {
      setState({ status: 'ready', suggestions: data, paragraphs })
    })
    worker.addEventListener('error', event => fail(new Error(event.message)))
    let isWanted = true
    readAll(worker, paragraphs, () => isWanted)
      .then(() => tell(worker, { kind: 'finish', language }))
      .catch(thrown => isWanted && fail(thrown))
    return () => {
      isWanted = false
      worker.terminate()
    }
  }, [readAt, language])
  return state
}

function tell(worker: Worker, message: ToSuggestionWorker): void {
  worker.postMessage(message)
}

async function readAll(
  worker: Worker,
  into: Map<string, PlacedParagraph>,
  isWanted: () => boolean,
): Promise<void> {
  for (const { sourceId, title, paragraphs: count } of await readRows('source.list', {})) {
    for (let first = 0; first < count && isWanted(); first += PAGE) {
      const page = { first, count: PAGE }
      const rows = await readRows('paragraph.list', { sourceId, page })
      for (const { paragraphId, number, text } of rows) {
        into.set(paragraphId, { paragraphId, number, text, sourceId, sourceTitle: title })
      }
      tell(worker, {
        kind: 'read',
        paragraphs: rows.map(({ paragraphId, text }) => ({ paragraphId, text })),
      })
    }
  }
}

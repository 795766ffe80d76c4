/** The dates that wait in the text that the reader holds, found in a worker and kept for its marks. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { ParagraphId } from '../../../../shared/domain/ids'
import { problemOf } from '../../../../shared/problem'
import { showProblem } from '../../../client/projectSession'
import { NO_MARKED_DATES, useReviewSession } from '../review/reviewSession'
import type { DatesOfText } from '../review/suggestionMessages'
import { useWaitingDates } from '../review/waitingDates'
import type { ReaderText } from './useReaderText'

type Found = ReadonlyMap<string, DatesOfText>

const NOTHING: Found = new Map()

export function useDatesInText({ paragraphs }: ReaderText): void {
  const found = useFoundDates(paragraphs)
  const dates = useMemo(
    () =>
      [...paragraphs.values()].flatMap(({ paragraphId, text }) => {
        const known = found.get(paragraphId)
        return known?.text === text ? known.dates : []
      }),
    [paragraphs, found],
  )
  const waiting = useWaitingDates(dates)
  useEffect(() => {
    const marked = waiting.map(date => ({
      paragraphId: ParagraphId.parse(date.paragraphId),
      span: { start: date.start, end: date.end },
      date,
    }))
    useReviewSession.setState({ dates: marked })
    return () => useReviewSession.setState({ dates: NO_MARKED_DATES })
  }, [waiting])
}

/** A busy machine does not keep the dates away for longer. */
const LONGEST_WAIT_MS = 1000

/** Each paragraph that is held is looked through once, and again when its text has changed. */
function useFoundDates(paragraphs: ReaderText['paragraphs']): Found {
  const [found, setFound] = useState(NOTHING)
  const worker = useRef<Worker | null>(null)
  const asked = useRef<ReadonlyMap<string, string>>(new Map())

  useEffect(() => {
    const hear = (data: readonly DatesOfText[]) =>
      setFound(before => {
        const all = [...before.values(), ...data].map(one => [one.paragraphId, one] as const)
        return new Map(all.filter(([paragraphId]) => asked.current.has(paragraphId)))
      })
    // The text is to be there first.
    const idle = requestIdleCallback(
      () => {
        const held = [...paragraphs.values()].map(({ paragraphId, text }) => ({
          paragraphId,
          text,
        }))
        const unread = held.filter(one => asked.current.get(one.paragraphId) !== one.text)
        asked.current = new Map(held.map(({ paragraphId, text }) => [paragraphId, text]))
        if (unread.length === 0) return
        worker.current ??= startWorker(hear)
        worker.current.postMessage(unread)
      },
      { timeout: LONGEST_WAIT_MS },
    )
    return () => cancelIdleCallback(idle)
  }, [paragraphs])
  useEffect(() => () => worker.current?.terminate(), [])
  return found
}

function startWorker(hear: (found: readonly DatesOfText[]) => void): Worker {
  const worker = new Worker(new URL('../review/dateWorker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<readonly DatesOfText[]>) => hear(data))
  worker.addEventListener('error', event => showProblem(problemOf(new Error(event.message))))
  return worker
}

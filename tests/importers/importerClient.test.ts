import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerImport } from '../../src/renderer/importers/answerImport'
import { type ImportWorker, importSource } from '../../src/renderer/importers/importerClient'
import { importLimits } from '../../src/renderer/importers/importLimits'
import type { ImportAnswer, ImportQuestion } from '../../src/renderer/importers/importMessages'

/** A worker of the platform for Node, which has none: answers in the same thread. */
class ThreadlessWorker extends EventTarget implements ImportWorker {
  isTerminated = false

  constructor(
    private readonly answer: (
      question: ImportQuestion,
      say: (answer: ImportAnswer) => void,
    ) => Promise<void>,
  ) {
    super()
  }

  postMessage(question: ImportQuestion) {
    void this.answer(structuredClone(question), answer => this.say(answer))
  }

  say(data: ImportAnswer) {
    if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data }))
  }

  terminate() {
    this.isTerminated = true
  }
}

const neverAnswer = () => new Promise<never>(() => {})
const bytes = new TextEncoder().encode('مالي')

afterEach(() => {
  vi.useRealTimers()
})

describe('importSource', () => {
  it('gives the source with its bytes, and ends the worker', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const source = await importSource({ bytes, fileName: 'mali.txt' }, () => worker)
    expect(source).toMatchObject({ title: 'mali', bytes, encoding: 'utf-8' })
    expect(worker.isTerminated).toBe(true)
  })

  it('takes pasted text the same way, as UTF-8', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const source = await importSource({ text: 'a\ud800 مالي', fileName: '' }, () => worker)
    expect(source.paragraphs.map(({ text }) => text)).toEqual(['a\ufffd مالي'])
    expect(source.warnings).toEqual([{ code: 'replacement-characters', count: 1 }])
    expect(new TextDecoder().decode(source.bytes)).toBe('a\ufffd مالي')
  })

  it('passes on the encoding that was chosen', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const request = { bytes: Uint8Array.of(0xe3), fileName: 'x.txt', encoding: 'windows-1256' }
    expect((await importSource(request, () => worker)).paragraphs[0]?.text).toBe('م')
  })

  it('raises the problem of the importer, and ends the worker', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const empty = importSource({ bytes: new Uint8Array(), fileName: 'x.txt' }, () => worker)
    await expect(empty).rejects.toMatchObject({
      problem: { code: 'source-empty', details: { fileName: 'x.txt' } },
    })
    expect(worker.isTerminated).toBe(true)
  })

  it('ends the worker when given up', async () => {
    const worker = new ThreadlessWorker(neverAnswer)
    const controller = new AbortController()
    const imported = importSource(
      { bytes, fileName: 'x.txt', signal: controller.signal },
      () => worker,
    )
    controller.abort()
    await expect(imported).rejects.toMatchObject({ name: 'AbortError' })
    expect(worker.isTerminated).toBe(true)
  })

  it('starts no worker when given up before', async () => {
    const start = vi.fn<() => ImportWorker>()
    const imported = importSource({ bytes, fileName: 'x', signal: AbortSignal.abort() }, start)
    await expect(imported).rejects.toMatchObject({ name: 'AbortError' })
    expect(start).not.toHaveBeenCalled()
  })

  it('says how far it is', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const stages: string[] = []
    const onProgress = ({ stage }: { stage: string }) => stages.push(stage)
    await importSource({ bytes, fileName: 'mali.txt', onProgress }, () => worker)
    expect(stages).toContain('opening')
  })

  it('ends a worker of which nothing is heard', async () => {
    vi.useFakeTimers()
    const { longestSilenceMs } = importLimits
    const worker = new ThreadlessWorker(neverAnswer)
    const failed = expectTimeOut(importSource({ bytes, fileName: 'slow.txt' }, () => worker))
    await vi.advanceTimersByTimeAsync(longestSilenceMs - 1)
    worker.say({ id: 1, kind: 'progress', progress: { stage: 'reading', done: 1, total: 9 } })
    await vi.advanceTimersByTimeAsync(longestSilenceMs - 1)
    expect(worker.isTerminated).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await failed
    expect(worker.isTerminated).toBe(true)
  })

  it('ends a worker that goes on for ever', async () => {
    vi.useFakeTimers()
    const worker = new ThreadlessWorker(neverAnswer)
    const failed = expectTimeOut(importSource({ bytes, fileName: 'slow.txt' }, () => worker))
    for (let second = 0; second < importLimits.longestMs / 1_000; second++) {
      expect(worker.isTerminated).toBe(false)
      worker.say({ id: 1, kind: 'progress', progress: { stage: 'reading', done: 0, total: 0 } })
      await vi.advanceTimersByTimeAsync(1_000)
    }
    await failed
    expect(worker.isTerminated).toBe(true)
  })

  it('raises a problem when the worker dies', async () => {
    const worker = new ThreadlessWorker(neverAnswer)
    const imported = importSource({ bytes, fileName: 'x.txt' }, () => worker)
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    await expect(imported).rejects.toMatchObject({
      problem: { code: 'import-crashed', details: { fileName: 'x.txt', reason: 'out of memory' } },
    })
    expect(worker.isTerminated).toBe(true)
  })
})

function expectTimeOut(imported: Promise<unknown>) {
  return expect(imported).rejects.toMatchObject({
    problem: { code: 'import-timed-out', details: { fileName: 'slow.txt' } },
  })
}

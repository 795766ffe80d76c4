import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerImport } from '../../src/renderer/importers/answerImport'
import { type ImportWorker, importText } from '../../src/renderer/importers/importerClient'
import type { ImportQuestion } from '../../src/renderer/importers/importMessages'

/** A worker of the platform for Node, which has none: answers in the same thread. */
class ThreadlessWorker extends EventTarget implements ImportWorker {
  isTerminated = false

  constructor(private readonly answer: (question: ImportQuestion) => Promise<unknown>) {
    super()
  }

  postMessage(question: ImportQuestion) {
    void this.answer(structuredClone(question)).then(data => {
      if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data }))
    })
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

describe('importText', () => {
  it('gives the source with its bytes, and ends the worker', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const source = await importText({ bytes, fileName: 'mali.txt' }, () => worker)
    expect(source).toMatchObject({ title: 'mali', bytes, encoding: 'utf-8' })
    expect(worker.isTerminated).toBe(true)
  })

  it('takes pasted text the same way, as UTF-8', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const source = await importText({ text: 'a\ud800 مالي', fileName: '' }, () => worker)
    expect(source.paragraphs.map(({ text }) => text)).toEqual(['a\ufffd مالي'])
    expect(source.warnings).toEqual([{ code: 'replacement-characters', count: 1 }])
    expect(new TextDecoder().decode(source.bytes)).toBe('a\ufffd مالي')
  })

  it('passes on the encoding that was chosen', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const request = { bytes: Uint8Array.of(0xe3), fileName: 'x.txt', encoding: 'windows-1256' }
    expect((await importText(request, () => worker)).paragraphs[0]?.text).toBe('م')
  })

  it('raises the problem of the importer, and ends the worker', async () => {
    const worker = new ThreadlessWorker(answerImport)
    const empty = importText({ bytes: new Uint8Array(), fileName: 'x.txt' }, () => worker)
    await expect(empty).rejects.toMatchObject({
      problem: { code: 'source-empty', details: { fileName: 'x.txt' } },
    })
    expect(worker.isTerminated).toBe(true)
  })

  it('ends the worker when given up', async () => {
    const worker = new ThreadlessWorker(neverAnswer)
    const controller = new AbortController()
    const imported = importText(
      { bytes, fileName: 'x.txt', signal: controller.signal },
      () => worker,
    )
    controller.abort()
    await expect(imported).rejects.toMatchObject({ name: 'AbortError' })
    expect(worker.isTerminated).toBe(true)
  })

  it('starts no worker when given up before', async () => {
    const start = vi.fn<() => ImportWorker>()
    const imported = importText({ bytes, fileName: 'x', signal: AbortSignal.abort() }, start)
    await expect(imported).rejects.toMatchObject({ name: 'AbortError' })
    expect(start).not.toHaveBeenCalled()
  })

  it('gives a document a minute', async () => {
    vi.useFakeTimers()
    const worker = new ThreadlessWorker(neverAnswer)
    const imported = importText({ bytes, fileName: 'slow.txt' }, () => worker)
    const failed = expect(imported).rejects.toMatchObject({
      problem: { code: 'import-timed-out', details: { fileName: 'slow.txt' } },
    })
    await vi.advanceTimersByTimeAsync(59_999)
    expect(worker.isTerminated).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await failed
    expect(worker.isTerminated).toBe(true)
  })

  it('raises a problem when the worker dies', async () => {
    const worker = new ThreadlessWorker(neverAnswer)
    const imported = importText({ bytes, fileName: 'x.txt' }, () => worker)
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    await expect(imported).rejects.toMatchObject({
      problem: { code: 'unexpected', details: { reason: 'out of memory' } },
    })
    expect(worker.isTerminated).toBe(true)
  })
})

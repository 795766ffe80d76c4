import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../src/renderer/importers/importDocument'
import type { ImportProgress } from '../../../src/renderer/importers/importedSource'
import { ProblemError } from '../../../src/shared/problem'
import { documentBytes } from '../../support/documents'
import {
  drawnSecondPage,
  formInItself,
  fullPage,
  hello,
  manyPages,
  onePage,
  pagesInThemselves,
  stream,
  unpacksTo,
} from '../../support/madePdf'

const said: ImportProgress[] = []
const run = { progress: (progress: ImportProgress) => void said.push(progress) }

const read = (bytes: Uint8Array<ArrayBuffer>) => importDocument({ bytes, fileName: 'x.pdf' }, run)

async function problemWith(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const { paragraphs } = await read(bytes)
    return `no problem, ${paragraphs.length} paragraphs`
  } catch (thrown) {
    return thrown instanceof ProblemError ? thrown.problem.code : String(thrown)
  }
}

describe('a PDF', () => {
  it('gives its text, its media type and its digest', async () => {
    const source = await read(onePage(stream(hello)))
    expect(source.paragraphs).toEqual([
      { kind: 'body', level: null, text: 'Harbour news of the day' },
    ])
    expect(source).toMatchObject({ format: 'pdf', mediaType: 'application/pdf', encoding: '' })
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(source.warnings).toEqual([])
  })

  it('says how many of its pages are read', async () => {
    said.length = 0
    await read(manyPages(400))
    expect(said).toContainEqual({ stage: 'reading', done: 0, total: 400 })
    expect(said.at(-1)?.stage).toBe('finishing')
  })

  it('names the pages that have pictures and no text', async () => {
    const { warnings } = await read(drawnSecondPage())
    expect(warnings).toEqual([{ code: 'pages-without-text', pages: [2] }])
    expect(await problemWith(onePage(stream('0 0 100 100 re f')))).toBe('source-empty')
  })

  it('cannot run its scripts, and says that it has some', async () => {
    const action = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
    const catalogue = `/OpenAction ${action} /Names << /JavaScript << /Names [(a) ${action}] >> >>`
    const source = await read(onePage(stream(hello), { catalogue }))
    expect(source.paragraphs).toHaveLength(1)
    expect(source.warnings).toEqual([{ code: 'active-content-ignored', count: 1 }])
  })

  it('that breaks off is read as far as it goes, with a warning, or refused', async () => {
    const whole = documentBytes('valley.ar.xetex.pdf')
    for (const part of [0.3, 0.6, 0.9]) {
      const bytes = whole.slice(0, whole.length * part)
      const source = await read(bytes).catch((thrown: unknown) => thrown)
      if (source instanceof ProblemError) {
        expect(['source-truncated', 'source-empty']).toContain(source.problem.code)
      } else {
        expect(source).toMatchObject({
          warnings: expect.arrayContaining([{ code: 'read-in-part' }]),
        })
      }
    }
  })

  it.each([
    ['locked with a password', documentBytes('locked.pdf'), 'source-encrypted'],
    ['of more pages than allowed', manyPages(20_001), 'source-too-many-parts'],
    ['that unpacks to more than there is memory', unpacksTo(900), 'import-out-of-memory'],
    [
      'with a page of more letters than are read',
      fullPage(100_100, 'oneLine'),
      'source-page-too-full',
    ],
  ])('%s is refused with the reason', async (_what, bytes, code) => {
    expect(await problemWith(bytes)).toBe(code)
  })

  it.each(['oneLine', 'oneAbove'] as const)(
    'that is as full as allowed is read whole (%s)',
    async layout => {
      const { paragraphs } = await read(fullPage(100_000, layout))
      const letters = paragraphs.reduce((sum, { text }) => sum + text.replaceAll(' ', '').length, 0)
      expect(letters).toBe(100_000)
    },
    20_000,
  )

  it.each([
    ['that draws itself for ever', formInItself()],
    ['whose pages are their own branches', pagesInThemselves()],
    ['that unpacks to a hundred times its size', unpacksTo(100)],
  ])(
    '%s ends',
    async (_what, bytes) => {
      expect(await problemWith(bytes)).toMatch(/^(no problem|source-|import-)/)
    },
    20_000,
  )
})

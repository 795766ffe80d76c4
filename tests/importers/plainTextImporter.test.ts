import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../src/renderer/importers/importDocument'
import { sourceCommands } from '../../src/shared/domain/sources'
import { encodeEightBit } from './encodeText'

const text = [
  'صراع في باماكو',
  'بقلم سلمى حداد',
  '',
  'أعلنت الحكومة الانتقالية في المساء عن إجراءات جديدة، وقال الجنرال إن الوضع تحت السيطرة، وإن عددًا من الضباط نقلوا إلى مكان آخر إلى حين انتهاء التحقيق.',
  'أولاً: رواية الحكومة',
  '“لن نعود إلى الوراء.”',
].join('\r\n')

function importText(bytes: Uint8Array<ArrayBuffer>, fileName = 'notes.txt') {
  return importDocument({ bytes, fileName }, { progress: () => {} })
}

describe('importPlainText', () => {
  it('reads an Arabic text in Windows-1256 to its paragraphs', async () => {
    const bytes = encodeEightBit('windows-1256', text)
    const source = await importText(bytes)
    expect(source).toMatchObject({
      title: 'صراع في باماكو',
      metadata: { language: 'ar', direction: 'rtl', author: 'سلمى حداد' },
      encoding: 'windows-1256',
      encodingConfidence: 'likely',
      warnings: [],
    })
    expect(source.paragraphs.map(({ kind }) => kind)).toEqual([
      'heading',
      'byline',
      'body',
      'heading',
      'quotation',
    ])
    expect(source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('takes the direction of most of the letters, not of the first one', async () => {
    const bytes = new TextEncoder().encode('DGSE: قالت السفارة إن الموظف عاد إلى عمله في المساء')
    expect((await importText(bytes)).metadata.direction).toBe('rtl')
  })

  it('takes the first letter where the language is unknown', async () => {
    expect((await importText(new TextEncoder().encode('Bamako'))).metadata.direction).toBe('ltr')
  })

  it('says that lines were joined', async () => {
    const block =
      'one two three four five six seven eight nine ten\neleven twelve thirteen fourteen fifteen sixteen\nseventeen'
    const source = await importText(new TextEncoder().encode(`${block}\n\n${block}\n\n${block}`))
    expect(source.warnings).toEqual([{ code: 'lines-joined' }])
    expect(source.paragraphs).toHaveLength(3)
  })

  it('refuses more than 50 MB and says how much it is', async () => {
    const huge = new Uint8Array(50_000_001)
    await expect(importText(huge)).rejects.toMatchObject({
      problem: {
        code: 'source-too-large',
        details: { fileName: 'notes.txt', megabytes: 51, limitMegabytes: 50 },
      },
    })
  })

  it('gives what the store takes', async () => {
    const bytes = new TextEncoder().encode(`${text}\n# ${'x'.repeat(2_000)}`)
    const { paragraphs, title, sha256, encoding } = await importText(bytes)
    const shape = sourceCommands['source.import'].shape
    const withIds = paragraphs.map(paragraph => ({
      ...paragraph,
      paragraphId: crypto.randomUUID(),
    }))
    expect(shape.paragraphs.safeParse(withIds).error).toBeUndefined()
    expect(shape.title.safeParse(title).success).toBe(true)
    expect(shape.sha256.safeParse(sha256).success).toBe(true)
    expect(shape.encoding.safeParse(encoding).success).toBe(true)
  })

  it('reads five million characters in a few seconds', async () => {
    const bytes = new TextEncoder().encode(`${text}\r\n`.repeat(16_000))
    const start = performance.now()
    const source = await importText(bytes)
    expect(source.paragraphs).toHaveLength(5 * 16_000)
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it('reads the article on Mali as it is', async ctx => {
    const article = join(import.meta.dirname, '../../../shared/sources/mali-2025-08.ar.txt')
    if (!existsSync(article)) return ctx.skip('the article is not on this machine')
    const source = await importText(Uint8Array.from(readFileSync(article)), 'mali-2025-08.ar.txt')
    expect(source.paragraphs).toHaveLength(17)
    expect(source).toMatchObject({ metadata: { language: 'ar', direction: 'rtl' } })
    expect(source).toMatchObject({ encoding: 'utf-8' })
    expect(source).toMatchObject({ encodingConfidence: 'certain', warnings: [] })
  })
})

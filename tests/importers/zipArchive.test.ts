import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ZipArchive } from '../../src/renderer/importers/zipArchive'
import { joinBytes } from './encodeText'
import { refusalOf } from './support/importing'
import { patched, repeatedTable } from './support/zips'

const small = zipSync({ 'a.xml': strToU8('<a/>'.repeat(50)), 'b/c.xml': strToU8('ب') })

function refusal(bytes: Uint8Array, name = 'a.xml') {
  return refusalOf(() => new ZipArchive(bytes, 'x.docx').read(name))
}

describe('a zip file', () => {
  it('gives its entries by name, packed or not', () => {
    const archive = new ZipArchive(small, 'x.docx')
    expect(archive.names).toEqual(['a.xml', 'b/c.xml'])
    expect(new TextDecoder().decode(archive.read('a.xml'))).toBe('<a/>'.repeat(50))
    expect(archive.read('__proto__')).toBeUndefined()
  })

  it('may stand behind other bytes in a larger buffer', () => {
    const shifted = joinBytes([1, 2, 3], small).subarray(3)
    expect(new ZipArchive(shifted, 'x').read('b/c.xml')).toEqual(strToU8('ب'))
  })

  it.each([
    '../evil.xml',
    'a/../../evil.xml',
    '/etc/passwd',
    'C:/evil.xml',
    '\\\\host\\evil',
    'a\\..\\b',
    'absolute://host/evil',
    '..',
  ])('is refused when a name leads out of it: %s', async name => {
    expect(await refusal(zipSync({ [name]: strToU8('x') }))).toEqual({
      code: 'source-archive-unsafe',
      details: { fileName: 'x.docx', part: name },
    })
  })

  it('is refused with more entries than allowed', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, at) => [`${at}`, strToU8('')]),
    )
    expect(await refusal(zipSync(many, { level: 0 }))).toEqual({
      code: 'source-too-many-parts',
      details: { fileName: 'x.docx', limit: 10_000 },
    })
  })

  it('is refused when two entries are the same bytes or have the same name', async () => {
    expect((await refusal(repeatedTable(small, 'b.xml')))?.code).toBe('source-archive-unsafe')
    expect((await refusal(repeatedTable(small, 'a.xml')))?.code).toBe('source-archive-unsafe')
  })

  it('is refused when it unpacks too far, whatever it declares', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(30_000_000) }, { level: 9 })
    expect((await refusal(bomb))?.code).toBe('source-unpacks-too-large')
    const lying = patched(bomb, 24, 100)
    expect((await refusal(lying))?.code).toBe('source-unpacks-too-large')
  })

  it.each([
    ['source-encrypted', patched(small, 8, 1)],
    ['source-damaged', patched(small, 10, 12)],
    ['source-damaged', patched(small, 16, 7)],
    ['source-damaged', patched(small, 24, 7)],
    ['source-archive-unsafe', patched(small, 20, 90_000)],
    ['source-damaged', patched(small, 42, 9)],
    ['source-truncated', small.slice(0, -10)],
  ])('is refused: %s', async (code, bytes) => {
    expect((await refusal(bytes))?.code).toBe(code)
  })
})

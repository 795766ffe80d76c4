import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withResolution } from '../../src/renderer/exporters/pngResolution'

/** One grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

type Chunk = { readonly name: string; readonly body: Buffer; readonly checksum: number }

function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const name = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    chunks.push({ name, body, checksum: png.readUInt32BE(at + 8 + length) })
    at += length + 12
  }
  return chunks
}

describe('withResolution', () => {
  it('says between head and pixels how many pixels go into a metre', () => {
    const chunks = chunksOf(Buffer.from(withResolution(new Uint8Array(PNG), 300)))
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
    const body = chunks[1]?.body ?? Buffer.alloc(9)
    expect([body.readUInt32BE(0), body.readUInt32BE(4), body[8]]).toEqual([11_811, 11_811, 1])
  })

  it('leaves the other chunks alone and gives its own a checksum', () => {
    const [before, after] = [PNG, Buffer.from(withResolution(new Uint8Array(PNG), 96))].map(
      chunksOf,
    )
    expect(after?.filter(({ name }) => name !== 'pHYs')).toEqual(before)
    const own = after?.find(({ name }) => name === 'pHYs')
    const sum = crc32(Buffer.concat([Buffer.from('pHYs'), own?.body ?? Buffer.alloc(0)]))
    expect(own?.checksum).toBe(sum)
  })
})

import { describe, expect, it } from 'vitest'
import { openWoff } from '../../../src/renderer/exporters/letters/woff'
import { faceFiles } from '../faceFiles'

describe('openWoff', () => {
  it('gives every table of a face its place and its length', () => {
    for (const { woff } of faceFiles) {
      const font = openWoff(woff)
      const view = new DataView(font.buffer)
      const packed = new DataView(woff.buffer, woff.byteOffset)
      const tables = packed.getUint16(12)
      expect(view.getUint16(4)).toBe(tables)
      for (let index = 0; index < tables; index++) {
        const entry = 12 + index * 16
        expect(view.getUint32(entry)).toBe(packed.getUint32(44 + index * 20))
        const end = view.getUint32(entry + 8) + view.getUint32(entry + 12)
        expect(end).toBeLessThanOrEqual(font.length)
      }
    }
  })

  it('refuses what is no WOFF file', () => {
    expect(() => openWoff(new TextEncoder().encode('<html>not a font at all</html>'))).toThrow()
  })
})

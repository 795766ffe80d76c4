/**
 * The table of contents of a zip file, read so that a hostile one is refused before unpacking.
 *
 * Refused: more entries than allowed, names that lead out of the archive or occur twice, entries
 * that overlap each other (one packed bomb counted many times), encryption, and a file that ends
 * before its table. Not here: unpacking (zipArchive.ts).
 */
import { ProblemError } from '../../shared/problem'
import { importLimits } from './importLimits'

export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated; nothing else is unpacked. */
  readonly method: number
  readonly crc32: number
  readonly packedSize: number
  /** As declared; compared with what comes out. */
  readonly size: number
  /** Where its packed bytes begin. */
  readonly start: number
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/**
 * All entries by name, folders left out. Raises 'source-truncated', 'source-damaged',
 * 'source-encrypted', 'source-too-many-parts' and 'source-archive-unsafe'.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  fileName: string,
): ReadonlyMap<string, ZipEntry> {
  const zip = new ZipReader(bytes, fileName)
  const entries = new Map<string, ZipEntry>()
  const ranges: { start: number; end: number; name: string }[] = []
  const { tableStart, count } = zip.tableOfContents()
  let at = tableStart
  for (let index = 0; index < count; index++) {
    const { entry, headerStart, next } = zip.entryAt(at)
    at = next
    refuseUnsafeName(entry.name, fileName)
    ranges.push({ start: headerStart, end: entry.start + entry.packedSize, name: entry.name })
    if (entry.name.endsWith('/')) continue
    if (entries.has(entry.name)) throw unsafe(fileName, entry.name)
    entries.set(entry.name, entry)
  }
  refuseOverlap(ranges, tableStart, fileName)
  return entries
}

function refuseUnsafeName(name: string, fileName: string): void {
  const leadsOut = name.split('/').includes('..') || /^\/|\\|^[a-z]:|:\/\//i.test(name)
  if (leadsOut || name === '' || name.includes('\0')) throw unsafe(fileName, name)
}

function refuseOverlap(
  ranges: { start: number; end: number; name: string }[],
  tableStart: number,
  fileName: string,
): void {
  ranges.sort((a, b) => a.start - b.start)
  ranges.forEach(({ end, name }, index) => {
    const limit = ranges[index + 1]?.start ?? tableStart
    if (end > limit) throw unsafe(fileName, name)
  })
}

function unsafe(fileName: string, part: string): ProblemError {
  return new ProblemError({ code: 'source-archive-unsafe', details: { fileName, part } })
}

const endRecord = 0x06054b50
const endRecord64 = 0x06064b50
const endLocator64 = 0x07064b50
const centralHeader = 0x02014b50
const localHeader = 0x04034b50
/** The end record and the longest comment behind it. */
const longestEnd = 22 + 0xffff

class ZipReader {
  private readonly view: DataView
  private readonly decoder = new TextDecoder()

  constructor(
    private readonly bytes: Uint8Array,
    private readonly fileName: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  tableOfContents(): { readonly tableStart: number; readonly count: number } {
    const end = this.findEnd()
    const locator = end - 20
    const is64 = locator >= 0 && this.uint32(locator) === endLocator64
    const record = is64 ? this.uint64(locator + 8) : end
    if (is64 && this.uint32(record) !== endRecord64) throw this.damaged('zip64')
    const count = is64 ? this.uint64(record + 32) : this.uint16(record + 10)
    const tableStart = is64 ? this.uint64(record + 48) : this.uint32(record + 16)
    if (count > importLimits.zipEntries) {
      const details = { fileName: this.fileName, limit: importLimits.zipEntries }
      throw new ProblemError({ code: 'source-too-many-parts', details })
    }
    if (tableStart > end) throw this.damaged('zip')
    return { tableStart, count }
  }

  entryAt(at: number) {
    if (this.uint32(at) !== centralHeader) throw this.damaged('zip')
    const nameLength = this.uint16(at + 28)
    const extraLength = this.uint16(at + 30)
    const name = this.decoder.decode(this.slice(at + 46, nameLength))
    if ((this.uint16(at + 8) & 1) !== 0) {
      throw new ProblemError({ code: 'source-encrypted', details: { fileName: this.fileName } })
    }
    const sizes = this.sizesAt(at, at + 46 + nameLength, extraLength)
    const { headerStart } = sizes
    if (this.uint32(headerStart) !== localHeader) throw this.damaged(name)
    const start = headerStart + 30 + this.uint16(headerStart + 26) + this.uint16(headerStart + 28)
    const entry: ZipEntry = {
      name,
      method: this.uint16(at + 10),
      crc32: this.uint32(at + 16),
      packedSize: sizes.packedSize,
      size: sizes.size,
      start,
    }
    const next = at + 46 + nameLength + extraLength + this.uint16(at + 32)
    return { entry, headerStart, next }
  }

  /** Sizes that do not fit stand in an extra field, in this order, those that did not fit only. */
  private sizesAt(at: number, extraStart: number, extraLength: number) {
    const declared = [this.uint32(at + 24), this.uint32(at + 20), this.uint32(at + 42)]
    let large = declared.includes(0xffffffff) ? this.largeSizes(extraStart, extraLength) : -1
    const [size = 0, packedSize = 0, headerStart = 0] = declared.map(value => {
      if (value !== 0xffffffff || large < 0) return value
      large += 8
      return this.uint64(large - 8)
    })
    return { size, packedSize, headerStart }
  }

  private largeSizes(extraStart: number, extraLength: number): number {
    for (let at = extraStart; at + 4 <= extraStart + extraLength; ) {
      if (this.uint16(at) === 1) return at + 4
      at += 4 + this.uint16(at + 2)
    }
    return -1
  }

  private findEnd(): number {
    const last = Math.max(0, this.bytes.length - longestEnd)
    for (let at = this.bytes.length - 22; at >= last; at--) {
      if (this.bytes[at] === 0x50 && this.uint32(at) === endRecord) return at
    }
    throw new ProblemError({ code: 'source-truncated', details: { fileName: this.fileName } })
  }

  private slice(at: number, length: number): Uint8Array {
    this.refuseOutside(at, length)
    return this.bytes.subarray(at, at + length)
  }

  private uint16(at: number): number {
    this.refuseOutside(at, 2)
    return this.view.getUint16(at, true)
  }

  private uint32(at: number): number {
    this.refuseOutside(at, 4)
    return this.view.getUint32(at, true)
  }

  /** Exact below 2^53; more is outside any file anyway. */
  private uint64(at: number): number {
    this.refuseOutside(at, 8)
    return Number(this.view.getBigUint64(at, true))
  }

  private refuseOutside(at: number, length: number): void {
    if (at < 0 || at + length > this.bytes.length) throw this.damaged('zip')
  }

  private damaged(part: string): ProblemError {
    const details = { fileName: this.fileName, part }
    return new ProblemError({ code: 'source-damaged', details })
  }
}

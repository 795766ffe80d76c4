/**
 * Unpacks single entries of a zip file, by stream and with a counter.
 *
 * Must stay true: nothing is unpacked that was not asked for, an archive inside an archive is
 * never opened, and declared sizes are checked against what comes out, not believed.
 * Not here: the table of contents (zipDirectory.ts).
 */
import { Inflate } from 'fflate'
import { ProblemError } from '../../shared/problem'
import { crc32 } from './crc32'
import { importLimits, megabyte } from './importLimits'
import { readZipDirectory, type ZipEntry } from './zipDirectory'

/** Small enough that one step never unpacks more than some 16 MB. */
const stepBytes = 16_384

export class ZipArchive {
  private readonly entries: ReadonlyMap<string, ZipEntry>
  private unpackedBytes = 0

  /** Raises what `readZipDirectory` raises. */
  constructor(
    private readonly bytes: Uint8Array,
    readonly fileName: string,
  ) {
    this.entries = readZipDirectory(bytes, fileName)
  }

  /** All entries, folders left out. */
  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  /**
   * The bytes of an entry, or undefined if there is none of this name. Raises
   * 'source-unpacks-too-large' and 'source-damaged'.
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name)
    if (entry === undefined) return undefined
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packedSize)
    const bytes = this.unpacked(entry, packed)
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc32) throw this.damaged(name)
    return bytes
  }

  private unpacked(entry: ZipEntry, packed: Uint8Array): Uint8Array {
    if (entry.method === 0) {
      this.count(packed.length, packed.length, packed.length)
      return packed
    }
    if (entry.method !== 8) throw this.damaged(entry.name)
    return this.inflated(entry.name, packed)
  }

  private inflated(name: string, packed: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = []
    let size = 0
    let isWhole = false
    const inflate = new Inflate((chunk, isLast) => {
      size += chunk.length
      this.count(chunk.length, size, packed.length)
      chunks.push(chunk)
      isWhole ||= isLast
    })
    try {
      for (let at = 0; at < packed.length; at += stepBytes) {
        inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length)
      }
    } catch (thrown) {
      throw thrown instanceof ProblemError ? thrown : this.damaged(name)
    }
    if (!isWhole) throw this.damaged(name)
    return joined(chunks, size)
  }

  private count(more: number, size: number, packedSize: number): void {
    const { unpackedMegabytes, ratioFromMegabytes, zipRatio } = importLimits
    this.unpackedBytes += more
    const isTooMuch = this.unpackedBytes > unpackedMegabytes * megabyte
    const isTooDense = size > ratioFromMegabytes * megabyte && size > zipRatio * packedSize
    if (!isTooMuch && !isTooDense) return
    const details = { fileName: this.fileName }
    throw new ProblemError({ code: 'source-unpacks-too-large', details })
  }

  private damaged(part: string): ProblemError {
    const { fileName } = this
    return new ProblemError({ code: 'source-damaged', details: { fileName, part } })
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only) return only
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

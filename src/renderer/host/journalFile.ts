/**
 * One journal as a file of lines, each complete only with its line break.
 *
 * Must stay true: a line is either whole and flushed, or the file is as it was before. A torn last
 * line, left by a crash and never answered for, is cut off before the next one is written, because
 * a line glued to it could not be read.
 */
import { assertJournalIsReadable } from '../../shared/journalFormat'
import { reasonText } from '../../shared/problemReasons'

/** The file: what a FileSystemSyncAccessHandle offers. Positions and sizes in bytes. */
export type AccessHandle = {
  readonly getSize: () => number
  readonly read: (into: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number
  readonly write: (from: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number
  readonly truncate: (size: number) => void
  readonly flush: () => void
}

const lineBreak = 0x0a
const blockSize = 1024 * 1024

/** Empties the file and writes its first line. */
export function startJournal(file: AccessHandle, header: string): void {
  const bytes = lineBytes(header)
  file.truncate(0)
  writeAll(file, bytes, 0)
}

/** Adds a line and flushes. When that fails the file is cut back and the error raised. */
export function appendLine(file: AccessHandle, line: string): void {
  const bytes = lineBytes(line)
  const end = endOfWholeLines(file)
  try {
    if (end < file.getSize()) file.truncate(end)
    writeAll(file, bytes, end)
  } catch (error) {
    file.truncate(end)
    throw error
  }
}

/** Writes the whole file into another and flushes that. Raises when it cannot be read to its end. */
export function copyJournal(file: AccessHandle, copy: AccessHandle): void {
  const size = file.getSize()
  copy.truncate(0)
  for (let at = 0; at < size; ) {
    const block = readBlock(file, at, Math.min(blockSize, size - at))
    if (block.length === 0) throw new Error(reasonText('disk-error', 'it ends before its size'))
    writeBlock(copy, block, at)
    at += block.length
  }
  copy.flush()
}

/** The whole text with a torn last line, or null for an empty file. Raises `journal-too-large`. */
export function journalText(file: AccessHandle): string | null {
  const size = file.getSize()
  assertJournalIsReadable(size)
  return size === 0 ? null : new TextDecoder().decode(readBlock(file, 0, size))
}

/** The first line, and the number of whole lines after it. */
export function journalSummary(file: AccessHandle): { header: string; lines: number } {
  const size = file.getSize()
  const decoder = new TextDecoder()
  let header = ''
  let breaks = 0
  for (let at = 0; at < size; at += blockSize) {
    const block = readBlock(file, at, Math.min(blockSize, size - at))
    const firstBreak = block.indexOf(lineBreak)
    if (breaks === 0) {
      const part = firstBreak < 0 ? block : block.subarray(0, firstBreak)
      header += decoder.decode(part, { stream: firstBreak < 0 })
    }
    for (const byte of block) if (byte === lineBreak) breaks += 1
  }
  return { header, lines: Math.max(0, breaks - 1) }
}

/** Where the last whole line ends. */
function endOfWholeLines(file: AccessHandle): number {
  for (let end = file.getSize(); end > 0; ) {
    const at = Math.max(0, end - blockSize)
    const lastBreak = readBlock(file, at, end - at).lastIndexOf(lineBreak)
    if (lastBreak >= 0) return at + lastBreak + 1
    end = at
  }
  return 0
}

/** One line or several; none is empty, since the last break is added here. */
function lineBytes(lines: string): Uint8Array<ArrayBuffer> {
  if (/^$|^\n|\n$|\n\n|\r/.test(lines)) throw new Error('a journal line is empty')
  return new TextEncoder().encode(`${lines}\n`)
}

function writeAll(file: AccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  writeBlock(file, bytes, at)
  file.flush()
}

function writeBlock(file: AccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length) throw new Error(reasonText('disk-full'))
}

function readBlock(file: AccessHandle, at: number, length: number): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(length)
  const count = file.read(block, { at })
  return block.subarray(0, count)
}

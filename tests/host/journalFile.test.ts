import { describe, expect, it } from 'vitest'
import {
  type AccessHandle,
  appendLine,
  copyJournal,
  journalSummary,
  journalText,
  startJournal,
} from '../../src/renderer/host/journalFile'

/** A file in memory, with a disk that can be made to fill up, and a count of flushes. */
function memoryFile(text = '') {
  let bytes = new TextEncoder().encode(text)
  const disk = { room: Number.POSITIVE_INFINITY, flushes: 0, isBroken: false }
  const file: AccessHandle = {
    getSize: () => bytes.length,
    read: (into, { at }) => {
      const part = bytes.subarray(at, at + into.length)
      into.set(part)
      return part.length
    },
    write: (from, { at }) => {
      const count = Math.min(from.length, disk.room)
      const longer = new Uint8Array(Math.max(bytes.length, at + count))
      longer.set(bytes)
      longer.set(from.subarray(0, count), at)
      bytes = longer
      return count
    },
    truncate: size => {
      bytes = bytes.slice(0, size)
    },
    flush: () => {
      if (disk.isBroken) throw new Error('the disk does not answer')
      disk.flushes += 1
    },
  }
  return { file, disk, text: () => new TextDecoder().decode(bytes) }
}

describe('a journal file', () => {
  it('holds its header and then one line for each append, each flushed', () => {
    const { file, disk, text } = memoryFile('what was there before\nand more\n')

    startJournal(file, 'رأس')
    appendLine(file, 'first')
    appendLine(file, 'ثانٍ')

    expect(text()).toBe('رأس\nfirst\nثانٍ\n')
    expect(disk.flushes).toBe(3)
  })

  it('is copied whole, however long, whatever is in it and whatever was in the copy', () => {
    const text = `${'\0 no header '.repeat(100_000)}\ntorn` // more than one piece
    const { file } = memoryFile(text)
    const copy = memoryFile('an older and longer copy '.repeat(100_000))

    copyJournal(file, copy.file)

    expect(copy.text() === text).toBe(true)
    expect(copy.disk.flushes).toBe(1)
  })

  it('counts as copied only when it was read to its end and the copy had room', () => {
    const { file } = memoryFile('header\nline\n')
    const copy = memoryFile()
    copy.disk.room = 8
    expect(() => copyJournal(file, copy.file)).toThrow('disk-full')
    const endsEarly = { ...file, getSize: () => 100 }
    expect(() => copyJournal(endsEarly, memoryFile().file)).toThrow('disk-error')
  })

  it('cuts a torn last line off before it writes the next', () => {
    const { file, text } = memoryFile('header\nwhole\ntor')

    expect(journalText(file)).toBe('header\nwhole\ntor')
    appendLine(file, 'next')

    expect(text()).toBe('header\nwhole\nnext\n')
  })

  it('finds the torn line even when it is longer than a block', () => {
    const { file, text } = memoryFile(`header\n${'x'.repeat(3 * 1024 * 1024)}`)

    appendLine(file, 'next')

    expect(text()).toBe('header\nnext\n')
  })

  it('is as before when the disk takes only a part of a line', () => {
    const { file, disk, text } = memoryFile('header\n')
    disk.room = 3

    expect(() => appendLine(file, 'too long')).toThrow('disk-full')

    expect(text()).toBe('header\n')
  })

  it('is as before when a line cannot be flushed', () => {
    const { file, disk, text } = memoryFile('header\n')
    disk.isBroken = true

    expect(() => appendLine(file, 'line')).toThrow('does not answer')

    expect(text()).toBe('header\n')
  })

  it('takes several lines at once, and refuses one that is empty', () => {
    const { file, text } = memoryFile('header\n')

    appendLine(file, 'one\ntwo')
    for (const lines of ['', 'a\n', '\na', 'a\n\nb', 'a\r']) {
      expect(() => appendLine(file, lines)).toThrow('empty')
      expect(() => startJournal(file, lines)).toThrow('empty')
    }

    expect(text()).toBe('header\none\ntwo\n')
  })

  it('has no text when it is empty, which is not the same as an empty text', () => {
    expect(journalText(memoryFile().file)).toBeNull()
  })

  it('tells its header and the number of whole lines after it', () => {
    expect(journalSummary(memoryFile('رأس\none\ntwo\ntor').file)).toEqual({
      header: 'رأس',
      lines: 2,
    })
    expect(journalSummary(memoryFile('only a torn header').file)).toEqual({
      header: 'only a torn header',
      lines: 0,
    })
  })

  it('reads a header that is longer than a block, and in the middle of a letter', () => {
    const header = 'ح'.repeat(1024 * 1024 + 1)

    expect(journalSummary(memoryFile(`x${header}\nline\n`).file)).toEqual({
      header: `x${header}`,
      lines: 1,
    })
  })
})

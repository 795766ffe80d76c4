/**
 * The one pass over a text that makes its matching key and remembers where each unit came from.
 *
 * Must stay true: offsets are code points of the text as received, and ascend.
 * Not here: what a character folds to (foldingTable.ts); what keys are for (arabicText.ts).
 */
import { expansionOf, foldAstral, folding, foldingTable, makeBlock } from './foldingTable'

/** Folds a whole text. Read the result from the builder's fields. */
export function buildKey(text: string, isTracing: boolean): KeyBuilder {
  const table = foldingTable
  const builder = new KeyBuilder(text.length + 1, isTracing)
  let pairs = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const folded = table[unit] ?? unit
    const offset = index - pairs
    if (folded > folding.space) builder.put(folded, offset)
    else if (folded === folding.space) builder.putSpace(offset)
    else if (folded === folding.dropped) builder.extend(offset)
    else if (folded === folding.quotation) builder.breakWord()
    else if (folded === folding.expands) builder.putAll(expansionOf(unit), offset)
    else if (folded === folding.unmade) {
      makeBlock(unit)
      index-- // and once more, now that it is there
    } else if (isPairAt(text, index)) {
      builder.putAll(foldAstral(text.codePointAt(index) ?? unit), offset)
      pairs++
      index++
    } else builder.put(unit, offset) // half of a pair: kept, so that it can be found
  }
  builder.finish(text.length - pairs)
  return builder
}

/** True where a whole surrogate pair begins. */
export function isPairAt(text: string, index: number): boolean {
  if ((text.charCodeAt(index) & 0xfc00) !== 0xd800) return false
  return (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
}

class KeyBuilder {
  length = 0
  starts: Uint32Array
  ends: Uint32Array
  readonly wordBreaks: number[] = []
  private units: Uint16Array
  /** Nothing that follows a quotation mark, or precedes all letters, belongs to the last unit. */
  private isDetached = true

  constructor(
    capacity: number,
    private readonly isTracing: boolean,
  ) {
    this.units = new Uint16Array(capacity)
    this.starts = new Uint32Array(isTracing ? capacity : 0)
    this.ends = new Uint32Array(isTracing ? capacity : 0)
  }

  put(unit: number, offset: number) {
    this.units[this.length] = unit
    if (this.isTracing) {
      this.starts[this.length] = offset
      this.ends[this.length] = offset + 1
    }
    this.length++
    this.isDetached = false
  }

  putSpace(offset: number) {
    if (this.length === 0) return
    if (this.units[this.length - 1] === folding.space) this.extend(offset)
    else this.put(folding.space, offset)
  }

  /** A character of several letters: all of them come from the same place. */
  putAll(letters: string, offset: number) {
    this.makeRoomFor(letters.length)
    for (let index = 0; index < letters.length; index++) this.put(letters.charCodeAt(index), offset)
  }

  extend(offset: number) {
    if (this.isTracing && !this.isDetached) this.ends[this.length - 1] = offset + 1
  }

  breakWord() {
    this.isDetached = true
    if (this.isTracing && this.wordBreaks.at(-1) !== this.length) this.wordBreaks.push(this.length)
  }

  finish(originalLength: number) {
    if (this.length > 0 && this.units[this.length - 1] === folding.space) this.length--
    if (this.isTracing) this.starts[this.length] = originalLength
  }

  /** In pieces, because a call takes a limited number of arguments. */
  toString(): string {
    const piece = 0x2000
    let key = ''
    for (let start = 0; start < this.length; start += piece) {
      const units = this.units.subarray(start, Math.min(start + piece, this.length))
      key += String.fromCharCode.apply(null, units as unknown as number[]) // takes any array-like
    }
    return key
  }

  /** Every character but these yields at most one unit, for which there is room from the start. */
  private makeRoomFor(count: number) {
    if (count < 2) return
    this.room -= count
    if (this.room >= 0) return
    const capacity = this.units.length * 2 + count
    this.room += capacity - this.units.length
    this.units = copied(this.units, new Uint16Array(capacity))
    if (!this.isTracing) return
    this.starts = copied(this.starts, new Uint32Array(capacity))
    this.ends = copied(this.ends, new Uint32Array(capacity))
  }

  /** Units that may be written beyond one for each character of the text. */
  private room = 0
}

function copied<Units extends Uint16Array | Uint32Array>(from: Units, into: Units): Units {
  into.set(from)
  return into
}

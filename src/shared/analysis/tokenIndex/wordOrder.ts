/**
 * Putting words in the order of their letters, where the letters lie in one pool.
 *
 * A few letters and the word's place make one number, numbers are sorted by the machine, and only
 * words that agree in these letters are looked at further: several times faster than comparing strings.
 */

export type WordPool = {
  readonly pool: Uint16Array
  /** Where the letters of each word begin; one more than words, the last is the end. */
  readonly starts: Uint32Array
}

/** Numbers of words from `first` on, in the order of their UTF-16 units. */
export function wordOrder({ pool, starts }: WordPool, first: number): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: starts.length - 1 - first }, (_, at) => first + at)
  const { codes, radix } = alphabetOf(pool, starts)
  const placeRadix = 2 ** Math.ceil(Math.log2(order.length + 1))
  // What a double holds exactly.
  const letters = Math.max(1, Math.floor((53 - Math.log2(placeRadix)) / Math.log2(radix)))

  /** Of a word's next letters; shorter words come first. */
  function keyOf(word: number, passed: number): number {
    const end = starts[word + 1] ?? 0
    let key = 0
    for (let at = (starts[word] ?? 0) + passed, left = letters; left > 0; at++, left--) {
      key = key * radix + (at < end ? (codes[pool[at] ?? 0] ?? 0) : 0)
    }
    return key
  }

  function sortPart(from: number, to: number, passed: number): void {
    const keys = new Float64Array(to - from)
    for (let at = from; at < to; at++) {
      keys[at - from] = keyOf(order[at] ?? 0, passed) * placeRadix + (at - from)
    }
    keys.sort()
    const before = order.slice(from, to)
    for (let at = from; at < to; at++) order[at] = before[(keys[at - from] ?? 0) % placeRadix] ?? 0
    for (let at = from; at < to; ) {
      const key = Math.floor((keys[at - from] ?? 0) / placeRadix)
      let end = at + 1
      while (end < to && Math.floor((keys[end - from] ?? 0) / placeRadix) === key) end++
      // Two words are never the same: those that agree up to here go on.
      if (end - at > 1) sortPart(at, end, passed + letters)
      at = end
    }
  }

  if (order.length > 1) sortPart(0, order.length, 0)
  return order
}

/** Small numbers for the units that occur, in their order; 0 stands for the end of a word. */
function alphabetOf(pool: Uint16Array, starts: Uint32Array) {
  const codes = new Uint16Array(0x10000)
  const end = starts[starts.length - 1] ?? 0
  for (let at = 0; at < end; at++) codes[pool[at] ?? 0] = 1
  let radix = 1
  for (let unit = 0; unit < codes.length; unit++) if (codes[unit] === 1) codes[unit] = radix++
  return { codes, radix }
}

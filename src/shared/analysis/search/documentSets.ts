/** Sets of documents: ascending numbers, or one bit a document. */

/** Numbers that are in both. */
export function intersection(one: Uint32Array, other: Uint32Array): Uint32Array {
  const [few, many] = one.length < other.length ? [one, other] : [other, one]
  const found = new Uint32Array(few.length)
  let count = 0
  let at = 0
  // A step beyond every document in between: far apart, few are looked at.
  const stride = Math.max(1, Math.floor(many.length / (few.length + 1)) >> 1)
  for (let index = 0; index < few.length; index++) {
    const wanted = few[index] as number // within the array
    while (at + stride < many.length && (many[at + stride] as number) <= wanted) at += stride
    while (at < many.length && (many[at] as number) < wanted) at++
    if (many[at] === wanted) found[count++] = wanted
  }
  return found.subarray(0, count)
}

/** Numbers of the first that are not in the second. */
export function difference(from: Uint32Array, without: Uint32Array): Uint32Array {
  const found = new Uint32Array(from.length)
  let count = 0
  let at = 0
  for (const number of from) {
    while (at < without.length && (without[at] as number) < number) at++
    if (without[at] !== number) found[count++] = number
  }
  return found.subarray(0, count)
}

/** Numbers whose bit is set, ascending. */
export function numbersOf(bits: Uint32Array): Uint32Array {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += bitCount(bits[word] as number)
  const found = new Uint32Array(count)
  let at = 0
  for (let word = 0; word < bits.length; word++) {
    let rest = bits[word] as number // within the array
    while (rest !== 0) {
      const lowest = rest & -rest
      found[at++] = (word << 5) | (31 - Math.clz32(lowest))
      rest ^= lowest
    }
  }
  return found
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

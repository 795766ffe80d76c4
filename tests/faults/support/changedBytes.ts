/** Files whose bytes are changed at random, the same way with the same seed. */
import { unzipSync, zipSync } from 'fflate'

/** Half of the archives are changed in one of their parts, the others anywhere. */
export function changedFile(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const isPart = 'PK'.charCodeAt(0) === bytes[0] && random() < 0.5
  return new Uint8Array(isPart ? changedInside(bytes, random) : changedBytes(bytes, random))
}

/** One part of an archive is changed before it is packed, so that its checksum does not tell. */
function changedInside(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => /\.(?:xml|rels|csv)$/.test(name))
  const name = names[Math.floor(random() * names.length)] ?? ''
  return zipSync({ ...parts, [name]: changedBytes(parts[name] ?? new Uint8Array(), random) })
}

/** Bytes changed, cut out or doubled at up to twenty places, or the end cut off. */
function changedBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  if (random() < 0.15) return bytes.slice(0, Math.floor(random() * bytes.length))
  let now = Uint8Array.from(bytes)
  const times = 1 + Math.floor(random() * 20)
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * now.length)
    const length = Math.floor(random() * 200)
    const kind = random()
    if (kind < 0.6) now[at] = Math.floor(random() * 256)
    else if (kind < 0.8) now = joined(now.subarray(0, at), now.subarray(at + length))
    else now = joined(now.subarray(0, at + length), now.subarray(at))
  }
  return now
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}

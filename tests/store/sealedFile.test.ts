/** A protected file opens with its passphrase, and else tells a wrong one apart from a changed file. */
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { newProjectKey, type ProjectKey, rewrapped } from '../../src/renderer/store/keySlot'
import { sealFile, unsealFile } from '../../src/renderer/store/sealedFile'
import { problemOf } from '../../src/shared/problem'
import { isWholeProject, readProjectHeader } from '../../src/shared/projectHeader'
import { openRichProject } from '../support/richProject'

const NAME = 'مالي.tarjih'
const PASSPHRASE = 'أربع كلمات لا يعرفها أحد'
/** The least that is served: what is tested here is not how long guessing takes. */
const QUICK = { memoryKib: 8 * 1024, passes: 1 }
const CHUNK = 64 * 1024 + 16
const HEADER = 200

let key: ProjectKey
let plain: Uint8Array<ArrayBuffer>
let sealed: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  key = await newProjectKey(PASSPHRASE, QUICK)
  plain = (await openRichProject()).project.database.toBytes()
  sealed = await sealFile(key, plain)
})

async function opened(bytes: Uint8Array, passphrase: string | undefined = PASSPHRASE) {
  return (await unsealFile(bytes, { name: NAME, keys: new Map(), passphrase })).bytes
}

/** What opening comes to: `opened`, or the problem's code with its reason. */
async function outcome(bytes: Uint8Array, passphrase?: string): Promise<string> {
  try {
    await opened(bytes, passphrase)
    return 'opened'
  } catch (thrown) {
    const { code, details } = problemOf(thrown)
    return 'reason' in details ? `${code} ${details.reason}` : code
  }
}

/** Vitest compares bytes one by one, and takes seconds over it. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(other)
}

function withBitFlipped(bytes: Uint8Array, byte: number, bit: number): Uint8Array {
  const changed = bytes.slice()
  changed[byte] = (changed[byte] ?? 0) ^ (1 << bit)
  return changed
}

/** As one who knows the format would: the header's own digest is right again. */
function withDigest(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice()
  changed.set(createHash('sha256').update(changed.subarray(0, 168)).digest(), 168)
  return changed
}

function withNumber(offset: number, value: number): Uint8Array {
  const changed = sealed.slice()
  new DataView(changed.buffer).setUint32(offset, value)
  return withDigest(changed)
}

describe('a protected file', () => {
  it('opens as the very bytes that were sealed, also with a passphrase typed in other code points', async () => {
    expect(isSame(await opened(sealed), plain)).toBe(true)
    expect(isSame(await opened(sealed, PASSPHRASE.normalize('NFD')), plain)).toBe(true)
  })

  it('holds nothing that can be read of the project, and no two saves are alike', async () => {
    const again = await sealFile(key, plain)
    const pieces = (bytes: Uint8Array) =>
      new Set(
        Array.from({ length: Math.floor((bytes.length - HEADER) / 16) }, (_, index) =>
          Buffer.from(bytes.subarray(HEADER + index * 16, HEADER + index * 16 + 16)).toString(
            'hex',
          ),
        ),
      )
    expect(Buffer.from(sealed).includes('SQLite format 3')).toBe(false)
    const others = pieces(again)
    expect([...pieces(sealed)].filter(piece => others.has(piece))).toEqual([])
  })

  it('tells hosts its length and schema version, and nothing else', () => {
    const own = readProjectHeader(plain)
    expect(readProjectHeader(sealed)).toEqual({ ...own, length: sealed.length })
    expect([isWholeProject(sealed), isWholeProject(sealed.subarray(1))]).toEqual([true, false])
    expect(isWholeProject(sealed.subarray(0, -1))).toBe(false)
  })

  it('asks for the passphrase, and says that another one is wrong', async () => {
    await expect(unsealFile(sealed, { name: NAME, keys: new Map() })).rejects.toMatchObject({
      problem: { code: 'passphrase-needed', details: { name: NAME } },
    })
    expect(await outcome(sealed, 'أربع كلمات لا يعرفها احد')).toBe('passphrase-wrong')
    expect(await outcome(sealed, '')).toBe('passphrase-wrong')
  })

  it('opens without a question where its key is known', async () => {
    const keys = new Map([[key.keyId, key]])
    expect(isSame((await unsealFile(sealed, { name: NAME, keys })).bytes, plain)).toBe(true)
  })

  it('opens with the new passphrase only once it was changed; its key stays the same', async () => {
    const changed = await rewrapped(
      key.slot,
      { from: PASSPHRASE, to: 'كلمات أخرى تماما', cost: QUICK },
      NAME,
    )
    const after = await sealFile(changed, plain)
    expect(isSame(await opened(after, 'كلمات أخرى تماما'), plain)).toBe(true)
    expect(await outcome(after)).toBe('passphrase-wrong')
    const keys = new Map([[changed.keyId, changed]])
    expect(isSame((await unsealFile(sealed, { name: NAME, keys })).bytes, plain)).toBe(true)
    await expect(
      rewrapped(key.slot, { from: 'wrong', to: 'x', cost: QUICK }, NAME),
    ).rejects.toMatchObject({ problem: { code: 'passphrase-wrong' } })
  })
})

describe('a protected file that was changed', () => {
  it('is called damaged, not wrongly opened, for every bit of its header', async () => {
    for (let at = 0; at < HEADER * 8; at++) {
      const found = await outcome(withBitFlipped(sealed, at >> 3, at & 7))
      expect(found, `bit ${at}`).toMatch(
        /^project-file-damaged (seal-broken|protection-not-known)$/,
      )
    }
  })

  it('opens for no bit of the header whose digest was put right', async () => {
    // The key is known, so that no time goes into passphrases that cannot be right.
    const keys = new Map([[key.keyId, key]])
    for (let at = 0; at < 168 * 8; at++) {
      const changed = withDigest(withBitFlipped(sealed, at >> 3, at & 7))
      await expect(
        unsealFile(changed, { name: NAME, keys, passphrase: undefined }),
        `bit ${at}`,
      ).rejects.toMatchObject({
        problem: { code: expect.stringMatching(/project-file-damaged|passphrase-needed/) },
      })
    }
  })

  it('is called damaged for a bit of every byte of its contents', async () => {
    const keys = new Map([[key.keyId, key]])
    const small = await sealFile(key, plain.slice(0, 4096))
    for (let byte = HEADER; byte < small.length; byte++) {
      await expect(
        unsealFile(withBitFlipped(small, byte, byte % 8), { name: NAME, keys }),
        `byte ${byte}`,
      ).rejects.toMatchObject({
        problem: { code: 'project-file-damaged', details: { reason: 'seal-broken' } },
      })
    }
  })

  it('is called cut off at every length, also where the header was made to agree', async () => {
    const keys = new Map([[key.keyId, key]])
    const lengths = [0, 1, 15, 16, 27, 28, 100, 199, 200, 201, 216, sealed.length - 1]
    for (const length of lengths) {
      const cut = sealed.slice(0, length)
      expect(await outcome(cut), `${length}`).toMatch(/^project-file-damaged/)
      if (length < HEADER) continue
      new DataView(cut.buffer).setUint32(20, length)
      await expect(unsealFile(withDigest(cut), { name: NAME, keys })).rejects.toMatchObject({
        problem: { code: 'project-file-damaged' },
      })
    }
    expect(await outcome(new Uint8Array([...sealed, 0]))).toBe('project-file-damaged file-cut-off')
  })
})

describe('a protected file of several chunks', () => {
  let large: Uint8Array<ArrayBuffer>
  let contents: Uint8Array<ArrayBuffer>

  beforeAll(async () => {
    contents = new Uint8Array(3 * 64 * 1024)
    for (let index = 0; index < contents.length; index++) contents[index] = (index * 31) >> 3
    large = await sealFile(key, contents)
  })

  const chunk = (number: number) =>
    large.slice(HEADER + number * CHUNK, HEADER + (number + 1) * CHUNK)
  const ofChunks = (chunks: readonly Uint8Array[]) => {
    const bytes = new Uint8Array(Buffer.concat([large.slice(0, HEADER), ...chunks]))
    new DataView(bytes.buffer).setUint32(20, bytes.length)
    return withDigest(bytes)
  }

  it('opens whole', async () => {
    expect(isSame(await opened(large), contents)).toBe(true)
  })

  it('opens in no other order, not without its last chunk, and not with one twice', async () => {
    const changes = [
      [chunk(1), chunk(0), chunk(2)],
      [chunk(0), chunk(1)],
      [chunk(0), chunk(1), chunk(1)],
      [chunk(0), chunk(2)],
      [chunk(0), chunk(1), chunk(2), chunk(2)],
    ]
    for (const chunks of changes) {
      expect(await outcome(ofChunks(chunks))).toBe('project-file-damaged seal-broken')
    }
  })

  it('opens with no chunk of another save of the same project', async () => {
    const other = await sealFile(key, contents)
    const mixed = large.slice()
    mixed.set(other.slice(HEADER, HEADER + CHUNK), HEADER)
    expect(await outcome(mixed)).toBe('project-file-damaged seal-broken')
  })
})

describe('a header that asks for too much', () => {
  it.each([
    ['100 GB of memory', 64, 100 * 1024 * 1024],
    ['more memory than we ever ask for', 64, 256 * 1024 + 1],
    ['less memory than protects', 64, 8 * 1024 - 1],
    ['no pass', 68, 0],
    ['four thousand million passes', 68, 0xffffffff],
    ['a thousand lanes', 72, 1000],
    ['a derivation that we do not know', 60, 2],
    ['a later format', 16, 2],
  ])('is refused before anything is spent: %s', async (_what, offset, value) => {
    expect(await outcome(withNumber(offset, value))).toBe(
      'project-file-damaged protection-not-known',
    )
  })
})

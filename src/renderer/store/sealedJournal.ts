/**
 * The journal of a protected project: each line's contents sealed, in the same frame as ever.
 *
 * The header stays readable: it names the file and its generation, and nothing of what the analyst wrote.
 * A line is sealed under the header's digest and its own number, with a key that is this journal's own.
 * Must stay true: in such a journal no line counts that was not sealed; a line that is whole and does not
 * open was changed, and is never taken for one that was torn.
 */
import {
  decodeJournalHeader,
  decodeStepLine,
  encodeJournalLine,
  type JournalHeader,
  type JournalStep,
  sealedInLine,
} from '../../shared/journalFormat'
import { ProblemError } from '../../shared/problem'
import { fromBase64, toBase64 } from './base64'
import { keyFor, type ProjectKey, random } from './keySlot'

const NONCE_LENGTH = 12
/** What no decoder takes for a line of a journal. */
const UNREADABLE = '?'

/** Writes the lines of one journal, in order. */
export class LineSealer {
  readonly #key: CryptoKey
  readonly #headerDigest: Uint8Array
  #next: number

  constructor(key: CryptoKey, headerDigest: Uint8Array, next: number) {
    this.#key = key
    this.#headerDigest = headerDigest
    this.#next = next
  }

  async seal(step: JournalStep): Promise<string> {
    const iv = random(NONCE_LENGTH)
    const params = lineParams(iv, this.#headerDigest, this.#next++)
    const contents = new TextEncoder().encode(JSON.stringify(step))
    const sealed = new Uint8Array(await crypto.subtle.encrypt(params, this.#key, contents))
    return encodeJournalLine({ sealed: toBase64(iv) + toBase64(sealed) })
  }
}

/** A header for a journal of sealed lines, and what seals them. */
export async function sealedHeader(
  header: JournalHeader,
  key: ProjectKey,
): Promise<{ readonly header: JournalHeader; readonly sealer: LineSealer }> {
  const salt = random(32)
  const own: JournalHeader = { ...header, seal: { keyId: key.keyId, salt: toBase64(salt) } }
  const lineKey = await keyFor(key, 'journal', salt)
  return { header: own, sealer: new LineSealer(lineKey, await digestOf(encodeJournalLine(own)), 1) }
}

export type OpenedJournal = {
  /** As the journal of a project without protection. */
  readonly text: string
  readonly isSealed: boolean
  /** Goes on behind the last line; null for a journal that is not sealed. */
  readonly sealer: LineSealer | null
}

/**
 * The text of a journal with its lines opened. Raises `journal-foreign` for one that was sealed with
 * another key, `journal-damaged` for a line that was changed.
 */
export async function openJournalText(
  text: string,
  key: ProjectKey | null,
  name: string,
): Promise<OpenedJournal> {
  const header = decodeJournalHeader(text)
  if (header?.seal === undefined) return { text, isSealed: false, sealer: null }
  const [first = '', ...lines] = text.split('\n')
  if (header.seal.keyId !== key?.keyId) {
    // Nothing was done since: there is nothing in it to be read.
    if (lines.length === 1) return { text: `${first}\n`, isSealed: true, sealer: null }
    throw new ProblemError({ code: 'journal-foreign', details: { name } })
  }
  const lineKey = await keyFor(key, 'journal', fromBase64(header.seal.salt))
  const digest = await digestOf(first)
  const opened = [first]
  for (const [index, line] of lines.entries()) {
    const isEnd = index === lines.length - 1
    opened.push(isEnd ? line && UNREADABLE : await openLine(line, index + 1))
  }
  const sealer = new LineSealer(lineKey, digest, lines.length)
  return { text: opened.join('\n'), isSealed: true, sealer }

  async function openLine(line: string, number: number): Promise<string> {
    const sealed = sealedInLine(line)
    if (sealed === undefined) return UNREADABLE
    try {
      const bytes = fromBase64(sealed)
      const params = lineParams(bytes.slice(0, NONCE_LENGTH), digest, number)
      const plain = await crypto.subtle.decrypt(params, lineKey, bytes.slice(NONCE_LENGTH))
      return encodeJournalLine(JSON.parse(new TextDecoder().decode(plain)))
    } catch {
      const sequence = (decodeStepLine(opened[number - 1] ?? '')?.sequence ?? 0) + 1
      throw new ProblemError({ code: 'journal-damaged', details: { name, sequence } })
    }
  }
}

function lineParams(
  iv: Uint8Array<ArrayBuffer>,
  headerDigest: Uint8Array,
  number: number,
): AesGcmParams {
  const additionalData = new Uint8Array(headerDigest.length + 4)
  additionalData.set(headerDigest)
  new DataView(additionalData.buffer).setUint32(headerDigest.length, number)
  return { name: 'AES-GCM', iv, additionalData }
}

async function digestOf(headerLine: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(headerLine)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

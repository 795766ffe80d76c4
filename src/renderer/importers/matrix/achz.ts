/**
 * Files of PARC ACH (`.achz`): gzip of XML, mostly UTF-16. MATRIX holds HYPOTHESIS (NAME) and EVIDENCE
 * (NAME, NOTES, LINK, TYPE, DATE, CODE, FLAG, CREDIBILITY, VALUES: `I I`, `I`, `N`, `NA`, `C`, `C C`,
 * separated by commas, in the order of the hypotheses).
 *
 * Sizes are counted while unpacking; definitions, depth and length are refused by the reader of XML.
 */
import { Gunzip } from 'fflate'
import type { EvidenceKind } from '../../../shared/domain/hypotheses'
import type { MatrixItem } from '../../../shared/domain/matrixFile'
import { ProblemError } from '../../../shared/problem'
import { importLimits, megabyte } from '../importLimits'
import { readXml, type XmlElement } from '../xmlReader'
import { xmlText } from '../xmlText'
import { plainItem, type ReadMatrix } from './foundMatrix'
import { ratingOfSign } from './ratingSigns'

const UNPACKED_MEGABYTES = 50
const STEP_BYTES = 65_536
const PART = 'matrix.xml'

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

export function readAchz(bytes: Uint8Array, fileName: string): ReadMatrix {
  const root = readXml(xmlText(unpacked(bytes, fileName), { fileName, part: PART }))
  const matrix = root.name === 'MATRIX' ? root : (found(root, 'MATRIX') ?? root)
  const hypotheses = children(matrix, 'HYPOTHESIS').map((hypothesis, index) => ({
    label: `H${index + 1}`,
    statement: textOf(hypothesis, 'NAME') || `H${index + 1}`,
    kind: 'alternative' as const,
  }))
  let unread = 0
  const items = children(matrix, 'EVIDENCE').map((evidence, index): MatrixItem => {
    const values = textOf(evidence, 'VALUES').split(',')
    const ratings = hypotheses.map((_, place) => {
      const rating = ratingOfSign(values[place] ?? '')
      if (rating === undefined) unread += 1
      return rating ?? null
    })
    return {
      ...plainItem,
      text: textOf(evidence, 'NAME') || `E${index + 1}`,
      kind: kindOf(textOf(evidence, 'TYPE')),
      credibility: credibilityOf(textOf(evidence, 'CREDIBILITY')),
      note: noteOf(evidence),
      ratings,
      reasons: hypotheses.map(() => ''),
    }
  })
  const title = found(root, 'PROJECT-TITLE')
  return { title: title ? wordsOf(title) : '', hypotheses, items, leftOut: 0, unread }
}

/** What has no place of its own here is kept under the name it had. */
function noteOf(evidence: XmlElement): string {
  const said = ['LINK', 'TYPE', 'DATE', 'CODE', 'FLAG'].flatMap(name => {
    const text = textOf(evidence, name)
    return text === '' ? [] : [`${name}: ${text}`]
  })
  const notes = textOf(evidence, 'NOTES')
  return [...(notes === '' ? [] : [notes]), ...said].join('\n')
}

function kindOf(type: string): EvidenceKind {
  if (/assumption/i.test(type)) return 'assumption'
  return /absence/i.test(type) ? 'absence' : 'claim'
}

/** PARC's three steps are our high, medium and low: 2, 3 and 4 of the Admiralty scale. */
function credibilityOf(text: string): number {
  if (/^h/i.test(text)) return 2
  if (/^m/i.test(text)) return 3
  return /^l/i.test(text) ? 4 : 6
}

function children({ children: nodes }: XmlElement, name: string): readonly XmlElement[] {
  return nodes.filter((node): node is XmlElement => typeof node !== 'string' && node.name === name)
}

/** The first element of a name anywhere inside. */
function found(element: XmlElement, name: string): XmlElement | undefined {
  const waiting: XmlElement[] = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) return next
    const inner = next.children.filter((node): node is XmlElement => typeof node !== 'string')
    for (const node of inner.toReversed()) waiting.push(node)
  }
  return undefined
}

function textOf(element: XmlElement, name: string): string {
  const [first] = children(element, name)
  return first === undefined ? '' : wordsOf(first)
}

function wordsOf({ children: nodes }: XmlElement): string {
  return nodes
    .filter(node => typeof node === 'string')
    .join('')
    .trim()
}

function unpacked(bytes: Uint8Array, fileName: string): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  let isWhole = false
  const gunzip = new Gunzip((chunk, isLast) => {
    size += chunk.length
    refuseTooMuch(size, bytes.length, fileName)
    chunks.push(chunk)
    isWhole ||= isLast
  })
  try {
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      gunzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length)
    }
  } catch (thrown) {
    throw thrown instanceof ProblemError ? thrown : damaged(fileName)
  }
  if (!isWhole) throw damaged(fileName)
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function refuseTooMuch(size: number, packedSize: number, fileName: string): void {
  const { ratioFromMegabytes, zipRatio } = importLimits
  const isTooDense = size > ratioFromMegabytes * megabyte && size > zipRatio * packedSize
  if (size <= UNPACKED_MEGABYTES * megabyte && !isTooDense) return
  throw new ProblemError({ code: 'source-unpacks-too-large', details: { fileName } })
}

function damaged(fileName: string): ProblemError {
  return new ProblemError({ code: 'source-damaged', details: { fileName, part: PART } })
}

/**
 * How large, deep and slow a document may be. From design/faults.md, "Attacks on importers".
 *
 * Sizes are counted while unpacking and reading; what a document says of itself is not believed.
 */
import { ProblemError } from '../../shared/problem'

export const megabyte = 1_000_000

export const importLimits = {
  /** Of the file as received. */
  fileMegabytes: 200,
  /** Plain text, Markdown and HTML, which are read in one piece. */
  textMegabytes: 50,
  zipEntries: 10_000,
  /** Of all parts that are read, unpacked. */
  unpackedMegabytes: 500,
  /** Unpacked to packed, beyond `ratioFromMegabytes`. */
  zipRatio: 200,
  ratioFromMegabytes: 10,
  /** Of one XML part. */
  xmlMegabytes: 200,
  xmlDepth: 1_000,
  paragraphs: 500_000,
  /** Of all paragraphs together. */
  characters: 50_000_000,
  pages: 20_000,
  /** On one page; a broadsheet in small print has half as many. */
  pageCharacters: 100_000,
  /**
   * Of PDFium, which holds all of a document's pages and whatever they unpack to; of other formats,
   * as estimated in memoryBudget.ts.
   */
  memoryMegabytes: 1_000,
  /** Without a word about progress. */
  longestSilenceMs: 20_000,
  /** Of the whole import. */
  longestMs: 300_000,
} as const

/** Raises 'source-too-large' for more bytes than allowed. */
export function refuseLargerThan(limitMegabytes: number, bytes: Uint8Array, fileName: string) {
  if (bytes.length <= limitMegabytes * megabyte) return
  const megabytes = Math.ceil(bytes.length / megabyte)
  throw new ProblemError({
    code: 'source-too-large',
    details: { fileName, megabytes, limitMegabytes },
  })
}

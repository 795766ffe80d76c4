/**
 * F31: PDF files made to take for ever, or all memory there is.
 *
 * What takes longer than this row allows is ended with its worker: tests/e2e/importPdf.spec.ts.
 */
import {
  formInItself,
  fullPage,
  manyPages,
  nestedForms,
  pagesInThemselves,
  unpacksTo,
} from '../../support/madePdf'
import { bugIn, outcomeOf } from '../support/documents'
import { type RowResult, type Scale, tally } from '../support/row'

const longestMs = 20_000

export async function builtToHang({ scale }: { readonly scale: Scale }): Promise<RowResult> {
  const { check, result } = tally('F31')
  const isFull = scale === 'full'
  const files: Readonly<Record<string, () => Uint8Array>> = {
    'a form in itself': formInItself,
    'forms in forms': () => nestedForms(isFull ? 5 : 3),
    'pages in themselves': pagesInThemselves,
    'too many pages': () => manyPages(isFull ? 200_000 : 20_001),
    'one long line': () => fullPage(isFull ? 1_000_000 : 100_000, 'oneLine'),
    'very many lines': () => fullPage(100_000, 'oneAbove'),
    'unpacks to very much': () => unpacksTo(isFull ? 400 : 50),
  }
  for (const [what, make] of Object.entries(files)) {
    check(await bugIn('x.pdf', make(), longestMs), what)
  }
  if (isFull) {
    const outcome = await outcomeOf('x.pdf', unpacksTo(900))
    check(outcome === 'import-out-of-memory' ? null : outcome, 'unpacks to more than there is')
  }
  return result()
}

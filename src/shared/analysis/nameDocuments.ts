/**
 * The documents that may show one name, through the postings of its words: what a new name costs is
 * as much as it is found, not as much as there is text.
 */
import { type ActorName, type CompiledName, compileName, formsOfName } from './compiledNames'
import { DOCUMENT_MASK } from './tokenIndex/postings'
import type { TokenIndex } from './tokenIndex/tokenIndex'
import { NO_WORD } from './tokenIndex/vocabulary'

/** Numbers of documents that have all words of the name in some form, ascending. Index prepared. */
export function documentsNaming(index: TokenIndex, name: ActorName): readonly number[] {
  const found = compileName(name).flatMap(written => documentsWriting(index, written))
  const sorted = Uint32Array.from(found).sort()
  return [...sorted].filter((document, at) => document !== sorted[at - 1])
}

/** Beginning with the word that the fewest documents have. */
function documentsWriting(index: TokenIndex, name: CompiledName): readonly number[] {
  const words = formsOfName(name).map(forms => idsOf(index, forms))
  const bySize = words
    .map(ids => ({ ids, size: ids.reduce((sum, id) => sum + index.postings.count(id), 0) }))
    .sort((a, b) => a.size - b.size)
  if (bySize[0]?.size === 0) return []
  /** How many of the words each document was found to have. */
  const had = new Uint16Array(index.size)
  let documents: readonly number[] = []
  for (const [place, { ids }] of bySize.entries()) {
    documents = documentsWith(index, ids, { had, place })
    if (documents.length === 0) break
  }
  return documents
}

function idsOf({ vocabulary }: TokenIndex, forms: readonly string[]): readonly number[] {
  return [...new Set(forms.map(form => vocabulary.idOf(form)))].filter(id => id !== NO_WORD)
}

/** Those that have one of the words, of those that had all words before it. */
function documentsWith(
  index: TokenIndex,
  ids: readonly number[],
  { had, place }: { readonly had: Uint16Array; readonly place: number },
): readonly number[] {
  const found: number[] = []
  const { alive } = index
  for (const id of ids) {
    const { block, later } = index.postings.of(id)
    for (const postings of [block, later]) {
      for (let at = 0; at < postings.length; at++) {
        const document = (postings[at] as number) & DOCUMENT_MASK // within the postings
        if (had[document] !== place || alive[document] !== 1) continue
        had[document] = place + 1
        found.push(document)
      }
    }
  }
  return found
}

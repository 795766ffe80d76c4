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
  const found = compileName(name).flatMap(written => [...documentsWriting(index, written)])
  return [...new Set(found)].sort((a, b) => a - b)
}

function documentsWriting(index: TokenIndex, name: CompiledName): ReadonlySet<number> {
  const words = formsOfName(name).map(forms => idsOf(index, forms))
  const bySize = words
    .map(ids => ({ ids, size: ids.reduce((sum, id) => sum + index.postings.count(id), 0) }))
    .sort((a, b) => a.size - b.size)
  let documents: ReadonlySet<number> | undefined
  for (const { ids } of bySize) {
    documents = documentsWith(index, ids, documents)
    if (documents.size === 0) break
  }
  return documents ?? new Set()
}

function idsOf({ vocabulary }: TokenIndex, forms: readonly string[]): readonly number[] {
  return [...new Set(forms.map(form => vocabulary.idOf(form)))].filter(id => id !== NO_WORD)
}

/** Those that have one of the words, `among` those that are left. */
function documentsWith(
  index: TokenIndex,
  ids: readonly number[],
  among: ReadonlySet<number> | undefined,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const id of ids) {
    const { block, later } = index.postings.of(id)
    for (const postings of [block, later]) {
      for (const posting of postings) {
        const document = posting & DOCUMENT_MASK
        if (index.isAlive(document) && (among?.has(document) ?? true)) found.add(document)
      }
    }
  }
  return found
}

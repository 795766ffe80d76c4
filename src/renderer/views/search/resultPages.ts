/** Results are read in pages, so that a long list costs as much as is looked at. */
import type { DocumentKind } from '../../../shared/domain/search'

/** Hits whose words are read together. */
const PAGE = 20

/** The page that holds the hit at a place. */
export function pageAt(ids: readonly string[], at: number): readonly string[] {
  const first = at - (at % PAGE)
  return ids.slice(first, first + PAGE)
}

/** The query that reads what is shown of hits. */
export const rowsOfKind = {
  paragraph: 'search.paragraphs',
  actor: 'search.actors',
  evidence: 'search.evidence',
  note: 'search.notes',
} as const satisfies Readonly<Record<DocumentKind, string>>

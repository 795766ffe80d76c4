/** The kinds of results in their order, and their words. */
import type { QueryHint } from '../../../shared/analysis/search/searchQuery'
import type { DocumentKind } from '../../../shared/domain/search'
import type { WordKey } from '../../i18n/words'

export const kindNames: Readonly<Record<DocumentKind, WordKey>> = {
  paragraph: 'search.paragraphs',
  actor: 'search.actors',
  evidence: 'search.evidence',
  note: 'search.notes',
}

export const hintWords: Readonly<Record<QueryHint, WordKey>> = {
  unclosedQuotation: 'search.hintQuotation',
  unclosedBracket: 'search.hintBracket',
  strayBracket: 'search.hintStrayBracket',
  danglingOperator: 'search.hintOperator',
  phraseTooLong: 'search.hintPhrase',
  nothingToFind: 'search.hintNothing',
}

/** Kinds a paragraph can be given by hand; a heading with its level is a choice of its own. */
import type { ParagraphKind } from '../../../../shared/domain/sources'
import type { WordKey } from '../../../i18n/words'

export type KindChoice = {
  readonly id: string
  readonly kind: ParagraphKind
  readonly level: number | null
  readonly words: WordKey
}

const body: KindChoice = { id: 'body', kind: 'body', level: null, words: 'paragraphKind.body' }

export const kindChoices: readonly KindChoice[] = [
  body,
  { id: 'heading1', kind: 'heading', level: 1, words: 'paragraphKind.heading1' },
  { id: 'heading2', kind: 'heading', level: 2, words: 'paragraphKind.heading2' },
  { id: 'heading3', kind: 'heading', level: 3, words: 'paragraphKind.heading3' },
  { id: 'listItem', kind: 'listItem', level: null, words: 'paragraphKind.listItem' },
  { id: 'quotation', kind: 'quotation', level: null, words: 'paragraphKind.quotation' },
  { id: 'byline', kind: 'byline', level: null, words: 'paragraphKind.byline' },
  { id: 'tableCell', kind: 'tableCell', level: null, words: 'paragraphKind.tableCell' },
  { id: 'footnote', kind: 'footnote', level: null, words: 'paragraphKind.footnote' },
]

/** The choice a paragraph stands for; deeper headings count as the third level. */
export function kindChoiceOf(kind: ParagraphKind, level: number | null): KindChoice {
  const nearest = kind === 'heading' ? Math.min(3, level ?? 1) : null
  return kindChoices.find(choice => choice.kind === kind && choice.level === nearest) ?? body
}

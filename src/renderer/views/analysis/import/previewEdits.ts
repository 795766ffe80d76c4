/**
 * The analyst's changes to the paragraphs of a preview, each undoable until the source is stored.
 *
 * An edit replaces a few paragraphs at one place by others; undoing it puts the first ones back.
 * Must stay true: no words are added or changed, only the borders and kinds of paragraphs; words go
 * only when the analyst removes their paragraph.
 */

import { cutText, joinTexts } from '../../../../shared/analysis/paragraphCuts'
import type { ParagraphKind } from '../../../../shared/domain/sources'
import type { ImportedParagraph } from '../../../importers/importedSource'

export type KindChange = { readonly kind: ParagraphKind; readonly level: number | null }

export type PreviewParagraph = ImportedParagraph & {
  /** Tells paragraphs apart while the list changes; means nothing else. */
  readonly key: number
}

type Edit = {
  readonly place: number
  readonly before: readonly PreviewParagraph[]
  readonly after: readonly PreviewParagraph[]
}

export type PreviewEdits = {
  readonly paragraphs: readonly PreviewParagraph[]
  readonly done: readonly Edit[]
  readonly undone: readonly Edit[]
  readonly nextKey: number
}

export type PreviewAction =
  | { readonly kind: 'setKind'; readonly place: number; readonly change: KindChange }
  /** With the one behind it. */
  | { readonly kind: 'join'; readonly place: number }
  /** `offset`: code points into its text. */
  | { readonly kind: 'split'; readonly place: number; readonly offset: number }
  | { readonly kind: 'remove'; readonly place: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

export function startPreview(paragraphs: readonly ImportedParagraph[]): PreviewEdits {
  return {
    paragraphs: paragraphs.map((paragraph, key) => ({ ...paragraph, key })),
    done: [],
    undone: [],
    nextKey: paragraphs.length,
  }
}

/** The edits after an action; the very same ones when the action does nothing. */
export function editPreview(edits: PreviewEdits, action: PreviewAction): PreviewEdits {
  switch (action.kind) {
    case 'undo':
      return undo(edits)
    case 'redo':
      return redo(edits)
    default: {
      const edit = editFor(edits, action)
      return edit === undefined ? edits : { ...apply(edits, edit), undone: [] }
    }
  }
}

type ChangingAction = Exclude<PreviewAction, { kind: 'undo' | 'redo' }>

function editFor({ paragraphs, nextKey }: PreviewEdits, action: ChangingAction): Edit | undefined {
  const { place } = action
  const here = paragraphs[place]
  if (here === undefined) return undefined
  switch (action.kind) {
    case 'setKind':
      if (here.kind === action.change.kind && here.level === action.change.level) return undefined
      return { place, before: [here], after: [{ ...here, ...action.change }] }
    case 'join': {
      const next = paragraphs[place + 1]
      if (next === undefined) return undefined
      const { text } = joinTexts(here.text, next.text)
      return { place, before: [here, next], after: [{ ...here, text }] }
    }
    case 'split': {
      const cut = cutText(here.text, action.offset)
      if (cut === undefined) return undefined
      const second = { ...here, key: nextKey, text: cut.second }
      return { place, before: [here], after: [{ ...here, text: cut.first }, second] }
    }
    case 'remove':
      return { place, before: [here], after: [] }
  }
}

function apply(edits: PreviewEdits, edit: Edit): PreviewEdits {
  return {
    paragraphs: edits.paragraphs.toSpliced(edit.place, edit.before.length, ...edit.after),
    done: [...edits.done, edit],
    undone: edits.undone,
    nextKey: edits.nextKey + 1,
  }
}

function undo(edits: PreviewEdits): PreviewEdits {
  const edit = edits.done.at(-1)
  if (edit === undefined) return edits
  return {
    ...edits,
    paragraphs: edits.paragraphs.toSpliced(edit.place, edit.after.length, ...edit.before),
    done: edits.done.slice(0, -1),
    undone: [...edits.undone, edit],
  }
}

function redo(edits: PreviewEdits): PreviewEdits {
  const edit = edits.undone.at(-1)
  if (edit === undefined) return edits
  return { ...apply(edits, edit), undone: edits.undone.slice(0, -1) }
}

/**
 * What the analyst should know of an import before storing it, as data.
 *
 * Kept with the source as JSON. Words for each code are in views/analysis/sources/importWarningWords;
 * a code without words does not compile.
 */

export type CountedWarningCode =
  /** Bytes that mean nothing in the encoding; each became U+FFFD. */
  | 'replacement-characters'
  /** NUL characters, which no text has; each became U+FFFD. */
  | 'nul-characters'
  /** Embeddings, overrides and isolates: hidden characters that can reorder what is shown. */
  | 'direction-controls'
  /** Pictures have no text that could be read. */
  | 'pictures-left-out'
  /** Comments that somebody wrote on the document. */
  | 'comments-left-out'
  /** Running titles and page numbers at the top and bottom of pages. */
  | 'page-marks-left-out'
  /** Passages that a tracked change deletes; what it inserts is taken. */
  | 'deletions-left-out'
  /** Passages that the document hides from its reader; they are taken. */
  | 'hidden-text'
  /** Menus, advertisements and the like around the main text of a page. */
  | 'boilerplate-left-out'
  /** Scripts, macros and actions; none was run. */
  | 'active-content-ignored'
  /** Files inside the document. */
  | 'attachments-left-out'
  /** Words that a line end had divided with a hyphen, put together. */
  | 'hyphens-joined'
  /** Shapes of Arabic letters (presentation forms), put back to the letters themselves. */
  | 'letters-restored'
  /** Lines stored as they look, put back to the order they are read in. */
  | 'order-restored'

export type ImportWarning =
  | { readonly code: CountedWarningCode; readonly count: number }
  /** The encoding is a guess and the text depends on it. */
  | { readonly code: 'encoding-guessed'; readonly encoding: string }
  /** The document says one encoding and its bytes another, which was followed. */
  | {
      readonly code: 'encoding-contradicted'
      readonly declared: string
      readonly encoding: string
    }
  /** The text was broken at a fixed width; its lines were joined to paragraphs. */
  | { readonly code: 'lines-joined' }
  /** No main text could be told from its surroundings; the whole page was taken. */
  | { readonly code: 'whole-page-taken' }
  /** The document ends in the middle; what could be read was taken. */
  | { readonly code: 'read-in-part' }
  /** Pages that hold no text, counted from 1: pictures of text, most likely. */
  | { readonly code: 'pages-without-text'; readonly pages: readonly number[] }

/** A warning for a number that is not 0, else nothing: for spreading into a list. */
export function warningIf(code: CountedWarningCode, count: number): readonly ImportWarning[] {
  return count > 0 ? [{ code, count }] : []
}

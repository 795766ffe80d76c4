/** Footnotes carry the mark that stands in the text, so that one leads to the other. */
import type { ImportedParagraph } from './importedSource'

/** Puts a mark before the first words from place `first` on. */
export function markNote(paragraphs: ImportedParagraph[], first: number, mark: string): void {
  for (let at = first; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]
    if (!paragraph || paragraph.text.trim() === '') continue
    paragraphs[at] = { ...paragraph, text: `${mark} ${paragraph.text.trim()}` }
    return
  }
}

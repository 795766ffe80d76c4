// @ts-check
/**
 * Manuscripts: our own texts, written by hand, from which real producers make the documents that
 * the importers are tested with. What is written here is also what an importer has to find.
 */
import { readFileSync } from 'node:fs'
import { inRoot } from '../support/run.mjs'

/**
 * @typedef {{ kind: string, level: number | null, text: string }} Paragraph
 * @typedef {{
 *   title: string, author: string, date: string, language: string, columns: number,
 *   runningHead: string, paragraphs: readonly Paragraph[], notes: readonly Paragraph[],
 * }} Manuscript
 * @typedef {{ kind: 'paragraph', paragraph: Paragraph }
 *   | { kind: 'list', paragraphs: readonly Paragraph[] }
 *   | { kind: 'table', rows: readonly (readonly string[])[] }} Block
 */

export const documentsFolder = inRoot('tests', 'fixtures', 'documents')

export const manuscriptNames = ['harbour.ar', 'valley.ar', 'ferry.en']

/** Every table of the manuscripts has three columns. */
const tableColumns = 3

/** @param {string} name @returns {Manuscript} */
export function readManuscript(name) {
  return JSON.parse(readFileSync(`${documentsFolder}/${name}.json`, 'utf8'))
}

/**
 * Items of one list together, and cells of one table in rows.
 * @param {readonly Paragraph[]} paragraphs
 * @returns {Block[]}
 */
export function blocksOf(paragraphs) {
  /** @type {Block[]} */
  const blocks = []
  for (let from = 0; from < paragraphs.length; ) {
    const kind = paragraphs[from]?.kind
    const next = paragraphs.findIndex((each, place) => place > from && each.kind !== kind)
    const to = next < 0 ? paragraphs.length : next
    const alike = paragraphs.slice(from, to)
    if (kind === 'listItem') blocks.push({ kind: 'list', paragraphs: alike })
    else if (kind === 'tableCell') blocks.push({ kind: 'table', rows: inRows(alike) })
    else
      blocks.push(
        ...alike.map(paragraph => ({ kind: /** @type {const} */ ('paragraph'), paragraph })),
      )
    from = to
  }
  return blocks
}

/** @param {readonly Paragraph[]} cells */
function inRows(cells) {
  const rows = []
  for (let at = 0; at < cells.length; at += tableColumns) {
    rows.push(cells.slice(at, at + tableColumns).map(({ text }) => text))
  }
  return rows
}

/**
 * The pieces of a text, parted at the marks of its notes: `before[1]after`.
 * @param {Manuscript} manuscript
 * @param {string} text
 * @param {{ text: (piece: string) => string, note: (number: string, text: string) => string }} write
 */
export function withNotes(manuscript, text, write) {
  return text
    .split(/(\[\d+\])/)
    .map(piece => {
      const number = /^\[(\d+)\]$/.exec(piece)?.[1]
      const note = number && manuscript.notes.find(each => each.text.startsWith(`[${number}] `))
      return note
        ? write.note(String(number), note.text.slice(piece.length + 1))
        : write.text(piece)
    })
    .join('')
}

/** @param {string} text */
export function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

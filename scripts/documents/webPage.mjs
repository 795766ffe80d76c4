// @ts-check
/** A manuscript as a web page for Chromium to print: justified, its notes at the end of the text. */
import { blocksOf, escapeXml, withNotes } from './manuscript.mjs'

/** @typedef {import('./manuscript.mjs').Manuscript} Manuscript */

/** @param {Manuscript} manuscript */
export function webPage(manuscript) {
  const { title, author, language, columns, paragraphs, runningHead, notes } = manuscript
  const [heading, ...rest] = blocksOf(paragraphs)
  const body = rest.map(block => written(manuscript, block)).join('\n')
  const endNotes = notes.map(({ text }) => `<p class="note">${escapeXml(text)}</p>`).join('\n')
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${escapeXml(title)}</title><meta name="author" content="${escapeXml(author)}">
<style>
@page { size: 148mm ${columns === 1 ? 210 : 150}mm; margin: 20mm 16mm; @top-center { content: "${runningHead}"; font: 9pt "Noto Naskh Arabic", "Noto Serif" } @bottom-center { content: counter(page); font: 9pt "Noto Serif" } }
html { font: 11pt/1.55 "Noto Naskh Arabic", "Noto Serif"; }
:lang(en) { font-family: "Noto Serif", "Noto Naskh Arabic"; }
p { margin: 0 0 6pt; text-align: justify; }
h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-bottom: 4pt; }
.columns { column-count: 2; column-gap: 8mm; }
.note { font-size: 9pt; }
td { padding: 2pt 10pt; border: .5pt solid gray; }
</style></head>
<body>
${heading ? written(manuscript, heading) : ''}
<div${columns === 1 ? '' : ' class="columns"'}>
${body}
</div>
${endNotes}
</body></html>
`
}

/** @param {Manuscript} manuscript @param {import('./manuscript.mjs').Block} block */
function written(manuscript, block) {
  const inline = (/** @type {string} */ text) =>
    withNotes(manuscript, text, { text: escapeXml, note: number => `<sup>[${number}]</sup>` })
  if (block.kind === 'list') {
    return `<ul>${block.paragraphs.map(({ text }) => `<li>${inline(text)}</li>`).join('')}</ul>`
  }
  if (block.kind === 'table') {
    const rows = block.rows.map(row => row.map(cell => `<td>${inline(cell)}</td>`).join(''))
    return `<table>${rows.map(row => `<tr>${row}</tr>`).join('')}</table>`
  }
  const { level, text } = block.paragraph
  return level === null ? `<p>${inline(text)}</p>` : `<h${level}>${inline(text)}</h${level}>`
}

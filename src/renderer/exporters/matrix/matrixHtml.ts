/**
 * The matrix as one page that needs nothing else and does nothing: no script, no address, every text
 * escaped and on its own side.
 */
import { type Cell, type MatrixReport, type MatrixWords, matrixRows } from './matrixReport'

const STYLE = `
body{font:15px/1.6 "IBM Plex Sans Arabic","IBM Plex Sans",system-ui,sans-serif;margin:2rem;color:#1b2327}
h1{font-size:1.4rem}h2{font-size:1.1rem}p{max-width:80ch}
table{border-collapse:collapse;margin-block:1rem;font-size:13px}
th,td{border:1px solid #c8d0d4;padding:.35rem .6rem;text-align:start;vertical-align:top}
thead th,tfoot td{background:#eef2f3}td.r{text-align:center;font-weight:600}
.CC{background:#b7dfc9}.C{background:#ddf0e5}.I{background:#fbe0d0}.II{background:#f3b99b}
td.x{color:#6b777d;text-decoration:line-through}footer{color:#56636a}
@media print{body{margin:0}thead{display:table-header-group}}`

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: Cell): string {
  // NUL has no place in a page.
  return String(text)
    .replaceAll('\0', '\ufffd')
    .replace(/[&<>"']/g, sign => ESCAPES[sign] ?? '')
}

/** The analyst's text, which may run either way. */
const own = (text: Cell) => `<bdi>${escaped(text)}</bdi>`

const row = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>`

function rounded(value: Cell): Cell {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : value
}

function matrixTable(report: MatrixReport, words: MatrixWords): string {
  const { head, body, foot, firstRating } = matrixRows(report, words)
  const last = firstRating + report.hypotheses.length
  const rows = body.map((cells, index) => {
    const isExcluded = report.items[index]?.excludedReason !== ''
    const written = cells.map((cell, column) => {
      const isRating = column >= firstRating && column < last
      const look = isRating ? ` class="r ${cell === '?' ? '' : cell}"` : ''
      const isStruck = isExcluded && column === 1
      return `<td${isStruck ? ' class="x"' : look}>${own(rounded(cell))}</td>`
    })
    return row(written)
  })
  return `<table><thead>${row(head.map(cell => `<th scope="col">${own(cell)}</th>`))}</thead>
<tbody>${rows.join('\n')}</tbody>
<tfoot>${foot.map(cells => row(cells.map(cell => `<td>${own(rounded(cell))}</td>`))).join('\n')}</tfoot></table>`
}

function hypothesisTable(report: MatrixReport, words: MatrixWords): string {
  const titles = [words.hypothesis, words.statement, ...Object.values(words.footers)]
  const rows = report.hypotheses.map(({ label, statement }, index) => {
    const {
      inconsistency = 0,
      weighted = 0,
      rank = null,
      unrated = 0,
    } = report.standings[index] ?? {}
    const figures = [inconsistency, weighted, rank ?? '', unrated]
    return row([label, statement, ...figures].map(cell => `<td>${own(rounded(cell))}</td>`))
  })
  const head = row(titles.map(title => `<th scope="col">${escaped(title)}</th>`))
  return `<table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table>`
}

function reasonTable(report: MatrixReport, words: MatrixWords): string {
  const rows = report.items.flatMap((item, index) =>
    report.hypotheses.flatMap(({ label }, column) => {
      const reason = item.reasons[column] ?? ''
      if (reason === '') return []
      return [row([index + 1, item.text, label, reason].map(cell => `<td>${own(cell)}</td>`))]
    }),
  )
  if (rows.length === 0) return ''
  const { headings } = words
  const titles = [headings.number, headings.evidence, words.hypothesis, words.reason]
  const head = row(titles.map(title => `<th scope="col">${escaped(title)}</th>`))
  return `<h2>${escaped(words.sheetReasons)}</h2>
<table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table>`
}

export function writeMatrixHtml(report: MatrixReport, words: MatrixWords): Uint8Array<ArrayBuffer> {
  const direction = words.language === 'ar' ? 'rtl' : 'ltr'
  const legend = Object.entries(words.ratings)
    .map(([code, word]) => `${code === 'tagged' ? '?' : code}: ${word}`)
    .join(' · ')
  const page = `<!DOCTYPE html>
<html lang="${words.language}" dir="${direction}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(report.title)}</title><style>${STYLE}</style></head><body>
<h1>${own(report.title)}</h1>
<p>${own(report.question)}</p>
<h2>${escaped(words.sheetHypotheses)}</h2>
${hypothesisTable(report, words)}
<h2>${escaped(words.sheetMatrix)}</h2>
${matrixTable(report, words)}
<p>${escaped(legend)}</p>
${reasonTable(report, words)}
<footer>${escaped(words.caution)}</footer></body></html>
`
  return new TextEncoder().encode(page)
}

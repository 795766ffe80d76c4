/** The fixed columns of the matrix as CSV for exchange: a file format, the same in every language. */
export const exchangeColumns = [
  'record',
  'id',
  'text',
  'kind',
  'credibility',
  'relevance',
  'speaker',
  'cites',
  'note',
  'excluded',
] as const

/**
 * A cell that a spreadsheet would run gets an apostrophe before it, and loses it when it is read, so
 * that the file is harmless and exact. Source: OWASP, "CSV Injection".
 */
export function guardedCell(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

export function unguardedCell(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text
}

/** File names suggested to the analyst: from a project's title to something every system accepts. */

// Separators and what Windows forbids; control characters; bidi controls, which disguise a name.
const forbidden = /[\\/:*?"<>|\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
const longestName = 100

/** A suggestion for a dialog. Never empty, never hidden, no folder in it; the ending stays. */
export function safeFileName(suggested: string): string {
  const clean = suggested.replace(forbidden, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '')
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 ? clean.slice(dot) : ''
  const stem = dot > 0 ? clean.slice(0, dot) : clean
  const shortStem = [...stem].slice(0, longestName).join('').trim()
  return shortStem === '' ? `tarjih${ending}` : shortStem + ending
}

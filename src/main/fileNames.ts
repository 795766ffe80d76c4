/** File names suggested to the analyst: from a project's title to something every system accepts. */

// Separators and what Windows forbids; control characters; bidi controls, which disguise a name.
const forbidden = /[\\/:*?"<>|\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
/** Systems allow 255 bytes; the rest is for the ending and for what the analyst adds. */
const longestStemBytes = 200

/** A suggestion for a dialog. Never empty, never hidden, no folder in it; the ending stays. */
export function safeFileName(suggested: string): string {
  const clean = suggested.replace(forbidden, ' ').replace(/\s+/g, ' ').trim()
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? ''
  const stem = clean.slice(0, clean.length - ending.length).replace(/^[.\s]+/, '')
  const shortStem = fitting(stem, longestStemBytes).trim()
  return (shortStem === '' ? 'tarjih' : shortStem) + ending
}

/**
 * The name for a file kept beside another: `mali.tarjih` becomes `mali (2026-11-22 14-05).tarjih`,
 * in local time and without words, so that it reads alike in every language.
 * @param count from 1; larger ones are for when the name is taken
 */
export function nameBeside(name: string, at: Date, count: number): string {
  const ending = /\.[^.]{1,16}$/.exec(name)?.[0] ?? ''
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  const time = `${two(at.getHours())}-${two(at.getMinutes())}`
  const mark = count === 1 ? ` (${day} ${time})` : ` (${day} ${time} ${count})`
  return fitting(name.slice(0, name.length - ending.length), longestStemBytes) + mark + ending
}

/** As many whole characters as fit into so many bytes of UTF-8. */
function fitting(text: string, bytes: number): string {
  let fits = ''
  let room = bytes
  for (const character of text) {
    room -= Buffer.byteLength(character)
    if (room < 0) break
    fits += character
  }
  return fits
}

/** Characters that nobody sees and that turn, move or hide what stands beside them. */

const controlNames: ReadonlyMap<string, string> = new Map([
  ['\u202a', 'LRE'],
  ['\u202b', 'RLE'],
  ['\u202c', 'PDF'],
  ['\u202d', 'LRO'],
  ['\u202e', 'RLO'],
  ['\u2066', 'LRI'],
  ['\u2067', 'RLI'],
  ['\u2068', 'FSI'],
  ['\u2069', 'PDI'],
  ['\u200e', 'LRM'],
  ['\u200f', 'RLM'],
  ['\u061c', 'ALM'],
  ['\u200b', 'ZWSP'],
  ['\u2060', 'WJ'],
  ['\ufeff', 'BOM'],
])

const controls = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2060\ufeff]/g

/**
 * The text with every control that could reorder or hide its neighbours written out, e.g. `[RLO]`:
 * shown, never obeyed. ZWNJ and ZWJ stay, since Persian and Arabic words need them.
 * For display only: offsets do not fit the result. Rule: faults.md, P11 and "Bidi".
 */
export function visibleControls(text: string): string {
  return text.replace(controls, control => `[${controlNames.get(control) ?? ''}]`)
}

/** The text without those controls: for names, which have no use for them. */
export function withoutControls(text: string): string {
  return text.replace(controls, '')
}

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/**
 * The same for a sentence put together of isolated words: its isolates stay where each of them is
 * closed, so that nothing in them reaches what stands beside them.
 */
export function visibleAroundIsolates(text: string): string {
  const parts = text.split(/([\u2068\u2069])/) // every second one is a control
  return areClosed(parts)
    ? parts.map((part, at) => (at % 2 === 1 ? part : visibleControls(part))).join('')
    : visibleControls(text)
}

/** Whether every isolate that is opened is closed, and none is closed that was not opened. */
function areClosed(parts: readonly string[]): boolean {
  let depth = 0
  for (const part of parts) {
    if (part === FIRST_STRONG_ISOLATE) depth += 1
    if (part === POP_DIRECTIONAL_ISOLATE) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

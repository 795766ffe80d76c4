/** What the analyst chooses when exporting a diagram; the last choice is offered again. */

export type ExportOptions = {
  readonly format: 'png' | 'svg'
  readonly scale: 1 | 2 | 3 | 4
  readonly isTransparent: boolean
  readonly hasTitle: boolean
  readonly hasLegend: boolean
}

export const SCALES = [1, 2, 3, 4] as const

export const USUAL_EXPORT: ExportOptions = {
  format: 'png',
  scale: 2,
  isTransparent: false,
  hasTitle: true,
  hasLegend: true,
}

/** A file name from a title: what file systems refuse is replaced, Arabic stays. */
export function fileNameOf(title: string, format: ExportOptions['format']): string {
  const name = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    .replace(/[\u0000-\u001f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
    .trim()
  return `${name === '' ? 'diagram' : name}.${format}`
}

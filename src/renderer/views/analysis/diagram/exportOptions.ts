/** What the analyst chooses when exporting a diagram; the last choice is offered again. */

export type ExportOptions = {
  readonly format: 'png' | 'svg'
  readonly scale: 1 | 2 | 3 | 4
  /** Of the PNG in pixels, instead of a scale. */
  readonly width: number | null
  readonly isTransparent: boolean
  /** In an SVG: words stay text that another program can edit, instead of outlines. */
  readonly areWordsText: boolean
  readonly hasTitle: boolean
  readonly hasLegend: boolean
}

export const MEDIA_TYPES = { png: 'image/png', svg: 'image/svg+xml' } as const

export const SCALES = [1, 2, 3, 4] as const

export const USUAL_EXPORT: ExportOptions = {
  format: 'png',
  scale: 2,
  width: null,
  isTransparent: false,
  areWordsText: false,
  hasTitle: true,
  hasLegend: true,
}

/** Pixels of the PNG for each of the picture's own. */
export function wantedScale(
  picture: { readonly width: number },
  { scale, width }: Pick<ExportOptions, 'scale' | 'width'>,
): number {
  return width === null ? scale : width / picture.width
}

/** A file name from a title: what file systems refuse is replaced, Arabic stays. */
export function fileNameOf(title: string, ending: string): string {
  const name = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    .replace(/[\u0000-\u001f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
    .trim()
  return `${name === '' ? 'diagram' : name}.${ending}`
}

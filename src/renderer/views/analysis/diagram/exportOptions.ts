/** What the analyst chooses when exporting a diagram; the last choice is offered again. */

export const PICTURE_FORMATS = ['png', 'svg', 'pdf'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** The diagram as it is shown, or two hypotheses beside each other. */
export type Figure = 'asShown' | 'panels'

export type ExportOptions = {
  readonly figure: Figure
  readonly format: PictureFormat
  readonly scale: 1 | 2 | 3 | 4
  /** Of the PNG in pixels, instead of a scale. */
  readonly width: number | null
  /** Of the PNG in pixels to the inch, instead of a scale. */
  readonly resolution: number | null
  readonly isTransparent: boolean
  /** In an SVG: words stay text that another program can edit, instead of outlines. */
  readonly areWordsText: boolean
  readonly hasTitle: boolean
  readonly hasLegend: boolean
}

export const MEDIA_TYPES = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
} as const satisfies Readonly<Record<PictureFormat, string>>

export const SCALES = [1, 2, 3, 4] as const

export const USUAL_EXPORT: ExportOptions = {
  figure: 'asShown',
  format: 'png',
  scale: 2,
  width: null,
  resolution: null,
  isTransparent: false,
  areWordsText: false,
  hasTitle: true,
  hasLegend: true,
}

/** Of a picture's own pixels, as in CSS: whatever the scale, it is as large on paper. */
export const PIXELS_PER_INCH = 96

/** Pixels of the PNG for each of the picture's own. */
export function wantedScale(
  picture: { readonly width: number },
  { scale, width, resolution }: Pick<ExportOptions, 'scale' | 'width' | 'resolution'>,
): number {
  if (width !== null) return width / picture.width
  return resolution === null ? scale : resolution / PIXELS_PER_INCH
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

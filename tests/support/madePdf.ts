/** PDF files made by hand, object by object, as well as in ways that no program would. */
import { constants, deflateRawSync } from 'node:zlib'

/** An object's own text, or the dictionary entries and bytes of a stream. */
export type PdfObject = string | { readonly entries: string; readonly bytes: Uint8Array }

/** Objects are numbered from 1; the first is the catalogue. */
function madePdf(objects: readonly PdfObject[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = 9
  const put = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
  }
  objects.forEach((object, place) => {
    offsets.push(length)
    put(Buffer.from(`${place + 1} 0 obj\n`))
    if (typeof object === 'string') put(Buffer.from(object))
    else {
      put(Buffer.from(`<< ${object.entries} /Length ${object.bytes.length} >>\nstream\n`))
      put(object.bytes)
      put(Buffer.from('\nendstream'))
    }
    put(Buffer.from('\nendobj\n'))
  })
  const start = length
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  put(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`))
  put(Buffer.from(`trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

export function stream(content: string, entries = ''): PdfObject {
  return { entries, bytes: Buffer.from(content) }
}

/** One page with this content, and further objects, numbered from 6, that it can name. */
export function onePage(
  content: PdfObject,
  { catalogue = '', resources = '', more = [] }: OnePageOptions = {},
): Uint8Array<ArrayBuffer> {
  return madePdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
    content,
    font,
    ...more,
  ])
}

export interface OnePageOptions {
  readonly catalogue?: string
  readonly resources?: string
  readonly more?: readonly PdfObject[]
}

export const hello = 'BT /F 12 Tf 50 500 Td (Harbour news of the day) Tj ET'

/** A page with text, and one that is only drawn, as a scanner makes them. */
export function drawnSecondPage(): Uint8Array<ArrayBuffer> {
  const page = (content: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents ${content} 0 R /Resources << /Font << /F 5 0 R >> >> >>`
  return madePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
    page(4),
    stream(hello),
    font,
    page(7),
    stream('0 0 100 100 re f'),
  ])
}

/** Forms inside forms, each drawn ten times by the one above it: 10 to the power of `depth`. */
export function nestedForms(depth: number): Uint8Array<ArrayBuffer> {
  const form = (place: number): PdfObject => {
    const isLast = place === depth - 1
    const entries = '/Type /XObject /Subtype /Form /BBox [0 0 400 600]'
    const next = isLast ? '/Font << /F 5 0 R >>' : `/XObject << /X ${7 + place} 0 R >>`
    return stream(isLast ? hello : '/X Do '.repeat(10), `${entries} /Resources << ${next} >>`)
  }
  return onePage(stream('/X Do '.repeat(10)), {
    resources: '/XObject << /X 6 0 R >>',
    more: Array.from({ length: depth }, (_, place) => form(place)),
  })
}

/** A page that draws a form which draws itself. */
export function formInItself(): Uint8Array<ArrayBuffer> {
  const entries =
    '/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /XObject << /X 6 0 R >> /Font << /F 5 0 R >> >>'
  return onePage(stream(`${hello} /X Do`), {
    resources: '/XObject << /X 6 0 R >>',
    more: [stream(`${hello} /X Do`, entries)],
  })
}

/** A tree of pages that says it has so many, all of them the same page. */
export function manyPages(count: number): Uint8Array<ArrayBuffer> {
  return madePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(hello),
    font,
  ])
}

/** A tree of pages that is its own branch. */
export function pagesInThemselves(): Uint8Array<ArrayBuffer> {
  return madePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>',
  ])
}

/** A page of blanks that unpacks to so many megabytes, packed in a moment. */
export function unpacksTo(megabytes: number): Uint8Array<ArrayBuffer> {
  // Each piece ends on a whole byte, so that it can be repeated.
  const finishFlush = constants.Z_FULL_FLUSH
  const blanks = deflateRawSync(Buffer.alloc(1_000_000, ' '), { finishFlush })
  const start = Buffer.from([0x78, 0x9c])
  const pieces = Array.from({ length: megabytes }, () => blanks)
  const bytes = Buffer.concat([start, ...pieces, deflateRawSync(Buffer.from(hello))])
  return onePage({ entries: '/Filter /FlateDecode', bytes })
}

/** A page of so many letters: in one line without a space, or each in a line of its own. */
export function fullPage(letters: number, layout: 'oneLine' | 'oneAbove'): Uint8Array<ArrayBuffer> {
  const length = layout === 'oneLine' ? 100 : 1
  const show = `(${'m'.repeat(length)}) Tj${layout === 'oneLine' ? '' : ' 0 -11 Td'} `
  return onePage(stream(`BT /F 10 Tf 50 500 Td ${show.repeat(letters / length)} ET`))
}

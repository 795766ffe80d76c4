/**
 * The words of a PDF as they are read: an invisible layer over the outlines, one sign a character, so
 * that they can be searched, selected and copied.
 *
 * Characters stand in the order in which they are seen, as programs that read PDF files expect; a
 * sign for several letters would come out of some of them with its letters turned round.
 */
import type { LetterFace } from '../letters/faces'
import type { Letter } from '../letters/typesetter'
import { type PdfObjects, pdfNumber } from './pdfObjects'

export type PdfWords = {
  /** Shows letters on a baseline that begins at 0, as tall as `size`. */
  readonly show: (letters: readonly Letter[], size: number) => string
  /** Entries of the resource dictionary. `carrier`: any face; nothing of it is seen. */
  readonly resources: (carrier: LetterFace) => string
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function unitsOf(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

/** From signs back to characters, at most a hundred a block (Adobe Technical Note 5014). */
function characterTable(characters: readonly string[]): string {
  const lines = characters.map((text, index) => `<${hex(index + 1)}> <${unitsOf(text)}>`)
  const blocks: string[] = []
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

export function pdfWords(objects: PdfObjects): PdfWords {
  const signs = new Map<string, number>()
  function signOf(character: string): number {
    const sign = signs.get(character) ?? signs.size + 1
    signs.set(character, sign)
    return sign
  }
  return {
    show: (letters, size) =>
      letters
        .map(({ text, x, width }) => {
          // Each sign is as wide as its size; the matrix gives it the letter's width.
          const stretch = pdfNumber(Math.max(width, 0.01) / size)
          return `${stretch} 0 0 1 ${pdfNumber(x)} 0 Tm <${hex(signOf(text))}> Tj`
        })
        .join('\n'),
    resources(carrier) {
      if (signs.size === 0) return ''
      const file = objects.addStream(`/Length1 ${carrier.bytes.length}`, carrier.bytes)
      const description = objects.add(
        `<</Type/FontDescriptor/FontName/Words/Flags 4/FontBBox[0 -250 1000 950]/ItalicAngle 0/Ascent 950/Descent -250/CapHeight 700/StemV 80/FontFile2 ${file} 0 R>>`,
      )
      // All signs are the face's sign for what it does not have.
      const toGlyphs = objects.addStream('', new Uint8Array((signs.size + 1) * 2))
      const font = objects.add(
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/Words/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${description} 0 R/CIDToGIDMap ${toGlyphs} 0 R/DW 1000>>`,
      )
      const table = new TextEncoder().encode(characterTable([...signs.keys()]))
      const characters = objects.addStream('', table)
      const whole = objects.add(
        `<</Type/Font/Subtype/Type0/BaseFont/Words/Encoding/Identity-H/DescendantFonts[${font} 0 R]/ToUnicode ${characters} 0 R>>`,
      )
      return `/Words ${whole} 0 R`
    },
  }
}

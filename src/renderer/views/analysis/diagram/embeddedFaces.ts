/** The faces that go into an exported SVG, so that it looks alike where they are not installed. */
import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url'
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url'
import latin400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?url'
import latin500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff2?url'
import latin600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?url'
import { LABEL_FACE } from '../../../exporters/diagramLook'
import type { EmbeddedFace } from '../../../exporters/diagramSvg'

const ARABIC = 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+2010-2011,U+FB50-FDFF,U+FE70-FEFC'
const LATIN = 'U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2010-206F,U+20AC'

const FILES = [
  { url: arabic400, weight: 400, unicodeRange: ARABIC },
  { url: arabic500, weight: 500, unicodeRange: ARABIC },
  { url: arabic600, weight: 600, unicodeRange: ARABIC },
  { url: latin400, weight: 400, unicodeRange: LATIN },
  { url: latin500, weight: 500, unicodeRange: LATIN },
  { url: latin600, weight: 600, unicodeRange: LATIN },
] as const

async function base64Of(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  const parts: string[] = []
  const part = 0x8000 // as many arguments as a call surely takes
  for (let start = 0; start < bytes.length; start += part) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + part)))
  }
  return btoa(parts.join(''))
}

/** Reads the shipped files; they come with the program, so this needs no network. */
export function loadEmbeddedFaces(): Promise<readonly EmbeddedFace[]> {
  return Promise.all(
    FILES.map(async ({ url, weight, unicodeRange }) => ({
      family: LABEL_FACE,
      weight,
      unicodeRange,
      base64: await base64Of(url),
    })),
  )
}

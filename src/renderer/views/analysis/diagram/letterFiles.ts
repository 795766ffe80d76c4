/** The faces that words of a picture are set in where its reader may not have them; the same as on screen. */

import cyrillic400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff?url'
import cyrillic500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-500-normal.woff?url'
import cyrillic600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff?url'
import greek400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-400-normal.woff?url'
import greek500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-500-normal.woff?url'
import greek600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek-600-normal.woff?url'
import latinExt400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff?url'
import latinExt500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-500-normal.woff?url'
import latinExt600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff?url'
import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?url'
import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff?url'
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff?url'
import latin400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff?url'
import latin500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff?url'
import latin600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff?url'
import type { FaceFile } from '../../../exporters/letters/faces'

/** What comes first is preferred, as in the list of families on screen. */
const FILES = [
  { url: latin400, weight: 400, name: 'IBMPlexSansArabic-latin-400' },
  { url: latin500, weight: 500, name: 'IBMPlexSansArabic-latin-500' },
  { url: latin600, weight: 600, name: 'IBMPlexSansArabic-latin-600' },
  { url: arabic400, weight: 400, name: 'IBMPlexSansArabic-arabic-400' },
  { url: arabic500, weight: 500, name: 'IBMPlexSansArabic-arabic-500' },
  { url: arabic600, weight: 600, name: 'IBMPlexSansArabic-arabic-600' },
  { url: latinExt400, weight: 400, name: 'IBMPlexSans-latin-ext-400' },
  { url: latinExt500, weight: 500, name: 'IBMPlexSans-latin-ext-500' },
  { url: latinExt600, weight: 600, name: 'IBMPlexSans-latin-ext-600' },
  { url: cyrillic400, weight: 400, name: 'IBMPlexSans-cyrillic-400' },
  { url: cyrillic500, weight: 500, name: 'IBMPlexSans-cyrillic-500' },
  { url: cyrillic600, weight: 600, name: 'IBMPlexSans-cyrillic-600' },
  { url: greek400, weight: 400, name: 'IBMPlexSans-greek-400' },
  { url: greek500, weight: 500, name: 'IBMPlexSans-greek-500' },
  { url: greek600, weight: 600, name: 'IBMPlexSans-greek-600' },
] as const

/** Reads the shipped files; they come with the program, so this needs no network. */
export function loadLetterFiles(): Promise<readonly FaceFile[]> {
  return Promise.all(
    FILES.map(async ({ url, ...file }) => {
      const answer = await fetch(url)
      return { ...file, woff: new Uint8Array(await answer.arrayBuffer()) }
    }),
  )
}

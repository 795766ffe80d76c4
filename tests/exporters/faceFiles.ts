/** The program's own faces, as the window fetches them, for tests without a window. */
import { readFileSync } from 'node:fs'
import type { FaceFile } from '../../src/renderer/exporters/letters/faces'

/** In the order in which they are preferred. */
const SETS = [
  { family: 'ibm-plex-sans-arabic', script: 'latin' },
  { family: 'ibm-plex-sans-arabic', script: 'arabic' },
  { family: 'ibm-plex-sans', script: 'latin-ext' },
] as const

function ofWeight(weight: number): readonly FaceFile[] {
  return SETS.map(({ family, script }) => ({
    name: `${family}-${script}-${weight}`,
    weight,
    woff: readFileSync(
      `node_modules/@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`,
    ),
  }))
}

export const faceFiles: readonly FaceFile[] = [400, 500, 600].flatMap(ofWeight)

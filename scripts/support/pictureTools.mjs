// @ts-check
/** Other programs that draw what was exported, for tests that compare pictures. */
import { isRootOnDebian } from './browser.mjs'
import { run, say } from './run.mjs'

/** Debian's package by the program that is wanted of it. */
const packages = { 'rsvg-convert': 'librsvg2-bin', pdftoppm: 'poppler-utils' }

/** Brings them as root on Debian; elsewhere the tests that need them are skipped. */
export async function ensurePictureTools() {
  const missing = []
  for (const [program, name] of Object.entries(packages)) {
    if (!(await isThere(program))) missing.push(name)
  }
  if (missing.length === 0) return
  if (isRootOnDebian()) {
    say(`Installing ${missing.join(', ')} ...`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env })
  } else say(`Without ${missing.join(' and ')} exported pictures are not compared.`)
}

/** @param {string} program */
async function isThere(program) {
  const { code } = await run(program, ['-v'], { isCaptured: true })
  return code === 0
}

// @ts-check
/**
 * Packs the program for this system into dist/, and checks what was packed.
 *
 * `npm run dist`             the installers of this system
 * `npm run dist -- --dir`    the unpacked program only
 *
 * Where Electron's runtime can neither be found nor downloaded, the unpacked Linux folder is made
 * around a stub: its contents are real and are checked, but it cannot be started.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { giveUp, inRoot, runNode, say } from './support/run.mjs'
import { electronRuntime, ensureBuilt, ensureInstalled } from './support/setup.mjs'
import { writeStubRuntime } from './support/stubRuntime.mjs'
import { billOfMaterials, builtThirdParties, notices } from './support/thirdParty.mjs'

const wishes = process.argv.slice(2)
for (const wish of wishes) if (wish !== '--dir') giveUp(`dist does not know ${wish}.`)

await ensureInstalled()
await ensureBuilt()
rmSync(inRoot('dist'), { recursive: true, force: true })
writePapers()
const runtime = await electronRuntime({ mayDownload: true })
await pack(runtime.program === null ? stubOptions(runtime.reason) : realOptions())
await check()
say('The package is in dist/.')

/** What goes with the program: the notices of others, and of what it is made. */
function writePapers() {
  const parties = builtThirdParties(inRoot())
  mkdirSync(inRoot('dist', 'papers'), { recursive: true })
  writeFileSync(inRoot('dist', 'papers', 'THIRD-PARTY-NOTICES.txt'), notices(parties))
  const bill = `${JSON.stringify(billOfMaterials(inRoot(), parties), null, 2)}\n`
  writeFileSync(inRoot('dist', 'papers', 'tarjih.cdx.json'), bill)
}

/** Installers, with the runtime that the packer fetches and verifies itself. */
function realOptions() {
  return wishes.includes('--dir') ? ['--dir'] : []
}

/** @param {string} reason */
function stubOptions(reason) {
  say(`Packing the unpacked Linux folder around a stub, because ${reason}.`)
  say('What is inside is checked; the package cannot be started.')
  const { devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const folder = inRoot('node_modules', '.cache', 'tarjih', 'stub-runtime')
  writeStubRuntime(folder, devDependencies.electron)
  return ['--linux', 'dir', '--x64', `-c.electronDist=${folder}`]
}

/** @param {readonly string[]} options */
async function pack(options) {
  const packer = inRoot('node_modules', 'electron-builder', 'cli.js')
  // Without a certificate the packer would search the machine's key chain for one.
  const env = { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' }
  const args = [packer, ...options, '--publish', 'never']
  const { code } = await runNode(args, { env })
  if (code !== 0) giveUp('The program could not be packed.')
}

async function check() {
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const { code } = await runNode([vitest, 'run', '--config', 'vitest.dist.config.ts'])
  if (code !== 0) giveUp('What was packed is not what should be packed.')
}

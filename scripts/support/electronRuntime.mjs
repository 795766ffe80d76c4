// @ts-check
/**
 * Whether Electron's runtime is there and runs, and fetching it where that is possible.
 *
 * Must stay true: never `require('electron')` to find out. That starts a download which may hang for
 * ever behind a silent firewall. So the files are looked at first, and before a download the place
 * it comes from is asked with a short limit; a failure is remembered for a day.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder, inRoot, run, runNode, say } from './run.mjs'

const failureNote = path.join(cacheFolder, 'electron-download-failed')
const dayMs = 24 * 60 * 60_000
const askMs = 3_000
const downloadMs = 10 * 60_000
const startMs = 20_000

/**
 * @param {{ mayDownload?: boolean }} [options]
 * @returns {Promise<{ program: string } | { program: null, reason: string }>} the program file, or
 *   why there is none in words that can follow "because"
 */
export async function electronRuntime({ mayDownload = false } = {}) {
  const present = await presentRuntime()
  if (present.program !== null || !mayDownload) return present
  const refusal = await fetchRuntime()
  if (refusal !== null) return { program: null, reason: refusal }
  return presentRuntime()
}

/** @returns {Promise<{ program: string } | { program: null, reason: string }>} */
async function presentRuntime() {
  const version = electronVersion()
  if (version === null) return { program: null, reason: 'the electron package is not installed' }
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? inRoot('node_modules', 'electron', 'dist')
  const program = path.join(folder, programName())
  if (!existsSync(program)) {
    return { program: null, reason: "Electron's runtime is not on this machine" }
  }
  const versionFile = path.join(folder, 'version')
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown'
  if (found.replace(/^v/, '') !== version) {
    return { program: null, reason: `Electron's runtime is ${found} where ${version} is needed` }
  }
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const options = { env, isCaptured: true, timeoutMs: startMs }
  const { code } = await run(program, ['-p', 'process.versions.electron'], options)
  if (code !== 0) return { program: null, reason: "Electron's runtime does not start here" }
  return { program }
}

/** @returns {Promise<string | null>} null when the runtime was fetched, otherwise why not */
async function fetchRuntime() {
  if (hasFailedLately()) return "Electron's runtime could not be downloaded earlier today"
  const version = electronVersion()
  if (!(await answers(`${downloadPlace()}v${version}/SHASUMS256.txt`))) {
    rememberFailure()
    return "Electron's runtime cannot be downloaded from here"
  }
  say(`Downloading Electron ${version} (once) ...`)
  const installer = inRoot('node_modules', 'electron', 'install.js')
  const { code } = await runNode([installer], { timeoutMs: downloadMs })
  if (code === 0) return null
  rememberFailure()
  return "the download of Electron's runtime failed"
}

/** @param {string} address */
async function answers(address) {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(askMs) })
    return answer.ok
  } catch {
    return false
  }
}

/** Where the electron package downloads from, with the variables that it obeys itself. */
function downloadPlace() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror: configured } = process.env
  return configured ?? ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
}

function hasFailedLately() {
  const note = statSync(failureNote, { throwIfNoEntry: false })
  return note !== undefined && Date.now() - note.mtimeMs < dayMs
}

function rememberFailure() {
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(failureNote, '')
}

/** @returns {string | null} */
function electronVersion() {
  const file = inRoot('node_modules', 'electron', 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null
}

function programName() {
  if (process.platform === 'win32') return 'electron.exe'
  if (process.platform === 'darwin')
    return path.join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return 'electron'
}

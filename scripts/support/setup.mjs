// @ts-check
/**
 * What every script needs before its own work: packages installed, the program built.
 *
 * Must stay true: each function does nothing when there is nothing to do, so that every script may
 * call it. Staleness is decided by contents, never by times.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { contentHash } from './contentHash.mjs'
import { cacheFolder, giveUp, inRoot, run, runNode, say } from './run.mjs'

export { ensureBrowserForTests } from './browser.mjs'
export { electronRuntime } from './electronRuntime.mjs'

const installStamp = path.join(cacheFolder, 'installed')
const buildStamp = inRoot('out', '.stamp')
const buildLock = path.join(cacheFolder, 'building')
const buildInputs = [
  'src',
  'db',
  'electron.config.ts',
  'scripts/support/thirdParty.mjs',
  'tsconfig.base.json',
  'package-lock.json',
]
const sampleBuilder = inRoot('scripts', 'buildSample.mjs')

/** Installs the packages that package-lock.json names, unless exactly these are there. Ends the script on failure. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  if (readIfThere(installStamp) === wanted) return
  if (!isInstalledAsLocked()) {
    say('Installing packages (npm ci) ...')
    const { code } = await runNpm(['ci', '--no-audit', '--no-fund'])
    if (code !== 0) giveUp('npm ci failed: the packages could not be installed.')
  }
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(installStamp, wanted)
}

/**
 * Builds main, preload and renderer into out/, unless the same sources are built already.
 * Two scripts started together build once: the second waits for the first.
 * @returns {Promise<string>} the build's name: a hash of what it was made from
 */
export async function ensureBuilt() {
  if (isBuilt()) return readFileSync(buildStamp, 'utf8')
  await claimBuild()
  try {
    if (!isBuilt()) await build()
  } finally {
    rmSync(buildLock, { force: true })
  }
  return readFileSync(buildStamp, 'utf8')
}

/** npm, the one that started us where there is one. @param {readonly string[]} args */
function runNpm(args) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runNode([npm, ...args])
  // Windows starts .cmd files through its command interpreter only; the arguments are our own.
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args])
  return run('npm', args)
}

function isBuilt() {
  return readIfThere(buildStamp) === inputHash()
}

function inputHash() {
  const names = existsSync(sampleBuilder)
    ? [...buildInputs, 'scripts/buildSample.mjs', 'scripts/makeSample.ts']
    : buildInputs
  return contentHash(inRoot(), names)
}

async function build() {
  rmSync(buildStamp, { force: true })
  if (existsSync(sampleBuilder)) {
    say('Building the sample project ...')
    const sample = await runNode([sampleBuilder])
    if (sample.code !== 0) giveUp('The sample project could not be built.')
  }
  // What is being built: taken before, so that a file changed meanwhile makes the build stale.
  const name = inputHash()
  say('Building ...')
  const program = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [program, 'build', '-c', 'electron.config.ts', '--logLevel', 'warn']
  const { code, output } = await runNode(args, { isCaptured: true })
  if (code !== 0) {
    rmSync(buildLock, { force: true })
    giveUp(`${output}\nThe build failed.`)
  }
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(buildStamp, name)
}

/** The lock is a file with the holder's process id, so that a holder that died can be told. */
async function claimBuild() {
  mkdirSync(cacheFolder, { recursive: true })
  for (;;) {
    try {
      writeFileSync(buildLock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = Number(readIfThere(buildLock))
    if (holder > 0 && !isRunning(holder)) rmSync(buildLock, { force: true })
    await pause(250)
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** npm's own note of what it installed agrees with the lock file in every version. */
function isInstalledAsLocked() {
  const note = readIfThere(inRoot('node_modules', '.package-lock.json'))
  if (note === null) return false
  const locked = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(note).packages
  const isSame = Object.keys(installed).every(
    name => locked[name]?.version === installed[name].version,
  )
  const isComplete = Object.keys(locked).every(
    name => name === '' || locked[name].optional || locked[name].devOptional || name in installed,
  )
  return isSame && isComplete
}

/** @param {string} file @returns {string | null} */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

// @ts-check
/**
 * Running other programs from the scripts, and the folders that they share.
 *
 * Plain Node without packages: this is loaded before anything is installed.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const rootFolder = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

/** Stamps and memories of the scripts; `npm ci` empties it, which is right for all of them. */
export const cacheFolder = path.join(rootFolder, 'node_modules', '.cache', 'tarjih')

/** A path below the folder that holds package.json. @param {...string} parts */
export function inRoot(...parts) {
  return path.join(rootFolder, ...parts)
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isCaptured?: boolean, timeoutMs?: number }} [options]
 *   `isCaptured`: hand the output back instead of showing it.
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 when it could not be started or
 *   was stopped; `output` holds stdout and stderr as they came, when captured.
 */
export function run(command, args, { env, isCaptured = false, timeoutMs } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: rootFolder,
      env: env ?? process.env,
      stdio: isCaptured ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: timeoutMs,
    })
    /** @type {Buffer[]} */
    const pieces = []
    child.stdout?.on('data', piece => pieces.push(piece))
    child.stderr?.on('data', piece => pieces.push(piece))
    const finish = (/** @type {number | null} */ code, /** @type {string} */ more) =>
      resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString('utf8') + more })
    child.on('error', error => finish(1, `${command}: ${error.message}\n`))
    child.on('close', code => finish(code, ''))
  })
}

/**
 * Runs a script of Node, or a package's own command line program given by its path in node_modules.
 * @param {readonly string[]} args the script and its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}

/** Says one line to whoever started the script. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Says why and ends the script.
 * @param {string} line
 * @returns {never}
 */
export function giveUp(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

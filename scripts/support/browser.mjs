// @ts-check
/**
 * Finding an installed Chromium, Chrome or Edge; for tests, installing one where we may.
 */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { giveUp, run, say } from './run.mjs'

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-dejavu-core']

/**
 * The program file of an installed Chromium, Chrome or Edge; the environment's TARJIH_BROWSER goes first.
 * @returns {string | null} null when there is none
 */
export function findBrowser() {
  const named = process.env.TARJIH_BROWSER
  if (named) return isProgram(named) ? named : null
  return candidates().find(isProgram) ?? null
}

/** What to tell somebody who has none. */
export function howToGetBrowser() {
  return `${whatToInstall()}, or set TARJIH_BROWSER to the program file of one.`
}

function whatToInstall() {
  if (process.platform === 'win32') return 'Install Google Chrome or Microsoft Edge'
  const any = 'Install Google Chrome, Microsoft Edge or Chromium'
  if (process.platform === 'darwin') return `${any} in /Applications`
  return `${any} (Debian, Ubuntu: apt-get install chromium)`
}

/**
 * A browser to test with. As root on Debian it is installed with its fonts; elsewhere the script
 * ends and says what to install.
 * @returns {Promise<string>} its program file
 */
export async function ensureBrowserForTests() {
  const found = findBrowser()
  if (found) return found
  if (isRootOnDebian() && !process.env.TARJIH_BROWSER) {
    say(`No Chromium, Chrome or Edge: installing ${debianPackages.join(', ')} ...`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    const args = ['install', '-y', '-q', '--no-install-recommends', ...debianPackages]
    await run('apt-get', args, { env })
  }
  return findBrowser() ?? giveUp(`The tests need a browser. ${howToGetBrowser()}`)
}

/** True for the superuser on Linux, for whom Chromium runs without its own sandbox only. */
export function isRootOnLinux() {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** True where packages may be installed without asking. */
export function isRootOnDebian() {
  if (!isRootOnLinux() || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function candidates() {
  if (process.platform === 'darwin') return macCandidates()
  if (process.platform === 'win32') return windowsCandidates()
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(folder => folder !== '')
  return linuxNames.flatMap(name =>
    [...folders, '/snap/bin'].map(folder => path.join(folder, name)),
  )
}

function macCandidates() {
  const names = ['Google Chrome', 'Microsoft Edge', 'Chromium']
  return names.flatMap(name =>
    ['/Applications', path.join(os.homedir(), 'Applications')].map(folder =>
      path.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  )
}

function windowsCandidates() {
  const { ProgramFiles, LOCALAPPDATA } = process.env
  const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA]
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ]
  return programs.flatMap(program =>
    folders.flatMap(folder => (folder ? [path.join(folder, ...program)] : [])),
  )
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

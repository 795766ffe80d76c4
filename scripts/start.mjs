// @ts-check
/**
 * Starts Tarjih: in Electron where its runtime is or can be fetched, otherwise in an installed browser.
 *
 * `npm start`                  chooses, and says which and why
 * `npm start -- --browser`     the browser, whatever is there
 * `npm start -- --no-window`   serves the browser host's page only, until stopped
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fixedPort, identify, serveRenderer } from './serveRenderer.mjs'
import { appWindowArgs, hasDisplay } from './support/appWindow.mjs'
import { findBrowser, howToGetBrowser, isRootOnLinux } from './support/browser.mjs'
import { giveUp, inRoot, rootFolder, say } from './support/run.mjs'
import { electronRuntime, ensureBuilt, ensureInstalled } from './support/setup.mjs'

const wishes = new Set(process.argv.slice(2))
for (const wish of wishes) {
  if (wish !== '--browser' && wish !== '--no-window') giveUp(`start does not know ${wish}.`)
}

await ensureInstalled()
const isWindowWanted = !wishes.has('--no-window')
const desktop = await chooseDesktop()
const build = await ensureBuilt()
if (desktop.program !== null) {
  say(`Starting in Electron, because its runtime is on this machine: ${desktop.program}`)
  process.exitCode = await startDesktop(desktop.program)
} else {
  say(`Starting in the browser, because ${desktop.reason}.`)
  await startInBrowser(build)
}

/** @returns {ReturnType<typeof electronRuntime>} */
async function chooseDesktop() {
  if (!isWindowWanted) return { program: null, reason: 'no window is wanted' }
  if (wishes.has('--browser')) return { program: null, reason: 'that was asked for' }
  if (!hasDisplay()) return { program: null, reason: 'there is no display for a window' }
  if (!existsSync(inRoot('src', 'main', 'main.ts'))) {
    return { program: null, reason: 'the desktop part is not here' }
  }
  return electronRuntime({ mayDownload: true })
}

/** @param {string} program */
function startDesktop(program) {
  // The superuser's Electron does not start with its own sandbox.
  return runToEnd(program, [...(isRootOnLinux() ? ['--no-sandbox'] : []), rootFolder])
}

/** @param {string} build */
async function startInBrowser(build) {
  const server = await serveOrReuse(build)
  const url = `http://127.0.0.1:${fixedPort}/`
  const browser = findBrowser()
  if (!isWindowWanted || !hasDisplay()) {
    const ending = server ? 'Stop it with Ctrl+C.' : 'It ends with the start that serves it.'
    say(`Tarjih is served at ${url} on this machine only. ${ending}`)
    return
  }
  if (browser === null) {
    await server?.close()
    giveUp(`Tarjih needs a browser. ${howToGetBrowser()}`)
  }
  say(`Opening ${browser} at ${url}`)
  const code = await runToEnd(browser, appWindowArgs({ browser, url }))
  await server?.close()
  process.exitCode = code
}

/**
 * @param {string} build
 * @returns {Promise<Awaited<ReturnType<typeof serveRenderer>> | null>} null: the same build is
 *   served already, by another start
 */
async function serveOrReuse(build) {
  const other = await identify(fixedPort)
  if (other.kind === 'ours' && other.build === build) {
    say('It is being served already; using that.')
    return null
  }
  if (other.kind === 'ours') {
    giveUp('Another version of Tarjih is running. Close its window, then start again.')
  }
  if (other.kind === 'stranger') {
    giveUp(
      `Another program uses port ${fixedPort} of this machine. Tarjih needs this one, because the ` +
        'browser keeps unsaved work under it. End the other program, then start again.',
    )
  }
  return serveRenderer({
    port: fixedPort,
    root: inRoot('out', 'renderer'),
    build,
    isInstallable: true,
  })
}

/** @param {string} program @param {string[]} args @returns {Promise<number>} its exit code */
function runToEnd(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: rootFolder, stdio: ['ignore', 'inherit', 'ignore'] })
    child.on('error', reject)
    child.on('close', code => resolve(code ?? 1))
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal))
    }
  })
}

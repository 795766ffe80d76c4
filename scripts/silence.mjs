// @ts-check
/**
 * Shows that the program talks to nobody: runs end-to-end specs where there is no network, and reads
 * every connection that was attempted.
 *
 * `npm run silence`               the whole end-to-end suite
 * `npm run silence -- SPEC...`    some of its specs, as Playwright names them
 * `npm run silence -- --main`     the sample project only, as in `npm test`
 */
import { inRoot, say } from './support/run.mjs'
import { ensureBrowserForTests, ensureBuilt, ensureInstalled } from './support/setup.mjs'
import { runWatched, whyNotWatchable } from './support/silence.mjs'

const asked = process.argv.slice(2)
const specs = asked[0] === '--main' ? ['tests/e2e/guide.spec.ts'] : asked

await ensureInstalled()
await ensureBuilt()
await ensureBrowserForTests()
const reason = await whyNotWatchable()
if (reason === null) process.exitCode = (await isWatchGood()) && (await areSilent()) ? 0 : 1
else say(`Nothing was shown about the network: ${reason}.`)

/** A connection to an address for documentation (RFC 5737) is tried: a watch that misses it is no good. */
async function isWatchGood() {
  const attempt = `require('node:net').connect(9, '192.0.2.1').on('error', error => console.log(error.code))`
  const { output, outward } = await runWatched([process.execPath, '-e', attempt], {
    isCaptured: true,
  })
  const isGood = outward.length === 1 && output.includes('ENETUNREACH')
  if (!isGood) say(`The watch missed a connection that was tried for it to see.\n${output}`)
  return isGood
}

async function areSilent() {
  const program = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const { code, watched, routeChecks, outward } = await runWatched([
    process.execPath,
    ...[program, 'test', '--project=browser', '--retries=0', ...specs],
  ])
  for (const line of outward.slice(0, 20)) say(line)
  say(`Connections to this machine: ${watched}; to anywhere else: ${outward.length}.`)
  if (routeChecks > 0) {
    say(
      `The browser looked ${routeChecks} times for a route to IPv6, which sends nothing, and found none.`,
    )
  }
  if (watched === 0) say('Not even the program’s own server was reached: nothing was tested.')
  return code === 0 && outward.length === 0 && watched > 0
}

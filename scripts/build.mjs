// @ts-check
/** Builds main, preload and renderer into out/. Does nothing when the same sources are built already. */
import { say } from './support/run.mjs'
import { ensureBuilt, ensureInstalled } from './support/setup.mjs'

await ensureInstalled()
const build = await ensureBuilt()
say(`out/ holds build ${build.slice(0, 12)}.`)

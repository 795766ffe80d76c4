// @ts-check
/**
 * Who imports whom, against the rules in .dependency-cruiser.cjs.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import { inRoot } from './support/run.mjs'

/**
 * @param {string} root the folder that holds the source folders
 * @param {readonly string[]} folders below it
 * @returns {Promise<{ moduleCount: number, faults: string[] }>} `moduleCount`: the modules that were
 *   really read. A reader that cannot read finds nothing wrong either, so no module is a fault.
 */
export async function checkLayers(root, folders) {
  /** @type {import('dependency-cruiser').IConfiguration} */
  const config = createRequire(import.meta.url)(inRoot('.dependency-cruiser.cjs'))
  const present = folders.filter(folder => existsSync(path.join(root, folder)))
  const { output } = await cruise(present, {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  })
  if (typeof output === 'string') throw new Error(output)
  const own = output.modules.filter(module =>
    folders.some(folder => module.source.startsWith(folder)),
  )
  const faults = output.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from}${to && to !== from ? ` imports ${to}` : ''}`,
  )
  if (own.length === 0) faults.push('no module could be read')
  return { moduleCount: own.length, faults }
}

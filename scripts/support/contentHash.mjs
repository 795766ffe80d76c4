// @ts-check
/**
 * One hash for the contents of files and folders, to tell whether something made from them is stale.
 * Names and bytes count; times do not, because a fresh clone has new ones.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * @param {string} folder where the names start
 * @param {readonly string[]} names files or folders below it; those that do not exist count as absent
 * @returns {string} hexadecimal SHA-256
 */
export function contentHash(folder, names) {
  const hash = createHash('sha256')
  for (const name of names) {
    for (const file of filesBelow(folder, name)) {
      const bytes = readFileSync(path.join(folder, file))
      hash.update(`${file.replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

/**
 * The files at or below a name, in a fixed order, as paths relative to `folder`.
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
export function filesBelow(folder, name) {
  const found = statSync(path.join(folder, name), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [name]
  return readdirSync(path.join(folder, name))
    .sort()
    .flatMap(entry => filesBelow(folder, path.join(name, entry)))
}

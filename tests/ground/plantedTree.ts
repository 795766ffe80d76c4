/** A small tree of sources in a folder of its own, for planting faults that a check must find. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type PlantedTree = { readonly root: string; readonly remove: () => void }

/** @param files contents by path. The packages are those of this project. */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const root = mkdtempSync(path.join(os.tmpdir(), 'tarjih-planted-'))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction')
  return { root, remove: () => rmSync(root, { recursive: true }) }
}

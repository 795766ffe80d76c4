// @ts-check
/** What `*.wasm?url` is to programs that run in Node: there is no server to ask for the file. */
import { pathToFileURL } from 'node:url'

const ending = '?url'

/** @returns {import('vite').Plugin} */
export function wasmFiles() {
  return {
    name: 'wasm-files',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(`.wasm${ending}`)) return undefined
      const { href } = pathToFileURL(id.slice(0, -ending.length))
      // Node fetches blobs, and no files.
      return `import { readFileSync } from 'node:fs'
        const bytes = readFileSync(new URL(${JSON.stringify(href)}))
        export default URL.createObjectURL(new Blob([bytes]))`
    },
  }
}

// @ts-check
/**
 * A stand-in for Electron's runtime with nothing in it that runs: enough to pack the program and to
 * look at what was packed, on machines where the runtime cannot be had.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What `@electron/fuses` looks for in a binary; after it: version 1, the number of fuses, the fuses. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = 8

/** @param {string} folder made anew @param {string} version Electron's version, as package.json has it */
export function writeStubRuntime(folder, version) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  mkdirSync(path.join(folder, 'resources'))
  const binary = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "This package was made without the Electron runtime."\nexit 1\n'),
    Buffer.from(fuseSentinel),
    Buffer.from([1, fuseCount]),
    Buffer.alloc(fuseCount, '1'),
    Buffer.from('\n'),
  ])
  writeFileSync(path.join(folder, 'electron'), binary, { mode: 0o755 })
  writeFileSync(path.join(folder, 'version'), version)
  for (const locale of ['ar', 'en-US', 'fr']) {
    writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '')
  }
}

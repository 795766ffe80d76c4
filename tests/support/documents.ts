/** Our own documents as real producers wrote them, and what an importer has to find in them. */
import { readFileSync } from 'node:fs'
import { importDocument } from '../../src/renderer/importers/importDocument'
import type { ImportedParagraph, ImportedSource } from '../../src/renderer/importers/importedSource'

const folder = new URL('../fixtures/documents/', import.meta.url)

/** What was written by hand, and given to the programs to make documents of. */
export interface Manuscript {
  readonly title: string
  readonly author: string
  readonly date: string
  readonly language: string
  readonly paragraphs: readonly ImportedParagraph[]
  readonly notes: readonly ImportedParagraph[]
}

export function readManuscript(name: string): Manuscript {
  // Written by us; a mistake in it fails the tests that use it.
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Manuscript
}

export function documentBytes(fileName: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(fileName, folder)))
}

export function importFixture(fileName: string): Promise<ImportedSource> {
  return importDocument({ bytes: documentBytes(fileName), fileName }, { progress: () => {} })
}

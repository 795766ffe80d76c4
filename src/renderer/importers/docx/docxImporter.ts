/**
 * Word documents to a source: headings with levels, lists, tables cell by cell, notes.
 *
 * Text is taken as it would be printed, from the main part in reading order; notes follow at the
 * end, in the order of their marks. What is left out or hidden is counted and reported.
 */

import { ProblemError } from '../../../shared/problem'
import { completeDocument } from '../completeDocument'
import type {
  ImportedDocument,
  ImportedParagraph,
  ImportRequest,
  ImportRun,
} from '../importedSource'
import { warningIf } from '../importWarnings'
import { markNote } from '../noteMarks'
import { paced } from '../paced'
import { childAt, childrenNamed, elementsIn, textIn } from '../xmlQueries'
import { readXml, readXmlBlocks, type XmlElement } from '../xmlReader'
import { xmlPart } from '../xmlText'
import { ZipArchive } from '../zipArchive'
import { DocxBlocks, notesIn } from './docxBlocks'
import { readDocxStyles } from './docxStyles'
import { type DocxFindings, startFindings } from './docxText'

/** Raises what `ZipArchive` and `readXml` raise, and 'source-empty'. */
export async function importDocx(
  { bytes, fileName }: ImportRequest,
  run: ImportRun,
): Promise<ImportedDocument> {
  const archive = new ZipArchive(bytes, fileName)
  const parts = findParts(archive)
  const core = readPart(archive, parts.core)
  const findings = startFindings()
  const paragraphs = readParagraphs(archive, parts, findings, run)
  return completeDocument({
    fileName,
    title: titleOf(paragraphs, textIn(childAt(core, 'dc:title'))),
    metadata: { author: textIn(childAt(core, 'dc:creator')) },
    paragraphs,
    warnings: warningsOf(archive, findings),
  })
}

type PartName = 'styles' | 'footnotes' | 'endnotes'
type Parts = Readonly<Partial<Record<PartName | 'core', string>>> & { readonly main: string }

/** The main part can have any name; the package says which it is, and the part names its own. */
function findParts(archive: ZipArchive): Parts {
  const root = relationships(archive, '_rels/.rels', '')
  const usual = archive.names.find(name => /^word\/document\d*\.xml$/i.test(name))
  const main = [root.get('officeDocument'), usual].find(
    name => name !== undefined && archive.names.includes(name),
  )
  if (main === undefined) {
    const details = { fileName: archive.fileName, part: 'word/document.xml' }
    throw new ProblemError({ code: 'source-damaged', details })
  }
  const folder = main.replace(/[^/]*$/, '')
  const own = relationships(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  return {
    main,
    core: root.get('core-properties'),
    styles: own.get('styles'),
    footnotes: own.get('footnotes'),
    endnotes: own.get('endnotes'),
  }
}

/** Entries of this archive by the kind of their relation; what lies outside is never looked at. */
function relationships(
  archive: ZipArchive,
  part: string,
  folder: string,
): ReadonlyMap<string, string> {
  const found = childrenNamed(readPart(archive, part), 'rel:Relationship')
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }): [string, string] => {
      const kind = (attributes.get('Type') ?? '').replace(/^.*\//, '')
      const target = attributes.get('Target') ?? ''
      return [kind, target.startsWith('/') ? target.slice(1) : folder + target]
    })
  return new Map(found)
}

function readPart(archive: ZipArchive, part: string | undefined): XmlElement | undefined {
  const xml = part === undefined ? undefined : xmlPart(archive, part)
  return xml && readXml(xml)
}

const containers: ReadonlySet<string> = new Set(['w:document', 'w:body'])

function readParagraphs(
  archive: ZipArchive,
  parts: Parts,
  findings: DocxFindings,
  run: ImportRun,
): readonly ImportedParagraph[] {
  const blocks = new DocxBlocks(readDocxStyles(readPart(archive, parts.styles)), findings)
  const main = xmlPart(archive, parts.main)
  const progress = paced(run)
  if (main) {
    readXmlBlocks(main, containers, (block, done) => {
      blocks.add(block)
      progress(done)
    })
  }
  addNotes(archive, parts, blocks, findings)
  return blocks.paragraphs
}

/** Notes can refer to notes; those found on the way come last. */
function addNotes(
  archive: ZipArchive,
  parts: Parts,
  blocks: DocxBlocks,
  findings: DocxFindings,
): void {
  if (findings.notes.size === 0) return
  const notes = new Map([
    ...notesIn(readPart(archive, parts.footnotes), 'footnote'),
    ...notesIn(readPart(archive, parts.endnotes), 'endnote'),
  ])
  for (const [id, number] of findings.notes) {
    const first = blocks.paragraphs.length
    blocks.addAll(notes.get(id), { kind: 'footnote', level: null })
    markNote(blocks.paragraphs, first, `[${number}]`)
  }
}

/** What the document calls its title stands in its text; its property is often a left-over. */
function titleOf(paragraphs: readonly ImportedParagraph[], property: string): string {
  const first = paragraphs.find(({ text }) => text.trim() !== '')
  if (first?.kind === 'heading') return first.text
  return /^(?:microsoft word|document\d*$|untitled|مستند\d*$)/i.test(property.trim())
    ? ''
    : property
}

function warningsOf(archive: ZipArchive, findings: DocxFindings) {
  const countNames = (pattern: RegExp) => archive.names.filter(name => pattern.test(name)).length
  return [
    ...warningIf('pictures-left-out', findings.pictures),
    ...warningIf('comments-left-out', findings.comments),
    ...warningIf('page-marks-left-out', pageMarks(archive)),
    ...warningIf('deletions-left-out', findings.deletions),
    ...warningIf('hidden-text', findings.hidden),
    ...warningIf('attachments-left-out', countNames(/^word\/embeddings\//i)),
    ...warningIf('active-content-ignored', countNames(/vbaProject\.bin$/i)),
  ]
}

/** Headers and footers with words in them. */
function pageMarks(archive: ZipArchive): number {
  const names = archive.names.filter(name => /^word\/(?:header|footer)\d*\.xml$/i.test(name))
  return names.filter(name => {
    const findings = startFindings()
    const blocks = new DocxBlocks(new Map(), findings)
    for (const block of elementsIn(readPart(archive, name))) blocks.add(block)
    return blocks.paragraphs.some(({ text }) => text.trim() !== '')
  }).length
}

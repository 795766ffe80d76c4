/**
 * OpenDocument texts to a source: headings with levels, lists, tables cell by cell, notes.
 *
 * Notes follow at the end, in the order of their marks. What is left out or hidden is counted.
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
import { childAt, elementsIn, outermostNamed, textIn } from '../xmlQueries'
import { readXml, readXmlBlocks, type XmlElement, type XmlPart } from '../xmlReader'
import { xmlPart } from '../xmlText'
import { ZipArchive } from '../zipArchive'
import { OdtBlocks } from './odtBlocks'
import { OdtStyles } from './odtStyles'
import { type OdtFindings, startFindings } from './odtText'

/** Raises what `ZipArchive` and `readXml` raise, 'source-encrypted' and 'source-empty'. */
export async function importOdt(
  { bytes, fileName }: ImportRequest,
  run: ImportRun,
): Promise<ImportedDocument> {
  const archive = new ZipArchive(bytes, fileName)
  refuseEncrypted(archive)
  const content = xmlPart(archive, 'content.xml')
  if (!content) {
    const details = { fileName, part: 'content.xml' }
    throw new ProblemError({ code: 'source-damaged', details })
  }
  const named = readPart(archive, 'styles.xml')
  const findings = startFindings()
  const { paragraphs, deletions } = readContent({ content, named, findings, run })
  const meta = childAt(readPart(archive, 'meta.xml'), 'office:meta')
  const first = paragraphs.find(({ text }) => text.trim() !== '')
  return completeDocument({
    fileName,
    title: first?.kind === 'heading' ? first.text : textIn(childAt(meta, 'dc:title')),
    metadata: {
      author: textIn(childAt(meta, 'meta:initial-creator')) || textIn(childAt(meta, 'dc:creator')),
    },
    paragraphs,
    warnings: [
      ...warningIf('pictures-left-out', findings.pictures),
      ...warningIf('comments-left-out', findings.comments),
      ...warningIf('page-marks-left-out', pageMarks(named)),
      ...warningIf('deletions-left-out', deletions),
      ...warningIf('hidden-text', findings.hidden),
      ...warningIf('attachments-left-out', findings.attachments),
      ...warningIf('active-content-ignored', macros(archive)),
    ],
  })
}

/** Either each part is encrypted, and the list of parts says so, or all of them in one. */
function refuseEncrypted(archive: ZipArchive): void {
  const manifest = readPart(archive, 'META-INF/manifest.xml')
  const isEncrypted =
    (manifest && outermostNamed(manifest, 'manifest:encryption-data').length > 0) ||
    archive.names.includes('encrypted-package')
  if (!isEncrypted) return
  throw new ProblemError({ code: 'source-encrypted', details: { fileName: archive.fileName } })
}

function readPart(archive: ZipArchive, part: string): XmlElement | undefined {
  const xml = xmlPart(archive, part)
  return xml && readXml(xml)
}

const containers: ReadonlySet<string> = new Set([
  ...['office:document-content', 'office:body', 'office:text', 'text:section'],
])

function readContent({
  content,
  named,
  findings,
  run,
}: {
  readonly content: XmlPart
  readonly named: XmlElement | undefined
  readonly findings: OdtFindings
  readonly run: ImportRun
}): { readonly paragraphs: readonly ImportedParagraph[]; readonly deletions: number } {
  const styles = new OdtStyles()
  styles.add(childAt(named, 'office:styles'))
  const blocks = new OdtBlocks(styles, findings)
  const progress = paced(run)
  let deletions = 0
  readXmlBlocks(content, containers, (block, done) => {
    if (block.name === 'office:automatic-styles') styles.add(block)
    else if (block.name === 'text:tracked-changes') {
      deletions += outermostNamed(block, 'text:deletion').length
    } else blocks.add(block)
    progress(done)
  })
  addNotes(blocks, findings)
  return { paragraphs: blocks.paragraphs, deletions }
}

/** Notes can have notes, which are found on the way and come last. */
function addNotes(blocks: OdtBlocks, findings: OdtFindings): void {
  for (const { mark, body } of findings.notes) {
    const first = blocks.paragraphs.length
    blocks.addAll(body, { kind: 'footnote', level: null })
    markNote(blocks.paragraphs, first, mark)
  }
}

/** Headers and footers of pages with words in them. */
function pageMarks(named: XmlElement | undefined): number {
  const pages = elementsIn(childAt(named, 'office:master-styles'))
  return pages
    .flatMap(elementsIn)
    .filter(({ name }) => /^style:(?:header|footer)/.test(name))
    .filter(mark => textIn(mark).trim() !== '').length
}

function macros(archive: ZipArchive): number {
  const isModule = (name: string) =>
    /^(?:Basic|Scripts)\//.test(name) && !/script-l[bc]\.xml$/.test(name)
  return archive.names.filter(isModule).length
}

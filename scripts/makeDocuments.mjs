// @ts-check
/**
 * Makes the documents under tests/fixtures/documents again, with the programs that people use:
 * LibreOffice writes DOCX, ODT, HTML and PDF, Chromium prints PDF, XeLaTeX sets PDF.
 *
 * Not part of the tests: what it makes is kept, because these programs are not everywhere.
 * Debian: apt-get install libreoffice-writer-nogui texlive-xetex texlive-lang-arabic chromium
 * fonts-noto-core. Usage: node scripts/makeDocuments.mjs [libreoffice] [chromium] [xetex]
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { flatOdt } from './documents/flatOdt.mjs'
import { documentsFolder, manuscriptNames, readManuscript } from './documents/manuscript.mjs'
import { texSource } from './documents/texSource.mjs'
import { webPage } from './documents/webPage.mjs'
import { findBrowser } from './support/browser.mjs'
import { giveUp, run, say } from './support/run.mjs'

const filters = {
  docx: 'docx:MS Word 2007 XML',
  odt: 'odt:writer8',
  html: 'html:HTML (StarWriter):EmbedImages',
  pdf: 'pdf:writer_pdf_Export',
}

/** @typedef {(name: string, folder: string) => Promise<void>} Producer */

/** @type {Readonly<Record<string, Producer>>} */
const producers = {
  libreoffice: writeWithLibreOffice,
  chromium: printWithChromium,
  xetex: setWithXeTex,
}

const wanted = process.argv.slice(2)
const folder = mkdtempSync(path.join(os.tmpdir(), 'documents-'))
try {
  for (const [producer, make] of Object.entries(producers)) {
    if (wanted.length > 0 && !wanted.includes(producer)) continue
    for (const name of manuscriptNames) await make(name, folder)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @type {Producer} */
async function writeWithLibreOffice(name, folder) {
  const source = path.join(folder, `${name}.fodt`)
  writeFileSync(source, flatOdt(readManuscript(name)))
  for (const [ending, filter] of Object.entries(filters)) {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, source]
    await made(
      'soffice',
      args,
      path.join(folder, `${name}.${ending}`),
      `${name}.libreoffice.${ending}`,
    )
  }
}

/** @type {Producer} */
async function printWithChromium(name, folder) {
  const browser = findBrowser() ?? giveUp('Chromium is needed.')
  const source = path.join(folder, `${name}.page.html`)
  const target = path.join(folder, `${name}.page.pdf`)
  writeFileSync(source, webPage(readManuscript(name)))
  const args = [
    '--headless',
    '--no-sandbox',
    '--no-pdf-header-footer',
    `--user-data-dir=${folder}/chromium`,
  ]
  args.push(`--print-to-pdf=${target}`, `file://${source}`)
  await made(browser, args, target, `${name}.chromium.pdf`)
}

/** @type {Producer} */
async function setWithXeTex(name, folder) {
  const source = path.join(folder, `${name}.tex`)
  writeFileSync(source, texSource(readManuscript(name)))
  const args = ['-interaction=nonstopmode', `-output-directory=${folder}`, source]
  await run('xelatex', args, { isCaptured: true }) // the first of two passes
  await made('xelatex', args, path.join(folder, `${name}.pdf`), `${name}.xetex.pdf`)
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} result
 * @param {string} fixture
 */
async function made(command, args, result, fixture) {
  const { code, output } = await run(command, args, { isCaptured: true, timeoutMs: 180_000 })
  if (code !== 0) giveUp(`${command} failed for ${fixture}:\n${output.slice(-3_000)}`)
  copyFileSync(result, path.join(documentsFolder, fixture))
  say(fixture)
}

// @ts-check
/** A manuscript as flat OpenDocument text, which LibreOffice turns into DOCX, ODT, HTML and PDF. */
import { blocksOf, escapeXml, withNotes } from './manuscript.mjs'

/** @typedef {import('./manuscript.mjs').Manuscript} Manuscript */

/** @param {Manuscript} manuscript */
export function flatOdt(manuscript) {
  const { title, author, date, columns, paragraphs, runningHead } = manuscript
  const [heading, ...rest] = blocksOf(paragraphs)
  const body = rest.map(block => written(manuscript, block)).join('\n')
  const parted =
    columns === 1
      ? body
      : `<text:section text:style-name="Columns" text:name="Body">${body}</text:section>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escapeXml(title)}</dc:title><meta:initial-creator>${escapeXml(author)}</meta:initial-creator><dc:creator>${escapeXml(author)}</dc:creator><meta:creation-date>${date}T08:00:00</meta:creation-date><dc:date>${date}T09:00:00</dc:date></office:meta>
${fonts}
${styles(manuscript)}
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header><text:p text:style-name="Running">${escapeXml(runningHead)}</text:p></style:header>
<style:footer><text:p text:style-name="Running"><text:page-number text:select-page="current"/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
${heading ? written(manuscript, heading) : ''}
${parted}
</office:text></office:body></office:document>
`
}

const fonts = `<office:font-face-decls>
<style:font-face style:name="Noto Serif" svg:font-family="'Noto Serif'"/>
<style:font-face style:name="Noto Naskh Arabic" svg:font-family="'Noto Naskh Arabic'"/>
</office:font-face-decls>`

/** @param {Manuscript} manuscript */
function styles({ language }) {
  const isRightToLeft = language === 'ar'
  const direction = isRightToLeft ? 'rl-tb' : 'lr-tb'
  const country = isRightToLeft ? 'EG' : 'GB'
  const latin = isRightToLeft ? 'en' : language
  const heading = (/** @type {number} */ level, /** @type {number} */ size) =>
    `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always" style:writing-mode="${direction}"/><style:text-properties fo:font-size="${size}pt" style:font-size-complex="${size}pt" fo:font-weight="bold" style:font-weight-complex="bold"/></style:style>`
  return `<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="${direction}" fo:text-align="${isRightToLeft ? 'end' : 'start'}" fo:margin-bottom="0.25cm" fo:line-height="120%"/><style:text-properties style:font-name="Noto Serif" style:font-name-complex="Noto Naskh Arabic" fo:font-size="11pt" style:font-size-complex="11pt" fo:language="${latin}" fo:country="GB" style:language-complex="ar" style:country-complex="${isRightToLeft ? country : 'EG'}"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
${heading(1, 17)}
${heading(2, 13)}
<style:style style:name="Running" style:family="paragraph"><style:paragraph-properties fo:text-align="center" style:writing-mode="${direction}"/><style:text-properties fo:font-size="9pt" style:font-size-complex="9pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:paragraph-properties style:writing-mode="${direction}"/><style:text-properties fo:font-size="9pt" style:font-size-complex="9pt"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.5cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm" fo:margin="1.8cm" style:writing-mode="${direction}"/><style:header-style><style:header-footer-properties fo:margin-bottom="0.4cm" fo:min-height="0.6cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="0.4cm" fo:min-height="0.6cm"/></style:footer-style></style:page-layout>
<style:style style:name="Columns" style:family="section"><style:section-properties style:writing-mode="${direction}"><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
<style:style style:name="Figures" style:family="table"><style:table-properties style:writing-mode="${direction}"/></style:style>
</office:automatic-styles>`
}

/** @param {Manuscript} manuscript @param {import('./manuscript.mjs').Block} block */
function written(manuscript, block) {
  if (block.kind === 'list') {
    const items = block.paragraphs.map(
      ({ text }) => `<text:list-item><text:p>${inline(manuscript, text)}</text:p></text:list-item>`,
    )
    return `<text:list text:style-name="Bullets">${items.join('')}</text:list>`
  }
  if (block.kind === 'table') return table(manuscript, block.rows)
  const { level, text } = block.paragraph
  if (level === null)
    return `<text:p text:style-name="Standard">${inline(manuscript, text)}</text:p>`
  return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inline(manuscript, text)}</text:h>`
}

/** @param {Manuscript} manuscript @param {readonly (readonly string[])[]} rows */
function table(manuscript, rows) {
  const cell = (/** @type {string} */ text) =>
    `<table:table-cell office:value-type="string"><text:p>${inline(manuscript, text)}</text:p></table:table-cell>`
  const written = rows.map(row => `<table:table-row>${row.map(cell).join('')}</table:table-row>`)
  return `<table:table table:name="Figures" table:style-name="Figures"><table:table-column table:number-columns-repeated="3"/>${written.join('')}</table:table>`
}

/** @param {Manuscript} manuscript @param {string} text */
function inline(manuscript, text) {
  return withNotes(manuscript, text, {
    text: escapeXml,
    note: (number, note) =>
      `<text:note text:id="ftn${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${escapeXml(note)}</text:p></text:note-body></text:note>`,
  })
}

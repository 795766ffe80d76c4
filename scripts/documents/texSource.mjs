// @ts-check
/** A manuscript for XeLaTeX: paragraphs by indent and not by space, hyphens at the ends of lines. */
import { blocksOf, withNotes } from './manuscript.mjs'

/** @typedef {import('./manuscript.mjs').Manuscript} Manuscript */

/** @param {Manuscript} manuscript */
export function texSource(manuscript) {
  const { title, author, date, columns, paragraphs, runningHead } = manuscript
  const isArabic = manuscript.language === 'ar'
  const [heading, ...rest] = blocksOf(paragraphs)
  const body = rest.map(block => written(manuscript, block)).join('\n\n')
  const opening = heading ? written(manuscript, heading) : ''
  return String.raw`\documentclass[11pt${columns === 1 ? '' : ',twocolumn'}]{article}
\usepackage[margin=18mm,paperwidth=148mm,paperheight=${columns === 1 ? 210 : 150}mm,headheight=15pt]{geometry}
\usepackage{fontspec,fancyhdr}
\usepackage{polyglossia}
${isArabic ? arabic : latin}
\setcounter{secnumdepth}{0}
\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}
\fancyhead[C]{\small ${inTex(runningHead)}}\fancyfoot[C]{\thepage}
\hyphenpenalty=10 \tolerance=2000 \emergencystretch=2em
\begin{document}
\special{pdf:docinfo << /Title ${hexText(title)} /Author ${hexText(author)} /CreationDate (D:${date.replaceAll('-', '')}080000Z) >>}
${columns === 1 ? opening : String.raw`\twocolumn[${opening}\vspace{6pt}]`}

${body}
\end{document}
`
}

const arabic = String.raw`\setmainlanguage[numerals=maghrib]{arabic}\setotherlanguage{english}
\newfontfamily\arabicfont[Script=Arabic]{Amiri}
\newfontfamily\arabicfontsf[Script=Arabic]{Amiri}
\setmainfont{Noto Serif}`

const latin = String.raw`\setmainlanguage{english}\setotherlanguage{arabic}
\newfontfamily\arabicfont[Script=Arabic]{Amiri}
\setmainfont{Noto Serif}`

/** @param {Manuscript} manuscript @param {import('./manuscript.mjs').Block} block */
function written(manuscript, block) {
  const inline = (/** @type {string} */ text) =>
    withNotes(manuscript, text, {
      text: piece => withLanguages(manuscript, piece),
      note: (_number, note) => `\\footnote{${withLanguages(manuscript, note)}}`,
    })
  if (block.kind === 'list') {
    const items = block.paragraphs.map(({ text }) => `\\item ${inline(text)}`)
    return `\\begin{itemize}\n${items.join('\n')}\n\\end{itemize}`
  }
  if (block.kind === 'table') {
    const rows = block.rows.map(row => row.map(inline).join(' & '))
    return `\\begin{tabular}{|l|l|l|}\\hline\n${rows.join(' \\\\ \\hline\n')} \\\\ \\hline\n\\end{tabular}`
  }
  const { level, text } = block.paragraph
  if (level === null) return inline(text)
  return level === 1 ? `\\section{${inline(text)}}` : `\\subsection{${inline(text)}}`
}

/** Words of the other script in their own language and font. @param {Manuscript} manuscript @param {string} text */
function withLanguages({ language }, text) {
  if (language === 'ar') {
    const numbered = inTex(text).replace(/[0-9]+[./][0-9./]*[0-9]/g, '\\textenglish{$&}')
    return numbered.replace(
      /(?<!\\)\b[A-Za-zÀ-ÿ](?:[A-Za-zÀ-ÿ\s-]*[A-Za-zÀ-ÿ])?(?!\{)/g,
      '\\textenglish{$&}',
    )
  }
  return inTex(text).replace(
    /[\u0600-\u06ff](?:[\u0600-\u06ff\s]*[\u0600-\u06ff])?/g,
    '\\textarabic{$&}',
  )
}

/** UTF-16 with its mark, as PDF wants it. @param {string} text */
function hexText(text) {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return `<feff${units.map(unit => unit.toString(16).padStart(4, '0')).join('')}>`
}

/** @param {string} text */
function inTex(text) {
  return text.replace(/[%&#_$]/g, '\\$&')
}

/**
 * What the bylines of a text say of it: who wrote it and when, as a suggestion.
 *
 * Not here: which lines are bylines (paragraphRules.ts).
 */
import { findDates } from './dateFinding'
import type { RecognisedParagraph } from './paragraphRecognition'
import { isDateline } from './paragraphRules'

/** Bylines stand at the beginning; those at the end are of notes and signatures. */
const amongFirst = 4
const longestAuthor = 80

const introductions =
  /^(?:بقلم|كتبه|كتبها|[إا]عداد|[أا]عدّ?ه|[أا]عدّ?تها|الكاتبة?|المؤلفة?|written by|by|par|propos recueillis par|auteur|author)(?!\p{L})\s*[:/–—-]?\s*/iu

export function saidInBylines(paragraphs: readonly Pick<RecognisedParagraph, 'kind' | 'text'>[]): {
  readonly author: string
  readonly published: string
} {
  const bylines = paragraphs.slice(0, amongFirst).filter(({ kind }) => kind === 'byline')
  return {
    author: bylines.map(({ text }) => authorIn(text)).find(author => author !== '') ?? '',
    published:
      bylines.filter(({ text }) => isDateline(text)).map(({ text }) => dayIn(text))[0] ?? '',
  }
}

/** The name behind «بقلم» or "By", up to what else the line says. */
function authorIn(text: string): string {
  const name = text.replace(introductions, '')
  if (name === text) return ''
  const alone = (name.split(/[,،;؛|()[\]\d]|\s[–—-]\s/u)[0] ?? '').trim()
  return alone.length <= longestAuthor ? alone : ''
}

function dayIn(text: string): string {
  return findDates(text).at(-1)?.edtf ?? ''
}

/** Where words stand in a source: asked for by pages, so that a long source can be left half searched. */
import { matchingKey, sliceCodePoints } from '../../shared/analysis/arabicText'
import { findInText } from '../../shared/analysis/findInText'
import type { ParagraphId } from '../../shared/domain/ids'
import type { ParagraphMatch, sourceQueries } from '../../shared/domain/sources'
import type { QueryHandlers } from './contract'
import { partOfSource } from './passages'

type Text = Pick<ParagraphMatch, 'sourceId' | 'sourceTitle' | 'paragraphNumber'> & {
  readonly paragraphId: ParagraphId
  readonly text: string
}

export const findingQueryHandlers = {
  'paragraph.matches': {
    reads: ['paragraph', 'source'],
    run: (db, { words, atMost, ...part }) => {
      const key = matchingKey(words)
      if (key === '') return []
      const { condition, params } = partOfSource(part)
      const texts = db.all<Text>(
        `SELECT source.id AS sourceId, source.title AS sourceTitle, paragraph.id AS paragraphId,
                paragraph.number AS paragraphNumber, paragraph.text
           FROM paragraph JOIN source ON source.id = paragraph.source_id
          WHERE ${condition} ORDER BY paragraph.number`,
        params,
      )
      const first = part.page?.first ?? 0
      const matches: ParagraphMatch[] = []
      for (const [index, { text, ...passage }] of texts.entries()) {
        if (matches.length >= atMost) break
        for (const { start, end } of findInText(text, key)) {
          const quote = sliceCodePoints(text, start, end)
          const citationId = `${passage.paragraphId} ${start}`
          matches.push({ ...passage, citationId, place: first + index, start, end, quote })
        }
      }
      return matches
    },
  },
} satisfies Partial<QueryHandlers<typeof sourceQueries>>

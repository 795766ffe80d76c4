/**
 * All results of the session's search as rows of a table: kind, where, number, date, what was found,
 * the whole text, and the id by which the project knows it.
 *
 * Read in pieces, so that the window's thread is never busy for long.
 */
import { sliceCodePoints } from '../../../shared/analysis/arabicText'
import { type QueryMatcher, queryMatcher } from '../../../shared/analysis/search/matchesIn'
import { parseQuery } from '../../../shared/analysis/search/searchQuery'
import { DocumentKind } from '../../../shared/domain/search'
import { useProjectSession } from '../../client/projectSession'
import { ALL_RESULTS, useSearchSession } from '../../client/searchSession'
import type { StoreClient } from '../../client/storeClient'
import { searchTexts } from '../../client/textIndex'
import { actorTypeName } from '../../i18n/typeWords'
import type { Translate } from '../../i18n/words'
import { noteTargetWords } from './noteTargetWords'
import { kindNames } from './searchKinds'

const AT_ONCE = 50

export type ResultRow = readonly (string | number)[]

type Found = {
  readonly id: string
  readonly where: string
  readonly number: number | ''
  readonly date: string
  readonly text: string
}

export async function allResultRows(t: Translate): Promise<readonly ResultRow[]> {
  const { client } = useProjectSession.getState()
  const { text, withParticles, filter } = useSearchSession.getState()
  if (client === null) return []
  const matcher = queryMatcher(parseQuery(text).root, { withParticles })
  const request = { text, withParticles, isFinished: false, filter, limit: ALL_RESULTS }
  const { groups } = await searchTexts(request)
  const rows: ResultRow[] = []
  for (const kind of DocumentKind.options) {
    const { ids } = groups[kind]
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE)
      const found = await readFound(client, t, kind, some)
      const byId = new Map(found.map(one => [one.id, one]))
      for (const id of some) {
        const one = byId.get(id)
        if (one) rows.push(rowOf(t(kindNames[kind]), one, matcher))
      }
    }
  }
  return rows
}

function rowOf(kind: string, { where, number, date, text, id }: Found, matcher: QueryMatcher) {
  const found = matcher(text).map(({ start, end }) => sliceCodePoints(text, start, end))
  return [kind, where, number, date, found.join(' | '), text, id]
}

async function readFound(
  client: StoreClient,
  t: Translate,
  kind: DocumentKind,
  some: readonly string[],
): Promise<readonly Found[]> {
  const ids = [...some]
  switch (kind) {
    case 'paragraph': {
      const { rows } = await client.query('search.paragraphs', { ids })
      return rows.map(({ paragraphId, sourceTitle, number, published, text }) => ({
        ...{ id: paragraphId, where: sourceTitle, number, date: published, text },
      }))
    }
    case 'actor': {
      const { rows } = await client.query('search.actors', { ids })
      return rows.map(row => ({
        ...{ id: row.actorId, where: actorTypeName(t, row.typeKey, row.typeName) },
        ...withoutPlace(row.name, row.aliases, row.description),
      }))
    }
    case 'evidence': {
      const { rows } = await client.query('search.evidence', { ids })
      return rows.map(row => ({
        ...{ id: row.evidenceId, where: row.summary },
        ...withoutPlace(row.summary, row.note, row.searches, row.excludedReason, row.quotes),
      }))
    }
    case 'note': {
      const { rows } = await client.query('search.notes', { ids })
      return rows.map(row => ({
        ...{ id: row.noteId, where: t(noteTargetWords[row.targetKind]) },
        ...withoutPlace(row.text, row.quote),
      }))
    }
  }
}

function withoutPlace(...texts: readonly string[]): Omit<Found, 'id' | 'where'> {
  return { number: '', date: '', text: texts.filter(text => text !== '').join('\n') }
}

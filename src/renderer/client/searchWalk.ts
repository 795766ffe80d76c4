/** Walks the results of a search: shows each where it stands, in the reader or the inspector. */
import type { DocumentRef, FoundNote } from '../../shared/domain/search'
import { problemOf } from '../../shared/problem'
import { showProblem, useProjectSession } from './projectSession'
import { spansFound, useSearchSession } from './searchSession'
import {
  openDiagram,
  openSource,
  reveal,
  select,
  selectActor,
  selectRelationship,
  showScreen,
} from './session'

/** Shows a hit by its place in the results. */
export async function openHit(index: number): Promise<void> {
  const hit = useSearchSession.getState().hits[index]
  if (hit === undefined) return
  useSearchSession.setState({ current: index, isWalking: true })
  try {
    await show(hit)
  } catch (thrown) {
    showProblem(problemOf(thrown))
  }
}

/** The next or the previous hit, round at both ends. */
export async function stepHit(by: 1 | -1): Promise<void> {
  const { hits, current } = useSearchSession.getState()
  if (hits.length === 0) return
  const from = current === -1 && by === -1 ? hits.length : current
  await openHit((from + by + hits.length) % hits.length)
}

export function endWalk(): void {
  useSearchSession.setState({ isWalking: false })
}

async function show({ kind, id }: DocumentRef): Promise<void> {
  const { client } = useProjectSession.getState()
  if (client === null) return
  const ids = [id]
  switch (kind) {
    case 'paragraph':
      return showParagraph(id)
    case 'actor': {
      const { rows } = await client.query('search.actors', { ids })
      if (rows[0]) selectActor(rows[0].actorId)
      return showScreen('analysis')
    }
    case 'evidence': {
      const { rows } = await client.query('search.evidence', { ids })
      if (rows[0]) select({ kind: 'evidence', evidenceId: rows[0].evidenceId })
      return showScreen('analysis')
    }
    case 'note': {
      const { rows } = await client.query('search.notes', { ids })
      if (rows[0]) await showNote(rows[0])
    }
  }
}

async function showParagraph(id: string, quote = ''): Promise<void> {
  const { client } = useProjectSession.getState()
  const found = await client?.query('search.paragraphs', { ids: [id] })
  const paragraph = found?.rows[0]
  if (paragraph === undefined) return
  const { sourceId, paragraphId, text } = paragraph
  const [first] = quote === '' ? spansFound(text) : []
  reveal({ sourceId, paragraphId, start: first?.start ?? null, end: first?.end ?? null })
  select({ kind: 'paragraph', paragraphId })
}

/** What a note hangs on. */
async function showNote({ targetKind, targetId, text }: FoundNote): Promise<void> {
  const { client } = useProjectSession.getState()
  showScreen('analysis')
  // Ids of the table that the kind names.
  const id = targetId as never
  switch (targetKind) {
    case 'paragraph':
      return showParagraph(targetId, text)
    case 'coding': {
      const found = await client?.query('coding.details', { codingId: id })
      return found?.rows[0] && showParagraph(found.rows[0].paragraphId, text)
    }
    case 'actor':
      return selectActor(id)
    case 'relationship':
      return selectRelationship(id)
    case 'hypothesis':
      return select({ kind: 'hypothesis', hypothesisId: id })
    case 'evidence':
      return select({ kind: 'evidence', evidenceId: id })
    case 'source':
      openSource(id)
      return select({ kind: 'source', sourceId: id })
    case 'diagram':
      return openDiagram(id)
    case 'code':
      return select({ kind: 'code', codeId: id })
  }
}

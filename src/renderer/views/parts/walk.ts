/**
 * What is walked with next and previous passage (F8): what a list was opened with, such as the results
 * of a search, or else what is selected. Every place that walks passages shares it.
 */
import { useMemo } from 'react'
import { create } from 'zustand'
import type { Passage } from '../../../shared/domain/actors'
import { type Selection, useSession } from '../../client/session'
import { useRows } from '../../client/useQuery'
import { relationshipTypeName } from '../../i18n/typeWords'
import { useTranslate } from '../../i18n/words'

export type Walk = {
  /** What the passages are of, as it is read. */
  readonly label: string
  /** In reading order. */
  readonly passages: readonly Passage[]
}

/** The walk of the one thing that is selected; null when that has no passages of its own. */
export function useSelectedWalk(): Walk | null {
  const t = useTranslate()
  const selection = useSession(session => session.selection)
  const { actorId, relationshipId, codeId, hypothesisId, evidenceId } = idsOf(selection)
  const ofActor = useRows('actor.passages', actorId && { actorId })
  const ofRelationship = useRows('relationship.passages', relationshipId && { relationshipId })
  const ofCode = useRows('code.passages', codeId && { codeId })
  const ofHypothesis = useRows('hypothesis.passages', hypothesisId && { hypothesisId })
  const ofEvidence = useRows('evidence.passages', evidenceId && { evidenceId })
  const actors = useRows('actor.list', actorId && {})
  const relationships = useRows('relationship.list', relationshipId && {})
  const codes = useRows('code.list', codeId && {})
  const hypotheses = useRows('hypothesis.list', hypothesisId && {})

  return useMemo(() => {
    if (actorId !== null) {
      const actor = actors.find(one => one.actorId === actorId)
      return actor ? { label: actor.name, passages: ofActor } : null
    }
    if (relationshipId !== null) {
      const row = relationships.find(one => one.relationshipId === relationshipId)
      if (row === undefined) return null
      const type = relationshipTypeName(t, row.typeKey, row.typeName)
      const label = t('diagram.relationshipShort', { from: row.fromName, type, to: row.toName })
      return { label, passages: ofRelationship }
    }
    if (codeId !== null) {
      const code = codes.find(one => one.codeId === codeId)
      return code ? { label: code.name, passages: ofCode } : null
    }
    if (hypothesisId !== null) {
      const hypothesis = hypotheses.find(one => one.hypothesisId === hypothesisId)
      return hypothesis ? { label: hypothesis.label, passages: ofHypothesis } : null
    }
    return evidenceId === null ? null : { label: t('inspector.evidence'), passages: ofEvidence }
  }, [
    t,
    actorId,
    relationshipId,
    codeId,
    hypothesisId,
    evidenceId,
    actors,
    relationships,
    codes,
    hypotheses,
    ofActor,
    ofRelationship,
    ofCode,
    ofHypothesis,
    ofEvidence,
  ])
}

function idsOf(selection: Selection) {
  const network = selection.kind === 'network' ? selection : { actorIds: [], relationshipIds: [] }
  const { actorIds, relationshipIds } = network
  const isOne = actorIds.length + relationshipIds.length === 1
  return {
    actorId: isOne ? (actorIds[0] ?? null) : null,
    relationshipId: isOne ? (relationshipIds[0] ?? null) : null,
    codeId: selection.kind === 'code' ? selection.codeId : null,
    hypothesisId: selection.kind === 'hypothesis' ? selection.hypothesisId : null,
    evidenceId: selection.kind === 'evidence' ? selection.evidenceId : null,
  }
}

type Listed = { readonly walk: Walk | null; readonly selection: Selection | null }

const useListed = create<Listed>(() => ({ walk: null, selection: null }))

/** Walks a list of passages until something else is selected, or until `null` ends it. */
export function walkThrough(walk: Walk | null): void {
  useListed.setState({ walk, selection: useSession.getState().selection })
}

/** The walk that F8 goes on with, and whether a list was opened for it. */
export function useWalk(): { readonly walk: Walk | null; readonly isListed: boolean } {
  const selected = useSelectedWalk()
  const { walk, selection } = useListed()
  const isStill = useSession(session => session.selection === selection)
  const isListed = walk !== null && (isStill || selected === null)
  return { walk: isListed ? walk : selected, isListed }
}

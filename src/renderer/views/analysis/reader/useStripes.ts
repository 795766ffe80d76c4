/**
 * What the margin shows as stripes beside each paragraph: codes, quotations weighed for a hypothesis,
 * and words that relationships cite. Paragraphs weighed as a whole have their chips instead.
 */
import { useMemo } from 'react'
import type { Span } from '../../../../shared/domain/definitions'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import { EvidenceId, type ParagraphId, RelationshipId } from '../../../../shared/domain/ids'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import type { Selection } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { consistencyWords } from '../../../i18n/consistencyWords'
import { relationshipTypeName } from '../../../i18n/typeWords'
import { type Translate, useTranslate } from '../../../i18n/words'
import type { ReaderText } from './useReaderText'

export type Stripe = {
  readonly key: string
  readonly paragraphId: ParagraphId
  /** Null: the whole paragraph. */
  readonly span: Span | null
  readonly kind: 'code' | 'hypothesis' | 'relationship'
  readonly colour: string
  /** A passage that denies what it stands for. */
  readonly isDenial: boolean
  readonly name: string
  /** What it stands for. */
  readonly opens: Selection
}

export type StripesByParagraph = ReadonlyMap<ParagraphId, readonly Stripe[]>

const RELATIONSHIP_COLOUR = '#56737f'

export function useStripes(
  text: ReaderText,
  hypotheses: readonly HypothesisRow[],
): StripesByParagraph {
  const t = useTranslate()
  const isCiting = text.citations.some(({ owner }) => owner === 'relationship')
  const relationships = useRows('relationship.list', isCiting ? {} : null)
  return useMemo(() => {
    const groups = new Map<ParagraphId, Stripe[]>()
    const stripes = [
      ...codeStripes(t, text),
      ...hypothesisStripes(t, text, hypotheses),
      ...relationshipStripes(t, text, relationships),
    ]
    for (const stripe of stripes) {
      const group = groups.get(stripe.paragraphId)
      if (group) group.push(stripe)
      else groups.set(stripe.paragraphId, [stripe])
    }
    return groups
  }, [t, text, hypotheses, relationships])
}

function codeStripes(t: Translate, { codings }: ReaderText): readonly Stripe[] {
  return codings.map(({ codingId, codeName, colour, paragraphId, start, end }) => ({
    key: codingId,
    paragraphId,
    span: spanOf(start, end),
    kind: 'code',
    colour,
    isDenial: false,
    name: t('stripe.code', { name: codeName }),
    opens: { kind: 'coding', codingId },
  }))
}

function hypothesisStripes(
  t: Translate,
  { citations, ratingRows }: ReaderText,
  hypotheses: readonly HypothesisRow[],
): readonly Stripe[] {
  const byId = new Map(hypotheses.map(hypothesis => [hypothesis.hypothesisId, hypothesis]))
  const quoted = citations.filter(({ owner, start }) => owner === 'evidence' && start !== null)
  return quoted.flatMap(({ citationId, ownerId, paragraphId, start, end }) => {
    const weighed = ratingRows.filter(
      rating => rating.evidenceId === ownerId && rating.paragraphId === paragraphId,
    )
    const hypothesisIds = [...new Set(weighed.map(({ hypothesisId }) => hypothesisId))]
    return hypothesisIds.flatMap((hypothesisId): Stripe[] => {
      const hypothesis = byId.get(hypothesisId)
      const rating = weighed.find(one => one.hypothesisId === hypothesisId)
      if (hypothesis === undefined) return []
      const words = rating?.consistency ? consistencyWords[rating.consistency] : null
      return [
        {
          key: `${citationId} ${hypothesisId}`,
          paragraphId,
          span: spanOf(start, end),
          kind: 'hypothesis',
          colour: hypothesis.colour,
          isDenial: false,
          name: t('stripe.hypothesis', {
            label: hypothesis.label,
            rating: t(words ?? 'consistency.unrated'),
          }),
          opens: { kind: 'evidence', evidenceId: EvidenceId.parse(ownerId) },
        },
      ]
    })
  })
}

function relationshipStripes(
  t: Translate,
  { citations }: ReaderText,
  relationships: readonly RelationshipRow[],
): readonly Stripe[] {
  const byId = new Map<string, RelationshipRow>(
    relationships.map(relationship => [relationship.relationshipId, relationship]),
  )
  return citations.flatMap(({ citationId, owner, ownerId, paragraphId, start, end, stance }) => {
    const relationship = owner === 'relationship' ? byId.get(ownerId) : undefined
    if (relationship === undefined) return []
    const { fromName: from, toName: to, typeKey, typeName } = relationship
    const isDenial = stance === 'denies'
    const values = { from, type: relationshipTypeName(t, typeKey, typeName), to }
    return [
      {
        key: citationId,
        paragraphId,
        span: spanOf(start, end),
        kind: 'relationship' as const,
        colour: RELATIONSHIP_COLOUR,
        isDenial,
        name: isDenial ? t('stripe.denies', values) : t('stripe.asserts', values),
        opens: {
          kind: 'network' as const,
          actorIds: [],
          relationshipIds: [RelationshipId.parse(ownerId)],
        },
      },
    ]
  })
}

function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end }
}

/**
 * The shape of the shipped sample project: plain values that refer to each other by key.
 *
 * Whoever loads the sample turns keys into ids and exact words into spans. Nothing here
 * knows commands, tables or offsets, so that the texts can be corrected without counting.
 *
 * Must stay true: `text` of a mention or a citation is an exact substring of its paragraph;
 * paragraph numbers begin at 1; `occurrence` counts from 1 and is 1 where it is left out.
 */

export type SampleSourceKey = 'arabicNote' | 'englishNote'

export type SampleParagraph = {
  readonly kind: 'heading' | 'body' | 'listItem' | 'quotation' | 'byline'
  /** Depth of a heading, from 1; null for everything else. */
  readonly level: number | null
  readonly text: string
}

export type SampleSource = {
  readonly key: SampleSourceKey
  readonly title: string
  readonly author: string
  readonly publisher: string
  readonly url: string
  /** EDTF. */
  readonly published: string
  readonly language: 'ar' | 'en'
  readonly direction: 'rtl' | 'ltr'
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  readonly note: string
  readonly paragraphs: readonly SampleParagraph[]
}

export type SampleMention = {
  readonly source: SampleSourceKey
  readonly paragraph: number
  readonly text: string
  readonly occurrence?: number
  /** Not judged yet: the suggestion waits for whoever opens the sample. */
  readonly isWaiting?: true
}

export type SampleActor = {
  readonly key: string
  readonly name: string
  readonly type: 'person' | 'group' | 'organisation' | 'armedUnit' | 'state' | 'place'
  readonly description: string
  readonly aliases: readonly string[]
  /** Key of the actor it belongs to. One level only: a faction has no faction. */
  readonly faction: string | null
  readonly mentions: readonly SampleMention[]
  /** Centre in the diagram, in a plane of about 1200 by 800. */
  readonly x: number
  readonly y: number
}

/** An actor as it is written down; its mentions are kept with the source they stand in. */
export type SampleActorCard = Omit<SampleActor, 'mentions'>

export type SampleSign = 'positive' | 'negative' | 'neutral'

/** A relationship type that the project brings along, beside the built-in ones. */
export type SampleRelationshipType = {
  readonly key: string
  readonly name: string
  readonly isDirected: boolean
  readonly sign: SampleSign
}

/** Words of a paragraph, or the whole paragraph where `text` is null. */
export type SampleCitation = {
  readonly source: SampleSourceKey
  readonly paragraph: number
  readonly text: string | null
}

export type SampleRelationshipCitation = SampleCitation & { readonly stance: 'asserts' | 'denies' }

export type SampleRelationship = {
  readonly key: string
  readonly from: string
  readonly to: string
  /** A built-in type, or the key of one in `relationshipTypes`. */
  readonly type: string
  readonly isDirected: boolean
  readonly sign: SampleSign
  readonly note: string
  /** EDTF, or null where no text dates the relationship. */
  readonly startDate: string | null
  readonly citations: readonly SampleRelationshipCitation[]
}

export type SampleHypothesis = {
  readonly key: string
  readonly label: string
  readonly statement: string
  readonly colour: string
  readonly note: string
}

export type SampleRating = {
  readonly consistency: 'CC' | 'C' | 'N' | 'I' | 'II' | 'NA'
  readonly reason: string
}

export type SampleEvidence = {
  readonly key: string
  readonly kind: 'fact' | 'claim' | 'assumption' | 'absence'
  readonly summary: string
  /** 1 (confirmed) to 5 (improbable); 6 cannot be judged. */
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6
  readonly relevance: 'low' | 'medium' | 'high'
  readonly speaker: string | null
  readonly citations: readonly SampleCitation[]
  /** By key of the hypothesis. A hypothesis that is left out is not rated yet. */
  readonly ratings: Readonly<Record<string, SampleRating>>
}

export type SampleNote = {
  readonly target:
    | {
        readonly kind: 'paragraph'
        readonly source: SampleSourceKey
        readonly paragraph: number
      }
    | { readonly kind: 'actor'; readonly key: string }
  readonly text: string
}

export type SampleProject = {
  readonly title: string
  readonly question: string
  readonly description: string
  readonly analyst: string
  readonly sources: readonly SampleSource[]
  readonly actors: readonly SampleActor[]
  readonly relationshipTypes: readonly SampleRelationshipType[]
  readonly relationships: readonly SampleRelationship[]
  readonly hypotheses: readonly SampleHypothesis[]
  readonly evidence: readonly SampleEvidence[]
  readonly notes: readonly SampleNote[]
  readonly diagram: { readonly title: string }
}

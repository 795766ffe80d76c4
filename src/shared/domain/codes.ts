/** Codes, a tree of themes, and codings: spans of text that were given a code. */
import { z } from '../zod'
import type { Passage } from './actors'
import { Colour, Name, Prose, query, Span } from './definitions'
import { CodeId, CodingId, ParagraphId } from './ids'
import { partOfSource } from './partOfSource'

/** Put behind its siblings. `parentCodeId` null: at the top. */
const NewCode = z.strictObject({ name: Name, colour: Colour, parentCodeId: CodeId.nullable() })

export const codeCommands = {
  'code.create': z.strictObject({ codeId: CodeId, ...NewCode.shape }),
  'code.rename': z.strictObject({ codeId: CodeId, name: Name }),
  'code.recolour': z.strictObject({ codeId: CodeId, colour: Colour }),
  /** What the code means and when it is given. */
  'code.annotate': z.strictObject({ codeId: CodeId, note: Prose }),
  /** `place` counts from 0 among the children of the new parent without the moved one. */
  'code.move': z.strictObject({
    codeId: CodeId,
    parentCodeId: CodeId.nullable(),
    place: z.int().min(0),
  }),
  /** Everything that hangs on a code goes over to another; the code itself is gone. */
  'code.merge': z.strictObject({ codeId: CodeId, intoCodeId: CodeId }),
  /** With the codes below it and all their codings. */
  'code.remove': z.strictObject({ codeId: CodeId }),
  /** `span` null: the whole paragraph. `newCode`: the code is made in the same step. */
  'coding.create': z.strictObject({
    codingId: CodingId,
    codeId: CodeId,
    paragraphId: ParagraphId,
    span: Span.nullable(),
    newCode: NewCode.nullable(),
  }),
  /** Gives the same words another code. */
  'coding.recode': z.strictObject({ codingId: CodingId, codeId: CodeId }),
  'coding.remove': z.strictObject({ codingIds: z.array(CodingId).min(1).max(10_000) }),
}

export type CodeRow = {
  readonly codeId: CodeId
  readonly parentCodeId: CodeId | null
  readonly name: string
  readonly colour: string
  readonly note: string
  /** Codings of the code itself, without those of the codes below it. */
  readonly codings: number
}

/** A coding as the reader shows it. Start null: the whole paragraph. */
export type CodingRow = {
  readonly codingId: CodingId
  readonly codeId: CodeId
  readonly codeName: string
  readonly colour: string
  readonly paragraphId: ParagraphId
  readonly start: number | null
  readonly end: number | null
}

/** A coding as a passage of its code; `citationId` is the coding's id. */
export type CodePassage = Passage & {
  readonly codeId: CodeId
  readonly codeName: string
  readonly colour: string
}

export const codeQueries = {
  /** Siblings in the analyst's order. */
  'code.list': query<CodeRow>()({}),
  /** In reading order, with those of the codes below it. */
  'code.passages': query<CodePassage>()({ codeId: CodeId }),
  /** In reading order. */
  'coding.list': query<CodingRow>()(partOfSource),
  'coding.details': query<CodePassage>()({ codingId: CodingId }),
}

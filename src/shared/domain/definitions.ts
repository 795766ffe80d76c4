/**
 * How a domain module declares its commands and queries.
 *
 * A command is a name and a zod payload; a query is a name, zod parameters and the type of one row.
 */
import { withoutControls } from '../analysis/textControls'
import { z } from '../zod'

export type CommandDefinitions = Readonly<Record<string, z.ZodType>>

/** `Row` exists for the compiler only: rows come from our own store and are not parsed again. */
export type QueryDefinition<Params extends z.ZodType, Row> = {
  readonly params: Params
  readonly row?: Row
}

export type QueryDefinitions = Readonly<Record<string, QueryDefinition<z.ZodType, unknown>>>

/** Declares a query: `query<ActorRow>()({ sourceId: SourceId })`. */
export function query<Row>() {
  return <Shape extends z.ZodRawShape>(
    shape: Shape,
  ): QueryDefinition<z.ZodObject<Shape, z.core.$strict>, Row> => ({ params: z.strictObject(shape) })
}

/**
 * One line of text that names something: trimmed, not empty, no line breaks. Controls that turn or
 * hide text are left out, so that no name can look like another or move its neighbours; the joiners
 * of Persian and Arabic words stay. Rule: faults.md, P11.
 */
export const Name = z
  .string()
  .overwrite(withoutControls)
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\n\r\u2028\u2029]*$/)

/** Any text of the analyst, several lines allowed, empty allowed. */
export const Prose = z.string().max(100_000)

/** A short line that may be empty. */
export const Line = z.string().trim().max(2_000)

/** Why something was done, in a line that is never empty. */
export const Reason = Line.min(1)

/** A colour as `#rrggbb`. */
export const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/)

/** Code point offsets into a paragraph's text, end exclusive. */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => end > start, { message: 'a span is not empty' })
export type Span = z.infer<typeof Span>

/** How a diagram draws its actors and relationships, as far as the analyst chooses it. */
import { z } from '../zod'
import { Name } from './definitions'
import { DiagramId } from './ids'
import { fromJson, MeasureName } from './networkFilters'

export const ActorColouring = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('type') }),
  z.strictObject({ by: z.literal('faction') }),
  z.strictObject({ by: z.literal('attribute'), name: Name }),
  z.strictObject({ by: z.literal('measure'), measure: MeasureName }),
])
export type ActorColouring = z.infer<typeof ActorColouring>

export const ActorSizing = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('nothing') }),
  /** The number of relationships shown. */
  z.strictObject({ by: z.literal('relationships') }),
  z.strictObject({ by: z.literal('attribute'), name: Name }),
  z.strictObject({ by: z.literal('measure'), measure: MeasureName }),
])
export type ActorSizing = z.infer<typeof ActorSizing>

export const LineColouring = z.enum(['sign', 'type', 'confidence'])
export type LineColouring = z.infer<typeof LineColouring>

/** What makes a line thick: citations or the analyst's weight, or how well its passages tell hypotheses apart. */
export const LineThickness = z.enum(['citations', 'diagnosticity', 'nothing'])
export type LineThickness = z.infer<typeof LineThickness>

/** Sets of colours that colour-blind readers can tell apart, by the names they are known under. */
export const PaletteName = z.enum(['okabeIto', 'tolBright', 'tolMuted', 'greys'])
export type PaletteName = z.infer<typeof PaletteName>

/** How it is seen who belongs to which faction. */
export const FactionLook = z.enum(['rings', 'groups', 'nothing'])
export type FactionLook = z.infer<typeof FactionLook>

export const DiagramStyle = z.strictObject({
  actorColour: ActorColouring,
  actorSize: ActorSizing,
  lineColour: LineColouring,
  lineThickness: LineThickness,
  hasLineLabels: z.boolean(),
  palette: PaletteName,
  factions: FactionLook,
})
export type DiagramStyle = z.infer<typeof DiagramStyle>

export const USUAL_STYLE: DiagramStyle = {
  actorColour: { by: 'type' },
  actorSize: { by: 'nothing' },
  lineColour: 'sign',
  lineThickness: 'citations',
  hasLineLabels: true,
  palette: 'okabeIto',
  factions: 'rings',
}

/** From the project file; what is not there, or not known, is as usual. */
export function styleFrom(json: string): DiagramStyle {
  const parts = fromJson(z.record(z.string(), z.unknown()), json, {})
  const parsed = DiagramStyle.safeParse({ ...USUAL_STYLE, ...parts })
  return parsed.success ? parsed.data : USUAL_STYLE
}

export const diagramStyleCommands = {
  /** What is not given stays. */
  'diagram.style': z.strictObject({ diagramId: DiagramId, changes: DiagramStyle.partial() }),
}

/** The project: what is being answered, and by whom. */
import { z } from '../zod'
import { Line, Name, Prose, query } from './definitions'
import { DiagramId } from './ids'

/** "TARJ" read as a 32-bit number: SQLite's `application_id` of a project file. */
export const PROJECT_APPLICATION_ID = 0x5441524a

/**
 * The newest schema this program knows: SQLite's `user_version` of a file it writes. The store has it
 * from its migrations; hosts, which know no migrations, have it from here.
 */
export const PROJECT_SCHEMA_VERSION = 1

/** A row as a backup holds it; null where it has none. */
export type RestoredRow = {
  readonly table: string
  readonly id: string
  readonly row: Readonly<Record<string, string | number | null | Uint8Array>> | null
}

const RestoredRow: z.ZodType<RestoredRow, RestoredRow> = z.strictObject({
  table: z.string().max(100),
  id: z.string().max(200),
  row: z
    .record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]))
    .nullable(),
})

export const projectCommands = {
  /** The first command of every project; it cannot be undone. */
  'project.create': z.strictObject({
    projectId: z.uuid(),
    title: Name,
    question: Line,
    description: Prose,
    analyst: Line,
    diagramId: DiagramId,
    diagramTitle: Name,
  }),
  'project.describe': z.strictObject({
    title: Name.optional(),
    question: Line.optional(),
    description: Prose.optional(),
    analyst: Line.optional(),
  }),
  /** Makes these rows what they are in a backup: one step, however much differs. */
  'project.restore': z.strictObject({ rows: z.array(RestoredRow) }),
}

export type ProjectDetails = {
  readonly projectId: string
  readonly title: string
  readonly question: string
  readonly description: string
  readonly analyst: string
  readonly createdAt: string
}

export type ProjectCounts = {
  readonly sources: number
  readonly paragraphs: number
  readonly ratedParagraphs: number
  readonly actors: number
  readonly relationships: number
  readonly citations: number
  readonly hypotheses: number
  readonly evidence: number
  readonly assessments: number
  readonly notes: number
}

/** What a project holds, told without opening it to work on. */
export type ProjectContents = {
  readonly projectId: string
  readonly title: string
  readonly counts: ProjectCounts
  /** When it was changed last; null when its log does not say. */
  readonly changedAt: string | null
}

export type ChangeLogRow = {
  readonly sequence: number
  readonly at: string
  readonly analyst: string
  readonly step: 'do' | 'undo' | 'redo'
  readonly command: string
  readonly reason: string
}

export const projectQueries = {
  'project.details': query<ProjectDetails>()({}),
  'project.counts': query<ProjectCounts>()({}),
  /** Newest first. */
  'changeLog.list': query<ChangeLogRow>()({ limit: z.int().min(1).max(1000) }),
}

/**
 * Every command and query by name: the table of contents of the application.
 *
 * The store must handle each (the compiler lists what is missing), the client may ask for each.
 */

import { absenceCommands, absenceQueries } from './domain/absences'
import { actorAttributeCommands, actorAttributeQueries } from './domain/actorAttributes'
import { actorIdentityCommands, actorIdentityQueries } from './domain/actorIdentity'
import { actorCommands, actorQueries } from './domain/actors'
import { analysisHistoryQueries } from './domain/analysisHistory'
import { annotationCommands, annotationQueries } from './domain/annotations'
import { codeCommands, codeQueries } from './domain/codes'
import { correctionCommands, correctionQueries } from './domain/corrections'
import { diagramStyleCommands } from './domain/diagramStyle'
import { diagramCommands, diagramQueries } from './domain/diagrams'
import { evidenceCommands } from './domain/evidence'
import { exchangeCommands, exchangeQueries } from './domain/exchange'
import { hypothesisCommands, hypothesisQueries } from './domain/hypotheses'
import { judgementCommands, judgementQueries } from './domain/judgements'
import { matrixFileCommands, matrixFileQueries } from './domain/matrixFile'
import { networkQueries } from './domain/network'
import { networkFilterCommands, networkFilterQueries } from './domain/networkFilters'
import { noteCommands, noteQueries } from './domain/notes'
import { projectCommands, projectQueries } from './domain/project'
import { relationshipCommands, relationshipQueries } from './domain/relationships'
import { roundCommands, roundQueries } from './domain/rounds'
import { searchQueries } from './domain/search'
import { sourceCommands, sourceQueries } from './domain/sources'
import { standingCommands, standingQueries } from './domain/standings'
import { timelineCommands, timelineQueries } from './domain/timeline'
import { weightingCommands, weightingQueries } from './domain/weighting'
import type { z } from './zod'

export const commands = {
  ...projectCommands,
  ...sourceCommands,
  ...correctionCommands,
  ...hypothesisCommands,
  ...evidenceCommands,
  ...absenceCommands,
  ...weightingCommands,
  ...roundCommands,
  ...matrixFileCommands,
  ...actorCommands,
  ...actorAttributeCommands,
  ...actorIdentityCommands,
  ...relationshipCommands,
  ...exchangeCommands,
  ...standingCommands,
  ...diagramCommands,
  ...diagramStyleCommands,
  ...networkFilterCommands,
  ...annotationCommands,
  ...codeCommands,
  ...judgementCommands,
  ...noteCommands,
  ...timelineCommands,
}

export const queries = {
  ...projectQueries,
  ...sourceQueries,
  ...correctionQueries,
  ...hypothesisQueries,
  ...absenceQueries,
  ...weightingQueries,
  ...roundQueries,
  ...matrixFileQueries,
  ...actorQueries,
  ...actorAttributeQueries,
  ...actorIdentityQueries,
  ...relationshipQueries,
  ...standingQueries,
  ...diagramQueries,
  ...networkFilterQueries,
  ...annotationQueries,
  ...codeQueries,
  ...networkQueries,
  ...exchangeQueries,
  ...analysisHistoryQueries,
  ...judgementQueries,
  ...noteQueries,
  ...searchQueries,
  ...timelineQueries,
}

export type CommandName = keyof typeof commands
/** A payload as the store sees it and as a caller hands it over (ids branded). */
export type CommandPayload<N extends CommandName> = z.output<(typeof commands)[N]>

export type QueryName = keyof typeof queries
export type QueryParams<N extends QueryName> = z.output<(typeof queries)[N]['params']>
export type QueryRow<N extends QueryName> = NonNullable<(typeof queries)[N]['row']>

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

export function isQueryName(name: string): name is QueryName {
  return Object.hasOwn(queries, name)
}

/** All handlers by name. A command or query of the catalogue without a handler does not compile. */
import type { commands, queries } from '../../shared/catalogue'
import { absenceCommandHandlers, absenceQueryHandlers } from './absences'
import { actorAttributeCommandHandlers, actorAttributeQueryHandlers } from './actorAttributes'
import { actorIdentityCommandHandlers, actorIdentityQueryHandlers } from './actorIdentity'
import { actorCommandHandlers, actorQueryHandlers } from './actors'
import { analysisHistoryQueryHandlers } from './analysisHistory'
import { annotationCommandHandlers, annotationQueryHandlers } from './annotations'
import { codeCommandHandlers, codeQueryHandlers } from './codes'
import { codingCommandHandlers, codingQueryHandlers } from './codings'
import type { CommandHandlers, QueryHandlers } from './contract'
import { correctionCommandHandlers, correctionQueryHandlers } from './corrections'
import { diagramCopyHandlers } from './diagramCopies'
import { diagramCommandHandlers, diagramQueryHandlers } from './diagrams'
import { evidenceCommandHandlers, evidenceQueryHandlers } from './evidence'
import { evidenceItemCommandHandlers } from './evidenceItems'
import { exchangeCommandHandlers, exchangeQueryHandlers } from './exchange'
import { findingQueryHandlers } from './findings'
import { hypothesisCommandHandlers, hypothesisQueryHandlers } from './hypotheses'
import { judgementCommandHandlers, judgementQueryHandlers } from './judgements'
import { matrixFileCommandHandlers, matrixFileQueryHandlers } from './matrixFile'
import { mentionCommandHandlers, mentionQueryHandlers } from './mentions'
import { networkQueryHandlers } from './network'
import { networkCopyHandlers } from './networkCopies'
import { networkFilterCommandHandlers, networkFilterQueryHandlers } from './networkFilters'
import { noteCommandHandlers, noteQueryHandlers } from './notes'
import { projectCommandHandlers, projectQueryHandlers } from './project'
import { relationshipCommandHandlers, relationshipQueryHandlers } from './relationships'
import { roundCommandHandlers, roundQueryHandlers } from './rounds'
import { searchQueryHandlers } from './search'
import { sourceCommandHandlers, sourceQueryHandlers } from './sources'
import { standingCommandHandlers, standingQueryHandlers } from './standings'
import { timelineCommandHandlers, timelineQueryHandlers } from './timeline'
import { weightingCommandHandlers, weightingQueryHandlers } from './weighting'

export const commandHandlers: CommandHandlers<typeof commands> = {
  ...projectCommandHandlers,
  ...sourceCommandHandlers,
  ...correctionCommandHandlers,
  ...hypothesisCommandHandlers,
  ...evidenceCommandHandlers,
  ...evidenceItemCommandHandlers,
  ...absenceCommandHandlers,
  ...weightingCommandHandlers,
  ...roundCommandHandlers,
  ...matrixFileCommandHandlers,
  ...actorCommandHandlers,
  ...actorAttributeCommandHandlers,
  ...actorIdentityCommandHandlers,
  ...mentionCommandHandlers,
  ...relationshipCommandHandlers,
  ...networkCopyHandlers,
  ...exchangeCommandHandlers,
  ...standingCommandHandlers,
  ...diagramCommandHandlers,
  ...diagramCopyHandlers,
  ...networkFilterCommandHandlers,
  ...annotationCommandHandlers,
  ...codeCommandHandlers,
  ...codingCommandHandlers,
  ...judgementCommandHandlers,
  ...noteCommandHandlers,
  ...timelineCommandHandlers,
}

export const queryHandlers: QueryHandlers<typeof queries> = {
  ...projectQueryHandlers,
  ...sourceQueryHandlers,
  ...correctionQueryHandlers,
  ...findingQueryHandlers,
  ...hypothesisQueryHandlers,
  ...evidenceQueryHandlers,
  ...absenceQueryHandlers,
  ...weightingQueryHandlers,
  ...roundQueryHandlers,
  ...matrixFileQueryHandlers,
  ...actorQueryHandlers,
  ...actorAttributeQueryHandlers,
  ...actorIdentityQueryHandlers,
  ...mentionQueryHandlers,
  ...relationshipQueryHandlers,
  ...standingQueryHandlers,
  ...diagramQueryHandlers,
  ...networkFilterQueryHandlers,
  ...annotationQueryHandlers,
  ...codeQueryHandlers,
  ...codingQueryHandlers,
  ...networkQueryHandlers,
  ...exchangeQueryHandlers,
  ...analysisHistoryQueryHandlers,
  ...judgementQueryHandlers,
  ...noteQueryHandlers,
  ...searchQueryHandlers,
  ...timelineQueryHandlers,
}

/** All handlers by name. A command or query of the catalogue without a handler does not compile. */
import type { commands, queries } from '../../shared/catalogue'
import { actorAttributeCommandHandlers, actorAttributeQueryHandlers } from './actorAttributes'
import { actorIdentityCommandHandlers, actorIdentityQueryHandlers } from './actorIdentity'
import { actorCommandHandlers, actorQueryHandlers } from './actors'
import { codeCommandHandlers, codeQueryHandlers } from './codes'
import { codingCommandHandlers, codingQueryHandlers } from './codings'
import type { CommandHandlers, QueryHandlers } from './contract'
import { correctionCommandHandlers, correctionQueryHandlers } from './corrections'
import { diagramCommandHandlers, diagramQueryHandlers } from './diagrams'
import { evidenceCommandHandlers, evidenceQueryHandlers } from './evidence'
import { findingQueryHandlers } from './findings'
import { hypothesisCommandHandlers, hypothesisQueryHandlers } from './hypotheses'
import { mentionCommandHandlers, mentionQueryHandlers } from './mentions'
import { noteCommandHandlers, noteQueryHandlers } from './notes'
import { projectCommandHandlers, projectQueryHandlers } from './project'
import { relationshipCommandHandlers, relationshipQueryHandlers } from './relationships'
import { searchQueryHandlers } from './search'
import { sourceCommandHandlers, sourceQueryHandlers } from './sources'
import { timelineCommandHandlers, timelineQueryHandlers } from './timeline'

export const commandHandlers: CommandHandlers<typeof commands> = {
  ...projectCommandHandlers,
  ...sourceCommandHandlers,
  ...correctionCommandHandlers,
  ...hypothesisCommandHandlers,
  ...evidenceCommandHandlers,
  ...actorCommandHandlers,
  ...actorAttributeCommandHandlers,
  ...actorIdentityCommandHandlers,
  ...mentionCommandHandlers,
  ...relationshipCommandHandlers,
  ...diagramCommandHandlers,
  ...codeCommandHandlers,
  ...codingCommandHandlers,
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
  ...actorQueryHandlers,
  ...actorAttributeQueryHandlers,
  ...actorIdentityQueryHandlers,
  ...mentionQueryHandlers,
  ...relationshipQueryHandlers,
  ...diagramQueryHandlers,
  ...codeQueryHandlers,
  ...codingQueryHandlers,
  ...noteQueryHandlers,
  ...searchQueryHandlers,
  ...timelineQueryHandlers,
}

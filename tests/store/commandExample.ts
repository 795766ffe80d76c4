/** What an example of a command is, and the ids that examples give. */
import type { CommandName } from '../../src/shared/catalogue'
import type { RichProject } from '../support/richProject'
import { type CommandInput, testId } from '../support/testProject'

export type CommandExample<N extends CommandName> = {
  readonly payload: (rich: RichProject) => CommandInput<N>
  /** What the same payload does right after: nothing, another step, or it is refused. */
  readonly again: 'nothing' | 'another step' | 'refused'
  /** Ids that may name something that is gone, since nothing has to be done then. */
  readonly lenientAbout?: (rich: RichProject) => readonly string[]
}

/** An id that the example gives to what it makes. */
export const NEW = testId(0xabc)
export const OTHER_NEW = testId(0xabd)

export type Examples = {
  readonly [N in Exclude<CommandName, 'project.create'>]: CommandExample<N>
}

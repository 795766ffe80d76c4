/** What a domain module of the store must provide: a handler for each command and query it declares. */

import type {
  CommandDefinitions,
  QueryDefinition,
  QueryDefinitions,
} from '../../shared/domain/definitions'
import type { z } from '../../shared/zod'
import type { Database } from './database'
import type { Transaction } from './transaction'

/** Handlers are synchronous; ids and time come from the transaction. */
export type CommandHandlers<Commands extends CommandDefinitions> = {
  readonly [Name in keyof Commands]: (tx: Transaction, payload: z.output<Commands[Name]>) => void
}

/** A handler names the tables it reads, so that views hear of changes. */
export type QueryHandlers<Queries extends QueryDefinitions> = {
  readonly [Name in keyof Queries]: Queries[Name] extends QueryDefinition<infer Params, infer Row>
    ? {
        readonly reads: readonly string[]
        readonly run: (db: Database, params: z.output<Params>) => readonly NonNullable<Row>[]
      }
    : never
}

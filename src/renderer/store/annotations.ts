/** How annotations of diagrams are kept. */
import type {
  annotationCommands,
  annotationQueries,
  NewAnnotation,
} from '../../shared/domain/annotations'
import type { CommandHandlers, QueryHandlers } from './contract'
import { definedOnly, nextPosition } from './rows'
import type { Transaction } from './transaction'

export const annotationCommandHandlers: CommandHandlers<typeof annotationCommands> = {
  'annotation.create'(tx, { diagramId, ...annotation }) {
    tx.require('diagram', diagramId)
    insertAnnotation(tx, diagramId, annotation)
  },
  'annotation.describe'(tx, { annotationId, changes }) {
    tx.update('annotation', annotationId, definedOnly(changes))
  },
  'annotation.remove'(tx, { annotationIds }) {
    for (const annotationId of annotationIds) tx.remove('annotation', annotationId)
  },
}

/** Above all others. */
export function insertAnnotation(
  tx: Transaction,
  diagramId: string,
  { annotationId, ...look }: NewAnnotation,
): void {
  tx.insert('annotation', {
    id: annotationId,
    diagram_id: diagramId,
    ...look,
    position: nextPosition(tx, 'annotation'),
  })
}

export const annotationQueryHandlers: QueryHandlers<typeof annotationQueries> = {
  'diagram.annotations': {
    reads: ['annotation'],
    run: (db, { diagramId }) =>
      db.all(
        `SELECT id AS annotationId, kind, text, colour, x, y, width, height
           FROM annotation WHERE diagram_id = :diagramId ORDER BY position, id`,
        { diagramId },
      ),
  },
}

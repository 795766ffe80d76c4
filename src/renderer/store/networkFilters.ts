/** How filters of diagrams, and filters under a name, are kept. */
import type {
  networkFilterCommands,
  networkFilterQueries,
} from '../../shared/domain/networkFilters'
import type { CommandHandlers, QueryHandlers } from './contract'
import { nextPosition } from './rows'

export const networkFilterCommandHandlers: CommandHandlers<typeof networkFilterCommands> = {
  'diagram.filter'(tx, { diagramId, filter }) {
    tx.update('diagram', diagramId, { filters: JSON.stringify(filter) })
  },
  'networkFilter.save'(tx, { filterId, name, criteria }) {
    const known = tx.first<{ id: string }>('SELECT id FROM network_filter WHERE name = :name', {
      name,
    })
    const json = JSON.stringify(criteria)
    if (known !== undefined) return tx.update('network_filter', known.id, { criteria: json })
    const position = nextPosition(tx, 'network_filter')
    tx.insert('network_filter', { id: filterId, name, criteria: json, position })
  },
  'networkFilter.remove'(tx, { filterId }) {
    tx.remove('network_filter', filterId)
  },
}

export const networkFilterQueryHandlers: QueryHandlers<typeof networkFilterQueries> = {
  'networkFilter.list': {
    reads: ['network_filter'],
    run: db =>
      db.all('SELECT id AS filterId, name, criteria FROM network_filter ORDER BY position, id'),
  },
  'relationship.sources': {
    reads: ['relationship_citation', 'paragraph'],
    run: db =>
      db.all(
        `SELECT DISTINCT relationship_id AS relationshipId, paragraph.source_id AS sourceId
           FROM relationship_citation
           JOIN paragraph ON paragraph.id = relationship_citation.paragraph_id
          ORDER BY relationship_id, source_id`,
      ),
  },
}

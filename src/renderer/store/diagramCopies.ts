/** How diagrams begin, are copied, take what was copied from others, and end. */
import type { diagramCommands } from '../../shared/domain/diagrams'
import { ProblemError } from '../../shared/problem'
import { insertAnnotation } from './annotations'
import type { CommandHandlers } from './contract'
import { hideActor, mark, placementOf, putOn } from './diagramParts'
import { nextPosition } from './rows'
import type { Transaction } from './transaction'

export const diagramCopyHandlers = {
  'diagram.create'(tx, { diagramId, title, positions }) {
    tx.insert('diagram', { id: diagramId, title, position: nextPosition(tx, 'diagram') })
    for (const position of positions) putOn(tx, diagramId, position)
  },
  'diagram.duplicate'(tx, { diagramId, newDiagramId, title }) {
    const diagram = tx.require('diagram', diagramId)
    const position = nextPosition(tx, 'diagram')
    tx.insert('diagram', { ...diagram, id: newDiagramId, title, position })
    for (const table of PARTS) copyRows(tx, table, { diagramId, newDiagramId })
  },
  'diagram.paste'(tx, { diagramId, positions, relationshipIds, annotations }) {
    tx.require('diagram', diagramId)
    for (const { actorId, x, y } of positions) {
      const isThere = placementOf(tx, diagramId, actorId) !== undefined
      if (isThere) hideActor(tx, { diagramId, actorId, isHidden: false })
      else putOn(tx, diagramId, { actorId, x, y })
    }
    for (const id of relationshipIds) mark(tx, { kind: 'hidden', diagramId, id, isSet: false })
    for (const annotation of annotations) insertAnnotation(tx, diagramId, annotation)
  },
  'diagram.remove'(tx, { diagramId }) {
    tx.require('diagram', diagramId)
    const others = tx.first('SELECT id FROM diagram WHERE id <> :diagramId', { diagramId })
    if (others === undefined) throw new ProblemError({ code: 'last-diagram', details: {} })
    tx.remove('diagram', diagramId)
  },
} satisfies Partial<CommandHandlers<typeof diagramCommands>>

/** What a diagram consists of. Notes on it are about the one they were written on. */
const PARTS = [
  'diagram_actor',
  'diagram_hidden_relationship',
  'diagram_collapsed_faction',
  'annotation',
] as const

type Copy = { readonly diagramId: string; readonly newDiagramId: string }

function copyRows(tx: Transaction, table: string, { diagramId, newDiagramId }: Copy): void {
  const rows = tx.all<{ id: string }>(
    `SELECT id FROM ${table} WHERE diagram_id = :diagramId ORDER BY id`,
    { diagramId },
  )
  for (const { id } of rows) {
    tx.insert(table, { ...tx.require(table, id), id: tx.newId(), diagram_id: newDiagramId })
  }
}

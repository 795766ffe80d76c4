/** Rows of one diagram: which actors are on it and where, and what is hidden or collapsed on it. */
import { flag } from './rows'
import type { Transaction } from './transaction'

export function placementOf(
  tx: Transaction,
  diagramId: string,
  actorId: string,
): string | undefined {
  return tx.first<{ id: string }>(
    'SELECT id FROM diagram_actor WHERE diagram_id = :diagramId AND actor_id = :actorId',
    { diagramId, actorId },
  )?.id
}

type Place = { readonly actorId: string; readonly x: number; readonly y: number }

/** For an actor that is not on the diagram yet. */
export function putOn(tx: Transaction, diagramId: string, { actorId, x, y }: Place): void {
  tx.require('actor', actorId)
  const place = { diagram_id: diagramId, actor_id: actorId, x, y }
  tx.insert('diagram_actor', { id: tx.newId(), ...place })
}

export function hideActor(
  tx: Transaction,
  {
    diagramId,
    actorId,
    isHidden,
  }: Readonly<Record<'diagramId' | 'actorId', string>> & {
    readonly isHidden: boolean
  },
): void {
  const placed = placementOf(tx, diagramId, actorId)
  if (placed !== undefined) tx.update('diagram_actor', placed, { is_hidden: flag(isHidden) })
}

const MARKS = {
  hidden: {
    table: 'diagram_hidden_relationship',
    column: 'relationship_id',
    marks: 'relationship',
  },
  collapsed: { table: 'diagram_collapsed_faction', column: 'faction_actor_id', marks: 'actor' },
} as const

type Mark = {
  readonly kind: keyof typeof MARKS
  readonly diagramId: string
  /** Of the hidden relationship, or of the actor that is a collapsed faction. */
  readonly id: string
  readonly isSet: boolean
}

/** A row for what is marked on a diagram, and none for what is not. */
export function mark(tx: Transaction, { kind, diagramId, id, isSet }: Mark): void {
  const { table, column, marks } = MARKS[kind]
  const known = tx.first<{ id: string }>(
    `SELECT id FROM ${table} WHERE diagram_id = :diagramId AND ${column} = :id`,
    { diagramId, id },
  )
  if (known !== undefined && !isSet) tx.remove(table, known.id)
  if (known !== undefined || !isSet) return
  tx.require(marks, id)
  tx.insert(table, { id: tx.newId(), diagram_id: diagramId, [column]: id })
}

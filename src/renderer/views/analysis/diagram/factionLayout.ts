/** Each faction in a block of its own, blocks beside each other in rows; those without one come last. */
import { cellOf, centredOn, clearedOf, type LayoutCell, middleOf, type Spot } from './layoutSpots'
import { type LayoutActor, type LayoutRequest, type Placement, splitActors } from './layouts'

type Block = {
  readonly members: readonly LayoutActor[]
  readonly columns: number
  readonly width: number
  readonly height: number
}

function blockOf(members: readonly LayoutActor[], cell: LayoutCell): Block {
  const columns = Math.ceil(Math.sqrt((members.length * cell.height) / cell.width))
  const width = columns * cell.width
  return { members, columns, width, height: Math.ceil(members.length / columns) * cell.height }
}

/** Largest faction first; actors without one at the end. The faction's own actor leads its block. */
function blocks(free: readonly LayoutActor[], cell: LayoutCell): readonly Block[] {
  const byFaction = new Map<string, LayoutActor[]>()
  for (const actor of free) {
    byFaction.set(actor.faction, [...(byFaction.get(actor.faction) ?? []), actor])
  }
  return [...byFaction]
    .sort(([a, one], [b, other]) => {
      if (a === '' || b === '') return a === '' ? 1 : -1
      return other.length - one.length || (a < b ? -1 : 1)
    })
    .map(([faction, members]) => {
      const led = members.toSorted((a, b) => Number(b.id === faction) - Number(a.id === faction))
      return blockOf(led, cell)
    })
}

/** Puts blocks in rows about as wide as the place to fill, top left corners at the spots. */
function shelve(all: readonly Block[], { aspect }: LayoutRequest, cell: LayoutCell) {
  const area = all.reduce(
    (sum, { width, height }) => sum + (width + cell.width) * (height + cell.height),
    0,
  )
  const widest = Math.max(Math.sqrt(area * aspect), ...all.map(({ width }) => width))
  const shelved: { readonly block: Block; readonly corner: Spot }[] = []
  let [x, y, rowHeight] = [0, 0, 0]
  for (const block of all) {
    if (x > 0 && x + block.width > widest) {
      y += rowHeight + cell.height
      x = 0
      rowHeight = 0
    }
    shelved.push({ block, corner: { x, y } })
    x += block.width + cell.width
    rowHeight = Math.max(rowHeight, block.height)
  }
  return shelved
}

/** Unpinned actors in blocks by faction, beginning where reading begins. */
export function factionLayout(request: LayoutRequest): readonly Placement[] {
  const { pinned, free } = splitActors(request.actors)
  if (free.length === 0) return []
  const cell = cellOf(request.actors)
  const forward = request.isRightToLeft ? -1 : 1
  const raw = shelve(blocks(free, cell), request, cell).flatMap(({ block, corner }) =>
    block.members.map(({ id }, index) => ({
      id,
      x: forward * (corner.x + (index % block.columns) * cell.width),
      y: corner.y + Math.floor(index / block.columns) * cell.height,
    })),
  )
  return clearedOf(centredOn(raw, middleOf(request.actors)), pinned, cell)
}

/** Everything that can be done in the diagram, as actions: for menus, palette, keys and toolbar alike. */
import { type Action, useActions } from '../../../client/actions'
import type { WordKey } from '../../../i18n/words'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramCanvas } from './diagramCanvas'
import type { Overlay } from './overlay'
import type { DiagramOperations } from './useDiagramOperations'
import type { DiagramRows } from './useDiagramRows'

type ToolDefinition = {
  readonly label: WordKey
  readonly shortcut?: string
  readonly startsGroup?: boolean
}

const TOOLS = {
  addActor: { label: 'diagram.addActor', shortcut: 'KeyA' },
  putActors: { label: 'diagram.putActors', shortcut: 'shift+KeyA' },
  connect: { label: 'diagram.connect', shortcut: 'KeyL' },
  rename: { label: 'diagram.rename', shortcut: 'F2', startsGroup: true },
  pin: { label: 'diagram.pin', shortcut: 'KeyP' },
  takeOut: { label: 'diagram.takeOut', shortcut: 'shift+Delete' },
  remove: { label: 'diagram.remove', shortcut: 'Delete' },
  layoutForce: {
    label: 'diagram.layoutForce',
    shortcut: 'alt+shift+Digit1',
    startsGroup: true,
  },
  layoutCircle: { label: 'diagram.layoutCircle', shortcut: 'alt+shift+Digit2' },
  layoutGrid: { label: 'diagram.layoutGrid', shortcut: 'alt+shift+Digit3' },
  zoomIn: { label: 'diagram.zoomIn', shortcut: 'Equal', startsGroup: true },
  zoomOut: { label: 'diagram.zoomOut', shortcut: 'Minus' },
  fit: { label: 'diagram.fit', shortcut: 'KeyF' },
  legend: { label: 'diagram.showLegend', shortcut: 'shift+KeyL', startsGroup: true },
  table: { label: 'diagram.table', shortcut: 'shift+KeyT' },
} as const satisfies Readonly<Record<string, ToolDefinition>>

export type DiagramToolId = keyof typeof TOOLS

export type DiagramToolAction = {
  readonly label: WordKey
  /** The shortcut as it is read. */
  readonly keys?: string
  readonly isEnabled: boolean
  readonly run: () => void
}

export type DiagramTools = Readonly<Record<DiagramToolId, DiagramToolAction>>

export type ToolContext = {
  readonly canvas: DiagramCanvas | null
  readonly rows: DiagramRows
  readonly selection: NetworkSelection
  readonly operations: DiagramOperations
  readonly isTable: boolean
  readonly isLegendShown: boolean
  readonly onOverlay: (overlay: Overlay) => void
  readonly onTable: () => void
  readonly onLegend: () => void
}

type Doing = { readonly isEnabled: boolean; readonly run: () => void }

/** Width by height of the usual pane, when no canvas is there to ask. */
const USUAL_ASPECT = 1.3
const ZOOM_STEP = 1.25

/** Where a new actor goes when no place was pointed at: the middle of what is seen. */
function middle(canvas: DiagramCanvas | null) {
  const nowhere = { rendered: { x: 120, y: 80 }, model: { x: 0, y: 0 } }
  return canvas?.centre ?? nowhere
}

function doings(context: ToolContext): Readonly<Record<DiagramToolId, Doing>> {
  const { canvas, rows, selection, operations, onOverlay } = context
  const { actorIds, relationshipIds } = selection
  const [first] = actorIds
  const only = actorIds.length === 1 && first !== undefined ? first : null
  const hasActors = actorIds.length > 0
  const hasAny = hasActors || relationshipIds.length > 0
  const aspect = canvas?.aspect ?? USUAL_ASPECT
  const layout = (kind: 'force' | 'circle' | 'grid'): Doing => ({
    isEnabled: rows.actors.length > 1,
    run: () => operations.arrange(kind, aspect),
  })
  const onCanvas = (run: (canvas: DiagramCanvas) => void): Doing => ({
    isEnabled: canvas !== null,
    run: () => canvas !== null && run(canvas),
  })
  return {
    addActor: {
      isEnabled: true,
      run: () => onOverlay({ kind: 'createActor', point: middle(canvas) }),
    },
    putActors: { isEnabled: true, run: () => onOverlay({ kind: 'putActors' }) },
    connect: {
      isEnabled: only !== null && rows.actors.length > 1,
      run: () => only !== null && onOverlay({ kind: 'connect', fromActorId: only }),
    },
    rename: {
      isEnabled: only !== null && canvas !== null,
      run: () => only !== null && onOverlay({ kind: 'rename', actorId: only }),
    },
    pin: { isEnabled: hasActors, run: () => operations.pin(actorIds) },
    takeOut: { isEnabled: hasActors, run: () => operations.takeOut(actorIds) },
    remove: { isEnabled: hasAny, run: () => operations.remove(selection) },
    layoutForce: layout('force'),
    layoutCircle: layout('circle'),
    layoutGrid: layout('grid'),
    zoomIn: onCanvas(shown => shown.zoomBy(ZOOM_STEP)),
    zoomOut: onCanvas(shown => shown.zoomBy(1 / ZOOM_STEP)),
    fit: onCanvas(shown => shown.fit()),
    legend: { isEnabled: !context.isTable, run: context.onLegend },
    table: { isEnabled: true, run: context.onTable },
  }
}

/** Labels that depend on the state. */
function labels({ rows, selection, isTable, isLegendShown }: ToolContext) {
  const chosen = new Set(selection.actorIds)
  const isPinned =
    chosen.size > 0 && rows.actors.every(row => !chosen.has(row.actorId) || row.isPinned === 1)
  const changed: Partial<Record<DiagramToolId, WordKey>> = {
    pin: isPinned ? 'diagram.unpin' : 'diagram.pin',
    table: isTable ? 'diagram.picture' : 'diagram.table',
    legend: isLegendShown ? 'diagram.hideLegend' : 'diagram.showLegend',
  }
  return changed
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  alt: 'Alt',
  shift: 'Shift',
  Delete: 'Del',
  Equal: '+',
  Minus: '−',
}

function keysText(shortcut: string): string {
  const names = shortcut.split('+').map(part => KEY_NAMES[part] ?? part.replace(/^(Key|Digit)/, ''))
  return names.join('+')
}

// The keys of a constant object are its type's keys.
const TOOL_IDS = Object.keys(TOOLS) as readonly DiagramToolId[]

/** Registers the actions and returns them for the toolbar. */
export function useDiagramTools(context: ToolContext): DiagramTools {
  const done = doings(context)
  const changed = labels(context)
  const tools = TOOL_IDS.map(id => {
    const definition: ToolDefinition = TOOLS[id]
    const label = changed[id] ?? definition.label
    return { id, definition, tool: { ...done[id], label } }
  })
  useActions(
    tools.map(
      ({ id, definition, tool }): Action => ({
        id: `diagram.${id}`,
        label: tool.label,
        menu: 'diagram',
        isEnabled: tool.isEnabled,
        run: tool.run,
        ...(definition.shortcut === undefined ? {} : { shortcut: definition.shortcut }),
        ...(definition.startsGroup === true ? { startsGroup: true } : {}),
      }),
    ),
  )
  const entries = tools.map(({ id, definition, tool }): [DiagramToolId, DiagramToolAction] => [
    id,
    definition.shortcut === undefined ? tool : { ...tool, keys: keysText(definition.shortcut) },
  ])
  return Object.fromEntries(entries) as DiagramTools // one entry for each tool
}

/** Everything that can be done in the diagram, as actions: for menus, palette, keys and toolbar alike. */
import type { AnnotationKind } from '../../../../shared/domain/annotations'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import type { ActorId, AnnotationId } from '../../../../shared/domain/ids'
import { type Action, useActions } from '../../../client/actions'
import { select } from '../../../client/session'
import { changeSettings, useSettings } from '../../../client/settings'
import type { WordKey } from '../../../i18n/words'
import { aligned, distributed } from './arrangement'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramCanvas } from './diagramCanvas'
import type { DiagramRows } from './diagramView'
import { factionGroups } from './factionGroups'
import type { LayoutKind } from './layouts'
import { newAnnotation } from './newAnnotation'
import type { Overlay } from './overlay'
import type { Snapping } from './snapping'
import type { DiagramOperations } from './useDiagramOperations'

type ToolDefinition = {
  readonly label: WordKey
  readonly shortcut?: string
  readonly isByEvent?: boolean
  readonly startsGroup?: boolean
}

const TOOLS = {
  addActor: { label: 'diagram.addActor', shortcut: 'KeyA' },
  putActors: { label: 'diagram.putActors', shortcut: 'shift+KeyA' },
  connect: { label: 'diagram.connect', shortcut: 'KeyL' },
  addText: { label: 'annotation.newText', shortcut: 'alt+shift+KeyT', startsGroup: true },
  addRectangle: { label: 'annotation.newRectangle', shortcut: 'alt+shift+KeyR' },
  addEllipse: { label: 'annotation.newEllipse', shortcut: 'alt+shift+KeyE' },
  rename: { label: 'diagram.rename', shortcut: 'F2', startsGroup: true },
  pin: { label: 'diagram.pin', shortcut: 'KeyP' },
  copy: { label: 'diagram.copy', shortcut: 'mod+KeyC', isByEvent: true, startsGroup: true },
  paste: { label: 'diagram.paste', shortcut: 'mod+KeyV', isByEvent: true },
  pasteAsNew: { label: 'diagram.pasteAsNew', shortcut: 'mod+shift+KeyV' },
  duplicate: { label: 'diagram.duplicate', shortcut: 'mod+KeyD' },
  neighbours: { label: 'diagram.neighbours', shortcut: 'KeyN' },
  hide: { label: 'diagram.hide', shortcut: 'KeyH' },
  showAll: { label: 'diagram.showAll', shortcut: 'shift+KeyH' },
  alignLeft: { label: 'diagram.alignLeft', startsGroup: true },
  alignCentre: { label: 'diagram.alignCentre' },
  alignRight: { label: 'diagram.alignRight' },
  alignTop: { label: 'diagram.alignTop' },
  alignMiddle: { label: 'diagram.alignMiddle' },
  alignBottom: { label: 'diagram.alignBottom' },
  distributeAcross: { label: 'diagram.distributeAcross' },
  distributeDown: { label: 'diagram.distributeDown' },
  collapse: { label: 'diagram.collapseAll', startsGroup: true },
  expand: { label: 'diagram.expandAll' },
  takeOut: { label: 'diagram.takeOut', shortcut: 'shift+Delete' },
  remove: { label: 'diagram.remove', shortcut: 'Delete' },
  layoutForce: {
    label: 'diagram.layoutForce',
    shortcut: 'alt+shift+Digit1',
    startsGroup: true,
  },
  layoutCircle: { label: 'diagram.layoutCircle', shortcut: 'alt+shift+Digit2' },
  layoutGrid: { label: 'diagram.layoutGrid', shortcut: 'alt+shift+Digit3' },
  layoutAtlas: { label: 'diagram.layoutAtlas', shortcut: 'alt+shift+Digit4' },
  layoutLayered: { label: 'diagram.layoutLayered', shortcut: 'alt+shift+Digit5' },
  layoutConcentric: { label: 'diagram.layoutConcentric', shortcut: 'alt+shift+Digit6' },
  layoutFactions: { label: 'diagram.layoutFactions', shortcut: 'alt+shift+Digit7' },
  snapNeighbours: { label: 'diagram.snapNeighbours', startsGroup: true },
  snapGrid: { label: 'diagram.snapGrid' },
  zoomIn: { label: 'diagram.zoomIn', shortcut: 'Equal', startsGroup: true },
  zoomOut: { label: 'diagram.zoomOut', shortcut: 'Minus' },
  fit: { label: 'diagram.fit', shortcut: 'KeyF' },
  overview: { label: 'overview.show', shortcut: 'shift+KeyM' },
  legend: { label: 'diagram.showLegend', shortcut: 'shift+KeyL', startsGroup: true },
  table: { label: 'diagram.table', shortcut: 'shift+KeyT' },
  present: { label: 'present.start', shortcut: 'mod+shift+KeyP', startsGroup: true },
  print: { label: 'print.diagram', shortcut: 'mod+KeyP' },
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
  readonly annotationIds: readonly AnnotationId[]
  /** Whether something of a diagram was copied. */
  readonly hasCopied: boolean
  readonly isTable: boolean
  readonly isLegendShown: boolean
  readonly hasOverview: boolean
  readonly snapping: Snapping
  readonly onOverlay: (overlay: Overlay) => void
  readonly onTable: () => void
  readonly onOverview: () => void
  readonly onLegend: () => void
  readonly onPresent: () => void
  readonly onPrint: () => void
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

/** Words and shapes at the middle of what is seen. */
function annotating({ canvas, onOverlay }: ToolContext) {
  const add = (kind: AnnotationKind): Doing => ({
    isEnabled: canvas !== null,
    run: () => onOverlay(newAnnotation(kind, middle(canvas))),
  })
  return { addText: add('text'), addRectangle: add('rectangle'), addEllipse: add('ellipse') }
}

/** Lining up and spacing what is selected. */
function arranging({ rows, selection, operations }: ToolContext) {
  const chosen = new Set(selection.actorIds)
  const chosenRows = rows.actors.filter(({ actorId }) => chosen.has(actorId))
  const move = (least: number, place: () => readonly DiagramActorRow[]): Doing => ({
    isEnabled: chosenRows.length >= least,
    run: () => void operations.place(place().map(({ actorId, x, y }) => ({ actorId, x, y }))),
  })
  return {
    alignLeft: move(2, () => aligned(chosenRows, 'left')),
    alignCentre: move(2, () => aligned(chosenRows, 'centre')),
    alignRight: move(2, () => aligned(chosenRows, 'right')),
    alignTop: move(2, () => aligned(chosenRows, 'top')),
    alignMiddle: move(2, () => aligned(chosenRows, 'middle')),
    alignBottom: move(2, () => aligned(chosenRows, 'bottom')),
    distributeAcross: move(3, () => distributed(chosenRows, 'across')),
    distributeDown: move(3, () => distributed(chosenRows, 'down')),
  }
}

/** Copies, neighbours, and what is hidden or collapsed. */
function visibility(context: ToolContext) {
  const { canvas, rows, selection, operations, annotationIds, hasCopied } = context
  const { actorIds, relationshipIds } = selection
  const hasAny = actorIds.length + relationshipIds.length > 0
  const canCopy = hasAny || annotationIds.length > 0
  const groups = factionGroups(rows)
  const hidden =
    rows.hiddenRelationships.size + rows.all.actors.filter(({ isHidden }) => isHidden === 1).length
  const fold = (isCollapsed: boolean): Doing => ({
    isEnabled: groups.some(group => group.isCollapsed !== isCollapsed),
    run: () =>
      operations.collapse(
        groups.map(({ factionActorId }) => factionActorId),
        isCollapsed,
      ),
  })
  return {
    copy: { isEnabled: canCopy, run: () => operations.copy(selection, annotationIds) },
    paste: { isEnabled: hasCopied, run: () => operations.paste(middle(canvas).model) },
    pasteAsNew: { isEnabled: hasCopied, run: () => operations.pasteAsNew(middle(canvas).model) },
    duplicate: {
      isEnabled: canCopy,
      run: () => operations.duplicate(selection, annotationIds),
    },
    neighbours: { isEnabled: actorIds.length > 0, run: () => selectNeighbours(rows, actorIds) },
    hide: { isEnabled: hasAny, run: () => operations.hide(selection) },
    showAll: { isEnabled: hidden > 0, run: operations.showAll },
    collapse: fold(true),
    expand: fold(false),
  }
}

/** Arranging all actors, or those selected when there are two or more. */
function layouts({ canvas, rows, selection, operations }: ToolContext) {
  const aspect = canvas?.aspect ?? USUAL_ASPECT
  const layout = (kind: LayoutKind): Doing => ({
    isEnabled: rows.actors.length > 1,
    run: () => operations.arrange(kind, aspect, selection.actorIds),
  })
  return {
    layoutForce: layout('force'),
    layoutCircle: layout('circle'),
    layoutGrid: layout('grid'),
    layoutAtlas: layout('atlas'),
    layoutLayered: layout('layered'),
    layoutConcentric: layout('concentric'),
    layoutFactions: layout('factions'),
  }
}

function doings(context: ToolContext): Readonly<Record<DiagramToolId, Doing>> {
  const { canvas, rows, selection, operations, onOverlay } = context
  const { actorIds, relationshipIds } = selection
  const { annotationIds } = context
  const [first] = actorIds
  const only = actorIds.length === 1 && first !== undefined ? first : null
  const [line = null] = relationshipIds
  const onlyLine = actorIds.length === 0 && relationshipIds.length === 1 ? line : null
  const [words = null] = annotationIds
  const onlyWords = annotationIds.length === 1 ? words : null
  const hasActors = actorIds.length > 0
  const hasAny = hasActors || relationshipIds.length > 0
  const onCanvas = (run: (canvas: DiagramCanvas) => void): Doing => ({
    isEnabled: canvas !== null,
    run: () => canvas !== null && run(canvas),
  })
  return {
    addActor: {
      isEnabled: true,
      run: () => onOverlay({ kind: 'createActor', point: middle(canvas) }),
    },
    ...annotating(context),
    putActors: { isEnabled: true, run: () => onOverlay({ kind: 'putActors' }) },
    connect: {
      isEnabled: only !== null && rows.actors.length > 1,
      run: () => only !== null && onOverlay({ kind: 'connect', fromActorId: only }),
    },
    rename: {
      isEnabled: (only ?? onlyLine ?? onlyWords) !== null && canvas !== null,
      run: () => {
        if (only !== null) onOverlay({ kind: 'rename', actorId: only })
        else if (onlyLine !== null) onOverlay({ kind: 'retype', relationshipId: onlyLine })
        else if (onlyWords !== null) onOverlay({ kind: 'annotation', annotationId: onlyWords })
      },
    },
    pin: { isEnabled: hasActors, run: () => operations.pin(actorIds) },
    ...arranging(context),
    ...visibility(context),
    takeOut: { isEnabled: hasActors, run: () => operations.takeOut(actorIds) },
    remove: {
      isEnabled: hasAny || annotationIds.length > 0,
      run: () => operations.remove(selection, annotationIds),
    },
    ...layouts(context),
    snapNeighbours: { isEnabled: true, run: () => switchSnapping('toNeighbours') },
    snapGrid: { isEnabled: true, run: () => switchSnapping('toGrid') },
    zoomIn: onCanvas(shown => shown.zoomBy(ZOOM_STEP)),
    zoomOut: onCanvas(shown => shown.zoomBy(1 / ZOOM_STEP)),
    fit: onCanvas(shown => shown.fit()),
    overview: { isEnabled: !context.isTable, run: context.onOverview },
    legend: { isEnabled: !context.isTable, run: context.onLegend },
    table: { isEnabled: true, run: context.onTable },
    present: { isEnabled: !context.isTable, run: context.onPresent },
    print: { isEnabled: rows.actors.length > 0, run: context.onPrint },
  }
}

/** The selected actors with all that a shown relationship joins to them. */
function selectNeighbours({ relationships }: DiagramRows, actorIds: readonly ActorId[]): void {
  const chosen = new Set(actorIds)
  const touching = relationships.filter(
    ({ fromActorId, toActorId }) => chosen.has(fromActorId) || chosen.has(toActorId),
  )
  select({
    kind: 'network',
    actorIds: [
      ...new Set([...actorIds, ...touching.flatMap(row => [row.fromActorId, row.toActorId])]),
    ],
    relationshipIds: touching.map(({ relationshipId }) => relationshipId),
  })
}

function switchSnapping(kind: keyof Snapping): void {
  const { snapping } = useSettings.getState()
  changeSettings({ snapping: { ...snapping, [kind]: !snapping[kind] } })
}

/** Labels that depend on the state. */
function labels(context: ToolContext) {
  const { rows, selection, isTable, isLegendShown, hasOverview, snapping } = context
  const chosen = new Set(selection.actorIds)
  const isPinned =
    chosen.size > 0 && rows.actors.every(row => !chosen.has(row.actorId) || row.isPinned === 1)
  const changed: Partial<Record<DiagramToolId, WordKey>> = {
    snapNeighbours: snapping.toNeighbours ? 'diagram.noSnapNeighbours' : 'diagram.snapNeighbours',
    snapGrid: snapping.toGrid ? 'diagram.noSnapGrid' : 'diagram.snapGrid',
    pin: isPinned ? 'diagram.unpin' : 'diagram.pin',
    overview: hasOverview ? 'overview.hide' : 'overview.show',
    table: isTable ? 'diagram.picture' : 'diagram.table',
    legend: isLegendShown ? 'diagram.hideLegend' : 'diagram.showLegend',
  }
  return changed
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
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
        ...(definition.isByEvent === true ? { isByEvent: true } : {}),
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

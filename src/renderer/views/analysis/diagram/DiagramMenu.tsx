/** The context menu of an actor, a relationship or the empty canvas. */
import { Menu } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconBook2,
  IconCirclePlus,
  IconClipboard,
  IconClipboardPlus,
  IconCopy,
  IconCopyPlus,
  IconEraser,
  IconEyeOff,
  IconLine,
  IconOvalVertical,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconRectangle,
  IconSelectAll,
  IconTextSize,
  IconTrash,
  IconUsersPlus,
} from '@tabler/icons-react'
import type { ActorId, AnnotationId, RelationshipId } from '../../../../shared/domain/ids'
import { selectActor } from '../../../client/session'
import { useTranslate } from '../../../i18n/words'
import type { CanvasPoint, MenuTarget, NetworkSelection } from './canvasTypes'
import classes from './Diagram.module.css'
import type { DiagramRows } from './diagramView'
import { newAnnotation } from './newAnnotation'
import type { Overlay } from './overlay'
import type { DiagramOperations } from './useDiagramOperations'
import { useCopied } from './useNetworkClipboard'

export type MenuProps = {
  readonly target: MenuTarget
  readonly point: CanvasPoint
  readonly rows: DiagramRows
  readonly selection: NetworkSelection
  readonly annotationIds: readonly AnnotationId[]
  readonly operations: DiagramOperations
  readonly onOverlay: (overlay: Overlay) => void
  readonly onClose: () => void
  readonly onFit: () => void
  readonly onSelectAll: () => void
  readonly onReadWhy: () => void
}

const ICON = { size: 15, 'aria-hidden': true } as const

export function DiagramMenu(props: MenuProps) {
  const { point, onClose } = props
  const { x, y } = point.rendered
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={4}
      width={230}
      trapFocus
      returnFocus
    >
      <Menu.Target>
        <div className={classes.anchor} style={{ insetInlineStart: x, insetBlockStart: y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Entries {...props} />
      </Menu.Dropdown>
    </Menu>
  )
}

function Entries(props: MenuProps) {
  switch (props.target.kind) {
    case 'actor':
      return <ActorEntries {...props} actorId={props.target.actorId} />
    case 'relationship':
      return <RelationshipEntries {...props} relationshipId={props.target.relationshipId} />
    case 'annotation':
      return <AnnotationEntries {...props} annotationId={props.target.annotationId} />
    case 'group':
      return <GroupEntries {...props} factionActorId={props.target.factionActorId} />
    case 'paper':
      return <PaperEntries {...props} />
  }
}

type ActorProps = MenuProps & {
  readonly actorId: Extract<MenuTarget, { kind: 'actor' }>['actorId']
}

function ActorEntries(props: ActorProps) {
  const { actorId, rows, selection, annotationIds, operations, onOverlay } = props
  const t = useTranslate()
  const chosen = new Set(selection.actorIds)
  const areAllPinned = rows.actors.every(row => !chosen.has(row.actorId) || row.isPinned === 1)
  const isOne = selection.actorIds.length === 1
  return (
    <>
      {isOne && (
        <>
          <Menu.Item
            leftSection={<IconLine {...ICON} />}
            onClick={() => onOverlay({ kind: 'connect', fromActorId: actorId })}
          >
            {t('diagram.connect')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil {...ICON} />}
            onClick={() => onOverlay({ kind: 'rename', actorId })}
          >
            {t('diagram.rename')}
          </Menu.Item>
        </>
      )}
      <Menu.Item
        leftSection={areAllPinned ? <IconPinnedOff {...ICON} /> : <IconPin {...ICON} />}
        onClick={() => operations.pin(selection.actorIds)}
      >
        {t(areAllPinned ? 'diagram.unpin' : 'diagram.pin')}
      </Menu.Item>
      <CopyAndHide {...{ operations, selection, annotationIds }} />
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconEraser {...ICON} />}
        onClick={() => operations.takeOut(selection.actorIds)}
      >
        {t('diagram.takeOut')}
      </Menu.Item>
      <RemoveEntry {...{ operations, selection, annotationIds }} />
    </>
  )
}

function RelationshipEntries(props: MenuProps & { readonly relationshipId: RelationshipId }) {
  const { relationshipId, selection, annotationIds, operations, onReadWhy, onOverlay } = props
  const t = useTranslate()
  return (
    <>
      <Menu.Item leftSection={<IconBook2 {...ICON} />} onClick={onReadWhy}>
        {t('diagram.openPassages')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil {...ICON} />}
        onClick={() => onOverlay({ kind: 'retype', relationshipId })}
      >
        {t('diagram.retype')}
      </Menu.Item>
      <CopyAndHide {...{ operations, selection, annotationIds }} />
      <Menu.Divider />
      <RemoveEntry {...{ operations, selection, annotationIds }} />
    </>
  )
}

type ChosenProps = Pick<MenuProps, 'operations' | 'selection' | 'annotationIds'>

function CopyEntries({ operations, selection, annotationIds }: ChosenProps) {
  const t = useTranslate()
  return (
    <>
      <Menu.Item
        leftSection={<IconCopy {...ICON} />}
        onClick={() => operations.copy(selection, annotationIds)}
      >
        {t('diagram.copy')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCopyPlus {...ICON} />}
        onClick={() => operations.duplicate(selection, annotationIds)}
      >
        {t('diagram.duplicate')}
      </Menu.Item>
    </>
  )
}

function CopyAndHide({ operations, selection, annotationIds }: ChosenProps) {
  const t = useTranslate()
  return (
    <>
      <CopyEntries {...{ operations, selection, annotationIds }} />
      <Menu.Item leftSection={<IconEyeOff {...ICON} />} onClick={() => operations.hide(selection)}>
        {t('diagram.hide')}
      </Menu.Item>
    </>
  )
}

function AnnotationEntries(props: MenuProps & { readonly annotationId: AnnotationId }) {
  const { annotationId, selection, annotationIds, operations, onOverlay } = props
  const t = useTranslate()
  return (
    <>
      <Menu.Item
        leftSection={<IconPencil {...ICON} />}
        onClick={() => onOverlay({ kind: 'annotation', annotationId })}
      >
        {t('annotation.edit')}
      </Menu.Item>
      <CopyEntries {...{ operations, selection, annotationIds }} />
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash {...ICON} />}
        onClick={() => operations.remove(selection, annotationIds)}
      >
        {t('annotation.remove')}
      </Menu.Item>
    </>
  )
}

function GroupEntries(props: MenuProps & { readonly factionActorId: ActorId }) {
  const { factionActorId, rows, operations } = props
  const t = useTranslate()
  const isCollapsed = rows.collapsed.some(row => row.factionActorId === factionActorId)
  const Sign = isCollapsed ? IconArrowsMaximize : IconArrowsMinimize
  return (
    <>
      <Menu.Item
        leftSection={<Sign {...ICON} />}
        onClick={() => operations.collapse([factionActorId], !isCollapsed)}
      >
        {t(isCollapsed ? 'diagram.expand' : 'diagram.collapse')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUsersPlus {...ICON} />}
        onClick={() => selectActor(factionActorId)}
      >
        {t('diagram.openFaction')}
      </Menu.Item>
    </>
  )
}

function RemoveEntry({ operations, selection, annotationIds }: ChosenProps) {
  const t = useTranslate()
  return (
    <Menu.Item
      color="red"
      leftSection={<IconTrash {...ICON} />}
      onClick={() => operations.remove(selection, annotationIds)}
    >
      {t('diagram.remove')}
    </Menu.Item>
  )
}

const ANNOTATIONS = [
  { kind: 'text', word: 'annotation.addText', icon: <IconTextSize {...ICON} /> },
  { kind: 'rectangle', word: 'annotation.addRectangle', icon: <IconRectangle {...ICON} /> },
  { kind: 'ellipse', word: 'annotation.addEllipse', icon: <IconOvalVertical {...ICON} /> },
] as const

function PaperEntries({ point, operations, onOverlay, onFit, onSelectAll }: MenuProps) {
  const t = useTranslate()
  const hasCopied = useCopied(({ network }) => network !== null)
  return (
    <>
      <Menu.Item
        leftSection={<IconCirclePlus {...ICON} />}
        onClick={() => onOverlay({ kind: 'createActor', point })}
      >
        {t('diagram.addActorHere')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUsersPlus {...ICON} />}
        onClick={() => onOverlay({ kind: 'putActors' })}
      >
        {t('diagram.putActors')}
      </Menu.Item>
      {hasCopied && (
        <>
          <Menu.Item
            leftSection={<IconClipboard {...ICON} />}
            onClick={() => operations.paste(point.model)}
          >
            {t('diagram.pasteHere')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconClipboardPlus {...ICON} />}
            onClick={() => operations.pasteAsNew(point.model)}
          >
            {t('diagram.pasteAsNew')}
          </Menu.Item>
        </>
      )}
      <Menu.Divider />
      {ANNOTATIONS.map(({ kind, word, icon }) => (
        <Menu.Item
          key={kind}
          leftSection={icon}
          onClick={() => onOverlay(newAnnotation(kind, point))}
        >
          {t(word)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconSelectAll {...ICON} />} onClick={onSelectAll}>
        {t('diagram.selectAll')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowsMaximize {...ICON} />} onClick={onFit}>
        {t('diagram.fit')}
      </Menu.Item>
    </>
  )
}

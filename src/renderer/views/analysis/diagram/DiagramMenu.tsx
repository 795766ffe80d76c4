/** The context menu of an actor, a relationship or the empty canvas. */
import { Menu } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconBook2,
  IconCirclePlus,
  IconEraser,
  IconLine,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconSelectAll,
  IconTrash,
  IconUsersPlus,
} from '@tabler/icons-react'
import { useTranslate } from '../../../i18n/words'
import type { CanvasPoint, MenuTarget, NetworkSelection } from './canvasTypes'
import classes from './Diagram.module.css'
import type { Overlay } from './overlay'
import type { DiagramOperations } from './useDiagramOperations'
import type { DiagramRows } from './useDiagramRows'

export type MenuProps = {
  readonly target: MenuTarget
  readonly point: CanvasPoint
  readonly rows: DiagramRows
  readonly selection: NetworkSelection
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
      return <RelationshipEntries {...props} />
    case 'paper':
      return <PaperEntries {...props} />
  }
}

type ActorProps = MenuProps & {
  readonly actorId: Extract<MenuTarget, { kind: 'actor' }>['actorId']
}

function ActorEntries({ actorId, rows, selection, operations, onOverlay }: ActorProps) {
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
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconEraser {...ICON} />}
        onClick={() => operations.takeOut(selection.actorIds)}
      >
        {t('diagram.takeOut')}
      </Menu.Item>
      <RemoveEntry operations={operations} selection={selection} />
    </>
  )
}

function RelationshipEntries({ selection, operations, onReadWhy }: MenuProps) {
  const t = useTranslate()
  return (
    <>
      <Menu.Item leftSection={<IconBook2 {...ICON} />} onClick={onReadWhy}>
        {t('diagram.openPassages')}
      </Menu.Item>
      <Menu.Divider />
      <RemoveEntry operations={operations} selection={selection} />
    </>
  )
}

function RemoveEntry({ operations, selection }: Pick<MenuProps, 'operations' | 'selection'>) {
  const t = useTranslate()
  return (
    <Menu.Item
      color="red"
      leftSection={<IconTrash {...ICON} />}
      onClick={() => operations.remove(selection)}
    >
      {t('diagram.remove')}
    </Menu.Item>
  )
}

function PaperEntries({ point, onOverlay, onFit, onSelectAll }: MenuProps) {
  const t = useTranslate()
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

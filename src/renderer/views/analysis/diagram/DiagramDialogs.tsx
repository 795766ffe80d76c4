/** The dialogs of the diagram: connect, describe a new relationship, put actors on, confirm removal. */
import { Modal, Text } from '@mantine/core'
import type { ActorId } from '../../../../shared/domain/ids'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { useTranslate } from '../../../i18n/words'
import { ConnectDialog } from './ConnectDialog'
import { NewActorForm } from './CreateActorPopover'
import type { CanvasPoint } from './canvasTypes'
import type { DiagramRows } from './diagramView'
import { spotsAround } from './layouts'
import { NO_OVERLAY, type Overlay } from './overlay'
import { PutActorsDialog } from './PutActorsDialog'
import { RelationshipDialog } from './RelationshipDialog'
import { type DiagramOperations, removeFromNetwork } from './useDiagramOperations'

type Props = {
  readonly rows: DiagramRows
  readonly operations: DiagramOperations
  readonly overlay: Overlay
  readonly onOverlay: (overlay: Overlay) => void
  /** The middle of what is seen, in diagram pixels. */
  readonly centre: () => { readonly x: number; readonly y: number }
  /** Without a canvas there is no place to ask for a name at. */
  readonly isTable: boolean
}

export function DiagramDialogs(props: Props) {
  const { rows, operations, overlay, onOverlay, centre, isTable } = props
  const close = () => onOverlay(NO_OVERLAY)
  const actorOf = (id: ActorId) => rows.actors.find(({ actorId }) => actorId === id)

  function put(actorIds: readonly ActorId[]) {
    close()
    const spots = spotsAround(centre(), actorIds.length, rows.actors)
    const positions = actorIds.map((actorId, index) => ({
      actorId,
      ...(spots[index] ?? centre()),
    }))
    void operations.place(positions)
  }

  switch (overlay.kind) {
    case 'connect': {
      const from = actorOf(overlay.fromActorId)
      if (from === undefined) return null
      const { actorId: fromActorId } = from
      return (
        <ConnectDialog
          from={from}
          actors={rows.actors}
          onChoose={toActorId => onOverlay({ kind: 'relationship', fromActorId, toActorId })}
          onCancel={close}
        />
      )
    }
    case 'relationship': {
      const from = actorOf(overlay.fromActorId)
      const to = actorOf(overlay.toActorId)
      if (from === undefined || to === undefined) return null
      return <RelationshipDialog from={from} to={to} onDone={close} />
    }
    case 'putActors':
      return (
        <PutActorsDialog
          placed={new Set(rows.actors.map(({ actorId }) => actorId))}
          onPut={put}
          onCancel={close}
        />
      )
    case 'createActor': {
      if (!isTable) return null
      const [spot = centre()] = spotsAround(centre(), 1, rows.actors)
      const point = { ...overlay.point, model: spot }
      return <NewActorModal rows={rows} point={point} onDone={close} />
    }
    case 'remove':
      return <ConfirmRemoval removal={overlay} onDone={close} />
    default:
      return null
  }
}

type NewActorProps = {
  readonly rows: DiagramRows
  readonly point: CanvasPoint
  readonly onDone: () => void
}

function NewActorModal({ rows, point, onDone }: NewActorProps) {
  const t = useTranslate()
  return (
    <Modal
      opened
      onClose={onDone}
      size="xs"
      title={t('newActor.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NewActorForm diagramId={rows.diagramId} point={point} onDone={onDone} />
    </Modal>
  )
}

type RemovalProps = {
  readonly removal: Extract<Overlay, { kind: 'remove' }>
  readonly onDone: () => void
}

function ConfirmRemoval({ removal, onDone }: RemovalProps) {
  const t = useTranslate()
  return (
    <ConfirmDialog
      isOpen
      title={t('diagram.removeTitle')}
      confirmLabel={t('common.remove')}
      onConfirm={() => void removeFromNetwork(removal, t('diagram.removed'))}
      onCancel={onDone}
    >
      <Text size="sm">
        {t('diagram.removeBody', {
          relationships: t('count.relationships', { count: removal.relationships }),
          citations: t('count.citations', { count: removal.citations }),
        })}
      </Text>
      <Text size="xs" c="dimmed" mt={6}>
        {t('common.undoBringsBack')}
      </Text>
    </ConfirmDialog>
  )
}

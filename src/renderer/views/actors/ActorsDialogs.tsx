/** The one dialog of the Actors screen that is open. */
import { Modal } from '@mantine/core'
import type { ActorRow } from '../../../shared/domain/actors'
import { useTranslate, type WordKey } from '../../i18n/words'
import { ActorTypes } from './ActorTypes'
import { type ActorsDialog, openActorsDialog, useActorsView } from './actorsView'
import { Duplicates } from './Duplicates'
import { MergeActors } from './MergeActors'
import { SplitActor } from './SplitActor'

const TITLES: Readonly<Record<ActorsDialog['kind'], WordKey>> = {
  merge: 'actors.mergeTitle',
  split: 'actors.splitTitle',
  duplicates: 'actors.duplicatesTitle',
  types: 'actors.typesTitle',
}

export function ActorsDialogs({ actors }: { readonly actors: readonly ActorRow[] }) {
  const t = useTranslate()
  const dialog = useActorsView(view => view.dialog)
  const close = () => openActorsDialog(null)
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      title={dialog && t(TITLES[dialog.kind])}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {dialog && <Content dialog={dialog} actors={actors} onClose={close} />}
    </Modal>
  )
}

type ContentProps = {
  readonly dialog: ActorsDialog
  readonly actors: readonly ActorRow[]
  readonly onClose: () => void
}

function Content({ dialog, actors, onClose }: ContentProps) {
  switch (dialog.kind) {
    case 'merge':
      return (
        <MergeActors
          actors={actors.filter(actor => dialog.actorIds.includes(actor.actorId))}
          onClose={onClose}
        />
      )
    case 'split': {
      const actor = actors.find(one => one.actorId === dialog.actorId)
      return actor === undefined ? null : <SplitActor actor={actor} onClose={onClose} />
    }
    case 'duplicates':
      return <Duplicates actors={actors} />
    case 'types':
      return <ActorTypes actors={actors} />
  }
}

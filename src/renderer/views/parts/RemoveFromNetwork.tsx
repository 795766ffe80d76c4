/** Asks before actors or relationships go, and says what hangs on them. */
import { Text } from '@mantine/core'
import type { ActorId, RelationshipId } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { useTranslate } from '../../i18n/words'
import classes from './inspector.module.css'

type Props = {
  readonly title: string
  readonly actorIds: readonly ActorId[]
  readonly relationshipIds: readonly RelationshipId[]
  /** What goes with them, in words. */
  readonly losses: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onRemoved: () => void
}

export function RemoveFromNetwork(props: Props) {
  const { title, actorIds, relationshipIds, losses, isOpen, onClose, onRemoved } = props
  const t = useTranslate()
  const remove = useCommand('network.remove')

  async function confirm() {
    const payload = { actorIds: [...actorIds], relationshipIds: [...relationshipIds] }
    if (await remove(payload)) onRemoved()
  }

  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={title}
      confirmLabel={t('common.remove')}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Text size="sm">{t('network.goesToo')}</Text>
      <ul className={classes.losses}>
        {losses.map(loss => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" mt={4}>
        {t('common.undoBringsBack')}
      </Text>
    </ConfirmDialog>
  )
}

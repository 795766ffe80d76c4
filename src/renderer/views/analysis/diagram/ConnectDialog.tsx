/** The keyboard's way to draw a relationship: choose the other actor from a list that can be searched. */
import { Modal, Select } from '@mantine/core'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import { ActorId } from '../../../../shared/domain/ids'
import { useTranslate } from '../../../i18n/words'

type Props = {
  readonly from: DiagramActorRow
  readonly actors: readonly DiagramActorRow[]
  readonly onChoose: (to: ActorId) => void
  readonly onCancel: () => void
}

export function ConnectDialog({ from, actors, onChoose, onCancel }: Props) {
  const t = useTranslate()
  const others = actors.filter(({ actorId }) => actorId !== from.actorId)
  return (
    <Modal
      opened
      onClose={onCancel}
      size="sm"
      title={t('diagram.connectFrom', { name: from.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      styles={{ body: { minHeight: 300 } }}
    >
      <Select
        size="sm"
        aria-label={t('diagram.connectHint')}
        placeholder={t('diagram.connectHint')}
        searchable
        defaultDropdownOpened
        limit={100}
        data-autofocus
        data={others.map(({ actorId, name }) => ({ value: actorId as string, label: name }))}
        nothingFoundMessage={t('diagram.connectNobody')}
        renderOption={({ option }) => <bdi>{option.label}</bdi>}
        selectFirstOptionOnChange
        comboboxProps={{ withinPortal: false }}
        onChange={value => value !== null && onChoose(ActorId.parse(value))}
      />
    </Modal>
  )
}

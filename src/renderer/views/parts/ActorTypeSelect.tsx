/** Chooses an actor type, and makes a new one when none fits. */
import { ActorTypeId, newIdOf } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { actorTypeName } from '../../i18n/typeWords'
import { useTranslate } from '../../i18n/words'
import { ActorGlyph } from './ActorGlyph'
import { ActorTypeForm } from './ActorTypeForm'
import { TypeSelect } from './TypeSelect'

type Props = {
  readonly typeId: ActorTypeId | null
  readonly onChoose: (typeId: ActorTypeId) => void
}

export function ActorTypeSelect({ typeId, onChoose }: Props) {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  return (
    <TypeSelect
      types={types.map(({ typeId: id, key, name, shape, colour }) => ({
        id,
        name: actorTypeName(t, key, name),
        sign: <ActorGlyph shape={shape} colour={colour} />,
      }))}
      value={typeId}
      newLabel={t('actorType.new')}
      newTitle={t('actorType.newTitle')}
      onChoose={onChoose}
      form={onDone => <NewActorType onDone={onDone} />}
    />
  )
}

function NewActorType({ onDone }: { readonly onDone: (typeId: ActorTypeId | null) => void }) {
  const t = useTranslate()
  const create = useCommand('actorType.create')
  return (
    <ActorTypeForm
      start={null}
      submitLabel={t('common.create')}
      onCancel={() => onDone(null)}
      onSubmit={async look => {
        const typeId = newIdOf(ActorTypeId)
        if (await create({ typeId, ...look })) onDone(typeId)
      }}
    />
  )
}

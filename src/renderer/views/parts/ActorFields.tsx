/** What is known of an actor itself: name, type, faction, description, other names, attributes. */
import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ActorRow } from '../../../shared/domain/actors'
import { useCommand } from '../../client/useCommand'
import { EditableText } from '../../components/EditableText'
import { ProseField } from '../../components/ProseField'
import { useTranslate } from '../../i18n/words'
import { ActorGlyph } from './ActorGlyph'
import { ActorSelect } from './ActorSelect'
import { ActorTypeSelect } from './ActorTypeSelect'
import { Aliases } from './Aliases'
import { Attributes } from './Attributes'
import classes from './inspector.module.css'

type Props = {
  readonly actor: ActorRow
  /** What stands between the name and the fields. */
  readonly children?: ReactNode
}

export function ActorFields({ actor, children }: Props) {
  const t = useTranslate()
  const rename = useCommand('actor.rename')
  const setType = useCommand('actor.setType')
  const setFaction = useCommand('actor.setFaction')
  const describe = useCommand('actor.describe')
  const { actorId, name, typeId, shape, colour, description, factionActorId } = actor
  return (
    <>
      <div className={classes.title}>
        <ActorGlyph shape={shape} colour={colour} />
        <EditableText
          label={t('common.name')}
          value={name}
          onCommit={text => void rename({ actorId, name: text })}
        />
      </div>
      {children}
      <Stack gap={8}>
        <ActorTypeSelect
          typeId={typeId}
          onChoose={chosen => void setType({ actorId, typeId: chosen })}
        />
        <ActorSelect
          label={t('actor.faction')}
          placeholder={t('actor.factionHint')}
          actorId={factionActorId}
          exceptId={actorId}
          onChoose={chosen => void setFaction({ actorId, factionActorId: chosen })}
        />
        <ProseField
          label={t('actor.description')}
          placeholder={t('actor.descriptionHint')}
          value={description}
          onCommit={text => void describe({ actorId, description: text })}
        />
        <Aliases actorId={actorId} />
        <Attributes actorId={actorId} />
      </Stack>
    </>
  )
}

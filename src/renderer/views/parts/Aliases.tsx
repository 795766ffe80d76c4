/** Other names of an actor, in any script: the sources are searched for each. */
import { ActionIcon, CloseButton, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import { type ActorId, AliasId, newIdOf } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import classes from './Chips.module.css'

export function Aliases({ actorId }: { readonly actorId: ActorId }) {
  const t = useTranslate()
  const id = useId()
  const aliases = useRows('actor.aliases', { actorId })
  const add = useCommand('alias.add')
  const remove = useCommand('alias.remove')
  const [name, setName] = useState('')

  async function keep(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return
    if (await add({ aliasId: newIdOf(AliasId), actorId, name: name.trim() })) setName('')
  }

  return (
    <div>
      <div id={id} className={classes.label}>
        {t('actor.aliases')}
      </div>
      {aliases.length > 0 && (
        <ul className={classes.chipList} aria-labelledby={id}>
          {aliases.map(alias => (
            <li key={alias.aliasId} className={classes.alias}>
              <bdi>{alias.name}</bdi>
              <CloseButton
                size={18}
                iconSize={12}
                aria-label={t('alias.remove', { name: alias.name })}
                title={t('alias.remove', { name: alias.name })}
                onClick={() => void remove({ aliasId: alias.aliasId })}
              />
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={event => void keep(event)}>
        <TextInput
          size="xs"
          maxLength={500}
          aria-label={t('alias.add')}
          placeholder={t('alias.hint')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          rightSection={
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              type="submit"
              aria-label={t('alias.add')}
              disabled={name.trim() === ''}
            >
              <IconPlus size={14} aria-hidden />
            </ActionIcon>
          }
        />
      </form>
    </div>
  )
}

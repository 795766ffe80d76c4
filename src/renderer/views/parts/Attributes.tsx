/** Named values of an actor: changed in place, added by name, taken away. */
import { ActionIcon, Autocomplete, CloseButton, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import type { AttributeRow } from '../../../shared/domain/actorAttributes'
import { type ActorId, AttributeId, newIdOf } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { EditableText } from '../../components/EditableText'
import { useTranslate } from '../../i18n/words'
import classes from './Attributes.module.css'
import chips from './Chips.module.css'

export function Attributes({ actorId }: { readonly actorId: ActorId }) {
  const t = useTranslate()
  const id = useId()
  const attributes = useRows('actor.attributes', { actorId })
  return (
    <div>
      <div id={id} className={chips.label}>
        {t('attribute.title')}
      </div>
      {attributes.length > 0 && (
        <dl className={classes.list} aria-labelledby={id}>
          {attributes.map(attribute => (
            <Attribute key={attribute.attributeId} actorId={actorId} attribute={attribute} />
          ))}
        </dl>
      )}
      <NewAttribute actorId={actorId} />
    </div>
  )
}

type AttributeProps = { readonly actorId: ActorId; readonly attribute: AttributeRow }

function Attribute({ actorId, attribute }: AttributeProps) {
  const t = useTranslate()
  const set = useCommand('attribute.set')
  const remove = useCommand('attribute.remove')
  const { attributeId, name, value } = attribute
  return (
    <div className={classes.attribute}>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <EditableText
          label={t('attribute.valueOf', { name })}
          value={value}
          onCommit={text => void set({ attributeId, actorId, name, value: text })}
        />
      </dd>
      <CloseButton
        size={18}
        iconSize={12}
        aria-label={t('attribute.remove', { name })}
        title={t('attribute.remove', { name })}
        onClick={() => void remove({ attributeId })}
      />
    </div>
  )
}

function NewAttribute({ actorId }: { readonly actorId: ActorId }) {
  const t = useTranslate()
  const set = useCommand('attribute.set')
  const names = useRows('attribute.names', {})
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const isComplete = name.trim() !== '' && value.trim() !== ''

  async function add(event: FormEvent) {
    event.preventDefault()
    if (!isComplete) return
    const attributeId = newIdOf(AttributeId)
    if (!(await set({ attributeId, actorId, name: name.trim(), value: value.trim() }))) return
    setName('')
    setValue('')
  }

  return (
    <form className={classes.adding} onSubmit={event => void add(event)}>
      <Autocomplete
        size="xs"
        dir="auto"
        maxLength={500}
        aria-label={t('attribute.name')}
        placeholder={t('attribute.nameHint')}
        data={names.map(one => one.name)}
        limit={12}
        value={name}
        onChange={setName}
      />
      <TextInput
        size="xs"
        dir="auto"
        maxLength={2000}
        aria-label={t('attribute.value')}
        placeholder={t('attribute.value')}
        value={value}
        onChange={event => setValue(event.currentTarget.value)}
      />
      <ActionIcon
        size="md"
        variant="subtle"
        color="gray"
        type="submit"
        aria-label={t('attribute.add')}
        title={t('attribute.add')}
        disabled={!isComplete}
      >
        <IconPlus size={14} aria-hidden />
      </ActionIcon>
    </form>
  )
}

/** Chooses one of the types of something, and makes a new one when none fits. */
import { Modal, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslate } from '../../i18n/words'
import classes from './inspector.module.css'

const NEW = 'new'

type Props<Id extends string> = {
  readonly types: readonly { readonly id: Id; readonly name: string; readonly sign?: ReactNode }[]
  readonly value: Id | null
  readonly newLabel: string
  readonly newTitle: string
  readonly onChoose: (id: Id) => void
  /** The form for a new type; it gives null when it is given up. */
  readonly form: (onDone: (created: Id | null) => void) => ReactNode
}

export function TypeSelect<Id extends string>(props: Props<Id>) {
  const { types, value, newLabel, newTitle, onChoose, form } = props
  const t = useTranslate()
  const [isNew, setNew] = useState(false)
  const signOf = (id: string | null) => types.find(type => type.id === id)?.sign
  const data: { value: string; label: string }[] = [
    ...types.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW, label: newLabel },
  ]
  return (
    <>
      <Select
        size="xs"
        label={t('common.type')}
        allowDeselect={false}
        data={data}
        value={value}
        comboboxProps={{ shadow: 'md' }}
        leftSection={signOf(value)}
        renderOption={({ option }) => (
          <span className={classes.option} data-new={option.value === NEW || undefined}>
            {signOf(option.value)}
            {option.label}
          </span>
        )}
        onChange={chosen => {
          if (chosen === NEW) setNew(true)
          const type = types.find(({ id }) => id === chosen)
          if (type !== undefined) onChoose(type.id)
        }}
      />
      <Modal
        opened={isNew}
        onClose={() => setNew(false)}
        title={newTitle}
        size="sm"
        centered
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {form(created => {
          setNew(false)
          if (created !== null) onChoose(created)
        })}
      </Modal>
    </>
  )
}

/** A field and the list of what fits it: arrows move, Enter chooses. Arabic spellings are folded. */
import { TextInput, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { matchingKey } from '../../../../shared/analysis/arabicText'
import { useTranslate } from '../../../i18n/words'
import classes from './SearchList.module.css'

const SHOWN_AT_MOST = 60

export type Found<Id extends string> = {
  readonly id: Id
  /** All words by which it can be found. */
  readonly words: string
  readonly content: ReactNode
}

type Props<Id extends string> = {
  readonly label: string
  readonly initialQuery?: string
  /** In the order in which they are offered. */
  readonly entries: readonly Found<Id>[]
  readonly noneWords: string
  readonly onChoose: (id: Id) => void
  /** Offers to make what was typed and is not there. */
  readonly creation?: {
    readonly words: (name: string) => string
    readonly onCreate: (name: string) => void
  }
}

/** The id of the offer to make something new. */
const CREATION = 'creation'

export function SearchList<Id extends string>(props: Props<Id>) {
  const { label, entries, noneWords, onChoose, creation } = props
  const t = useTranslate()
  const listId = useId()
  const [query, setQuery] = useState(props.initialQuery ?? '')
  const [active, setActive] = useState(0)
  const key = matchingKey(query)
  const fitting = entries.filter(({ words }) => matchingKey(words).includes(key))
  const shown = fitting.slice(0, SHOWN_AT_MOST)
  const name = query.trim()
  const canCreate = creation !== undefined && name !== ''
  const places = shown.length + (canCreate ? 1 : 0)
  const at = Math.min(active, places - 1)
  const chosen = shown[at]
  const isCreation = canCreate && at === shown.length

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'ArrowDown') setActive(Math.min(places - 1, active + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1))
    else if (event.key === 'Enter') {
      if (isCreation) creation?.onCreate(name)
      else if (chosen) onChoose(chosen.id)
    } else return
    event.preventDefault()
  }

  return (
    <div className={classes.search}>
      <TextInput
        size="xs"
        dir="auto"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={
          isCreation ? `${listId}-${CREATION}` : chosen && `${listId}-${chosen.id}`
        }
        aria-label={label}
        placeholder={t('common.search')}
        data-autofocus
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className={classes.list} role="listbox" aria-label={label}>
        {shown.map(({ id, content }) => (
          <UnstyledButton
            key={id}
            id={`${listId}-${id}`}
            className={classes.entry}
            role="option"
            tabIndex={-1}
            aria-selected={id === chosen?.id}
            ref={(element: HTMLButtonElement | null) => {
              if (id === chosen?.id) element?.scrollIntoView({ block: 'nearest' })
            }}
            onClick={() => onChoose(id)}
          >
            {content}
          </UnstyledButton>
        ))}
        {canCreate && (
          <UnstyledButton
            id={`${listId}-${CREATION}`}
            className={classes.entry}
            role="option"
            tabIndex={-1}
            aria-selected={isCreation}
            onClick={() => creation.onCreate(name)}
          >
            <IconPlus size={14} aria-hidden />
            <span>{creation.words(name)}</span>
          </UnstyledButton>
        )}
      </div>
      {shown.length === 0 && !canCreate && <p className={classes.none}>{noneWords}</p>}
      {fitting.length > shown.length && (
        <p className={classes.none}>
          {t('reader.moreFound', { count: fitting.length - shown.length })}
        </p>
      )}
    </div>
  )
}

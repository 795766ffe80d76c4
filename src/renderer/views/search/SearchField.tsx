/** The search field and its switches. Arrows move over the results, Enter opens one. */
import { ActionIcon, Button, Popover, Switch, TextInput, Tooltip } from '@mantine/core'
import { IconFilter, IconHelp, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { changeSearch, useSearchSession } from '../../client/searchSession'
import { openHit } from '../../client/searchWalk'
import { useTranslate } from '../../i18n/words'
import { ExportResults } from './ExportResults'
import { KeepAbsence } from './KeepAbsence'
import classes from './Search.module.css'
import { optionId } from './SearchResults'
import { SearchSyntax } from './SearchSyntax'

type Props = {
  readonly listId: string
  readonly hasResults: boolean
  readonly filterCount: number
  readonly isFiltering: boolean
  readonly onFiltering: () => void
}

export function SearchField({ listId, hasResults, filterCount, isFiltering, onFiltering }: Props) {
  const t = useTranslate()
  const { text, current, withParticles } = useSearchSession()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <div className={classes.row}>
      <TextInput
        ref={field}
        className={classes.field}
        dir="auto"
        role="combobox"
        aria-expanded={hasResults}
        aria-controls={hasResults ? listId : undefined}
        aria-activedescendant={hasResults && current >= 0 ? optionId(listId, current) : undefined}
        aria-label={t('search.field')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={2_000}
        value={text}
        onChange={event => changeSearch({ text: event.currentTarget.value })}
        onKeyDown={onFieldKey}
      />
      <Switch
        size="xs"
        label={t('search.withParticles')}
        checked={withParticles}
        onChange={event => changeSearch({ withParticles: event.currentTarget.checked })}
      />
      <Button
        size="xs"
        variant={filterCount > 0 ? 'light' : 'default'}
        aria-expanded={isFiltering}
        leftSection={<IconFilter size={15} aria-hidden />}
        onClick={onFiltering}
      >
        {filterCount > 0 ? t('search.filtersSet', { count: filterCount }) : t('search.filters')}
      </Button>
      <KeepAbsence />
      <ExportResults isEnabled={hasResults} />
      <Popover width={560} position="bottom-end" shadow="md" trapFocus>
        <Popover.Target>
          <Tooltip label={t('search.help')}>
            <ActionIcon size="md" aria-label={t('search.help')}>
              <IconHelp size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('search.help')}>
          <SearchSyntax />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

/** Rows that Page Up and Page Down pass over. */
const PAGE_STEP = 8

function onFieldKey(event: KeyboardEvent<HTMLInputElement>): void {
  const { hits, current, text } = useSearchSession.getState()
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE_STEP,
    PageUp: -PAGE_STEP,
  }
  const by = moves[event.key]
  if (by !== undefined && hits.length > 0) {
    const next = Math.min(hits.length - 1, Math.max(0, current + by))
    useSearchSession.setState({ current: next })
  } else if (event.key === 'Enter' && hits.length > 0) void openHit(Math.max(0, current))
  else if (event.key === 'Escape' && text !== '') changeSearch({ text: '' })
  else return
  event.preventDefault()
}

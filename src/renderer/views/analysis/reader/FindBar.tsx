/** Find in source: a field, how many places there are, and the way from one to the next. */
import { ActionIcon, CloseButton, Text, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconListSearch, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { SourceRow } from '../../../../shared/domain/sources'
import { useActions } from '../../../client/actions'
import { useProjectSession } from '../../../client/projectSession'
import { searchEverywhere } from '../../../client/searchSession'
import { useSession } from '../../../client/session'
import { useTranslate } from '../../../i18n/words'
import { usePassageWalk } from '../../parts/PassageWalker'
import { walkThrough } from '../../parts/walk'
import classes from './FindBar.module.css'
import { closeFinding, lookFor, MATCHES_AT_MOST, openFinding, search, useFinding } from './finding'
import { focusParagraph } from './useParagraphCursor'

const AFTER_LAST_KEY_MS = 120

type Props = {
  readonly source: SourceRow
  /** Where the reader's cursor is: finding begins there. */
  readonly place: number
  /** Words chosen in the text, to begin with. */
  readonly readChosen: () => string
}

export function FindBar({ source, place, readChosen }: Props) {
  const { isOpen, words, matches } = useFinding()
  const { current, step, goTo } = usePassageWalk(matches)

  /** The first step goes to what stands at or behind the cursor, not to the top of the source. */
  function walk(by: 1 | -1) {
    walkThrough({ label: words, passages: matches })
    if (current !== -1) return step(by)
    const next = matches.findIndex(match => match.place >= place)
    if (by === 1) goTo(next === -1 ? 0 : next)
    else goTo((next === -1 ? matches.length : next) - 1)
  }

  useActions([
    {
      id: 'reader.find',
      label: 'find.open',
      menu: 'reader',
      shortcut: 'mod+KeyF',
      isEnabled: true,
      startsGroup: true,
      run: () => openFinding(readChosen()),
    },
    {
      id: 'reader.findNext',
      label: 'find.next',
      menu: 'reader',
      shortcut: 'F3',
      isEnabled: isOpen && matches.length > 0,
      run: () => walk(1),
    },
    {
      id: 'reader.findPrevious',
      label: 'find.previous',
      menu: 'reader',
      shortcut: 'shift+F3',
      isEnabled: isOpen && matches.length > 0,
      run: () => walk(-1),
    },
  ])
  if (!isOpen) return null
  return <OpenBar source={source} current={current} onWalk={walk} />
}

type OpenProps = {
  readonly source: SourceRow
  readonly current: number
  readonly onWalk: (by: 1 | -1) => void
}

function OpenBar({ source, current, onWalk }: OpenProps) {
  const t = useTranslate()
  const field = useRef<HTMLInputElement>(null)
  const { words, matches, stamp } = useFinding()
  useSearching(source, words)

  useEffect(() => {
    void stamp // asked for again: the field takes the focus again
    field.current?.focus()
    field.current?.select()
  }, [stamp])
  useEffect(() => closeFinding, [])

  function close() {
    closeFinding()
    const { paragraphId } = useSession.getState()
    if (paragraphId !== null) focusParagraph(paragraphId)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') onWalk(event.shiftKey ? -1 : 1)
    else if (event.key === 'F3') onWalk(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className={classes.bar} aria-label={t('find.open')}>
      <TextInput
        ref={field}
        size="xs"
        dir="auto"
        className={classes.field}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t('find.words')}
        placeholder={t('find.words')}
        maxLength={1000}
        value={words}
        onChange={event => lookFor(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <FindCount current={current} />
      <Tool
        label={t('find.previous')}
        isDisabled={matches.length === 0}
        onClick={() => onWalk(-1)}
        Icon={IconChevronUp}
      />
      <Tool
        label={t('find.next')}
        isDisabled={matches.length === 0}
        onClick={() => onWalk(1)}
        Icon={IconChevronDown}
      />
      <Tool
        label={t('find.everywhere')}
        isDisabled={words.trim() === ''}
        onClick={() => searchEverywhere(words)}
        Icon={IconListSearch}
      />
      <CloseButton size="sm" aria-label={t('find.close')} onClick={close} />
    </search>
  )
}

/** Searches when the typing pauses, and again when the text has changed. */
function useSearching({ sourceId, paragraphs }: SourceRow, words: string): void {
  const sequence = useProjectSession(({ history }) => history.sequence)
  useEffect(() => {
    void sequence // a change may have changed the text
    let stop: (() => void) | undefined
    const timer = setTimeout(() => {
      stop = search({ sourceId, paragraphs }, words)
    }, AFTER_LAST_KEY_MS)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [sourceId, paragraphs, words, sequence])
}

function FindCount({ current }: Pick<OpenProps, 'current'>) {
  const t = useTranslate()
  const { words, matches, progress, isCut } = useFinding()
  const count = matches.length
  const said =
    words.trim() === ''
      ? ''
      : isCut
        ? t('find.cut', { count: MATCHES_AT_MOST })
        : progress < 1
          ? t('find.searching', { count, progress: Math.floor(progress * 100) })
          : current === -1
            ? t('find.count', { count })
            : t('passages.position', { current: current + 1, count })
  return (
    <Text size="xs" c="dimmed" className={classes.count} role="status" data-found={count}>
      {said}
    </Text>
  )
}

type ToolProps = {
  readonly label: string
  readonly isDisabled: boolean
  readonly onClick: () => void
  readonly Icon: typeof IconChevronUp
}

function Tool({ label, isDisabled, onClick, Icon }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        size={24}
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={isDisabled}
        onClick={onClick}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

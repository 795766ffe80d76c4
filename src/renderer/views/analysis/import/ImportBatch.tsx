/** Several texts at once: what was read of each, which will be stored, and what became of them. */

import { Badge, Button, Checkbox, Group, Loader, Progress, Stack, Text } from '@mantine/core'
import { useStore } from 'zustand'
import { visibleControls } from '../../../../shared/analysis/textControls'
import { closeDialog } from '../../../client/session'
import { problemWords } from '../../../i18n/problemWords'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from './ImportBatch.module.css'
import { isComplete, metadataOf, originName } from './importDraft'
import type { EntryState, ImportEntry, ImportQueue } from './importQueue'
import { openImported } from './openImported'

type Props = { readonly queue: ImportQueue; readonly onOpen: (key: number) => void }

export function ImportBatch({ queue, onOpen }: Props) {
  const t = useTranslate()
  const { entries, activity } = useStore(queue.state)
  const pending = entries.filter(
    ({ state }) => state.kind === 'waiting' || state.kind === 'reading',
  )
  const chosen = entries.filter(isToBeStored)
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {activity === 'reading'
          ? t('import.readingMany', {
              done: entries.length - pending.length,
              count: entries.length,
            })
          : report(entries, t)}
      </Text>
      {activity === 'reading' && (
        <Progress
          value={(100 * (entries.length - pending.length)) / entries.length}
          aria-label={t('import.progress')}
        />
      )}
      <ul className={classes.list} aria-label={t('import.batch')}>
        {entries.map(entry => (
          <BatchItem key={entry.key} entry={entry} queue={queue} onOpen={onOpen} />
        ))}
      </ul>
      <Group justify="space-between">
        <Button
          size="sm"
          variant="default"
          disabled={activity !== 'idle'}
          onClick={() => queue.clear()}
        >
          {t('import.back')}
        </Button>
        <Group gap="xs">
          {activity === 'idle' ? (
            <Button size="sm" variant="default" onClick={closeDialog}>
              {t('common.close')}
            </Button>
          ) : (
            <Button size="sm" variant="default" onClick={() => queue.cancel()}>
              {t('common.cancel')}
            </Button>
          )}
          {(chosen.length > 0 || activity !== 'idle') && (
            <Button
              size="sm"
              disabled={activity === 'reading' || chosen.length === 0}
              loading={activity === 'storing'}
              onClick={() => void queue.storeChosen()}
            >
              {t('import.storeMany', { count: chosen.length })}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  )
}

function isToBeStored({ state }: ImportEntry): boolean {
  return state.kind === 'read' && state.isChosen && isComplete(state.draft)
}

function report(entries: readonly ImportEntry[], t: ReturnType<typeof useTranslate>): string {
  const count = (...kinds: EntryState['kind'][]) =>
    entries.filter(({ state }) => kinds.includes(state.kind)).length
  return [
    t('import.countImported', { count: count('imported') }),
    t('import.countLeft', { count: count('read', 'cancelled', 'waiting', 'reading') }),
    t('import.countFailed', { count: count('unread', 'unstored') }),
  ].join(' · ')
}

type ItemProps = Props & { readonly entry: ImportEntry }

function BatchItem({ entry, queue, onOpen }: ItemProps) {
  const t = useTranslate()
  const { key, origin, state } = entry
  const name = originName(origin) || t('sourceDetails.pasted')
  return (
    <li className={classes.item} data-state={state.kind}>
      <Checkbox
        size="xs"
        aria-label={t('import.choose', { name })}
        checked={state.kind === 'imported' || (state.kind === 'read' && state.isChosen)}
        disabled={state.kind !== 'read'}
        onChange={event => queue.choose(key, event.currentTarget.checked)}
      />
      <div className={classes.what}>
        <Text size="sm" fw={600} truncate>
          <bdi>{'draft' in state ? metadataOf(state.draft).title : visibleControls(name)}</bdi>
        </Text>
        <Text size="xs" c="dimmed" truncate>
          <bdi>{visibleControls(name)}</bdi>
        </Text>
        <Reason state={state} />
      </div>
      <Standing state={state} />
      {state.kind === 'read' && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={t('import.openPreviewOf', { name })}
          onClick={() => onOpen(key)}
        >
          {t('import.openPreview')}
        </Button>
      )}
      {state.kind === 'unstored' && (
        <Button size="compact-xs" variant="light" onClick={() => void queue.storeOne(key)}>
          {t('import.tryAgain')}
        </Button>
      )}
      {state.kind === 'imported' && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => void openImported(state.sourceId)}
        >
          {t('import.openIt')}
        </Button>
      )}
    </li>
  )
}

const STANDING: Readonly<Record<EntryState['kind'], { words: WordKey; colour: string }>> = {
  waiting: { words: 'import.stateWaiting', colour: 'gray' },
  reading: { words: 'import.stateReading', colour: 'gray' },
  read: { words: 'import.stateRead', colour: 'blue' },
  storing: { words: 'import.stateStoring', colour: 'gray' },
  imported: { words: 'import.stateImported', colour: 'teal' },
  cancelled: { words: 'import.stateCancelled', colour: 'gray' },
  unread: { words: 'import.stateFailed', colour: 'red' },
  unstored: { words: 'import.stateFailed', colour: 'red' },
}

function Standing({ state }: { readonly state: EntryState }) {
  const t = useTranslate()
  if (state.kind === 'reading' || state.kind === 'storing') return <Loader size={14} aria-hidden />
  const isLeftOut = state.kind === 'read' && !state.isChosen
  const { words, colour } = STANDING[state.kind]
  return (
    <Badge size="sm" variant="light" color={isLeftOut ? 'gray' : colour} tt="none">
      {t(isLeftOut ? 'import.stateSkipped' : words)}
    </Badge>
  )
}

/** What is to be known of a text before or after it is stored. */
function Reason({ state }: { readonly state: EntryState }) {
  const t = useTranslate()
  if (state.kind === 'unread' || state.kind === 'unstored') {
    const { title, body, values, reason } = problemWords(state.problem, t)
    return (
      <>
        <Text size="xs" c="red" fw={600}>
          {t(title, values)}
        </Text>
        <Text size="xs" c="red">
          {t(body, values)} {reason}
        </Text>
      </>
    )
  }
  if (!('draft' in state)) return null
  const { draft } = state
  const notes = [
    t('import.paragraphsRead', { count: draft.edits.paragraphs.length }),
    ...(draft.source.warnings.length > 0
      ? [t('import.warningCount', { count: draft.source.warnings.length })]
      : []),
    ...(state.kind === 'read' && state.isDuplicate ? [t('import.duplicate')] : []),
    ...(state.kind === 'read' && !isComplete(draft) ? [t('import.incomplete')] : []),
  ]
  return (
    <Text size="xs" c="dimmed">
      {notes.join(' · ')}
    </Text>
  )
}

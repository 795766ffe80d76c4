/** Walks the passages something rests on: previous, next, and where one stands, as "2 of 5". */
import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Passage } from '../../../shared/domain/actors'
import { type Reveal, reveal, useSession } from '../../client/session'
import { announce } from '../../components/Announcer'
import { useTranslate } from '../../i18n/words'

type Props = {
  /** In reading order. */
  readonly passages: readonly Passage[]
  /** What they are the passages of, for a screen reader. */
  readonly label: string
}

function isAt(passage: Passage | undefined, place: Reveal | null): boolean {
  return (
    passage !== undefined &&
    place !== null &&
    passage.paragraphId === place.paragraphId &&
    passage.start === place.start &&
    passage.end === place.end
  )
}

/**
 * The index of the passage the reader shows, or -1. `lastIndex` decides between passages that cite
 * the same words.
 */
function indexShown(passages: readonly Passage[], place: Reveal | null, lastIndex: number): number {
  if (isAt(passages[lastIndex], place)) return lastIndex
  return passages.findIndex(passage => isAt(passage, place))
}

/**
 * State of a walk, for bars and shortcuts: the one way in which passages of an actor, a code, a
 * hypothesis or a search are walked. `step` goes round at both ends.
 */
export function usePassageWalk(passages: readonly Passage[]) {
  const t = useTranslate()
  const place = useSession(session => session.reveal)
  const lastIndex = useRef(-1)
  const current = indexShown(passages, place, lastIndex.current)

  function step(by: 1 | -1) {
    const count = passages.length
    // Asked for anew: two steps may come before the next rendering.
    const now = indexShown(passages, useSession.getState().reveal, lastIndex.current)
    const from = now === -1 && by === -1 ? count : now
    if (count > 0) goTo((from + by + count) % count)
  }

  function goTo(index: number) {
    const passage = passages[index]
    if (passage === undefined) return
    lastIndex.current = index
    const { sourceId, paragraphId, start, end } = passage
    reveal({ sourceId, paragraphId, start, end })
    announce(
      t('passages.at', {
        current: index + 1,
        count: passages.length,
        paragraph: passage.paragraphNumber,
        source: passage.sourceTitle,
      }),
    )
  }

  return { current, step, goTo }
}

/** Shows nothing but a quiet remark when there is no passage. */
export function PassageWalker({ passages, label }: Props) {
  const t = useTranslate()
  const { current, step } = usePassageWalk(passages)
  const count = passages.length

  if (count === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('passages.none')}
      </Text>
    )
  }
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('passages.walk', { label })}>
      <Tooltip label={t('passages.previous')}>
        <ActionIcon
          size={24}
          variant="subtle"
          aria-label={t('passages.previous')}
          onClick={() => step(-1)}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('passages.next')}>
        <ActionIcon
          size={24}
          variant="subtle"
          aria-label={t('passages.next')}
          onClick={() => step(1)}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Text
        size="xs"
        c="dimmed"
        style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
      >
        {current === -1
          ? t('passages.count', { count })
          : t('passages.position', { current: current + 1, count })}
      </Text>
    </Group>
  )
}

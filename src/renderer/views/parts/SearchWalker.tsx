/** Walks the results of the last search wherever they are shown: where one stands, next, previous. */
import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconListSearch, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useSearchSession } from '../../client/searchSession'
import { endWalk, stepHit } from '../../client/searchWalk'
import { showScreen } from '../../client/session'
import { announce } from '../../components/Announcer'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './SearchWalker.module.css'
import { walkThrough } from './walk'

export function SearchWalker() {
  const t = useTranslate()
  const { hits, current, text, isWalking } = useSearchSession()
  // One walk at a time: what was listed before would stand beside it as a second bar.
  useEffect(() => {
    if (isWalking) walkThrough(null)
  }, [isWalking])
  if (!isWalking || hits.length === 0) return null
  const position = t('search.position', { current: current + 1, count: hits.length })
  return (
    <div className={classes.walker} role="toolbar" aria-label={t('search.walk')}>
      <Text size="xs" truncate>
        {t('search.resultsOf', { query: text })}
      </Text>
      <Text size="xs" c="dimmed" className={classes.position}>
        {position}
      </Text>
      <Group gap={2} wrap="nowrap">
        <Step by={-1} label="search.previous" Icon={IconChevronUp} />
        <Step by={1} label="search.next" Icon={IconChevronDown} />
      </Group>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconListSearch size={14} aria-hidden />}
        onClick={() => showScreen('search')}
      >
        {t('search.backToResults')}
      </Button>
      <Tooltip label={t('search.endWalk')}>
        <ActionIcon size="sm" aria-label={t('search.endWalk')} onClick={endWalk}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

type StepProps = {
  readonly by: 1 | -1
  readonly label: WordKey
  readonly Icon: typeof IconChevronUp
}

function Step({ by, label, Icon }: StepProps) {
  const t = useTranslate()
  async function step() {
    await stepHit(by)
    const { current, hits } = useSearchSession.getState()
    announce(t('search.position', { current: current + 1, count: hits.length }))
  }
  return (
    <Tooltip label={t(label)}>
      <ActionIcon size="sm" aria-label={t(label)} onClick={() => void step()}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** Over the reader beside the matrix: how much of its source is not tagged, with next and previous. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useSession } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from './Untagged.module.css'
import { goToUntagged } from './untaggedWalk'

const STEPS: readonly { step: 1 | -1; words: WordKey; icon: typeof IconChevronUp }[] = [
  { step: -1, words: 'reader.previousUntagged', icon: IconChevronUp },
  { step: 1, words: 'reader.nextUntagged', icon: IconChevronDown },
]

export function UntaggedBar() {
  const t = useTranslate()
  const sourceId = useSession(session => session.sourceId)
  const source = useRows('source.list', {}).find(one => one.sourceId === sourceId)
  if (source === undefined) return null
  const { untaggedParagraphs, weighableParagraphs } = source
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('untagged.title')}>
      <span>{t('untagged.count', { count: untaggedParagraphs, of: weighableParagraphs })}</span>
      {untaggedParagraphs > 0 &&
        STEPS.map(({ step, words, icon: Icon }) => (
          <Tooltip key={step} label={t(words)}>
            <ActionIcon
              size="sm"
              variant="subtle"
              aria-label={t(words)}
              onClick={() => void goToUntagged(source.sourceId, step)}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
    </div>
  )
}

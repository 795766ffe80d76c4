/** The passages being walked, above the text: whose they are, and the way to the next and previous. */
import { CloseButton, Group, Text } from '@mantine/core'
import { useActions } from '../../../client/actions'
import { useTranslate } from '../../../i18n/words'
import { PassageWalker, usePassageWalk } from '../../parts/PassageWalker'
import { useWalk, walkThrough } from '../../parts/walk'
import { useFinding } from './finding'
import classes from './WalkBar.module.css'

export function WalkBar() {
  const t = useTranslate()
  const { walk, isListed } = useWalk()
  const isFinding = useFinding(finding => finding.isOpen)
  const passages = walk?.passages ?? []
  const { step } = usePassageWalk(passages)
  const isEnabled = passages.length > 0
  useActions([
    {
      id: 'reader.nextPassage',
      label: 'passages.nextOfSelected',
      menu: 'reader',
      shortcut: 'F8',
      isEnabled,
      startsGroup: true,
      run: () => step(1),
    },
    {
      id: 'reader.previousPassage',
      label: 'passages.previousOfSelected',
      menu: 'reader',
      shortcut: 'shift+F8',
      isEnabled,
      run: () => step(-1),
    },
  ])
  // The bar of find has its own count and its own arrows.
  const isShownThere = isListed && isFinding
  if (walk === null || passages.length === 0 || isShownThere) return null
  return (
    <div className={classes.bar}>
      <Text size="xs" truncate className={classes.label}>
        <bdi>{walk.label}</bdi>
      </Text>
      <Group gap={4} wrap="nowrap">
        <PassageWalker passages={passages} label={walk.label} />
        {isListed && (
          <CloseButton
            size="sm"
            aria-label={t('passages.endWalk')}
            onClick={() => walkThrough(null)}
          />
        )}
      </Group>
    </div>
  )
}

/** What can be done with a hypothesis in the list: details, up, down, remove. */
import { ActionIcon, Menu, Text } from '@mantine/core'
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconInfoCircle,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { HypothesisStanding } from '../../../../shared/domain/hypotheses'
import { select } from '../../../client/session'
import { useTranslate } from '../../../i18n/words'
import { ArchiveHypothesis } from './ArchiveHypothesis'
import { RemoveHypothesis } from './RemoveHypothesis'

type Props = {
  readonly hypothesis: HypothesisStanding
  readonly place: number
  readonly count: number
  readonly onMove: (step: 1 | -1) => void
}

export function HypothesisMenu({ hypothesis, place, count, onMove }: Props) {
  const t = useTranslate()
  const [asked, setAsked] = useState<'nothing' | 'archive' | 'remove'>('nothing')
  const close = () => setAsked('nothing')
  const { hypothesisId, label } = hypothesis
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={210}>
        <Menu.Target>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('hypothesis.more', { label })}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconInfoCircle size={14} aria-hidden />}
            onClick={() => select({ kind: 'hypothesis', hypothesisId })}
          >
            {t('hypothesis.details')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowUp size={14} aria-hidden />}
            rightSection={<Shortcut keys="Alt+↑" />}
            disabled={place === 0}
            onClick={() => onMove(-1)}
          >
            {t('hypothesis.moveUp')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={14} aria-hidden />}
            rightSection={<Shortcut keys="Alt+↓" />}
            disabled={place === count - 1}
            onClick={() => onMove(1)}
          >
            {t('hypothesis.moveDown')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconArchive size={14} aria-hidden />}
            onClick={() => setAsked('archive')}
          >
            {t('hypothesis.archive')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => setAsked('remove')}
          >
            {t('hypothesis.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ArchiveHypothesis hypothesis={hypothesis} isOpen={asked === 'archive'} onClose={close} />
      <RemoveHypothesis hypothesis={hypothesis} isOpen={asked === 'remove'} onClose={close} />
    </>
  )
}

function Shortcut({ keys }: { readonly keys: string }) {
  return (
    <Text span size="xs" c="dimmed" dir="ltr">
      {keys}
    </Text>
  )
}

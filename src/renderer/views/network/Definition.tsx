/** What a measure means and how it is normalised, one click beside its name. */
import { ActionIcon, Popover, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslate } from '../../i18n/words'

type Props = { readonly name: string; readonly definition: string }

export function Definition({ name, definition }: Props) {
  const t = useTranslate()
  return (
    <Popover width={340} position="bottom" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          size={18}
          variant="subtle"
          color="gray"
          aria-label={t('measure.whatIs', { name })}
        >
          <IconHelpCircle size={14} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600} mb={4}>
          {name}
        </Text>
        <Text size="xs" lh={1.6} style={{ whiteSpace: 'pre-line' }}>
          {definition}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}

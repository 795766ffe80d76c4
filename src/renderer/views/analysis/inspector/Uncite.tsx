/** The small button that takes a passage away from what rests on it. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'

type Props = { readonly label: string; readonly onPress: () => void }

export function Uncite({ label, onPress }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={label} onClick={onPress}>
        <IconUnlink size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

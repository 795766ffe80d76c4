/** The quiet red button at the foot of a card. */
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

type Props = { readonly label: string; readonly onPress: () => void }

export function RemoveButton({ label, onPress }: Props) {
  return (
    <Button
      size="xs"
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={14} aria-hidden />}
      onClick={onPress}
    >
      {label}
    </Button>
  )
}

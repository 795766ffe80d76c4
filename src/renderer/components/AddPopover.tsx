/** A button that opens a small form beside it: a plus sign, or with words where a list is empty. */
import {
  ActionIcon,
  type ActionIconProps,
  Button,
  type ButtonProps,
  Popover,
  type PopoverProps,
  Tooltip,
} from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'

type Props = {
  readonly label: string
  readonly icon: Icon
  readonly width: number
  readonly position?: PopoverProps['position']
  /** A button with words, as it is given; undefined: a sign, as `sign` says. */
  readonly words?: Pick<ButtonProps, 'size' | 'variant'> | undefined
  readonly sign?: Pick<ActionIconProps, 'size' | 'variant' | 'color'>
  /** The form; it is made anew each time. */
  readonly children: (close: () => void) => ReactNode
}

export function AddPopover(props: Props) {
  const { label, icon: Sign, width, position = 'bottom', words, sign, children } = props
  const [isOpen, setOpen] = useState(false)
  const toggle = () => setOpen(open => !open)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={width}
      position={position}
      withArrow
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        {words === undefined ? (
          <Tooltip label={label} disabled={isOpen}>
            <ActionIcon {...sign} aria-label={label} onClick={toggle}>
              <Sign size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button {...words} leftSection={<Sign size={14} aria-hidden />} onClick={toggle}>
            {label}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  )
}

/** A small form at a place of the canvas. Escape and a press elsewhere leave no trace. */
import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Diagram.module.css'

type Props = {
  readonly label: string
  /** In pixels of the canvas. */
  readonly place: { readonly x: number; readonly y: number }
  readonly onDone: () => void
  readonly children: ReactNode
}

export function PlacePopover({ label, place, onDone, children }: Props) {
  return (
    <Popover
      opened
      onDismiss={onDone}
      onChange={isOpen => !isOpen && onDone()}
      position="bottom"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      width={260}
    >
      <Popover.Target>
        <div
          className={classes.anchor}
          style={{ insetInlineStart: place.x, insetBlockStart: place.y }}
        />
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}

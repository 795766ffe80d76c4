/** What a number of the matrix means, opened from where the number stands. */
import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Explanation.module.css'
import cell from './RatingCell.module.css'

type Props = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Explanation({ title, onClose, children }: Props) {
  return (
    <Popover opened onClose={onClose} trapFocus withArrow shadow="md" width={360}>
      <Popover.Target>
        <span className={cell.anchor} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown
        aria-label={title}
        onKeyDown={event => {
          if (event.key !== 'Escape') event.stopPropagation() // the keys of the grid rate
        }}
        onClick={event => event.stopPropagation()}
      >
        {/* The focus has to be in it for Escape to close it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long explanations are scrolled by keys */}
        <div className={classes.explanation} tabIndex={0} data-autofocus>
          <h3>{title}</h3>
          {children}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

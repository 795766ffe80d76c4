/** What a screen says while there is nothing on it: why, and what can be done. */
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './EmptyScreen.module.css'

type Props = {
  readonly icon?: Icon
  readonly title: string
  readonly body: string
  /** Buttons in a row under the words. */
  readonly actions?: ReactNode
  /** Near the top instead of in the middle: for what changes while one types. */
  readonly isHigh?: boolean
  readonly isStatus?: boolean
  readonly children?: ReactNode
}

export function EmptyScreen(props: Props) {
  const { icon: Sign, title, body, actions, isHigh, isStatus, children } = props
  return (
    <div
      className={classes.empty}
      data-high={isHigh || undefined}
      role={isStatus ? 'status' : undefined}
    >
      {Sign && <Sign size={40} stroke={1.2} aria-hidden />}
      <h2>{title}</h2>
      <p>{body}</p>
      {actions && <div className={classes.actions}>{actions}</div>}
      {children}
    </div>
  )
}

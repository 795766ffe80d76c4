/** A part of the inspector under a quiet heading. */
import { type ReactNode, useId } from 'react'
import { useFormat } from '../../i18n/format'
import classes from './inspector.module.css'

type Props = {
  readonly title: string
  readonly count?: number
  /** Buttons at the end of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function InspectorSection({ title, count, actions, children }: Props) {
  const id = useId()
  const format = useFormat()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.sectionHeading}>
        <h3 id={id}>
          {title}
          {count !== undefined && count > 0 && (
            <span className={classes.count}>{format.number(count)}</span>
          )}
        </h3>
        {actions}
      </header>
      {children}
    </section>
  )
}

/** One section of the navigator: a heading that opens and closes it, a count, and what can be added. */
import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useFormat } from '../../../i18n/format'
import classes from './navigator.module.css'
import { type SectionName, toggleSection, useOpenSections } from './openSections'

type Props = {
  readonly name: SectionName
  readonly title: string
  readonly count: number | null
  /** Buttons at the end of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function NavigatorSection({ name, title, count, actions, children }: Props) {
  const isOpen = useOpenSections(open => open[name])
  const format = useFormat()
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.heading}>
        <h2 className={classes.headingTitle}>
          <UnstyledButton
            id={id}
            className={classes.toggle}
            aria-expanded={isOpen}
            onClick={() => toggleSection(name)}
          >
            <IconChevronDown size={14} aria-hidden className={classes.chevron} />
            <span>{title}</span>
            {count !== null && <span className={classes.count}>{format.number(count)}</span>}
          </UnstyledButton>
        </h2>
        {actions}
      </header>
      {isOpen && children}
    </section>
  )
}

/** A code as a small button with its colour. */
import { UnstyledButton } from '@mantine/core'
import classes from '../../parts/Chips.module.css'
import shared from '../../parts/inspector.module.css'

type Props = {
  readonly name: string
  readonly colour: string
  readonly title?: string
  readonly onClick: () => void
}

export function CodeChip({ name, colour, title, onClick }: Props) {
  return (
    <UnstyledButton className={classes.chip} title={title} onClick={onClick}>
      <span className={shared.dot} style={{ background: colour }} aria-hidden />
      <bdi style={{ whiteSpace: 'nowrap' }}>{name}</bdi>
    </UnstyledButton>
  )
}

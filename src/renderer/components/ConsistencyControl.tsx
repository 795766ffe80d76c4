/** Chooses a rating among the six, "tagged only", or none. Arrow keys move, Enter or Space chooses. */
import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { Consistency } from '../../shared/domain/hypotheses'
import { useTranslate } from '../i18n/words'
import classes from './ConsistencyControl.module.css'
import { ConsistencyMark } from './ConsistencyMark'

/** `tagged`: relevant, not rated yet. `none`: nothing said. */
export type Rating = Consistency | 'tagged' | 'none'

const CHOICES = [...Consistency.options, 'tagged'] as const

type Props = {
  /** What is rated, for screen readers. */
  readonly label: string
  readonly rating: Rating
  /** `null`: tagged, not rated. */
  readonly onRate: (consistency: Consistency | null) => void
  readonly onClear: () => void
  /** Offers "tagged only" too. */
  readonly isTaggable?: boolean
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
  if (!isArrow || event.altKey || event.ctrlKey || event.metaKey) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')]
  const here = buttons.findIndex(button => button.contains(document.activeElement))
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
  const step = (event.key === 'ArrowRight') === isRightToLeft ? -1 : 1
  buttons[(here + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
  event.stopPropagation()
}

export function ConsistencyControl({ label, rating, onRate, onClear, isTaggable = true }: Props) {
  const t = useTranslate()
  const tabStop = rating === 'none' ? CHOICES[0] : rating
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend and a border
    <div className={classes.control} role="group" aria-label={label} onKeyDown={moveFocus}>
      {(isTaggable ? CHOICES : Consistency.options).map(choice => (
        <UnstyledButton
          key={choice}
          className={classes.choice}
          aria-pressed={choice === rating}
          tabIndex={choice === tabStop ? 0 : -1}
          onClick={() => onRate(choice === 'tagged' ? null : choice)}
        >
          <ConsistencyMark consistency={choice === 'tagged' ? null : choice} />
        </UnstyledButton>
      ))}
      <UnstyledButton
        className={classes.clear}
        aria-label={t('rating.clear')}
        title={t('rating.clear')}
        tabIndex={-1}
        disabled={rating === 'none'}
        onClick={event => {
          event.currentTarget.parentElement?.querySelector('button')?.focus()
          onClear()
        }}
      >
        <IconX size={14} aria-hidden />
      </UnstyledButton>
    </div>
  )
}

/**
 * Rates a paragraph for one hypothesis: 1 to 5, 0 for not applicable, T to tag it only, Backspace
 * to take the tag away, R for the reason, up and down for another hypothesis.
 */
import { Group, Kbd, Text, TextInput, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Consistency, HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { HypothesisId, ParagraphId } from '../../../../shared/domain/ids'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { consistencyWords } from '../../../i18n/consistencyWords'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { isTextField, moveAlong } from './panelKeys'
import type { MarginRating } from './paragraphRatings'
import classes from './RatingPanel.module.css'
import { openPanel } from './readerSession'
import { useRating } from './useRating'

type Choice = {
  readonly consistency: Consistency | null
  readonly keyName: string
  readonly codes: readonly string[]
  readonly words: WordKey
}

const CHOICES: readonly Choice[] = [
  choice('CC', '1'),
  choice('C', '2'),
  choice('N', '3'),
  choice('I', '4'),
  choice('II', '5'),
  choice('NA', '0'),
  { consistency: null, keyName: 'T', codes: ['KeyT'], words: 'consistency.unrated' },
]

function choice(consistency: Consistency, digit: string): Choice {
  const codes = [`Digit${digit}`, `Numpad${digit}`]
  return { consistency, keyName: digit, codes, words: consistencyWords[consistency] }
}

/** The rating that is there, or the first. */
function focusStart(panel: HTMLElement | null): void {
  panel?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
}

type Props = {
  readonly paragraphId: ParagraphId
  readonly paragraphNumber: number
  readonly hypotheses: readonly HypothesisRow[]
  readonly hypothesisId: HypothesisId
  readonly rating: MarginRating | undefined
}

export function RatingPanel(props: Props) {
  const { paragraphId, hypotheses, hypothesisId, rating } = props
  const t = useTranslate()
  const format = useFormat()
  const hypothesis = hypotheses.find(one => one.hypothesisId === hypothesisId)
  const reasonField = useRef<HTMLInputElement>(null)
  const whole = rating?.whole ?? null
  const [reason, setReason] = useState(whole?.reason ?? '')
  const { rate, unrate, keepReason } = useRating(props, reason)
  const panel = useRef<HTMLDivElement>(null)
  // At once: a rating is the next key of somebody who types fast.
  useLayoutEffect(() => focusStart(panel.current), [])

  function showNext(step: 1 | -1) {
    const here = hypotheses.findIndex(one => one.hypothesisId === hypothesisId)
    const next = hypotheses[(here + step + hypotheses.length) % hypotheses.length]
    if (next) openPanel({ kind: 'rating', paragraphId, hypothesisId: next.hypothesisId })
  }

  function answer(event: KeyboardEvent<HTMLElement>): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (isTextField(event.target)) return false
    const chosen = CHOICES.find(({ codes }) => codes.includes(event.code))
    if (chosen) void rate(chosen.consistency)
    else if (event.code === 'Backspace' || event.code === 'Delete') void unrate()
    else if (event.code === 'KeyR') reasonField.current?.focus()
    else if (event.code === 'ArrowDown') showNext(1)
    else if (event.code === 'ArrowUp') showNext(-1)
    else return moveAlong(event)
    return true
  }

  if (hypothesis === undefined) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons inside, wherever the focus is
    <div
      ref={panel}
      className={classes.panel}
      onKeyDown={event => {
        const isAnswered = answer(event)
        if (isAnswered) event.preventDefault()
        if (isAnswered || event.key.length === 1) event.stopPropagation()
      }}
    >
      <Group gap={8} wrap="nowrap" align="center">
        <span className={classes.colour} style={{ backgroundColor: hypothesis.colour }} />
        <Text size="xs" fw={600} component="bdi">
          {hypothesis.label}
        </Text>
        <Text size="xs" c="dimmed" lineClamp={2} dir="auto" className={classes.statement}>
          {hypothesis.statement}
        </Text>
        <Text size="xs" c="dimmed" className={classes.place}>
          {t('reader.paragraphShort', { number: format.number(props.paragraphNumber) })}
        </Text>
      </Group>
      <div className={classes.choices} role="toolbar" aria-label={t('reader.rating')}>
        {CHOICES.map(({ consistency, keyName, words }) => {
          const isChosen = whole !== null && whole.consistency === consistency
          return (
            <UnstyledButton
              key={keyName}
              className={classes.choice}
              aria-pressed={isChosen}
              aria-keyshortcuts={keyName}
              data-autofocus={isChosen || (whole === null && keyName === '1') || undefined}
              aria-label={t(words)}
              title={t(words)}
              onClick={() => void rate(consistency)}
            >
              <ConsistencyMark consistency={consistency} />
              <Kbd size="xs" aria-hidden>
                {keyName}
              </Kbd>
            </UnstyledButton>
          )
        })}
        <UnstyledButton
          className={classes.choice}
          aria-keyshortcuts="Backspace"
          disabled={whole === null}
          aria-label={t('reader.untag')}
          title={t('reader.untag')}
          onClick={() => void unrate()}
        >
          <span className={classes.remove} aria-hidden>
            ×
          </span>
          <Kbd size="xs" aria-hidden>
            ⌫
          </Kbd>
        </UnstyledButton>
      </div>
      <TextInput
        ref={reasonField}
        size="xs"
        dir="auto"
        aria-label={t('reader.reason')}
        placeholder={t('reader.reasonHint')}
        value={reason}
        maxLength={2000}
        onChange={event => setReason(event.currentTarget.value)}
        onBlur={() => void keepReason()}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          focusStart(panel.current)
        }}
      />
      {rating !== undefined && whole === null && (
        <Text size="xs" c="dimmed">
          {t('reader.ratedByQuotation')}
        </Text>
      )}
    </div>
  )
}

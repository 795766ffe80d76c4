/**
 * The card of the guided start: it points at the real control, goes on when the analyst has used it
 * or presses Next, and is left with Escape. It never takes the focus away from the work.
 */
import { Button, CloseButton, Group, Text, Title } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { goToGuideStep, leaveGuide, useGuide } from '../../../client/guide'
import { isSampleOpen } from '../../../client/projectFlow'
import { useProjectSession } from '../../../client/projectSession'
import { showScreen, useSession } from '../../../client/session'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import classes from './Guide.module.css'
import { GUIDE_STEPS, type GuideStep, seenNow, watchDeeds } from './guideSteps'

export function Guide() {
  const at = useGuide(guide => guide.step)
  useProjectSession(({ client }) => client) // the guide ends with its project
  const step = at === null ? undefined : GUIDE_STEPS[at]
  const isOver = step !== undefined && !isSampleOpen()
  useEffect(() => {
    if (isOver) leaveGuide()
  }, [isOver])
  if (at === null || step === undefined || isOver) return null
  return <Card step={step} at={at} />
}

type CardProps = { readonly step: GuideStep; readonly at: number }

function Card({ step, at }: CardProps) {
  const t = useTranslate()
  const card = useRef<HTMLElement>(null)
  const titleId = useId()
  const bodyId = useId()
  const asked = useGuide(guide => guide.asked)
  const leave = () => leaveFor(step, card.current)
  useMarkedTarget(step)
  useStepOfDeeds(step, at)
  useEscape(card, leave)
  useEffect(() => {
    if (asked > 0) card.current?.focus()
  }, [asked])
  return (
    <section
      ref={card}
      className={classes.card}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      tabIndex={-1}
      data-beside
    >
      <Group justify="space-between" wrap="nowrap" align="start" gap="xs">
        <div>
          <Text size="xs" c="dimmed">
            {t('guide.step', { step: at + 1, count: GUIDE_STEPS.length })}
          </Text>
          <Title order={2} size="h5" id={titleId}>
            {t(step.title)}
          </Title>
        </div>
        <CloseButton size="sm" aria-label={t('guide.leave')} onClick={leave} />
      </Group>
      <div id={bodyId} className={classes.body}>
        <Text size="sm">{t(step.body)}</Text>
        <Text size="sm" fw={600}>
          {t(step.deed)}
        </Text>
      </div>
      <Steps step={step} at={at} onLeave={leave} />
      <Text size="xs" c="dimmed" mt={8}>
        {t('guide.keys')}
      </Text>
    </section>
  )
}

function Steps({ step, at, onLeave }: CardProps & { readonly onLeave: () => void }) {
  const t = useTranslate()
  const isLast = at === GUIDE_STEPS.length - 1
  const go = (to: number) => {
    goToGuideStep(to)
    const next = GUIDE_STEPS[to]
    if (next !== undefined) announce(`${t(next.title)}. ${t(next.body)} ${t(next.deed)}`)
  }
  return (
    <Group gap={6} justify="space-between">
      <Button size="compact-sm" variant="subtle" onClick={() => focusTarget(step)}>
        {t('guide.goThere')}
      </Button>
      <Group gap={6}>
        {at > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => go(at - 1)}>
            {t('guide.back')}
          </Button>
        )}
        <Button size="compact-sm" onClick={() => (isLast ? onLeave() : go(at + 1))}>
          {t(isLast ? 'guide.finish' : 'guide.next')}
        </Button>
      </Group>
    </Group>
  )
}

/** Rings what the step points at and lays the card beside it; the style sheet does both by this mark. */
function useMarkedTarget({ name }: GuideStep): void {
  useEffect(() => {
    const root = document.documentElement
    root.dataset.guideStep = name
    return () => {
      delete root.dataset.guideStep
    }
  }, [name])
}

/** Shows the screen of the step, and goes on when the analyst has done what it asks for. */
function useStepOfDeeds(step: GuideStep, at: number): void {
  const t = useTranslate()
  useEffect(() => {
    if (useSession.getState().screen !== step.screen) showScreen(step.screen)
    const before = seenNow()
    const stop = watchDeeds(() => {
      if (!step.isDone(seenNow(), before)) return
      stop()
      const next = GUIDE_STEPS[at + 1]
      if (next === undefined) {
        announce(t('guide.finished'))
        return leaveGuide()
      }
      goToGuideStep(at + 1)
      announce(`${t('guide.done')} ${t(next.title)}. ${t(next.body)} ${t(next.deed)}`)
    })
    return stop
  }, [step, at, t])
}

/** Escape leaves the guide, unless a dialog, a menu or a list is open that it closes first. */
function useEscape(card: { readonly current: HTMLElement | null }, leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const { target } = event
      const over =
        target instanceof Element
          ? target.closest(
              '[role=dialog], [role=menu], [role=listbox], [aria-haspopup][aria-expanded=true]',
            )
          : null
      if (over === null || over === card.current) latest.current()
    }
    // Before what is in focus sees it, for a panel that closes is gone afterwards.
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [card])
}

function leaveFor(step: GuideStep, card: HTMLElement | null): void {
  if (card?.contains(document.activeElement)) focusTarget(step)
  leaveGuide()
}

const FOCUSABLE = '[tabindex="0"], button:not(:disabled), input, [tabindex="-1"]'

function focusTarget({ name }: GuideStep): void {
  const target = document.querySelector<HTMLElement>(`[data-guide="${name}"]`)
  const control = target?.matches(FOCUSABLE) ? target : target?.querySelector(FOCUSABLE)
  if (control instanceof HTMLElement) control.focus()
}

/**
 * Stripes beside a paragraph, each as long as the lines it stands for, in lanes that do not overlap.
 * What finds no lane is counted and listed. Everything here is also reached from the inspector.
 */
import { Menu, UnstyledButton } from '@mantine/core'
import { memo, useLayoutEffect, useRef, useState } from 'react'
import { codePointToUtf16 } from '../../../../shared/analysis/arabicText'
import type { Span } from '../../../../shared/domain/definitions'
import { select, useSession } from '../../../client/session'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import shared from '../../parts/inspector.module.css'
import classes from './MarginStripes.module.css'
import { pointAtPlace } from './readerSession'
import { type Extent, stripeLanes } from './stripeLanes'
import type { Stripe } from './useStripes'

const LANES = 4
/** Width of a lane in CSS pixels, as the style sheet has it. */
const LANE_PX = 8

type Placed = { readonly extents: readonly Extent[]; readonly lanes: readonly (number | null)[] }

type Props = { readonly stripes: readonly Stripe[] }

export const MarginStripes = memo(function MarginStripes({ stripes }: Props) {
  const margin = useRef<HTMLDivElement>(null)
  const [placed, setPlaced] = useState<Placed | null>(null)

  useLayoutEffect(() => {
    const column = margin.current
    const text = column?.parentElement?.querySelector<HTMLElement>('[data-reader-text]')
    if (!column || !text || stripes.length === 0) return setPlaced(null)
    const place = () => setPlaced(placeStripes(column, text, stripes))
    place()
    const observer = new ResizeObserver(place)
    observer.observe(text)
    return () => observer.disconnect()
  }, [stripes])

  const shown = stripes.map((stripe, index) => ({
    stripe,
    extent: placed?.extents[index],
    lane: placed?.lanes[index] ?? null,
  }))
  const hidden = placed === null ? [] : shown.filter(({ lane }) => lane === null)
  return (
    <div ref={margin} className={classes.margin}>
      {shown.map(({ stripe, extent, lane }) =>
        extent === undefined || lane === null ? null : (
          <StripeMark key={stripe.key} stripe={stripe} extent={extent} lane={lane} />
        ),
      )}
      {hidden.length > 0 && <Hidden stripes={hidden.map(({ stripe }) => stripe)} />}
    </div>
  )
})

type MarkProps = { readonly stripe: Stripe; readonly extent: Extent; readonly lane: number }

function StripeMark({ stripe, extent, lane }: MarkProps) {
  const { paragraphId, span, name, colour, kind, isDenial } = stripe
  const isOpen = useIsOpen(stripe)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: from the keyboard it is opened in the inspector
    <div
      role="img"
      className={classes.stripe}
      data-kind={kind}
      data-denial={isDenial || undefined}
      data-open={isOpen || undefined}
      aria-label={name}
      title={name}
      style={{
        color: colour,
        insetBlockStart: extent.top + 1,
        blockSize: Math.max(10, extent.bottom - extent.top - 2),
        insetInlineStart: lane * LANE_PX,
      }}
      onPointerEnter={() => pointAtPlace({ paragraphId, span })}
      onPointerLeave={() => pointAtPlace(null)}
      onClick={event => {
        event.stopPropagation()
        openStripe(stripe)
      }}
    />
  )
}

/** The paragraph stays current, whatever of it is opened. */
function openStripe({ paragraphId, opens }: Stripe): void {
  pointAtPlace(null)
  select({ kind: 'paragraph', paragraphId })
  select(opens)
}

function useIsOpen({ opens }: Stripe): boolean {
  return useSession(({ selection }) => {
    if (opens.kind === 'coding') {
      return selection.kind === 'coding' && selection.codingId === opens.codingId
    }
    if (opens.kind === 'evidence') {
      return selection.kind === 'evidence' && selection.evidenceId === opens.evidenceId
    }
    if (opens.kind !== 'network' || selection.kind !== 'network') return false
    return opens.relationshipIds.every(id => selection.relationshipIds.includes(id))
  })
}

function Hidden({ stripes }: Props) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Menu position="bottom-end" shadow="md" returnFocus={false}>
      <Menu.Target>
        <UnstyledButton
          className={classes.hidden}
          tabIndex={-1}
          aria-label={t('stripe.hidden', { count: stripes.length })}
          title={t('stripe.hidden', { count: stripes.length })}
          onClick={event => event.stopPropagation()}
        >
          +{format.number(stripes.length)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown onClick={event => event.stopPropagation()}>
        {stripes.map(stripe => (
          <Menu.Item
            key={stripe.key}
            leftSection={<span className={shared.dot} style={{ background: stripe.colour }} />}
            onClick={() => openStripe(stripe)}
          >
            {stripe.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function placeStripes(margin: HTMLElement, text: HTMLElement, stripes: readonly Stripe[]): Placed {
  const { top } = margin.getBoundingClientRect()
  const extents = stripes.map(({ span }) => extentOf(text, span, top))
  return { extents, lanes: stripeLanes(extents, LANES) }
}

/** From the first to the last line of the span, measured from the top of the margin. */
function extentOf(text: HTMLElement, span: Span | null, top: number): Extent {
  const node = text.firstChild
  const box = text.getBoundingClientRect()
  const whole = { top: box.top - top, bottom: box.bottom - top }
  if (span === null || !(node instanceof Text)) return whole
  const range = document.createRange()
  range.setStart(node, codePointToUtf16(node.data, span.start))
  range.setEnd(node, codePointToUtf16(node.data, span.end))
  const lines = range.getBoundingClientRect()
  return lines.height === 0 ? whole : { top: lines.top - top, bottom: lines.bottom - top }
}

/**
 * A panel that floats at a place in the window and follows it while the text scrolls.
 *
 * The place is given as a function, because paragraphs come and go; while it is out of sight the
 * panel waits where it was.
 */
import { Popover } from '@mantine/core'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

type Props = {
  /** Box in the window that the panel belongs to, in CSS pixels; null when it is not in sight. */
  readonly boxOf: () => DOMRect | null
  readonly label: string
  readonly width?: number | 'auto'
  readonly position?: 'top' | 'bottom' | 'bottom-end'
  /** A toolbar leaves the focus in the text until it is asked for. */
  readonly isToolbar?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * The box, read again whenever something scrolls or the window changes its size. Read before the
 * next key can be pressed: the panel must have the focus by then.
 */
function useFollowedBox(boxOf: () => DOMRect | null): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null)
  useLayoutEffect(() => {
    let frame = 0
    const read = () => {
      frame = 0
      setBox(last => boxOf() ?? last)
    }
    const readSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(read)
    }
    read()
    window.addEventListener('scroll', readSoon, { capture: true, passive: true })
    window.addEventListener('resize', readSoon)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', readSoon, { capture: true })
      window.removeEventListener('resize', readSoon)
    }
  }, [boxOf])
  return box
}

/** Hears of presses on the window itself; lists and dialogs that a panel opens lie in portals. */
function usePressOutside(onPress: (() => void) | null): void {
  const latest = useRef(onPress)
  latest.current = onPress
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      const isInPortal = target instanceof Element && target.closest('[data-portal]') !== null
      if (!isInPortal) latest.current?.()
    }
    document.addEventListener('pointerdown', press)
    return () => document.removeEventListener('pointerdown', press)
  }, [])
}

/** False for keys pressed in what a panel opened elsewhere, which reach it through React only. */
function isWithin({ currentTarget, target }: KeyboardEvent<HTMLElement>): boolean {
  return target instanceof Node && currentTarget.contains(target)
}

export function FloatingPanel({
  boxOf,
  label,
  width = 'auto',
  position = 'bottom',
  isToolbar = false,
  onClose,
  children,
}: Props) {
  const box = useFollowedBox(boxOf)
  usePressOutside(isToolbar ? null : onClose)
  if (box === null) return null
  return (
    <Popover
      opened
      withinPortal
      trapFocus={!isToolbar}
      returnFocus={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      position={position}
      width={width}
      shadow="md"
      offset={6}
      withRoles={false}
      middlewares={{ flip: { padding: 8 }, shift: { padding: 8 } }}
    >
      <Popover.Target>
        {/* The box is in window coordinates, so its own direction is always left to right. */}
        <div
          dir="ltr"
          aria-hidden
          style={{
            position: 'fixed',
            pointerEvents: 'none',
            insetInlineStart: box.x,
            insetBlockStart: box.y,
            inlineSize: box.width,
            blockSize: box.height,
          }}
        />
      </Popover.Target>
      <Popover.Dropdown
        p={isToolbar ? 3 : 10}
        role={isToolbar ? undefined : 'dialog'}
        aria-label={isToolbar ? undefined : label}
        onKeyDown={event => {
          if (event.key !== 'Escape' || !isWithin(event)) return
          event.stopPropagation()
          onClose()
        }}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Which part of a scrolled table is in view, along one axis, in CSS pixels from its start. */
import { type RefObject, useEffect, useState } from 'react'
import type { Extent } from './matrixLines'

/** Drawn around what is in view, so that scrolling does not show what is not there yet. */
const AROUND = 600
/** The extent is told anew only when it has moved by so much. */
const GRAIN = 200

export function useViewExtent(
  frame: RefObject<HTMLElement | null>,
  axis: 'block' | 'inline',
): Extent {
  const [extent, setExtent] = useState<Extent>({ start: 0, end: 2_000 })
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const read = () => {
      const isBlock = axis === 'block'
      // From right to left, scrollLeft counts down from 0.
      const offset = isBlock ? element.scrollTop : Math.abs(element.scrollLeft)
      const size = isBlock ? element.clientHeight : element.clientWidth
      const start = Math.floor((offset - AROUND) / GRAIN) * GRAIN
      const end = Math.ceil((offset + size + AROUND) / GRAIN) * GRAIN
      setExtent(last => (last.start === start && last.end === end ? last : { start, end }))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [frame, axis])
  return extent
}

/** Says results to a screen reader, without moving the focus. */
import { VisuallyHidden } from '@mantine/core'
import { create } from 'zustand'

type Announcement = { readonly text: string; readonly stamp: number }

const useAnnouncement = create<Announcement>(() => ({ text: '', stamp: 0 }))

/** Has a text spoken politely; the same text twice is spoken twice. */
export function announce(text: string): void {
  useAnnouncement.setState(({ stamp }) => ({ text, stamp: stamp + 1 }))
}

export function Announcer() {
  const { text, stamp } = useAnnouncement()
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={stamp}>{text}</span>
    </VisuallyHidden>
  )
}

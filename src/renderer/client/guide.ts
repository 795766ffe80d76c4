/**
 * The guided start: which of its steps is shown. It walks through the sample project only, so that
 * nothing of the analyst's own is touched.
 *
 * Not here: what the steps say and when each is done (views/shell/guide).
 */
import { create } from 'zustand'
import { isSampleOpen, openSampleProject } from './projectFlow'
import { changeSettings } from './settings'

type Guide = {
  /** Counted from 0; null: the guide is not open. */
  readonly step: number | null
  /** Grows each time the guide is asked for, so that asking again brings the focus to it. */
  readonly asked: number
  /** Grows with each look at what the ranking hangs on, which leaves no other trace. */
  readonly looksAtSensitivity: number
}

export const useGuide = create<Guide>(() => ({ step: null, asked: 0, looksAtSensitivity: 0 }))

/** Opens the sample project where it is not open, and the guide at its first step or where it is. */
export async function startGuide(sampleName: string): Promise<void> {
  if (!isSampleOpen()) {
    useGuide.setState({ step: null })
    await openSampleProject(sampleName)
  }
  if (!isSampleOpen()) return // the analyst stayed with the open project
  changeSettings({ hasSeenGuide: true })
  useGuide.setState(({ step, asked }) => ({ step: step ?? 0, asked: asked + 1 }))
}

export function goToGuideStep(step: number): void {
  useGuide.setState({ step })
}

export function leaveGuide(): void {
  useGuide.setState({ step: null })
}

export function noteLookAtSensitivity(): void {
  useGuide.setState(({ looksAtSensitivity }) => ({ looksAtSensitivity: looksAtSensitivity + 1 }))
}

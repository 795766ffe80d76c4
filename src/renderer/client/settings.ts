/** Settings: kept on this machine, never in the project. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type Language = 'ar' | 'en'
export type Theme = 'light' | 'dark' | 'auto'
export type ReadingFace = 'naskh' | 'sans'

type Settings = {
  readonly language: Language
  readonly theme: Theme
  /** Size of source text in CSS pixels for Arabic; Latin text is set a little smaller. */
  readonly textSize: number
  readonly readingFace: ReadingFace
  /** Whether a project that has a file is written to it by itself. */
  readonly autosave: boolean
  /** What is dragged on a diagram comes to rest in line with neighbours, or on a grid. */
  readonly snapping: { readonly toNeighbours: boolean; readonly toGrid: boolean }
  /** Sizes of resizable panes by group, in percent by panel id. */
  readonly paneSizes: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export const MIN_TEXT_SIZE = 14
export const MAX_TEXT_SIZE = 32

const systemLanguage: Language = navigator.language.startsWith('ar') ? 'ar' : 'en'

export const useSettings = create<Settings>()(
  persist(
    (): Settings => ({
      language: systemLanguage,
      theme: 'auto',
      textSize: 19,
      readingFace: 'naskh',
      autosave: true,
      snapping: { toNeighbours: true, toGrid: false },
      paneSizes: {},
    }),
    { name: 'tarjih.settings', version: 1 },
  ),
)

export function changeSettings(changes: Partial<Settings>): void {
  useSettings.setState(changes)
}

export function changeTextSize(step: number): void {
  useSettings.setState(({ textSize }) => ({
    textSize: Math.min(MAX_TEXT_SIZE, Math.max(MIN_TEXT_SIZE, textSize + step)),
  }))
}

export function rememberPaneSizes(group: string, sizes: Readonly<Record<string, number>>): void {
  useSettings.setState(({ paneSizes }) => ({ paneSizes: { ...paneSizes, [group]: sizes } }))
}

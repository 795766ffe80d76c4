/** Settings: kept on this machine, never in the project. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ChosenShortcuts } from './shortcuts'

export type Language = 'ar' | 'en'
export type Theme = 'light' | 'dark' | 'auto'
export type ReadingFace = 'naskh' | 'sans'
/** Unicode's names: 123 or ١٢٣. */
export type Digits = 'latn' | 'arab'
/** Unicode's names; the Hijri calendar is that of Umm al-Qura. */
export type Calendar = 'gregory' | 'islamic-umalqura'

type Settings = {
  readonly language: Language
  readonly theme: Theme
  /** Size of source text in CSS pixels for Arabic; Latin text is set a little smaller. */
  readonly textSize: number
  readonly readingFace: ReadingFace
  readonly digits: Digits
  readonly calendar: Calendar
  /** Whether a project that has a file is written to it by itself. */
  readonly autosave: boolean
  /** What is dragged on a diagram comes to rest in line with neighbours, or on a grid. */
  readonly snapping: { readonly toNeighbours: boolean; readonly toGrid: boolean }
  /** Those that differ from what the actions come with. */
  readonly shortcuts: ChosenShortcuts
  readonly hasSeenGuide: boolean
  /** Sizes of resizable panes by group, in percent by panel id. */
  readonly paneSizes: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export const MIN_TEXT_SIZE = 14
export const MAX_TEXT_SIZE = 32

const systemLanguage: Language = navigator.language.startsWith('ar') ? 'ar' : 'en'

const FIRST_SETTINGS: Settings = {
  language: systemLanguage,
  theme: 'auto',
  textSize: 19,
  readingFace: 'naskh',
  digits: 'latn',
  calendar: 'gregory',
  autosave: true,
  snapping: { toNeighbours: true, toGrid: false },
  shortcuts: {},
  hasSeenGuide: false,
  paneSizes: {},
}

export const useSettings = create<Settings>()(
  persist((): Settings => FIRST_SETTINGS, { name: 'tarjih.settings', version: 1 }),
)

/** Everything as it was when the program was first started here; the language stays, so that it can be read. */
export function resetSettings(): void {
  useSettings.setState({ ...FIRST_SETTINGS, language: useSettings.getState().language })
}

export function changeSettings(changes: Partial<Settings>): void {
  useSettings.setState(changes)
}

export function changeTextSize(step: number): void {
  useSettings.setState(({ textSize }) => ({
    textSize: Math.min(MAX_TEXT_SIZE, Math.max(MIN_TEXT_SIZE, textSize + step)),
  }))
}

/** Gives an action a shortcut, '' for none, or null for the one that it came with. */
export function chooseShortcut(actionId: string, shortcut: string | null): void {
  useSettings.setState(({ shortcuts }) => {
    const { [actionId]: _before, ...others } = shortcuts
    return { shortcuts: shortcut === null ? others : { ...others, [actionId]: shortcut } }
  })
}

export function rememberPaneSizes(group: string, sizes: Readonly<Record<string, number>>): void {
  useSettings.setState(({ paneSizes }) => ({ paneSizes: { ...paneSizes, [group]: sizes } }))
}

/**
 * Actions: what the analyst can do now, by name. One registry feeds the menus, the command palette,
 * the keyboard and the shortcut sheet, so that they cannot disagree.
 */
import { useEffect, useId, useMemo, useRef } from 'react'
import { create } from 'zustand'
import type { WordKey } from '../i18n/words'
import { useSettings } from './settings'
import { withChosenShortcuts } from './shortcuts'

export type MenuName = 'file' | 'edit' | 'view' | 'reader' | 'diagram' | 'help'

export type Action = {
  readonly id: string
  readonly label: WordKey
  /** Values for the label, e.g. the name of what will be undone. */
  readonly labelValues?: Readonly<Record<string, string | number>>
  readonly menu: MenuName
  /**
   * Mantine's notation by physical key: 'mod+KeyS', 'alt+ArrowUp', 'Delete'.
   * Without a modifier it works only while no text is being typed.
   */
  readonly shortcut?: string
  /** The shortcut is a copy or paste of the system, which the action hears of by its event. */
  readonly isByEvent?: boolean
  readonly isEnabled: boolean
  readonly run: () => void
  /** Starts a new group in its menu. */
  readonly startsGroup?: boolean
}

type Registry = { readonly groups: ReadonlyMap<string, readonly Action[]> }

const useRegistry = create<Registry>(() => ({ groups: new Map() }))

function signature(actions: readonly Action[]): string {
  return JSON.stringify(
    actions.map(({ id, label, labelValues, isEnabled }) => [id, label, labelValues, isEnabled]),
  )
}

/** Offers actions while the component is mounted. Handlers are always the latest. */
export function useActions(actions: readonly Action[]): void {
  const group = useId()
  const latest = useRef(actions)
  latest.current = actions
  const seen = signature(actions)
  useEffect(() => {
    const stable = latest.current.map((action): Action => {
      const run = () => latest.current.find(({ id }) => id === action.id)?.run()
      return { ...action, run }
    })
    void seen // a new signature means new labels or states: register again
    useRegistry.setState(({ groups }) => ({ groups: new Map(groups).set(group, stable) }))
    return () =>
      useRegistry.setState(({ groups }) => {
        const rest = new Map(groups)
        rest.delete(group)
        return { groups: rest }
      })
  }, [group, seen])
}

/** All actions on offer, in the order in which their components registered, with the shortcuts that hold. */
export function useAllActions(): readonly Action[] {
  const groups = useRegistry(registry => registry.groups)
  const chosen = useSettings(settings => settings.shortcuts)
  return useMemo(() => withChosenShortcuts([...groups.values()].flat(), chosen), [groups, chosen])
}

/** Runs the action if it is on offer and enabled. */
export function runAction(id: string): void {
  const action = [...useRegistry.getState().groups.values()].flat().find(one => one.id === id)
  if (action?.isEnabled) action.run()
}

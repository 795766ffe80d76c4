/** What is chosen on the tab of derived networks. Never saved. */
import { create } from 'zustand'
import {
  type DerivedKind,
  type DerivedOptions,
  normalisationsOf,
} from '../../../../shared/analysis/network/derivedNetwork'
import type { DerivedTie } from '../../../../shared/analysis/network/derivedTies'

/** Who a statement is taken to be of: its speaker, or the speaker's faction where there is one. */
export type Speakers = 'speaker' | 'faction'

type DerivedView = {
  readonly options: DerivedOptions
  readonly speakers: Speakers
  readonly shape: 'matrix' | 'table'
  readonly tie: Pick<DerivedTie, 'from' | 'to'> | null
}

export const useDerivedView = create<DerivedView>(() => ({
  options: { kind: 'speaksOf', normalisation: 'none', duplicates: 'include' },
  speakers: 'speaker',
  shape: 'matrix',
  tie: null,
}))

export function changeDerived(changes: Partial<DerivedOptions>): void {
  useDerivedView.setState(({ options }) => ({ options: { ...options, ...changes } }))
}

/** A normalisation that the kind does not know gives way to none; a tie of another kind is closed. */
export function chooseKind(kind: DerivedKind): void {
  const { normalisation } = useDerivedView.getState().options
  const isKnown = normalisationsOf(kind).includes(normalisation)
  changeDerived({ kind, normalisation: isKnown ? normalisation : 'none' })
  useDerivedView.setState({ tie: null })
}

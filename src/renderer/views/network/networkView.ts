/** What the Network screen shows now: choices, what was measured, what is being measured. Never saved. */
import { create } from 'zustand'
import type { MeasureOptions } from '../../../shared/analysis/network/networkMeasures'
import { EVERY_PASSAGE, type PassageFilter } from '../../../shared/analysis/network/robustness'
import type { ActorId, DiagramId } from '../../../shared/domain/ids'
import type { StoreClient } from '../../client/storeClient'
import type { Measured, PathsFound } from '../parts/measureMessages'
import type { NetworkRows } from './networkRows'

export type NetworkTab = 'measures' | 'paths' | 'derived'

/** What was measured, and of what, so that it can be said when that has changed since. */
export type MeasuredNetwork = Measured & {
  readonly basis: MeasureBasis
  readonly actorIds: readonly ActorId[]
}

export type MeasureBasis = {
  readonly client: StoreClient | null
  readonly rows: NetworkRows
  readonly options: MeasureOptions
  readonly filter: PassageFilter
}

export type FoundPaths = PathsFound & {
  readonly rows: NetworkRows
  readonly followsDirections: boolean
  readonly from: ActorId
  readonly to: ActorId
}

export type Running = { readonly share: number; readonly stop: () => void }

type NetworkView = {
  readonly tab: NetworkTab
  /** The diagram whose actors are measured; null: all actors of the project. */
  readonly diagramId: DiagramId | null
  readonly options: MeasureOptions
  readonly filter: PassageFilter
  readonly text: string
  readonly measured: MeasuredNetwork | null
  readonly running: Running | null
  readonly from: ActorId | null
  readonly to: ActorId | null
  readonly paths: FoundPaths | null
}

export const useNetworkView = create<NetworkView>(() => ({
  tab: 'measures',
  diagramId: null,
  options: { followsDirections: false, usesWeights: false },
  filter: EVERY_PASSAGE,
  text: '',
  measured: null,
  running: null,
  from: null,
  to: null,
  paths: null,
}))

export function changeOptions(changes: Partial<MeasureOptions>): void {
  useNetworkView.setState(({ options }) => ({ options: { ...options, ...changes } }))
}

export function changeFilter(changes: Partial<PassageFilter>): void {
  useNetworkView.setState(({ filter }) => ({ filter: { ...filter, ...changes } }))
}

export function reportProgress(share: number): void {
  useNetworkView.setState(({ running }) => ({ running: running && { ...running, share } }))
}

/** Whether what was measured is what would be measured now. */
export function isCurrent({ basis }: MeasuredNetwork, now: MeasureBasis): boolean {
  return (
    basis.rows.actors === now.rows.actors &&
    basis.rows.relationships === now.rows.relationships &&
    basis.rows.citations === now.rows.citations &&
    JSON.stringify([basis.options, basis.filter]) === JSON.stringify([now.options, now.filter])
  )
}

/** Through which hypotheses a diagram is looked at. Part of the session: never saved, never undone. */
import { create } from 'zustand'
import type { HypothesisId } from '../../../../shared/domain/ids'

/** `emphasise`: what does not hold is faint; `only`: it is not shown. */
export type LensMode = 'emphasise' | 'only'

export type Lens =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly hypothesisId: HypothesisId; readonly mode: LensMode }
  | {
      readonly kind: 'difference'
      readonly first: HypothesisId
      readonly second: HypothesisId
      readonly mode: LensMode
    }

export const NO_LENS: Lens = { kind: 'none' }

export const useLens = create<{ readonly lens: Lens }>(() => ({ lens: NO_LENS }))

export function lookThrough(lens: Lens): void {
  useLens.setState({ lens })
}

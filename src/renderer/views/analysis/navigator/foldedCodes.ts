/** Which codes are folded up in the tree: kept while the program runs, also between screens. */
import { create } from 'zustand'
import type { CodeId } from '../../../../shared/domain/ids'

export const useFoldedCodes = create<{ readonly folded: ReadonlySet<CodeId> }>(() => ({
  folded: new Set(),
}))

export function foldCode(codeId: CodeId, isFolded: boolean): void {
  useFoldedCodes.setState(({ folded }) => {
    const next = new Set(folded)
    if (isFolded) next.add(codeId)
    else next.delete(codeId)
    return { folded: next }
  })
}

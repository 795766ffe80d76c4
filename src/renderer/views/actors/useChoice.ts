/** Some of a list, ticked one by one or all at once. */
import { useState } from 'react'

export function useChoice<Id extends string>() {
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set())
  return {
    ids: [...chosen],
    has: (id: Id) => chosen.has(id),
    set: (ids: readonly Id[]) => setChosen(new Set(ids)),
    toggle: (id: Id) =>
      setChosen(before => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      }),
  }
}

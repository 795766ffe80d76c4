/** How the keys of a grid move: by cells, to the edges, ten rows at once; as the direction of reading is. */
export type MoveKey = {
  /** `KeyboardEvent.code`. */
  readonly code: string
  /** Control or Command. */
  readonly isFar: boolean
}

export type GridStep = { readonly along: 'row' | 'column'; readonly by: number }

/** Undefined for a key that does not move. A step may be longer than the grid: moves end at its edges. */
export function gridStep({ code, isFar }: MoveKey, direction: 'ltr' | 'rtl'): GridStep | undefined {
  const forward = direction === 'rtl' ? -1 : 1
  const length = isFar ? Number.MAX_SAFE_INTEGER : 1
  switch (code) {
    case 'ArrowUp':
      return { along: 'column', by: -length }
    case 'ArrowDown':
      return { along: 'column', by: length }
    case 'ArrowRight':
      return { along: 'row', by: forward * length }
    case 'ArrowLeft':
      return { along: 'row', by: -forward * length }
    case 'Home':
      return { along: isFar ? 'column' : 'row', by: -Number.MAX_SAFE_INTEGER }
    case 'End':
      return { along: isFar ? 'column' : 'row', by: Number.MAX_SAFE_INTEGER }
    case 'PageUp':
      return { along: 'column', by: -10 }
    case 'PageDown':
      return { along: 'column', by: 10 }
    default:
      return undefined
  }
}

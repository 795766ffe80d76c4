/** Where stripes stand side by side in the margin, so that none lies over another. */

/** Distances from the top of the paragraph in CSS pixels. */
export type Extent = { readonly top: number; readonly bottom: number }

/**
 * The lane of each extent, counted from the text; null for what finds none. The longest of those
 * that begin at one height stand nearest to the text, so that short ones are seen beside them.
 */
export function stripeLanes(
  extents: readonly Extent[],
  laneCount: number,
): readonly (number | null)[] {
  const order = extents
    .map((extent, index) => ({ extent, index }))
    .sort((one, other) => one.extent.top - other.extent.top || length(other) - length(one))
  const ends: number[] = []
  const lanes: (number | null)[] = extents.map(() => null)
  for (const { extent, index } of order) {
    const lane = firstFree(ends, extent.top, laneCount)
    if (lane === null) continue
    ends[lane] = extent.bottom
    lanes[index] = lane
  }
  return lanes
}

function firstFree(ends: readonly number[], top: number, laneCount: number): number | null {
  for (let lane = 0; lane < laneCount; lane++) {
    if ((ends[lane] ?? Number.NEGATIVE_INFINITY) <= top) return lane
  }
  return null
}

function length({ extent }: { readonly extent: Extent }): number {
  return extent.bottom - extent.top
}

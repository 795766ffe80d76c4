/**
 * Which lines of the matrix are drawn: a matrix may have thousands of cells, and only those in view,
 * with some around, are in the document. Every line of a kind is equally large, so that the places of
 * lines that are not drawn are known.
 */

/** A heading over a group of evidence, or an evidence item by its place in the shown order. */
export type MatrixLine =
  | { readonly kind: 'group'; readonly group: EvidenceGroup }
  | { readonly kind: 'evidence'; readonly index: number }

export type EvidenceGroup = {
  readonly key: string
  /** The analyst's words; null: what has no source, or no speaker. */
  readonly name: string | null
  readonly first: number
  readonly count: number
}

/** Drawn lines and the empty space in the place of the others, in order. */
export type Stretch =
  | { readonly kind: 'gap'; readonly size: number; readonly at: number }
  | { readonly kind: 'line'; readonly line: MatrixLine; readonly at: number }

export type Extent = { readonly start: number; readonly end: number }

export function linesOf(count: number, groups: readonly EvidenceGroup[]): readonly MatrixLine[] {
  const evidence = (first: number, length: number) =>
    Array.from({ length }, (_, place): MatrixLine => ({ kind: 'evidence', index: first + place }))
  if (groups.length === 0) return evidence(0, count)
  return groups.flatMap((group): MatrixLine[] => [
    { kind: 'group', group },
    ...evidence(group.first, group.count),
  ])
}

/** `kept`: an evidence item that stays drawn wherever it is, because the focus is in it. */
export function stretches(
  lines: readonly MatrixLine[],
  sizeOf: (line: MatrixLine) => number,
  { view, kept }: { readonly view: Extent; readonly kept: number },
): readonly Stretch[] {
  const result: Stretch[] = []
  let start = 0
  for (const [at, line] of lines.entries()) {
    const size = sizeOf(line)
    const isShown = start + size > view.start && start < view.end
    const isKept = line.kind === 'evidence' && line.index === kept
    const last = result.at(-1)
    if (isShown || isKept) result.push({ kind: 'line', line, at })
    else if (last?.kind === 'gap') result[result.length - 1] = { ...last, size: last.size + size }
    else result.push({ kind: 'gap', size, at })
    start += size
  }
  return result
}

/** The code tree on plain rows: its order, and where a code lands that is moved by key or by hand. */
import type { CodeRow } from '../../../shared/domain/codes'
import type { CodeId } from '../../../shared/domain/ids'

export type CodeBranch = {
  readonly code: CodeRow
  /** 1 at the top. */
  readonly depth: number
  /** Among its siblings, counted from 0. */
  readonly place: number
  readonly siblings: number
  readonly children: number
  /** Codings of the code and of the codes below it. */
  readonly codings: number
  /** Names from the top down to the code itself. */
  readonly path: readonly string[]
}

export type CodeMove = {
  readonly codeId: CodeId
  readonly parentCodeId: CodeId | null
  /** Among the new siblings without the moved code. */
  readonly place: number
}

export type CodeStep = 'up' | 'down' | 'in' | 'out'
export type DropPlace = 'before' | 'inside' | 'after'

/** Each code before the codes below it, siblings in the order of the rows. */
export function codeBranches(rows: readonly CodeRow[]): readonly CodeBranch[] {
  const children = new Map<CodeId | null, CodeRow[]>()
  for (const row of rows) {
    const siblings = children.get(row.parentCodeId)
    if (siblings) siblings.push(row)
    else children.set(row.parentCodeId, [row])
  }
  const below = (parent: CodeId | null, path: readonly string[]): readonly CodeBranch[] => {
    const siblings = children.get(parent) ?? []
    return siblings.flatMap((code, place) => {
      const ownPath = [...path, code.name]
      const inner = below(code.codeId, ownPath)
      const direct = inner.filter(({ depth }) => depth === ownPath.length + 1)
      const branch: CodeBranch = {
        code,
        depth: ownPath.length,
        place,
        siblings: siblings.length,
        children: direct.length,
        codings: direct.reduce((sum, { codings }) => sum + codings, code.codings),
        path: ownPath,
      }
      return [branch, ...inner]
    })
  }
  return below(null, [])
}

/** A code and all codes below it. */
export function branchOf(branches: readonly CodeBranch[], codeId: CodeId): readonly CodeBranch[] {
  const at = branches.findIndex(({ code }) => code.codeId === codeId)
  const top = branches[at]
  if (top === undefined) return []
  const rest = branches.slice(at + 1)
  const end = rest.findIndex(({ depth }) => depth <= top.depth)
  return [top, ...(end === -1 ? rest : rest.slice(0, end))]
}

/** What is seen when some codes are folded up. */
export function shownBranches(
  branches: readonly CodeBranch[],
  folded: ReadonlySet<CodeId>,
): readonly CodeBranch[] {
  const hidden = new Set<CodeId>()
  for (const { code } of branches) {
    if (!folded.has(code.codeId)) continue
    for (const inner of branchOf(branches, code.codeId).slice(1)) hidden.add(inner.code.codeId)
  }
  return branches.filter(({ code }) => !hidden.has(code.codeId))
}

/** Null where there is nowhere to go. */
export function moveByStep(
  branches: readonly CodeBranch[],
  codeId: CodeId,
  step: CodeStep,
): CodeMove | null {
  const moved = find(branches, codeId)
  if (moved === undefined) return null
  const { code, place, siblings } = moved
  const { parentCodeId } = code
  switch (step) {
    case 'up':
      return place > 0 ? { codeId, parentCodeId, place: place - 1 } : null
    case 'down':
      return place < siblings - 1 ? { codeId, parentCodeId, place: place + 1 } : null
    case 'in': {
      const above = branches.find(
        other => other.code.parentCodeId === parentCodeId && other.place === place - 1,
      )
      return above ? { codeId, parentCodeId: above.code.codeId, place: above.children } : null
    }
    case 'out': {
      const parent = parentCodeId === null ? undefined : find(branches, parentCodeId)
      if (parent === undefined) return null
      return { codeId, parentCodeId: parent.code.parentCodeId, place: parent.place + 1 }
    }
  }
}

/** Null where a code cannot be dropped: on itself, below itself, and where it is already. */
export function moveByDrop(
  branches: readonly CodeBranch[],
  codeId: CodeId,
  target: { readonly codeId: CodeId; readonly where: DropPlace },
): CodeMove | null {
  const moved = find(branches, codeId)
  const onto = find(branches, target.codeId)
  if (moved === undefined || onto === undefined) return null
  if (branchOf(branches, codeId).some(({ code }) => code.codeId === target.codeId)) return null
  const isInside = target.where === 'inside'
  const parentCodeId = isInside ? onto.code.codeId : onto.code.parentCodeId
  const wasThere = moved.code.parentCodeId === parentCodeId
  const shift = wasThere && !isInside && moved.place < onto.place ? 1 : 0
  const place = isInside
    ? onto.children - (wasThere ? 1 : 0)
    : onto.place - shift + (target.where === 'after' ? 1 : 0)
  return wasThere && place === moved.place ? null : { codeId, parentCodeId, place }
}

function find(branches: readonly CodeBranch[], codeId: CodeId): CodeBranch | undefined {
  return branches.find(({ code }) => code.codeId === codeId)
}

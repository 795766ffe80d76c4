/**
 * The tree of codes as a tree: arrows walk it, Alt with arrows moves a code, F2 renames, Delete asks;
 * a code is nested by dropping it on another.
 */
import { type DragEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { CodeRow } from '../../../../shared/domain/codes'
import type { CodeId } from '../../../../shared/domain/ids'
import { select, useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import {
  type CodeBranch,
  type CodeMove,
  type CodeStep,
  codeBranches,
  type DropPlace,
  moveByDrop,
  moveByStep,
  shownBranches,
} from '../../parts/codeTree'
import { CodeDialogs, type CodeQuestion } from './CodeDialogs'
import { CodeItem } from './CodeItem'
import classes from './CodeTree.module.css'
import { foldCode, useFoldedCodes } from './foldedCodes'

type Drag = {
  readonly codeId: CodeId
  readonly target: { readonly codeId: CodeId; readonly where: DropPlace } | null
}

export function CodeTree({ codes }: { readonly codes: readonly CodeRow[] }) {
  const t = useTranslate()
  const tree = useRef<HTMLDivElement>(null)
  const branches = useMemo(() => codeBranches(codes), [codes])
  const folded = useFoldedCodes(state => state.folded)
  const shown = useMemo(() => shownBranches(branches, folded), [branches, folded])
  const selection = useSession(session => session.selection)
  const [focusedId, setFocusedId] = useState<CodeId | null>(null)
  const [renamedId, setRenamedId] = useState<CodeId | null>(null)
  const [question, setQuestion] = useState<CodeQuestion | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const moveCode = useCommand('code.move')
  const selectedId = selection.kind === 'code' ? selection.codeId : null
  const has = (id: CodeId | null) => shown.some(({ code }) => code.codeId === id)
  const stop = [focusedId, selectedId].find(has) ?? shown[0]?.code.codeId

  async function move(to: CodeMove | null) {
    if (to === null || !(await moveCode(to))) return
    if (to.parentCodeId !== null) foldCode(to.parentCodeId, false)
    const parent = codes.find(({ codeId }) => codeId === to.parentCodeId)
    announce(
      parent
        ? t('code.saysMovedInto', { parent: parent.name, place: to.place + 1 })
        : t('code.saysMovedToTop', { place: to.place + 1 }),
    )
    focusSoon(to.codeId)
  }

  function focusSoon(codeId: CodeId) {
    setFocusedId(codeId)
    requestAnimationFrame(() => focus(codeId))
  }

  function focus(codeId: CodeId) {
    tree.current?.querySelector<HTMLElement>(`[data-code-id="${codeId}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, branch: CodeBranch) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return
    const { codeId } = branch.code
    if (event.altKey) {
      const step = stepOf(event)
      if (step === null) return
      void move(moveByStep(branches, codeId, step))
    } else if (event.key === 'Enter' || event.key === ' ') select({ kind: 'code', codeId })
    else if (event.key === 'F2') setRenamedId(codeId)
    else if (event.key === 'Delete') setQuestion({ kind: 'remove', codeId })
    else {
      const next = neighbour(event, branch, shown, folded)
      if (next === null) return
      if (next.isFolded !== undefined) foldCode(codeId, next.isFolded)
      if (next.focus !== undefined) focus(next.focus)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  function drop() {
    setDrag(null)
    if (drag?.target) void move(moveByDrop(branches, drag.codeId, drag.target))
  }

  return (
    <>
      <div ref={tree} role="tree" aria-label={t('navigator.codes')} className={classes.tree}>
        {shown.map(branch => (
          <CodeItem
            key={branch.code.codeId}
            branch={branch}
            isFolded={folded.has(branch.code.codeId)}
            isSelected={branch.code.codeId === selectedId}
            isTabStop={branch.code.codeId === stop}
            isRenamed={branch.code.codeId === renamedId}
            dropMark={drag?.target?.codeId === branch.code.codeId ? drag.target.where : undefined}
            canMove={step => moveByStep(branches, branch.code.codeId, step) !== null}
            onMove={step => void move(moveByStep(branches, branch.code.codeId, step))}
            onAsk={kind => setQuestion({ kind, codeId: branch.code.codeId })}
            onRename={isRenaming => {
              setRenamedId(isRenaming ? branch.code.codeId : null)
              if (!isRenaming) focusSoon(branch.code.codeId)
            }}
            onFocus={() => setFocusedId(branch.code.codeId)}
            onKeyDown={event => onKeyDown(event, branch)}
            onDragStart={() => setDrag({ codeId: branch.code.codeId, target: null })}
            onDragEnd={() => setDrag(null)}
            onDragOver={event => {
              if (drag === null) return
              event.preventDefault()
              const target = { codeId: branch.code.codeId, where: placeUnder(event) }
              setDrag({ codeId: drag.codeId, target })
            }}
            onDrop={drop}
          />
        ))}
      </div>
      <CodeDialogs codes={codes} question={question} onClose={() => setQuestion(null)} />
    </>
  )
}

/** The arrow that points the way the interface reads goes further in. */
function isInwards(event: KeyboardEvent<HTMLElement>): boolean {
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
  return event.key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')
}

function stepOf(event: KeyboardEvent<HTMLElement>): CodeStep | null {
  if (event.key === 'ArrowUp') return 'up'
  if (event.key === 'ArrowDown') return 'down'
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null
  return isInwards(event) ? 'in' : 'out'
}

type Answer = { readonly focus?: CodeId | undefined; readonly isFolded?: boolean }

/** What an arrow, Home or End does in the tree (WAI-ARIA's tree pattern); null: another key. */
function neighbour(
  event: KeyboardEvent<HTMLElement>,
  { code, children }: CodeBranch,
  shown: readonly CodeBranch[],
  folded: ReadonlySet<CodeId>,
): Answer | null {
  const at = shown.findIndex(one => one.code.codeId === code.codeId)
  const idAt = (index: number) => shown[index]?.code.codeId
  if (event.key === 'ArrowDown') return { focus: idAt(at + 1) }
  if (event.key === 'ArrowUp') return { focus: idAt(at - 1) }
  if (event.key === 'Home') return { focus: idAt(0) }
  if (event.key === 'End') return { focus: idAt(shown.length - 1) }
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null
  const isOpen = children > 0 && !folded.has(code.codeId)
  if (isInwards(event)) {
    if (children === 0) return {}
    return isOpen ? { focus: idAt(at + 1) } : { isFolded: false }
  }
  return isOpen ? { isFolded: true } : { focus: code.parentCodeId ?? undefined }
}

function placeUnder(event: DragEvent<HTMLElement>): DropPlace {
  const box = event.currentTarget.getBoundingClientRect()
  const part = (event.clientY - box.top) / box.height
  if (part < 0.28) return 'before'
  return part > 0.72 ? 'after' : 'inside'
}

/** Lets texts be dropped anywhere in the window, or pasted while nothing is being typed. */
import { Text } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { openDialog, useSession } from '../../../client/session'
import { isModalOpen } from '../../../components/openModal'
import { useTranslate } from '../../../i18n/words'
import classes from './DropCover.module.css'

export function DropCover() {
  const t = useTranslate()
  const isOver = useDroppedSource()
  usePastedSource()
  if (!isOver) return null
  return (
    <div className={classes.cover} aria-hidden>
      <IconFileDownload size={44} stroke={1.2} />
      <Text fw={600}>{t('import.dropHere')}</Text>
    </div>
  )
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}

/** A dialog that asks for something else is answered first. */
function isAnotherDialogOpen(): boolean {
  const isImporting = useSession.getState().dialog?.kind === 'importSource'
  return !isImporting && isModalOpen()
}

/** Opens the import of files dropped anywhere in the window; true while some are over it. */
function useDroppedSource(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(!isAnotherDialogOpen())
    }
    // The window is left when there is nothing the pointer goes to.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      if (!isAnotherDialogOpen()) openDialog({ kind: 'importSource', files })
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

/** Pasted text is taken as plain text, whatever else the clipboard holds. */
function usePastedSource(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isMeantForSomethingElse(event.target)) return
      const files = pastedFiles(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      openDialog({ kind: 'importSource', files })
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

function pastedFiles(data: DataTransfer | null): readonly File[] {
  if (data !== null && data.files.length > 0) return [...data.files]
  const text = data?.getData('text/plain') ?? ''
  return text.trim() === '' ? [] : [new File([text], '', { type: 'text/plain;charset=utf-8' })]
}

function isMeantForSomethingElse(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable="true"], [role=dialog]') !== null
  )
}

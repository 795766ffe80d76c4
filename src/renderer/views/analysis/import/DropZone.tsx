/** Lets texts be dropped anywhere on the screen inside, or pasted while nothing is being typed. */
import { Text } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { openDialog } from '../../../client/session'
import { useTranslate } from '../../../i18n/words'
import classes from './DropZone.module.css'

export function DropZone({ children }: { readonly children: ReactNode }) {
  const t = useTranslate()
  const isOver = useDroppedSource()
  usePastedSource()
  return (
    <div className={classes.zone}>
      {children}
      {isOver && (
        <div className={classes.cover} aria-hidden>
          <IconFileDownload size={44} stroke={1.2} />
          <Text fw={600}>{t('import.dropHere')}</Text>
        </div>
      )}
    </div>
  )
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}

/** Opens the import of files dropped anywhere in the window; true while some are over it. */
function useDroppedSource(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    // The window is left when there is nothing the pointer goes to.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      openDialog({ kind: 'importSource', files })
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

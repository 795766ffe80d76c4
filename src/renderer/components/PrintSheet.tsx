/**
 * What is printed in place of the window: one sheet at a time, with a heading of its own, drawn black
 * on white. The system's own dialog asks for printer and paper.
 */
import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { create } from 'zustand'
import classes from './PrintSheet.module.css'

type Sheet = {
  readonly title: string
  /** Beside the title: of what project, on what day. */
  readonly details: readonly string[]
  readonly isWide: boolean
  readonly content: ReactNode
  /** Lets go of what was made for the sheet. */
  readonly dispose?: () => void
}

const usePrinting = create<{ readonly sheet: Sheet | null }>(() => ({ sheet: null }))

/** Prints, and takes the sheet away when the dialog is closed. */
export function printSheet(sheet: Sheet): void {
  usePrinting.setState({ sheet })
}

export function PrintSheet() {
  const sheet = usePrinting(printing => printing.sheet)
  return sheet === null ? null : <Shown key={sheet.title} sheet={sheet} />
}

function Shown({ sheet }: { readonly sheet: Sheet }) {
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    let isGone = false
    const done = () => {
      sheet.dispose?.()
      usePrinting.setState({ sheet: null })
    }
    window.addEventListener('afterprint', done)
    void picturesShown(page.current).then(() => {
      if (!isGone) window.print()
    })
    return () => {
      isGone = true
      window.removeEventListener('afterprint', done)
    }
  }, [sheet])
  return createPortal(
    <article ref={page} className={classes.sheet} data-print data-wide={sheet.isWide || undefined}>
      <header className={classes.heading}>
        <h1>
          <bdi>{sheet.title}</bdi>
        </h1>
        <p>
          {sheet.details.map(detail => (
            <bdi key={detail} className={classes.detail}>
              {detail}
            </bdi>
          ))}
        </p>
      </header>
      {sheet.content}
    </article>,
    document.body,
  )
}

async function picturesShown(page: HTMLElement | null): Promise<void> {
  const pictures = [...(page?.querySelectorAll('img') ?? [])]
  await Promise.all(pictures.map(picture => picture.decode()))
}

/**
 * Select all and copy for a text of which only a part is in the document: Ctrl+A in the reader means
 * the whole source, and copying then gives all of it.
 */
import { type RefObject, useEffect } from 'react'
import type { SourceRow } from '../../../../shared/domain/sources'
import { problemOf } from '../../../../shared/problem'
import { useActions } from '../../../client/actions'
import { showProblem } from '../../../client/projectSession'
import { readRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { translate } from '../../../i18n/words'
import { copyText } from './readerDeeds'

const PARAGRAPHS_AT_ONCE = 2_000

export function useSelectAll(scroller: RefObject<HTMLElement | null>, source: SourceRow): void {
  useActions([
    {
      id: 'reader.copyAll',
      label: 'reader.copyAll',
      menu: 'reader',
      isEnabled: source.paragraphs > 0,
      run: () => void copyAll(source),
    },
  ])

  useEffect(() => {
    let isAll = false
    const press = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey
      const isHere = event.target instanceof Node && scroller.current?.contains(event.target)
      if (isCommand && event.code === 'KeyA' && isHere) {
        event.preventDefault()
        isAll = true
        const feed = scroller.current?.querySelector('[role=feed]')
        if (feed) window.getSelection()?.selectAllChildren(feed)
        announce(translate('reader.saysAllSelected', { count: source.paragraphs }))
      } else if (!isCommand) isAll = false
    }
    const point = () => {
      isAll = false
    }
    const copy = (event: ClipboardEvent) => {
      if (!isAll) return
      event.preventDefault()
      void copyAll(source)
    }
    document.addEventListener('keydown', press)
    document.addEventListener('pointerdown', point)
    document.addEventListener('copy', copy)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('pointerdown', point)
      document.removeEventListener('copy', copy)
    }
  }, [scroller, source])
}

/** Every paragraph on a line of its own, as received. */
async function copyAll({ sourceId, paragraphs: count }: SourceRow): Promise<void> {
  try {
    const texts: string[] = []
    for (let first = 0; first < count; first += PARAGRAPHS_AT_ONCE) {
      const page = { first, count: PARAGRAPHS_AT_ONCE }
      const rows = await readRows('paragraph.list', { sourceId, page })
      texts.push(...rows.map(({ text }) => text))
    }
    await copyText(texts.join('\n'))
    announce(translate('reader.saysAllCopied', { count }))
  } catch (thrown) {
    showProblem(problemOf(thrown))
  }
}

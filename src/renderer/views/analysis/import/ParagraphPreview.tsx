/** The paragraphs as they will be stored, with numbers and kinds; borders and kinds are corrected here. */
import { useCallback, useRef, useState } from 'react'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { codePointLength } from '../../../../shared/analysis/arabicText'
import { joinTexts } from '../../../../shared/analysis/paragraphCuts'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import classes from './ParagraphPreview.module.css'
import { PreviewRow } from './PreviewRow'
import type { TextGesture } from './PreviewText'
import { editPreview, type PreviewAction, type PreviewEdits } from './previewEdits'

type Props = {
  readonly edits: PreviewEdits
  readonly onChange: (edits: PreviewEdits) => void
}

type Wanted = { readonly key: number; readonly offset: number }

export function ParagraphPreview({ edits, onChange }: Props) {
  const t = useTranslate()
  const list = useRef<VirtuosoHandle>(null)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const forgetWanted = useCallback(() => setWanted(null), [])
  const { paragraphs } = edits

  /** Changes the paragraphs and puts the caret where the work goes on. */
  function act(action: PreviewAction, caretAt: { place: number; offset: number }) {
    const next = editPreview(edits, action)
    if (next === edits) {
      if (action.kind === 'split') announce(t('import.cannotSplit'))
      return
    }
    onChange(next)
    goTo(next, caretAt.place, caretAt.offset)
  }

  function goTo({ paragraphs: all }: PreviewEdits, place: number, offset: number) {
    const index = Math.max(0, Math.min(place, all.length - 1))
    const paragraph = all[index]
    if (paragraph === undefined) return
    list.current?.scrollIntoView({ index })
    setWanted({ key: paragraph.key, offset })
  }

  function answer(place: number, gesture: TextGesture) {
    const text = (at: number) => paragraphs[at]?.text ?? ''
    switch (gesture.kind) {
      case 'split':
        return act({ ...gesture, place }, { place: place + 1, offset: 0 })
      case 'joinBehind': {
        const offset = joinTexts(text(place), '').secondStart
        return act({ kind: 'join', place }, { place, offset })
      }
      case 'joinBefore': {
        const offset = joinTexts(text(place - 1), '').secondStart
        return act({ kind: 'join', place: place - 1 }, { place: place - 1, offset })
      }
      case 'remove':
        return act({ kind: 'remove', place }, { place, offset: 0 })
      case 'goUp':
        return place > 0 && goTo(edits, place - 1, codePointLength(text(place - 1)))
      case 'goDown':
        return place + 1 < paragraphs.length && goTo(edits, place + 1, 0)
    }
  }

  return (
    <div className={classes.frame}>
      <Virtuoso
        ref={list}
        style={{ blockSize: '100%' }}
        data={paragraphs}
        computeItemKey={(_, { key }) => key}
        itemContent={(place, paragraph) => (
          <PreviewRow
            place={place}
            isLast={place === paragraphs.length - 1}
            paragraph={paragraph}
            wantedCaret={wanted?.key === paragraph.key ? wanted.offset : null}
            onCaret={forgetWanted}
            onKind={change => onChange(editPreview(edits, { kind: 'setKind', place, change }))}
            onGesture={gesture => answer(place, gesture)}
          />
        )}
      />
    </div>
  )
}

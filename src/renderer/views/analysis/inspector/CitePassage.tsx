/** Cites what the reader is at: chosen words by a press or dragged here, or the paragraph as a whole. */
import { Button } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { useState } from 'react'
import type { Passage } from '../../../../shared/domain/actors'
import type { Span } from '../../../../shared/domain/definitions'
import type { ParagraphId } from '../../../../shared/domain/ids'
import { useSession } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from '../../parts/Passage.module.css'
import { useOfferedPassage } from '../diagram/citedPassages'

type CitedPlace = { readonly paragraphId: ParagraphId; readonly span: Span | null }

type Props = {
  /** What is cited already. */
  readonly passages: readonly Passage[]
  readonly words: Readonly<Record<'paragraph' | 'selected' | 'none', WordKey>>
  readonly onCite: (place: CitedPlace) => void
}

export function CitePassage(props: Props) {
  return (
    <>
      <CiteParagraph {...props} />
      <CiteWords {...props} />
    </>
  )
}

/** The paragraph the reader stands at, once. */
function CiteParagraph({ passages, words, onCite }: Props) {
  const t = useTranslate()
  const paragraphId = useSession(session => session.paragraphId)
  const [paragraph] = useRows('paragraph.details', paragraphId === null ? null : { paragraphId })
  const isCited = passages.some(one => one.paragraphId === paragraphId && one.start === null)
  if (paragraphId === null || paragraph === undefined || isCited) return null
  const { number, sourceTitle } = paragraph
  return (
    <Button
      size="compact-xs"
      variant="light"
      mt={8}
      maw="100%"
      leftSection={<IconQuote size={14} aria-hidden />}
      title={sourceTitle}
      onClick={() => onCite({ paragraphId, span: null })}
    >
      {t(words.paragraph, { number })}
    </Button>
  )
}

function CiteWords({ words, onCite }: Props) {
  const t = useTranslate()
  const [isOver, setOver] = useState(false)
  const offered = useOfferedPassage()
  const hasSpan = offered !== null && offered.span !== null

  function cite() {
    setOver(false)
    if (offered !== null) onCite({ paragraphId: offered.paragraphId, span: offered.span })
  }

  return (
    <button
      type="button"
      className={classes.drop}
      data-over={isOver || undefined}
      disabled={!hasSpan}
      onClick={cite}
      onDragOver={event => {
        if (!hasSpan) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        cite()
      }}
    >
      {t(hasSpan ? words.selected : words.none)}
    </button>
  )
}

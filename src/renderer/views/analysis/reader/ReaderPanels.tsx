/** The one panel that is open over the text, and the toolbar over chosen words. */
import { useCallback } from 'react'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { ParagraphId } from '../../../../shared/domain/ids'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { suggestActorName } from './actorNameSuggestion'
import { CitePanel } from './CitePanel'
import { CodePanel } from './CodePanel'
import { DatePanel } from './DatePanel'
import { EventPanel } from './EventPanel'
import { ExistingActorPanel } from './ExistingActorPanel'
import { FloatingPanel } from './FloatingPanel'
import { MentionPanel } from './MentionPanel'
import { boxesOf } from './mountedTexts'
import { NewActorPanel } from './NewActorPanel'
import { NotePanel } from './NotePanel'
import { ParagraphMenu } from './ParagraphMenu'
import { RatingPanel } from './RatingPanel'
import { wordsAt } from './readerDeeds'
import { closePanel, type Panel, useReaderSession } from './readerSession'
import { ToEvidencePanel } from './ToEvidencePanel'
import { chipElement, focusParagraph, paragraphElement } from './useParagraphCursor'
import { heldParagraph, type ReaderText } from './useReaderText'
import { WordToolbar } from './WordToolbar'
import type { PlaceDeed, WordDeed } from './wordDeeds'
import { nameSpan } from './wordSpans'

type Props = {
  readonly text: ReaderText
  readonly hypotheses: readonly HypothesisRow[]
  readonly wordDeeds: readonly WordDeed[]
  readonly placeDeeds: readonly PlaceDeed[]
}

export function ReaderPanels(props: Props) {
  const { words, panel } = useReaderSession()
  if (panel === null) {
    return words === null ? null : <WordToolbar words={words} deeds={props.wordDeeds} />
  }
  const paragraph = heldParagraph(props.text, placeOf(panel).paragraphId)
  if (paragraph === undefined) return null
  if (panel.kind === 'paragraphMenu') {
    return (
      <ParagraphMenu
        panel={panel}
        paragraph={paragraph}
        hypotheses={props.hypotheses}
        words={words}
        wordDeeds={props.wordDeeds}
        placeDeeds={props.placeDeeds}
      />
    )
  }
  return <PanelOverText {...props} panel={panel} paragraph={paragraph} />
}

type TextPanel = Exclude<Panel, { kind: 'paragraphMenu' }>
type OverTextProps = Props & { readonly panel: TextPanel; readonly paragraph: ParagraphRow }

const TITLES: Readonly<Record<TextPanel['kind'], WordKey>> = {
  rating: 'reader.rating',
  newActor: 'reader.newActor',
  existingActor: 'reader.existingActor',
  cite: 'reader.cite',
  toEvidence: 'reader.toEvidence',
  note: 'reader.note',
  code: 'reader.code',
  mention: 'reader.mention',
  date: 'reader.date',
  event: 'review.event',
}

function PanelOverText(props: OverTextProps) {
  const { panel, paragraph } = props
  const t = useTranslate()
  const boxOf = useCallback(() => boxOfPanel(panel), [panel])
  return (
    <FloatingPanel
      key={panel.kind}
      boxOf={boxOf}
      label={t(TITLES[panel.kind])}
      width={panel.kind === 'rating' || panel.kind === 'mention' ? 'auto' : 320}
      position={panel.kind === 'rating' ? 'bottom-end' : 'bottom'}
      onClose={() => {
        closePanel()
        focusParagraph(paragraph.paragraphId)
      }}
    >
      <PanelContent {...props} />
    </FloatingPanel>
  )
}

function PanelContent({ panel, paragraph, text, hypotheses }: OverTextProps) {
  switch (panel.kind) {
    case 'rating':
      return (
        <RatingPanel
          key={panel.hypothesisId}
          paragraphId={panel.paragraphId}
          paragraphNumber={paragraph.number}
          hypotheses={hypotheses}
          hypothesisId={panel.hypothesisId}
          rating={text.ratings.get(panel.paragraphId)?.get(panel.hypothesisId)}
        />
      )
    case 'newActor':
    case 'existingActor': {
      const around = [...text.paragraphs.values()].map(one => one.text).join('\n')
      const wording = wordsAt(paragraph, panel.words)
      const name = suggestActorName(wording, around)
      const span = nameSpan(paragraph.text, panel.words.span, name)
      const words = { ...panel.words, span }
      if (panel.kind === 'newActor') return <NewActorPanel words={words} suggestedName={name} />
      return <ExistingActorPanel words={words} wording={wording} />
    }
    case 'cite':
      return <CitePanel place={panel.place} />
    case 'toEvidence':
      return <ToEvidencePanel place={panel.place} text={text} />
    case 'note':
      return <NotePanel place={panel.place} quote={wordsAt(paragraph, panel.place)} />
    case 'code':
      return <CodePanel place={panel.place} text={text} />
    case 'mention': {
      const mention = text.mentions.find(one => one.mentionId === panel.mentionId)
      return mention ? <MentionPanel mention={mention} /> : null
    }
    case 'date':
      return <DatePanel date={panel.date} paragraph={paragraph} />
    case 'event': {
      const event = text.events.find(one => one.timelineEventId === panel.timelineEventId)
      return event ? <EventPanel event={event} /> : null
    }
  }
}

function placeOf(panel: Panel): { readonly paragraphId: ParagraphId } {
  if ('words' in panel) return panel.words
  return 'place' in panel ? panel.place : panel
}

/** What a panel hangs on: the chip, the words, or the first line of the paragraph. */
function boxOfPanel(panel: TextPanel): DOMRect | null {
  if (panel.kind === 'rating') {
    const chip = chipElement(panel.paragraphId, panel.hypothesisId)
    return visibleBox(chip ?? paragraphElement(panel.paragraphId))
  }
  const place = 'words' in panel ? panel.words : panel.place
  return boxesOf(place.paragraphId, place.span)[0] ?? null
}

function visibleBox(element: HTMLElement | null): DOMRect | null {
  return element?.getBoundingClientRect() ?? null
}

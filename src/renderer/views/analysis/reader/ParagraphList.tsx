/** The paragraphs of a source, virtualised, with the reader's keyboard and mouse. */
import { type HTMLAttributes, type KeyboardEvent, type MouseEvent, type Ref, useRef } from 'react'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { ParagraphId } from '../../../../shared/domain/ids'
import type { SourceRow } from '../../../../shared/domain/sources'
import { select, useSession } from '../../../client/session'
import { paragraphIdOf, selectedWords } from './mountedTexts'
import classes from './ParagraphList.module.css'
import { ParagraphView } from './ParagraphView'
import { type PlacedPanel, panelAtPoint } from './placeAtPoint'
import { answerKey } from './readerKeys'
import { chooseWords, openPanel, useReaderSession } from './readerSession'
import { useFollowing } from './useFollowing'
import { useHeldKeys } from './useHeldKeys'
import type { ParagraphCursor } from './useParagraphCursor'
import type { PlacesInView, ReaderText } from './useReaderText'
import { useSelectAll } from './useSelectAll'
import type { Stripe, StripesByParagraph } from './useStripes'
import { useTextSelection } from './useTextSelection'
import type { WordDeed } from './wordDeeds'

type Props = {
  readonly source: SourceRow
  readonly text: ReaderText
  readonly cursor: ParagraphCursor
  readonly hypotheses: readonly HypothesisRow[]
  readonly wordDeeds: readonly WordDeed[]
  readonly stripes: StripesByParagraph
  readonly hasStripes: boolean
  /** Diagnosticity by paragraph, where it is shown. */
  readonly shades: ReadonlyMap<ParagraphId, number>
  readonly selectedParagraphs: ReadonlySet<ParagraphId>
  readonly label: string
  /** Hears which places are in view. */
  readonly onPlaces: (places: PlacesInView) => void
}

type Context = Props & { readonly currentId: ParagraphId | undefined }

/** The list itself, as a feed of articles. */
function Feed({
  context,
  ref,
  ...rest
}: HTMLAttributes<HTMLDivElement> & {
  readonly context?: Context
  readonly ref?: Ref<HTMLDivElement>
}) {
  return <div {...rest} ref={ref} role="feed" aria-label={context?.label} />
}

const NO_STRIPES: readonly Stripe[] = []

const PARTS = { List: Feed }

export function ParagraphList(props: Props) {
  const { source, text, cursor } = props
  const list = useRef<VirtuosoHandle>(null)
  const scroller = useRef<HTMLElement>(null)
  useFollowing({ list, scroller, source, cursor })
  useHeldKeys(scroller, cursor)
  useTextSelection(scroller)
  useSelectAll(scroller, source)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (answerKey(event, props)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the articles inside have the focus and the role
    <div
      className={classes.list}
      onKeyDown={onKeyDown}
      onClick={event => answerClick(event, text)}
      onContextMenu={answerContextMenu}
      onPointerMove={event => showPointer(event.currentTarget, event, text)}
    >
      <Virtuoso<unknown, Context>
        ref={list}
        scrollerRef={element => {
          scroller.current = element instanceof HTMLElement ? element : null
        }}
        style={{ blockSize: '100%' }}
        className={classes.scroller}
        tabIndex={-1}
        totalCount={text.count}
        context={{ ...props, currentId: cursor.paragraph?.paragraphId }}
        components={PARTS}
        computeItemKey={place => text.paragraphs.get(place)?.paragraphId ?? place}
        rangeChanged={({ startIndex, endIndex }) =>
          props.onPlaces({ first: startIndex, last: endIndex })
        }
        {...startAt(cursor.place)}
        increaseViewportBy={300}
        itemContent={renderParagraph}
      />
    </div>
  )
}

/** Only asked for where it is needed, because the list hides itself until it has got there. */
function startAt(index: number) {
  return index > 0 ? { initialTopMostItemIndex: { index, align: 'center' as const } } : {}
}

function renderParagraph(place: number, _: unknown, context: Context) {
  const { text } = context
  const paragraph = text.paragraphs.get(place)
  if (paragraph === undefined) return <div className={classes.coming} aria-hidden />
  const { paragraphId } = paragraph
  return (
    <ParagraphView
      paragraph={paragraph}
      paragraphCount={text.count}
      place={place}
      hypotheses={context.hypotheses}
      ratings={text.ratings.get(paragraphId)}
      stripes={context.hasStripes ? (context.stripes.get(paragraphId) ?? NO_STRIPES) : null}
      noteCount={text.noteCounts.get(paragraphId) ?? 0}
      diagnosticity={context.shades.get(paragraphId)}
      isCurrent={paragraphId === context.currentId}
      isMarked={context.selectedParagraphs.has(paragraphId)}
    />
  )
}

function answerClick(event: MouseEvent<HTMLElement>, text: ReaderText): void {
  const paragraphId = paragraphIdOf(event.target instanceof Node ? event.target : null)
  if (paragraphId === null || selectedWords() !== null) return
  chooseWords(null)
  const panel = panelAtPoint(text, event)
  if (panel?.kind === 'date') {
    answerDate(panel)
    return
  }
  select({ kind: 'paragraph', paragraphId })
  if (panel !== null) openPanel(panel)
}

/**
 * Dates are many, so that a first click goes to their paragraph and a second one opens them; under
 * review one does, and the list stays beside them.
 */
function answerDate(panel: PlacedPanel): void {
  const { selection, paragraphId: current } = useSession.getState()
  const { paragraphId } = panel.words
  const isOpened = selection.kind === 'review' || paragraphId === current
  if (selection.kind !== 'review') select({ kind: 'paragraph', paragraphId })
  if (isOpened) openPanel(panel)
}

/** Also answers the ContextMenu key, for which the browser makes the same event. */
function answerContextMenu(event: MouseEvent<HTMLElement>): void {
  const paragraphId = paragraphIdOf(event.target instanceof Node ? event.target : null)
  if (paragraphId === null) return
  event.preventDefault()
  const { words } = useReaderSession.getState()
  if (words?.paragraphId !== paragraphId) select({ kind: 'paragraph', paragraphId })
  const isFromKeyboard = event.button !== 2
  const at = isFromKeyboard ? null : { x: event.clientX, y: event.clientY }
  openPanel({ kind: 'paragraphMenu', paragraphId, at })
}

function showPointer(list: HTMLElement, event: MouseEvent<HTMLElement>, text: ReaderText): void {
  if (event.buttons !== 0) return
  list.toggleAttribute('data-on-mark', panelAtPoint(text, event) !== null)
}

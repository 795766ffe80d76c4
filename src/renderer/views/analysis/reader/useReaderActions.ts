/** What can be done in the reader, for its menu, the palette and the keyboard of the whole window. */
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { SourceRow } from '../../../../shared/domain/sources'
import { type Action, useActions } from '../../../client/actions'
import { openDialog } from '../../../client/session'
import { readRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { isolate, translate } from '../../../i18n/words'
import { showSourceDetails } from './readerDeeds'
import { openRating } from './readerKeys'
import {
  openPanel,
  type Place,
  showDiagnosticity,
  useReaderSession,
  type Words,
} from './readerSession'
import { toolbarElement } from './toolbarFocus'
import type { ParagraphCursor } from './useParagraphCursor'
import type { ReaderText } from './useReaderText'
import { toggleWordCursor } from './wordCursor'
import type { PlaceDeed, WordDeed } from './wordDeeds'

const RATED_BY_DIGIT = 9

type Reader = {
  readonly source: SourceRow
  readonly text: ReaderText
  readonly cursor: ParagraphCursor
  readonly hypotheses: readonly HypothesisRow[]
  readonly wordDeeds: readonly WordDeed[]
  readonly placeDeeds: readonly PlaceDeed[]
}

export function useReaderActions(reader: Reader): void {
  const words = useReaderSession(session => session.words)
  const showsDiagnosticity = useReaderSession(session => session.showsDiagnosticity)
  useActions([
    ...movingActions(reader),
    ...ratingActions(reader),
    ...wordActions(reader, words),
    ...textActions(reader),
    {
      id: 'reader.shade',
      label: showsDiagnosticity ? 'reader.shadeOff' : 'reader.shadeOn',
      menu: 'view',
      isEnabled: true,
      run: () => showDiagnosticity(!showsDiagnosticity),
    },
  ])
}

function movingActions(reader: Reader): readonly Action[] {
  const { cursor } = reader
  const isEnabled = reader.text.count > 0
  const menu = 'reader' as const
  return [
    {
      id: 'reader.nextParagraph',
      label: 'reader.nextParagraph',
      menu,
      shortcut: 'KeyJ',
      isEnabled,
      run: () => cursor.goTo(cursor.place + 1),
    },
    {
      id: 'reader.previousParagraph',
      label: 'reader.previousParagraph',
      menu,
      shortcut: 'KeyK',
      isEnabled,
      run: () => cursor.goTo(cursor.place - 1),
    },
    {
      id: 'reader.nextUntagged',
      label: 'reader.nextUntagged',
      menu,
      shortcut: 'KeyU',
      isEnabled,
      run: () => void goToUntagged(reader, 1),
    },
    {
      id: 'reader.previousUntagged',
      label: 'reader.previousUntagged',
      menu,
      shortcut: 'shift+KeyU',
      isEnabled,
      run: () => void goToUntagged(reader, -1),
    },
  ]
}

/** Headings and bylines bear on no hypothesis and are passed over. Goes round at the ends. */
async function goToUntagged({ source, cursor }: Reader, step: 1 | -1): Promise<void> {
  const { sourceId } = source
  const [next] = await readRows('paragraph.nextUntagged', { sourceId, place: cursor.place, step })
  if (next === undefined) announce(translate('reader.allTagged'))
  else cursor.goTo(next.place)
}

function ratingActions({ cursor, hypotheses }: Reader): readonly Action[] {
  return hypotheses.slice(0, RATED_BY_DIGIT).map(({ label }, place) => ({
    id: `reader.rate${place + 1}`,
    label: 'reader.rateFor' as const,
    labelValues: { label: isolate(label) },
    menu: 'reader' as const,
    shortcut: `Digit${place + 1}`,
    isEnabled: cursor.paragraph !== undefined,
    startsGroup: place === 0,
    run: () => openRating(cursor, hypotheses, place),
  }))
}

function wordActions(reader: Reader, words: Words | null): readonly Action[] {
  const { paragraph } = reader.cursor
  const place: Place | null =
    words ?? (paragraph ? { paragraphId: paragraph.paragraphId, span: null } : null)
  const forWords = reader.wordDeeds.filter(({ id }) => id === 'newActor' || id === 'existingActor')
  return [
    {
      id: 'reader.chooseWords',
      label: 'reader.chooseWords',
      menu: 'reader',
      shortcut: 'KeyW',
      isEnabled: paragraph !== undefined,
      startsGroup: true,
      run: () => {
        if (paragraph === undefined) return
        reader.cursor.goTo(reader.cursor.place)
        toggleWordCursor(paragraph)
      },
    },
    {
      id: 'reader.menu',
      label: 'reader.openMenu',
      menu: 'reader',
      shortcut: 'KeyM',
      isEnabled: place !== null,
      run: () => openMenu(place),
    },
    ...forWords.map(({ id, words: label, keyName, run }) => ({
      id: `reader.${id}`,
      label,
      menu: 'reader' as const,
      shortcut: `Key${keyName}`,
      isEnabled: words !== null,
      run: () => words && run(words),
    })),
    ...reader.placeDeeds.map(({ id, words: label, keyName, run }) => ({
      id: `reader.${id}`,
      label,
      menu: 'reader' as const,
      shortcut: `Key${keyName}`,
      isEnabled: place !== null,
      run: () => place && run(place),
    })),
  ]
}

/** With words chosen their toolbar takes the focus, otherwise the paragraph's menu opens. */
function openMenu(place: Place | null): void {
  const toolbar = toolbarElement()
  if (toolbar) toolbar.focus()
  else if (place) openPanel({ kind: 'paragraphMenu', paragraphId: place.paragraphId, at: null })
}

function textActions({ source, cursor: { paragraph } }: Reader): readonly Action[] {
  return [
    {
      id: 'reader.sourceDetails',
      label: 'reader.sourceDetails',
      menu: 'reader',
      isEnabled: true,
      startsGroup: true,
      run: () => showSourceDetails(source.sourceId),
    },
    {
      id: 'reader.correct',
      label: 'reader.correct',
      menu: 'reader',
      shortcut: 'shift+KeyC',
      isEnabled: paragraph !== undefined,
      run: () => {
        if (paragraph === undefined) return
        openDialog({ kind: 'correctParagraph', paragraphId: paragraph.paragraphId })
      },
    },
  ]
}

/**
 * The steps of the guided start: where each happens, what it says, and which deed of the analyst
 * ends it. Each points at a control that bears its name in `data-guide`.
 */
import { useGuide } from '../../../client/guide'
import { useProjectSession } from '../../../client/projectSession'
import { type Screen, type Selection, useSession } from '../../../client/session'
import type { WordKey } from '../../../i18n/words'

/** What can be seen of the analyst's deeds. */
export type Seen = {
  readonly screen: Screen
  readonly selection: Selection
  /** Of changes to the project. */
  readonly sequence: number
  readonly looksAtSensitivity: number
  readonly savedAt: string | null
}

export type GuideStep = {
  readonly name: string
  readonly screen: Screen
  readonly title: WordKey
  readonly body: WordKey
  readonly deed: WordKey
  readonly isDone: (now: Seen, before: Seen) => boolean
}

export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    name: 'hypotheses',
    screen: 'analysis',
    title: 'guide.hypothesesTitle',
    body: 'guide.hypothesesBody',
    deed: 'guide.hypothesesDeed',
    isDone: (now, before) => isNewly('hypothesis', now, before),
  },
  {
    name: 'reader',
    screen: 'analysis',
    title: 'guide.readerTitle',
    body: 'guide.readerBody',
    deed: 'guide.readerDeed',
    isDone: (now, before) => isNewly('paragraph', now, before),
  },
  {
    name: 'ratings',
    screen: 'analysis',
    title: 'guide.ratingsTitle',
    body: 'guide.ratingsBody',
    deed: 'guide.ratingsDeed',
    isDone: (now, before) => now.sequence > before.sequence,
  },
  {
    name: 'diagram',
    screen: 'analysis',
    title: 'guide.diagramTitle',
    body: 'guide.diagramBody',
    deed: 'guide.diagramDeed',
    isDone: (now, before) =>
      isNewly('network', now, before) &&
      now.selection.kind === 'network' &&
      now.selection.relationshipIds.length > 0,
  },
  {
    name: 'matrix',
    screen: 'analysis',
    title: 'guide.matrixTitle',
    body: 'guide.matrixBody',
    deed: 'guide.matrixDeed',
    isDone: now => now.screen === 'matrix',
  },
  {
    name: 'sensitivity',
    screen: 'matrix',
    title: 'guide.sensitivityTitle',
    body: 'guide.sensitivityBody',
    deed: 'guide.sensitivityDeed',
    isDone: (now, before) => now.looksAtSensitivity > before.looksAtSensitivity,
  },
  {
    name: 'save',
    screen: 'matrix',
    title: 'guide.saveTitle',
    body: 'guide.saveBody',
    deed: 'guide.saveDeed',
    isDone: (now, before) => now.savedAt !== before.savedAt,
  },
]

function isNewly(kind: Selection['kind'], now: Seen, before: Seen): boolean {
  return now.selection.kind === kind && now.selection !== before.selection
}

export function seenNow(): Seen {
  const { screen, selection } = useSession.getState()
  const { history, savedAt } = useProjectSession.getState()
  const { looksAtSensitivity } = useGuide.getState()
  return { screen, selection, sequence: history.sequence, looksAtSensitivity, savedAt }
}

/** Calls back whenever something of it may have changed; answers how to stop. */
export function watchDeeds(look: () => void): () => void {
  const stops = [
    useSession.subscribe(look),
    useProjectSession.subscribe(look),
    useGuide.subscribe(look),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

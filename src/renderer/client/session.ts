/**
 * The session: what is shown and selected now. Never saved, never undone.
 *
 * Selecting is shared by all panes: a paragraph, something of the network, a hypothesis or a source.
 */
import { create } from 'zustand'
import type {
  ActorId,
  CodeId,
  CodingId,
  DiagramId,
  EvidenceId,
  HypothesisId,
  ParagraphId,
  RelationshipId,
  SourceId,
} from '../../shared/domain/ids'
import type { FileRef } from '../../shared/hostApi'
import type { Problem } from '../../shared/problem'

export type Screen = 'analysis' | 'actors' | 'matrix' | 'network' | 'search' | 'project'

export type Selection =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paragraph'; readonly paragraphId: ParagraphId }
  | {
      readonly kind: 'network'
      readonly actorIds: readonly ActorId[]
      readonly relationshipIds: readonly RelationshipId[]
    }
  | { readonly kind: 'hypothesis'; readonly hypothesisId: HypothesisId }
  | { readonly kind: 'evidence'; readonly evidenceId: EvidenceId }
  | { readonly kind: 'source'; readonly sourceId: SourceId }
  /** What the program suggests: mentions, actors, dates. */
  | { readonly kind: 'review' }
  | { readonly kind: 'code'; readonly codeId: CodeId }
  | { readonly kind: 'coding'; readonly codingId: CodingId }

/** Words the reader should bring into view. Offsets in code points; null: the whole paragraph. */
export type Reveal = {
  readonly sourceId: SourceId
  readonly paragraphId: ParagraphId
  readonly start: number | null
  readonly end: number | null
  /** Grows with each request, so that the same place can be asked for twice. */
  readonly stamp: number
}

export type Dialog =
  | { readonly kind: 'newProject' }
  /** `files`: what was dropped or pasted, read at once; none: the analyst chooses. */
  | {
      readonly kind: 'importSource'
      readonly files: readonly File[]
      /** The source that a newer version is imported of. */
      readonly replaces?: SourceId
    }
  | { readonly kind: 'sources' }
  | { readonly kind: 'correctParagraph'; readonly paragraphId: ParagraphId }
  | { readonly kind: 'reviewLost' }
  | { readonly kind: 'exportDiagram' }
  | { readonly kind: 'importNetwork' }
  /** Protecting the project with a passphrase, changing it, taking the protection away. */
  | { readonly kind: 'protection'; readonly change: 'protect' | 'change' | 'remove' }
  | { readonly kind: 'damagedProject'; readonly file: FileRef; readonly problem: Problem }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'method' }
  | { readonly kind: 'about' }

export type ReaderScreen = 'analysis' | 'matrix'

type Session = {
  readonly screen: Screen
  readonly selection: Selection
  readonly sourceId: SourceId | null
  readonly diagramId: DiagramId | null
  /** The reader's cursor; stays when something else is selected. */
  readonly paragraphId: ParagraphId | null
  readonly reveal: Reveal | null
  /** Where the reader is: what is revealed is shown there. */
  readonly readerScreen: ReaderScreen
  readonly dialog: Dialog | null
}

const NOTHING: Session = {
  screen: 'analysis',
  selection: { kind: 'nothing' },
  sourceId: null,
  diagramId: null,
  paragraphId: null,
  reveal: null,
  readerScreen: 'analysis',
  dialog: null,
}

export const useSession = create<Session>(() => NOTHING)

export function resetSession(): void {
  useSession.setState(NOTHING)
}

export function showScreen(screen: Screen): void {
  useSession.setState({ screen })
}

export function select(selection: Selection): void {
  useSession.setState(
    selection.kind === 'paragraph'
      ? { selection, paragraphId: selection.paragraphId }
      : { selection },
  )
}

export function selectActor(actorId: ActorId): void {
  select({ kind: 'network', actorIds: [actorId], relationshipIds: [] })
}

export function selectRelationship(relationshipId: RelationshipId): void {
  select({ kind: 'network', actorIds: [], relationshipIds: [relationshipId] })
}

export function openSource(sourceId: SourceId): void {
  useSession.setState({ sourceId, paragraphId: null })
}

export function openDiagram(diagramId: DiagramId): void {
  useSession.setState({ diagramId })
}

/** A screen with a reader of its own is shown, or no longer. */
export function readOn(readerScreen: ReaderScreen): void {
  useSession.setState({ readerScreen })
}

/** Shows words in the reader, opening their source; the selection stays. */
export function reveal(place: Omit<Reveal, 'stamp'>): void {
  useSession.setState(({ reveal: last, readerScreen }) => ({
    screen: readerScreen,
    sourceId: place.sourceId,
    paragraphId: place.paragraphId,
    reveal: { ...place, stamp: (last?.stamp ?? 0) + 1 },
  }))
}

export function openDialog(dialog: Dialog): void {
  useSession.setState({ dialog })
}

export function closeDialog(): void {
  useSession.setState({ dialog: null })
}

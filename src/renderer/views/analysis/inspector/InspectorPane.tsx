/** The inspector: all that is known of what is selected, each claim with the words it rests on. */
import { Stack, Text } from '@mantine/core'
import type {
  CodeId,
  CodingId,
  EvidenceId,
  HypothesisId,
  SourceId,
} from '../../../../shared/domain/ids'
import { type Selection, useSession } from '../../../client/session'
import { type QueryState, useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from '../../parts/inspector.module.css'
import { ReviewPane } from '../review/ReviewPane'
import { SourceDetails } from '../sources/SourceDetails'
import { ActorInspector } from './ActorInspector'
import { ArchivedInspector } from './ArchivedInspector'
import { CodeInspector } from './CodeInspector'
import { CodingInspector } from './CodingInspector'
import { EvidenceInspector } from './EvidenceInspector'
import { HypothesisInspector } from './HypothesisInspector'
import { ManySelected } from './ManySelected'
import { NothingSelected } from './NothingSelected'
import { ParagraphInspector } from './ParagraphInspector'
import { RelationshipInspector } from './RelationshipInspector'

type SelectionKind = Selection['kind'] | 'actor' | 'relationship'

const TITLES: Readonly<Record<SelectionKind, WordKey>> = {
  nothing: 'inspector.nothing',
  paragraph: 'inspector.paragraph',
  network: 'inspector.network',
  actor: 'inspector.actor',
  relationship: 'inspector.relationship',
  hypothesis: 'inspector.hypothesis',
  evidence: 'inspector.evidence',
  source: 'inspector.source',
  review: 'review.title',
  code: 'inspector.code',
  coding: 'inspector.coding',
}

function kindOf(selection: Selection): SelectionKind {
  if (selection.kind !== 'network') return selection.kind
  const { actorIds, relationshipIds } = selection
  const count = actorIds.length + relationshipIds.length
  if (count === 0) return 'nothing'
  if (count > 1) return 'network'
  return actorIds.length === 1 ? 'actor' : 'relationship'
}

export function InspectorPane() {
  const t = useTranslate()
  const selection = useSession(session => session.selection)
  const title = t(TITLES[kindOf(selection)])
  return (
    <aside className={classes.pane} aria-label={t('inspector.title')}>
      <h2 className={classes.kind}>{title}</h2>
      <Selected selection={selection} />
    </aside>
  )
}

/** Keys make a new inspector of each thing, so that no half-written text wanders to another. */
function Selected({ selection }: { readonly selection: Selection }) {
  switch (selection.kind) {
    case 'nothing':
      return <NothingSelected />
    case 'paragraph':
      return <ParagraphInspector key={selection.paragraphId} paragraphId={selection.paragraphId} />
    case 'network':
      return <SelectedNetwork {...selection} />
    case 'hypothesis':
      return <SelectedHypothesis key={selection.hypothesisId} {...selection} />
    case 'evidence':
      return <SelectedEvidence key={selection.evidenceId} {...selection} />
    case 'review':
      return <ReviewPane />
    case 'source':
      return <SelectedSource key={selection.sourceId} {...selection} />
    case 'code':
      return <SelectedCode key={selection.codeId} {...selection} />
    case 'coding':
      return <SelectedCoding key={selection.codingId} {...selection} />
  }
}

function SelectedNetwork(selection: Extract<Selection, { kind: 'network' }>) {
  const { actorIds, relationshipIds } = selection
  const actors = useQuery('actor.list', {})
  const relationships = useQuery('relationship.list', relationshipIds.length === 0 ? null : {})
  const kind = kindOf(selection)
  if (kind === 'network') return <ManySelected {...selection} />
  if (kind === 'relationship') {
    return (
      <Found state={relationships} has={one => one.relationshipId === relationshipIds[0]}>
        {row => <RelationshipInspector key={row.relationshipId} relationship={row} />}
      </Found>
    )
  }
  return (
    <Found state={actors} has={one => one.actorId === actorIds[0]}>
      {row => <ActorInspector key={row.actorId} actor={row} />}
    </Found>
  )
}

function SelectedHypothesis({ hypothesisId }: { readonly hypothesisId: HypothesisId }) {
  const hypotheses = useQuery('hypothesis.standing', {})
  const archived = useRows('hypothesis.archived', {}).find(one => one.hypothesisId === hypothesisId)
  if (archived !== undefined) return <ArchivedInspector hypothesis={archived} />
  return (
    <Found state={hypotheses} has={one => one.hypothesisId === hypothesisId}>
      {row => (
        <HypothesisInspector
          hypothesis={row}
          isTied={
            hypotheses.status === 'ready' &&
            hypotheses.rows.some(other => other !== row && other.rank === row.rank)
          }
        />
      )}
    </Found>
  )
}

function SelectedEvidence({ evidenceId }: { readonly evidenceId: EvidenceId }) {
  const evidence = useQuery('evidence.list', {})
  return (
    <Found state={evidence} has={one => one.evidenceId === evidenceId}>
      {row => <EvidenceInspector evidence={row} />}
    </Found>
  )
}

function SelectedSource({ sourceId }: { readonly sourceId: SourceId }) {
  const sources = useQuery('source.list', {})
  return (
    <Found state={sources} has={one => one.sourceId === sourceId}>
      {row => <SourceDetails source={row} />}
    </Found>
  )
}

function SelectedCode({ codeId }: { readonly codeId: CodeId }) {
  const codes = useQuery('code.list', {})
  return (
    <Found state={codes} has={one => one.codeId === codeId}>
      {row => <CodeInspector code={row} />}
    </Found>
  )
}

function SelectedCoding({ codingId }: { readonly codingId: CodingId }) {
  const codings = useQuery('coding.details', { codingId })
  return (
    <Found state={codings} has={one => one.citationId === codingId}>
      {row => <CodingInspector codingId={codingId} coding={row} />}
    </Found>
  )
}

type FoundProps<Row> = {
  readonly state: QueryState<Row>
  readonly has: (row: Row) => boolean
  readonly children: (row: Row) => React.ReactNode
}

/** The one row that is selected, or the reason why it is not shown. */
function Found<Row>({ state, has, children }: FoundProps<Row>) {
  const t = useTranslate()
  if (state.status === 'loading') return <Busy />
  if (state.status === 'failed') return <ProblemBanner problem={state.problem} />
  const row = state.rows.find(has)
  if (row !== undefined) return children(row)
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('inspector.gone')}
      </Text>
    </Stack>
  )
}

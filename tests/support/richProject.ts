/**
 * A project in which every table has rows and everything hangs on something, so that a command that
 * forgets a row shows in the dump.
 */
import type { NoteTargetKind } from '../../src/shared/domain/notes'
import { NO_FILTER } from '../../src/shared/domain/search'
import { openTestProject, spanOf, type TestProject } from './testProject'

export const TEXTS = [
  'قال الجنرال عبدو ديمبيلي 🙂 إن كامارا أمر بالتوقيف.',
  'نفت باريس ما قيل عن كامارا وعن فيزيلييه.',
  'Yann Vezilier was arrested in Bamako, said Paris.',
] as const

export type RichProject = Readonly<Awaited<ReturnType<typeof buildRichProject>>>

let built: Promise<RichProject> | undefined

/** The project opened from its file, so with nothing to undo, and the ids of what stands in it. */
export async function openRichProject(): Promise<RichProject> {
  built ??= buildRichProject()
  const rich = await built
  return { ...rich, project: await rich.project.copy() }
}

async function buildRichProject() {
  const project = await openTestProject()
  const source = project.addSource(TEXTS, { title: 'تقرير', warnings: ['decoded with loss'] })
  const [first = '', second = '', third = ''] = source.paragraphIds
  const network = addNetwork(project, [first, second, third])
  const weighing = addWeighing(project, [first, second], network.paris)
  const noteId = project.newId()
  project.run('note.write', {
    noteId,
    target: { kind: 'paragraph', id: first, span: spanOf(TEXTS[0], '🙂') },
    text: 'لماذا الآن؟',
  })
  const judgementId = project.newId()
  project.run('judgement.make', {
    ...{ judgementId, conclusion: 'صراع داخلي', hypothesisId: weighing.faction },
    ...{ likelihood: 'veryLikely', confidence: 'moderate' },
    ...{ assumptions: 'الناطق صادق', changeSigns: 'دليل على تمويل', gaps: 'لا وثائق' },
  })
  const coding = addCodes(project, first, second)
  const targets = { paragraph: second, ...network, ...weighing, ...coding }
  addNotes(project, source.sourceId, targets)
  const diagrams = addDiagrams(project, targets)
  const timelineEventId = addRowsWithoutCommands(project, targets, first)
  const lostAnchorId = addLostAnchor(project, {
    source: source.sourceId,
    paragraph: second,
    ...coding,
  })
  return {
    ...{ project, source, first, second, third },
    ...network,
    ...weighing,
    ...coding,
    ...diagrams,
    judgementId,
    noteId,
    lostAnchorId,
    timelineEventId,
  }
}

/** A second diagram, and on the first one of everything that a diagram can hold. */
function addDiagrams(
  project: TestProject,
  targets: Readonly<
    Record<'army' | 'camara' | 'relationshipId' | 'otherRelationshipId' | 'foreign', string>
  >,
) {
  const { diagramId } = project
  const { army, camara, relationshipId, otherRelationshipId, foreign } = targets
  const otherDiagramId = project.newId()
  project.run('diagram.create', {
    diagramId: otherDiagramId,
    title: 'الجيش وحده',
    positions: [{ actorId: army, x: 1, y: 1 }],
  })
  const onOther = { diagramId: otherDiagramId, actorIds: [army], relationshipIds: [] }
  project.run('diagram.hide', { ...onOther, isHidden: true })
  const hidden = { actorIds: [], relationshipIds: [relationshipId] }
  project.run('diagram.hide', { diagramId, ...hidden, isHidden: true })
  project.run('diagram.collapse', { diagramId, factionActorIds: [army], isCollapsed: true })
  const annotationId = project.newId()
  project.run('annotation.create', {
    annotationId,
    diagramId,
    kind: 'text',
    text: 'غير مؤكد',
    colour: '#aa3377',
    ...{ x: 5, y: 6, width: 120, height: 40 },
  })
  const filterId = project.newId()
  project.run('networkFilter.save', {
    filterId,
    name: 'كامارا',
    criteria: [{ kind: 'faction', ids: [camara, null] }],
  })
  project.run('relationship.overrule', {
    relationshipId: otherRelationshipId,
    hypothesisId: foreign,
    standing: 'supported',
    reason: 'تقدير المحلل',
  })
  return { otherDiagramId, annotationId, filterId }
}

/** A coding, with a note on it, whose words an earlier correction took away. */
function addLostAnchor(
  project: TestProject,
  { source, paragraph, denial }: { source: string; paragraph: string; denial: string },
): string {
  const id = project.newId()
  const place = { paragraph_id: paragraph, start_offset: 0, end_offset: 4, quote: 'كذّب' }
  const note = { id: project.newId(), coding_id: id, text: 'أين ذهبت؟', quote: '' }
  const moments = { created_at: '2026-01-01T00:00:00Z', changed_at: '2026-01-01T00:00:00Z' }
  project.database.run(
    `INSERT INTO lost_anchor (id, kind, reason, rows, source_id, paragraph_id, paragraph_number,
       old_text, start_offset, end_offset, quote, code_id, lost_at)
     VALUES (:id, 'coding', 'changed', :rows, :source, :paragraph, 2, 'كذّبت باريس ما قيل.', 0, 4,
       'كذّب', :denial, '2026-01-01T00:00:00Z')`,
    {
      ...{ id, source, paragraph, denial },
      rows: JSON.stringify([
        { table: 'note', row: { ...note, ...moments } },
        { table: 'coding', row: { id, code_id: denial, ...place } },
      ]),
    },
  )
  return id
}

/** One that an actor has, and one that none has. */
function addActorTypes(project: TestProject) {
  const actorTypeId = project.newId()
  project.run('actorType.create', {
    typeId: actorTypeId,
    name: 'جناح',
    shape: 'hexagon',
    colour: '#aa3377',
  })
  const idleTypeId = project.newId()
  project.run('actorType.create', {
    typeId: idleTypeId,
    name: 'قناة فضائية',
    shape: 'octagon',
    colour: '#33aa77',
  })
  return { actorTypeId, idleTypeId }
}

function addNetwork(project: TestProject, [first, second, third]: readonly string[]) {
  const { diagramId } = project
  const { actorTypeId, idleTypeId } = addActorTypes(project)
  const army = project.addActor('الجيش', { typeId: actorTypeId })
  const camara = project.addActor('كامارا', { placement: { diagramId, x: 10, y: 20 } })
  const dembele = project.addActor('عبدو ديمبيلي', { placement: { diagramId, x: 90, y: 20 } })
  const paris = project.addActor('باريس')
  const abdou = project.addActor('Abdou Dembélé')
  const attributeId = project.newId()
  project.run('attribute.set', { attributeId, actorId: paris, name: 'صفة', value: 'عاصمة' })
  project.run('actor.distinguish', {
    distinctionId: project.newId(),
    actorId: paris,
    otherActorId: camara,
  })
  project.run('actor.setFaction', { actorId: camara, factionActorId: army })
  project.run('diagram.pin', { diagramId, actorIds: [dembele], isPinned: true })
  const aliasId = project.newId()
  project.run('alias.add', { aliasId, actorId: paris, name: 'Paris' })
  const relationshipTypeId = project.newId()
  project.run('relationshipType.create', {
    typeId: relationshipTypeId,
    name: 'حذّر',
    isDirected: true,
    sign: 'neutral',
  })
  const citationId = project.newId()
  const relationshipId = project.addRelationship(camara, dembele, {
    typeId: relationshipTypeId,
    citations: [
      { citationId, paragraphId: first ?? '', span: spanOf(TEXTS[0], 'أمر'), stance: 'asserts' },
      { citationId: project.newId(), paragraphId: second ?? '', span: null, stance: 'denies' },
    ],
  })
  const otherRelationshipId = project.addRelationship(paris, army)
  const mentionOf = (actorId: string, paragraphId = '') =>
    String(
      project
        .rows('mention')
        .find(row => row.actor_id === actorId && row.paragraph_id === paragraphId)?.id,
    )
  return {
    army,
    camara,
    dembele,
    paris,
    abdou,
    attributeId,
    idleTypeId,
    aliasId,
    actorTypeId,
    relationshipTypeId,
    relationshipId,
    otherRelationshipId,
    citationId,
    mentionId: mentionOf(camara, first),
    otherMentionId: mentionOf(paris, third),
  }
}

function addWeighing(project: TestProject, [first = '', second = '']: string[], speaker: string) {
  const faction = project.addHypothesis('H1', 'صراع أجنحة')
  const foreign = project.addHypothesis('H2', 'تدخل خارجي')
  project.run('paragraph.rate', {
    paragraphId: first,
    hypothesisId: faction,
    consistency: 'CC',
    reason: 'يسمّي الآمر',
  })
  project.rateParagraph(first, foreign, 'II')
  const evidenceId = project.addEvidence({
    kind: 'absence',
    summary: 'لا ذكر للمال',
    citations: [
      { paragraphId: second, span: spanOf(TEXTS[1], 'نفت باريس') },
      { paragraphId: first, span: null },
    ],
  })
  project.run('evidence.describe', { evidenceId, changes: { speakerActorId: speaker } })
  const searchId = project.newId()
  project.run('absenceSearch.keep', {
    evidenceId,
    search: { searchId, query: 'مال ', withParticles: true, filter: NO_FILTER, found: 0 },
  })
  project.run('assessment.rate', { evidenceId, hypothesisId: foreign, consistency: 'I' })
  const archived = project.addHypothesis('H0', 'شائعة')
  project.run('hypothesis.archive', { hypothesisId: archived, reason: 'لا أحد يقول بها' })
  const weightingId = project.newId()
  project.run('weighting.create', {
    weightingId,
    name: 'أوزاني',
    method: 'points',
    weights: { credibility: [3, 2, 1, 1, 1, 1], relevance: { low: 1, medium: 1, high: 3 } },
  })
  const excludedEvidenceId = project.addEvidence({ kind: 'assumption', summary: 'هدوء' })
  project.run('evidence.exclude', { evidenceIds: [excludedEvidenceId], reason: 'مكرر' })
  const idOf = (table: string, evidence: string) =>
    String(project.rows(table).find(row => row.evidence_id === evidence)?.id)
  const otherEvidenceId = String(
    project.rows('evidence').find(({ id }) => id !== evidenceId && id !== excludedEvidenceId)?.id,
  )
  return {
    ...{ faction, foreign, archived, weightingId },
    ...{ evidenceId, otherEvidenceId, excludedEvidenceId, searchId },
    evidenceCitationId: idOf('evidence_citation', evidenceId),
    ...addRounds(project, { evidenceId, otherEvidenceId }, [faction, foreign]),
  }
}

/** A finished round, and one that goes on with a locked row and a rated one. */
function addRounds(
  project: TestProject,
  {
    evidenceId,
    otherEvidenceId: lockedEvidenceId,
  }: Readonly<Record<'evidenceId' | 'otherEvidenceId', string>>,
  hypothesisIds: readonly string[],
) {
  const [finishedRoundId, roundId] = [project.newId(), project.newId()]
  for (const id of [finishedRoundId, roundId]) {
    project.run('round.start', { roundId: id, seed: 7 })
    for (const hypothesisId of hypothesisIds) {
      for (const rated of [evidenceId, lockedEvidenceId]) {
        const cell = { evidenceId: rated, hypothesisId, consistency: 'N' } as const
        project.run('round.rate', { roundId: id, ...cell })
      }
    }
  }
  project.run('round.finish', { roundId: finishedRoundId })
  project.run('round.lockRow', { roundId, evidenceId: lockedEvidenceId })
  return { roundId, finishedRoundId, lockedEvidenceId }
}

/** Two themes, one of them with a code below it, and words that carry two codes. */
function addCodes(project: TestProject, first: string, second: string) {
  const create = (name: string, parentCodeId: string | null = null) => {
    const codeId = project.newId()
    project.run('code.create', { codeId, name, colour: '#882255', parentCodeId })
    return codeId
  }
  const give = (
    codeId: string,
    paragraphId: string,
    span: { start: number; end: number } | null,
  ) => {
    const codingId = project.newId()
    project.run('coding.create', { codingId, codeId, paragraphId, span, newCode: null })
    return codingId
  }
  const power = create('سلطة')
  const orders = create('أوامر', power)
  const denial = create('نفي')
  project.run('code.annotate', { codeId: power, note: 'من يأمر من؟' })
  give(power, second, null)
  give(denial, second, null)
  const codingId = give(orders, first, spanOf(TEXTS[0], 'أمر بالتوقيف'))
  give(power, first, spanOf(TEXTS[0], 'كامارا أمر'))
  return { power, orders, denial, codingId }
}

type Targets = Readonly<
  Record<
    'paragraph' | 'camara' | 'relationshipId' | 'faction' | 'evidenceId' | 'power' | 'codingId',
    string
  >
>

function addNotes(project: TestProject, sourceId: string, targets: Targets): void {
  const write = (kind: Exclude<NoteTargetKind, 'paragraph'>, id: string) =>
    project.run('note.write', { noteId: project.newId(), target: { kind, id }, text: kind })
  write('source', sourceId)
  write('actor', targets.camara)
  write('relationship', targets.relationshipId)
  write('hypothesis', targets.faction)
  write('evidence', targets.evidenceId)
  write('code', targets.power)
  write('coding', targets.codingId)
  write('diagram', project.diagramId)
}

/** Tables that wait for their commands: what hangs on an actor or a paragraph must go with it. */
function addRowsWithoutCommands(
  project: TestProject,
  { camara, paragraph }: Targets,
  first: string,
): string {
  const { database } = project
  const add = (sql: string, params: Record<string, string>) => {
    const id = project.newId()
    database.run(sql, { id, ...params })
    return id
  }
  add(`INSERT INTO actor_attribute VALUES (:id, :camara, 'رتبة', 'عميد')`, { camara })
  const event = project.newId()
  project.run('timelineEvent.create', {
    timelineEventId: event,
    title: 'التوقيف',
    date: '2025-08-14',
    citations: [
      { paragraphId: paragraph, span: { start: 0, end: 3 } },
      { paragraphId: first, span: { start: 0, end: 3 } },
    ],
  })
  project.run('suggestion.dismiss', { kind: 'date', keys: ['عام 2020'] })
  add('INSERT INTO timeline_event_actor VALUES (:id, :event, :camara)', { event, camara })
  return event
}

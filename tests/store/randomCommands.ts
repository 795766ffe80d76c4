/**
 * Commands made from drawn numbers, for property tests: each names rows that are there when its turn
 * comes, as an analyst would, and now and then one that fails.
 */
import type { CommandName } from '../../src/shared/catalogue'
import { NoteTargetKind } from '../../src/shared/domain/notes'
import type { CommandInput } from '../support/testProject'
import { Draw, type DrawnFrom, type Maker, MISSING } from './draw'
import { absenceMakers, judgementMakers, RATINGS, roundMakers } from './randomWeighing'

const makers: { readonly [N in Exclude<CommandName, 'project.create'>]: Maker<N> } = {
  'project.describe': draw => ({ title: draw.word(), analyst: draw.word() }),
  'project.restore': (draw, project) => {
    const id = draw.id('note')
    const row = project.database.first('SELECT * FROM note WHERE id = :id', { id })
    const isKept = row !== undefined && draw.isSo()
    return { rows: [{ table: 'note', id, row: isKept ? { ...row, text: draw.word() } : null }] }
  },
  'source.import': draw => ({
    sourceId: draw.newId(),
    title: draw.word(),
    author: '',
    publisher: '',
    url: '',
    published: '',
    language: 'ar',
    direction: 'rtl',
    reliability: 'F',
    note: '',
    fileName: 'a.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: 'c'.repeat(64),
    bytes: Uint8Array.of(draw.number(256), 0, 255),
    warnings: [],
    paragraphs: [0, 1].map(() => ({
      paragraphId: draw.newId(),
      kind: 'body' as const,
      level: null,
      text: `قال ${draw.word()} إن ${draw.word()} ل${draw.word()}، و${draw.word()} 🙂 ${draw.word()}`,
    })),
  }),
  'source.describe': draw => ({ sourceId: draw.id('source'), changes: { title: draw.word() } }),
  'source.remove': draw => ({ sourceId: draw.id('source') }),
  'paragraph.setKind': draw => ({
    paragraphId: draw.id('paragraph'),
    kind: draw.of(['heading', 'body', 'quotation'] as const, 'body'),
    level: draw.of([null, 1, 2], null),
  }),
  'paragraph.correct': draw => ({
    paragraphId: draw.id('paragraph'),
    text: `${draw.word()} ثم ${draw.word()} إن ${draw.word()}، و${draw.word()} 🙂`,
  }),
  'paragraph.join': draw => ({ paragraphId: draw.id('paragraph') }),
  'paragraph.split': draw => ({
    paragraphId: draw.id('paragraph'),
    offset: 1 + draw.number(30),
    newParagraphId: draw.newId(),
  }),
  'source.reimport': draw => ({
    sourceId: draw.id('source'),
    fileName: 'b.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: 'd'.repeat(64),
    bytes: Uint8Array.of(draw.number(256)),
    warnings: [],
    paragraphs: [0, 1, 2].map(() => ({
      kind: 'body' as const,
      level: null,
      text: `قال ${draw.word()} إن ${draw.word()} ل${draw.word()}`,
    })),
  }),
  'anchor.place': draw => ({
    anchorId: draw.id('lost_anchor'),
    paragraphId: draw.id('paragraph'),
    span: draw.span(),
  }),
  'anchor.drop': draw => ({ anchorId: draw.id('lost_anchor') }),
  'hypothesis.create': draw => ({
    hypothesisId: draw.newId(),
    label: draw.word(),
    statement: draw.word(),
    colour: '#00aa00',
  }),
  'hypothesis.reword': draw => ({
    hypothesisId: draw.id('hypothesis'),
    label: draw.word(),
    statement: draw.word(),
  }),
  'hypothesis.recolour': draw => ({
    hypothesisId: draw.id('hypothesis'),
    colour: draw.of(['#000000', '#ffffff'], '#000000'),
  }),
  'hypothesis.move': draw => ({ hypothesisId: draw.id('hypothesis'), place: draw.number(5) }),
  'hypothesis.annotate': draw => ({ hypothesisId: draw.id('hypothesis'), note: draw.word() }),
  'hypothesis.describe': draw => ({
    hypothesisId: draw.id('hypothesis'),
    changes: draw.isSo() ? { indicators: draw.word() } : { isExclusive: draw.isSo() },
  }),
  'hypothesis.archive': draw => ({ hypothesisId: draw.id('hypothesis'), reason: draw.word() }),
  'hypothesis.bringBack': draw => ({ hypothesisId: draw.id('hypothesis') }),
  'hypothesis.remove': draw => ({ hypothesisId: draw.id('hypothesis') }),
  'paragraph.rate': draw => ({
    paragraphId: draw.id('paragraph'),
    hypothesisId: draw.id('hypothesis'),
    consistency: draw.of(RATINGS, null),
    reason: draw.isSo() ? draw.word() : undefined,
  }),
  'paragraph.unrate': draw => ({
    paragraphId: draw.id('paragraph'),
    hypothesisId: draw.id('hypothesis'),
  }),
  'evidence.create': draw => ({
    evidenceId: draw.newId(),
    kind: draw.of(['fact', 'claim', 'assumption', 'absence'] as const, 'fact'),
    summary: draw.isSo() ? draw.word() : '',
    citations: draw.isSo() ? [{ paragraphId: draw.id('paragraph'), span: draw.span() }] : [],
  }),
  'evidence.describe': draw => ({
    evidenceId: draw.id('evidence'),
    changes: {
      credibility: 1 + draw.number(6),
      speakerActorId: draw.isSo() ? draw.id('actor') : null,
    },
  }),
  'evidence.remove': draw => ({ evidenceId: draw.id('evidence') }),
  'evidence.cite': draw => ({
    evidenceId: draw.id('evidence'),
    citationId: draw.newId(),
    paragraphId: draw.id('paragraph'),
    span: draw.span(),
  }),
  'evidence.uncite': draw => ({ citationId: draw.id('evidence_citation') }),
  'evidence.exclude': draw => ({ evidenceIds: [draw.id('evidence')], reason: draw.word() }),
  'evidence.include': draw => ({ evidenceIds: [draw.id('evidence')] }),
  'evidence.merge': draw => ({
    keptEvidenceId: draw.id('evidence'),
    mergedEvidenceIds: [draw.id('evidence')],
    ratings: draw.isSo()
      ? [{ hypothesisId: draw.id('hypothesis'), consistency: draw.of(RATINGS, null), reason: '' }]
      : [],
  }),
  'evidence.split': draw => ({
    evidenceId: draw.id('evidence'),
    newEvidenceId: draw.newId(),
    citationIds: [draw.id('evidence_citation')],
  }),
  'assessment.rate': draw => ({
    evidenceId: draw.id('evidence'),
    hypothesisId: draw.id('hypothesis'),
    consistency: draw.of(RATINGS, null),
  }),
  'assessment.rateMany': draw => ({
    cells: [0, 1, 2].map(() => ({
      evidenceId: draw.id('evidence'),
      hypothesisId: draw.id('hypothesis'),
    })),
    consistency: draw.of(RATINGS, null),
  }),
  'assessment.removeMany': draw => ({
    cells: [0, 1].map(() => ({
      evidenceId: draw.id('evidence'),
      hypothesisId: draw.id('hypothesis'),
    })),
  }),
  'assessment.remove': draw => ({
    evidenceId: draw.id('evidence'),
    hypothesisId: draw.id('hypothesis'),
  }),
  'matrix.import': draw => {
    const hypothesisId = draw.newId()
    const ratings = [
      { hypothesisId, consistency: draw.of(['II', null] as const, null), reason: '' },
    ]
    const known = draw.isSo() ? [{ evidenceId: draw.id('evidence'), ratings }] : []
    const words = { label: draw.word(), statement: draw.word(), note: '', colour: '#0072B2' }
    return { hypotheses: [{ hypothesisId, ...words, kind: 'lead' }], items: [], known }
  },
  'weighting.create': draw => ({
    weightingId: draw.newId(),
    name: `${draw.word()} ${draw.number(50)}`,
    method: draw.of(['points', 'squares'] as const, 'points'),
    weights: {
      credibility: [2, 1, 1, draw.number(3) / 2, 0, 1],
      relevance: { low: draw.number(2), medium: 1, high: 2 },
    },
  }),
  'weighting.describe': draw => ({
    weightingId: draw.id('weighting'),
    changes: draw.isSo() ? { name: draw.word() } : { method: 'squares' },
  }),
  'weighting.choose': draw => ({ weightingId: draw.id('weighting') }),
  'weighting.remove': draw => ({ weightingId: draw.id('weighting') }),
  ...roundMakers,
  ...absenceMakers,
  'actor.create': (draw, { diagramId }) => ({
    actorId: draw.newId(),
    name: draw.word(),
    typeId: draw.id('actor_type'),
    mention: draw.isSo() ? { paragraphId: draw.id('paragraph'), span: draw.someSpan() } : null,
    placement: draw.isSo() ? { diagramId, x: draw.number(900) / 7, y: -draw.number(300) } : null,
  }),
  'actor.rename': draw => ({ actorId: draw.id('actor'), name: draw.word() }),
  'actor.describe': draw => ({ actorId: draw.id('actor'), description: draw.word() }),
  'actor.setType': draw => ({ actorId: draw.id('actor'), typeId: draw.id('actor_type') }),
  'actor.setFaction': draw => ({
    actorId: draw.id('actor'),
    factionActorId: draw.isSo() ? draw.id('actor') : null,
  }),
  'actor.remove': draw => ({ actorId: draw.id('actor') }),
  'actorType.create': draw => ({
    typeId: draw.newId(),
    name: draw.word(),
    shape: 'octagon',
    colour: '#0000aa',
  }),
  'actorType.describe': draw => ({
    typeId: draw.id('actor_type'),
    name: draw.word(),
    shape: 'hexagon',
    colour: '#00aa00',
  }),
  'actorType.remove': draw => ({ typeId: draw.id('actor_type') }),
  'attribute.set': draw => ({
    attributeId: draw.newId(),
    actorId: draw.id('actor'),
    name: draw.word(),
    value: draw.word(),
  }),
  'attribute.remove': draw => ({ attributeId: draw.id('actor_attribute') }),
  'actor.merge': draw => ({
    keptActorId: draw.id('actor'),
    mergedActorIds: [draw.id('actor')],
    relationshipsBetween: draw.of(['keep', 'remove'] as const, 'keep'),
  }),
  'actor.split': draw => ({
    actorId: draw.id('actor'),
    newActorId: draw.newId(),
    name: draw.word(),
    aliasIds: draw.isSo() ? [draw.id('alias')] : [],
    mentionIds: draw.isSo() ? [draw.id('mention')] : [],
    relationshipEnds: [],
    evidenceIds: [],
    noteIds: [],
  }),
  'actor.distinguish': draw => ({
    distinctionId: draw.newId(),
    actorId: draw.id('actor'),
    otherActorId: draw.id('actor'),
  }),
  'alias.add': draw => ({ aliasId: draw.newId(), actorId: draw.id('actor'), name: draw.word() }),
  'alias.remove': draw => ({ aliasId: draw.id('alias') }),
  'actor.createFromPassages': draw => ({
    actorId: draw.newId(),
    name: draw.word(),
    typeId: draw.id('actor_type'),
    mentions: [{ paragraphId: draw.id('paragraph'), span: draw.someSpan() }],
  }),
  'timelineEvent.create': draw => ({
    timelineEventId: draw.newId(),
    title: draw.word(),
    date: draw.of(['2025', '2025-08', '2025-08-14'] as const, '2020'),
    citations: draw.isSo() ? [{ paragraphId: draw.id('paragraph'), span: draw.span() }] : [],
  }),
  'timelineEvent.describe': draw => ({
    timelineEventId: draw.id('timeline_event'),
    changes: draw.isSo() ? { title: draw.word() } : { note: draw.word() },
  }),
  'timelineEvent.remove': draw => ({ timelineEventId: draw.id('timeline_event') }),
  'suggestion.dismiss': draw => ({
    kind: draw.of(['actor', 'date'] as const, 'date'),
    keys: [draw.word()],
  }),
  'mention.mark': draw => ({
    mentionId: draw.newId(),
    actorId: draw.id('actor'),
    paragraphId: draw.id('paragraph'),
    span: draw.someSpan(),
  }),
  'mention.judge': draw => ({
    mentionIds: [draw.id('mention'), draw.id('mention')],
    status: draw.isSo() ? 'confirmed' : 'rejected',
  }),
  'mention.remove': draw => ({ mentionId: draw.id('mention') }),
  'relationship.create': draw => ({
    relationshipId: draw.newId(),
    fromActorId: draw.id('actor'),
    toActorId: draw.id('actor'),
    typeId: draw.id('relationship_type'),
    isDirected: draw.isSo(),
    sign: draw.of(['positive', 'negative', 'neutral'] as const, 'neutral'),
    note: '',
    citations: draw.isSo()
      ? [
          {
            citationId: draw.newId(),
            paragraphId: draw.id('paragraph'),
            span: draw.span(),
            stance: 'asserts',
          },
        ]
      : [],
  }),
  'relationship.describe': draw => ({
    relationshipId: draw.id('relationship'),
    changes: { weight: draw.isSo() ? draw.number(50) / 4 : null, note: draw.word() },
  }),
  'relationship.reverse': draw => ({ relationshipId: draw.id('relationship') }),
  'relationship.remove': draw => ({ relationshipId: draw.id('relationship') }),
  'relationship.cite': draw => ({
    relationshipId: draw.id('relationship'),
    citationId: draw.newId(),
    paragraphId: draw.id('paragraph'),
    span: draw.span(),
    stance: 'denies',
  }),
  'relationship.setStance': draw => ({
    citationId: draw.id('relationship_citation'),
    stance: draw.isSo() ? 'asserts' : 'denies',
  }),
  'relationship.uncite': draw => ({ citationId: draw.id('relationship_citation') }),
  'relationshipType.create': draw => ({
    typeId: draw.newId(),
    name: draw.word(),
    isDirected: draw.isSo(),
    sign: 'neutral',
  }),
  'network.remove': draw => ({
    actorIds: [draw.id('actor'), ...(draw.isSo() ? [draw.id('actor')] : [])],
    relationshipIds: draw.isSo() ? [draw.id('relationship')] : [],
  }),
  'diagram.describe': (draw, { diagramId }) => ({ diagramId, title: draw.word() }),
  'diagram.place': (draw, { diagramId }) => ({
    diagramId,
    positions: [0, 1, 2].map(() => ({
      actorId: draw.id('actor'),
      x: draw.number(1000) / 3,
      y: draw.number(1000),
    })),
  }),
  'diagram.pin': (draw, { diagramId }) => ({
    diagramId,
    actorIds: [draw.id('actor')],
    isPinned: draw.isSo(),
  }),
  'diagram.takeOut': (draw, { diagramId }) => ({ diagramId, actorIds: [draw.id('actor')] }),
  'diagram.create': draw => ({
    diagramId: draw.newId(),
    title: draw.word(),
    positions: draw.isSo() ? [{ actorId: draw.id('actor'), x: draw.number(90), y: 1 }] : [],
  }),
  'diagram.duplicate': draw => ({
    diagramId: draw.id('diagram'),
    newDiagramId: draw.newId(),
    title: draw.word(),
  }),
  'diagram.remove': (draw, { diagramId }) => ({
    diagramId: draw.of(
      [draw.id('diagram')].filter(id => id !== diagramId),
      MISSING,
    ),
  }),
  'diagram.paste': draw => ({
    diagramId: draw.id('diagram'),
    positions: [{ actorId: draw.id('actor'), x: draw.number(500), y: draw.number(300) }],
    relationshipIds: draw.isSo() ? [draw.id('relationship')] : [],
    annotations: [],
  }),
  'diagram.hide': draw => ({
    diagramId: draw.id('diagram'),
    actorIds: [draw.id('actor')],
    relationshipIds: draw.isSo() ? [draw.id('relationship')] : [],
    isHidden: draw.isSo(),
  }),
  'diagram.collapse': draw => ({
    diagramId: draw.id('diagram'),
    factionActorIds: [draw.id('actor')],
    isCollapsed: draw.isSo(),
  }),
  'diagram.filter': draw => ({
    diagramId: draw.id('diagram'),
    filter: { criteria: [{ kind: 'faction', ids: [draw.id('actor')] }], hidesLonely: draw.isSo() },
  }),
  'diagram.style': draw => ({
    diagramId: draw.id('diagram'),
    changes: { actorColour: { by: 'attribute', name: draw.word() } },
  }),
  'networkFilter.save': draw => ({
    filterId: draw.newId(),
    name: draw.word(),
    criteria: [{ kind: 'relationships', least: draw.number(9) }],
  }),
  'networkFilter.remove': draw => ({ filterId: draw.id('network_filter') }),
  'annotation.create': draw => ({
    annotationId: draw.newId(),
    diagramId: draw.id('diagram'),
    kind: draw.of(['text', 'rectangle', 'ellipse'] as const, 'text'),
    text: draw.word(),
    colour: '#884400',
    x: draw.number(100),
    y: draw.number(100),
    width: 10 + draw.number(100),
    height: 20,
  }),
  'annotation.describe': draw => ({
    annotationId: draw.id('annotation'),
    changes: draw.isSo() ? { text: draw.word() } : { x: draw.number(100), height: 40 },
  }),
  'annotation.remove': draw => ({ annotationIds: [draw.id('annotation')] }),
  'network.duplicate': draw => ({
    diagramId: draw.id('diagram'),
    actors: draw.isSo()
      ? [{ actorId: draw.id('actor'), newActorId: draw.newId(), name: draw.word(), x: 1, y: 2 }]
      : [],
    relationships: [{ relationshipId: draw.id('relationship'), newRelationshipId: draw.newId() }],
  }),
  'network.import': draw => {
    const actor = { actorId: draw.newId(), name: draw.word(), typeId: draw.id('actor_type') }
    const rest = { description: '', factionActorId: draw.id('actor'), aliases: [draw.word()] }
    return {
      ...{ diagramId: draw.newId(), title: draw.word(), actorTypes: [], relationshipTypes: [] },
      actors: [{ ...actor, ...rest, attributes: [] }],
      relationships: [],
      positions: [{ actorId: actor.actorId, x: draw.number(100), y: 1, isPinned: draw.isSo() }],
      annotations: [],
      style: null,
    }
  },
  'relationship.overrule': draw => ({
    relationshipId: draw.id('relationship'),
    hypothesisId: draw.id('hypothesis'),
    standing: draw.of(['supported', 'contradicted', 'both', 'silent'] as const, 'both'),
    reason: draw.word(),
  }),
  'relationship.followPassages': draw => ({
    relationshipId: draw.id('relationship'),
    hypothesisId: draw.id('hypothesis'),
  }),
  'code.create': draw => ({
    codeId: draw.newId(),
    name: draw.word(),
    colour: '#00aaaa',
    parentCodeId: draw.isSo() ? draw.id('code') : null,
  }),
  'code.rename': draw => ({ codeId: draw.id('code'), name: draw.word() }),
  'code.recolour': draw => ({ codeId: draw.id('code'), colour: '#aa00aa' }),
  'code.annotate': draw => ({ codeId: draw.id('code'), note: draw.word() }),
  'code.move': draw => ({
    codeId: draw.id('code'),
    parentCodeId: draw.isSo() ? draw.id('code') : null,
    place: draw.number(4),
  }),
  'code.merge': draw => ({ codeId: draw.id('code'), intoCodeId: draw.id('code') }),
  'code.remove': draw => ({ codeId: draw.id('code') }),
  'coding.create': draw => ({
    codingId: draw.newId(),
    codeId: draw.id('code'),
    paragraphId: draw.id('paragraph'),
    span: draw.span(),
    newCode: null,
  }),
  'coding.recode': draw => ({ codingId: draw.id('coding'), codeId: draw.id('code') }),
  'coding.remove': draw => ({ codingIds: [draw.id('coding')] }),
  ...judgementMakers,
  'note.write': draw => ({ noteId: draw.newId(), target: noteTarget(draw), text: draw.word() }),
  'note.rewrite': draw => ({ noteId: draw.id('note'), text: draw.word() }),
  'note.remove': draw => ({ noteId: draw.id('note') }),
}

function noteTarget(draw: Draw): CommandInput<'note.write'>['target'] {
  const kind = draw.of(NoteTargetKind.options, 'source')
  const id = draw.id(kind)
  return kind === 'paragraph' ? { kind, id, span: draw.span() } : { kind, id }
}

export const RANDOM_COMMANDS = Object.keys(makers) as readonly (keyof typeof makers)[]

/** A payload for a command in the project's present state. */
export function randomPayload(
  project: DrawnFrom,
  name: keyof typeof makers,
  numbers: readonly number[],
): unknown {
  return makers[name](new Draw(project, numbers), project)
}

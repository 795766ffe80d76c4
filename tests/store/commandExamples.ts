/**
 * One example of every command, on the rich project: the table behind the generic test.
 *
 * A command of the catalogue without an example does not compile.
 */
import { TEXTS } from '../support/richProject'
import { spanOf } from '../support/testProject'
import { codeAndSuggestionExamples } from './codeExamples'
import { type Examples, NEW, OTHER_NEW } from './commandExample'
import { diagramExamples } from './diagramExamples'
import { evidenceExamples } from './evidenceExamples'
import { judgementExamples } from './judgementExamples'
import { roundExamples } from './roundExamples'

const projectAndSources = {
  'project.describe': {
    payload: () => ({ title: 'مالي 2025', question: 'من؟', description: 'سطر\nآخر', analyst: 'ن' }),
    again: 'nothing',
  },
  'project.restore': {
    payload: ({ project, faction, noteId }) => ({
      rows: [
        {
          table: 'hypothesis',
          id: faction,
          row: { ...project.row('hypothesis', faction), label: 'ف' },
        },
        { table: 'note', id: noteId, row: null },
        { table: 'note', id: NEW, row: { ...project.row('note', noteId), id: NEW } },
      ],
    }),
    again: 'nothing',
    // What is not there is put there; what then dangles is refused whole.
    lenientAbout: ({ project }) =>
      Object.values(project.dump()).flatMap(rows => rows.map(({ id }) => String(id))),
  },
  'source.import': {
    payload: () => ({
      sourceId: NEW,
      title: 'خبر',
      author: 'م',
      publisher: 'و',
      url: 'https://example.org/',
      published: '2025-08',
      language: 'ar',
      direction: 'rtl',
      reliability: 'B',
      note: 'قصير',
      fileName: 'خبر.txt',
      mediaType: 'text/plain',
      encoding: 'windows-1256',
      sha256: 'ab'.repeat(32),
      bytes: Uint8Array.of(0, 255, 13, 10),
      warnings: ['تحذير'],
      paragraphs: [
        { paragraphId: OTHER_NEW, kind: 'heading', level: 2, text: 'أولاً: كامارا وباريس' },
      ],
    }),
    again: 'refused',
  },
  'source.describe': {
    payload: ({ source: { sourceId } }) => ({
      sourceId,
      changes: { title: 'بيان', reliability: 'C', direction: 'ltr', published: '' },
    }),
    again: 'nothing',
  },
  'source.remove': {
    payload: ({ source: { sourceId } }) => ({ sourceId }),
    again: 'refused',
  },
  'paragraph.setKind': {
    payload: ({ second }) => ({ paragraphId: second, kind: 'heading', level: 1 }),
    again: 'nothing',
  },
  'paragraph.correct': {
    payload: ({ first }) => ({ paragraphId: first, text: `${TEXTS[0]}، ثم سكت` }),
    again: 'nothing',
  },
  'paragraph.join': { payload: ({ first }) => ({ paragraphId: first }), again: 'another step' },
  'paragraph.split': {
    payload: ({ first }) => ({ paragraphId: first, offset: 9, newParagraphId: NEW }),
    again: 'refused',
  },
  'source.reimport': {
    payload: ({ source: { sourceId } }) => ({
      sourceId,
      fileName: 'تقرير ٢.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: 'cd'.repeat(32),
      bytes: Uint8Array.of(1, 2, 3),
      warnings: [],
      paragraphs: [
        { kind: 'heading', level: 1, text: 'نسخة ثانية' },
        { kind: 'body', level: null, text: TEXTS[0] },
        { kind: 'body', level: null, text: TEXTS[2].replace('Bamako', 'Kati') },
      ],
    }),
    again: 'another step',
  },
  'anchor.place': {
    payload: ({ lostAnchorId, third }) => ({
      anchorId: lostAnchorId,
      paragraphId: third,
      span: spanOf(TEXTS[2], 'Bamako'),
    }),
    again: 'refused',
  },
  'anchor.drop': { payload: ({ lostAnchorId }) => ({ anchorId: lostAnchorId }), again: 'refused' },
} satisfies Partial<Examples>

const WEIGHTS = {
  credibility: [2, 1.5, 1, 0.5, 0, 1] as [number, number, number, number, number, number],
  relevance: { low: 0.5, medium: 1, high: 2 },
}

const weighing = {
  'hypothesis.create': {
    payload: () => ({ hypothesisId: NEW, label: 'H3', statement: 'انقلاب', colour: '#FF8800' }),
    again: 'refused',
  },
  'hypothesis.reword': {
    payload: ({ faction }) => ({ hypothesisId: faction, label: 'ف١', statement: 'تنازع' }),
    again: 'nothing',
  },
  'hypothesis.recolour': {
    payload: ({ faction }) => ({ hypothesisId: faction, colour: '#123456' }),
    again: 'nothing',
  },
  'hypothesis.move': {
    payload: ({ foreign }) => ({ hypothesisId: foreign, place: 0 }),
    again: 'nothing',
  },
  'hypothesis.annotate': {
    payload: ({ faction }) => ({ hypothesisId: faction, note: 'تُراجع' }),
    again: 'nothing',
  },
  'hypothesis.describe': {
    payload: ({ faction }) => ({
      hypothesisId: faction,
      changes: { kind: 'deception', isExclusive: false, indicators: 'ترقية خصومهم\nصمت القصر' },
    }),
    again: 'nothing',
  },
  'hypothesis.archive': {
    payload: ({ foreign }) => ({ hypothesisId: foreign, reason: 'نُفيت من مصدرين' }),
    again: 'nothing',
  },
  'hypothesis.bringBack': {
    payload: ({ archived }) => ({ hypothesisId: archived }),
    again: 'nothing',
  },
  'hypothesis.remove': {
    payload: ({ foreign }) => ({ hypothesisId: foreign }),
    again: 'refused',
  },
  'paragraph.rate': {
    payload: ({ third, foreign }) => ({
      paragraphId: third,
      hypothesisId: foreign,
      consistency: 'C',
      reason: 'سمّى البلد',
    }),
    again: 'nothing',
  },
  'paragraph.unrate': {
    payload: ({ first, faction }) => ({ paragraphId: first, hypothesisId: faction }),
    again: 'nothing',
  },
  'evidence.create': {
    payload: ({ second, third }) => ({
      evidenceId: NEW,
      kind: 'fact',
      summary: 'توقيف',
      citations: [
        { paragraphId: third, span: spanOf(TEXTS[2], 'arrested') },
        { paragraphId: second, span: null },
      ],
    }),
    again: 'refused',
  },
  'assessment.rate': {
    payload: ({ evidenceId, foreign }) => ({
      evidenceId,
      hypothesisId: foreign,
      consistency: null,
      reason: 'يحتاج إلى نظر',
    }),
    again: 'nothing',
  },
  'assessment.rateMany': {
    payload: ({ evidenceId, foreign, faction }) => ({
      cells: [
        { evidenceId, hypothesisId: foreign },
        { evidenceId, hypothesisId: faction },
      ],
      consistency: 'II',
    }),
    again: 'nothing',
  },
  'assessment.removeMany': {
    payload: ({ evidenceId, foreign, faction }) => ({
      cells: [
        { evidenceId, hypothesisId: foreign },
        { evidenceId, hypothesisId: faction },
      ],
    }),
    again: 'nothing',
  },
  'assessment.remove': {
    payload: ({ evidenceId, foreign }) => ({ evidenceId, hypothesisId: foreign }),
    again: 'nothing',
  },
} satisfies Partial<Examples>

const matrixFiles = {
  'matrix.import': {
    payload: ({ faction, evidenceId }) => ({
      hypotheses: [
        {
          ...{ hypothesisId: NEW, label: 'H9', statement: 'شائعة', colour: '#0072B2' },
          ...{ kind: 'null', note: 'من ملف' },
        },
      ],
      items: [
        {
          ...{ evidenceId: OTHER_NEW, summary: '=نفي', kind: 'claim', credibility: 2 },
          ...{ relevance: 'high', speaker: 'لا أحد', note: '', excludedReason: 'مكرر' },
          ratings: [
            { hypothesisId: NEW, consistency: 'II', reason: 'لأنه' },
            { hypothesisId: faction, consistency: null, reason: '' },
          ],
        },
      ],
      known: [{ evidenceId, ratings: [{ hypothesisId: NEW, consistency: 'CC', reason: '' }] }],
    }),
    again: 'refused',
  },
} satisfies Partial<Examples>

const weightings = {
  'weighting.create': {
    payload: () => ({ weightingId: NEW, name: 'صارمة', method: 'points', weights: WEIGHTS }),
    again: 'refused',
  },
  'weighting.describe': {
    payload: ({ weightingId }) => ({
      weightingId,
      changes: { name: 'أخرى', method: 'squares', weights: WEIGHTS },
    }),
    again: 'nothing',
  },
  'weighting.choose': {
    payload: ({ weightingId }) => ({ weightingId }),
    again: 'nothing',
  },
  'weighting.remove': { payload: ({ weightingId }) => ({ weightingId }), again: 'refused' },
} satisfies Partial<Examples>

const actors = {
  'actor.create': {
    payload: ({ third, paris, project }) => ({
      actorId: NEW,
      name: 'Vezilier',
      typeId: project.typeId('actor_type', 'person'),
      mention: { paragraphId: third, span: spanOf(TEXTS[2], 'Yann Vezilier') },
      placement: { diagramId: project.diagramId, x: -3.5, y: paris.length },
    }),
    again: 'refused',
  },
  'actor.rename': {
    payload: ({ camara }) => ({ actorId: camara, name: 'فيزيلييه' }),
    again: 'nothing',
  },
  'actor.describe': {
    payload: ({ camara }) => ({ actorId: camara, description: 'وزير الدفاع' }),
    again: 'nothing',
  },
  'actor.setType': {
    payload: ({ camara, actorTypeId }) => ({ actorId: camara, typeId: actorTypeId }),
    again: 'nothing',
  },
  'actor.setFaction': {
    payload: ({ dembele, army }) => ({ actorId: dembele, factionActorId: army }),
    again: 'nothing',
  },
  'actor.remove': { payload: ({ camara }) => ({ actorId: camara }), again: 'refused' },
  'actorType.create': {
    payload: () => ({ typeId: NEW, name: 'قناة', shape: 'round-tag', colour: '#334455' }),
    again: 'refused',
  },
  'actorType.describe': {
    payload: ({ actorTypeId }) => ({
      typeId: actorTypeId,
      name: 'ميليشيا',
      shape: 'octagon',
      colour: '#445566',
    }),
    again: 'nothing',
  },
  'actorType.remove': { payload: ({ idleTypeId }) => ({ typeId: idleTypeId }), again: 'refused' },
  'attribute.set': {
    payload: ({ dembele }) => ({
      attributeId: NEW,
      actorId: dembele,
      name: 'رتبة',
      value: 'جنرال',
    }),
    again: 'nothing',
  },
  'attribute.remove': { payload: ({ attributeId }) => ({ attributeId }), again: 'refused' },
  'actor.merge': {
    payload: ({ dembele, abdou, camara }) => ({
      keptActorId: dembele,
      mergedActorIds: [abdou, camara],
      relationshipsBetween: 'keep',
    }),
    again: 'refused',
  },
  'actor.split': {
    payload: ({ paris, aliasId, otherMentionId, otherRelationshipId, evidenceId }) => ({
      actorId: paris,
      newActorId: NEW,
      name: 'Paris',
      aliasIds: [aliasId],
      mentionIds: [otherMentionId],
      relationshipEnds: [{ relationshipId: otherRelationshipId, end: 'from' }],
      evidenceIds: [evidenceId],
      noteIds: [],
    }),
    again: 'refused',
  },
  'actor.distinguish': {
    payload: ({ dembele, abdou }) => ({
      distinctionId: NEW,
      actorId: dembele,
      otherActorId: abdou,
    }),
    again: 'nothing',
  },
  'alias.add': {
    payload: ({ dembele }) => ({ aliasId: NEW, actorId: dembele, name: 'Bamako' }),
    again: 'nothing',
  },
  'alias.remove': { payload: ({ aliasId }) => ({ aliasId }), again: 'refused' },
  'mention.mark': {
    payload: ({ paris, second }) => ({
      mentionId: NEW,
      actorId: paris,
      paragraphId: second,
      span: spanOf(TEXTS[1], 'ما قيل عن كامارا'),
    }),
    again: 'nothing',
  },
  'mention.judge': {
    payload: ({ mentionId, otherMentionId }) => ({
      mentionIds: [mentionId, otherMentionId],
      status: 'rejected',
    }),
    again: 'nothing',
  },
  'mention.remove': { payload: ({ mentionId }) => ({ mentionId }), again: 'another step' },
} satisfies Partial<Examples>

const relationships = {
  'relationship.create': {
    payload: ({ dembele, paris, first, project }) => ({
      relationshipId: NEW,
      fromActorId: dembele,
      toActorId: paris,
      typeId: project.typeId('relationship_type', 'funds'),
      isDirected: false,
      sign: 'positive',
      note: 'ن',
      citations: [{ citationId: OTHER_NEW, paragraphId: first, span: null, stance: 'denies' }],
    }),
    again: 'refused',
  },
  'relationship.describe': {
    payload: ({ relationshipId, project }) => ({
      relationshipId,
      changes: {
        typeId: project.typeId('relationship_type', 'rivalOf'),
        isDirected: false,
        sign: 'negative',
        weight: 2.5,
        startDate: '2025-08',
        endDate: '2025-09-01',
        note: 'ن',
      },
    }),
    again: 'nothing',
  },
  'relationship.reverse': {
    payload: ({ relationshipId }) => ({ relationshipId }),
    again: 'another step',
  },
  'relationship.remove': {
    payload: ({ relationshipId }) => ({ relationshipId }),
    again: 'refused',
  },
  'relationship.cite': {
    payload: ({ otherRelationshipId, third }) => ({
      relationshipId: otherRelationshipId,
      citationId: NEW,
      paragraphId: third,
      span: spanOf(TEXTS[2], 'said Paris'),
      stance: 'asserts',
    }),
    again: 'refused',
  },
  'relationship.setStance': {
    payload: ({ citationId }) => ({ citationId, stance: 'denies' }),
    again: 'nothing',
  },
  'relationship.uncite': { payload: ({ citationId }) => ({ citationId }), again: 'refused' },
  'relationshipType.create': {
    payload: () => ({ typeId: NEW, name: 'درّب', isDirected: true, sign: 'positive' }),
    again: 'refused',
  },
  'network.remove': {
    payload: ({ camara, paris, relationshipId }) => ({
      actorIds: [camara, paris],
      relationshipIds: [relationshipId],
    }),
    again: 'refused',
  },
} satisfies Partial<Examples>

const diagramsAndNotes = {
  'diagram.describe': {
    payload: ({ project: { diagramId } }) => ({ diagramId, title: 'الشبكة', caption: 'آب' }),
    again: 'nothing',
  },
  'diagram.place': {
    payload: ({ project: { diagramId }, camara, paris }) => ({
      diagramId,
      positions: [
        { actorId: camara, x: 0.25, y: -7 },
        { actorId: paris, x: 400, y: 300 },
      ],
    }),
    again: 'nothing',
  },
  'diagram.pin': {
    payload: ({ project: { diagramId }, camara, paris }) => ({
      diagramId,
      actorIds: [camara, paris],
      isPinned: true,
    }),
    again: 'nothing',
    lenientAbout: ({ camara, paris }) => [camara, paris],
  },
  'diagram.takeOut': {
    payload: ({ project: { diagramId }, camara, paris }) => ({
      diagramId,
      actorIds: [camara, paris],
    }),
    again: 'nothing',
    lenientAbout: ({ camara, paris }) => [camara, paris],
  },
  'note.write': {
    payload: ({ third }) => ({
      noteId: NEW,
      target: { kind: 'paragraph', id: third, span: spanOf(TEXTS[2], 'Bamako') },
      text: 'أين؟',
    }),
    again: 'refused',
  },
  'note.rewrite': { payload: ({ noteId }) => ({ noteId, text: 'متى؟' }), again: 'nothing' },
  'note.remove': { payload: ({ noteId }) => ({ noteId }), again: 'refused' },
} satisfies Partial<Examples>

/** `project.create` is not here: it begins a project and can be run and undone in none. */
export const commandExamples: Examples = {
  ...projectAndSources,
  ...weighing,
  ...matrixFiles,
  ...weightings,
  ...roundExamples,
  ...actors,
  ...relationships,
  ...codeAndSuggestionExamples,
  ...evidenceExamples,
  ...judgementExamples,
  ...diagramsAndNotes,
  ...diagramExamples,
}

/** Examples of commands on diagrams beyond places and pins, on filters, annotations and standings. */
import { USUAL_STYLE } from '../../src/shared/domain/diagramStyle'
import { testId } from '../support/testProject'
import { type Examples, NEW, OTHER_NEW } from './commandExample'

export const diagramExamples = {
  'diagram.create': {
    payload: ({ camara }) => ({
      diagramId: NEW,
      title: 'الحلفاء',
      positions: [{ actorId: camara, x: 0.5, y: -2 }],
    }),
    again: 'refused',
  },
  'diagram.duplicate': {
    payload: ({ project: { diagramId } }) => ({ diagramId, newDiagramId: NEW, title: 'نسخة' }),
    again: 'refused',
  },
  'diagram.remove': {
    payload: ({ otherDiagramId }) => ({ diagramId: otherDiagramId }),
    again: 'refused',
  },
  'diagram.paste': {
    payload: ({ otherDiagramId, camara, army, relationshipId }) => ({
      diagramId: otherDiagramId,
      positions: [
        { actorId: camara, x: 3, y: 4 },
        { actorId: army, x: 0, y: 0 },
      ],
      relationshipIds: [relationshipId],
      annotations: [
        {
          ...{ annotationId: NEW, kind: 'rectangle', text: 'باماكو', colour: '#336699' },
          ...{ x: 1, y: 2, width: 90, height: 40 },
        },
      ],
    }),
    again: 'refused',
    lenientAbout: ({ relationshipId }) => [relationshipId],
  },
  'diagram.hide': {
    payload: ({ project: { diagramId }, camara, otherRelationshipId }) => ({
      diagramId,
      actorIds: [camara],
      relationshipIds: [otherRelationshipId],
      isHidden: true,
    }),
    again: 'nothing',
    lenientAbout: ({ camara }) => [camara],
  },
  'diagram.collapse': {
    payload: ({ project: { diagramId }, paris }) => ({
      diagramId,
      factionActorIds: [paris],
      isCollapsed: true,
    }),
    again: 'nothing',
  },
  'diagram.filter': {
    payload: ({ project: { diagramId }, actorTypeId }) => ({
      diagramId,
      filter: { criteria: [{ kind: 'actorType', ids: [actorTypeId] }], hidesLonely: true },
    }),
    again: 'nothing',
    // A criterion that names something gone shows nothing of it, and can be taken away.
    lenientAbout: ({ actorTypeId }) => [actorTypeId],
  },
  'diagram.style': {
    payload: ({ project: { diagramId } }) => ({
      diagramId,
      changes: { actorColour: { by: 'attribute', name: 'رتبة' } },
    }),
    again: 'nothing',
  },
  'networkFilter.save': {
    payload: () => ({
      filterId: NEW,
      name: 'السلبية',
      criteria: [{ kind: 'sign', signs: ['negative'] }],
    }),
    again: 'nothing',
  },
  'networkFilter.remove': { payload: ({ filterId }) => ({ filterId }), again: 'refused' },
  'annotation.create': {
    payload: ({ project: { diagramId } }) => ({
      annotationId: NEW,
      diagramId,
      kind: 'ellipse',
      text: 'باماكو',
      colour: '#336699',
      x: 1.5,
      y: -3,
      width: 200,
      height: 90,
    }),
    again: 'refused',
  },
  'annotation.describe': {
    payload: ({ annotationId }) => ({ annotationId, changes: { text: 'غيره', width: 77.5 } }),
    again: 'nothing',
  },
  'annotation.remove': {
    payload: ({ annotationId }) => ({ annotationIds: [annotationId] }),
    again: 'refused',
  },
  'network.duplicate': {
    payload: ({ project: { diagramId }, camara, relationshipId }) => ({
      diagramId,
      actors: [{ actorId: camara, newActorId: NEW, name: 'كامارا (٢)', x: 30, y: 40 }],
      relationships: [{ relationshipId, newRelationshipId: OTHER_NEW }],
    }),
    again: 'refused',
  },
  'network.import': {
    payload: ({ paris, relationshipTypeId, actorTypeId, first }) => ({
      diagramId: NEW,
      title: 'شبكة من ملف',
      actorTypes: [{ typeId: testId(0xb01), name: 'قبيلة', shape: 'octagon', colour: '#112233' }],
      relationshipTypes: [
        { typeId: testId(0xb02), name: 'يصاهر', isDirected: false, sign: 'positive' },
      ],
      actors: [
        {
          ...{ actorId: testId(0xb03), name: 'إياد', typeId: actorTypeId, description: 'زعيم' },
          factionActorId: testId(0xb04),
          aliases: ['Iyad'],
          attributes: [{ name: 'المنطقة', value: 'كيدال' }],
        },
        {
          ...{ actorId: testId(0xb04), name: 'إيفوغاس', typeId: testId(0xb01), description: '' },
          ...{ factionActorId: null, aliases: [], attributes: [] },
        },
      ],
      relationships: [
        {
          ...{ relationshipId: testId(0xb05), fromActorId: testId(0xb03), toActorId: paris },
          ...{ typeId: relationshipTypeId, isDirected: true, sign: 'negative', weight: 2.5 },
          ...{ confidence: 'low', startDate: '2024', endDate: '2025-08', note: 'من تقرير' },
          citations: [
            { citationId: testId(0xb06), paragraphId: first, span: null, stance: 'denies' },
          ],
        },
      ],
      positions: [
        { actorId: testId(0xb03), x: -1.5, y: 20, isPinned: true },
        { actorId: paris, x: 0, y: 0, isPinned: false },
      ],
      annotations: [
        {
          ...{ annotationId: testId(0xb07), kind: 'ellipse', text: 'الشمال', colour: '#b08900' },
          ...{ x: 1, y: -2, width: 120, height: 60 },
        },
      ],
      style: { ...USUAL_STYLE, palette: 'greys' },
    }),
    again: 'refused',
  },
  'relationship.overrule': {
    payload: ({ relationshipId, faction }) => ({
      relationshipId,
      hypothesisId: faction,
      standing: 'silent',
      reason: 'الشاهد واحد',
    }),
    again: 'nothing',
  },
  'relationship.followPassages': {
    payload: ({ otherRelationshipId, foreign }) => ({
      relationshipId: otherRelationshipId,
      hypothesisId: foreign,
    }),
    again: 'nothing',
  },
} satisfies Partial<Examples>

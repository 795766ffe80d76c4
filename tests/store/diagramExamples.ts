/** Examples of commands on diagrams beyond places and pins, on filters, annotations and standings. */
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

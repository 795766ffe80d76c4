/** A project with everything that an exchanged network can hold, in words that formats stumble over. */
import { openRichProject } from '../support/richProject'

const HARD_WORDS = ' سطر\n\tثانٍ "و" <b>&amp;</b> ]]> \u{1f642}, 1;2 =SUM(A1) −'

/** Names and values that a format could take for something of its own. */
export async function openHardProject() {
  const rich = await openRichProject()
  const { project, paris, camara, relationshipId, otherRelationshipId } = rich
  project.run('actor.describe', { actorId: paris, description: HARD_WORDS })
  for (const name of ['type', 'Label', '__proto__', 'attribute:x', 'constructor', 'id', '=1+1']) {
    project.run('attribute.set', {
      attributeId: project.newId(),
      actorId: camara,
      name,
      value: name,
    })
  }
  project.run('relationship.describe', {
    relationshipId,
    changes: { note: HARD_WORDS, weight: 0.1, confidence: 'high', startDate: '2025-08~' },
  })
  project.run('relationship.describe', {
    relationshipId: otherRelationshipId,
    changes: { isDirected: false, endDate: '2024/2025' },
  })
  const { diagramId } = project
  project.run('diagram.pin', { diagramId, actorIds: [paris], isPinned: false })
  project.run('annotation.create', {
    ...{ diagramId, annotationId: project.newId(), kind: 'ellipse', text: HARD_WORDS },
    ...{ colour: '#b08900', x: -12.5, y: 40, width: 200, height: 80.25 },
  })
  project.run('diagram.style', {
    diagramId,
    changes: { palette: 'greys', actorSize: { by: 'attribute', name: 'type' }, factions: 'groups' },
  })
  return rich
}

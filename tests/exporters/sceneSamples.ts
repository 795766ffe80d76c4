/** Scenes for tests of the exporters, and a measure of text that needs no window. */
import type {
  DiagramScene,
  SceneActor,
  SceneRelationship,
} from '../../src/renderer/exporters/diagramScene'
import type { MeasureText } from '../../src/renderer/exporters/diagramText'

/** Every character as wide as 0.6 of the size; invisible direction controls have no width. */
export const measureEvenly: MeasureText = (text, size) =>
  text.replace(/[\u2066-\u2069]/g, '').length * size * 0.6

export function sceneActor(id: string, changes: Partial<SceneActor> = {}): SceneActor {
  return {
    id,
    name: id,
    x: 0,
    y: 0,
    shape: 'ellipse',
    colour: '#0072B2',
    icon: null,
    ring: null,
    size: 40,
    isFaint: false,
    ...changes,
  }
}

export function sceneRelationship(
  from: string,
  to: string,
  changes: Partial<SceneRelationship> = {},
): SceneRelationship {
  return {
    id: `${from}-${to}`,
    from,
    to,
    label: 'supports',
    tone: 'positive',
    dash: 'solid',
    width: 2.4,
    isDirected: true,
    isUncited: false,
    isFaint: false,
    ...changes,
  }
}

export function diagramScene(changes: Partial<DiagramScene> = {}): DiagramScene {
  return {
    title: 'شبكة مالي',
    caption: '',
    footer: '',
    direction: 'rtl',
    actors: [
      sceneActor('أسيمي غويتا', { x: 0, y: 0 }),
      sceneActor('Sadio Camara', { x: 300, y: 40, shape: 'hexagon', ring: '#6741d9' }),
    ],
    relationships: [sceneRelationship('أسيمي غويتا', 'Sadio Camara')],
    legend: [{ kind: 'line', tone: 'positive', dash: 'solid', name: 'إيجابية' }],
    groups: [],
    annotations: [],
    ...changes,
  }
}

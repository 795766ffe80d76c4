/** Cytoscape's style sheet for a palette. Sizes and colours come from `diagramLook`, as for exports. */
import type { Css, StylesheetJson } from 'cytoscape'
import { FAINT } from '../../../exporters/diagramBody'
import { ANNOTATION_LABEL, FRAME, FRAME_LABEL } from '../../../exporters/diagramFrames'
import { LOOP_STEP } from '../../../exporters/diagramGeometry'
import {
  ACTOR_LABEL,
  DASHES,
  FACTION_RING,
  LABEL_FONT,
  type Palette,
  RELATIONSHIP_LABEL,
} from '../../../exporters/diagramLook'

/** Labels smaller than this on screen are not drawn: nobody could read them. */
const LEAST_LABEL = 6

function actorStyles(palette: Palette, labelScale: number): StylesheetJson {
  return [
    {
      selector: 'node[size]',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'data(shape)' as 'ellipse', // a mapper; the data hold names of shapes
        'background-color': 'data(colour)',
        'background-image': 'data(icon)',
        'background-width': '64px',
        'background-height': '64px',
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': 6,
        label: 'data(label)',
        color: palette.ink,
        'font-family': LABEL_FONT,
        'font-size': ACTOR_LABEL.size * labelScale,
        'font-weight': ACTOR_LABEL.weight,
        'line-height': ACTOR_LABEL.lineHeight,
        'text-wrap': 'wrap',
        'text-max-width': '2000px',
        'text-valign': 'bottom',
        'text-margin-y': ACTOR_LABEL.gap,
        'text-outline-color': palette.paper,
        'text-outline-width': 2.5 * labelScale,
        'min-zoomed-font-size': LEAST_LABEL,
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': 120,
      },
    },
    {
      selector: 'node[ring != ""]',
      style: {
        'outline-width': FACTION_RING.width,
        'outline-offset': FACTION_RING.gap,
        'outline-color': 'data(ring)',
        'text-margin-y': ACTOR_LABEL.gap + FACTION_RING.width + FACTION_RING.gap,
      },
    },
  ]
}

/** Frames of factions, and what the analyst wrote or drew beside the network. */
function underlayStyles(palette: Palette): StylesheetJson {
  const words = {
    label: 'data(label)',
    'font-family': LABEL_FONT,
    'text-wrap': 'wrap',
    'text-max-width': '2000px',
    'text-outline-color': palette.paper,
    'text-outline-width': 2,
    'overlay-opacity': 0,
    'background-color': 'data(colour)',
    'background-opacity': FRAME.opacity,
    'border-color': 'data(colour)',
    'border-width': 1.5,
  } as const
  return [
    {
      selector: 'node.group',
      style: {
        ...words,
        shape: 'round-rectangle',
        padding: `${FRAME.padding}px`,
        'text-valign': 'top',
        'text-margin-y': -2,
        color: palette.ink,
        'font-size': FRAME_LABEL.size,
        'font-weight': FRAME_LABEL.weight,
        'compound-sizing-wrt-labels': 'include',
      },
    },
    {
      selector: 'node.annotation',
      style: {
        ...words,
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'text-valign': 'center',
        color: 'data(ink)',
        'font-size': ANNOTATION_LABEL.size,
        'font-weight': ANNOTATION_LABEL.weight,
        'line-height': ANNOTATION_LABEL.lineHeight,
        'z-compound-depth': 'bottom',
      },
    },
    { selector: 'node[annotation = "ellipse"]', style: { shape: 'ellipse' } },
    {
      selector: 'node[annotation = "text"]',
      style: { 'background-opacity': 0, 'border-width': 0 },
    },
  ]
}

const LOOP_STYLE: StylesheetJson[number] = {
  selector: 'edge:loop',
  style: {
    'curve-style': 'bezier',
    'control-point-step-size': LOOP_STEP,
    'loop-direction': '0deg',
    'loop-sweep': '90deg',
    'text-rotation': 'none',
  },
}

function dashStyles(): StylesheetJson {
  return (['dashed', 'dotted', 'mixed'] as const).map(dash => ({
    selector: `edge[dash = "${dash}"]`,
    style: { 'line-style': 'dashed', 'line-dash-pattern': [...DASHES[dash]] },
  }))
}

function relationshipStyles(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        color: 'data(colour)',
        'curve-style': 'straight',
        'source-distance-from-node': 2,
        'target-distance-from-node': 2,
        label: 'data(label)',
        'font-family': LABEL_FONT,
        'font-size': RELATIONSHIP_LABEL.size,
        'font-weight': RELATIONSHIP_LABEL.weight,
        'line-height': RELATIONSHIP_LABEL.lineHeight,
        'text-wrap': 'wrap',
        'text-max-width': '2000px',
        'text-rotation': 'autorotate',
        'text-background-color': palette.paper,
        'text-background-opacity': 0.92,
        'text-background-padding': '1px',
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': LEAST_LABEL + 2,
        'arrow-scale': 0.9,
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': 120,
      },
    },
    {
      selector: 'edge[bend != 0]',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-distances': 'data(bend)' as unknown as number[], // a mapper
        'control-point-weights': [0.5],
      },
    },
    LOOP_STYLE,
    ...dashStyles(),
    { selector: 'edge[?isDirected]', style: { 'target-arrow-shape': 'triangle' } },
    {
      selector: 'edge[?isUncited]',
      style: {
        'underlay-color': palette.uncited,
        'underlay-opacity': 0.35,
        'underlay-padding': 3.5,
      },
    },
  ]
}

function stateStyles(palette: Palette, labelScale: number): StylesheetJson {
  const spoken = {
    'min-zoomed-font-size': 0,
    'font-size': RELATIONSHIP_LABEL.size * labelScale,
  }
  const glow = (opacity: number, padding: number) => ({
    'underlay-color': palette.accent,
    'underlay-opacity': opacity,
    'underlay-padding': padding,
    'underlay-shape': 'ellipse' as const,
  })
  return [
    { selector: '.faint', style: { opacity: FAINT } },
    { selector: '[?isFaint]', style: { opacity: FAINT } },
    { selector: 'node.unlabelled', style: { label: '' } },
    {
      selector: [':selected', '.hovered', '.lit', '.target']
        .map(state => `node.unlabelled${state}`)
        .join(', '),
      style: { label: 'data(label)', 'z-index': 9 },
    },
    { selector: 'node.lit', style: glow(0.2, 11) },
    { selector: 'edge.lit', style: { ...glow(0.25, 5), ...spoken } },
    { selector: 'node.hovered', style: glow(0.14, 9) },
    {
      selector: 'node:selected',
      style: {
        ...glow(0.28, 10),
        'border-width': 3,
        'border-color': palette.accent,
        'border-position': 'outside',
      },
    },
    {
      selector: 'edge:selected',
      style: { ...glow(0.45, 5), ...spoken, 'z-index': 9 },
    },
    { selector: 'node.target', style: glow(0.5, 12) },
    {
      selector: 'core',
      style: {
        'selection-box-color': palette.accent,
        'selection-box-opacity': 0.12,
        'selection-box-border-color': palette.accent,
        'selection-box-border-width': 1,
        'active-bg-opacity': 0,
        'active-bg-color': palette.accent,
        'active-bg-size': 0,
        'outside-texture-bg-color': palette.paper,
        'outside-texture-bg-opacity': 1,
      } as Css.Core as Css.Node, // the types know no styles of the core in a list
    },
  ]
}

/** Labels of actors never look smaller than this, in pixels on screen, as far as scaling helps. */
const READABLE_LABEL = 10
const MOST_LABEL_SCALE = 2.1

/** How much labels grow when the view is far away, in steps, so that a style is rarely changed. */
export function labelScaleAt(zoom: number): number {
  const wanted = READABLE_LABEL / (ACTOR_LABEL.size * zoom)
  const step = 2 ** (Math.round(Math.log2(Math.max(1, wanted)) * 4) / 4)
  return Math.min(MOST_LABEL_SCALE, step)
}

export function diagramStyle(palette: Palette, labelScale: number): StylesheetJson {
  return [
    ...underlayStyles(palette),
    ...actorStyles(palette, labelScale),
    ...relationshipStyles(palette),
    ...stateStyles(palette, labelScale),
  ]
}

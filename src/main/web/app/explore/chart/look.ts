import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { onGround } from '../../vocabulary/colours';

/** The colours of the page, read from its style sheet so that the chart has no second list. */
function pageColours(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name).trim() || '#808080';
}

interface Ground {
  dark: boolean;
  large: boolean;
  colour: (name: string) => string;
}

/** How the elements of the chart look on a light or dark ground; on a large one links are straight, which is drawn sooner. */
export function lookOf(dark: boolean, large: boolean): StylesheetJson {
  const ground = { dark, large, colour: pageColours() };
  return [
    ...nodes(ground),
    ...bundles(ground),
    ...edges(ground),
    ...kindsOfEdges(ground),
    ...selected(ground),
  ] as StylesheetJson;
}

const text = ({ colour }: Ground) => ({
  color: colour('--ink'),
  'font-family': 'system-ui, sans-serif',
  'text-background-color': colour('--ground'),
  'text-background-opacity': 0.85,
  'text-background-padding': '1px',
});

const painted =
  ({ dark }: Ground) =>
  (node: NodeSingular): string =>
    onGround(String(node.data('colour')), dark);

const nodes = (ground: Ground) => [
  {
    selector: 'node',
    style: {
      ...text(ground),
      label: 'data(label)',
      'font-size': 12,
      'text-wrap': 'wrap',
      'text-events': 'yes',
      'text-max-width': '138px',
      'min-zoomed-font-size': 6,
    },
  },
  {
    selector: 'node.entity',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      shape: 'data(shape)',
      'background-color': painted(ground),
      'text-valign': 'bottom',
      'text-margin-y': 7,
    },
  },
  { selector: 'node.pinned', style: { 'border-width': 3, 'border-color': ground.colour('--ink') } },
  {
    selector: 'node.new',
    style: {
      'underlay-color': ground.colour('--accent'),
      'underlay-opacity': 0.35,
      'underlay-padding': 8,
      'underlay-shape': 'ellipse',
    },
  },
];

/** Nodes that stand for several: groups of links beyond what is shown, and groups of the analyst. */
const bundles = (ground: Ground) => [
  {
    selector: 'node.rest',
    style: {
      width: 108,
      height: 38,
      'text-max-width': '100px',
      shape: 'round-rectangle',
      'background-color': ground.colour('--surface'),
      'border-width': 1.5,
      'border-style': 'dashed',
      'border-color': painted(ground),
      'text-valign': 'center',
      'text-background-opacity': 0,
      'font-weight': 600,
    },
  },
  {
    selector: 'node.bundle',
    style: {
      width: 46,
      height: 46,
      shape: 'round-rectangle',
      'background-color': ground.colour('--surface'),
      'border-width': 4,
      'border-style': 'double',
      'border-color': ground.colour('--ink'),
      'text-valign': 'bottom',
      'text-margin-y': 7,
      'font-weight': 600,
    },
  },
];

const edges = (ground: Ground) => [
  {
    selector: 'edge',
    style: {
      ...text(ground),
      color: ground.colour('--muted'),
      // Of thousands of links no label could be read, and to measure them takes long.
      label: ground.large ? '' : 'data(label)',
      'font-size': 10,
      'min-zoomed-font-size': 7,
      'text-rotation': 'autorotate',
      width: 1.2,
      'line-color': ground.colour('--link'),
      'curve-style': ground.large ? 'straight' : 'bezier',
      'target-arrow-shape': 'triangle',
      'target-arrow-color': ground.colour('--link'),
      'arrow-scale': 0.8,
    },
  },
];

const kindsOfEdges = ({ colour }: Ground) => [
  { selector: 'edge.rest-link', style: { 'line-style': 'dashed' } },
  { selector: 'edge.dated', style: { width: 2.2 } },
  { selector: 'edge.ended', style: { 'line-style': 'dotted', width: 2, 'target-arrow-fill': 'hollow' } },
  {
    selector: 'edge.inferred',
    style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 5], 'target-arrow-shape': 'vee' },
  },
  { selector: 'edge.joined', style: { width: 3 } },
  {
    selector: 'edge.new',
    style: {
      width: 3,
      'line-color': colour('--accent'),
      'target-arrow-color': colour('--accent'),
      color: colour('--ink'),
    },
  },
];

const selected = ({ colour }: Ground) => [
  { selector: '.mute', style: { 'text-opacity': 0, 'text-background-opacity': 0, 'text-events': 'no' } },
  { selector: 'node.faint', style: { opacity: 0.25 } },
  {
    selector: 'node:selected',
    style: { 'outline-width': 3, 'outline-color': colour('--accent'), 'outline-offset': 3, 'font-weight': 700 },
  },
  {
    selector: 'edge:selected',
    style: {
      width: 2.5,
      color: colour('--ink'),
      'line-color': colour('--accent'),
      'target-arrow-color': colour('--accent'),
    },
  },
];

import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { onGround } from '../../vocabulary/colours';

/** The colours of the page, read from its style sheet so that the chart has no second list. */
function pageColours(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name).trim() || '#808080';
}

/** How the elements of the chart look on a light or dark ground. */
export function lookOf(dark: boolean): StylesheetJson {
  const colour = pageColours();
  const paint = (node: NodeSingular): string => onGround(String(node.data('colour')), dark);
  const text = {
    color: colour('--ink'),
    'font-family': 'system-ui, sans-serif',
    'text-background-color': colour('--ground'),
    'text-background-opacity': 0.85,
    'text-background-padding': '1px',
  };
  return [
    {
      selector: 'node',
      style: {
        ...text,
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
        shape: 'data(shape)' as 'ellipse',
        'background-color': paint,
        'text-valign': 'bottom',
        'text-margin-y': 7,
      },
    },
    {
      selector: 'node.rest',
      style: {
        width: 108,
        height: 38,
        'text-max-width': '100px',
        shape: 'round-rectangle',
        'background-color': colour('--surface'),
        'border-width': 1.5,
        'border-style': 'dashed',
        'border-color': paint,
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
        'background-color': colour('--surface'),
        'border-width': 4,
        'border-style': 'double',
        'border-color': colour('--ink'),
        'text-valign': 'bottom',
        'text-margin-y': 7,
        'font-weight': 600,
      },
    },
    { selector: 'node.pinned', style: { 'border-width': 3, 'border-color': colour('--ink') } },
    {
      selector: 'node.new',
      style: {
        'underlay-color': colour('--accent'),
        'underlay-opacity': 0.35,
        'underlay-padding': 8,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'edge',
      style: {
        ...text,
        color: colour('--muted'),
        label: 'data(label)',
        'font-size': 10,
        'min-zoomed-font-size': 7,
        'text-rotation': 'autorotate',
        width: 1.2,
        'line-color': colour('--link'),
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': colour('--link'),
        'arrow-scale': 0.8,
      },
    },
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
  ] as StylesheetJson;
}

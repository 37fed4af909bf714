// How shapes are drawn, on the chart as in lists and legends, in a square of 16 by 16. A "round-" before the name rounds the
// corners; a name that is not here is drawn as an ellipse.

const outlines: Readonly<Record<string, string>> = {
  ellipse: 'M8 2a6 6 0 1 0 .01 0z',
  rectangle: 'M2.5 2.5h11v11h-11z',
  'cut-rectangle': 'M5 2.5h6L13.5 5v6L11 13.5H5L2.5 11V5z',
  'concave-hexagon': 'M2.5 2.5h11L12 8l1.5 5.5h-11L4 8z',
  rhomboid: 'M1.5 3.5h9l4 9h-9z',
  tag: 'M2.5 2.5h7l4 5.5-4 5.5h-7z',
  diamond: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  hexagon: 'M4.5 2.5h7L14.5 8l-3 5.5h-7L1.5 8z',
  octagon: 'M5.3 2h5.4L14 5.3v5.4L10.7 14H5.3L2 10.7V5.3z',
  triangle: 'M8 2 14.5 13.5h-13z',
  pentagon: 'M8 1.5 14.5 6.3 12 14H4L1.5 6.3z',
  barrel: 'M3 3.5q5-1.5 10 0q1 4.5 0 9q-5 1.5-10 0q-1-4.5 0-9z',
  vee: 'M2 2.5 8 5.5 14 2.5 8 14z',
  star: 'M8 1.5 9.8 6.1h4.7L10.7 9l1.4 4.8L8 11l-4.1 2.8L5.3 9 1.5 6.1h4.7z',
};

/** The outline of a shape as an SVG path, and whether its corners are round. */
export function outlineOf(shape: string): { path: string; round: boolean } {
  const round = shape.includes('round-');
  const name = shape.replace(/^(bottom-)?round-/, '');
  return { path: outlines[name] ?? outlines['ellipse'] ?? '', round };
}

/** Colours of communities, told apart with any colour vision and dark enough for a light ground; the ninth and later share grey. */
export const communityColours: readonly string[] = [
  '#0065a3',
  '#c24e00',
  '#00775a',
  '#a8457e',
  '#6a52b8',
  '#7a6200',
  '#b3202c',
  '#35607a',
];

export const otherColour = '#5f6b7a';

export const communityColour = (community: number): string => communityColours[community] ?? otherColour;

const [least, most] = [20, 56];

/** How wide a node is whose score is that share of the highest: its area grows with the score. */
export const sizeOf = (share: number): number => Math.round(least + (most - least) * Math.sqrt(Math.max(0, share)));

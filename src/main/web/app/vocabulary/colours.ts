/** Mixes a colour such as #1d4ed8 with white: 0 leaves it as it is, 1 makes it white. */
export function lighten(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel + (255 - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The vocabulary's colours are made for a light ground; on a dark one they are mixed with white to stand out as well. */
export const onGround = (colour: string, dark: boolean): string => (dark ? lighten(colour, 0.42) : colour);

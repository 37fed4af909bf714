import { onGround } from '../../vocabulary/colours';

/** The colours of the page, read from its style sheet so that the chart has no second list. */
export interface Ground {
  dark: boolean;
  ink: string;
  muted: string;
  ground: string;
  surface: string;
  link: string;
  accent: string;
}

export function groundOf(dark: boolean): Ground {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#808080';
  return {
    dark,
    ink: colour('ink'),
    muted: colour('muted'),
    ground: colour('ground'),
    surface: colour('surface'),
    link: colour('link'),
    accent: colour('accent'),
  };
}

/** The colour of a node; what has none of its own has that of the text. */
export const painted = (colour: string | null, { dark, ink }: Ground): string =>
  colour === null ? ink : onGround(colour, dark);

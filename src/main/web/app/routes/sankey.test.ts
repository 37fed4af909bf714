import { expect, it } from 'vitest';
import type { Passage } from './flows';
import { arranged } from './sankey';

const country = (code: string) => ({ id: `country:${code}`, name: code, code });

const passage = (start: string, via: string | null, end: string, seizures: number): Passage => ({
  start: country(start),
  via: via === null ? null : country(via),
  end: country(end),
  seizures,
  massKg: null,
});

it('puts where goods began, what they went over and where they ended into columns', () => {
  const { nodes, links } = arranged([passage('AF', 'PK', 'GB', 4), passage('PK', null, 'GB', 2)], 800, 400);
  const left = (key: string) => Math.round(nodes.find((node) => node.key === key)?.x0 ?? -1);
  expect([left('start country:AF'), left('start country:PK')]).toEqual([150, 150]);
  expect(left('via country:PK')).toBe(395);
  expect(left('end country:GB')).toBe(640);
  expect(links.map(({ value }) => value)).toEqual([4, 4, 2]);
});

it('goes from one side to the other where nothing lies between', () => {
  const { nodes } = arranged([passage('EC', null, 'FR', 4), passage('FR', null, 'EC', 1)], 800, 400);
  expect(nodes.map((node) => [node.key, Math.round(node.x0 ?? -1)])).toEqual([
    ['start country:EC', 150],
    ['end country:FR', 640],
    ['start country:FR', 150],
    ['end country:EC', 640],
  ]);
});

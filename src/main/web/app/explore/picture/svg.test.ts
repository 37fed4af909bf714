import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../vocabulary/vocabulary';
import { emptyChart, type Chart } from '../chart/chart';
import { elementsOf } from '../chart/elements';
import { entity, link } from '../chart/sample';
import { escaped, wrapped } from './markup';
import { papersOf } from './papersOf';
import { svgOf } from './svg';

const nodes = [entity('a & b'), entity('c'), entity('not placed')];
const chart: Chart = {
  ...emptyChart,
  entities: new Map(nodes.map((each) => [each.id, each])),
  links: new Map([link('a & b', 'c', { validFrom: '2001' }), link('c', 'not placed')].map((each) => [each.id, each])),
  places: new Map([
    ['a & b', { x: 0, y: 0 }],
    ['c', { x: 300, y: 40 }],
  ]),
};
const caption = {
  title: 'Who <knows> whom',
  lines: ['TLP:RED'],
  legend: [{ name: 'people', colour: '#c2410c', shape: 'ellipse' }],
};
const svg = svgOf(elementsOf(chart, new Vocabulary([])), caption);
const texts = [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)">([^<]*)</g)].map(([, x, y, text]) => ({ x, y, text }));
const words = texts.map(({ text }) => text);

describe('a picture', () => {
  it('shows what has a place, with its label, and links between these', () => {
    expect(words).toEqual(expect.arrayContaining(['a &amp; b', 'c']));
    expect(svg).not.toContain('not placed');
    expect(svg.match(/marker-end/g)).toHaveLength(1);
  });

  it('says what it is, what its symbols mean and who may see it', () => {
    expect(words).toEqual(expect.arrayContaining(['Who &lt;knows&gt; whom', 'people', 'TLP:RED']));
  });

  it('has room for all of it', () => {
    const box = /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
    const [left = 0, top = 0, width = 0, height = 0] = box;
    for (const { x, y, text } of texts) {
      const inside = Number(x) >= left && Number(x) <= left + width && Number(y) >= top && Number(y) <= top + height;
      expect(inside, text).toBe(true);
    }
  });

  it('is drawn of nothing, too', () => expect(svgOf({ nodes: [], links: [] }, caption)).not.toContain('Infinity'));
});

it('has the notes of the chart on it, and room for them', async () => {
  const paper = { id: 'note:1', text: 'Ask <them>\nfirst', x: 0, y: 0, on: 'c' };
  const [drawn] = await papersOf([{ paper, at: { x: 900, y: -400 }, pin: { x: 300, y: 40 } }]);
  const picture = svgOf(elementsOf(chart, new Vocabulary([])), caption, drawn ? [drawn] : []);
  expect(picture).toContain('>Ask &lt;them&gt;<');
  expect(picture).toContain('L300 40');
  const [left = 0, top = 0, width = 0] = /viewBox="([^"]+)"/.exec(picture)?.[1]?.split(' ').map(Number) ?? [];
  expect([left + width > (drawn?.x2 ?? NaN), top < (drawn?.y1 ?? NaN)]).toEqual([true, true]);
});

it('keeps texts from being markup', () => {
  expect(escaped('<a href="x">&\u0000')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;\u{FFFD}');
});

it('wraps words', () => {
  expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapped('immeasurable', 8)).toEqual(['immeasurable']);
});

import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../vocabulary/vocabulary';
import { emptyChart, type Chart } from '../chart/chart';
import { elementsOf, linkId } from '../chart/elements';
import { entity, link } from '../chart/sample';
import { boundsOf, Scene } from './Scene';

const vocabulary = new Vocabulary([]);
const nodes = [entity('a'), entity('b'), entity('c')];
const chartOf = (...ends: (readonly [string, string])[]): Chart => ({
  ...emptyChart,
  entities: new Map(nodes.map((each) => [each.id, each])),
  links: new Map(ends.map(([from, to], nth) => [`${nth}`, { ...link(from, to), id: `${nth}` }])),
  places: new Map([
    ['a', { x: 1, y: 2 }],
    ['b', { x: 3, y: 4 }],
  ]),
});
const chart = chartOf(['a', 'b']);
const drawn = (of: Chart, scene = new Scene()) => ({ scene, ...scene.renew(elementsOf(of, vocabulary)) });
const placeOf = (scene: Scene, id: string) => {
  const { x, y } = scene.bodies.get(id) ?? { x: NaN, y: NaN };
  return { x, y };
};

describe('a scene', () => {
  it('tells which nodes have no place', () => {
    const { scene, placeless } = drawn(chart);
    expect(placeless.map(({ node }) => node.id)).toEqual(['c']);
    expect(scene.standing.map(({ node }) => node.id)).toEqual(['a', 'b']);
    expect([...scene.lines.keys()]).toEqual([linkId('0')]);
  });

  it('tells what is to stand elsewhere, and forgets no place for what has none', () => {
    const { scene } = drawn(chart);
    const { moved } = drawn({ ...chart, places: new Map([['a', { x: 9, y: 9 }]]) }, scene);
    expect(moved.map(([{ node }, to]) => [node.id, to])).toEqual([['a', { x: 9, y: 9 }]]);
    expect(placeOf(scene, 'b')).toEqual({ x: 3, y: 4 });
  });

  it('leaves selected what was, and counts links anew', () => {
    const { scene } = drawn(chart);
    scene.select(new Set(['a', linkId('0')]));
    drawn({ ...chart, pinned: new Set(['a']) }, scene);
    expect(scene.bodies.get('a')).toMatchObject({ selected: true, degree: 1, node: { pinned: true } });
    expect(scene.lines.get(linkId('0'))?.selected).toBe(true);
  });

  it('takes away what is gone, with its links, and draws it again where it stood', () => {
    const { scene } = drawn(chart);
    drawn({ ...chart, hidden: new Set(['b']) }, scene);
    expect([[...scene.bodies.keys()], scene.lines.size]).toEqual([['a', 'c'], 0]);
    drawn(chart, scene);
    expect([placeOf(scene, 'b'), scene.lines.size]).toEqual([{ x: 3, y: 4 }, 1]);
  });

  it('bends links between the same two away from each other, whichever way they go', () => {
    const one = drawn(chartOf(['a', 'b'])).scene.lines;
    const two = [...drawn(chartOf(['a', 'b'], ['b', 'a'])).scene.lines.values()];
    expect([...one.values()].map(({ bend }) => bend)).toEqual([0]);
    // Seen from their own ends, both go by the same side.
    expect(two[0]?.bend).toBe(two[1]?.bend);
    expect(two[0]?.bend).not.toBe(0);
  });
});

it('finds the box around nodes with their symbols', () => {
  const { scene } = drawn(chart);
  expect(boundsOf(scene.standing)).toEqual({ x1: -12, y1: -11, x2: 16, y2: 17 });
});

import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../vocabulary/vocabulary';
import { emptyChart, type Chart } from '../chart/chart';
import { elementsOf, linkId } from '../chart/elements';
import { entity, link } from '../chart/sample';
import { hit } from './hit';
import { Scene } from './Scene';

const chart: Chart = {
  ...emptyChart,
  entities: new Map(['a', 'b', 'c'].map((id) => [id, entity(id)])),
  links: new Map([link('a', 'b'), link('b', 'a')].map((each) => [each.id, each])),
  places: new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 0 }],
    ['c', { x: 6, y: 0 }],
  ]),
};
const scene = new Scene();
scene.renew(elementsOf(chart, new Vocabulary([])));
const at = (x: number, y: number, zoom = 1) => hit(scene, { x, y }, zoom, { x, y }, []);

describe('a press', () => {
  it('means the node that it is on, of two the one that is drawn later', () => {
    expect([at(200, 8), at(3, 0), at(-11, 0)]).toEqual(['b', 'c', 'a']);
  });

  it('means one of two links between the same nodes, each on its own side', () => {
    const sides = [at(100, 13), at(100, -13)];
    expect(new Set(sides)).toEqual(new Set([linkId('a b'), linkId('b a')]));
    expect(at(100, 0)).toBeNull();
  });

  it('means the ground elsewhere, and needs to be no nearer on the screen where the chart is far', () => {
    expect(at(100, 60)).toBeNull();
    expect(at(100, 40, 0.1)).not.toBeNull();
  });

  it('means a node by its label', () => {
    const body = scene.bodies.get('b');
    if (!body) throw new Error('There is a node b.');
    const label = {
      body,
      text: { rows: ['b'], width: 9 },
      scale: 1,
      where: 'under' as const,
      x1: 190,
      x2: 210,
      y1: 20,
      y2: 35,
    };
    expect(hit(scene, { x: 500, y: 500 }, 1, { x: 200, y: 30 }, [label])).toBe('b');
  });
});

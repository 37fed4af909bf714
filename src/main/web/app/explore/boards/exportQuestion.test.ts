import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyChart } from '../chart/chart';
import { exported, fileOf } from './exportQuestion';

const note = { id: 'note:1', text: 'N', x: 0, y: 0, on: 'agency:a' };
const papers = { notes: [note, { ...note, text: 'not seen', on: 'agency:c' }], pictures: [] };
const chart = { ...emptyChart, places: new Map([['agency:a', { x: 1, y: 2 }]]), papers };
const seen = { entities: new Set(['agency:a', 'agency:b']), links: new Set(['agency:a PART_OF agency:b']) };

afterEach(() => vi.unstubAllGlobals());

describe('an export', () => {
  it('names what is seen, and where it stands', () =>
    expect(exported(chart, seen, 'T', 'D', 'TLP:RED')).toEqual({
      title: 'T',
      description: 'D',
      entities: [{ id: 'agency:a', x: 1, y: 2 }, { id: 'agency:b' }],
      links: ['agency:a PART_OF agency:b'],
      notes: [{ text: 'N', on: 'agency:a' }],
      marking: 'TLP:RED',
    }));

  it('has the name that the server gives it', async () => {
    const headers = { 'Content-Disposition': 'attachment; filename="ours.gexf"' };
    const fetched = vi.fn(async (_address: string) => new Response('<gexf/>', { headers }));
    vi.stubGlobal('fetch', fetched);
    const { name, file } = await fileOf('gexf', exported(chart, seen, 'T', '', null));
    expect(fetched.mock.calls[0]?.[0]).toBe('/exports/gexf');
    expect(name).toBe('ours.gexf');
    expect(await file.text()).toBe('<gexf/>');
  });

  it('fails with the words of the server', async () => {
    const problem = '{"detail":"entities: there are 2001. Give 1 to 2000."}';
    vi.stubGlobal('fetch', async () => new Response(problem, { status: 400 }));
    await expect(fileOf('stix', exported(chart, seen, 'T', '', null))).rejects.toThrow('there are 2001');
    vi.stubGlobal('fetch', async () => new Response('', { status: 500 }));
    await expect(fileOf('stix', exported(chart, seen, 'T', '', null))).rejects.toThrow('status 500');
  });
});

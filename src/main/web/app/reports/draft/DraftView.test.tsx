import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sample } from '../sample';
import { DraftView } from './DraftView';
import { remapped } from './useDraft';

const profiles = [
  {
    name: 'unodc-ids',
    title: 'UNODC',
    description: null,
    template: false,
    parameters: [{ name: 'marking', title: 'Marking', mandatory: false }],
  },
];
const withNetwork = [
  { ...profiles[0], parameters: [{ name: 'network', title: 'Name of the network', mandatory: true }] },
];
let known: unknown;
const sent: { address: string; parts: Record<string, unknown> }[] = [];
let previewed: () => Response;
const receipt = () => Response.json({ id: 'import:7' });
/** What the next load is answered; later ones are taken. */
let loaded: () => Response;

beforeEach(() => {
  sent.length = 0;
  known = profiles;
  previewed = () => Response.json(sample);
  loaded = receipt;
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('fetch', async (address: string, { body }: RequestInit = {}) => {
    if (address === '/imports/profiles') return Response.json(known);
    sent.push({ address, parts: Object.fromEntries(body as FormData) });
    if (address !== '/imports') return previewed();
    const answer = loaded();
    loaded = receipt;
    return answer;
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (onLoaded = vi.fn()) => {
  render(<DraftView file={new File(['x'], 'a.csv')} onLoaded={onLoaded} onCancel={() => undefined} />);
  return onLoaded;
};

it('marks what is wrong in the cells, in words, and says in sentences what', async () => {
  open();
  const cell = await screen.findByRole('button', { name: /03\/04\/2012/ });
  expect(cell.textContent).toBe('03/04/2012Date unreadable +1');
  fireEvent.click(cell);
  const row = await screen.findByTestId('row');
  expect(row.textContent).toContain('would be rejected');
  expect(
    within(row)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Country unknown Day: no country.',
    'Date unreadable Day: this can be read in two ways.',
    'Width One cell too many.',
  ]);
});

it('goes from row to row by keyboard', async () => {
  open();
  const table = await screen.findByTestId('preview');
  fireEvent.keyDown(table, { key: 'ArrowDown' });
  expect((await screen.findByTestId('row')).textContent).toBe('Row 2: can be loadedSeized in Japan.');
  fireEvent.keyDown(table, { key: 'ArrowDown' });
  fireEvent.keyDown(table, { key: 'ArrowDown' });
  expect(screen.getByTestId('row').textContent).toContain('Row 3: would be rejected');
});

it('goes from a kind of problem to its example', async () => {
  open();
  const summary = await screen.findByTestId('summary');
  expect(summary.textContent).toContain('4,990 rows can be loaded, 10 would be rejected.');
  expect(summary.textContent).toContain('Row 777, Day: 03/04/2012');
  fireEvent.click(within(summary).getByRole('button', { name: 'Row 3' }));
  expect(document.activeElement?.getAttribute('data-code')).toBe('DATE_UNREADABLE');
});

it('has the file read anew when a column is mapped otherwise, and loads it so', async () => {
  const onLoaded = open();
  fireEvent.change(await screen.findByLabelText('Field of Land'), { target: { value: 'country' } });
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  const mapping = '{"Land":"country"}';
  expect(sent[0]?.parts).toHaveProperty('file');
  expect(sent[1]).toEqual({ address: '/imports/preview', parts: { mapping, upload: 'token' } });
  const button = screen.getByTestId('load');
  await vi.waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
  fireEvent.click(button);
  await vi.waitFor(() => expect(onLoaded).toHaveBeenCalledWith('import:7'));
  expect(sent[2]).toMatchObject({ address: '/imports', parts: { mapping, profile: 'unodc-ids', upload: 'token' } });
  expect(sent[2]?.parts).not.toHaveProperty('file');
});

it('sends the file again where the server keeps it no longer', async () => {
  const onLoaded = open();
  const button = await screen.findByTestId('load');
  await vi.waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
  loaded = () => Response.json({ detail: 'Send the file again.' }, { status: 410 });
  fireEvent.click(button);
  await vi.waitFor(() => expect(onLoaded).toHaveBeenCalledWith('import:7'));
  expect(sent.map(({ parts }) => 'file' in parts)).toEqual([true, false, true]);
});

it('asks for what the profile wants to know of the file', async () => {
  known = withNetwork;
  open();
  const value = await screen.findByLabelText('Name of the network');
  expect(screen.getByTestId('load').hasAttribute('disabled')).toBe(true);
  fireEvent.change(value, { target: { value: 'calls' } });
  expect(sent).toHaveLength(1);
  fireEvent.blur(value);
  await vi.waitFor(() => expect(sent[1]?.parts).toMatchObject({ network: 'calls' }));
  await vi.waitFor(() => expect(screen.getByTestId('load').hasAttribute('disabled')).toBe(false));
});

it('says why a file cannot be read', async () => {
  previewed = () => Response.json({ detail: 'The file is encrypted. Save it without a password.' }, { status: 422 });
  open();
  expect((await screen.findByRole('alert')).textContent).toContain('encrypted');
  expect(screen.queryByTestId('load')).toBeNull();
});

it('shows what was chosen for a column where the server cannot take it, so that one can choose otherwise', async () => {
  open();
  const field = await screen.findByLabelText<HTMLSelectElement>('Field of Day');
  previewed = () => Response.json({ detail: 'Every row needs a day.' }, { status: 400 });
  fireEvent.change(field, { target: { value: '' } });
  expect((await screen.findByRole('alert')).textContent).toContain('Every row needs a day.');
  expect(field.value).toBe('');
  previewed = () => Response.json(sample);
  fireEvent.change(field, { target: { value: 'seizedOn' } });
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('asks for what may help where nothing could be read', async () => {
  previewed = () => Response.json({ detail: 'Name the encoding.' }, { status: 422 });
  open();
  const encoding = await screen.findByLabelText('Encoding of a text');
  previewed = () => Response.json(sample);
  fireEvent.change(encoding, { target: { value: 'Shift_JIS' } });
  await screen.findByTestId('preview');
  expect(sent.at(-1)?.parts).toMatchObject({ encoding: 'Shift_JIS' });
});

it('says that the file has changed where the browser cannot send it', async () => {
  const file = new File(['x'], 'a.csv');
  file.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadable')) }) as unknown as Blob;
  previewed = () => {
    throw new TypeError('Failed to fetch');
  };
  render(<DraftView file={file} onLoaded={() => undefined} onCancel={() => undefined} />);
  expect((await screen.findByRole('alert')).textContent).toContain('changed, moved or removed');
});

it('lets one column at a time fill a field', () =>
  expect(remapped({ A: 'unit', B: 'place' }, 'C', 'unit')).toEqual({ A: '', B: 'place', C: 'unit' }));

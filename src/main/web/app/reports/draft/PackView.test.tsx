import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { PackContents } from '../preview';
import { PackView } from './PackView';

const sound: PackContents = {
  source: 'source:next',
  name: 'Next report',
  kinds: [
    { kind: 'Headquarters', count: 1 },
    { kind: 'Post', count: 1200 },
  ],
  links: 7,
  fresh: 1,
  unchanged: 3,
  gone: 1,
  goneIds: ['post:z'],
  problems: [],
  problemCount: 0,
};

afterEach(cleanup);

it('counts what a pack states by kind, and what would become of it', () => {
  render(<PackView pack={sound} />);
  const pack = screen.getByTestId('pack');
  expect(pack.textContent).toContain('1 row new or changed, 3 loaded before. 1 entity is no longer stated');
  expect(
    within(pack)
      .getAllByRole('listitem')
      .map((item) => item.textContent?.replace(/^.*?(?=[\d,]+$)/, '')),
  ).toEqual(['1', '1,200', '7']);
});

it('says what is wrong, and in which line', () => {
  const problems = [{ file: 'next.yml', line: 7, message: 'Post has no field nam: did you mean name?' }];
  render(<PackView pack={{ ...sound, kinds: [], problems, problemCount: 250 }} />);
  const pack = screen.getByTestId('pack');
  expect(pack.textContent).toContain('next.yml:7 Post has no field nam');
  expect(pack.textContent).toContain('Of 250 problems, these are the first 1.');
});

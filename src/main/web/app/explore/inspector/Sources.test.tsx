import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Sources } from './Sources';

const source = { id: 'source:jc', name: 'Japan Customs', reliability: null };

it('says where in a source, as far as it is recorded', () => {
  const citations = [
    { source, section: 'III. 1. (1)', page: 17, row: null, grade: null },
    { source, section: null, page: null, row: 12, grade: null },
  ];
  const onOpen = vi.fn();
  render(<Sources citations={citations} onOpen={onOpen} />);
  expect(screen.getByText('III. 1. (1), page 17')).toBeTruthy();
  expect(screen.getByText('row 12')).toBeTruthy();
  screen.getAllByRole('button')[0]?.click();
  expect(onOpen).toHaveBeenCalledWith('source:jc');
});

it('says what is thought of a source and of what it says, where anybody has judged it', () => {
  const judged = { ...source, reliability: 'B' as const };
  const place = { section: '1', page: null, row: null };
  const citations = [
    { source: judged, ...place, grade: 'B2' },
    { source: judged, ...place, grade: null },
    { source, ...place, grade: null },
  ];
  render(<Sources citations={citations} onOpen={vi.fn()} />);
  expect(screen.getByText('1 · graded B2')).toBeTruthy();
  expect(screen.getByText('1 · source graded B')).toBeTruthy();
  expect(screen.getByText('1')).toBeTruthy();
});

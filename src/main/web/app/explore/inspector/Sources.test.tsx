import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Sources } from './Sources';

const source = { id: 'source:jc', name: 'Japan Customs' };

it('says where in a source, as far as it is recorded', () => {
  const citations = [
    { source, section: 'III. 1. (1)', page: 17, row: null },
    { source, section: null, page: null, row: 12 },
  ];
  const onOpen = vi.fn();
  render(<Sources citations={citations} onOpen={onOpen} />);
  expect(screen.getByText('III. 1. (1), page 17')).toBeTruthy();
  expect(screen.getByText('row 12')).toBeTruthy();
  screen.getAllByRole('button')[0]?.click();
  expect(onOpen).toHaveBeenCalledWith('source:jc');
});

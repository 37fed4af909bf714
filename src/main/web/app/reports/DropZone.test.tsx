import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DropZone } from './DropZone';

afterEach(cleanup);

it('takes one file, and says so where several are dropped', () => {
  const onFile = vi.fn();
  render(<DropZone onFile={onFile} />);
  const [one, other] = [new File(['x'], 'a.csv'), new File(['y'], 'b.csv')];
  fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: { files: [one, other] } });
  expect(onFile).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Drop one file at a time.');
  fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: { files: [one] } });
  expect(onFile).toHaveBeenCalledWith(one);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('takes what is dropped beside it', () => {
  const onFile = vi.fn();
  render(<DropZone onFile={onFile} />);
  const file = new File(['x'], 'a.csv');
  fireEvent.drop(document.body, { dataTransfer: { files: [file] } });
  expect(onFile).toHaveBeenCalledWith(file);
});

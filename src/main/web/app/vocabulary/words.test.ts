import { expect, it } from 'vitest';
import { enumWords, fieldWords, lowerWords } from './words';

it('writes link types in lower case words', () => expect(lowerWords('HELD_MEETING')).toBe('held meeting'));

it('writes enum values as the beginning of a sentence', () => expect(enumWords('IN_FORCE')).toBe('In force'));

it('writes field names as words', () => {
  expect(fieldWords('establishedOn')).toBe('Established on');
  expect(fieldWords('code')).toBe('Code');
});

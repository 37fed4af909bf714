import { describe, expect, it } from 'vitest';
import { clearanceWords, roles, roleWords } from './users';

const none = { light: null, level: null, organisations: [], nominal: false, everything: false };

describe('what somebody may see', () => {
  it('is said in a few words', () => {
    expect(clearanceWords(none)).toBe('what bears no marking');
    expect(clearanceWords({ ...none, everything: true })).toBe('everything');
    expect(clearanceWords({ ...none, light: 'GREEN', organisations: ['JP', 'KR'], nominal: true })).toBe(
      'TLP:GREEN · JP, KR · names of persons',
    );
  });

  it('stands beside what they may do', () => expect(roles.map((role) => roleWords[role])).not.toContain(undefined));
});

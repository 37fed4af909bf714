import { describe, expect, it } from 'vitest';
import type { Role } from '../server/access';
import { may } from './useMe';

const clearance = { light: null, level: null, organisations: [], nominal: false, everything: false };
const someone = (...roles: Role[]) => ({ name: 'ada', roles, clearance });

describe('what somebody may do', () => {
  it('is what their roles include', () => {
    expect(may(someone('LOADER'), 'LOADER')).toBe(true);
    expect(may(someone('LOADER'), 'READER')).toBe(true);
    expect(may(someone('LOADER'), 'ANALYST')).toBe(false);
    expect(may(someone('ADMINISTRATOR'), 'LOADER')).toBe(true);
  });

  it('is nothing of the record for administrators, and of the graph for auditors', () => {
    expect(may(someone('ADMINISTRATOR'), 'AUDITOR')).toBe(false);
    expect(may(someone('AUDITOR'), 'READER')).toBe(false);
    expect(may(undefined, 'READER')).toBe(false);
  });
});

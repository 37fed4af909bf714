import { expect, it } from 'vitest';
import { mayDo, type Me, type Role } from './access';

const withRoles = (...roles: Role[]): Me => ({
  name: 'somebody',
  roles,
  clearance: { light: null, level: null, organisations: [], nominal: false, everything: false },
});

it('releasing officers and administrators may mark, and nobody else', () => {
  expect(mayDo(withRoles('READER', 'RELEASING_OFFICER'), 'RELEASING_OFFICER')).toBe(true);
  expect(mayDo(withRoles('ADMINISTRATOR'), 'RELEASING_OFFICER')).toBe(true);
  expect(mayDo(withRoles('ANALYST', 'LOADER', 'AUDITOR'), 'RELEASING_OFFICER')).toBe(false);
});

it('administrators do not read the record of what was asked', () => {
  expect(mayDo(withRoles('ADMINISTRATOR'), 'AUDITOR')).toBe(false);
  expect(mayDo(withRoles('ADMINISTRATOR', 'AUDITOR'), 'AUDITOR')).toBe(true);
});

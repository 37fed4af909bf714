import { expect, it } from 'vitest';
import { soughtIn, worded } from './sought';

it('reads what is looked for from the address, days of UTC with the last one included', () =>
  expect(
    soughtIn(
      new URLSearchParams('caller= ada &since=2026-02-28&until=2026-02-28&event=SIGN_IN&outcome=REFUSED&after=7&look='),
    ),
  ).toEqual({
    caller: 'ada',
    since: '2026-02-28T00:00:00Z',
    before: '2026-03-01T00:00:00.000Z',
    event: 'SIGN_IN',
    outcome: 'REFUSED',
    after: '7',
  }));

it('passes over what is none', () =>
  expect(soughtIn(new URLSearchParams('event=NOTHING&outcome=x&since=yesterday'))).toEqual({}));

it('words events', () => expect(worded('SIGN_IN_FAILED')).toBe('sign in failed'));

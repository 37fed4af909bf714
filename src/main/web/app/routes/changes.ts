// What is known of how routes changed: tested once for the page, and told wherever a route stands.

import type { ChangedRoutesQuery } from '../../generated/operations';
import type { Asked } from '../server/useAnswer';
import { formatNumber } from '../vocabulary/format';
import { daysInWords, type Days } from '../seizures/period';

export type Changed = Asked<ChangedRoutesQuery>;
export type Changes = ChangedRoutesQuery['routeChanges'];
export type Change = Changes['changes'][number];

/** Routes with fewer seizures are not tested; so the server has it, unless it is asked otherwise. */
export const least = 5;

/** "< 0.001", "0.012" */
export const probability = (value: number): string =>
  value < 0.001 ? `< ${formatNumber(0.001)}` : formatNumber(Number(value.toFixed(3)));

/** How routes are tested. */
export const testInWords = ({ tested, level }: Pick<Changes, 'tested' | 'level'>): string =>
  `Tested: the ${formatNumber(tested)} routes with at least ${least} seizures in both periods together, by the exact test of ` +
  'two Poisson rates (Przyborowski and Wilenski 1940). q is the share of false alarms among all that change as much ' +
  `(Benjamini and Hochberg 1995); up to ${formatNumber(level)} a change is more than chance explains.`;

/** All that the test says of a route. */
export const resultInWords = ({ pValue, qValue, significant }: Change): string =>
  `p ${sign(pValue)}, q ${sign(qValue)}: ${significant ? 'more than chance explains' : 'can be chance'}`;

const sign = (value: number): string => (value < 0.001 ? probability(value) : `= ${probability(value)}`);

/** What makes periods hard to compare, with the days themselves for the names that the server gives them. */
export const remarkInWords = (remark: string, days: Days, before: Days): string =>
  remark.replaceAll("'period'", daysInWords(days)).replaceAll("'comparedWith'", daysInWords(before));

import type { ReactNode } from 'react';
import { formatNumber } from '../vocabulary/format';
import { Figure } from '../seizures/Figure';
import { daysInWords, type Days } from '../seizures/period';
import { same, type Opened, type When } from './address';
import { least, probability, resultInWords, type Change } from './changes';
import { amountInWords, kilograms } from './flows';

/** What figures of routes have in common. */
export interface Shown {
  days: Days;
  before: Days;
  opened: Opened | null;
  /** What, when and from where figures of some days are. */
  of: (...days: Days[]) => string;
  onOpen: (opened: Opened) => void;
}

interface Route {
  id: string;
  name: string;
}

interface CellProps extends Shown {
  route: Route;
  when: When;
  says: string;
  children: ReactNode;
}

/** A figure of a route, with the seizures behind it. */
function Cell({ route, when, says, days, before, opened, of, onOpen, children }: CellProps) {
  const what: Opened = { what: 'route', id: route.id, when };
  const own = { now: [days], before: [before], both: [days, before] }[when];
  return (
    <td className="figure">
      <Figure says={`${route.name}: ${says}; ${of(...own)}`} open={same(opened, what)} onOpen={() => onOpen(what)}>
        {children}
      </Figure>
    </td>
  );
}

export function Count({ count, ...cell }: Shown & { route: Route; when: 'now' | 'before'; count: number }) {
  return (
    <Cell {...cell} says={amountInWords({ seizures: count })}>
      {formatNumber(count)}
    </Cell>
  );
}

export function Mass({ each: { route, seizures, massKg }, ...shown }: Shown & { each: Massive }) {
  if (massKg === null) return <td className="figure not-reported">not reported</td>;
  return (
    <Cell {...shown} route={route} when="now" says={amountInWords({ seizures, massKg })}>
      {kilograms(massKg)}
    </Cell>
  );
}

interface Massive {
  route: Route;
  seizures: number;
  massKg: number | null;
}

export function Growth({ growth, ...cell }: Shown & { route: Route; growth: number | null }) {
  if (growth === null) return <td className="figure not-reported">not reported</td>;
  const says = `${signed(growth)} seizures a year, against ${daysInWords(cell.before)}`;
  return (
    <Cell {...cell} when="both" says={says}>
      {signed(growth)}
    </Cell>
  );
}

interface TestProps extends Shown {
  route: Route;
  change: Change | undefined;
  /** Seizures of both periods together. */
  seizures: number;
  waiting?: boolean;
}

/** Whether chance explains a change. */
export function Test({ change, seizures, waiting = false, ...cell }: TestProps) {
  if (!change) return <td className="figure muted">{seizures < least ? 'too few' : waiting ? '…' : 'not tested'}</td>;
  return (
    <Cell {...cell} when="both" says={resultInWords(change)}>
      {change.significant ? <strong>{probability(change.qValue)}</strong> : probability(change.qValue)}
    </Cell>
  );
}

/** "+118.4", "−3", "0": with a sign, to one digit. */
export function signed(change: number): string {
  const rounded = Math.round(change * 10) / 10;
  return rounded === 0 ? '0' : `${rounded > 0 ? '+' : '−'}${formatNumber(Math.abs(rounded))}`;
}

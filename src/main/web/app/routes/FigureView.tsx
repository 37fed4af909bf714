import { lazy, Suspense, useMemo } from 'react';
import { RouteFlowsDocument, RouteWaysDocument } from '../../generated/operations';
import { shapesByCode, useShapes, type Region } from '../map/geometry';
import { useAnswer } from '../server/useAnswer';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import type { Changes } from '../shell/useAddress';
import { Waiting } from '../shell/Waiting';
import { formatNumber } from '../vocabulary/format';
import { together, type Choice, type Where } from '../seizures/choice';
import type { Days } from '../seizures/period';
import { same, type Counting, type FigureName, type Opened } from './address';
import { FlowMap } from './FlowMap';
import { leastCutting, type Flow, type Passage } from './flows';

const PassageSankey = lazy(() => import('./PassageSankey'));

export interface FigureProps {
  choice: Choice;
  conditions: readonly Where[];
  counting: Counting;
  region: string | null;
  opened: Opened | null;
  of: (...days: Days[]) => string;
  onOpen: (opened: Opened) => void;
  onGo: (changes: Changes) => void;
}

// More lines lie over each other and tell nothing.
const drawnFlows = 80;
const drawnPassages = 40;

const regions: readonly [Region, string][] = [
  ['atlantic', 'Atlantic'],
  ['world', 'Pacific'],
  ['europe', 'Europe'],
  ['asia', 'Asia'],
  ['americas', 'Americas'],
];

const rules: Readonly<Record<Counting, string>> = {
  CHAIN: 'Every stop that is reported counts, also those that the goods did not reach.',
  OPPORTUNITY:
    'A country counts only where it had an opportunity to seize the goods, as the Elephant Trade Information System ' +
    'counts: what lay still before them is left out, and so are seizures away from their route.',
};

/** The flows on a map, or the ways from origin to destination. */
export function FigureView({ figure, ...props }: FigureProps & { figure: FigureName }) {
  return figure === 'map' ? <Flows {...props} /> : <Ways {...props} />;
}

function Nothing({ counting }: Pick<FigureProps, 'counting'>) {
  return (
    <p className="not-reported" data-testid="nothing">
      No route of such seizures is reported. Seizures whose report names fewer than two countries have none.
      {counting === 'OPPORTUNITY' && ` ${rules.OPPORTUNITY}`}
    </p>
  );
}

function Ways({ choice, conditions, counting, opened, of, onOpen }: FigureProps) {
  const asked = useAnswer(RouteWaysDocument, { period: choice.days, where: together(conditions), counting });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (!answer) return <Waiting>Reading the ways …</Waiting>;
  const { passages } = answer.corridors;
  if (passages.length === 0) return <Nothing counting={counting} />;
  const what = ({ start, via, end }: Passage): Opened => ({
    what: 'passage',
    start: start.id,
    via: via?.id ?? null,
    end: end.id,
  });
  return (
    <Suspense fallback={<Waiting>Drawing …</Waiting>}>
      <figure aria-busy={!asked.answer}>
        <PassageSankey
          passages={passages.slice(0, drawnPassages)}
          of={of(choice.days)}
          isOpen={(passage) => same(opened, what(passage))}
          onOpen={(passage) => onOpen(what(passage))}
        />
        <figcaption className="muted rule">
          {extent('ways', drawnPassages, passages)} A seizure that went over several countries counts once for each of
          them. {rules[counting]}
        </figcaption>
      </figure>
    </Suspense>
  );
}

function Flows(props: FigureProps) {
  const { choice, conditions, counting } = props;
  const asked = useAnswer(RouteFlowsDocument, { period: choice.days, where: together(conditions), counting });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (!answer) return <Waiting>Reading the flows …</Waiting>;
  const { flows } = answer.corridors;
  if (flows.length === 0) return <Nothing counting={counting} />;
  return (
    <figure aria-busy={!asked.answer}>
      <OnMap {...props} flows={flows} />
    </figure>
  );
}

function OnMap({
  flows,
  opened,
  of,
  onOpen,
  choice,
  counting,
  region,
  onGo,
}: FigureProps & { flows: readonly Flow[] }) {
  const { shapes, failure } = useShapes();
  const places = useMemo(() => shapesByCode(shapes ?? []), [shapes]);
  if (failure) return <p role="alert">{failure}</p>;
  if (!shapes) return <Waiting>Reading the map …</Waiting>;
  const drawn = flows.slice(0, drawnFlows);
  const named = regions.find(([name]) => name === region)?.[0];
  const shown = named ?? leastCutting(drawn, (code) => places.get(code)?.middle);
  const unplaced = [...new Set(drawn.flatMap(({ from, to }) => [from, to]).map((each) => each.code))].filter(
    (code) => !places.has(code),
  );
  const what = ({ from, to }: Flow): Opened => ({ what: 'flow', from: from.id, to: to.id });
  return (
    <>
      <div className="map-box">
        <div className="regions on-map" role="group" aria-label="Part of the world">
          {regions.map(([name, words]) => (
            <button key={name} type="button" aria-pressed={name === shown} onClick={() => onGo({ region: name })}>
              {words}
            </button>
          ))}
        </div>
        <FlowMap
          shapes={shapes}
          region={shown}
          flows={drawn}
          country={choice.country}
          of={of(choice.days)}
          isOpen={(flow) => same(opened, what(flow))}
          onOpen={(flow) => onOpen(what(flow))}
          onCountry={(id) => onGo({ country: id === choice.country ? null : id })}
        />
      </div>
      <figcaption className="muted rule">
        {extent('flows', drawnFlows, flows)} Breadth: seizures. Dashed: no report tells what lies between.{' '}
        {rules[counting]}
        {unplaced.length > 0 && ` Not on the map: ${unplaced.join(', ')}.`}
      </figcaption>
    </>
  );
}

function extent(what: string, most: number, all: readonly { seizures: number }[]): string {
  if (all.length <= most) return `All ${formatNumber(all.length)} ${what}.`;
  const sum = (some: readonly { seizures: number }[]) => some.reduce((total, { seizures }) => total + seizures, 0);
  const share = Math.round((100 * sum(all.slice(0, most))) / sum(all));
  const count = all.length === 1000 ? `more than ${formatNumber(1000)}` : formatNumber(all.length);
  return `The ${formatNumber(most)} largest of ${count} ${what}, with ${share} % of what they carry.`;
}

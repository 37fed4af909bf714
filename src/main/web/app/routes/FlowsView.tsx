import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { RouteFlowsDocument, RouteWaysDocument } from '../../generated/operations';
import { shapesByCode, useShapes, type Region } from '../map/geometry';
import { useAnswer } from '../server/useAnswer';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import type { Changes } from '../shell/useAddress';
import { formatNumber } from '../vocabulary/format';
import { together, type Choice, type Where } from '../seizures/choice';
import { Filters } from '../seizures/Filters';
import type { Days } from '../seizures/period';
import type { Choices } from '../seizures/useChoices';
import { figures, same, type FigureName, type Opened } from './address';
import { Basis } from './Basis';
import { Behind } from './Behind';
import { FlowMap } from './FlowMap';
import { leastCutting, type Flow, type Passage } from './flows';

const PassageSankey = lazy(() => import('./PassageSankey'));

interface Props {
  choices: Choices;
  choice: Choice;
  before: Days;
  conditions: readonly Where[];
  figure: FigureName;
  region: string | null;
  opened: Opened | null;
  of: (days: Days) => string;
  onOpen: (opened: Opened) => void;
  onGo: (changes: Changes) => void;
  onClose: () => void;
  children: ReactNode;
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

/** The filters, the figure and, beside them, the seizures behind what is chosen. */
export function FlowsView(props: Props) {
  const { choices, choice, before, conditions, figure, opened, of, onGo, onClose, children } = props;
  const countries = choices.passed.nodes;
  const names = new Map(countries.map(({ id, name }) => [id, name]));
  return (
    <div className="figures-page">
      <div className="view" data-testid="routes-view">
        <div className="heading-line">
          <h1>Routes</h1>
          <div className="regions" role="group" aria-label="Figure">
            {figures.map(([name, words]) => (
              <button key={name} type="button" aria-pressed={name === figure} onClick={() => onGo({ figure: name })}>
                {words}
              </button>
            ))}
          </div>
        </div>
        <Filters choices={choices} choice={choice} countryLabel="Passing" countries={countries} onGo={onGo} />
        {figure === 'map' ? <Flows {...props} /> : <Ways {...props} />}
        {children}
      </div>
      <section className="behind" aria-label="Behind the figure" data-testid="behind">
        {opened ? (
          <Behind
            key={JSON.stringify(opened)}
            {...{ opened, before, conditions, of, onClose }}
            days={choice.days}
            nameOf={(country) => names.get(country) ?? country}
          />
        ) : (
          <Basis choices={choices} choice={choice} before={before} conditions={conditions} />
        )}
      </section>
    </div>
  );
}

function Nothing() {
  return (
    <p className="not-reported" data-testid="nothing">
      No route of such seizures is reported. Seizures whose report names fewer than two countries have none.
    </p>
  );
}

function Ways({ choice, conditions, opened, of, onOpen }: Props) {
  const asked = useAnswer(RouteWaysDocument, { period: choice.days, where: together(conditions) });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (!answer) return <p className="muted">Reading the ways …</p>;
  const { passages } = answer.corridors;
  if (passages.length === 0) return <Nothing />;
  const what = ({ start, via, end }: Passage): Opened => ({
    what: 'passage',
    start: start.id,
    via: via?.id ?? null,
    end: end.id,
  });
  return (
    <Suspense fallback={<p className="muted">Drawing …</p>}>
      <figure aria-busy={!asked.answer}>
        <PassageSankey
          passages={passages.slice(0, drawnPassages)}
          of={of(choice.days)}
          isOpen={(passage) => same(opened, what(passage))}
          onOpen={(passage) => onOpen(what(passage))}
        />
        <figcaption className="muted rule">
          {extent('ways', drawnPassages, passages)} A seizure that went over several countries counts once for each of
          them.
        </figcaption>
      </figure>
    </Suspense>
  );
}

function Flows(props: Props) {
  const asked = useAnswer(RouteFlowsDocument, { period: props.choice.days, where: together(props.conditions) });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (!answer) return <p className="muted">Reading the flows …</p>;
  const { flows } = answer.corridors;
  if (flows.length === 0) return <Nothing />;
  return (
    <figure aria-busy={!asked.answer}>
      <OnMap {...props} flows={flows} />
    </figure>
  );
}

function OnMap({ flows, opened, of, onOpen, choice, region, onGo }: Props & { flows: readonly Flow[] }) {
  const { shapes, failure } = useShapes();
  const places = useMemo(() => shapesByCode(shapes ?? []), [shapes]);
  if (failure) return <p role="alert">{failure}</p>;
  if (!shapes) return <p className="muted">Reading the map …</p>;
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
        {' '}
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
      </div>{' '}
      <figcaption className="muted rule">
        {extent('flows', drawnFlows, flows)} Breadth: seizures. Dashed: no report tells what lies between.
        {unplaced.length > 0 && ` Not on the map: ${unplaced.join(', ')}.`}
      </figcaption>
    </>
  );
}

function extent(what: string, most: number, all: readonly { seizures: number }[]): string {
  if (all.length <= most) return `All ${formatNumber(all.length)} ${what}.`;
  const sum = (some: readonly { seizures: number }[]) => some.reduce((total, { seizures }) => total + seizures, 0);
  const share = Math.round((100 * sum(all.slice(0, most))) / sum(all));
  const count = all.length === 1000 ? 'more than 1,000' : formatNumber(all.length);
  return `The ${formatNumber(most)} largest of ${count} ${what}, with ${share} % of what they carry.`;
}

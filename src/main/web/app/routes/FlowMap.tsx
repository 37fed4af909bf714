import { geoPath } from 'd3-geo';
import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useWidth } from '../facts/useWidth';
import { projectionOf, shapesByCode, type Region, type Shape } from '../map/geometry';
import { labelled } from '../map/labels';
import { step } from '../shell/step';
import { amountInWords, bent, breadth, opennessInWords, type Flow } from './flows';

interface Props {
  shapes: readonly Shape[];
  region: Region;
  /** The largest first. */
  flows: readonly Flow[];
  /** The id of the country that is chosen. */
  country: string | null;
  isOpen: (flow: Flow) => boolean;
  /** What, when and from where. */
  of: string;
  onOpen: (flow: Flow) => void;
  onCountry: (id: string) => void;
}

/** The flows on the map of the world, as broad as there are seizures; whoever cannot see it reads the lists below. */
export function FlowMap(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className="map flow-map" ref={box} data-testid="map">
      {width > 0 && <Drawn {...props} width={width} height={Math.round(width * 0.5)} />}
    </div>
  );
}

function Drawn(props: Props & { width: number; height: number }) {
  const { shapes, region, flows, country, isOpen, of, onOpen, onCountry, width, height } = props;
  const projection = useMemo(() => projectionOf(region, width, height), [region, width, height]);
  const places = useMemo(() => shapesByCode(shapes), [shapes]);
  const path = useMemo(() => geoPath(projection).digits(1), [projection]);
  const [current, setCurrent] = useState(0);
  const [told, setTold] = useState<Flow | null>(null);
  const figure = useRef<SVGSVGElement>(null);
  const drawn = flows.flatMap((flow) => {
    const [from, to] = [places.get(flow.from.code)?.middle, places.get(flow.to.code)?.middle];
    const line = from && to && path({ type: 'LineString', coordinates: bent(from, to) });
    return line ? [{ flow, line }] : [];
  });
  const onKeyDown = (event: KeyboardEvent, at: number, flow: Flow) => {
    if (event.key === 'Enter' || event.key === ' ') onOpen(flow);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') focus(step(at, 1, drawn.length));
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') focus(step(at, -1, drawn.length));
    else return;
    event.preventDefault();
  };
  const focus = (at: number) => {
    setCurrent(at);
    figure.current?.querySelector<SVGElement>(`[data-order="${at}"]`)?.focus();
  };
  const most = flows[0]?.seizures ?? 1;
  const tabStop = Math.min(current, drawn.length - 1);
  return (
    <>
      <svg ref={figure} width={width} height={height} role="group" aria-label={`Map of ${drawn.length} flows, ${of}`}>
        <defs>
          <marker id="tip-of-flow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="9" markerHeight="9" orient="auto">
            <path d="M0 0.5L8 4L0 7.5Z" />
          </marker>
        </defs>
        <Land shapes={shapes} path={path} />
        {drawn
          .map((each, at) => ({ ...each, at }))
          .toReversed()
          .sort((a, b) => Number(isOpen(a.flow)) - Number(isOpen(b.flow)))
          .map(({ flow, line, at }) => (
            <g
              key={`${flow.from.id} ${flow.to.id}`}
              className={`flow${flow.reported === 0 ? ' inferred' : ''}${isOpen(flow) ? ' open' : ''}`}
              role="button"
              aria-label={sentence(flow, of)}
              aria-pressed={isOpen(flow)}
              tabIndex={at === tabStop ? 0 : -1}
              data-order={at}
              data-flow={`${flow.from.code}-${flow.to.code}`}
              onClick={() => onOpen(flow)}
              onKeyDown={(event) => onKeyDown(event, at, flow)}
              onPointerEnter={() => setTold(flow)}
              onPointerLeave={() => setTold(null)}
              onFocus={() => {
                setCurrent(at);
                setTold(flow);
              }}
              onBlur={() => setTold(null)}
            >
              <path className="reach" d={line} />
              <path className="course" d={line} strokeWidth={breadth(flow.seizures, most)} />
              <path className="tip-of-flow" d={line} markerEnd="url(#tip-of-flow)" />
            </g>
          ))}
        <Countries flows={flows} places={places} projection={projection} country={country} onCountry={onCountry} />
      </svg>
      <p className="told" aria-hidden="true" data-testid="told">
        {told ? sentence(told, of) : 'Point at a flow to read it; press it to see its seizures.'}
      </p>
    </>
  );
}

export const sentence = (flow: Flow, of: string): string =>
  `${flow.from.name} → ${flow.to.name}: ${amountInWords(flow)}${opennessInWords(flow)}; ${of}`;

const Land = memo(function Land({ shapes, path }: { shapes: readonly Shape[]; path: ReturnType<typeof geoPath> }) {
  return (
    <g>
      {shapes.map(({ feature, name }, at) => (
        <path key={at} className="land" d={path(feature) ?? undefined}>
          <title>{name}</title>
        </path>
      ))}
    </g>
  );
});

interface CountriesProps {
  flows: readonly Flow[];
  places: ReadonlyMap<string | null, Shape>;
  projection: ReturnType<typeof projectionOf>;
  country: string | null;
  onCountry: (id: string) => void;
}

/** A spot for each country at an end of a flow; to press it narrows the page to routes that pass it. */
function Countries({ flows, places, projection, country, onCountry }: CountriesProps) {
  const ends = new Map(flows.flatMap(({ from, to }) => [from, to]).map((each) => [each.code, each]));
  const placed = [...ends.values()].flatMap((each) => {
    const shape = places.get(each.code);
    const at = shape && projection(shape.middle);
    return at ? [{ ...each, at }] : [];
  });
  const labels = labelled(
    placed.map(({ code, at }) => ({ words: code, at, small: true })),
    true,
  );
  return (
    <g>
      {placed.map(({ id, name, code, at: [x, y] }) => (
        <circle
          key={id}
          className={id === country ? 'stop chosen' : 'stop'}
          cx={x}
          cy={y}
          r={id === country ? 5 : 3}
          data-stop={code}
          onClick={() => onCountry(id)}
        >
          <title>{`${name}: show only routes that pass it`}</title>
        </circle>
      ))}
      {labels.map(({ words, x, y }) => (
        <text key={words} className="code" x={x} y={y + 4} aria-hidden="true">
          {words}
        </text>
      ))}
    </g>
  );
}

import { geoPath, type GeoProjection } from 'd3-geo';
import { memo, useMemo, useRef } from 'react';
import { useWidth } from '../../facts/useWidth';
import { projectionOf, shapesByCode, type Region, type Shape } from '../../map/geometry';
import { labelled } from '../../map/labels';
import { standingWords, type Country, type Partner } from './standing';

export interface Host {
  organisation: string;
  country: Country;
}

interface Props {
  shapes: readonly Shape[];
  region: Region;
  home: Country | undefined;
  partners: ReadonlyMap<string, Partner>;
  hosts: readonly Host[];
  /** Ids of the countries that are chosen. */
  chosen: ReadonlySet<string>;
  summary: string;
  onChoose: (id: string) => void;
}

// Below this breadth in pixels a country is drawn as a marker.
const visible = 9;

/** The world with each partner by how it stands. Whoever cannot see it reads the table beside it, which says the same. */
export function WorldMap(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className="map" ref={box} data-testid="map">
      {width > 0 && (
        <Drawn {...props} width={width} height={Math.round(width * (props.region === 'world' ? 0.6 : 0.8))} />
      )}
    </div>
  );
}

interface Sized extends Props {
  width: number;
  height: number;
}

function Drawn({ shapes, region, home, partners, hosts, chosen, summary, onChoose, width, height }: Sized) {
  const projection = useMemo(() => projectionOf(region, width, height), [region, width, height]);
  const outlines = useMemo(() => {
    const path = geoPath(projection).digits(1);
    return new Map(shapes.map((shape) => [shape, path(shape.feature) ?? '']));
  }, [shapes, projection]);
  const byCode = new Map([...partners.values()].map((partner) => [partner.country.code, partner]));
  const placed = [...shapesByCode(shapes).values()].flatMap((shape) => {
    const partner = shape.code ? byCode.get(shape.code) : undefined;
    const at = projection(shape.middle);
    const seen = at && at[0] > 4 && at[0] < width - 4 && at[1] > 4 && at[1] < height - 4;
    return partner && seen ? [{ shape, partner, at, small: small(shape, projection) }] : [];
  });
  const plain = (partner: Partner) => region !== 'europe' && partner.reaches.every(({ through }) => through);
  const labels = labelled(
    placed
      .filter(({ partner }) => !plain(partner))
      .map(({ partner, at, small }) => ({ words: partner.country.code, at, small })),
  );
  return (
    <svg width={width} height={height} role="group" aria-label={summary}>
      <Patterns />
      <Ground outlines={outlines} except={byCode} home={home?.code} />
      {shapes.map((shape) => {
        const partner = shape.code ? byCode.get(shape.code) : undefined;
        if (!partner) return null;
        return (
          <path
            key={shape.name}
            d={outlines.get(shape)}
            className={`land ${partner.standing.toLowerCase()}${chosen.has(partner.country.id) ? ' chosen' : ''}`}
            data-country={shape.code}
            data-standing={partner.standing}
            onClick={() => onChoose(partner.country.id)}
          >
            <title>{titleOf(partner)}</title>
          </path>
        );
      })}
      {placed
        .filter(({ small }) => small)
        .map(({ partner, at }) => (
          <circle
            key={partner.country.id}
            cx={at[0]}
            cy={at[1]}
            r={plain(partner) ? 3 : 5.5}
            className={`land spot ${partner.standing.toLowerCase()}${chosen.has(partner.country.id) ? ' chosen' : ''}`}
            data-spot={partner.country.code}
            onClick={() => onChoose(partner.country.id)}
          >
            <title>{titleOf(partner)}</title>
          </circle>
        ))}
      {labels.map(({ words, x, y }) => (
        <text key={words} className="code" x={x} y={y + 4} aria-hidden="true">
          {words}
        </text>
      ))}
      {hosts.map(({ organisation, country }) => {
        const shape = shapesByCode(shapes).get(country.code);
        const at = shape && projection(shape.middle);
        return (
          at && (
            <Flag key={`${organisation} ${country.id}`} at={at} words={organisation} country={country} width={width} />
          )
        );
      })}
    </svg>
  );
}

const titleOf = ({ country, standing, reaches }: Partner): string => {
  const unions = reaches.flatMap(({ through }) => (through ? [through.union.name] : []));
  const through = unions.length > 0 ? `, through the ${unions.join(' and the ')}` : '';
  return `${country.name}: ${standingWords[standing].toLowerCase()}${through}`;
};

function small({ extent }: Shape, projection: GeoProjection): boolean {
  const [a, b] = [
    projection([0 - (projection.rotate()[0] ?? 0), 0]),
    projection([1 - (projection.rotate()[0] ?? 0), 0]),
  ];
  return !a || !b || Math.abs(b[0] - a[0]) * extent < visible;
}

interface GroundProps {
  outlines: ReadonlyMap<Shape, string>;
  except: ReadonlyMap<string, Partner>;
  home: string | undefined;
}

/** All other countries, which no agreement reaches, and the home country. */
const Ground = memo(function Ground({ outlines, except, home }: GroundProps) {
  return (
    <g>
      {[...outlines].map(([shape, outline], index) =>
        shape.code && except.has(shape.code) ? null : (
          <path
            key={index}
            d={outline}
            className={shape.code && shape.code === home ? 'land home' : 'land'}
            {...(shape.code === home && { 'data-home': home })}
          >
            <title>{shape.name}</title>
          </path>
        ),
      )}
    </g>
  );
});

/** Fills that tell the states apart without colour. */
export function Patterns() {
  return (
    <defs>
      <pattern id="signed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="pattern-ground" />
        <rect width="2.4" height="6" className="pattern-ink" />
      </pattern>
      <pattern id="uncertain" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="pattern-ground" />
        <circle cx="1.5" cy="1.5" r="1.3" className="pattern-ink" />
        <circle cx="4.5" cy="4.5" r="1.3" className="pattern-ink" />
      </pattern>
    </defs>
  );
}

/** Where an organisation has its host. */
function Flag({ at, words, country, width }: { at: [number, number]; words: string; country: Country; width: number }) {
  const [x, y] = at;
  const left = x > width - 110;
  return (
    <g className="flag" data-host={country.code}>
      <title>{`${words}: hosted by ${country.name}`}</title>
      <path d={`M${x} ${y}V${y - 26}`} />
      <text x={left ? x - 6 : x + 6} y={y - 21} textAnchor={left ? 'end' : 'start'}>
        {words}
      </text>
      <circle cx={x} cy={y - 26} r={3.5} />
    </g>
  );
}

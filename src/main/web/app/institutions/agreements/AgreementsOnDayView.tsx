import { useMemo } from 'react';
import type { AgreementsOnDayQuery, AgreementStatus } from '../../../generated/operations';
import { EntityAnchor } from '../../facts/EntityAnchor';
import { regions, useShapes, type Region } from '../../map/geometry';
import type { Address } from '../../shell/useAddress';
import { formatDate, formatNumber, formatSpan } from '../../vocabulary/format';
import { AgreementTable, Swatch } from './AgreementTable';
import { PartnerDetail } from './PartnerDetail';
import {
  cutOff,
  homeOf,
  ownAgreements,
  partnersOf,
  standings,
  standingWords,
  unionsOf,
  type Partner,
} from './standing';
import { WorldMap } from './WorldMap';

interface Props {
  answer: AgreementsOnDayQuery;
  day: string;
  address: Address;
}

/** How things stood on a day, on the map and in the table. */
export function AgreementsOnDayView({ answer, day, address: { at, go } }: Props) {
  const { shapes, failure } = useShapes();
  const { administration } = answer;
  const home = useMemo(() => homeOf(answer), [answer]);
  const unions = useMemo(() => unionsOf(answer, day), [answer, day]);
  const agreements = useMemo(
    () => ownAgreements(answer.agreements.nodes, administration, unions),
    [answer, administration, unions],
  );
  const partners = useMemo(() => partnersOf(agreements, administration, unions), [agreements, administration, unions]);
  const region = regions.find(([name]) => name === at.get('region'))?.[0] ?? 'world';
  const partner = at.get('partner');
  const choose = (id: string) => go({ partner: id === partner ? null : id });
  const chosen = new Set([partner ?? [], (unions.get(partner ?? '') ?? []).map(({ country }) => country.id)].flat());
  const hosts = answer.hosted.nodes.flatMap((organisation) =>
    organisation.hosts.edges.map(({ node }) => ({
      organisation: shortName(organisation),
      country: { ...node, kind: 'Country' },
    })),
  );
  return (
    <div className="map-and-table">
      <div className="map-side">
        <Legend partners={partners} home={home?.name} region={region} onRegion={(next) => go({ region: next })} />
        {failure && <p role="alert">{failure}</p>}
        {shapes && (
          <WorldMap
            shapes={shapes}
            region={region}
            home={home}
            partners={partners}
            hosts={hosts}
            chosen={chosen}
            summary={summaryOf(partners, day)}
            onChoose={choose}
          />
        )}
        <Hosts answer={answer} day={day} />
        {cutOff(answer).map((sentence) => (
          <p key={sentence} role="status" className="cut-off">
            {sentence}
          </p>
        ))}
        <PartnerDetail
          id={partner}
          day={day}
          agreements={agreements}
          home={administration}
          partners={partners}
          unions={unions}
          onChoose={choose}
          onClose={() => go({ partner: null })}
        />
      </div>
      <AgreementTable
        agreements={agreements}
        home={administration}
        unions={unions}
        day={day}
        chosen={partner}
        onChoose={choose}
      />
    </div>
  );
}

/** What an organisation is called in short, where it has a short name. */
const shortName = ({ name, aliases }: { name: string; aliases: readonly string[] }): string =>
  [name, ...aliases].toSorted((a, b) => a.length - b.length)[0] ?? name;

const countOf = (partners: ReadonlyMap<string, Partner>, standing: AgreementStatus): number =>
  [...partners.values()].filter((partner) => partner.standing === standing).length;

function summaryOf(partners: ReadonlyMap<string, Partner>, day: string): string {
  const counts = standings
    .toReversed()
    .map((standing) => `${formatNumber(countOf(partners, standing))} ${standingWords[standing].toLowerCase()}`);
  return `Map of partner countries on ${formatDate(day)}: ${counts.join(', ')}. The table says the same.`;
}

interface LegendProps {
  partners: ReadonlyMap<string, Partner>;
  home: string | undefined;
  region: Region;
  onRegion: (region: Region | null) => void;
}

function Legend({ partners, home, region, onRegion }: LegendProps) {
  return (
    <div className="map-legend">
      <ul aria-label="Countries by state" data-testid="map-legend">
        {standings.toReversed().map((standing) => (
          <li key={standing} data-standing={standing}>
            <Swatch standing={standing} />
            {standingWords[standing]} <span className="count">{formatNumber(countOf(partners, standing))}</span>
          </li>
        ))}
        {home && (
          <li>
            <Swatch standing="HOME" />
            {home}
          </li>
        )}
      </ul>
      <div className="regions" role="group" aria-label="Part of the world">
        {regions.map(([name, words]) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === region}
            onClick={() => onRegion(name === 'world' ? null : name)}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}

function Hosts({ answer, day }: { answer: AgreementsOnDayQuery; day: string }) {
  const hosted = answer.hosted.nodes.filter(({ hosts }) => hosts.edges.length > 0);
  if (hosted.length === 0) {
    return <p className="not-reported hosts">No host of an organisation is known for {formatDate(day)}.</p>;
  }
  return (
    <ul className="hosts" aria-label="Hosts" data-testid="hosts">
      {hosted.map((organisation) => (
        <li key={organisation.id}>
          <EntityAnchor entity={organisation} /> <span className="muted">hosted by</span>{' '}
          {organisation.hosts.edges.map(({ node, validFrom, validTo }) => (
            <span key={node.id}>
              <EntityAnchor entity={{ ...node, kind: 'Country' }} />{' '}
              <small className="muted">{formatSpan(validFrom, validTo)}</small>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

import { ListBodiesDocument } from '../../generated/operations';
import { addressOf } from '../explore/address';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { Shell } from '../shell/Shell';
import { SidePanel } from '../shell/SidePanel';
import { useAddress, type Address } from '../shell/useAddress';
import { Waiting } from '../shell/Waiting';
import { AgreementsView } from './agreements/AgreementsView';
import { BodyView } from './bodies/BodyView';
import { viewIn } from './address';
import { MeansView } from './means/MeansView';
import { ViewList } from './ViewList';
import { VolumesView } from './volumes/VolumesView';
import '../shell/parts.css';
import '../facts/facts.css';
import '../facts/series.css';
import '../map/map.css';
import './institutions.css';
import './bodies/bodies.css';
import './agreements/agreements.css';
import './volumes/volumes.css';

/** Who fights smuggling, since when, with which means and under which agreements. */
export function InstitutionsPage() {
  const address = useAddress();
  const { answer, failure, again } = useAnswer(ListBodiesDocument, {});
  const bodies = answer?.headquarters.nodes ?? [];
  const view = viewIn(address.at);
  const body = address.at.get('body') ?? bodies[0]?.id ?? null;
  return (
    <Shell page="Institutions" onOpen={(id) => window.location.assign(addressOf(id))}>
      <div className="institutions">
        <SidePanel name="institutions" label="List of institutions" side="left" testid="institutions-list">
          {answer && <ViewList stock={answer} view={view} body={view === 'bodies' ? body : null} onGo={address.go} />}
          {!answer && (failure ? <Failure reason={failure} again={again} /> : <Waiting />)}
        </SidePanel>
        <View view={view} body={body} address={address} none={answer !== undefined && bodies.length === 0} />
      </div>
    </Shell>
  );
}

interface ViewProps {
  view: ReturnType<typeof viewIn>;
  body: string | null;
  address: Address;
  none: boolean;
}

function View({ view, body, address, none }: ViewProps) {
  if (view === 'agreements') return <AgreementsView address={address} />;
  if (view === 'volumes') return <VolumesView address={address} />;
  if (view === 'means') return <MeansView />;
  if (body) return <BodyView key={body} id={body} address={address} />;
  return <p className="muted view">{none && 'No body is recorded. Load a document pack, and it is shown here.'}</p>;
}

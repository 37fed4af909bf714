import { addressOf } from '../explore/address';
import { bySource, type CitedPlace } from './citations';

/** Who says so, and where, in a line of small print. */
export function Cited({ citations }: { citations: readonly CitedPlace[] }) {
  if (citations.length === 0) return <p className="cited">No source is recorded.</p>;
  return (
    <p className="cited">
      {bySource(citations).map(({ source, places }) => (
        <span key={source.id}>
          <a href={addressOf(source.id)}>{source.name}</a>
          {places.length > 0 && ` · ${places.join('; ')}`}
        </span>
      ))}
    </p>
  );
}

/** The same where there is little room: only the places, with the source's name as a title. */
export function CitedShort({ citations }: { citations: readonly CitedPlace[] }) {
  if (citations.length === 0) return <span className="muted">none recorded</span>;
  return (
    <>
      {bySource(citations).map(({ source, places }) => (
        <a key={source.id} className="cited-short" href={addressOf(source.id)} title={source.name}>
          {places.join('; ') || source.name}
        </a>
      ))}
    </>
  );
}

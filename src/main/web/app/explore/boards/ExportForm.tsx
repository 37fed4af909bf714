import { useState, type SyntheticEvent } from 'react';
import { handOut } from '../../files/handOut';
import { reasonOf } from '../../server/failure';
import { Icon } from '../../shell/icons';
import { useVocabulary } from '../../vocabulary/vocabulary';
import type { Explorer } from '../useExplorer';
import { isPicture, pictureOf, pictures, type PictureFormat } from '../picture/pictureOf';
import { exported, fileOf, formats, type Format } from './exportQuestion';

/** Gives what is seen of the chart out as a file, with its sources and its marking. */
export function ExportForm({
  explorer: { chart, seen },
  title,
  description,
  marking,
}: {
  explorer: Explorer;
  title: string;
  description: string;
  /** Of the board, which its notes may need. */
  marking: string | null;
}) {
  const vocabulary = useVocabulary();
  const [format, setFormat] = useState<Format | PictureFormat>('html');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const file = isPicture(format)
      ? pictureOf(format, chart, seen, vocabulary, title, marking)
      : fileOf(format, exported(chart, seen, title, description, marking));
    file
      .then(handOut)
      .catch((thrown: unknown) => setFailure(reasonOf(thrown)))
      .finally(() => setBusy(false));
  };
  return (
    <form className="board-export" onSubmit={onSubmit}>
      <label className="labelled">
        Export what is shown, with its sources and its marking
        <select value={format} onChange={(event) => setFormat(event.target.value as Format | PictureFormat)}>
          {Object.entries({ ...formats, ...pictures }).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={busy || seen.entities.size === 0}>
        <Icon name="download" />
        {busy ? 'Writing …' : 'Download'}
      </button>
      {failure && (
        <p className="bad" role="alert">
          {failure}
        </p>
      )}
    </form>
  );
}

import { useState } from 'react';
import { reasonOf } from '../../server/failure';
import { saveProfile } from '../desk';
import type { Order } from '../preview';
import { profileYaml } from './profileYaml';

interface Props {
  profile: string;
  order: Order;
}

/** Keeps a changed mapping as a profile of one's own, for the next file of this kind. */
export function SaveProfile({ profile, order }: Props) {
  const [name, setName] = useState('');
  const [said, setSaid] = useState<{ text: string; bad: boolean }>();
  if (Object.keys(order.mapping).length === 0 && !order.decimal && !order.dates) return null;
  const save = () =>
    saveProfile(name.trim(), profileYaml(name.trim(), profile, order))
      .then(() => setSaid({ text: `Kept as ${name.trim()}.`, bad: false }))
      .catch((thrown: unknown) => setSaid({ text: reasonOf(thrown), bad: true }));
  return (
    <form
      className="save"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {said && (
        <p role="status" className={said.bad ? 'bad' : undefined}>
          {said.text}
        </p>
      )}
      <label className="labelled">
        Keep this way of reading as a profile of your own
        <input
          value={name}
          required
          pattern="[a-z0-9][a-z0-9\-]*"
          title="Small letters, digits and hyphens"
          placeholder="such as jp-customs"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        Keep profile
      </button>
    </form>
  );
}

import { useState } from 'react';
import { mayDo } from '../server/access';
import { useMe } from '../shell/useMe';
import { MarkDialog } from './MarkDialog';

interface Props {
  id: string;
  name: string;
  marking: string | null;
  onMarked: () => void;
}

/** Lets a releasing officer mark an entity; nobody else sees it. */
export function MarkButton({ id, name, marking, onMarked }: Props) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  if (!me || !mayDo(me, 'RELEASING_OFFICER')) return null;
  return (
    <>
      <button type="button" className="button" data-testid="mark" onClick={() => setAsking(true)}>
        Mark …
      </button>
      {asking && (
        <MarkDialog id={id} name={name} marking={marking} onClose={() => setAsking(false)} onDone={onMarked} />
      )}
    </>
  );
}

import { may, useMe } from '../shell/useMe';
import { DropZone } from './DropZone';
import { Forms } from './Forms';
import { ImportList } from './ImportList';
import type { LiveProgress } from './useProgress';

interface Props {
  progress: LiveProgress;
  onFile: (file: File) => void;
  onOpen: (id: string) => void;
}

/** Where one begins: a place for a file, forms to fill in, and what was loaded before. */
export function DeskView({ progress, onFile, onOpen }: Props) {
  const me = useMe();
  return (
    <div className="desk" data-testid="desk">
      <h1>Reports</h1>
      <div className="desk-in">
        {me && !may(me, 'LOADER') ? (
          <p className="muted">To load reports you need the role LOADER.</p>
        ) : (
          <DropZone onFile={onFile} />
        )}
        <Forms />
      </div>
      <ImportList progress={progress} onOpen={onOpen} />
    </div>
  );
}

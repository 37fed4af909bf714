import { useEffect, useRef } from 'react';
import { Icon } from '../../shell/icons';
import { commands, keyOf } from './keys';

/** All keys of the chart. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="key-help" aria-label="Keys" onClose={onClose}>
      <header>
        <h2>Keys on the chart</h2>
        <button type="button" className="tool" aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="remove" />
        </button>
      </header>
      <dl>
        <div>
          <dt>
            <kbd>Arrows</kbd>
          </dt>
          <dd>Select what lies there; with Shift, as well; with Alt, move what is selected</dd>
        </div>
        {commands.map((command) => (
          <div key={command}>
            <dt>
              <kbd>{keyOf[command].written}</kbd>
            </dt>
            <dd>{keyOf[command].does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Shift</kbd> and drag
          </dt>
          <dd>Select what is in a rectangle</dd>
        </div>
      </dl>
    </dialog>
  );
}

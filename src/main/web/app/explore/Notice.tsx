import { Icon } from '../shell/icons';

/** One sentence over the chart: why something did not come. */
export function Notice({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  return (
    <div className="notice" role="alert" data-testid="notice">
      <p>{text}</p>
      <button type="button" className="tool" aria-label="Dismiss" onClick={onDismiss}>
        <Icon name="remove" />
      </button>
    </div>
  );
}

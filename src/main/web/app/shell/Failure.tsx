import { notPermitted } from '../server/failure';
import { Icon } from './icons';

/** Says that something failed and why, and offers to try again; where one is not permitted to see it, says that alone. */
export function Failure({ reason, again }: { reason: string; again: () => void }) {
  if (reason === notPermitted) {
    return (
      <div className="failure forbidden" role="alert" data-testid="not-permitted">
        <Icon name="lock" />
        <p>{reason}</p>
      </div>
    );
  }
  return (
    <div className="failure" role="alert">
      <p>{reason}</p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}

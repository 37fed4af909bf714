import { notPermitted, signedOut } from '../server/failure';
import { Icon } from './icons';

/** Says that something failed and why, and offers to try again; where one is not permitted to see it, says that alone. */
export function Failure({ reason, again }: { reason: string; again: () => void }) {
  if (reason.startsWith(notPermitted)) {
    return (
      <div className="failure forbidden" role="alert" data-testid="not-permitted">
        <Icon name="lock" />
        <p>{reason}</p>
      </div>
    );
  }
  return (
    <div className="failure" role="alert">
      <p>
        {reason}
        {reason === signedOut && (
          <>
            {' '}
            <a href="/sign-in/" target="_blank" rel="noreferrer">
              Sign in
            </a>{' '}
            in another tab, and nothing here is lost.
          </>
        )}
      </p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}

/** Says that something failed, why, and offers to try again. */
export function Failure({ reason, again }: { reason: string; again: () => void }) {
  return (
    <div className="failure" role="alert">
      <p>{reason}</p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}

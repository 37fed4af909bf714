/** Says what is being read; a bar moves under it once that takes a while. */
export function Waiting({ children = 'Reading …' }: { children?: string }) {
  return (
    <p className="waiting" role="status">
      {children}
    </p>
  );
}

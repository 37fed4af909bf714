/** Each line has its own sign, so that lines can be told apart without colour. */
export function symbol(line: number, { x, y }: { x: number; y: number }): string {
  const at = (points: readonly (readonly [number, number])[]) =>
    `M${points.map(([a, b]) => `${x + a} ${y + b}`).join('L')}Z`;
  if (line % 5 === 1)
    return at([
      [-4, -4],
      [4, -4],
      [4, 4],
      [-4, 4],
    ]);
  if (line % 5 === 2)
    return at([
      [0, -5.5],
      [5.5, 0],
      [0, 5.5],
      [-5.5, 0],
    ]);
  if (line % 5 === 3)
    return at([
      [0, -5.5],
      [5, 4],
      [-5, 4],
    ]);
  if (line % 5 === 4)
    return at([
      [-5, -4],
      [5, -4],
      [0, 5.5],
    ]);
  return `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z`;
}

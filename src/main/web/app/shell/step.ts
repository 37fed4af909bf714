/** The place after `from` in a list that goes round; 0 where the list is empty. */
export const step = (from: number, by: number, length: number): number => (length ? (from + by + length) % length : 0);

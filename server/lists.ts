/** Lists of any length: a call takes a hundred thousand arguments or so, and a text may give more. */

/** Adds all items of a list to the end of another. */
export function append<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}

/** The same items in no more room than they take: a list that grew item by item keeps room for sixteen more. For lists that are kept. */
export const compact = <T>(list: readonly T[]): T[] => list.slice();

/** The largest of some numbers; minus infinity where there are none. */
export const largest = (numbers: Iterable<number>): number => extreme(numbers, Math.max, -Infinity);

/** The least of some numbers; infinity where there are none. */
export const least = (numbers: Iterable<number>): number => extreme(numbers, Math.min, Infinity);

function extreme(numbers: Iterable<number>, of: (a: number, b: number) => number, none: number): number {
  let found = none;
  for (const one of numbers) found = of(found, one);
  return found;
}

/**
 * Index of the first item for which a condition holds; the list's length where it holds for none.
 *
 * @param holds false for the items up to some place, and true from there on
 */
export function firstIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

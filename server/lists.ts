/** Lists of any length: a call takes a hundred thousand arguments or so, and a text may give more. */

/** Adds all items of a list to the end of another. */
export function append<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
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

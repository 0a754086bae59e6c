/** What a reader points at: the number under an offset, and the statements that it belongs to. */
import type { Review, Span, Statement } from "./types.ts";
import { numbersOf } from "./working.ts";

/** The number under an offset; a number that ends there only where none begins. */
export function numberAt(review: Review, offset: number): Span | undefined {
  let ending: Span | undefined;
  let under: Span | undefined;
  for (const statement of review.statements) {
    for (const number of numbersOf(statement)) {
      if (number.start > offset || number.end < offset) continue;
      if (number.end === offset) ending = shorter(ending, number);
      else under = shorter(under, number);
    }
  }
  return under ?? ending;
}

const length = (span: Span): number => span.end - span.start;
const shorter = (a: Span | undefined, b: Span): Span => (a && length(a) <= length(b) ? a : b);

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/**
 * Indexes of the statements that a number belongs to: those that it stands in first, the smallest of them first. That it
 * is the size of a population is said where nothing more is.
 */
export function statementsOf(review: Review, number: Span, offset: number): number[] {
  const outside = (statement: Statement): number => (statement.start <= offset && offset <= statement.end ? 0 : 1);
  const all = review.statements
    .map((statement, index) => ({ statement, index }))
    .filter(({ statement }) => numbersOf(statement).some((n) => sameSpan(n, number)));
  const telling = all.filter(({ statement }) => statement.kind !== "size");
  return (telling.length > 0 ? telling : all.slice(0, 1))
    .sort((a, b) => outside(a.statement) - outside(b.statement) || length(a.statement) - length(b.statement) || a.index - b.index)
    .map(({ index }) => index);
}

/** From a number to where its denominator is stated, and from a population's size to the statements that stand on it. */
import type { Definition, Location, LocationLink, Position } from "vscode-languageserver";
import { numberAt, sameSpan, statementsOf } from "../review/pointing.ts";
import type { Quote, Review, Span } from "../review/types.ts";
import type { Analysis } from "./analyses.ts";
import { offsetOf, rangeOf } from "./positions.ts";

/** Where the denominators of the statements under a position stand: every part of a sum. Null on no number. */
export function definitionAt({ document, review }: Analysis, position: Position, links: boolean): Definition | LocationLink[] | null {
  const offset = offsetOf(document, position);
  const number = offset === undefined ? undefined : numberAt(review, offset);
  if (offset === undefined || !number) return null;
  const [nearest] = statementsOf(review, number, offset);
  const parts = nearest === undefined ? [] : denominatorOf(review, nearest);
  if (parts.length === 0) return null;
  const { uri } = document;
  if (!links) return parts.map((part) => ({ uri, range: rangeOf(document, part) }));
  return parts.map((part): LocationLink => {
    const range = rangeOf(document, part);
    return { originSelectionRange: rangeOf(document, number), targetUri: uri, targetRange: range, targetSelectionRange: range };
  });
}

function denominatorOf(review: Review, index: number): readonly Quote[] {
  const statement = review.statements[index]!;
  return statement.kind === "size" ? [statement.quote] : statement.denominator?.parts ?? [];
}

/** The statements that stand on the population whose size is under a position; null where no size stands. */
export function referencesAt({ document, review }: Analysis, position: Position, withSize: boolean): Location[] | null {
  const offset = offsetOf(document, position);
  const number = offset === undefined ? undefined : numberAt(review, offset);
  if (!number || !isSize(review, number)) return null;
  const { uri } = document;
  const standing = review.statements.filter((s) => s.kind !== "size" && s.denominator?.parts.some((p) => sameSpan(p, number)));
  const spans: Span[] = [...(withSize ? [number] : []), ...standing.map((s) => (s.kind === "proportion" ? spanOf(s.percent, s.count?.parts[0]) : s))];
  return spans.map((span) => ({ uri, range: rangeOf(document, span) }));
}

/** A statement from its count to its percentage, where both stand close together; the percentage alone where they do not. */
const close = 80;
function spanOf(percent: Span, count: Span | undefined): Span {
  if (!count || Math.abs(count.start - percent.start) > close) return percent;
  return { start: Math.min(count.start, percent.start), end: Math.max(count.end, percent.end) };
}

/** Whether a number is the size of a population: printed as one, or the denominator of a statement. */
export const isSize = (review: Review, number: Span): boolean =>
  review.statements.some((s) => (s.kind === "size" ? sameSpan(s.quote, number) : s.denominator?.parts.some((p) => sameSpan(p, number))));

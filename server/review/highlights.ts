/** What each number of a review is, and whether it holds: for colouring. */
import { numbersOf } from "./working.ts";
import type { ProportionStatement, Review, Span, Statement, Verdict } from "./types.ts";

export const highlightKinds = ["count", "denominator", "percent", "interval", "estimate"] as const;
/** An estimate is a percentage that is no count ratio, or whose count the text does not give. */
export type HighlightKind = (typeof highlightKinds)[number];

export const highlightStates = ["consistent", "inconsistent", "unverifiable"] as const;
export type HighlightState = (typeof highlightStates)[number];

export interface Highlight extends Span {
  kind: HighlightKind;
  /** Null for the size of a population on which no statement stands. */
  state: HighlightState | null;
}

const states: Readonly<Record<Verdict, HighlightState>> = {
  consistent: "consistent", rounding: "consistent", inconsistent: "inconsistent", unverifiable: "unverifiable",
};

/** Highlights in the order of the text; none overlap. A number of several statements is shown as the gravest of them says. */
export function highlightsOf(review: Review): Highlight[] {
  const all = review.statements.flatMap(ofStatement);
  all.sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
  const kept: Highlight[] = [];
  for (const highlight of all) {
    const last = kept.at(-1);
    if (!last || highlight.start >= last.end) kept.push(highlight);
  }
  return kept;
}

/** A number is first what it is in its own statement, and inconsistent before anything else. */
const rank = ({ kind, state }: Highlight): number =>
  (kind === "denominator" ? 10 : 0) + (state === "inconsistent" ? 0 : state === "unverifiable" ? 1 : state === "consistent" ? 2 : 3);

function ofStatement(statement: Statement): Highlight[] {
  const of = (spans: readonly Span[], kind: HighlightKind, state: HighlightState | null): Highlight[] =>
    spans.map(({ start, end }) => ({ start, end, kind, state }));
  switch (statement.kind) {
    case "size": return of(numbersOf(statement), "denominator", null);
    case "count": return [...of(statement.count.parts, "count", "consistent"), ...of(statement.denominator.parts, "denominator", "consistent")];
    case "proportion": {
      const state = states[statement.verdict];
      const { interval } = statement;
      return [
        ...of(statement.count?.parts ?? [], "count", state),
        // a population is not wrong because a statement about it is; a printed denominator may be
        ...of(statement.denominator?.parts ?? [], "denominator", statement.denominator?.relation === "explicit" ? state : null),
        ...of([statement.percent], kindOf(statement), state),
        ...(interval ? of([interval.low, interval.high], "interval", interval.computed ? (interval.methods!.length > 0 ? "consistent" : "inconsistent") : "unverifiable") : []),
      ];
    }
  }
}

const kindOf = ({ count, verdict }: ProportionStatement): HighlightKind => (verdict === "unverifiable" && !count ? "estimate" : "percent");

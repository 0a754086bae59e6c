/** Statements and findings at another place: what they say stays as it is, their offsets are moved. */
import type { Denominator, Finding, PrintedInterval, PrintedPercent, ProportionStatement, Quote, Span } from "./types.ts";

/** By how much what stands at an offset has moved. */
export type Shift = (offset: number) => number;

function span<T extends Span>(at: T, shift: Shift): T {
  const by = shift(at.start);
  return { ...at, start: at.start + by, end: at.end + by };
}

const spans = <T extends Span>(list: readonly T[], shift: Shift): T[] => list.map((at) => span(at, shift));

const denominator = (of: Denominator, shift: Shift): Denominator => ({ ...of, parts: spans<Quote>(of.parts, shift) });

const interval = (of: PrintedInterval, shift: Shift): PrintedInterval => ({ ...span(of, shift), low: span(of.low, shift), high: span(of.high, shift) });

/** A proportion, moved. */
export function movedProportion(statement: ProportionStatement, shift: Shift): ProportionStatement {
  return {
    ...span(statement, shift),
    percent: span<PrintedPercent>(statement.percent, shift),
    count: statement.count && { ...statement.count, parts: spans(statement.count.parts, shift) },
    denominator: statement.denominator && denominator(statement.denominator, shift),
    ignoreAt: statement.ignoreAt + shift(statement.start),
    ...(statement.interval ? { interval: interval(statement.interval, shift) } : {}),
    ...(statement.alternatives ? { alternatives: statement.alternatives.map((a) => ({ ...a, denominator: denominator(a.denominator, shift) })) } : {}),
  };
}

/** A finding, moved. */
export function movedFinding(finding: Finding, shift: Shift): Finding {
  return {
    ...span(finding, shift),
    related: spans(finding.related, shift),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: spans(fix.edits, shift) })),
  };
}

/** Corrections of a number on which more than one statement stands: those that say so, and those that would make another one wrong. */
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import type { CountStatement, Finding, Fix, ProportionStatement, Quote } from "./types.ts";

/** A statement that may stand on numbers: its offsets may be those of an earlier review. */
type Standard = ProportionStatement | CountStatement;
type Side = "count" | "denominator";

/**
 * Names the places of the numbers on which statements stand, each with the index of its statement, in the order of those. Only
 * those at some places need be named.
 */
export type Standing = (places: Iterable<number>, stands: (index: number, start: number, statement: Standard, side: Side, part: Quote) => void) => void;

/** A statement on one of whose numbers it is asked. */
export interface Stander {
  /** Of the statement, in a list of such. */
  index: number;
  statement: Standard;
  side: Side;
  part: Quote;
}

/** Those of some proportions that stand on a number, by where it begins. */
export function standersAmong(proportions: readonly ProportionStatement[]): ReadonlyMap<number, readonly Stander[]> {
  const standers = new Map<number, Stander[]>();
  for (const [index, statement] of proportions.entries()) {
    for (const side of ["count", "denominator"] as const) {
      for (const part of statement[side]?.parts ?? []) {
        const own = standers.get(part.start);
        const stander: Stander = { index, statement, side, part };
        if (own) own.push(stander);
        else standers.set(part.start, [stander]);
      }
    }
  }
  return standers;
}

/** The findings, with the other statements that stand on a number in the titles of the corrections that change it; without those that would make one of them wrong. */
export function withOthers(findings: readonly Finding[], standingOn: Standing): Finding[] {
  /** For each number that a correction changes, the statements that stand on it. */
  const standing = new Map<number, Stander[]>();
  for (const { fixes } of findings) for (const { edits } of fixes) for (const { start } of edits) standing.set(start, []);
  if (standing.size === 0) return [...findings];
  standingOn(standing.keys(), (index, start, statement, side, part) => {
    const list = standing.get(start);
    if (list && list.at(-1)?.index !== index) list.push({ index, statement, side, part });
  });
  return findings.map((finding) => {
    if (finding.fixes.length === 0) return finding;
    const own = new Set(finding.statements);
    const fixes: Fix[] = [];
    for (const fix of finding.fixes) {
      const others = othersOn(fix, own);
      if (others === 0) fixes.push(fix);
      else if (others > 0) fixes.push({ ...fix, title: `${fix.title} (${others} other ${others === 1 ? "statement stands" : "statements stand"} on it)` });
    }
    return fixes.length !== finding.fixes.length || fixes.some((fix, i) => fix !== finding.fixes[i]) ? { ...finding, fixes } : finding;
  });

  /** How many other statements stand on what a correction changes; -1 where it would spoil one of them. */
  function othersOn({ edits }: Fix, own: ReadonlySet<number>): number {
    const others = new Set<number>();
    for (const { start, text } of edits) {
      for (const stander of standing.get(start) ?? []) {
        if (own.has(stander.index)) continue;
        if (isSpoiltBy(text, stander)) return -1;
        others.add(stander.index);
      }
    }
    return others.size;
  }
}

/** Whether a statement that is right would be wrong, or any would be impossible, if this were written in the place of one of its numbers. */
function isSpoiltBy(written: string, { statement, side, part }: Stander): boolean {
  if (!statement.count || !statement.denominator) return false;
  const digits = (text: string): number => Number(text.replace(/&#?\w{1,8};|\D/g, ""));
  const { value, parts } = statement[side]!;
  // of a number in words nobody knows what it was
  if (parts.length > 1 && !/\d/.test(part.text)) return false;
  const to = parts.length === 1 ? digits(written) : value + digits(written) - digits(part.text);
  const count = side === "count" ? to : statement.count.value;
  const denominator = side === "denominator" ? to : statement.denominator.value;
  if (count > denominator || denominator <= 0) return true;
  if (statement.kind === "count" || statement.verdict === "inconsistent") return false;
  const { value: percent, bound } = statement.percent;
  return classify(count, denominator, parseDecimal(percent), bound) === "inconsistent";
}

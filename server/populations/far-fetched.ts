/**
 * Mistakes that nobody makes. Where no population is named, nothing beside a statement follows from the nearest, and the
 * percentage is far from what that would give, it is about other people than the text counts: a slip would leave a trace.
 */
import { parseDecimal } from "../statistics/decimal.ts";
import { formatPercent, impliedCounts } from "../statistics/rounding.ts";
import { slipBetween } from "../statistics/slips.ts";
import { withdraw, type Ballot } from "./ballots.ts";

/** How many times more or less a percentage may be than its population would give. */
const far = 2;
/** Tiers from here on are populations that no word of the statement names. */
const unnamed = 4;
/** Candidates that are looked at. */
const mostCandidates = 5;
/** Counts that would give a percentage: of more, one is always a slip away. */
const mostCounts = 12;

/** Takes back verdicts that would be a remark on such a statement. Called when all votes are in. */
export function forgetFarFetched(ballots: readonly Ballot[]): void {
  const followed = new Set(ballots.filter((b) => b.judgement.verdict === "consistent").map((b) => b.judgement.denominator!.value));
  for (const ballot of ballots) if (isFarFetched(ballot) && !followed.has(ballot.candidates[0]!.denominator.value)) withdraw(ballot, `The text does not say of whom; of the ${ballot.candidates[0]!.denominator.value} that it names, it would be far from ${ballot.percent.text}.`);
}

function isFarFetched({ judgement, candidates, percent, count, located }: Ballot): boolean {
  const [first] = candidates;
  const printed = Number(percent.value);
  const { verdict, certain, exact } = judgement;
  if (verdict !== "inconsistent" || certain || !first || first.binds || first.tier < unnamed || percent.bound || exact === null || printed === 0 || !located.mention.count) return false;
  if (exact <= printed * far && exact >= printed / far) return false;
  const value = parseDecimal(percent.value);
  return !candidates.slice(0, mostCandidates).some(({ denominator: { value: size } }) => {
    if (slipBetween(percent.value, formatPercent(count, size, value.decimals)) !== undefined) return true;
    const counts = impliedCounts(value, size);
    return counts.length <= mostCounts && counts.some((c) => slipBetween(String(count), String(c)) !== undefined);
  });
}

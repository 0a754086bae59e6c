/**
 * Groups that are told together behind the figures of each: "of 40 on gel 12 (30%) relapsed, of 45 on foam 18 (40%) and of 50 on wax
 * 20 (40%). On either drug it was 30 (35.3%)". A count that adds up those of some arms before it is a share of their people together.
 */
import { saysAll } from "../candidates/arms.ts";
import { settleOpen, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";

/** Statements back to the last of those that are added up, and how many may be. */
const reach = 6;
const mostGroups = 4;

/** Gives each statement that adds up some before it their people, where its percentage follows from them. */
export function addUpShares(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    if (!isOpen(ballot)) continue;
    if (saysAll(ballot.located.mention) && isOfAll(ballot, ballots, i)) continue;
    // those on a drug are told before those on placebo
    for (let last = Math.max(1, i - reach); last < i; last += 1) if (addsUp(ballot, ballots, last)) break;
  }
}

/** "Of 533 and 525 who came back, 412 (77.3%) and 389 (74.1%) were content, and 91 in all (8.6%) in pain": of those of whom the run before it is; settles it. */
function isOfAll(ballot: Ballot, ballots: readonly Ballot[], i: number): boolean {
  const { ordinal, place: { part, sentence } } = ballots[i - 1]?.located.mention ?? ballot.located.mention;
  const { place } = ballot.located.mention;
  if (!ordinal?.compares || ordinal.index !== ordinal.of - 1 || ordinal.of > mostGroups || part !== place.part || place.sentence - sentence > 1) return false;
  const sizes = ballots.slice(Math.max(0, i - ordinal.of), i).flatMap(({ judgement: { verdict, denominator } }) => (verdict === "consistent" ? denominator! : []));
  const value = sizes.reduce((sum, size) => sum + size.value, 0);
  if (new Set(sizes.map(({ parts }) => parts[0]!.start)).size < ordinal.of || !fitsExactly(ballot.count, value, ballot.percent)) return false;
  settleOpen(ballot, { value, relation: "sum", parts: sizes.flatMap(({ parts }) => parts), population: "these groups", fitted: true });
  return true;
}

/** Whether a statement adds up that at `last` and some in front of it, each of other people; settles it. */
function addsUp(ballot: Ballot, ballots: readonly Ballot[], last: number): boolean {
  const parts: Ballot[] = [];
  let [count, value] = [0, 0];
  for (let k = last; k > last - mostGroups && k >= 0 && count < ballot.count; k -= 1) {
    const { judgement: { verdict, denominator }, count: own } = ballots[k]!;
    if (verdict !== "consistent" || own === 0 || denominator!.relation === "explicit" || denominator!.parts.length > 1 || parts.some((b) => b.judgement.denominator!.parts[0]!.start === denominator!.parts[0]!.start)) return false;
    parts.unshift(ballots[k]!);
    [count, value] = [count + own, value + denominator!.value];
  }
  if (parts.length < 2 || count !== ballot.count || !fitsExactly(count, value, ballot.percent)) return false;
  settleOpen(ballot, { value, relation: "sum", parts: parts.flatMap((b) => b.judgement.denominator!.parts), population: "these groups", fitted: true });
  return true;
}

/** Its own people are not told, or do not explain it. */
function isOpen({ count, percent, judgement: { verdict }, candidates: [first], located: { mention } }: Ballot): boolean {
  if (mention.count === null || count === 0 || percent.bound || mention.approximate || mention.notCountRatio) return false;
  return verdict === "unverifiable" || (verdict === "inconsistent" && first?.tier !== 0 && !first?.binds);
}

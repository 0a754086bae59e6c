/** "Fifty-five patients (29 men, 26 women) were seen. Eight (28%) had a biopsy": that it follows from the men says nothing, where no word does. */
import { namesSex, sexOfPeople } from "../candidates/own-sex.ts";
import { withdraw, type Ballot } from "../judging/ballots.ts";

/** The rank from which on people are no more than in sight. */
const inSight = 7;

/** Takes back what follows from the number of one sex alone, where neither its words nor those of another statement that follows from it name that sex. */
export function leaveUnnamedSex(ballots: readonly Ballot[]): void {
  /** The sizes from which statements follow whose words name a sex; worked out when they are first asked for. */
  let named: ReadonlySet<number> | undefined;
  for (const ballot of ballots) {
    const { judgement: { verdict, denominator }, candidates, located: { mention } } = ballot;
    if (verdict !== "consistent" || !denominator || mention.cell) continue;
    const chosen = candidates.find((c) => c.denominator.value === denominator.value);
    if (!chosen || chosen.tier < inSight || !isOfOneSex(chosen.people) || namesSex(mention)) continue;
    named ??= new Set(ballots.flatMap((b) => (b.judgement.verdict === "consistent" && namesSex(b.located.mention) ? b.judgement.denominator!.value : [])));
    if (!named.has(denominator.value)) withdraw(ballot, `It follows from ${denominator.value}, the number of one sex, of which its words say nothing.`);
  }
}

/** They are men alone, or women alone, and no part of them that has a percentage of its own. */
const isOfOneSex = (people: Ballot["candidates"][number]["people"]): boolean => people !== undefined && people.length > 0 && people.every((p) => sexOfPeople(p) !== undefined && !p.ofProportion);

/** Parts that a sentence tells of behind a whole: "a response in 20 (33%), including 1 (2%) complete and 19 (31%) partial ones". */
import { settle, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";

/**
 * Moves what "including" introduces to the population of the statement before it, where it follows from that as well: whoever speaks of
 * parts has not turned to other people. Called for statements that have been judged by their own words.
 */
export function stayWithHead(ballots: readonly Ballot[]): void {
  let head: Ballot | undefined;
  for (const [i, ballot] of ballots.entries()) {
    const before = ballots[i - 1];
    if (!before || !isOfSentence(before, ballot)) head = undefined;
    else if (isIncluded(ballot)) head = before;
    if (head) moveTo(head, ballot);
  }
}

const isIncluded = ({ located: { mention: { before } } }: Ballot): boolean => before.some((w) => w.stem === "including");

const isOfSentence = ({ located: { mention: { place: one, cell } } }: Ballot, { located: { mention: { place: other } } }: Ballot): boolean =>
  !cell && one.part === other.part && one.sentence === other.sentence;

function moveTo({ judgement: of, count: whole }: Ballot, ballot: Ballot): void {
  const { judgement: { verdict, denominator }, candidates: [first], count, percent, located: { mention } } = ballot;
  if (of.verdict !== "consistent" || verdict !== "consistent" || !denominator || !first || first.tier <= 3 || first.binds || mention.of) return;
  const people = of.denominator!;
  // "including 5 (25%)" of the 20 that were counted
  if (count > whole || denominator.value === people.value || denominator.value === whole || !fitsExactly(count, people.value, percent)) return;
  settle(ballot, { ...people, fitted: true }, false);
}

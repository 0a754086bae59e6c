/** Sets of an analysis that the words name, and whose size the text does not give: "In the per-protocol set, 29 (8.5%) and 31 (19.1%) relapsed". */
import { impliedSizes } from "../../statistics/rounding.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { withdraw, type Ballot } from "../judging/ballots.ts";
import { fewerThan } from "../judging/judge.ts";

const kinds: ReadonlySet<string> = new Set(["protocol", "safety", "evaluable", "treated", "completer", "completers", "modified", "efficacy"]);
const noun = /^(?:set|population|analysis|sample)$/;

/** The least share of an arm that such a set may be; where a percentage needs that much of it, the set is the arm. */
const leastOfArm = 0.6;
const wholeArm = 0.995;

/** The kind of the set that the words in front of a statement name, "the safety analysis set". */
function setOf({ before, frame, ordinal }: Ballot["located"]["mention"]): string | undefined {
  if (!before.some((w) => kinds.has(w.stem)) && !ordinal?.lead.some((s) => kinds.has(s)) && !frame?.words.some((s) => kinds.has(s))) return undefined;
  const words = [...before.map((w) => w.stem), ...ordinal?.lead ?? [], ...frame?.words.slice().reverse() ?? []];
  return words.find((s, i) => kinds.has(s) && words.slice(Math.max(0, i - 2), i).some((w) => noun.test(w)));
}

/**
 * Takes back what would be a remark on shares of such a set, in its sentence and those that go on in its paragraph. Where one of them
 * shows that the set is all of the arms, or prints its size, or they are told by the name of the set, the others are judged like any.
 */
export function leaveOtherSets(ballots: readonly Ballot[]): void {
  let name: string | undefined;
  let part = -1;
  /** The last sentence that says the name. */
  let sentence = -1;
  let others: Ballot[] = [];
  let isSized = false;
  const close = (): void => {
    if (!isSized) for (const ballot of others) withdraw(ballot, fewerThan(ballot.count, ballot.percent, ballot.candidates[0]!.denominator.value));
    others = [];
  };
  for (const ballot of ballots) {
    const { located: { mention }, candidates: [first, ...rest], judgement: { verdict, unprinted }, count, percent } = ballot;
    if (mention.cell) continue;
    const own = setOf(mention);
    if (mention.place.part !== part || (own !== undefined && own !== name)) {
      close();
      name = own;
      isSized = false;
    }
    part = mention.place.part;
    if (own !== undefined) sentence = mention.place.sentence;
    // "In the safety population, 107 [94%] of 114 …"; "11 of the 38 (29%)" in a later sentence are of others
    if (first?.tier === 0 && sentence === mention.place.sentence) isSized = true;
    if (isSized || name === undefined || !first?.people || first.tier < 3 || percent.bound || count === 0 || first.people.some((p) => p.label.has(name!))) continue;
    const sizes = impliedSizes(count, parseDecimal(percent.value));
    const { value } = first.denominator;
    // "the per-protocol population (180 and 170) …": where the text tells of more in the arm, those before them are the set's own
    if (!sizes || rest.some(({ denominator: { relation, value: more } }) => relation === "arm" && more > value)) continue;
    if (verdict === "consistent") {
      if (sizes.low > value * wholeArm) isSized = true;
    } else if ((verdict !== "unverifiable" || unprinted !== undefined) && sizes.low < value && Math.min(sizes.high, value - 1) >= Math.max(count, value * leastOfArm)) others.push(ballot);
  }
  close();
}

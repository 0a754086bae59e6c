/** Statements that stand together and are shares of one whole: one that seems to be of others is of that as well. */
import type { Denominator } from "../../review/types.ts";
import { namesOthers, stopWords } from "../../statements/lexicon.ts";
import { peopleStems, stem } from "../../statements/stems.ts";
import { isOfSentence, ofOtherStudies, settle, shareCount, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { noSize } from "../judging/judge.ts";
import { countsAlike, countsUnlike } from "../candidates/own-unit.ts";
import { isBeside, listReach } from "./whole-beside.ts";

/** Totals that are tried for all statements of a sentence, and statements that are no two by chance. */
const mostWholes = 4;
const fewestAlike = 3;

/**
 * "94 were treated and 87 evaluable. Rash was seen in 29 (31%), fever in 9 (10%) and pain in 7 (7%)": where a total explains all that a sentence says
 * of all people, and the nearer one only some, all are of that.
 */
export function shareWhole(ballots: readonly Ballot[]): void {
  for (let from = 0, to = 0; from < ballots.length; from = to) {
    while (to < ballots.length && isOfSentence(ballots[to]!, ballots[from]!)) to += 1;
    const beside = ballots.slice(from, to).filter(({ judgement: { verdict, denominator }, candidates: [first] }) => verdict === "consistent" && denominator!.relation === "total" && first!.tier >= 5);
    const sizes = [...new Set(beside.map((b) => b.judgement.denominator!.value))];
    if (beside.length < fewestAlike || sizes.length < 2) continue;
    const own = (b: Ballot, size: number): Denominator | undefined => (fitsExactly(b.count, size, b.percent) ? b.candidates.find(({ denominator: { value, relation } }) => value === size && relation === "total")?.denominator : undefined);
    const whole = sizes.slice(0, mostWholes).find((size) => beside.every((b) => own(b, size)));
    if (whole !== undefined) for (const b of beside) if (b.judgement.denominator!.value !== whole) settle(b, { ...own(b, whole)!, fitted: true }, false);
  }
}

/**
 * "The registry holds 3164 operations, 1231 (38.9%) of them at night. A drain was left in 1107 (35.0%)": the text goes on about those of whom
 * the statement before is a share, and it follows from them.
 */
export function stayWithBefore(ballot: Ballot, before: Ballot): void {
  const { judgement: { reason }, percent, count, located: { mention } } = ballot;
  const { denominator, verdict } = before.judgement;
  if (reason !== noSize || verdict !== "consistent" || !percent.value.includes(".") || denominator!.relation === "arm" || mention.of || mention.frame) return;
  if (mention.place.part === before.located.mention.place.part && !ofOtherStudies(ballot, before) && fitsExactly(count, denominator!.value, percent)) settle(ballot, { ...denominator!, fitted: true }, false);
}

/** Others of a sentence that show whose share the badly rounded one is. */
const fewestBeside = 2;

/**
 * "Rash was seen in 9 (8.8%) versus 17 (16.6%), vomiting in 12 (11.8%) versus 22 (21.6%)", of 102 each: what is only badly rounded of the people of all
 * others in its sentence is of them, and not of those of another trial whose arm has the same name.
 */
export function roundedLikeOthers(ballots: readonly Ballot[], i: number): Denominator | undefined {
  const ballot = ballots[i]!;
  if (!ballot.percent.value.includes(".") || ballot.candidates[0]?.tier === 0) return undefined;
  const theirs = peopleOfOthers(ballots, i, fewestBeside);
  return theirs && fits(ballot.count, theirs.value, ballot.percent) ? theirs : undefined;
}

/** The people of whom all others beside a statement in its sentence are exact shares, where there are so many of them. */
function peopleOfOthers(ballots: readonly Ballot[], i: number, fewest = 1): Denominator | undefined {
  const ballot = ballots[i]!;
  const beside = ballots.slice(Math.max(0, i - listReach), i + listReach + 1).filter((b) => b !== ballot && isBeside(b, ballot) && !ofOtherStudies(b, ballot));
  const theirs = beside[0]?.judgement.denominator;
  return theirs && beside.length >= fewest && beside.every(({ judgement }) => judgement.verdict === "consistent" && judgement.denominator!.value === theirs.value) ? theirs : undefined;
}

/**
 * "180 were included, and 160 examined: in the lungs (n = 50, 31%), the heart (n = 27, 17%) and the abdomen (n = 8, 5%)": one that is
 * badly rounded of other people than all the rest of its sentence, and exactly a share of theirs, is one of theirs.
 */
export function keepExact(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { judgement: { verdict }, candidates: [first], count, percent, located: { mention } } = ballot;
    if (verdict !== "rounding" || !first || first.binds || first.tier === 0 || mention.of || mention.ofOthers || mention.frame?.anaphoric) continue;
    const theirs = peopleOfOthers(ballots, i);
    if (!theirs || theirs.relation === "sum") continue;
    if (fitsExactly(count, theirs.value, percent)) settle(ballot, { ...theirs, fitted: true }, false);
  }
}

/**
 * "109 were evaluable. A complete response was seen in 7 (6.4%) and a partial one in 41 (34.7%)": where one of a sentence
 * follows from the nearest population alone, and the other from another alone, that is worth a remark.
 */
export function splitSiblings(ballots: readonly Ballot[]): void {
  const isPlain = ({ judgement, candidates, located: { mention }, percent }: Ballot): boolean =>
    judgement.verdict === "consistent" && candidates[0] !== undefined && candidates[0].tier >= 5 && judgement.denominator!.relation === "total" && mention.count !== null && percent.value.includes(".");
  for (const [i, ballot] of ballots.entries()) {
    const before = ballots[i - 1];
    if (!before || !isPlain(ballot) || !isPlain(before) || !ballot.judgement.denominator!.fitted || before.judgement.denominator!.fitted) continue;
    const { place } = ballot.located.mention;
    const first = before.judgement.denominator!;
    const other = ballot.judgement.denominator!.value;
    if (place.part !== before.located.mention.place.part || place.sentence !== before.located.mention.place.sentence || ballot.candidates[0]!.denominator.value !== first.value) continue;
    if (first.value === other || areListed(ballot, first.value, other) || fits(before.count, other, before.percent) || fits(ballot.count, first.value, ballot.percent)) continue;
    if (isOfOwn(ballot, other) || shareCount(ballot, before)) continue;
    settle(ballot, first, false);
    ballot.judgement.alternatives = ballot.judgement.alternatives.filter((a) => !fits(ballot.count, a.denominator.value, ballot.percent));
  }
}

/** "Complications followed 156 procedures (10.0%); 330 patients (55.6%) were readmitted": a size is of what is counted, and the likeliest is not. */
const isOfOwn = ({ candidates, located: { mention } }: Ballot, size: number): boolean =>
  candidates[0]!.people?.every((p) => countsUnlike(mention, p)) === true && candidates.some(({ denominator, people }) => denominator.value === size && people?.some((p) => countsAlike(mention, p)));

/** "66 boys and 148 girls": two sizes that stand side by side are of two groups, and each statement of its own. */
const areListed = ({ candidates }: Ballot, ...sizes: readonly [number, number]): boolean => {
  const [one, other] = sizes.map((size) => candidates.find((c) => c.denominator.value === size)?.people?.[0]);
  return one !== undefined && other !== undefined && one.inList > 0 && other.inList > 0 && one.block === other.block && one.sentence === other.sentence;
};

/**
 * "Among the 267 adults, 240 were women. Pain was seen in 140 (52.4%) and both in 2 (0.8%)": of two in one sentence the one that is
 * badly rounded is of the people of the other, as the words say, and not of some of them from whom it happens to follow.
 */
export function stayTogether(ballots: readonly Ballot[]): void {
  for (const [i, ballot] of ballots.entries()) {
    const { judgement: { verdict, denominator }, candidates, count, percent, located: { mention } } = ballot;
    const [first] = candidates;
    if (verdict !== "consistent" || !denominator?.fitted || denominator.relation !== "subset" || first?.denominator.relation !== "total") continue;
    if (mention.of || mention.ofOthers || !percent.value.includes(".") || !fits(count, first.denominator.value, percent)) continue;
    const sibling = [ballots[i - 1], ballots[i + 1]].find((b) => b?.judgement.verdict === "consistent" && isBeside(b, ballot) && b.judgement.denominator!.value === first.denominator.value && !b.judgement.denominator!.fitted);
    if (sibling && !namesPeople(ballot, denominator.value)) settle(ballot, first.denominator, false);
  }
}

/** "2 women (0.8%)", "relapse in 2 (0.8%) on dialysis": a word of its clause is one for some of the people, or for those whose number a size is. */
function namesPeople({ candidates, located: { mention: { within, before, after } } }: Ballot, size: number): boolean {
  const words = new Set([...within, ...[...before, ...after].filter((w) => !w.beyond).map((w) => w.stem)]);
  if (within.some((s) => namesOthers.test(s) || (peopleStems.has(s) && !stopWords.has(s)))) return true;
  const people = candidates.find((c) => c.denominator.value === size)?.people ?? [];
  return people.some((p) => words.has(stem(p.noun)) || [...p.label].some((s) => !stopWords.has(s) && words.has(s)));
}

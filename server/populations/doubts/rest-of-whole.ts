/** Those of a whole who are not in a part of it that was counted: "80 of 200 were women; 6 men (5%)", "the remaining six (12%)". */
import { namesOthers, restWords } from "../../statements/lexicon.ts";
import { isOfSentence, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { countOneSex } from "../candidates/own-sex.ts";
import { saysRest } from "../votes/own-sum.ts";

/** Statements on either side that are compared. */
export const reach = 12;

/** Further words for the people of a whole who are not in a part of it that was counted. */
const lacks = /^(?:man|woman|without|not|never|survivor|un(?:treated|vaccinated|exposed|affected|infected|married|employed|insured))$/;

/** "6 men (5%)", "of those who did not": its words are for people who are not in a part that was counted. */
export const saysUncounted = (ballot: Ballot): boolean => hasWord(ballot, (stem) => namesOthers.test(stem) || lacks.test(stem));

/** Whether one of the words about a statement is such. */
const hasWord = ({ located: { mention: { within, of, frame, before, after } } }: Ballot, isSuch: (stem: string) => boolean): boolean =>
  [within, of, frame?.words].some((stems) => stems?.some(isSuch)) || [before, after].some((words) => words.some((w) => !w.beyond && isSuch(w.stem)));

/** "11 … in the frail and 59/1,191 in the rest", "11 with disease and 59 of the 1,191 without", not "27 left and 6 of the 30 without a child". */
const areApart = (a: Ballot, b: Ballot): boolean =>
  [a, b].some((ballot) => hasWord(ballot, (s) => restWords.test(s) || /^(?:non-|un(?:treated|vaccinated|exposed|affected|infected)$)/.test(s))) || (hasWord(a, (s) => s === "with") && hasWord(b, (s) => s === "without"));

/** Where the other of two statements stands that are compared; -1 for any other. Where both follow from the rest of something, no words are needed. */
export const siblingOf = ({ located: { mention: { ordinal } } }: Ballot, i: number): number => (ordinal?.compares ? i + (ordinal.index === 0 ? 1 : -1) : -1);

/**
 * "Of 200 patients, 80 (40%) were women; 6 men (5%) relapsed", "208 (65%) responded. Of those who did not, …": the statement before
 * of whose whole this one has the others;
 * undefined where there is none.
 */
export function thoseNotCounted(ballots: readonly Ballot[], i: number): Ballot | undefined {
  const { judgement: { verdict, denominator, groupSizes }, count, percent, candidates: [first], located: { mention } } = ballots[i]!;
  // "in the non-smoking group 47 (5.8%)": a group whose size is not printed
  const unsized = verdict === "unverifiable" && groupSizes !== undefined;
  if ((verdict !== "inconsistent" && !unsized) || !denominator || !first || first.tier === 0 || mention.cell || count === 0) return undefined;
  if (!saysUncounted(ballots[i]!) && !(mention.ordinal?.compares && percent.value.includes("."))) return undefined;
  // "(36 [12.7%] v 38 [13.5%]) and anaemia (35 [14.2%] v 55 [19.6%])": each of its arm
  const beside = ballots[siblingOf(ballots[i]!, i)];
  if (first.denominator.relation === "arm" && beside?.judgement.verdict === "consistent" && beside.judgement.denominator!.relation === "arm") return undefined;
  const { value } = denominator;
  // where the words say so, the rest may be cut off
  const isRest = saysRest(mention);
  if (isRest && makesUp(ballots, i, value)) return undefined;
  const follows = isRest ? fits : fitsExactly;
  return ballots.slice(Math.max(0, i - reach), i).find((b) => {
    const { verdict: other } = b.judgement;
    if ((other !== "consistent" && !(isRest && other === "rounding")) || b.count <= 0 || countOneSex(mention, b.located.mention)) return false;
    // "3 (4.9%) on A and 8 (13.8%) on B", of 61 each: of another arm
    if (first.binds && first.denominator.relation === "arm" && b.judgement.denominator!.relation === "arm" && b.judgement.denominator!.parts[0]?.start !== first.denominator.parts[0]?.start) return false;
    // of the whole, or of the very part that it is not of
    const whole = b.judgement.denominator!.value;
    return (whole === value || b.count === value) && b.count < whole && follows(count, whole - b.count, percent);
  });
}

/** "Of 52, 29 (56%) had fever and 17 (33%) pain; the remaining six (12%) gave no reason": with those before in its sentence they are the whole, and its share. */
function makesUp(ballots: readonly Ballot[], i: number, whole: number): boolean {
  const { place } = ballots[i]!.located.mention;
  let sum = ballots[i]!.count;
  for (let k = i - 1; k >= Math.max(0, i - mostParts) && sum < whole; k -= 1) {
    const { count, judgement: { denominator }, located: { mention: { place: other } } } = ballots[k]!;
    if (other.part !== place.part || other.sentence !== place.sentence || denominator?.value !== whole) return false;
    sum += count;
  }
  return sum === whole;
}

/** Wholes that are tried for the people beside some of them. */
const mostWholes = 8;

/**
 * "Of 5,000 patients, 400 died. In those over 80 (n = 1,000), 200 (20.0%) did, and 200 (5.0%) below 80", "11 with disease (11.5%) and
 * 59 of the 1,191 without (5.0%)": a whole of the text, and the part of it that the statement before is of, or that the one behind it
 * prints, where this one follows from those who are left; zeros where it does not.
 */
export function complement(ballots: readonly Ballot[], i: number): readonly [whole: number, part: number] {
  const { judgement, count, percent, candidates, located: { mention } } = ballots[i]!;
  const [first] = candidates;
  const open = judgement.verdict === "inconsistent" || judgement.groupSizes !== undefined || judgement.unprinted !== undefined || (judgement.verdict === "rounding" && mention.within.some((s) => lacks.test(s)));
  if (!open || !first || first.tier === 0 || (first.binds && first.denominator.relation === "arm") || mention.cell || count === 0) return [0, 0];
  const hasDecimals = percent.value.includes(".");
  for (const other of [ballots[i - 1], ballots[i + 1]]) {
    if (other?.judgement.verdict !== "consistent" || other.count === 0) continue;
    const { relation, value: part } = other.judgement.denominator!;
    // "12 (19%) exposed and 14 (8%) unexposed workers": the others are named, or stand beside them as the second of two
    const isSecond = mention.ordinal?.bare === true && mention.ordinal.of === 2 && mention.ordinal.index === 1 && relation === "subset";
    const { place } = other.located.mention;
    // "30 were treated early. Death occurred in 18 [20%] overall vs 15 [25%]": of all, and of the others
    const some = mention.ordinal?.compares && mention.ordinal.of === 2 && isOfSentence(other, ballots[i]!) ? candidates.find((c) => c.denominator.relation !== "arm" && c.denominator.value < part && fitsExactly(count, part - c.denominator.value, percent)) : undefined;
    if (some) return [part, some.denominator.value];
    const [isBehind, apart] = [other === ballots[i + 1], Math.abs(mention.place.sentence - place.sentence)];
    if (place.part !== mention.place.part || !(isBehind ? hasDecimals && apart === 0 && relation === "explicit" && first.denominator.relation !== "explicit" && areApart(ballots[i]!, other) : (isSecond || hasDecimals) && apart < 2)) continue;
    // "141 had a stoma, 98 of these (69.5%) a loop": whose part they were counted as
    const counted = ballots.slice(Math.max(0, i - reach), i).filter((b) => b.count === part && b.judgement.verdict === "consistent").map(({ judgement }) => ({ denominator: judgement.denominator! }));
    const wholes = [...candidates, ...other.candidates, ...counted].filter(({ denominator }) => denominator.relation !== "arm" && denominator.value > part).slice(0, mostWholes);
    const whole = wholes.find(({ denominator: { value } }) => fitsExactly(count, value - part, percent));
    if (whole) return [whole.denominator.value, part];
  }
  return [0, 0];
}

/** "Nineteen had left", beside "the 131 who remained". */
const gone = /^(?:drop|left|leave|lost|withdr|quit|declin|refus|exclu|ineligible)/;
const stayed = /^(?:remain|complet|still|stay|retain)/;

/** Statements before the rest of a whole that may make it up with it. */
const mostParts = 6;

/**
 * "150 were enrolled and 20 lost. Surgery was needed in 81 of 130 (62.3%); the remaining 49 (37.6%) got better": the number that the
 * rest and those before it add up to, where all of them are its shares, though cut off; 0 where they are not.
 */
export function withThoseBefore(ballots: readonly Ballot[], i: number): number {
  const { judgement: { verdict }, count, percent, candidates: [first], located: { mention } } = ballots[i]!;
  if (verdict !== "inconsistent" || !first || first.tier === 0 || percent.bound || mention.cell) return 0;
  const { denominator: { value }, people } = first;
  // "20 (15%) of the 131 who remained smoked. Nineteen (13%) had left", "12 (10%) were lost, leaving 108": those who did are none of those who did not
  const are = people?.some(({ label }) => [...label].some((s) => stayed.test(s))) || mention.after.some((w) => /^(?:leaving|remain)/.test(w.stem));
  if (are && fitsExactly(count, value + count, percent) && hasWord(ballots[i]!, (s) => gone.test(s))) return value + count;
  if (!saysRest(mention)) return 0;
  let all = count;
  for (let k = i - 1; k >= Math.max(0, i - mostParts); k -= 1) {
    const { count: part, percent: share, located: { mention: { place, cell } } } = ballots[k]!;
    if (cell || share.bound || place.part !== mention.place.part || mention.place.sentence - place.sentence > 1) return 0;
    all += part;
    if (ballots.slice(k, i + 1).every((b) => fits(b.count, all, b.percent))) return all;
  }
  return 0;
}

/** Percentages that belong to others than those who are counted beside them: to some of them, to another count, to studies. */
import { isEvidenceBase, isFindingOf, isShareOfOthers } from "./evidence.ts";
import { countAt, isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { isOfCounted } from "./share-of-counted.ts";

/** What may stand behind a percentage that is of those before it: "29 patients (72% of all)". */
const sharesOf = /^(of|for|in|with|at|after|by|95|each|overall|respectively|vs|versus|v|and|or|both|per|among|compared|versus|to|on|ci|confidence|p)$/;

/** "1,102 forms came back (55.1% response rate)" */
const rateOf = /^(response|participation|return|completion|retention|attendance|uptake|follow-up|recruitment|inclusion)$/;

/** "40% (n = 80; 25% of them men)", "56% (28/50; 24% CR)": the bracket explains the percentage before it; in "15% vs 13% (30/200 [15%] …" each share has its own. */
function explains(reading: Reading, count: number, percent: number): boolean {
  const open = reading.inside[count]!;
  return open >= 0 && countAt(reading, open + 1) === count && isPercent(reading, open - 1) && reading.inside[percent] === open;
}

/** "8 events in 8 (4%) of 199 controls": what stands behind the bracket is the whole of those before it. */
function hasWholeBehind(reading: Reading, percent: number, denominator: number): boolean {
  const open = reading.inside[percent]!;
  if (open <= denominator || open > denominator + 3) return false;
  const of = reading.partner[open]! + 1;
  const at = /^(?:the|all|these|those)$/.test(word(reading.tokens[of + 1])) ? of + 2 : of + 1;
  return word(reading.tokens[of]) === "of" && isCount(reading, at) && reading.tokens[at]!.number!.count! >= reading.tokens[denominator]!.number!.count!;
}

/** "Four visits were made by few in both arms (39% with one and 37% with the other)": the bracket has shares of its own. */
function sharedByTwo(reading: Reading, percent: number, count: number): boolean {
  const { tokens, inside, partner } = reading;
  const open = inside[percent]!;
  if (open < 0 || inside[count] === open || percent > open + 2) return false;
  let joined = false;
  for (let i = percent + 1; i < partner[open]!; i += 1) {
    if (/^(?:and|vs|versus|&)$/.test(tokens[i]!.text)) joined = true;
    else if (joined && isPercent(reading, i)) return true;
    else if (tokens[i]!.number && reading.roles[i] !== "label") return false;
  }
  return false;
}

/** "In 22 patients (4%) and in 23 (4%)": the second number is no denominator, but the next count. */
function joinsOthers({ tokens, inside, partner }: Reading, percent: number, count: number): boolean {
  const open = Math.max(inside[percent]!, inside[count]!);
  const close = open >= 0 ? partner[open]! : -1;
  return close >= 0 && /^(?:and|or|but|vs|versus|v|than)$/.test(word(tokens[close + 1]));
}

/**
 * "The difference was 10% (40/100 vs 30/100)": of two shares in one bracket, the percentage before it is neither. Nor is
 * that in "5.5% overall (5 of 50 and 1 of 60)", and in "(38 of 1330 [2.9%] …" the share has its own.
 */
function contrasts(reading: Reading, count: number, from: number): boolean {
  const { tokens, inside, partner } = reading;
  const open = inside[count]!;
  const close = open >= 0 ? partner[open]! : -1;
  let against = false;
  let joined = false;
  for (let i = from + 1; i < close; i += 1) {
    if (/^(?:vs|versus|v|against|compared|minus)$/.test(word(tokens[i]))) against = true;
    else if (word(tokens[i]) === "and") joined = true;
    else if (tokens[i]!.number && (against || (joined && (mark(tokens[i + 1]) === "/" || word(tokens[i + 1]) === "of")) || (isOpening(tokens[i - 1]) && isPercent(reading, i)))) return true;
  }
  return false;
}

/** "21% (4/20, 4/18)": one percentage of two shares, and of the first it is none. */
function hasFractionBeside({ tokens }: Reading, percent: number, count: number, denominator: number): boolean {
  const next = /^[,;]$/.test(mark(tokens[denominator + 1])) ? denominator + 2 : -1;
  const divided = /^(?:\/|of)$/.test(tokens[next + 1]?.text ?? "") && tokens[next]?.number?.percent === null && tokens[next + 2]?.number?.percent === null;
  if (next < 0 || !divided || !isClosing(tokens[next + 3])) return false;
  const share = (n: number, of: number): number => tokens[n]!.number!.count! / Math.max(1, tokens[of]!.number!.count!);
  const [one, other, said] = [share(count, denominator), share(next, next + 2), Number(tokens[percent]!.number!.value) / 100];
  return roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) === "inconsistent" && said >= Math.min(one, other) && said <= Math.max(one, other);
}

/** "3 (33%)1 (11%)": cells of a table that has lost its borders say nothing reliable. */
function isLostCell({ tokens, inside, partner }: Reading, percent: number, count: number): boolean {
  const close = inside[percent]! >= 0 ? partner[inside[percent]!]! : percent;
  const behind = tokens[close + 1];
  if (behind && !behind.spaced && behind.kind !== "mark") return true;
  return !tokens[count]!.spaced && isClosing(tokens[count - 1]);
}

/** What stands in the bracket of "12 (30%)" besides the percentage, where it says that this is of others. */
function saysOfOthers(reading: Reading, percent: number): boolean {
  const { tokens } = reading;
  const next = tokens[percent + 1];
  // "Four were lost (74%) (n = 31)"
  if (isClosing(next) && isOpening(tokens[percent + 2]) && countAt(reading, percent + 3) === percent + 5 && isClosing(tokens[percent + 6])) return true;
  if (next?.kind === "number") return true;
  // "(2.8% vs 1.0%)" belongs to two counts
  if (/^(vs|versus|v)$/.test(word(next)) && tokens[percent + 2]?.number?.percent && isOpening(tokens[percent - 1])) return true;
  // "(8% to 12%)", "(range 4% …": a range
  if (/^(range|from|mean|median|iqr)$/.test(word(tokens[percent - 1]))) return true;
  // "29 patients (72% male)": the bracket speaks of some of them, not of the 29
  if (next?.kind !== "word" || sharesOf.test(next.text) || (rateOf.test(next.text) && word(tokens[percent + 2]) === "rate")) return false;
  return !(isClosing(tokens[percent + 2]) && (/^(?:mortality|prevalence|incidence)$/.test(next.text) || (willing.test(next.text) && isOpening(tokens[percent - 1]) && agreed.test(word(tokens[percent - 2])))));
}

/** "540 consented (45% acceptance)", but "540 were asked (45% acceptance)" */
const willing = /^(?:acceptance|participation|uptake|attendance|consent|response)$/;
const agreed = /^(?:accepted|agreed|consented|participated|part|attended|enrolled|replied|responded|answered)$/;

/** "A third of the 270 patients (33%, n = 88)": the bracket has a count of its own. */
const hasOwnCount = ({ tokens }: Reading, percent: number, count: number): boolean =>
  /^[,;]$/.test(mark(tokens[percent + 1])) && word(tokens[percent + 2]) === "n" && mark(tokens[percent + 3]) === "=" && (tokens[percent + 4]?.number?.count ?? 0) < tokens[count]!.number!.count!;

/** Tokens back from a percentage in which a number may be that of all of them. */
const allReach = 80;

/**
 * "Forms were complete for 97.7% (12 were not returned)": of most, and behind it those who are left. Where larger numbers stand before,
 * it has to follow from one of them.
 */
export function countsThoseWithout(reading: Reading, percent: number): boolean {
  const { tokens } = reading;
  const { value, decimals } = tokens[percent]!.number!;
  if (Number(value) <= 50 || !isOpening(tokens[percent + 1]) || !isCount(reading, percent + 2) || word(tokens[percent + 4]) !== "not") return false;
  const verb = word(tokens[percent + 3]);
  if (verb !== "did" && !(/^(?:was|were)$/.test(verb) && /(?:ed|en|own|one|sent|found|met|made|kept|read|held)$/.test(word(tokens[percent + 5])))) return false;
  const left = tokens[percent + 2]!.number!.count!;
  let known = false;
  for (let i = percent - 1; i >= Math.max(0, percent - allReach); i -= 1) {
    const all = isCount(reading, i) ? tokens[i]!.number!.count! : 0;
    if (all <= left) continue;
    if (Math.abs((1 - left / all) * 100 - Number(value)) <= 10 ** -decimals / 2 + 1e-9) return true;
    known = true;
  }
  return !known;
}

/** Whether the percentage is of others than a count without a denominator. */
function isOfOthersAlone(reading: Reading, percent: number, count: number, shape: string): boolean {
  const basic = shape === "n (p%)";
  if ((basic || shape === "n, (p%)") && (saysOfOthers(reading, percent) || isOfCounted(reading, percent, count))) return true;
  if (shape === "(n, p%)" && explains(reading, count, percent)) return true;
  if ((basic && hasOwnCount(reading, percent, count)) || countsThoseWithout(reading, percent)) return true;
  return isEvidenceBase(reading, percent, count) || isShareOfOthers(reading, percent, count) || isFindingOf(reading, percent, count);
}

/** Whether the percentage is of others than a count of a denominator. */
function isOfOthersBeside(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens, inside } = reading;
  // "17 of the 36 patients (59% of those treated)": the bracket has a denominator of its own
  if (denominator < percent && word(tokens[percent + 1]) === "of" && inside[percent]! > denominator) return true;
  if ((shape.startsWith("n/N") || shape.startsWith("n of N")) && explains(reading, count, percent)) return true;
  if (shape.startsWith("n in N") && hasWholeBehind(reading, percent, denominator)) return true;
  if ((shape.startsWith("p% (n/N") || shape.startsWith("p% (n of N")) && hasFractionBeside(reading, percent, count, denominator)) return true;
  if ((shape.endsWith(") of N") || shape.endsWith(") in N")) && joinsOthers(reading, percent, count)) return true;
  return shape.startsWith("p%") && inside[percent] !== inside[count] && contrasts(reading, count, Math.max(count, denominator));
}

/** Whether the percentage of what a shape has matched belongs to others than those whom the count counts. */
export function isOfOthers(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  if (isLostCell(reading, percent, count) || sharedByTwo(reading, percent, count)) return true;
  return denominator < 0 ? isOfOthersAlone(reading, percent, count, shape) : isOfOthersBeside(reading, percent, count, denominator, shape);
}

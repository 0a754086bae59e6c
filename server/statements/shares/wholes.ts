/** Numbers that a shape takes for the whole of a statement and that are none, and one that is its whole though no shape says so. */
import { isTurned } from "../found.ts";
import { groupWords, isPart, peopleNouns, placeNouns, researchNouns } from "../lexicon.ts";
import { isCount, isPercent, type Match } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { areTwoKinds, countUnlike, nounBehind, nounCounted } from "./units.ts";
import { mostArms } from "../sizes/arm-limits.ts";
import { isPlaceNoun } from "../sizes/clusters.ts";
import { beforeArticle } from "../reading/words-and-marks.ts";

/**
 * "4 bleeds in 4 patients (5%)", "14 relapses in 12 patients (8%) and 9 in 9 (6%)": events in as many patients, of whom the percentage
 * tells the share; the events are neither its count nor its whole. "4 bleeds in 4 patients (100%)" is a share of those.
 */
export function areAsMany({ tokens }: Reading, { percent, count, denominator }: Match): boolean {
  if (denominator < count || percent < denominator || !/^(?:in|among|from)$/.test(word(tokens[beforeArticle(tokens, denominator)]))) return false;
  const n = tokens[denominator]!.number!.count!;
  return n > 0 && tokens[count]!.number!.count === n && roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) === "inconsistent";
}

/** Tokens from the number of all mothers to that of some of them. */
const wholeReach = 200;

/**
 * "There were 208 women … 16 infants of 12 mothers (5.8%)": a match's denominator is the number of their mothers, who have the percentage,
 * and not the whole of them. They have it where there are fewer of them than of the infants, or where it follows from a number in front.
 * "Of 180 patients … two lesions were found in 38 patients (21.1%)": so it is with parts of them, where it follows from these alone.
 */
export function areOfWhom(reading: Reading, { count, denominator, percent }: Match): boolean {
  const { tokens } = reading;
  if (denominator < count || percent < denominator) return false;
  const [noun, others] = [nounBehind(reading, count), nounBehind(reading, denominator)];
  const parts = isPart(noun) && peopleNouns.has(others);
  if (!parts && !areTwoKinds(noun, others)) return false;
  if (roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "inconsistent") return false;
  if (!parts && tokens[count]!.number!.count! > tokens[denominator]!.number!.count!) return true;
  let follows = false;
  for (let i = count - 1; i >= 0 && i > count - wholeReach; i -= 1) {
    if (!isCount(reading, i)) continue;
    if (parts && roundingOf(tokens[count]!, tokens[i]!, tokens[percent]!) === "consistent") return false;
    follows ||= roundingOf(tokens[denominator]!, tokens[i]!, tokens[percent]!) === "consistent";
    if (follows && !parts) return true;
  }
  return follows;
}

/** "84% (4,371 pupils in 48 schools)", "4% (412 deaths in 21 studies)", "3% (5 women in 6 districts)": where they all were; only an "of" can be a misprint. */
function isWhere(reading: Reading, { percent, count, denominator }: Match): boolean {
  const { tokens } = reading;
  if (percent > count || word(tokens[beforeArticle(tokens, denominator)]) === "of" || roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "inconsistent") return false;
  return tokens[count]!.number!.count! > tokens[denominator]!.number!.count! || (peopleNouns.has(nounBehind(reading, count)) && isPlaceNoun(nounBehind(reading, denominator)));
}

/** Of one study there may be several. */
const reports = /^(?:reports|articles|papers|publications|records)$/;

/**
 * "3 eyes of 3 patients (2.7%)": a match's denominator is of the people whose eyes they are, and not the number that they are a share
 * of. In "16 infants (6.8%) of 48 mothers (23.1%)" it has a percentage of its own, and "195 infants (75%) of 130 mothers" are more, as
 * are "41 (82%) and 56 (86%) of the two groups" and "9 reports of 4 trials (3%)".
 */
export function areOthers(reading: Reading, match: Match): boolean {
  const { tokens } = reading;
  const { count, denominator, percent } = match;
  if (denominator < 0) return false;
  if (mark(tokens[denominator - 1]) !== "/" && isWhere(reading, match)) return true;
  const [n, whole] = [tokens[count]!.number!.count!, tokens[denominator]!.number!.count!];
  if (n > whole) {
    const [own, theirs] = [nounCounted(reading, match), nounBehind(reading, denominator)];
    if ([1, 2].some((d) => groupWords.has(word(tokens[denominator + d]))) || areTwoKinds(own, theirs) || (reports.test(own) && /^(?:trials|studies)$/.test(theirs))) return true;
  }
  const noun = word(tokens[count + 1]);
  const areTheirs = (isPart(noun) || /^pregnanc/.test(noun)) && /^(?:of|in)$/.test(word(tokens[denominator - 1])) && peopleNouns.has(word(tokens[denominator + 1]));
  if (!areTheirs && !(percent < denominator && isRated(reading, denominator) && countUnlike(nounBehind(reading, count), nounBehind(reading, denominator)))) return false;
  return roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) === "inconsistent";
}

/** Words between a count and the bracket with its percentage. */
const rateReach = 6;

/** "48 mothers (23.1%)": a bracket that begins with a percentage closes the phrase of a number. */
function isRated(reading: Reading, i: number): boolean {
  const { tokens, sentence } = reading;
  let at = i + 1;
  while (at < i + rateReach && tokens[at]?.kind === "word") at += 1;
  return sentence[at] === sentence[i] && isOpening(tokens[at]) && isPercent(reading, at + 1);
}

/** Tokens between a count and the bracket with the size of its group. */
const countReach = 10;

/**
 * "22 of those receiving brief advice (n = 60, 36.7%)": the number behind "n =" is their size, and the count stands before the
 * bracket, where the percentage follows so and not from the number alone.
 */
export function withSize(reading: Reading, match: Match): Match {
  const { tokens, inside } = reading;
  const open = inside[match.percent]!;
  if (open >= 0 && match.denominator > match.percent && match.count < open) return withCountBefore(reading, match);
  if (match.denominator >= 0 || open < 0 || match.count !== open + 3 || word(tokens[open + 1]) !== "n" || match.percent < match.count) return match;
  for (let i = open - 1; i >= 0 && i > open - countReach && reading.sentence[i] === reading.sentence[open]; i -= 1) {
    if (!tokens[i]!.number) {
      if (tokens[i]!.kind === "word") continue;
      return match;
    }
    const count = isCount(reading, i) ? tokens[i]!.number!.count! : 0;
    const size = tokens[match.count]!.number!.count!;
    return count > 0 && count < size && roundingOf(tokens[i]!, tokens[match.count]!, tokens[match.percent]!) === "consistent" ? { ...match, from: i, count: i, denominator: match.count } : match;
  }
  return match;
}

/** "Eleven voted for it and two against, with one abstention (79% of 14 members)": the count of which the bracket is the share, where it is far from the nearest. */
function withCountBefore(reading: Reading, match: Match): Match {
  const { tokens, sentence } = reading;
  if (!isOther(reading, match.percent, match.count, match.denominator)) return match;
  for (let i = match.count - 1; i >= 0 && i > match.count - countReach && sentence[i] === sentence[match.count]; i -= 1) {
    if (isCount(reading, i) && roundingOf(tokens[i]!, tokens[match.denominator]!, tokens[match.percent]!) === "consistent") return { ...match, from: i, count: i };
  }
  return match;
}

/** Whether a count is so far from being the share that it cannot be a slip: "three trials (80% of 1,500 patients)". */
export function isOther({ tokens }: Reading, percent: number, count: number, denominator: number): boolean {
  const exact = 100 * tokens[count]!.number!.count! / Math.max(1, tokens[denominator]!.number!.count!);
  const printed = Number(tokens[percent]!.number!.value);
  return exact > printed * 3 || exact < printed / 3;
}

/** "24 (40%) from 7 other hospitals": where they came from; only an "of" can be a misprint. */
function isPlace({ tokens }: Reading, count: number, denominator: number): boolean {
  const i = beforeArticle(tokens, denominator);
  if ([1, 2].some((d) => placeNouns.has(word(tokens[denominator + d])))) return true;
  return word(tokens[i]) !== "of" && tokens[count]!.number!.count! > tokens[denominator]!.number!.count!;
}

/** "Response occurred in 42/40 (95%)": the first is the count, whatever follows from it. */
const countsIn = ({ tokens }: Reading, count: number): boolean =>
  /^(?:in|by|for)$/.test(word(tokens[count - 1])) || (/^(?:only|just|all)$/.test(word(tokens[count - 1])) && word(tokens[count - 2]) === "in");

/** Shapes whose count cannot be the larger; that of a fraction or of an "of" may be a misprint. */
const happenedTo = /\b(?:in|from|among)\b/;

/** "Two reviewers screened a sample of 1023 records (22%)", "Four centres recruited a total of 210": so many were collected, by those who are counted before. */
function isCollected({ tokens }: Reading, count: number, denominator: number): boolean {
  const collection = denominator - 2;
  if (word(tokens[denominator - 1]) !== "of" || !collections.test(word(tokens[collection]))) return false;
  // "12 of a sample of 80" are some of them
  for (let i = collection - 1; i > count + 1; i -= 1) if (/^(?:an?|another)$/.test(word(tokens[i]))) return !/^(?:of|in|from|among|within)$/.test(word(tokens[i - 1]));
  return false;
}
const collections = /^(?:sample|total|set|batch|group|series|subset|pool|collection|cohort|panel)$/;

/** More than these are not needed for one. */
const mostForEach = 4;
const needed = /^(?:needed|required|necessary|used|given|placed|inserted|implanted)$/;

/** "Two assistants were needed in 21 cases (14%)": so many in each, where it is no share of these. */
const isForEach = ({ tokens }: Reading, percent: number, count: number, denominator: number): boolean =>
  tokens[count]!.number!.inWords && tokens[count]!.number!.count! <= mostForEach && /^(?:in|for)$/.test(word(tokens[denominator - 1])) && needed.test(word(tokens[denominator - 2])) && /^(?:was|were)$/.test(word(tokens[denominator - 3])) &&
  roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) === "inconsistent";

/** "He was one of 37 smokers (13%)", "this was one of the two sites (40%)": so many there were, and whoever it was is no share of them. */
const isOneOfThem = (reading: Reading, percent: number, count: number, denominator: number): boolean =>
  reading.tokens[count]!.text.toLowerCase() === "one" && percent > denominator && /^(?:was|is|as|being|be)$/.test(word(reading.tokens[count - 1])) && word(reading.tokens[beforeArticle(reading.tokens, denominator)]) === "of" &&
  isOther(reading, percent, count, denominator);

/** "In 109 (85%), 49 (77%) and 56 (86%) of the three groups, respectively": so many groups there are, and no people of whom it is a share. */
const areGroups = (reading: Reading, percent: number, count: number, denominator: number): boolean =>
  groupWords.has(word(reading.tokens[denominator + 1])) && reading.tokens[denominator]!.number!.count! <= mostArms && isOther(reading, percent, count, denominator);

/** Whether what a shape takes for the denominator is not the whole of the count. */
export function isNoWhole(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens } = reading;
  const n = tokens[count]!.number!.count!;
  const size = tokens[denominator]!.number!.count!;
  if (mark(tokens[count + 1]) === "/" && !countsIn(reading, count) && isTurned(reading, percent, count, denominator)) return true;
  // "21 trials (66%; n = 4102)": so many people were in them
  if (shape === "n (p%; n = N)" && (n > size || researchNouns.has(word(tokens[count + 1])))) return true;
  if ((shape === "n (p%; n = N)" || shape === "n (p% of N)") && isOther(reading, percent, count, denominator)) return true;
  // "18.0% (95% CI 14.7–21.9; 1865 of 7287)": the people of the studies from which it was pooled
  if (shape.startsWith("p% (interval; n") && roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) === "inconsistent") return true;
  if ((shape.endsWith(") of N") || shape.endsWith(") in N")) && isPlace(reading, count, denominator)) return true;
  if (isOneOfThem(reading, percent, count, denominator) || isCollected(reading, count, denominator) || isForEach(reading, percent, count, denominator) || areGroups(reading, percent, count, denominator)) return true;
  // "12 infections in 9 people": more than one each
  return n > size && happenedTo.test(shape);
}

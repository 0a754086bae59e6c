/**
 * Percentages that were measured in those who are counted beside them: "mean weight loss was 29% (203 of 214 patients)". Where no average is
 * named, most of them were counted, and their share is far from the percentage.
 */
import { averages, seenVerbs } from "../lexicon.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { isVerb } from "../reading/verbs.ts";
import { slipOfPercent } from "../../statistics/slips.ts";

/** What is measured, and what is measured in percent. */
const measures = /^(?:weight|height|strength|bone|cells?|volume|density|mass|pressure|thickness|lvef|fev1|fvc|hba1c|fraction|saturation|stenosis|ha?ematocrit)$/;
const inPercent = /^(?:lvef|fev1|fvc|hba1c|fraction|saturation|stenosis|ha?ematocrit)$/;
/** How it changes; a "graft loss", a "change in treatment" and a "dose reduction" are had by patients. */
const changes = /^(?:loss|reduction|decrease|increase|decline|gain|change|improvement|shrinkage|growth|rise|fall|drop)$/;
const links = /^(?:is|was|were|are|of|reached|averag(?:ed|ing)|[:=])$/;
const adverbs = /^(?:about|approximately|only|nearly|almost|on|average)$/;
/** "With a mean age", "after loss of response": of whom or when it was. */
const introduces = /^(?:with|of|after|whose|during|over|at|for|to|by|without)$/;
/** "A mean follow-up", "median age" */
const ofPeople = /^(?:follow-?up|age|time)$/;
/** Tokens from the name of what was measured to its percentage. */
const reach = 12;
/** Points by which those who were measured are off the percentage. */
const farPoints = 10;

/** What has shares, too: "the mean response rate". */
const shared = /^(?:rates?|responses?|cure|attendance|uptake)$/;

/** Whether a share is that of most, and far from a percentage. */
function areMostAndFar({ tokens }: Reading, percent: number, count: number, denominator: number): boolean {
  if (denominator < 0) return false;
  const [n, size, printed] = [tokens[count]!.number!.count!, tokens[denominator]!.number!.count!, tokens[percent]!.number!.value];
  const share = (100 * n) / Math.max(1, size);
  return share >= 50 && share <= 100 && Math.abs(share - Number(printed)) > farPoints && slipOfPercent(n, size, printed) !== "digits swapped";
}

/** Tokens to another figure. */
const figureReach = 24;

/** "38% (80 of 100) with pills and 45% (45 of 100) without": whether another figure of the sentence is the share of those in its bracket. */
function isBesideShare({ tokens, sentence }: Reading, percent: number): boolean {
  for (let i = Math.max(0, percent - figureReach); i < percent + figureReach && i + 4 < tokens.length; i += 1) {
    if (sentence[i] !== sentence[percent] || !tokens[i]!.number?.percent || !isOpening(tokens[i + 1])) continue;
    if (tokens[i + 2]!.number?.count && tokens[i + 4]!.number?.count && roundingOf(tokens[i + 2]!, tokens[i + 4]!, tokens[i]!) === "consistent") return true;
  }
  return false;
}

/**
 * Whether a percentage is what was measured, by the words in front of it, and by the numbers beside another that may go on from it.
 *
 * @param first the percentage in whose clause it is named
 */
export function isMeasured(reading: Reading, first: number, percent: number, count: number, denominator: number): boolean {
  const { tokens, sentence, partner } = reading;
  let i = first - 1;
  while (adverbs.test(word(tokens[i]))) i -= 1;
  if (!links.test(tokens[i]?.text ?? "")) return false;
  if (word(tokens[i]).startsWith("averag")) return true;
  let [measure, change, ofShares] = [false, false, false];
  for (i -= 1; i >= 0 && i > first - reach && sentence[i] === sentence[first]; i -= 1) {
    const w = word(tokens[i]);
    ofShares ||= shared.test(w);
    if (isClosing(tokens[i]) && partner[i]! >= 0) i = partner[i]!;
    else if (tokens[i]!.number) {
      // "at 1 year"
      if (!/^(?:at|after|by)$/.test(word(tokens[i - 1]))) break;
    } else if (w === "and" || isVerb(tokens, i) || seenVerbs.test(w) || (mark(tokens[i]) && !isDash(tokens[i]))) break;
    // "the proportion with weight loss was 24%"
    else if (/^(?:proportions?|rates?|frequency|patients)$/.test(w) && /^(?:of|with)$/.test(word(tokens[i + 1]))) measure = false;
    else if (averages.test(w) || measures.test(w) || changes.test(w)) {
      const before = /^(?:an?|the)$/.test(word(tokens[i - 1])) ? i - 2 : i - 1;
      // "loss of bone"
      if (introduces.test(word(tokens[before])) && !(word(tokens[before]) === "of" && measures.test(w))) break;
      if (averages.test(w)) return !ofPeople.test(word(tokens[i + 1])) && (!ofShares || /^(?:weighted|pooled)$/.test(word(tokens[i - 1])) || areMostAndFar(reading, percent, count, denominator));
      measure ||= measures.test(w);
      change ||= changes.test(w) || inPercent.test(w);
    }
  }
  return measure && change && areMostAndFar(reading, percent, count, denominator) && !isBesideShare(reading, percent);
}

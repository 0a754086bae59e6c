/** Percentages that say how much is dissolved: "0.9% saline", "povidone-iodine 10%". */
import type { Token } from "../../numerals/tokens.ts";
import { dissolved, dosageForms, peopleNouns, sends } from "../lexicon.ts";
import { isClosing, isOpening, mark, word, type Reading } from "./reading.ts";

/** Whether a word names what is dissolved or dissolves: "saline", "povidone-iodine". */
export const isSolution = ({ tokens }: Reading, i: number): boolean => dissolved.test(word(tokens[i]).slice(word(tokens[i]).lastIndexOf("-") + 1));

/** The percentage before one in a row of strengths, "30% (n = 60) or 80%", or -1. */
function strengthBefore({ tokens, partner }: Reading, percent: number): number {
  let close = percent - 1;
  if (/^(?:at|of)$/.test(word(tokens[close]))) close -= 1;
  if (/^(?:and|or|vs|versus)$/.test(word(tokens[close]))) close -= 1;
  if (mark(tokens[close]) === ",") close -= 1;
  const open = close < percent - 1 && isClosing(tokens[close]) ? partner[close]! : -1;
  return open > 0 && tokens[open - 1]?.number?.percent ? open - 1 : -1;
}

/** "(n = 60)", "(75 patients)": a bracket that says that people are counted in it. */
const countsInBracket = ({ tokens, partner }: Reading, open: number): boolean => isOpening(tokens[open]) &&
  (/^n$/i.test(word(tokens[open + 1])) || tokens.slice(open + 1, partner[open]).some((t) => peopleNouns.has(word(t))));

/** "45% had peroxide": people, and no strength. */
const saidOf = /^(?:had|has|have|used|got|received|were|was|took|drank|and|or|of|with|without|on)$/;

/** What is said of it. */
const ofSolution = /^(?:inspired|inhaled|supplemental|topical|aqueous|sterile|buffered|normal|hypertonic)$/;

/** What is so much, "a concentration of 2%", "at a humidity of 40%": no share of people. */
const strengths = /^(?:fraction|concentration|humidity|intensity|strength|dilution|fio2)$/;

/** "Oxygen at 60%", "an inspired fraction of 60%": whether what stands in front of a percentage says what is so much. */
const isStrength = (reading: Reading, percent: number): boolean =>
  isSolution(reading, percent - 1) || (/^(?:of|at)$/.test(word(reading.tokens[percent - 1])) && (isSolution(reading, percent - 2) || strengths.test(word(reading.tokens[percent - 2]))));

/** So many strengths are told in one row. */
const mostStrengths = 4;

/** Tokens from one strength of a name back to the verb that sends people to it. */
const sentReach = 40;
/** Tokens of the first name, and what leads to it: "to topical esmolol". */
const leadReach = 4;

/** "to topical esmolol 0.5%": nothing but words leads to the first strength. */
function isLedTo(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= first - leadReach && tokens[i]?.kind === "word"; i -= 1) if (/^(?:to|either|receive)$/.test(word(tokens[i]))) return true;
  return false;
}

/** "Randomised to esmolol 0.5% (106 patients), esmolol 1% (105)": one name with several strengths, behind the verb that sends people to them. */
function isSentTo({ tokens, sentence }: Reading, percent: number): boolean {
  const name = word(tokens[percent - 1]);
  const isOf = (i: number): boolean => word(tokens[i - 1]) === name;
  if (name.length < 4 || saidOf.test(name)) return false;
  let [twice, first] = [false, percent];
  for (let i = percent + sentReach; i > percent - sentReach; i -= 1) {
    if (sentence[i] !== sentence[percent]) continue;
    if (i > percent || !tokens[i]!.number?.percent) twice ||= i > percent && !!tokens[i]!.number?.percent && isOf(i);
    else if (!isOf(i)) return false;
    else [twice, first] = [twice || i < percent, i];
    if (i < percent && sends.test(word(tokens[i]))) return twice && isLedTo(tokens, first) && !tokens.slice(first, percent).some((t) => /^[;:]$/.test(mark(t)));
  }
  return false;
}

/** "0.9% saline (n = 30)", "povidone-iodine 10% (75 patients)", "30% (n = 60) or 80% (n = 60) oxygen": how much is dissolved. */
export function isDissolved(reading: Reading, percent: number): boolean {
  const { tokens, partner } = reading;
  if (isSentTo(reading, percent) || (isSolution(reading, percent - 1) && dosageForms.test(word(tokens[percent + 1])))) return true;
  // what all in a row are of stands in front of the first
  // "alcohol 20% (50)" may be those who drink; "povidone-iodine 10% (75 patients)" are those who got it
  for (let at = percent, k = 0; at >= 0 && k < mostStrengths; at = strengthBefore(reading, at), k += 1) if ((isStrength(reading, at) && countsInBracket(reading, at + 1)) || word(tokens[at - 1]) === "containing") return true;
  for (let at = percent, k = 0; k < mostStrengths; k += 1) {
    if (isSolution(reading, at + 1) || (!saidOf.test(word(tokens[at + 1])) && isSolution(reading, at + 2))) return true;
    // or behind the last
    const close = isOpening(tokens[at + 1]) ? partner[at + 1]! : -1;
    if (close > 0 && countsInBracket(reading, at + 1) && isSolution(reading, ofSolution.test(word(tokens[close + 1])) ? close + 2 : close + 1)) return true;
    const next = [close + 2, close + 3].find((i) => tokens[i]?.number?.percent && strengthBefore(reading, i) === at);
    if (close < 0 || next === undefined) return false;
    at = next;
  }
  return false;
}

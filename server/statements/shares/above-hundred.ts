/** Percentages above a hundred that are shares all the same: there may be more than one for each. */
import { givesTo, peopleNouns } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { happenedIn } from "../sizes/size-labels.ts";
import { mostArms } from "../sizes/arm-limits.ts";
import { beforeArticle } from "../reading/words-and-marks.ts";

/** What is wanted, or goes up: a percentage of it is no share. */
const planned = /^(?:enrol|recruit|plan|target|goal|aim|intend|intent|estimat|expect|accru|requir|needed|increas|rose|rise|capacit|occupan|possession|exceed)/;
/** Words of the sentence before. */
const aimed = /^(?:plan|target|goal|aim|intend)/;

/**
 * "Fever was seen in 12 (130%)", "blood was given to 9 (55%) and 12 (130%)": a count of those who had something, also the second of two. In
 * "52 falls (130%)", "a rise to 12 (130%)" nobody is counted.
 */
function countsThoseWith(reading: Reading, count: number): boolean {
  const { tokens, partner } = reading;
  for (let at = count, k = 0; k < mostArms; k += 1) {
    if (happenedIn(reading, at) || (word(tokens[at - 1]) === "to" && givesTo.test(word(tokens[at - 2])))) return true;
    let before = /^(?:and|vs|versus)$/.test(word(tokens[at - 1])) ? at - 2 : at - 1;
    if (mark(tokens[before]) === ",") before -= 1;
    const open = before < at - 1 && isClosing(tokens[before]) ? partner[before]! : -1;
    if (open < 1 || !isCount(reading, open - 1) || !isPercent(reading, open + 1)) return false;
    at = open - 1;
  }
  return false;
}

/** "Of 40 patients, 12 (130%) …", "12 patients (130%) …": a share of people, and no change, though it is above 100 %. */
export function isOverAll(reading: Reading, count: number, percent: number): boolean {
  const { tokens, sentence } = reading;
  if (!isOpening(tokens[percent - 1]) || !isClosing(tokens[percent + 1])) return false;
  // what was aimed at is said in the same sentence or in the one before
  for (let i = Math.max(0, count - 24); i < percent + 12; i += 1) {
    const back = sentence[count]! - (sentence[i] ?? -9);
    if ((back === 0 && planned.test(word(tokens[i]))) || (back === 1 && aimed.test(word(tokens[i])))) return false;
  }
  // "56 infections in 52 patients (108%)"
  if (percent - 2 > count) return peopleNouns.has(word(tokens[percent - 2])) && !/^(?:in|of|among|from|for|per|on|by)$/.test(word(tokens[beforeArticle(tokens, count)]));
  if (countsThoseWith(reading, count)) return true;
  if (mark(tokens[count - 1]) !== ",") return false;
  let at = count - 2;
  while (at > count - 8 && tokens[at]?.kind === "word") at -= 1;
  return tokens[at]?.number?.percent === null && at < count - 2 && /^(?:of|among)$/.test(word(tokens[beforeArticle(tokens, at)]));
}

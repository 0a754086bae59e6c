/** People who were enrolled and then left out: "20 were excluded because of distant disease", "18 were lost to follow-up". */
import { firstIndex } from "../lists.ts";
import { isCount } from "./pattern.ts";
import { mark, word, type Reading } from "./reading.ts";

/** Tokens behind a number within which its clause says that they left. */
const reach = 10;
/** Sentences and numbers that are looked back at. */
const most = { sentences: 4, numbers: 6 };

const left = /^(?:excluded|ineligible|withdrew|withdrawn|cancel+ed|declined|refused|inevaluable|unevaluable)$/;
/** "12 were not eligible" */
const entitled = /^(?:eligible|evaluable|analy[sz]ed|included|assessable)$/;

/** The tokens of a reading that count those who left, in their order. */
export const leaversIn = (reading: Reading): number[] => reading.numbers.filter((i) => isCount(reading, i) && (saysLeft(reading, i) || isLeftOut(reading, i)));

/** "20 patients were excluded", as far as the clause goes. */
function saysLeft({ tokens, sentence }: Reading, i: number): boolean {
  for (let j = i + 1; j <= i + reach && sentence[j] === sentence[i]; j += 1) {
    const w = word(tokens[j]);
    if (/^[,;:]$/.test(mark(tokens[j])) || (tokens[j]!.number && !tokens[j]!.number!.percent) || w === "and" || w === "but" || w === "of") return false;
    if (left.test(w) || (w === "lost" && word(tokens[j + 1]) === "to") || (w === "dropped" && word(tokens[j + 1]) === "out")) return true;
    if (entitled.test(w) && word(tokens[j - 1]) === "not") return true;
  }
  return false;
}

/** "We excluded 20 patients", "after exclusion of 20" */
const isLeftOut = ({ tokens }: Reading, i: number): boolean =>
  /^(?:excluded|excluding)$/.test(word(tokens[i - 1])) || (word(tokens[i - 1]) === "of" && word(tokens[i - 2]) === "exclusion");

/**
 * Those who left as the text has said before a statement, the nearest first.
 *
 * @param leavers of the reading
 * @param first token of the statement
 */
export function leftBefore({ sentence }: Reading, leavers: readonly number[], first: number): number[] {
  const before: number[] = [];
  for (let k = firstIndex(leavers, (i) => i >= first) - 1; k >= 0 && before.length < most.numbers; k -= 1) {
    const i = leavers[k]!;
    if (sentence[first]! - sentence[i]! > most.sentences) break;
    before.push(i);
  }
  return before;
}

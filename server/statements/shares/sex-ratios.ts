/** "M/F was 28/44 (39% male)", "men:women 36:24 (60%)": men and women, of whom together one is a share; neither number is the whole of the other. */
import type { Found } from "../found.ts";
import { isPercent } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";

const men = /^(?:m|males?|men|man|boys?)$/;
const women = /^(?:f|w|females?|women|woman|girls?)$/;
const sexAt = ({ tokens }: Reading, i: number): "men" | "women" | undefined => (men.test(word(tokens[i])) ? "men" : women.test(word(tokens[i])) ? "women" : undefined);

/** Between the two names, and between the two numbers. */
const joins = /^[/:]$/;
/** Tokens between the names and the numbers: "M/F ratio was", "Male/female:". */
const mostBetween = 3;

/** The sex that is named first in front of a number, where the other one stands behind it: "M/F", "female : male". */
function firstSex(reading: Reading, i: number): "men" | "women" | undefined {
  const { tokens, sentence } = reading;
  for (let last = i - 1; last >= 2 && last >= i - 1 - mostBetween && sentence[last] === sentence[i]; last -= 1) {
    if (!joins.test(mark(tokens[last - 1]))) continue;
    const [one, other] = [sexAt(reading, last - 2), sexAt(reading, last)];
    return one !== undefined && other !== undefined && one !== other ? one : undefined;
  }
  return undefined;
}

/** Tokens from the number of all to those of both sexes. */
const toldReach = 40;

/** "We enrolled 72 patients (M/F 28/44)": as many people were told of in front. */
const isTold = ({ tokens }: Reading, first: number, both: number): boolean =>
  tokens.slice(Math.max(0, first - toldReach), first).some((t) => t.number?.percent === null && t.number.count === both);

/** Every share of one sex behind the numbers of both. */
export function findSexRatios(reading: Reading, percents: readonly number[]): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  for (const percent of percents) {
    const [first, second] = [percent - 4, percent - 2];
    // "28/44; 39% male", "28/44 (39% male)"
    if (!isPercent(reading, percent) || !(isOpening(tokens[percent - 1]) || /^[,;]$/.test(mark(tokens[percent - 1]))) || !joins.test(mark(tokens[percent - 3]))) continue;
    if (![first, second].every((i) => tokens[i]?.number?.percent === null && tokens[i].number.count !== null)) continue;
    const sex = firstSex(reading, first);
    if (sex === undefined || mark(tokens[percent + 1]) === "/") continue;
    const count = (sexAt(reading, percent + 1) ?? sex) === sex ? first : second;
    const both = tokens[first]!.number!.count! + tokens[second]!.number!.count!;
    // where it does not follow from both, and nobody says that they are all, some may be unknown
    const ofBoth = both > 0 && (classify(tokens[count]!.number!.count!, both, parseDecimal(tokens[percent]!.number!.value)) === "consistent" || isTold(reading, first, both));
    found.push({ shape: "men/women (p%)", percent, count, denominator: -1, from: first, to: percent + 1, ...(ofBoth ? { wholeParts: [first, second] } : {}) });
  }
  return found;
}

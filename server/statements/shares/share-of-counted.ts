/**
 * Percentages of those who are counted in front of their bracket: "450 had tablets (47% of whom were in pain)", "200 (30% of them smokers)",
 * "120 had asthma (30% with a cough)". They are no share that the 450 are.
 */
import { peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isOpening, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { isVerb } from "../reading/verbs.ts";

/** Tokens back from a percentage to a number of whom it may be the share, and tokens to the next bracket. */
const wholeReach = 80;
const nextReach = 14;

/** "25 (10% on gel) and 50 (20% on foam)": words that tell one group from another beside it, which has a bracket of its own. */
function tellsGroups({ tokens, sentence }: Reading, percent: number): boolean {
  for (let i = Math.max(0, percent - nextReach); i < percent + nextReach && i < tokens.length; i += 1) {
    const isOther = i !== percent && sentence[i] === sentence[percent] && !!tokens[i]!.number?.percent && isOpening(tokens[i - 1]);
    if (isOther && word(tokens[i + 1]) === word(tokens[percent + 1]) && word(tokens[i + 2]) !== word(tokens[percent + 2])) return true;
  }
  return false;
}

/** "Of 400, 120 had a cough (30% with the old drug)": whether the share follows from a number in front. */
function hasWhole(reading: Reading, percent: number, count: number): boolean {
  for (let i = count - 1; i >= Math.max(0, count - wholeReach); i -= 1) if (isCount(reading, i) && roundingOf(reading.tokens[count]!, reading.tokens[i]!, reading.tokens[percent]!) !== "inconsistent") return true;
  return false;
}

/** Whether the words behind a percentage in a bracket say that it is of those who are counted in front; "60% of those offered", "70% of these men" may be of others. */
export function isOfCounted(reading: Reading, percent: number, count: number): boolean {
  const { tokens, inside } = reading;
  if (inside[percent]! < count) return false;
  const [w, next, third] = [1, 2, 3].map((d) => word(tokens[percent + d])) as [string, string, string];
  if (third === "" && (w === "of" || next === "")) return false;
  if (w === "of" && /^(?:whom|which|them)$/.test(next)) return true;
  if (w === "of" && next === "these") return !peopleNouns.has(third);
  if (w === "of" && next === "those") return isVerb(tokens, percent + 3);
  return /^(?:with|on)$/.test(w) && !tellsGroups(reading, percent) && !hasWhole(reading, percent, count);
}

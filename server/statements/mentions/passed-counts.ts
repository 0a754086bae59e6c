/** Counts that the text has passed on the way to a statement. */
import type { Token } from "../../numerals/tokens.ts";
import type { Extent } from "./extents.ts";
import { numberMention } from "../found.ts";
import { excludesOther } from "../outcomes.ts";
import { isCount } from "../pattern.ts";
import { word, type Reading } from "../reading/reading.ts";
import type { Outcome, PassedCount, ProportionMention } from "../types.ts";
import { unitBehind } from "../shares/units.ts";

const endsClause = (token: Token): boolean => (token.kind === "mark" ? !/^[-–—/<>≤≥=*]$/.test(token.text) : /^(?:and|but|while|whereas|whom|which|including|vs|versus|plus)$/.test(token.text));

/** "Four patients never received it", "12 were lost": whether a count is of people who left. */
function leaves({ tokens, sentence }: Reading, count: number): boolean {
  for (let i = count + 1; i < count + 16 && sentence[i] === sentence[count]; i += 1) {
    if (/^(?:never|untreated|lost|missing|left|declined|died|not|without|(?:withdr|exclu|drop|discontinu|ineligib)\w*)$/.test(word(tokens[i]))) return true;
  }
  return false;
}

/** Counts that are looked back at. */
const mostPassed = 6;

/**
 * Counts before a statement in its sentence and the one before, the nearest first.
 *
 * @param rated tokens that are counts of statements
 * @param pointsBack it is told of those mentioned last
 */
export function passedOn(reading: Reading, { one, first }: Extent, rated: ReadonlySet<number>, pointsBack: boolean): PassedCount[] {
  const passed: PassedCount[] = [];
  if (one.count < 0) return passed;
  const sentence = reading.sentence[one.percent]!;
  const from = reading.sentences[Math.max(0, sentence - 1)]!;
  let sameClause = one.count < one.percent;
  for (let i = first - 1; i >= from && passed.length < mostPassed; i -= 1) {
    if (isCount(reading, i)) {
      const { text, value, start, end } = numberMention(reading, i);
      passed.push({ text, value, start, end, apart: !pointsBack && reading.sentence[i] !== sentence, left: leaves(reading, i), rated: rated.has(i), sameClause: sameClause && i < first - 1, unit: unitBehind(reading, i) });
    } else if (endsClause(reading.tokens[i]!)) sameClause = false;
  }
  return passed;
}

/**
 * Those of the counts that a statement passed that it may be of: nobody with stable disease is one of those who progressed.
 *
 * @param mentions before it
 */
export function withoutExcluded(passed: PassedCount[], mentions: readonly ProportionMention[], outcome: Outcome | undefined): PassedCount[] {
  const excluded = mentions.slice(-mostPassed).filter((m) => excludesOther(m.outcome, outcome));
  return excluded.length === 0 ? passed : passed.filter((p) => !excluded.some((m) => m.count?.start === p.start));
}

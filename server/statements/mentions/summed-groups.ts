/** Groups of whom a statement is told together: "Adding up both groups, 64 (26.8%) had it. (118 + 121 at entry)", "12 of 118 and 9 of 121; both together, 64 (26.8%)". */
import type { Token } from "../../numerals/tokens.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { numberMention } from "../found.ts";
import { groupWords, peopleNouns, researchNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfPair } from "../sizes/paired-sizes.ts";
import type { NumberMention, ProportionMention } from "../types.ts";
import type { Extent } from "./extents.ts";

/** Sizes that stand side by side. */
interface Sizes {
  parts: NumberMention[];
  /** The token of the last. */
  last: number;
  /** "118 + 121" */
  added: boolean;
  /** The bracket in which they stand, or -1. */
  open: number;
}

/** Tokens from one size to the next. */
const sizeReach = 10;
/** Tokens around a statement that are looked at for words and sizes. */
const reach = 64;
/** Tokens to a bracket that is of the statement for sure. */
const bracketReach = 4;
/** Words from "both" to what they are. */
const nounReach = 3;

/** Sentences back to the shares that each group has in its own size. */
const wholesReach = 2;

const together = /^(?:together|combined|altogether|pooled)$/;
const places = /^(?:places|subgroups|sexes|series|samples|halves)$/;

/**
 * Notes for a statement without a denominator the sizes whose sum its percentage follows from, where its words tell of several
 * groups, or where the text itself adds the sizes up; and where both are so right behind it, whether it follows or not.
 *
 * @param rated tokens that are counts of statements
 * @param before what was noted last for a statement before it: of whom the text may speak still
 */
export function tellSum(mention: ProportionMention, reading: Reading, extent: Extent, rated: ReadonlySet<number>, before: ProportionMention["together"]): void {
  const { percent } = mention;
  const own = mention.count?.value;
  if (!own || mention.denominator || percent.bound) return;
  const follows = (parts: readonly NumberMention[]): boolean => classify(own, parts.reduce((sum, { value }) => sum + value, 0), parseDecimal(percent.value)) === "consistent";
  const { groups, people, lists } = around(reading, extent, rated);
  const from = extent.behind;
  const beside = lists.find(({ added, open, parts }) => added && groups && open >= from && open < from + bracketReach && parts.every(({ value }) => value >= Math.max(own, fewestOfPair)));
  const isMeant = ({ added, open, last }: Sizes): boolean => added || groups || (people && percent.value.includes(".") && (open >= 0 || word(reading.tokens[last + 1]) === "not"));
  const fitting = lists.filter((list) => isMeant(list) && follows(list.parts));
  // "28 (31%) and 17 (19%) (45 + 46 on the one, 45 + 45 on the other)": each of its own
  const sizes = beside ?? fitting.find(({ added, parts }) => added && parts[0]!.start !== before?.parts[0]!.start) ?? fitting[0];
  if (sizes) mention.together = { parts: sizes.parts, sure: !!beside };
  else if (before && follows(before.parts)) mention.together = { ...before, sure: false };
}

/** Whether the words around a statement tell of several groups, "both places", "the two together", or of all people, "of these women"; and the sizes near it that stand side by side. */
function around(reading: Reading, { sentence: own, first }: Extent, rated: ReadonlySet<number>): { groups: boolean; people: boolean; lists: Sizes[] } {
  const { tokens, inside, sentence } = reading;
  const lists: Sizes[] = [];
  let [groups, people] = [false, false];
  let list: Sizes | undefined;
  let whole: NumberMention | undefined;
  for (let i = Math.max(0, first - reach); i < first + reach && i < tokens.length; i += 1) {
    const { number } = tokens[i]!;
    const away = Math.abs(sentence[i]! - own);
    // "12 of 118 (10%) on gel, and 9 of 121 (7%) on foam"
    if (away <= wholesReach && i < first && rated.has(i - 2) && isCount(reading, i) && (word(tokens[i - 1]) === "of" || mark(tokens[i - 1]) === "/")) {
      const size = numberMention(reading, i);
      if (whole) lists.push({ parts: [whole, size], last: i, added: false, open: -1 });
      whole = size;
    }
    if (away > 1) continue;
    const w = word(tokens[i]);
    if (sentence[i] === own) {
      // "in the two (66 + 52)", but not "in seven (5.8%)"
      groups ||= together.test(w) || ((w === "both" || (number?.inWords === true && !rated.has(i))) && (isOpening(tokens[i + 1]) || tokens.slice(i + 1, i + 1 + nounReach).some(areGroups)));
      people ||= w === "overall" || (/^(?:all|these)$/.test(w) && peopleNouns.has(word(tokens[i + 1])));
    }
    // "The two groups comprised 120 and 124 adults. Twelve (5%) fell"
    else if (sentence[i]! < own) groups ||= number?.inWords === true && tokens.slice(i + 1, i + 1 + nounReach).some(areGroups);
    if (!number) continue;
    // "two hospitals" are nobody's size
    if (!isCount(reading, i) || rated.has(i) || number.count! < 2 || areGroups(tokens[i + 1]) || isUndone(reading, i)) list = undefined;
    else {
      const goesOn = list && inside[list.last] === inside[i] && sentence[list.last] === sentence[i] && i - list.last <= sizeReach && list.added === (mark(tokens[i - 1]) === "+");
      if (!list || !goesOn) list = { parts: [], last: i, added: mark(tokens[i + 1]) === "+", open: inside[i]! };
      list.last = i;
      if (list.parts.push(numberMention(reading, i)) === 2) lists.push(list);
    }
  }
  return { groups, people, lists };
}

const undone = /^(?:removed|explanted|extracted|retrieved|withdrawn|replaced|revised|exchanged|discarded|reversed|discharged|excluded|lost)$/;

/** "There were 300 ports placed and 50 removed": some of those before, with whom the opposite was done, and no group beside them. */
const isUndone = ({ tokens }: Reading, i: number): boolean => undone.test(word(tokens[i + 1])) && word(tokens[i - 1]) === "and" && /ed$/.test(word(tokens[i - 2]));

/** "groups", "hospitals", "places" */
function areGroups(token: Token | undefined): boolean {
  const w = word(token);
  return w.endsWith("s") && (groupWords.has(w) || researchNouns.has(w) || places.test(w));
}

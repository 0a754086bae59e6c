/** Groups of whom a statement is told together: "Adding up both groups, 64 (26.8%) had it. (118 + 121 at entry)". */
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

const mostGroups = 4;
/** Tokens from one size to the next. */
const sizeReach = 10;
/** Tokens around a statement that are looked at for sizes. */
const listReach = 64;
/** Tokens to a bracket that is of the statement for sure. */
const bracketReach = 4;
/** Words between "both" and what they are. */
const nounReach = 3;

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
  const { one: { count, denominator }, behind } = extent;
  const { percent } = mention;
  if (count < 0 || denominator >= 0 || percent.bound) return;
  const own = mention.count!.value;
  const follows = ({ parts }: Pick<Sizes, "parts">): boolean => classify(own, sumOf(parts), parseDecimal(percent.value)) === "consistent";
  const { groups, people, lists } = around(reading, extent, rated);
  const beside = groups ? lists.find(({ open, parts }) => open >= behind && open < behind + bracketReach && parts.every(({ value }) => value >= Math.max(own, fewestOfPair))) : undefined;
  const fitting = own > 0 ? lists.filter((list) => (list.added || groups || (people && (list.open >= 0 || word(reading.tokens[list.last + 1]) === "not") && percent.value.includes("."))) && follows(list)) : [];
  // "28 (31%) and 17 (19%) (45 + 46 on the one, 45 + 45 on the other)": each of its own
  const sizes = beside ?? fitting.find(({ added, parts }) => added && parts[0]!.start !== before?.parts[0]!.start) ?? fitting[0];
  if (sizes) mention.together = { parts: sizes.parts, sure: sizes === beside };
  else if (before && own > 0 && follows(before)) mention.together = { ...before, sure: false };
}

/** How many there are together. */
const sumOf = (parts: readonly NumberMention[]): number => parts.reduce((sum, { value }) => sum + value, 0);

/** Whether the words around a statement tell of several groups, "both places", "the two together", or of all people, "of these women"; and the sizes near it that stand side by side. */
function around(reading: Reading, { sentence, first }: Extent, rated: ReadonlySet<number>): { groups: boolean; people: boolean; lists: Sizes[] } {
  const { tokens, inside, sentence: sentences } = reading;
  const lists: Sizes[] = [];
  let [groups, people] = [false, false];
  let list: Sizes | undefined;
  for (let i = Math.max(0, first - listReach); i < first + listReach && i < tokens.length; i += 1) {
    const apart = Math.abs(sentences[i]! - sentence);
    if (apart > 1) continue;
    const { number } = tokens[i]!;
    const w = word(tokens[i]);
    if (apart === 0) {
      groups ||= together.test(w) || ((w === "both" || number?.inWords === true) && namesGroups(tokens, i + 1));
      people ||= w === "overall" || (/^(?:all|these)$/.test(w) && peopleNouns.has(word(tokens[i + 1])));
    }
    if (!number) continue;
    // "two hospitals" are nobody's size
    if (!isCount(reading, i) || rated.has(i) || number.count! < 2 || namesGroups(tokens, i + 1, 1)) list = undefined;
    else {
      const added = mark(tokens[i - 1]) === "+";
      const goesOn = list && inside[list.last] === inside[i] && sentences[list.last] === sentences[i] && i - list.last <= (list.added ? 2 : sizeReach) && list.added === added && list.parts.length < mostGroups;
      if (!list || !goesOn) list = { parts: [], last: i, added: mark(tokens[i + 1]) === "+", open: inside[i]! };
      list.parts.push(numberMention(reading, i));
      list.last = i;
      if (list.parts.length === 2) lists.push(list);
    }
  }
  return { groups, people, lists };
}

/** Behind "both" or "the two": "groups", "places", "(66 + 52)". */
function namesGroups(tokens: Reading["tokens"], from: number, reach = nounReach): boolean {
  if (reach > 1 && isOpening(tokens[from])) return true;
  for (let i = from; i < from + reach; i += 1) {
    const w = word(tokens[i]);
    if (groupWords.has(w) || places.test(w) || (researchNouns.has(w) && w.endsWith("s"))) return true;
    if (w === "" || w === "and") break;
  }
  return false;
}

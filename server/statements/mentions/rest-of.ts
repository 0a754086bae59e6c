/** The rest of a whole that is printed: "125 of 400 were approved, and 275 (69%) were not". */
import type { Found } from "../found.ts";
import { restWords } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";

/** Tokens back to the whole. */
const reach = 24;
/** Tokens behind a statement in which it is told that they are the rest. */
const cueReach = 4;
const auxiliaries = /^(?:was|were|is|are|did|do|does|had|has|have|could|would)$/;

/** "275 (99%) were not", "the other 275 (99%)", "275 did not (99%)": it is told that they are those of whom it does not hold. */
function tellsRest({ tokens, sentence }: Reading, { count, from, to }: Found): boolean {
  if ([1, 2].some((d) => restWords.test(word(tokens[from - d])))) return true;
  for (let i = count + 1; i < to + cueReach && sentence[i] === sentence[count]; i += 1) {
    if (restWords.test(word(tokens[i])) || (word(tokens[i]) === "not" && auxiliaries.test(word(tokens[i - 1])))) return true;
  }
  return false;
}

/** The number behind "125 of", "125 out of the", "125/"; -1 where a whole is not so printed. */
function partOf({ tokens }: Reading, whole: number): number {
  let i = whole - 1;
  if (/^(?:the|these|those|all)$/.test(word(tokens[i]))) i -= 1;
  if (mark(tokens[i]) === "/") return i - 1;
  if (word(tokens[i]) !== "of") return -1;
  return word(tokens[i - 1]) === "out" ? i - 2 : i - 1;
}

/** The whole of which a statement counts the rest: the part that is printed with it before, and the count, are all of it; -1 for any other. */
export function restOf(reading: Reading, one: Found): number {
  const { tokens, sentence } = reading;
  const count = tokens[one.count]?.number?.count;
  if (typeof count !== "number" || count === 0 || one.denominator >= 0) return -1;
  for (let i = one.from - 1; i > 0 && i > one.from - reach && sentence[i] === sentence[one.from]; i -= 1) {
    if (!isCount(reading, i)) continue;
    const part = partOf(reading, i);
    const size = tokens[i]!.number!.count!;
    if (part >= 0 && isCount(reading, part) && size > count && size - tokens[part]!.number!.count! === count) return tellsRest(reading, one) ? i : -1;
  }
  return -1;
}

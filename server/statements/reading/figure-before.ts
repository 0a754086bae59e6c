/**
 * The figure that another goes on from, "5.9% (61/1,204) with A and 1.8% (19/1,340) with B": what the first is by its words, an estimate or a
 * measurement, the others are, too.
 */
import { peopleNouns, seenVerbs } from "../lexicon.ts";
import type { Reading } from "./types.ts";
import { isVerb, tellsOfFigure } from "./verbs.ts";
import { isClosing, isOpening, mark, word } from "./words-and-marks.ts";

const joiners = /^(?:and|or|vs|versus|v|compared|against|than|,)$/;
/** Said of a figure that is set apart from those before, or is of others. */
const apart = /^(?:crude|unadjusted|unweighted|raw|these|those|whom)$/;
/** Tokens outside of brackets between two figures. */
const reach = 14;

/** The percentage in a bracket, in front of which its count stands; -1 where it has none, or several. */
function percentWithin({ tokens, roles, partner }: Reading, open: number): number {
  let found = -1;
  for (let i = open + 1; i < partner[open]! && i < open + reach; i += 1) {
    if (!tokens[i]!.number?.percent || roles[i] !== "free") continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

/**
 * "Risk fell by 12%, and 16% (40/300) stopped", "and 25% of patients", "and vomiting in 3.6% (18/911)": whether a figure begins what is told
 * of others; in "12% (40/300) and 16% (48/300) had relapsed" none does.
 */
function beginsAnew({ tokens, sentence, inside, partner }: Reading, percent: number, from: number): boolean {
  if (word(tokens[from - 1]) === "in" && word(tokens[from - 3]) === "and" && mark(tokens[from - 4]) === ",") return true;
  const behind = isOpening(tokens[percent + 1]) ? partner[percent + 1]! + 1 : percent + 1;
  const ofThem = [behind, percent + 1].some((of) => word(tokens[of]) === "of" && [1, 2].some((d) => peopleNouns.has(word(tokens[of + d]))));
  if (!ofThem && !tellsOfFigure(tokens, behind)) return false;
  for (let i = from - 1; i >= 0 && i > from - 2 * reach && sentence[i] === sentence[from]; i -= 1) if (inside[i] === inside[from] && (isVerb(tokens, i) || (word(tokens[i]) === "by" && tokens[i + 1]?.number?.percent))) return true;
  return false;
}

/**
 * The percentage before a statement that it is joined to, with neither a verb nor a semicolon between; -1 where there is none.
 *
 * @param from the token with which the statement begins: its percentage, or a count in front of it
 */
export function figureBefore(reading: Reading, percent: number, from: number): number {
  const { tokens, sentence, inside, partner, roles } = reading;
  const isFigure = (i: number): boolean => !!tokens[i]?.number?.percent && roles[i] === "free";
  // "in 80 of 302 and 121 of 312 (29.1% vs. 46.1%)"
  if (joiners.test(tokens[percent - 1]?.text ?? "") && isFigure(percent - 2) && inside[percent]! >= 0) return percent - 2;
  if (beginsAnew(reading, percent, from)) return -1;
  if (joiners.test(tokens[percent - 1]?.text ?? "") && isFigure(percent - 2)) return percent - 2;
  let joined = false;
  for (let i = from - 1, low = from - reach; i >= 0 && i > low && sentence[i] === sentence[from]; i -= 1) {
    const token = tokens[i]!;
    const open = isClosing(token) ? partner[i]! : -1;
    if (open >= 0) {
      const figure = from < percent && joined ? percentWithin(reading, open) : -1;
      if (figure >= 0) return figure;
      low -= i - open;
      i = open;
    } else if (isFigure(i)) return joined && from === percent ? i : -1;
    else if (isOpening(token) || inside[i] !== inside[from] || /^[;:]$/.test(mark(token)) || apart.test(word(token)) || seenVerbs.test(word(token)) || isVerb(tokens, i)) return -1;
    else joined ||= joiners.test(token.text);
  }
  return -1;
}

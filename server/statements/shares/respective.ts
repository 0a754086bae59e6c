/** Statements whose people stand behind the last of them: "24 (50%) and 12 (40%) of 48 treated and 30 untreated patients, respectively". */
import type { Found } from "../found.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Groups that are told of side by side, and words behind the number of each. */
const mostGroups = 4;
const mostWords = 5;

const joins = ({ tokens }: Reading, i: number): boolean => word(tokens[i]) === "and" || mark(tokens[i]) === ",";

/** Behind a comma, an "and" or both; `i` itself where there is neither. */
function behindJoiner(reading: Reading, i: number): number {
  const at = mark(reading.tokens[i]) === "," ? i + 1 : i;
  return word(reading.tokens[at]) === "and" ? at + 1 : at;
}

/** The statements "n (p%)" that follow each other from a count on, and the token behind them. */
function statementsAt(reading: Reading, from: number): { items: { count: number; percent: number }[]; to: number } {
  const { tokens } = reading;
  const items: { count: number; percent: number }[] = [];
  let to = from;
  for (let at = from; items.length < mostGroups && isCount(reading, at) && isOpening(tokens[at + 1]) && isPercent(reading, at + 2) && isClosing(tokens[at + 3]); at = behindJoiner(reading, to)) {
    items.push({ count: at, percent: at + 2 });
    to = at + 4;
    if (!joins(reading, to)) break;
  }
  return { items, to };
}

/** So many sizes, each with a few words behind it, and "respectively" at the end of them. */
function sizesAt(reading: Reading, from: number, k: number): number[] | undefined {
  const { tokens, sentence } = reading;
  const sizes: number[] = [];
  let at = from;
  while (sizes.length < k) {
    if (/^(?:the|all)$/.test(word(tokens[at]))) at += 1;
    if (!isCount(reading, at)) return undefined;
    sizes.push(at);
    const words = at + 1;
    at = words;
    while (at < words + mostWords && tokens[at]?.kind === "word" && !/^(?:and|respectively)$/.test(tokens[at]!.text)) at += 1;
    if (sizes.length < k) at = behindJoiner(reading, at);
  }
  if (mark(tokens[at]) === ",") at += 1;
  return word(tokens[at]) === "respectively" && sentence[at] === sentence[from] ? sizes : undefined;
}

/** Every such row of statements that ends with one of these percentages. */
export function findRespective(reading: Reading, percents: readonly number[]): Found[][] {
  const { tokens } = reading;
  const rows: Found[][] = [];
  let behind = 0;
  for (const percent of percents) {
    if (percent < behind) continue;
    const { items, to } = statementsAt(reading, percent - 2);
    if (items.length < 2) continue;
    behind = to;
    if (!/^(?:of|among|in|from)$/.test(word(tokens[to]))) continue;
    const sizes = sizesAt(reading, to + 1, items.length);
    if (!sizes) continue;
    rows.push(items.map(({ count, percent: p }, index): Found => ({
      shape: "n (p%) and n (p%) of N and N", percent: p, count, denominator: sizes[index]!, from: count, to: p + 2, list: { index, of: items.length, compares: true },
    })));
  }
  return rows;
}

/**
 * Statements whose people stand behind the last of them: "24 (50%) and 12 (40%) of 48 treated and 30 untreated patients, respectively",
 * "24 (50%) vs 12 (40%) of the 48 and 30 patients".
 */
import type { Found } from "../found.ts";
import { peopleNouns } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { nextOfList } from "../sizes/size-lists.ts";

/** Groups that are told of side by side, and words behind the number of each. */
const mostGroups = 4;
const mostWords = 5;

const joint = /^(?:and|vs|versus|v)$/;

/** Behind a comma, an "and" or "vs", or both; `i` itself where there is neither. */
function behindJoiner({ tokens }: Reading, i: number): number {
  const at = mark(tokens[i]) === "," ? i + 1 : i;
  return joint.test(word(tokens[at])) ? at + 1 : at;
}

/** The statement "n (p%)", "p% (n)" or "n (name; p%)" at a token. */
function statementAt(reading: Reading, at: number): { count: number; percent: number } | undefined {
  const { tokens, partner } = reading;
  if (!isOpening(tokens[at + 1])) return undefined;
  if (partner[at + 1] === at + 5 && word(tokens[at + 2]) && mark(tokens[at + 3]) === ";" && isCount(reading, at) && isPercent(reading, at + 4)) return { count: at, percent: at + 4 };
  if (!isClosing(tokens[at + 3])) return undefined;
  if (isCount(reading, at) && isPercent(reading, at + 2)) return { count: at, percent: at + 2 };
  return isPercent(reading, at) && isCount(reading, at + 2) ? { count: at + 2, percent: at } : undefined;
}

/** The statements that follow each other from a token on, and the token behind them. */
function statementsAt(reading: Reading, from: number): { items: { count: number; percent: number }[]; to: number } {
  const items: { count: number; percent: number }[] = [];
  let to = from;
  for (let at = from, item = statementAt(reading, at); item && items.length < mostGroups; item = statementAt(reading, at)) {
    items.push(item);
    to = reading.partner[at + 1]! + 1;
    at = behindJoiner(reading, to);
    if (at === to) break;
  }
  return { items, to };
}

/** So many sizes, each with a few words behind it and "respectively" at the end of them; or with nothing but joiners between them, which is `bare`. */
function sizesAt(reading: Reading, from: number, k: number): { sizes: number[]; bare: boolean } | undefined {
  const { tokens, sentence } = reading;
  const sizes: number[] = [];
  let bare = true;
  let at = from;
  while (sizes.length < k) {
    if (/^(?:the|all)$/.test(word(tokens[at]))) at += 1;
    if (!isCount(reading, at)) return undefined;
    sizes.push(at);
    const words = at + 1;
    at = words;
    while (at < words + mostWords && tokens[at]?.kind === "word" && !/^(?:and|vs|versus|v|respectively)$/.test(tokens[at]!.text)) at += 1;
    if (sizes.length === k) break;
    if (at > words) bare = false;
    at = behindJoiner(reading, at);
  }
  // "of the 48, 30 and 12 others"
  if (bare && nextOfList(reading, sizes.at(-1)!) < 0) return { sizes, bare };
  if (mark(tokens[at]) === ",") at += 1;
  return word(tokens[at]) === "respectively" && sentence[at] === sentence[from] ? { sizes, bare: false } : undefined;
}

/** Whether the last of some sizes follows "and" or "vs" and ends its clause, "of 48 and 30 patients."; "of 30, 9 had …", "of 30, and 9 men had …" go on. */
function endsPair({ tokens }: Reading, last: number): boolean {
  if (!joint.test(word(tokens[last - 1])) || mark(tokens[last - 2]) === ",") return false;
  return tokens[peopleNouns.has(word(tokens[last + 1])) ? last + 2 : last + 1]?.kind !== "word";
}

/** Every such row of statements that ends with one of these percentages. */
export function findRespective(reading: Reading, percents: readonly number[]): Found[][] {
  const { tokens } = reading;
  const rows: Found[][] = [];
  let behind = 0;
  for (const percent of percents) {
    if (percent < behind) continue;
    const open = isOpening(tokens[percent - 1]) ? percent - 1 : mark(tokens[percent - 1]) === ";" && isOpening(tokens[percent - 3]) ? percent - 3 : percent + 1;
    const { items, to } = statementsAt(reading, open - 1);
    if (items.length < 2) continue;
    behind = to;
    if (!/^(?:of|among|in|from)$/.test(word(tokens[to]))) continue;
    const behindThem = sizesAt(reading, to + 1, items.length);
    if (!behindThem) continue;
    const { sizes, bare } = behindThem;
    if (bare && !endsPair(reading, sizes.at(-1)!) && items.some(({ count, percent: p }, index) => roundingOf(tokens[count]!, tokens[sizes[index]!]!, tokens[p]!) !== "consistent")) continue;
    rows.push(items.map(({ count, percent: p }, index): Found => ({
      shape: "n (p%) and n (p%) of N and N", percent: p, count, denominator: sizes[index]!, from: Math.min(count, p), to: Math.max(count, p) + 2, list: { index, of: items.length, compares: true },
    })));
  }
  return rows;
}

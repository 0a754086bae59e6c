/**
 * Counts of categories with slashes between them, and their percentages likewise: "men/women 24/16 (60%/40%)", "60%/40% (24/16)".
 * As many parts on either side are a count for each percentage; none of them is a share of the next.
 */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import type { Found } from "../found.ts";
import { isUnit } from "../reading/measures.ts";
import { isPercent } from "../pattern.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** More categories are not written so. */
const mostParts = 6;
/** Words between the counts and the percentages. */
const mostWords = 6;
/** Words behind a comma belong to something else sooner. */
const mostBeforeMark = 2;
/** The highest value of a scale that a class is written with. */
const highestClass = 6;

/** The numbers with slashes between that end at a token, in their order. */
function partsBefore(reading: Reading, last: number, isPart: (i: number) => boolean): number[] {
  const parts: number[] = [];
  for (let i = last; parts.length <= mostParts && isPart(i); i -= 2) {
    parts.unshift(i);
    if (mark(reading.tokens[i - 1]) !== "/") break;
  }
  return parts;
}

/** The numbers with slashes between that begin at a token. */
function partsFrom(reading: Reading, first: number, isPart: (i: number) => boolean): number[] {
  const parts: number[] = [];
  for (let i = first; parts.length <= mostParts && isPart(i); i += 2) {
    parts.push(i);
    if (mark(reading.tokens[i + 1]) !== "/") break;
  }
  return parts;
}

/** "60%/40%", "60/40%": the percentages that begin at a token, of which the last at least has its sign. */
function percentagesAt(reading: Reading, first: number): number[] {
  const { tokens, roles } = reading;
  if (mark(tokens[first - 1]) === "/") return [];
  const parts = partsFrom(reading, first, (i) => !!tokens[i]?.number && roles[i] === "free");
  const last = parts.at(-1);
  if (parts.length < 2 || parts.length > mostParts || !isPercent(reading, last!) || isDash(tokens[last! + 1]) || mark(tokens[last! + 1]) === "/") return [];
  const { decimals } = tokens[last!]!.number!;
  return parts.every((i) => isPercent(reading, i)) || parts.slice(0, -1).every((i) => !isPercent(reading, i) && tokens[i]!.number!.decimals === decimals) ? parts : [];
}

/** A count of people with others beside it; "70/50" behind "M/F" looks like the strengths of two drugs. */
const isPartCount = ({ tokens, roles }: Reading, i: number): boolean =>
  tokens[i]?.number?.percent === null && tokens[i].number.count !== null && !tokens[i].number.inWords && /^(?:free|measure)$/.test(roles[i]!);

/** So many sizes, "of the 50", "of 50/48"; none where the words say nothing of whom. */
function sizesAt(reading: Reading, of: number, k: number): number[] {
  const { tokens } = reading;
  if (!/^(?:of|among|from)$/.test(word(tokens[of]))) return [];
  const at = /^(?:the|these|those|all)$/.test(word(tokens[of + 1])) ? of + 2 : of + 1;
  const sizes = partsFrom(reading, at, (i) => isPartCount(reading, i));
  if (sizes.length === k) return sizes;
  // "of 50 and 48 patients, respectively"
  const several = /^(?:and|or|vs|versus)$/.test(word(tokens[at + 1]));
  return sizes.length === 1 && !several && !isUnit(tokens, at + 1) ? new Array<number>(k).fill(at) : [];
}

/** "PS 1/2 (60%/40%)": values that follow each other, and no counts of which these are the shares. */
function areClasses({ tokens }: Reading, counts: readonly number[], percents: readonly number[]): boolean {
  const values = counts.map((i) => tokens[i]!.number!.count!);
  if (!values.every((value, k) => value <= highestClass && (k === 0 || value === values[k - 1]! + 1))) return false;
  const shares = percents.map((i) => Number(tokens[i]!.number!.value));
  return values[0] === 0 ? shares[0] !== 0 : shares.some((share, k) => k > 0 && share <= shares[k - 1]!);
}

/** Where "12/40 (30%/8%)" is a share with two percentages, the one beside it follows. */
const isFraction = ({ tokens }: Reading, counts: readonly number[], percent: number): boolean => {
  const [n, size] = counts.map((i) => tokens[i]!.number!.count!);
  return counts.length === 2 && size! > 0 && classify(n!, size!, parseDecimal(tokens[percent]!.number!.value)) === "consistent";
};

/** "10/40 and 5/40 (25%/12.5%)": whether another fraction is joined to what begins at a token. */
function isOneOfMany({ tokens }: Reading, first: number): boolean {
  const joined = /^(?:and|vs|versus|v)$/.test(word(tokens[first - 1])) || mark(tokens[first - 1]) === ",";
  return joined && tokens[first - 2]?.number?.percent === null && mark(tokens[first - 3]) === "/";
}

/** The counts of a row, and the people that each is a share of, where the words say so. */
interface Counts {
  counts: number[];
  sizes: number[];
}

/** "24/16 patients (60%/40%)", "24/16 of 40 (60%/40%)", "24/16; 60%/40%": the counts before the percentages that begin at a token. */
function countsBefore(reading: Reading, first: number, k: number): Counts | undefined {
  const { tokens, sentence } = reading;
  const bracketed = isOpening(tokens[first - 1]);
  if (!bracketed && !/^[,;:=]$/.test(mark(tokens[first - 1]))) return undefined;
  const most = bracketed ? mostWords : mostBeforeMark;
  for (let i = first - 2, words = 0; i >= 0 && sentence[i] === sentence[first]; i -= 1) {
    if (tokens[i]!.number) {
      const parts = partsBefore(reading, i, (at) => isPartCount(reading, at));
      // "24/16 of 40 patients", "24/16 of the 40/32": the counts stand before their whole
      const of = /^(?:the|these|those|all)$/.test(word(tokens[parts[0]! - 1])) ? parts[0]! - 2 : parts[0]! - 1;
      const sizes = sizesAt(reading, of, k);
      const counts = sizes.length > 0 ? partsBefore(reading, of - 1, (at) => isPartCount(reading, at)) : parts;
      return counts.length === k && !isOneOfMany(reading, counts[0]!) ? { counts, sizes } : undefined;
    }
    if (tokens[i]!.kind !== "word" || words === most) return undefined;
    words += 1;
  }
  return undefined;
}

/** "60%/40% (24/16)", "60%/40% of patients (n = 24/16)": the counts behind the percentages that end before a token. */
function countsBehind(reading: Reading, from: number, k: number): Counts | undefined {
  const { tokens, sentence, partner } = reading;
  let open = from;
  while (open < from + mostWords && tokens[open]?.kind === "word") open += 1;
  if (!isOpening(tokens[open]) || partner[open]! < 0 || sentence[open] !== sentence[from]) return undefined;
  const first = word(tokens[open + 1]) === "n" && mark(tokens[open + 2]) === "=" ? open + 3 : open + 1;
  const counts = partsFrom(reading, first, (i) => isPartCount(reading, i));
  if (counts.length !== k) return undefined;
  const behind = counts.at(-1)! + 1;
  // "(34/40, 36/40)": a fraction for each
  const more = /^[,;]$/.test(mark(tokens[behind])) && !tokens[behind + 1]?.number;
  return isClosing(tokens[behind]) || more || (tokens[behind]?.kind === "word" && !/^(?:and|vs|versus|v)$/.test(word(tokens[behind]))) ? { counts, sizes: sizesAt(reading, behind, k) } : undefined;
}

/** Every such row of statements with one of these percentages. */
export function findSlashed(reading: Reading, percents: readonly number[]): Found[][] {
  const { tokens, partner } = reading;
  const rows: Found[][] = [];
  let behind = 0;
  for (const percent of percents) {
    if (percent < behind) continue;
    // "60/40%": the sign stands at the last only
    let first = percent;
    while (first > percent - 2 * mostParts && mark(tokens[first - 1]) === "/" && tokens[first - 2]?.number?.percent === null) first -= 2;
    const shares = percentagesAt(reading, first);
    if (shares.length === 0) continue;
    const [last, k] = [shares.at(-1)!, shares.length];
    behind = last + 1;
    const before = countsBefore(reading, first, k);
    const row = before ?? countsBehind(reading, last + 1, k);
    if (!row || isUnit(tokens, row.counts.at(-1)! + 1) || mark(tokens[row.counts[0]! - 1]) === "/") continue;
    const { counts } = row;
    if (isFraction(reading, counts, before ? first : last) || areClasses(reading, counts, shares)) continue;
    const end = Math.max(last, counts.at(-1)!);
    const close = isOpening(tokens[Math.max(first, counts[0]!) - 1]) ? partner[Math.max(first, counts[0]!) - 1]! : -1;
    const wholes = row.sizes.length > 0 || close < 0 ? row.sizes : sizesAt(reading, close + 1, k);
    rows.push(shares.map((share, index): Found => ({
      shape: "n/n (p%/p%)", percent: share, count: counts[index]!, denominator: wholes[index] ?? -1, from: counts[index]!, to: end + 1, list: { index, of: k, compares: false },
    })));
  }
  return rows;
}

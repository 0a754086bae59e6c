/**
 * Parallel lists: "69 and 53 patients (51.9% and 40.5%, respectively)", "12/45 vs 5/44 (27% vs 11%)",
 * "27% and 11% (12/45 and 5/44)". Counts and percentages are paired in their order.
 */
import { isCount, isPercent } from "./pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "./reading.ts";
import type { Found } from "./found.ts";

const isJoiner = (reading: Reading, i: number): boolean =>
  /^(and|vs|versus|v|or|to|against|compared|with|than)$/.test(word(reading.tokens[i])) || /^[,;/&.]$/.test(mark(reading.tokens[i])) ||
  (reading.tokens[i]?.kind === "mark" && /^[–—-]$/.test(reading.tokens[i].text) && reading.tokens[i].spaced);

/** A percentage, or a number whose percent sign stands at the end of the list. */
const percentLike = (reading: Reading, i: number): boolean => {
  const token = reading.tokens[i];
  return !!token?.number && reading.roles[i] === "free" && !token.number.inWords;
};

/** Percentages joined in a list that begins at token `i`; the last one has the sign. */
function percentList(reading: Reading, i: number): { items: number[]; to: number } | undefined {
  const { tokens } = reading;
  const items: number[] = [];
  let at = i;
  let joiner = "";
  for (let steps = 0; steps < 12; steps += 1) {
    if (!percentLike(reading, at)) break;
    items.push(at);
    at += 1;
    let next = at;
    let seen = "";
    while (next < at + 3 && isJoiner(reading, next)) {
      seen = word(tokens[next]) || mark(tokens[next]) || seen;
      next += 1;
    }
    if (next === at || !percentLike(reading, next)) break;
    joiner = seen;
    at = next;
  }
  if (items.length < 2) return undefined;
  // the sign must stand at the last at least, and a shared sign needs a word between ("43 and 24%")
  if (!isPercent(reading, items.at(-1)!)) return undefined;
  const signed = items.filter((p) => isPercent(reading, p)).length;
  if (signed < items.length && !/^(and|vs|versus|v|or)$/.test(joiner) ) return undefined;
  if (signed < items.length && items.some((p) => tokens[p]!.number!.decimals !== tokens[items.at(-1)!]!.number!.decimals)) return undefined;
  if (joiner === "to" || joiner === "-" || joiner === "–") return undefined;
  return { items, to: at };
}

interface CountItem {
  count: number;
  denominator: number;
}

/** The last `k` counts before token `i`, walking back over joiners and a few words. */
function countsBefore(reading: Reading, i: number, k: number): CountItem[] | undefined {
  const { tokens } = reading;
  const items: CountItem[] = [];
  const sentence = reading.sentence[i];
  let words = 0;
  let joined = false;
  for (let at = i - 1; at >= 0 && reading.sentence[at] === sentence && items.length < k; at -= 1) {
    const token = tokens[at]!;
    if (isCount(reading, at)) {
      if (items.length > 0 && !joined) return undefined;
      const slash = mark(tokens[at - 1]) === "/" || (word(tokens[at - 1]) === "of") || (word(tokens[at - 1]) === "the" && word(tokens[at - 2]) === "of");
      const numerator = word(tokens[at - 1]) === "the" ? at - 3 : at - 2;
      if (slash && isCount(reading, numerator)) {
        items.unshift({ count: numerator, denominator: at });
        at = numerator;
      } else items.unshift({ count: at, denominator: -1 });
      words = 0;
      joined = false;
      continue;
    }
    if (token.kind === "number") {
      if (reading.roles[at] === "label" || reading.roles[at] === "measure") continue;
      return undefined;
    }
    if (isJoiner(reading, at) && !/^(to|with|than|\.)$/.test(token.text)) {
      joined = true;
      continue;
    }
    if (isClosing(token)) {
      const open = reading.partner[at]!;
      if (open < 0 || at - open > 6) return undefined;
      for (let j = open + 1; j < at; j += 1) if (isCount(reading, j) || tokens[j]!.number?.percent) return undefined;
      at = open;
      continue;
    }
    if (isOpening(token) || /^[.;:]$/.test(token.text)) return undefined;
    words += 1;
    if (words > (items.length === 0 ? 10 : 12)) return undefined;
  }
  return items.length === k ? items : undefined;
}

/** Fractions or counts joined in a list that begins at token `i`. */
function countList(reading: Reading, i: number, k: number): { items: CountItem[]; to: number } | undefined {
  const { tokens } = reading;
  const items: CountItem[] = [];
  let at = i;
  let commas = 0;
  for (let steps = 0; steps < 8 && items.length < k; steps += 1) {
    if (/^(n|no)$/.test(word(tokens[at])) && mark(tokens[at + 1]) === "=") at += 2;
    if (!isCount(reading, at)) return undefined;
    const of = mark(tokens[at + 1]) === "/" || word(tokens[at + 1]) === "of";
    if (of && isCount(reading, at + 2)) {
      items.push({ count: at, denominator: at + 2 });
      at += 3;
    } else {
      items.push({ count: at, denominator: -1 });
      at += 1;
    }
    let joined = "";
    while (items.length < k && at < tokens.length && isJoiner(reading, at)) {
      joined = word(tokens[at]) || joined;
      at += 1;
    }
    if (items.length < k && joined === "") commas += 1;
  }
  // "(21, 22)" are citations
  if (commas === k - 1 && items.every((item) => item.denominator < 0)) return undefined;
  return items.length === k ? { items, to: at } : undefined;
}

/** Every parallel list of a reading. */
export function findLists(reading: Reading): Found[][] {
  const { tokens } = reading;
  const lists: Found[][] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!percentLike(reading, i) || (i > 0 && percentLike(reading, i - 1))) continue;
    const inBracket = isOpening(tokens[i - 1]);
    const percents = percentList(reading, i);
    if (!percents) continue;
    const k = percents.items.length;
    let counts: CountItem[] | undefined;
    if (inBracket) counts = countsBefore(reading, i - 1, k);
    else {
      // "27% and 11% of patients (12/45 and 5/44)"
      for (let at = percents.to; at < percents.to + 12 && at < tokens.length && reading.sentence[at] === reading.sentence[i]; at += 1) {
        if (isOpening(tokens[at])) {
          counts = countList(reading, at + 1, k)?.items;
          break;
        }
        if (tokens[at]!.number && reading.roles[at] === "free") break;
      }
      // "14% vs 17%, i.e. 71 and 87 patients"
      if (!counts) {
        let at = percents.to;
        while (at < percents.to + 7 && (/^[,.:]$/.test(mark(tokens[at])) || /^(i|e|ie|that|is|or|namely|respectively)$/.test(word(tokens[at])))) at += 1;
        if (at > percents.to && reading.sentence[at] === reading.sentence[i]) counts = countList(reading, at, k)?.items;
      }
      if (!counts && mark(tokens[i - 1]) !== "/" ) counts = isJoiner(reading, i - 1) && mark(tokens[i - 1]) === "," ? countsBefore(reading, i - 1, k) : undefined;
    }
    if (!counts) continue;
    lists.push(counts.map((item, index): Found => ({
      shape: "n and n (p% and p%)",
      percent: percents.items[index]!,
      count: item.count,
      denominator: item.denominator,
      from: item.count,
      to: percents.to,
      list: { index, of: k },
    })));
    i = percents.to - 1;
  }
  return lists;
}

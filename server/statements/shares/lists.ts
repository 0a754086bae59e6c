/**
 * Parallel lists: "69 and 53 patients (51.9% and 40.5%, respectively)", "12/45 vs 5/44 (27% vs 11%)",
 * "27% and 11% (12/45 and 5/44)", "4% of the one group and 5% of the other (12/300 and 15/300)". Counts and percentages
 * are paired in their order.
 */
import { largest, least } from "../../lists.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { groupWords, peopleNouns, placeNouns, researchNouns } from "../lexicon.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import type { Found } from "../found.ts";

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
      // "1.46 vs. 0.52%"
      if (!(mark(tokens[next]) === "." && /^(?:vs|v)$/.test(seen))) seen = word(tokens[next]) || mark(tokens[next]) || seen;
      next += 1;
    }
    if (next === at || !percentLike(reading, next)) break;
    // "46.6% vs 31.4%, 41/88 vs 27/86": counts follow
    if (isPercent(reading, items.at(-1)!) && !isPercent(reading, next)) break;
    joiner = seen;
    at = next;
  }
  if (items.length < 2) return undefined;
  // the sign must stand at the last at least, and a shared sign needs a word between ("43 and 24%")
  if (!isPercent(reading, items.at(-1)!)) return undefined;
  const signed = items.filter((p) => isPercent(reading, p)).length;
  // "12/40 vs 10/50; 30% vs 20%": a sign is shared by all, or by none
  if (signed > 1 && signed < items.length) return undefined;
  if (signed < items.length && !/^(and|vs|versus|v|or)$/.test(joiner) ) return undefined;
  if (signed < items.length && items.some((p) => tokens[p]!.number!.decimals !== tokens[items.at(-1)!]!.number!.decimals)) return undefined;
  if (joiner === "to" || joiner === "-" || joiner === "–") return undefined;
  return { items, to: at };
}

interface CountItem {
  count: number;
  denominator: number;
  /** "Among 40", or "in 40". */
  among?: boolean;
}

/** "19 more", "45 fewer": a difference, and not those who were counted. */
export const isDifference = ({ tokens }: Reading, count: number): boolean => /^(?:more|fewer|less|additional|extra|excess)$/.test(word(tokens[count + 1]));

/** "Two falls in 121": how often it was, before how many there were. */
function isMultiplicity(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  if (!tokens[i]!.number!.inWords || tokens[i]!.number!.count! > 9) return false;
  for (let j = i + 1; j < i + 5; j += 1) {
    if (/^(?:in|by|among)$/.test(word(tokens[j]))) return isCount(reading, j + 1);
    if (tokens[j]?.kind !== "word") return false;
  }
  return false;
}

const isYear = (n: number): boolean => n > 1900 && n < 2100;

/** Words between a count and "among". */
const mostCounted = 3;

/** The last `k` counts before token `i`, walking back over joiners and a few words. */
function countsBefore(reading: Reading, i: number, k: number): CountItem[] | undefined {
  const { tokens } = reading;
  const items: CountItem[] = [];
  const sentence = reading.sentence[i];
  let words = 0;
  let joined = false;
  let shared = -1;
  for (let at = i - 1; at >= 0 && reading.sentence[at] === sentence && items.length < k; at -= 1) {
    const token = tokens[at]!;
    if (isCount(reading, at)) {
      if (items.length > 0 && isMultiplicity(reading, at)) continue;
      if (items.length > 0 && !joined) return undefined;
      // "treated for a week, and 15 of the 301 treated for two (2.0% and 5.0%)"
      if (items.length === 0 && token.number!.inWords && word(tokens[at - 1]) === "for") continue;
      // "19 more would bleed (3.2% vs 1.3%)": the difference of the two; "one per patient, and 35 (7% and 11%)"
      if (isDifference(reading, at) || word(tokens[at + 1]) === "per") return undefined;
      // "PS 1/2 (60%/40%)": the end of a label
      if (mark(tokens[at - 1]) === "/" && tokens[at - 2]?.number && !isCount(reading, at - 2)) return undefined;
      // "Of 5,210 admissions, 417 (8.0%; 7.3% in men)": the whole
      if (reading.sentences[sentence!] === at - 1 && /^(?:of|among|in)$/.test(word(tokens[at - 1]))) return undefined;
      // "similar in the two groups (78% vs 71%)"
      if (token.number!.inWords && groupWords.has(word(tokens[at + 1]))) return undefined;
      const of = word(tokens[at - 1]) === "the" ? at - 2 : at - 1;
      const among = word(tokens[of]) === "among" || (word(tokens[of]) === "in" && isCount(reading, of - 1) && !isYear(token.number!.count!));
      const slash = mark(tokens[at - 1]) === "/" || word(tokens[of]) === "of" || among;
      let numerator = slash && word(tokens[of - 1]) === "out" ? of - 2 : of - 1;
      // "10 falls among 221 men and 7 among 191 women (4.5% and 3.7%)"
      while (among && numerator > of - 1 - mostCounted && !isCount(reading, numerator) && tokens[numerator]?.kind === "word") numerator -= 1;
      if (slash && isCount(reading, numerator)) {
        // "of 90 patients, grades 1/2 in 60/30 (67%/33%)": no fraction beside a count
        if (items.some((item) => item.denominator < 0) && mark(tokens[at - 1]) === "/") return undefined;
        items.unshift({ count: numerator, denominator: at, among });
        at = numerator;
      } else if (items.length === 0 && shared < 0 && mark(tokens[at - 1]) !== "/" && slash) {
        // "22, 18 and 34 patients of the 216 (10%, 8% and 16%)"
        shared = at;
        continue;
      } else if (items.some((item) => item.denominator >= 0 && mark(tokens[item.denominator - 1]) === "/")) return undefined;
      else items.unshift({ count: at, denominator: -1 });
      words = 0;
      joined = false;
      continue;
    }
    if (token.kind === "number") {
      if (reading.roles[at] === "label" || reading.roles[at] === "measure") continue;
      return undefined;
    }
    // "12/40 vs. 10/50"
    if (token.text === "." && /^(?:vs|v)$/.test(word(tokens[at - 1]))) continue;
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
  if (items.length < k) return undefined;
  return shared >= 0 && items.every((item) => item.denominator < 0) ? items.map(({ count }) => ({ count, denominator: shared })) : items;
}

/** Tokens back to the first of those who are counted behind the limits of their categories. */
const limitsReach = 60;

/** "Below 25 in 20, 25–29.9 in 61 and above 30 in 69 of 150 (13%, 41% and 46%)": the last `k` numbers behind "in", or "for", with limits between them. */
function countsBehindLimits(reading: Reading, i: number, k: number): CountItem[] | undefined {
  const { tokens, sentence } = reading;
  const counts: number[] = [];
  let [joined, limited, denominator] = [false, false, -1];
  for (let at = i - 1; at > 1 && at > i - limitsReach && sentence[at - 2] === sentence[i]; at -= 1) {
    const token = tokens[at]!;
    const joint = word(tokens[at - 1]);
    if (isCount(reading, at) && /^(?:in|for)$/.test(joint)) {
      // "in two trials in 450 patients", "and, in 450 patients,"
      if ((counts.length > 0 && (!joined || joint !== word(tokens[counts[0]! - 1]))) || /^[,;]$/.test(mark(tokens[at - 2]))) return undefined;
      counts.unshift(at);
      joined = false;
      if (counts.length === k) return limited ? counts.map((count) => ({ count, denominator })) : undefined;
    } else if (counts.length > 0) {
      // "in 40 men (20% of all, 25% of those tested), in 16 (8% and 10%)": each has its own; "fair (60–89%) in 120" is a limit
      const open = token.number?.percent ? reading.inside[at]! : -1;
      if (open > 1 && (tokens[open - 1]!.number || tokens[open - 2]!.number)) return undefined;
      joined ||= /^[,;]$/.test(mark(token)) || token.text === "and";
      limited ||= token.number !== null;
    } else if (isCount(reading, at) && denominator < 0 && /^(?:of|the)$/.test(joint)) denominator = at;
    else if (token.kind !== "word") return undefined;
  }
  return undefined;
}

/** "(61%, 26% and 13% of 280)": of whom they are, where nothing in front of them says it. */
const ofBehind = (reading: Reading, to: number, counts: CountItem[] | undefined): CountItem[] | undefined =>
  word(reading.tokens[to]) === "of" && isCount(reading, to + 1) && counts?.every(({ denominator }) => denominator < 0) ? counts.map(({ count }) => ({ count, denominator: to + 1 })) : counts;

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
    const size = of && word(tokens[at + 2]) === "the" ? at + 3 : at + 2;
    if (of && isCount(reading, size)) {
      items.push({ count: at, denominator: size });
      at = size + 1;
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

/** Words that may stand between the percentages of a list, or behind the last. */
const mostWords = 10;

/** Behind up to so many words, none of them a number's own; -1 where something else stands there. */
function overWords(reading: Reading, from: number, ends: (at: number) => boolean): number {
  for (let at = from; at < from + mostWords && at < reading.tokens.length && reading.sentence[at] === reading.sentence[from]; at += 1) {
    if (ends(at)) return at;
    const token = reading.tokens[at]!;
    if (token.kind !== "word" && !(token.number && /^(?:label|measure)$/.test(reading.roles[at]!)) && !/^[,'’/-]$/.test(token.text)) return -1;
  }
  return -1;
}

/** "4.3% of the drug group and 5.4% of the placebo group (132 of 3,059 and 164 of 3,037)": as many fractions in the bracket behind them. */
function spreadList(reading: Reading, i: number): { items: number[]; to: number; counts: CountItem[] } | undefined {
  const { tokens } = reading;
  const items = [i];
  let at = i;
  while (items.length < 4) {
    const next = overWords(reading, at + 1, (j) => isPercent(reading, j));
    if (next < 0) break;
    let joined = false;
    for (let j = at + 1; j < next; j += 1) if (/^(and|vs|versus|v|compared|against|than)$/.test(word(tokens[j])) || mark(tokens[j]) === ",") joined = true;
    if (!joined) break;
    items.push(next);
    at = next;
  }
  const open = items.length < 2 ? -1 : overWords(reading, at + 1, (j) => isOpening(tokens[j]));
  const counts = open < 0 ? undefined : fractions(reading, open + 1, items.length) ?? plainCounts(reading, open + 1, items.length);
  return counts && { items, to: at + 1, counts };
}

/** "From 71 to 38 of 275 people (25.8% to 13.8%)": how many they were before and after; before they were 71 of others, unless it follows from these. */
function changed(reading: Reading, i: number): ReturnType<typeof spreadList> {
  const { tokens } = reading;
  if (!isOpening(tokens[i - 1]) || word(tokens[i + 1]) !== "to" || !isPercent(reading, i + 2) || !isClosing(tokens[i + 3])) return undefined;
  for (let at = i - 2; at > i - 2 - mostWords && at >= 0 && (tokens[at]!.kind === "word" || isCount(reading, at)); at -= 1) {
    if (word(tokens[at]) !== "from" || word(tokens[at + 2]) !== "to") continue;
    const [last] = countList(reading, at + 3, 1)?.items ?? [];
    if (!last || last.denominator < 0 || !isCount(reading, at + 1)) return undefined;
    return roundingOf(tokens[at + 1]!, tokens[last.denominator]!, tokens[i]!) === "inconsistent" ? { items: [i + 2], to: i + 3, counts: [last] } :
      { items: [i, i + 2], to: i + 3, counts: [{ count: at + 1, denominator: last.denominator }, last] };
  }
  return undefined;
}

/** So many counts, and then nothing but who they are: "(341 and 199 students, respectively)". */
function plainCounts(reading: Reading, at: number, k: number): CountItem[] | undefined {
  const { tokens } = reading;
  const counts = countList(reading, at, k);
  if (!counts || counts.items.some((item) => item.denominator >= 0)) return undefined;
  for (let j = counts.to; j < counts.to + 5; j += 1) {
    if (isClosing(tokens[j]) || mark(tokens[j]) === ";") return counts.items;
    if (tokens[j]?.kind !== "word" && mark(tokens[j]) !== ",") return undefined;
  }
  return undefined;
}

/** So many fractions in a list that begins at a token. */
function fractions(reading: Reading, at: number, k: number): CountItem[] | undefined {
  const counts = countList(reading, at, k);
  return counts?.items.every((item) => item.denominator >= 0) && !isOpening(reading.tokens[counts.to]) ? counts.items : undefined;
}

/** "27% and 11% in the drug (12/45) and placebo (5/44) groups": so many fractions, each in a bracket behind its arm. */
function fractionEach(reading: Reading, from: number, k: number): CountItem[] | undefined {
  const items: CountItem[] = [];
  for (let at = from; items.length < k;) {
    const open = overWords(reading, at, (j) => isOpening(reading.tokens[j]));
    const [item] = open < 0 ? [] : fractions(reading, open + 1, 1) ?? [];
    if (!item || reading.partner[open] !== item.denominator + 1) return undefined;
    items.push(item);
    at = item.denominator + 2;
  }
  return items;
}

/** "(n = 145 vs n = 134) of 1,033 and 1,028 patients": the denominators stand behind the bracket. */
function withDenominators(reading: Reading, open: number, counts: CountItem[]): CountItem[] {
  const close = reading.partner[open]!;
  if (close < 0 || word(reading.tokens[close + 1]) !== "of" || counts.some((item) => item.denominator >= 0)) return counts;
  const sizes = countList(reading, close + 2, counts.length)?.items;
  return sizes ? counts.map(({ count }, k) => ({ count, denominator: sizes[k]!.count })) : counts;
}

/** "Admission (9 vs 6; 7% vs 5%)": so many counts in the bracket of the percentages, in front of them. */
function insideBefore(reading: Reading, i: number, k: number): CountItem[] | undefined {
  const open = reading.inside[i]!;
  if (open < 0 || !/^[,;:]$/.test(mark(reading.tokens[i - 1]))) return undefined;
  const counts = countsBefore(reading, i - 1, k);
  return counts?.every(({ count }) => reading.inside[count] === open) ? counts : undefined;
}

/** "Kept for vomiting (22), fever (17) or bleeding (12) – 43%, 33% and 24%, respectively": so many counts, each alone in its bracket. */
function bracketedBefore(reading: Reading, i: number, to: number, k: number): CountItem[] | undefined {
  const { tokens, partner, sentence } = reading;
  if (word(tokens[mark(tokens[to]) === "," ? to + 1 : to]) !== "respectively" || tokens[i - 1]?.kind !== "mark") return undefined;
  const items: CountItem[] = [];
  for (let close = i - 2; items.length < k;) {
    const open = isClosing(tokens[close]) ? partner[close]! : -1;
    const isAlone = open === close - 2 || (open === close - 4 && word(tokens[open + 1]) === "n" && mark(tokens[open + 2]) === "=");
    if (open < 0 || !isAlone || !isCount(reading, close - 1) || sentence[open] !== sentence[i]) return undefined;
    items.unshift({ count: close - 1, denominator: -1 });
    close = open - 1;
    while (close > open - 1 - mostWords && close >= 0 && (tokens[close]!.kind === "word" || mark(tokens[close]) === ",")) close -= 1;
  }
  return items;
}

/** Tokens from the percentages of a list to the bracket with their counts. */
const farthestBracket = 20;

/** Words between counts and the percentages that they are: ", that is,", ", corresponding to", ", i.e.", ", in that order, or". */
const mostSaid = 8;

/** What percentages are called: "(risks of 1.9% and 3.0%)", "giving relapse rates of 9.1% and 11.5%". */
const calledRate = /^(?:rate|risk|proportion|percentage|incidence)s?$/;

/** In front of "rates": they are of whatever was counted. */
const anyRate = /^(?:event|crude|raw|absolute|respective|attack)$/;
const denies = /^(?:not?|never|without|free|none|neither)$/;
/** Letters of a word that tell it from another, and tokens from the beginning of a sentence to its first count. */
const stemLength = 5;
const countReach = 40;

/** "It leaked in 12 of 80 …, giving leak rates of 15% and 25%": whether the word at a token is said in front of what is counted. "Follow-up was complete in 30 of 40 (attrition rates of 25% …)" is of others. */
function namesCounted({ tokens, sentence, sentences }: Reading, at: number): boolean {
  const name = word(tokens[at]);
  if (anyRate.test(name)) return true;
  const from = sentences[sentence[at]!]!;
  let said = false;
  for (let i = from; i < at && i < from + countReach && (!tokens[i]!.number || tokens[i]!.number!.inWords); i += 1) {
    if (denies.test(word(tokens[i]))) return false;
    said ||= word(tokens[i]).startsWith(name.slice(0, stemLength));
  }
  return said;
}

/** Whether a list ends its bracket or its clause, but for "respectively": "and 4.4% at two years" says more of it. */
function endsClause({ tokens, sentence }: Reading, to: number): boolean {
  const behind = mark(tokens[to]) === "," ? to + 1 : to;
  const end = word(tokens[behind]) === "respectively" ? behind + 1 : to;
  return !tokens[end] || sentence[end] !== sentence[to - 1] || isClosing(tokens[end]) || /^[.;]$/.test(mark(tokens[end]));
}

/** In front of "rates of", "event rates", "i.e.", with which a bracket begins; `i` itself where nothing else does. */
function behindCalled(reading: Reading, i: number): number {
  const { tokens } = reading;
  let at = i - 1;
  if (word(tokens[at]) === "of") at -= 1;
  if (!calledRate.test(word(tokens[at]))) return i;
  if (tokens[at - 1]?.kind === "word" && namesCounted(reading, at - 1)) at -= 1;
  return isOpening(tokens[at - 1]) ? at : i;
}

/** In front of what leads from counts to their percentages, ", i.e. 94% and 89%", ", representing 94% and 89%"; `i` itself where nothing does. */
function behindClause(reading: Reading, i: number, to: number): number {
  const { tokens } = reading;
  let leads = false;
  for (let at = i - 1; at > i - 1 - mostSaid && at > 0; at -= 1) {
    const w = word(tokens[at]);
    if (/^[,;]$/.test(mark(tokens[at])) && leads && at < i - 1) return at;
    if (/^(?:ie|is|corresponding|equivalent|equal|representing|giving|yielding|namely|respectively|order)$/.test(w) || (w === "or" && at === i - 1) || (w === "i" && word(tokens[at + 2]) === "e")) leads = true;
    else if (calledRate.test(w) && endsClause(reading, to)) {
      // "giving relapse rates of"
      if (tokens[at - 1]!.kind === "word" && !/^(?:to|giving|yielding|representing)$/.test(word(tokens[at - 1])) && namesCounted(reading, at - 1)) at -= 1;
    } else if (!/^(?:e|to|or|of|that|which|in|this)$/.test(w) && !/^[.,]$/.test(mark(tokens[at]))) return i;
  }
  return i;
}

/** So many counts before token `i` of people, of a whole of their own, or of nothing that is said: "10 and 12 tablets, corresponding to 80% and 96% of the doses" are none. */
function peopleBefore(reading: Reading, i: number, k: number): CountItem[] | undefined {
  const counts = countsBefore(reading, i, k);
  const last = counts?.at(-1);
  const words = last ? reading.tokens.slice(Math.max(last.count, last.denominator) + 1, i).filter((t) => t.kind === "word") : [];
  return words.length === 0 || words.some((t) => peopleNouns.has(word(t)) || /^th(?:em|ese|ose)$/.test(word(t))) ? counts : counts && areFractions(counts) ? counts : undefined;
}

const areFractions = (counts: readonly CountItem[]): boolean => counts.every((item) => item.denominator >= 0);

/** How many times the least of some numbers the greatest is. */
const range = (values: readonly number[]): number => largest(values) / least(values);
/** Fewer people are as many by chance; and how far the sizes of arms, and their percentages, are from each other. */
const fewestInArm = 20;
const evenly = 1.1;
const unevenly = 1.5;

/** Tokens back to the people of whom a list is. */
const peopleReach = 60;

/** "16%, 55% and 27% of those in the three groups (n = 313, 313 and 311)": as many in each, who add up to people or give no percentage of any, are their sizes. */
function areSizes(reading: Reading, percents: readonly number[], counts: readonly CountItem[]): boolean {
  const { tokens } = reading;
  const first = percents[0]!;
  const values = counts.map(({ count }) => tokens[count]!.number!.count!);
  const shares = percents.map((p) => tokens[p]!.number!.value);
  if (counts.some(({ count, denominator }) => denominator >= 0 || count < first) || least(values) < fewestInArm || range(values) >= evenly || range(shares.map(Number)) <= unevenly) return false;
  const sum = values.reduce((a, b) => a + b);
  let follows = false;
  for (let at = first - 1; at >= 0 && at > first - peopleReach; at -= 1) {
    const people = isCount(reading, at) ? tokens[at]!.number!.count! : 0;
    if (people === sum) return true;
    follows ||= values.some((value, k) => value < people && classify(value, people, parseDecimal(shares[k]!)) === "consistent");
  }
  return !follows;
}

/**
 * "10 falls among 221 men and 7 among 191 women (4.5% and 3.7%)" are fractions where nothing shows that they are none: "30 relapses in 12 women
 * and 20 in 10 (60% and 40%)", "12 deaths among 80 trials and …", "(60% and 40% of the 40 events)".
 */
function areAmong(reading: Reading, { items, to }: { items: readonly number[]; to: number }, counts: readonly CountItem[]): boolean {
  const { tokens } = reading;
  if (!counts.some(({ among }) => among)) return true;
  const ends = endsClause(reading, to) || (mark(tokens[to]) === "," && /^(?:p|rr|or|hr)$/.test(word(tokens[to + 1])));
  const nouns = (denominator: number): string[] => [word(tokens[denominator + 1]), word(tokens[denominator + 2])];
  return ends && counts.every(({ count, denominator }) => denominator >= 0 && tokens[count]!.number!.count! < tokens[denominator]!.number!.count! && !nouns(denominator).some((w) => researchNouns.has(w) || placeNouns.has(w))) &&
    counts.some(({ count, denominator }, k) => roundingOf(tokens[count]!, tokens[denominator]!, tokens[items[k]!]!) === "consistent");
}

/** Every parallel list of a reading. */
export function findLists(reading: Reading): Found[][] {
  const { tokens } = reading;
  const lists: Found[][] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!percentLike(reading, i) || (i > 0 && percentLike(reading, i - 1))) continue;
    const beside = percentList(reading, i);
    const spread = beside || !isPercent(reading, i) ? undefined : changed(reading, i) ?? spreadList(reading, i);
    const percents = beside ?? spread;
    if (!percents) continue;
    const called = endsClause(reading, percents.to) ? behindCalled(reading, i) : i;
    const inBracket = isOpening(tokens[called - 1]);
    const k = percents.items.length;
    let counts = spread?.counts;
    let apart: CountItem[] | undefined;
    if (inBracket) {
      // "(46.6% vs 31.4%, 41/88 vs 27/86)", "(46.6% vs 31.4% [41/88 vs 27/86])"
      counts ??= (/^[,;:]$/.test(mark(tokens[percents.to])) || isOpening(tokens[percents.to]) ? fractions(reading, percents.to + 1, k) : undefined) ??
        (mark(tokens[percents.to]) === ";" ? plainCounts(reading, percents.to + 1, k) : undefined) ?? ofBehind(reading, percents.to, countsBefore(reading, called - 1, k) ?? countsBehindLimits(reading, called - 1, k));
    } else if (!counts) {
      counts = insideBefore(reading, i, k);
      apart = counts ? undefined : bracketedBefore(reading, i, percents.to, k);
      counts ??= apart ?? fractionEach(reading, percents.to, k);
      // "27% and 11% of patients (12/45 and 5/44)"
      for (let at = percents.to; !counts && at < percents.to + farthestBracket && at < tokens.length && reading.sentence[at] === reading.sentence[i]; at += 1) {
        // "in the drug (n = 150) and placebo (n = 147) groups (118 and 100 patients, respectively)"
        if (isOpening(tokens[at]) && word(tokens[at + 1]) === "n" && isCount(reading, at + 3) && reading.partner[at] === at + 4) {
          at += 4;
          continue;
        }
        if (isOpening(tokens[at])) {
          counts = countList(reading, at + 1, k)?.items;
          if (counts) counts = withDenominators(reading, at, counts);
          break;
        }
        // "in the three groups, respectively (244/337, 98/168 and 5/170)"
        if (tokens[at]!.number && reading.roles[at] === "free" && !(tokens[at]!.number!.inWords && groupWords.has(word(tokens[at + 1])))) break;
      }
      // "14% vs 17%, i.e. 71 and 87 patients"
      if (!counts) {
        let at = percents.to;
        while (at < percents.to + 7 && (/^[,.:]$/.test(mark(tokens[at])) || /^(i|e|ie|that|is|or|namely|respectively)$/.test(word(tokens[at])))) at += 1;
        if (at > percents.to && reading.sentence[at] === reading.sentence[i]) counts = countList(reading, at, k)?.items;
        if (mark(tokens[percents.to]) === ";") counts ??= fractions(reading, percents.to + 1, k);
      }
      if (!counts) {
        // "from 201 and 190 participants, i.e. 94% and 89%"
        const said = behindClause(reading, i, percents.to);
        counts = said < i ? peopleBefore(reading, said, k) : undefined;
      }
      // "…: 40% and 50% of the patients had been at risk" is another clause
      if (!counts && (/^[,;]$/.test(mark(tokens[i - 1])) || (mark(tokens[i - 1]) === ":" && endsClause(reading, percents.to)))) {
        counts = countsBefore(reading, i - 1, k);
        // outside a bracket another clause begins: only fractions wait for their percentages
        if (mark(tokens[i - 1]) !== "," && reading.inside[i]! < 0 && counts && !areFractions(counts)) counts = undefined;
      }
    }
    if (!counts || areSizes(reading, percents.items, counts) || !areAmong(reading, percents, counts)) {
      // no part of a list has counts where the whole has none: "0, 5, 10, 15, 20 and 25%"
      if (beside) i = percents.to - 1;
      continue;
    }
    lists.push(counts.map((item, index): Found => ({
      shape: "n and n (p% and p%)",
      percent: percents.items[index]!,
      count: item.count,
      denominator: item.denominator,
      from: item.count,
      to: percents.to,
      // what stands in brackets of its own is of one group
      list: { index, of: k, compares: apart === undefined },
    })));
    i = percents.to - 1;
  }
  return lists;
}

/** Proportions and sizes in a prose text. */
import type { Token } from "../numerals/tokens.ts";
import type { PrintedPercent } from "../review/types.ts";
import type { Prose } from "../markdown/types.ts";
import { findIntervals, type FoundInterval } from "./intervals.ts";
import { peopleNouns, ratioWords } from "./lexicon.ts";
import { findLists } from "./lists.ts";
import { outcomeOf } from "./outcomes.ts";
import { findCounts } from "./counts.ts";
import { findDerived, findSums } from "./derived.ts";
import { findOddities, type Oddity } from "./oddities.ts";
import { isCount, matchAt } from "./pattern.ts";
import { isClosing, isOpening, mark, readingOf, word, type Reading } from "./reading.ts";
import { shapes } from "./shapes.ts";
import { findSizes } from "./sizes.ts";
import { stemsOf } from "./stems.ts";
import type { ContextWord, CountMention, Frame, IntervalMention, NumberMention, Outcome, ProportionMention, SizeMention } from "./types.ts";

/** A proportion in tokens, before it becomes a mention. */
export interface Found {
  shape: string;
  percent: number;
  count: number;
  denominator: number;
  from: number;
  to: number;
  list?: { index: number; of: number };
  /** Of a rate without a count: what it is the rate of, and the counts beside it. */
  outcome?: Outcome;
  parts?: number[];
}

export interface ProseFacts {
  proportions: ProportionMention[];
  sizes: SizeMention[];
  counts: CountMention[];
  oddities: Oddity[];
}

/** Reads a prose text. `part` is its index in the block. */
export function readProse(prose: Prose, part: number): ProseFacts {
  if (!/[0-9%]|\b(?:none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred)\b/i.test(prose.text)) {
    return { proportions: [], sizes: [], counts: [], oddities: [] };
  }
  const reading = readingOf(prose);
  const intervals = findIntervals(reading);
  const found = findProportions(reading);
  const frames = findFrames(reading, found);
  const derived = findDerived(reading, new Set(found.map((f) => f.percent))).map((d): Found => ({
    shape: "rate without a count", percent: d.percent, count: -1, denominator: d.denominator, from: d.from, to: d.to, outcome: d.outcome, parts: d.parts,
  }));
  const all = [...found, ...derived].sort((a, b) => a.percent - b.percent);
  const proportions = mentionsOf(reading, all, intervals, frames, part);
  const outcomes = new Map(proportions.filter((m) => m.count && m.outcome).map((m) => [m.count!.start, m.outcome!]));
  const sizes = findSizes(reading, found, part).map((size) => {
    const outcome = size.ofProportion ? outcomes.get(size.start) : size.outcome;
    const { outcome: _, ...rest } = size;
    return outcome ? { ...rest, outcome } : rest;
  });
  return { proportions, sizes, counts: findCounts(reading, all), oddities: findOddities(reading) };
}

function findProportions(reading: Reading): Found[] {
  const { tokens } = reading;
  const percentTaken = new Set<number>();
  const countTaken = new Set<number>();
  const found: Found[] = [];
  // every shape has a percentage
  const percents = tokens.flatMap((t, i) => (t.number?.percent ? [i] : []));
  if (percents.length === 0) return found;
  const take = (one: Found): void => {
    found.push(one);
    percentTaken.add(one.percent);
    countTaken.add(one.count);
  };
  for (const sum of findSums(reading)) take({ shape: "(n + n)/N = p%", percent: sum.percent, count: -1, denominator: sum.denominator, from: sum.from, to: sum.to, outcome: "overall", parts: sum.parts });
  for (const list of findLists(reading)) {
    if (list.some((one) => percentTaken.has(one.percent))) continue;
    for (const one of list) take(one);
  }
  // a shape begins with a number, a bracket, or the "n" of "n = 17", near a percentage
  const reach = 40;
  const starts = tokens.flatMap((t, i) => (t.kind === "number" || isOpening(t) || /^[nxr]o?$/.test(word(t)) ? [i] : []))
    .filter((i) => percents.some((p) => Math.abs(p - i) <= reach));
  for (const shape of shapes) {
    for (const i of starts) {
      const match = matchAt(shape.pattern, reading, i);
      if (!match || match.percent < 0 || match.count < 0) continue;
      if (percentTaken.has(match.percent) || countTaken.has(match.count)) continue;
      if (!plausible(reading, match.percent, match.count, match.denominator, shape.name)) continue;
      take({ shape: shape.name, percent: match.percent, count: match.count, denominator: match.denominator, from: match.from, to: match.to });
    }
  }
  return found.sort((a, b) => a.percent - b.percent);
}

const sharesOf = /^(of|for|in|with|at|after|by|95|each|overall|respectively|vs|versus|v|and|or|both|per|among|compared|versus|to|on|ci|confidence|p)$/;

/** What a shape cannot say: the words around that make a number something else. */
function plausible(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens } = reading;
  const next = tokens[percent + 1];
  const basic = shape === "n (p%)";
  if (basic || shape === "n, (p%)") {
    // "29 patients (72% male)": the bracket speaks of some of them, not of the 29
    if (next?.kind === "word" && !sharesOf.test(next.text)) return false;
    if (next?.kind === "number") return false;
    // "(8% to 12%)", "(range 4% …": a range
    if (/^(range|from|mean|median|iqr)$/.test(word(tokens[percent - 1]))) return false;
  }
  // OR is a ratio, "or" is not
  if ((ratioWords.has(word(tokens[percent - 1])) && !(word(tokens[percent - 1]) === "or" && !tokens[percent - 1]!.capital)) || mark(tokens[percent - 1]) === "±" || mark(next) === "±") return false;
  if (/^(reduction|improvement|increase|decrease|change|decline|points?|power|alpha|efficacy|sensitivity|specificity)$/.test(word(next))) return false;
  // "12 infections in 9 people": more than one each; only a fraction or an "of" can be a misprint
  if (denominator >= 0 && /\b(?:in|from|among)\b/.test(shape) && tokens[count]!.number!.count! > tokens[denominator]!.number!.count!) return false;
  // "3 (33%)1 (11%)": cells of a table that has lost its borders say nothing reliable
  const close = reading.inside[percent]! >= 0 ? reading.partner[reading.inside[percent]!]! : percent;
  const behind = tokens[close + 1];
  if (behind && !behind.spaced && behind.kind !== "mark") return false;
  if (!tokens[count]!.spaced && isClosing(tokens[count - 1])) return false;
  // "17 of the 36 patients (59% of those treated)": the bracket has a denominator of its own
  if (denominator >= 0 && denominator < percent && word(next) === "of" && reading.inside[percent]! > denominator) return false;
  // "at least 15 of the 22 sessions (70%)" is a threshold
  if (/^(least|most)$/.test(word(tokens[count - 1]))) return false;
  // "seven in ten (69.2%)" is a way of speaking
  if (/ in N/.test(shape) && denominator >= 0 && tokens[count]!.number!.inWords && tokens[denominator]!.number!.inWords) return false;
  const before = word(tokens[count - 1]);
  if (before === "in" && tokens[count - 2]?.number?.inWords) return false;
  if (denominator < 0 && (before === "weeks" || before === "over")) return false;
  const value = Number(tokens[percent]!.number!.value);
  if (denominator < 0 && value > 100) return false;
  // "I2 = 12, 45%"
  if (mark(tokens[count - 1]) === "=" && !/^(n|no|x|r)$/.test(word(tokens[count - 2])) && denominator < 0 && word(tokens[count - 2])) return shape !== "n (p%)" ? false : !ratioWords.has(word(tokens[count - 2]));
  return true;
}

interface FoundFrame {
  size: number;
  phrase: string;
  from: number;
  words: string[];
  anaphoric: boolean;
  until: number;
}

const frameOpeners = /^(of|among|amongst|in|from|for|within|with)$/;
const determiners = /^(the|these|those|all|our|this|a|total|its|their|other|remaining|initial|only)$/;

/** "Of the 43 responders, …", "Among responders, …", "… 431 patients, of whom …". */
function findFrames(reading: Reading, found: readonly Found[]): FoundFrame[] {
  const { tokens, sentence } = reading;
  const frames: FoundFrame[] = [];
  const counts = new Set(found.map((f) => f.count));
  for (let i = 0; i < tokens.length; i += 1) {
    const w = word(tokens[i]);
    if (!frameOpeners.test(w)) continue;
    const previous = tokens[i - 1];
    const first = i === 0 || sentence[i - 1] !== sentence[i];
    const opens = first || /^[,;:(]$/.test(mark(previous)) || isOpening(previous) || /^(and|but|while|whereas|overall|finally|ultimately)$/.test(word(previous));
    let at = i + 1;
    // "Out of a total of 106 samples, 83 …"
    const outOf = w === "of" && word(previous) === "out" && (i === 1 || sentence[i - 2] !== sentence[i]);
    if (/^(whom|which)$/.test(word(tokens[at])) && (w === "of" || w === "among")) {
      frames.push({ size: -1, from: i, words: ["whom"], phrase: "", anaphoric: true, until: sentenceEnd(reading, i) });
      continue;
    }
    if (!opens && !outOf) continue;
    while (at < i + 5 && determiners.test(word(tokens[at]))) at += 1;
    if (word(tokens[at]) === "of") at += 1;
    while (at < i + 7 && determiners.test(word(tokens[at]))) at += 1;
    const sized = isCount(reading, at);
    const open = w === "of" || w === "among" || w === "amongst";
    if (sized) {
      // "In 36 patients (13%)" is a statement, no frame
      if (counts.has(at) && !open) continue;
      if (!open && !first && !/^[;:]$/.test(mark(previous))) continue;
      if (mark(tokens[at + 1]) === "/" || word(tokens[at + 1]) === "of") continue;
      const end = phraseEnd(reading, at + 1);
      frames.push({ size: at, from: i, words: stemsOf(tokens, at + 1, end), phrase: phraseOf(reading, at + 1, end), anaphoric: false, until: sentenceEnd(reading, i) });
    } else if (open || (first && /^(in|for)$/.test(w))) {
      const end = phraseEnd(reading, at);
      const words = stemsOf(tokens, i + 1, end);
      const anaphoric = /^(these|those|them|this)$/.test(word(tokens[i + 1])) && end - i <= 3;
      if (open && (words.length > 0 || anaphoric)) frames.push({ size: -1, from: i, words, phrase: phraseOf(reading, at, end), anaphoric, until: sentenceEnd(reading, i) });
    }
  }
  return frames;
}

const phraseOf = (reading: Reading, from: number, to: number): string =>
  to > from ? reading.prose.text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end).replace(/\s+/g, " ") : "";

const sentenceEnd = (reading: Reading, i: number): number => reading.sentences[reading.sentence[i]! + 1] ?? reading.tokens.length;

/** Where the noun phrase that goes on at `i` ends: at a comma, bracket, number or the sentence's end, 12 words at most. */
function phraseEnd(reading: Reading, i: number): number {
  const { tokens } = reading;
  const end = Math.min(sentenceEnd(reading, Math.max(i - 1, 0)), i + 12);
  let at = i;
  while (at < end) {
    const token = tokens[at]!;
    if (token.kind === "number" && reading.roles[at] === "free") break;
    if (/^[,;:.]$/.test(token.text) || isOpening(token) || isClosing(token)) break;
    at += 1;
  }
  return at;
}

function printedPercent(reading: Reading, i: number): PrintedPercent {
  const { tokens, prose } = reading;
  const token = tokens[i]!;
  const numeral = token.number!;
  const from = numeral.percent?.start ?? token.start;
  const to = numeral.percent?.end ?? token.end;
  const bound = boundBefore(tokens, i);
  return { text: prose.text.slice(from, to), value: numeral.value, ...prose.map.span(from, to), ...(bound ? { bound } : {}) };
}

function boundBefore(tokens: readonly Token[], i: number): PrintedPercent["bound"] | undefined {
  const m = mark(tokens[i - 1]);
  if (m === "<" || m === ">" || m === "≤" || m === "≥") return m;
  if (m === "⩽" || m === "≦") return "≤";
  if (m === "⩾" || m === "≧") return "≥";
  if (word(tokens[i - 1]) === "than") {
    const w = word(tokens[i - 2]);
    if (w === "less" || w === "fewer") return "<";
    if (w === "more" || w === "greater") return ">";
  }
  return undefined;
}

/** A number as it stands in the source. */
export function numberMention(reading: Reading, i: number): NumberMention {
  const { tokens, prose } = reading;
  const token = tokens[i]!;
  return { ...prose.map.span(token.start, token.end), text: prose.text.slice(token.start, token.end), value: token.number!.count! };
}

const estimates = /^(kaplan|kaplan-meier|kaplan–meier|meier|actuarial|life-table|cumulative|weighted|pooled|adjusted|age-adjusted|standardi[sz]ed|imputed|estimated|predicted|projected|expected|model-based|extrapolated|meta-analysis|meta-analytic)$/;

/** Why a proportion is no ratio of its count to a number of people, from the words beside it. */
function estimateReason(reading: Reading, one: Found): string | undefined {
  const { tokens } = reading;
  const low = Math.max(one.count >= 0 && one.count < one.percent ? one.count + 1 : one.percent - 4, 0);
  for (let i = low; i < Math.min(one.to + 6, tokens.length) && reading.sentence[i] === reading.sentence[one.percent]; i += 1) {
    if (i > one.percent && i >= one.to && tokens[i]!.kind === "number" && reading.roles[i] === "free") break;
    const w = word(tokens[i]);
    if (!estimates.test(w)) continue;
    if (i > one.to && /^(kaplan|meier|cumulative|estimated|expected|projected|predicted|adjusted)/.test(w) && reading.inside[i] !== reading.inside[one.percent]) break;
    const kind = /^(kaplan|meier|actuarial|life)/.test(w) ? "a survival estimate" : w === "cumulative" ? "a cumulative incidence" : `a ${w} figure`;
    return `${kind}, not the count divided by a number of people`;
  }
  return undefined;
}

function mentionsOf(reading: Reading, found: readonly Found[], intervals: readonly FoundInterval[], frames: readonly FoundFrame[], part: number): ProportionMention[] {
  const { prose, tokens } = reading;
  const intervalOf = new Map(intervals.map((interval) => [interval.percent, interval]));
  const mentions: ProportionMention[] = [];
  const runs = runsOf(reading, found);
  const frameUsed = new Set<FoundFrame>();
  for (const [k, one] of found.entries()) {
    const s = reading.sentence[one.percent]!;
    const start = reading.sentences[s]!;
    const end = reading.sentences[s + 1] ?? tokens.length;
    const previous = found[k - 1];
    const next = found[k + 1];
    const tokensOfIt = [one.percent, one.count, one.denominator, ...(one.parts ?? [])].filter((t) => t >= 0);
    const first = Math.min(...tokensOfIt);
    const lastToken = Math.max(...tokensOfIt);
    let last = lastToken + 1;
    const interval = intervalOf.get(one.percent);
    if (interval && interval.from > one.percent) last = Math.max(last, interval.to);
    // behind the bracket in which it ends
    let behind = last;
    for (let open = reading.inside[last - 1] ?? -1; open >= 0 && open >= first; open = reading.inside[open] ?? -1) behind = Math.max(behind, reading.partner[open]! + 1);
    if (reading.inside[one.percent]! >= first) behind = Math.max(behind, reading.partner[reading.inside[one.percent]!]! + 1);
    const left = Math.max(start, previous && reading.sentence[previous.percent] === s ? Math.max(previous.percent, previous.count, previous.denominator) + 1 : start);
    const right = Math.min(end, next && reading.sentence[next.percent] === s ? Math.min(next.percent, next.count < 0 ? next.percent : next.count) : end);
    const frame = [...frames].reverse().find((f) => f.from < first && f.until > first && f.size !== one.count);
    let frameMention: Frame | undefined;
    if (frame) {
      frameMention = { size: frame.size >= 0 ? numberMention(reading, frame.size) : null, words: frame.words, phrase: frame.phrase, first: !frameUsed.has(frame), anaphoric: frame.anaphoric };
      frameUsed.add(frame);
    }
    const span = prose.map.span(tokens[first]!.start, Math.max(tokens[lastToken]!.end, tokens[one.percent]!.number!.percent?.end ?? 0, tokens[Math.min(behind, tokens.length) - 1]!.end));
    const within = one.count < 0 ? [] : one.count < one.percent ? stemsOf(tokens, one.count + 1, one.percent) : stemsOf(tokens, one.percent + 1, one.count);
    const of = ofPhrase(reading, one, behind);
    const reason = estimateReason(reading, one);
    const words = (from: number, to: number): string => tokens.slice(Math.max(from, 0), Math.max(to, 0)).filter((t) => t.kind === "word").map((t) => t.text).join(" ");
    const outcome = one.outcome ?? outcomeOf(words(Math.min(one.count, one.percent) + 1, Math.max(one.count, one.percent))) ??
      outcomeOf(words(Math.max(left, first - 8), first)) ?? (/^(of|among)$/.test(word(tokens[behind])) ? undefined : outcomeOf(words(behind, Math.min(behind + 8, right))));
    const run = runs.get(k);
    mentions.push({
      ...span,
      place: { part, sentence: s, order: tokens[one.percent]!.start },
      shape: one.shape,
      percent: printedPercent(reading, one.percent),
      count: one.count >= 0 ? numberMention(reading, one.count) : null,
      ...(one.parts && one.parts.length > 0 ? { parts: one.parts.map((t) => numberMention(reading, t)) } : {}),
      denominator: one.denominator >= 0 ? numberMention(reading, one.denominator) : null,
      ...(interval ? { interval: intervalMention(reading, interval) } : {}),
      ...(reason ? { notCountRatio: reason } : {}),
      ...(one.list ? { ordinal: { ...one.list, compares: true, lead: [], trail: [] } } : run ? { ordinal: { ...run, lead: [], trail: [] } } : {}),
      before: context(reading, left, first, -1),
      after: context(reading, behind, right, 1),
      within,
      ...(of ? { of } : {}),
      ...(one.denominator < 0 && word(tokens[one.percent + 1]) === "of" && reading.inside[one.percent]! >= 0 ? { ofInBracket: true } : {}),
      ...(frameMention ? { frame: frameMention } : {}),
      ...(outcome ? { outcome } : {}),
      ignoreAt: prose.map.behind(endOf(tokens[Math.min(behind, tokens.length) - 1]!)),
      quoted: prose.quoted,
    });
  }
  nameOrder(mentions);
  return mentions;
}

/** Gives every statement of a run the words before its first and behind its last. */
function nameOrder(mentions: readonly ProportionMention[]): void {
  for (const [k, mention] of mentions.entries()) {
    const { ordinal } = mention;
    if (!ordinal) continue;
    const first = mentions[k - ordinal.index];
    const last = mentions[k + ordinal.of - 1 - ordinal.index];
    if (first?.ordinal?.of === ordinal.of) ordinal.lead = first.before.map((w) => w.stem);
    if (last?.ordinal?.of === ordinal.of) ordinal.trail = last.after.map((w) => w.stem);
  }
}

function intervalMention(reading: Reading, interval: FoundInterval): IntervalMention {
  const { tokens, prose } = reading;
  const low = printedPercent(reading, interval.low);
  const high = printedPercent(reading, interval.high);
  const level = interval.level >= 0 ? Number(tokens[interval.level]!.number!.value) : 95;
  const printed = interval.level >= 0;
  return {
    ...prose.map.span(tokens[interval.low]!.start, tokens[interval.high]!.number!.percent?.end ?? tokens[interval.high]!.end),
    low, high, level, levelPrinted: printed,
    ...(interval.special ? { special: interval.special } : {}),
  };
}

const boundary = /^(and|vs|versus|v|or|compared|while|whereas|but|against|than)$/;

/** Where a token ends, its percent sign included. */
const endOf = (token: Token): number => Math.max(token.end, token.number?.percent?.end ?? 0);

/** The stems of a clause, nearest to the statement first. */
function context(reading: Reading, from: number, to: number, direction: 1 | -1): ContextWord[] {
  const words: ContextWord[] = [];
  let beyond = false;
  const { tokens } = reading;
  const step = (i: number): void => {
    const token = tokens[i]!;
    if (/^[,;:]$/.test(token.text) || boundary.test(word(token))) {
      beyond = true;
      return;
    }
    const stems = stemsOf(tokens, i, i + 1);
    for (const stem of direction > 0 ? stems : stems.reverse()) words.push({ stem, beyond });
  };
  if (direction > 0) for (let i = from; i < to && words.length < 60; i += 1) step(i);
  else for (let i = to - 1; i >= from && words.length < 60; i -= 1) step(i);
  return words;
}

/** "12 (28%) of the responding patients", "Nine of these (6%)": the words of what it is a share of. */
function ofPhrase(reading: Reading, one: Found, behind: number): string[] | undefined {
  if (one.denominator >= 0) return undefined;
  const { tokens } = reading;
  for (const at of [behind, ...(one.count >= 0 ? [one.count + 1] : []), one.percent + 1]) {
    if (!/^(of|among|amongst)$/.test(word(tokens[at])) || reading.sentence[at] !== reading.sentence[one.percent]) continue;
    let end = at + 1;
    while (end < at + 10 && end < tokens.length && reading.sentence[end] === reading.sentence[at]) {
      const token = tokens[end]!;
      if (/^[,;:.]$/.test(token.text) || isOpening(token) || isClosing(token) || (token.number && reading.roles[end] === "free")) break;
      if (/^(and|but|had|have|has|were|was|remain|remained|received|showed|died|responded|reported|achieved|experienced|vs|versus)$/.test(token.text) && end > at + 2 && !/^(who|that|which)$/.test(word(tokens[end - 1])) && !/^(who|that|which)$/.test(word(tokens[end - 2]))) break;
      end += 1;
    }
    const words = tokens.slice(at + 1, end).filter((t) => t.kind !== "mark").map((t) => t.text);
    if (words.length > 0) return [...words.filter((w) => /^(these|those|them|whom|all|the)$/.test(w)).slice(0, 1).map((w) => `=${w}`), ...stemsOf(tokens, at + 1, end)];
  }
  return undefined;
}

/** Words that say what was counted stand between count and percentage: "17 complete responses (6%)". */
function hasWords(reading: Reading, one: Found): boolean {
  for (let i = Math.min(one.count, one.percent) + 1; i < Math.max(one.count, one.percent); i += 1) {
    const w = word(reading.tokens[i]);
    if (w && !peopleNouns.has(w)) return true;
  }
  return false;
}

/**
 * Runs of statements that only joiners and a few words separate, "21 (2%) vs 39 (4%)". Where as many stand together as
 * there are arms, they are usually the arms in their order.
 */
function runsOf(reading: Reading, found: readonly Found[]): Map<number, { index: number; of: number; compares: boolean }> {
  const { tokens } = reading;
  const runs = new Map<number, { index: number; of: number; compares: boolean }>();
  let run: number[] = [];
  let compares = false;
  let bare = true;
  let versus = false;
  const close = (): void => {
    // "16 (8.4%) and 11 (12.0%)": nothing but the arms can be meant by bare pairs
    if (run.length > 1 && bare) compares = true;
    if (run.length > 1) {
      const lastOne = found[run.at(-1)!]!;
      const end = reading.sentences[reading.sentence[lastOne.percent]! + 1] ?? tokens.length;
      for (let i = lastOne.percent; i < Math.min(end, lastOne.percent + 14); i += 1) if (word(tokens[i]) === "respectively") compares = true;
      for (const [index, k] of run.entries()) runs.set(k, { index, of: run.length, compares });
    }
    run = [];
    compares = false;
    bare = true;
    versus = false;
  };
  for (const [k, one] of found.entries()) {
    if (one.list || one.count < 0) {
      close();
      continue;
    }
    const previous = run.length > 0 ? found[run.at(-1)!]! : undefined;
    // "(one vs four), and hypophosphataemia (two vs three)": each bracket is a run of its own
    if (previous && reading.sentence[previous.percent] === reading.sentence[one.percent] && reading.inside[previous.count] === reading.inside[one.count]) {
      let joined = false;
      let words = 0;
      let broken = false;
      let comma = false;
      let against = false;
      for (let i = Math.max(previous.percent, previous.count, previous.denominator) + 1; i < Math.min(one.count, one.percent); i += 1) {
        const token = tokens[i]!;
        if (token.number && reading.roles[i] !== "free") continue;
        if (token.number) broken = true;
        if (/^(vs|versus|v|compared)$/.test(word(token))) {
          joined = true;
          against = true;
        } else if (/^(and|with)$/.test(word(token)) || mark(token) === ",") {
          joined = true;
          comma ||= mark(token) === ",";
        } else if (mark(token) === ";") broken = true;
        else if (token.kind === "word" && !peopleNouns.has(token.text)) words += 1;
      }
      // "5 (3%) vs 2 (1%), with pneumonitis in 7 (5%) vs 2 (1%)": a new pair
      if (words > 0 && !against && (versus || comma)) broken = true;
      if (joined && !broken && words <= 8) {
        if (against) {
          compares = true;
          versus = true;
        }
        if (words > 0 || hasWords(reading, one) || hasWords(reading, previous)) bare = false;
        run.push(k);
        continue;
      }
    }
    close();
    run = [k];
  }
  close();
  return runs;
}

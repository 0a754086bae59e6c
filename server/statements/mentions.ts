/** Found proportions as mentions: with the words around them, by which the populations are found. */
import type { Token } from "../numerals/tokens.ts";
import { isAdjusted, tellsOfAdjustment } from "./adjusted.ts";
import { categoriesInOrder } from "./categories-in-order.ts";
import { countBefore } from "./evidence.ts";
import { countsFailures } from "./failures-beside.ts";
import { numberMention, printedPercent, proportionMention, type Found } from "./found.ts";
import { contrastedWith, isContrasted, isSetting, type FoundFrame } from "./frames.ts";
import type { FoundInterval } from "./intervals.ts";
import { eventNouns, peopleNouns, ratioWords, stopWords } from "./lexicon.ts";
import { leftBefore } from "./leavers.ts";
import { oppositeOf } from "./opposites.ts";
import { isOfOthers } from "./others.ts";
import { excludesOther, outcomeOf } from "./outcomes.ts";
import { isSetAgainst } from "./set-against.ts";
import { atTime, isOverTime, tellsOfTime } from "./over-time.ts";
import { isCount } from "./pattern.ts";
import { isPerTime, mayBePerTime, ratesOverTime } from "./per-time.ts";
import { isClosing, isOpening, mark, word, type Reading } from "./reading.ts";
import { restOf } from "./rest-of.ts";
import { goesOnOfPair, nameOrder, runsOf, sizesOfLast, sizesOfPair } from "./runs.ts";
import { stem, stemsOf } from "./stems.ts";
import type { ContextWord, Frame, IntervalMention, Outcome, PassedCount, ProportionMention } from "./types.ts";
import { unitBehind, unitsOf } from "./units.ts";

const estimates = /^(kaplan|kaplan-meier|kaplan–meier|meier|actuarial|life-table|cumulative|weighted|pooled|adjusted|age-adjusted|standardi[sz]ed|imputed|estimated|predicted|projected|expected|model-based|extrapolated|meta-analysis|meta-analytic)$/;

/** What a text tells of, of which most tell nothing. */
interface Told {
  /** Estimates over time. */
  timed: boolean;
  /** Figures that are adjusted or imputed. */
  adjusted: boolean;
  /** The percentages that are rates over time. */
  rates: readonly number[];
}

/**
 * Why a proportion is no ratio of its count to a number of people, from the words beside it.
 *
 * @param said what the text tells of at all
 */
function estimateReason(reading: Reading, one: Found, { timed, adjusted, rates }: Told): string | undefined {
  const { tokens } = reading;
  if (isPerTime(one, rates)) return "a rate over time, not the count divided by a number of people";
  const low = Math.max(one.count >= 0 && one.count < one.percent ? one.count + 1 : one.percent - 4, 0);
  for (let i = low; i < Math.min(one.to + 6, tokens.length) && reading.sentence[i] === reading.sentence[one.percent]; i += 1) {
    if (i > one.percent && i >= one.to && tokens[i]!.kind === "number" && reading.roles[i] === "free") break;
    // "In 40 of the 80 (50%), the pooled effects …": another subject
    if (i >= one.to && mark(tokens[i]) === "," && /^(?:the|their|its|these|those)$/.test(word(tokens[i + 1]))) break;
    // what comes behind another bracket or a semicolon is said of another figure
    if (i >= one.to && mark(tokens[i]) === ";" && reading.inside[i] !== reading.inside[one.percent]) break;
    const w = word(tokens[i]);
    // "(pooled RR 1.29)", "(adjusted odds ratio 0.8)": it is the comparison that is an estimate
    if (!estimates.test(w) || (i >= one.to && [1, 2, 3].some((d) => ratioWords.has(word(tokens[i + d]))))) continue;
    if (i > one.to && /^(kaplan|meier|actuarial|life-table|cumulative|estimated|expected|projected|predicted|adjusted)/.test(w) && reading.inside[i] !== reading.inside[one.percent]) break;
    const kind = /^(kaplan|meier|actuarial|life)/.test(w) ? "a survival estimate" : w === "cumulative" ? "a cumulative incidence" : `${/^[aeiou]/.test(w) ? "an" : "a"} ${w} figure`;
    return `${kind}, not the count divided by a number of people`;
  }
  if (countsFailures(reading, one)) return "the share of those who stayed well, and the number beside it counts the others";
  if (timed && isOverTime(reading, one)) return "an estimate over time, not the count divided by a number of people";
  return adjusted && isAdjusted(reading, one) ? "an adjusted or imputed figure, not the count divided by a number of people" : undefined;
}

/** The proportions of a reading as mentions, in the order of the text. `part` is the index of the prose in its block, `leavers` are the tokens that count those who left. */
export function mentionsOf(reading: Reading, found: readonly Found[], intervals: readonly FoundInterval[], frames: readonly FoundFrame[], leavers: readonly number[], part: number): ProportionMention[] {
  const { prose, tokens } = reading;
  const intervalOf = new Map(intervals.map((interval) => [interval.percent, interval]));
  const mentions: ProportionMention[] = [];
  const runs = runsOf(reading, found);
  const rated = new Set(found.map((f) => f.count));
  const units = unitsOf(reading, found);
  const told: Told = { timed: tellsOfTime(reading), adjusted: tellsOfAdjustment(reading), rates: ratesOverTime(reading) };
  const frameUsed = new Set<FoundFrame>();
  /** The last one from which the text has turned to others. */
  let contrasted: FoundFrame | undefined;
  /** Those that say nothing of whom. */
  const settings = new Set<FoundFrame>();
  let frameAt = 0;
  /** The people of the run that is being read, in their order. */
  let sizes: readonly number[] = [];
  /** The categories of response of that run, where they are named in its order. */
  let categories: readonly Outcome[] = [];
  /** The last statement whose category is named behind it. */
  let outcomeBehind = -1;
  for (const [k, one] of found.entries()) {
    const s = reading.sentence[one.percent]!;
    const start = reading.sentences[s]!;
    const end = reading.sentences[s + 1] ?? tokens.length;
    // categories of one list have the words around it in common
    const row = one.list?.compares === false ? one.list : undefined;
    const previous = found[k - 1 - (row?.index ?? 0)];
    const next = found[k + (row ? row.of - row.index : 1)];
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
    while (frameAt < frames.length && frames[frameAt]!.from < first) frameAt += 1;
    let frame: FoundFrame | undefined;
    for (let f = frameAt - 1; f >= 0 && f >= frameAt - 8 && !frame; f -= 1) {
      const before = frames[f]!;
      if (before.until <= first || before.size === one.count) continue;
      if (isSetting(reading, before, one)) settings.add(before);
      if (!settings.has(before)) frame = before;
    }
    if (frame && previous && reading.sentence[previous.percent] === s && isContrasted(reading, frame, first)) contrasted = frame;
    const others = frame !== undefined && frame === contrasted;
    if (others) frame = undefined;
    let frameMention: Frame | undefined;
    if (frame) {
      frameMention = { size: frame.size >= 0 ? numberMention(reading, frame.size) : null, words: frame.words, phrase: frame.phrase, first: !frameUsed.has(frame), start: prose.map.span(tokens[frame.from]!.start, tokens[frame.from]!.end).start, anaphoric: frame.anaphoric };
      frameUsed.add(frame);
    }
    const span = prose.map.span(tokens[first]!.start, Math.max(tokens[lastToken]!.end, tokens[one.percent]!.number!.percent?.end ?? 0, tokens[Math.min(behind, tokens.length) - 1]!.end));
    const inside = one.count < 0 ? [] : one.count < one.percent ? stemsOf(tokens, one.count + 1, one.percent) : stemsOf(tokens, one.percent + 1, one.count);
    const of = ofPhrase(reading, one, behind) ?? (others ? contrastedWith(reading, behind, right) : undefined);
    const ofName = of ? nameBehind(reading, one, behind) : undefined;
    const reason = estimateReason(reading, one, told);
    const course = atTime(reading, one, [previous, next]) ?? (mayBePerTime(reading, one, told.rates) ? "per time" : undefined);
    const words = (from: number, to: number): string => tokens.slice(Math.max(from, 0), Math.max(to, 0)).filter((t) => t.kind === "word").map((t) => t.text).join(" ");
    const within = one.count < 0 ? undefined : outcomeOf(words(Math.min(one.count, one.percent) + 1, Math.max(one.count, one.percent)));
    const after = /^(of|among)$/.test(word(tokens[behind])) ? undefined : outcomeOf(words(behind, clauseEnd(reading, behind, Math.min(behind + 8, right))));
    // in "58 (57%) had a complete response and 25 (25%) a partial response" the words between belong to the first
    const taken = after !== undefined && outcomeBehind === k - 1 && found[k - 1] && reading.sentence[found[k - 1]!.percent] === s;
    const before = taken ? undefined : outcomeOf(words(Math.max(left, first - 8), first)) ??
      // "very good partial response, that is a fall of 90% or more: 29"
      (mark(tokens[first - 1]) === ":" ? outcomeOf(words(left, Math.min(left + 8, first))) : undefined);
    const run = runs.get(k);
    if (run?.index === 0) categories = run.respective ? categoriesInOrder(reading, found.slice(k, k + run.of)) : [];
    const category = run ? categories[run.index] : undefined;
    const outcome = category ?? one.outcome ?? within ?? before ?? after ?? (previous && reading.sentence[previous.percent] === s && !frame?.anaphoric && !of && progresses(reading, behind, right) && listed.test(mentions[k - 1]!.outcome ?? "") ? "progressive" : undefined);
    if (outcome !== undefined && one.outcome === undefined && within === undefined && before === undefined) outcomeBehind = k;
    if (run?.index === 0) {
      const carried = sizes.length > 0 && goesOnOfPair(reading, sizes[0]!, one, found[k + 1]) ? sizes : [];
      const own = run.of === 2 ? sizesOfPair(reading, first, rated) : [];
      sizes = own.length > 0 ? own : run.respective ? sizesOfLast(found.slice(k, k + run.of)) : run.of === 2 ? carried : [];
    }
    const size = run && one.denominator < 0 ? sizes[run.index] : undefined;
    const opposes = one.denominator < 0 ? oppositeOf(reading, one, first, behind, left, frame && frame.size < 0 && reading.sentence[frame.from] === s ? frame.from : -1, countsBeside(reading, previous, next, s), rated) : undefined;
    const siblings = mentions.slice(-mostPassed).filter((m) => excludesOther(m.outcome, outcome));
    const gone = leftBefore(reading, leavers, first);
    const whole = restOf(reading, one);
    const inFront = countBefore(reading, one);
    const mention = proportionMention({
      start: span.start,
      end: span.end,
      place: { part, sentence: s, order: tokens[one.percent]!.start },
      shape: one.shape,
      percent: printedPercent(reading, one.percent),
      count: one.count >= 0 ? numberMention(reading, one.count) : null,
      denominator: one.denominator >= 0 ? numberMention(reading, one.denominator) : null,
      before: context(reading, left > start ? behindGroup(reading, left, first) : left, first, -1),
      after: context(reading, behind, right, 1),
      within: inside,
      passed: passedOn(reading, first, one, rated, frame?.anaphoric === true || refersBack(of)).filter((p) => !siblings.some((m) => m.count?.start === p.start)),
      ignoreAt: prose.map.behind(endOf(tokens[Math.min(behind, tokens.length) - 1]!)),
      quoted: prose.quoted,
    });
    if (one.parts && one.parts.length > 0) mention.parts = one.parts.map((t) => numberMention(reading, t));
    if (interval) mention.interval = intervalMention(reading, interval);
    if (reason) mention.notCountRatio = reason;
    mention.course = course;
    if (one.list) mention.ordinal = { lead: [], trail: [], near: 0, opens: false, ...one.list };
    else if (run) mention.ordinal = { lead: [], trail: [], near: 0, opens: false, ...run, ...(category ? { compares: false } : {}), ...(size === undefined ? {} : { size: numberMention(reading, size) }) };
    mention.unit = units[k];
    mention.of = of;
    mention.ofName = ofName;
    if (one.denominator < 0) {
      if (word(tokens[one.percent + 1]) === "of" && reading.inside[one.percent]! >= 0) mention.ofInBracket = true;
      if (/^p% /.test(one.shape) && one.count > one.percent && mark(tokens[one.count - 1]) === "=") mention.maybeSize = true;
      if (isOfOthers(reading, first, behind, one.count)) mention.ofOthers = true;
      if (frame && previous && reading.sentence[previous.percent] === s && isSetAgainst(reading, frame, first, behind, one)) mention.setAgainst = true;
    }
    if (mayBeCitation(reading, one)) mention.maybeCitation = true;
    mention.opposes = opposes;
    if (isApproximate(reading, one.percent)) mention.approximate = true;
    if (isAllOrNone(reading, one)) mention.allOrNone = true;
    mention.frame = frameMention;
    if (gone.length > 0) mention.gone = gone.map((t) => numberMention(reading, t));
    if (whole >= 0) mention.restOf = numberMention(reading, whole);
    if (inFront >= 0) mention.countBefore = numberMention(reading, inFront);
    mention.outcome = outcome;
    mentions.push(mention);
  }
  nameOrder(mentions);
  shareEvents(mentions);
  return mentions;
}

const eventStems: ReadonlySet<string> = new Set([...eventNouns].map(stem));

/** "6 (60%) and 9 (60%) of the deaths were cardiac": both are of deaths, and the first is none of its arm. */
function shareEvents(mentions: ProportionMention[]): void {
  for (const [k, { ordinal, of, ofInBracket }] of mentions.entries()) {
    if (!of || ofInBracket || !ordinal || !(ordinal.bare || ordinal.direct) || ordinal.index !== ordinal.of - 1 || !of.some((s) => eventStems.has(s))) continue;
    for (let i = k - ordinal.index; i < k; i += 1) {
      const one = mentions[i]!;
      if (one.ordinal?.of === ordinal.of && one.ordinal.index === i - k + ordinal.index && !one.denominator) one.of ??= of;
    }
  }
}

/** The tokens of the counts before and behind a statement in its sentence. */
const countsBeside = ({ sentence }: Reading, previous: Found | undefined, next: Found | undefined, s: number): number[] =>
  [previous, next].flatMap((one) => (one && one.count >= 0 && sentence[one.percent] === s ? one.count : []));

const literature = /^(?:another|others|other|previous|previously|earlier|published|literature|et|al|historical|elsewhere|by)$/;
/** These tell also in front of the percentage. */
const elsewhere = /^(?:previous|previously|earlier|published|literature|historical)$/;
/** More than a list of references has. */
const mostReferences = 200;

/** "The rate was 24% in an earlier audit (8)", "about 40% (5) in previous studies": a number alone in a bracket, where other work is spoken of. */
function mayBeCitation({ tokens, sentence }: Reading, { shape, percent, count, denominator }: Found): boolean {
  if (shape !== "p% (n)" || denominator >= 0 || !isOpening(tokens[count - 1]) || !isClosing(tokens[count + 1]) || tokens[count]!.number!.count! > mostReferences) return false;
  for (let i = count - 2; i >= 0 && i > percent - 8 && sentence[i] === sentence[count]; i -= 1) if ((i > percent ? literature : elsewhere).test(word(tokens[i]))) return true;
  return false;
}

/** "Nearly 60%", "about 1 %", "~40%" */
const isApproximate = ({ tokens }: Reading, percent: number): boolean =>
  /^(?:nearly|almost|roughly|some|about|approximately|around|circa|ca)$/.test(word(tokens[percent - 1])) || /^[~≈]$/.test(mark(tokens[percent - 1])) ||
  (word(tokens[percent - 1]) === "to" && word(tokens[percent - 2]) === "close") || (mark(tokens[percent - 1]) === "." && word(tokens[percent - 2]) === "ca");

/** "all 3 (100%) of sepsis", "neither of the 2 (0%)": a share of those whom the words name. */
function isAllOrNone({ tokens, sentence }: Reading, { count, percent }: Found): boolean {
  const value = Number(tokens[percent]!.number!.value);
  if (count < 0 || (value !== 100 && value !== 0)) return false;
  const words = value === 100 ? /^(?:all|both|every|each)$/ : /^(?:neither|none|nobody|no|not)$/;
  let i = count - 1;
  while (i > count - 4 && /^(?:of|the|these|those|her|his|our|their)$/.test(word(tokens[i]))) i -= 1;
  return i >= 0 && sentence[i] === sentence[count] && words.test(word(tokens[i]));
}

const endsClause = (token: Token): boolean => (token.kind === "mark" ? !/^[-–—/<>≤≥=*]$/.test(token.text) : /^(?:and|but|while|whereas|whom|which|including|vs|versus|plus)$/.test(token.text));

/** "Four patients never received it", "12 were lost": whether a count is of people who left. */
function leaves({ tokens, sentence }: Reading, count: number): boolean {
  for (let i = count + 1; i < count + 16 && sentence[i] === sentence[count]; i += 1) {
    if (/^(?:never|untreated|lost|missing|left|declined|died|not|without|(?:withdr|exclu|drop|discontinu|ineligib)\w*)$/.test(word(tokens[i]))) return true;
  }
  return false;
}

/** Counts that are looked back at. */
const mostPassed = 6;

/** Counts before a statement in its sentence and the one before, the nearest first. */
function passedOn(reading: Reading, first: number, one: Found, rated: ReadonlySet<number>, pointsBack: boolean): PassedCount[] {
  const passed: PassedCount[] = [];
  if (one.count < 0) return passed;
  const sentence = reading.sentence[one.percent]!;
  const from = reading.sentences[Math.max(0, sentence - 1)]!;
  let sameClause = one.count < one.percent;
  for (let i = first - 1; i >= from && passed.length < mostPassed; i -= 1) {
    if (isCount(reading, i)) {
      const { text, value, start, end } = numberMention(reading, i);
      passed.push({ text, value, start, end, apart: !pointsBack && reading.sentence[i] !== sentence, left: leaves(reading, i), rated: rated.has(i), sameClause: sameClause && i < first - 1, unit: unitBehind(reading, i) });
    } else if (endsClause(reading.tokens[i]!)) sameClause = false;
  }
  return passed;
}

/** "22 (7%) of these": those mentioned last. */
const refersBack = (of: readonly string[] | undefined): boolean => /^=(these|those|them|whom)$/.test(of?.[0] ?? "");

function intervalMention(reading: Reading, interval: FoundInterval): IntervalMention {
  const { tokens, prose } = reading;
  const low = printedPercent(reading, interval.low);
  const high = printedPercent(reading, interval.high);
  const level = interval.level >= 0 ? Number(tokens[interval.level]!.number!.value) : 95;
  const printed = interval.level >= 0;
  return {
    low, high, level, levelPrinted: printed,
    ...prose.map.span(tokens[interval.low]!.start, tokens[interval.high]!.number!.percent?.end ?? tokens[interval.high]!.end),
    ...(interval.special ? { special: interval.special } : {}),
  };
}

const boundary = /^(and|vs|versus|v|or|compared|while|whereas|but|against|than)$/;

/** Where a token ends, its percent sign included. */
const endOf = (token: Token): number => Math.max(token.end, token.number?.percent?.end ?? 0);

/** The first mark of a list or a clause in tokens [from, to), or `to`. */
function clauseEnd({ tokens }: Reading, from: number, to: number): number {
  let at = from;
  while (at < to && !/^[,;:]$/.test(mark(tokens[at]))) at += 1;
  return at;
}

/** Categories behind which a list goes on to those who progressed. */
const listed = /^(?:complete|partial|minor|stable)$/;

/** "16 (25%) had stable disease, and one patient (2%) progressed" */
function progresses({ tokens }: Reading, behind: number, to: number): boolean {
  const at = /^(?:had|have|has|were)$/.test(word(tokens[behind])) ? behind + 1 : behind;
  return at < to && /^(?:progressed|progressing|progression)$/.test(word(tokens[at]));
}

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
  if (direction > 0) {
    for (let i = from; i < to && words.length < 60; i += 1) {
      if (!comparesArms(reading, i, from)) step(i);
      else if (isOpening(tokens[i])) i = reading.partner[i]!;
      else break;
    }
  } else for (let i = to - 1; i >= from && words.length < 60; i -= 1) step(i);
  return words;
}

/** "… in those on drug B; and anaemia (19 [10%])": behind the semicolon before a statement, where another is told of in front of it. */
function behindGroup({ tokens, inside }: Reading, from: number, to: number): number {
  let at = to;
  while (at > from && !(mark(tokens[at - 1]) === ";" && word(tokens[at]) === "and" && inside[at - 1]! < 0)) at -= 1;
  return at;
}

const ratios = /^(?:ratios?|odds|hazard|relative|hr|rr|aor|ahr|arr)$/;
/** Words in front of the name of an arm. */
const ofArm = /^(?:in|on|with|for|among|receiving|given)$/;
/** Words within which a ratio is named, and those within which its arms are. */
const ratioReach = 4;
const versusReach = 16;

/**
 * "27 (6%) in the placebo group (odds ratio in the drug group, 0.3)": whether a clause or a bracket begins that is about the ratio
 * of two arms, and names another than that of the statement. In "8 (2%) vs 27 (6%) (odds ratio for drug vs placebo, 0.3)" it tells
 * the order of both.
 *
 * @param from first token behind the statement
 */
function comparesArms({ tokens, partner, sentence }: Reading, i: number, from: number): boolean {
  if (!/^[,;]$/.test(mark(tokens[i])) && !(isOpening(tokens[i]) && partner[i]! > i)) return false;
  if (![1, 2, 3, ratioReach].some((d) => ratios.test(word(tokens[i + d])) || (d === 1 && word(tokens[i + 1]) === "or" && tokens[i + 1]!.capital))) return false;
  if (i > from && ofArm.test(word(tokens[from]))) return true;
  for (let j = i + 1; j < i + versusReach && sentence[j] === sentence[i]; j += 1) if (/^(?:vs|versus|v|compared|over|and|to|than)$/.test(word(tokens[j]))) return false;
  return true;
}

const responseWord = /^(?:complete|partial|stable|cr|pr|responses?|remissions?)$/;

/** "12 (28%) of the responding patients", "Nine of these (6%)": the words of what it is a share of. */
function ofPhrase(reading: Reading, one: Found, behind: number): string[] | undefined {
  if (one.denominator >= 0) return undefined;
  const { tokens } = reading;
  // "20 patients had a serious event, including 5 (25%) with sepsis": of those mentioned last
  if (one.count > 0 && /^(?:including|includes)$/.test(word(tokens[one.count - 1])) && ![1, 2, 3, 4, 5, 6].some((d) => responseWord.test(word(tokens[one.count + d])))) return ["=these"];
  for (const at of [behind, ...(one.count >= 0 ? [one.count + 1] : []), one.percent + 1]) {
    if (!/^(of|among|amongst)$/.test(word(tokens[at])) || reading.sentence[at] !== reading.sentence[one.percent]) continue;
    let end = at + 1;
    while (end < at + 10 && end < tokens.length && reading.sentence[end] === reading.sentence[at]) {
      const token = tokens[end]!;
      if (/^[,;:.]$/.test(token.text) || isOpening(token) || isClosing(token) || (token.number && reading.roles[end] === "free")) break;
      if (/^(and|but|had|have|has|were|was|remain|remained|received|showed|died|responded|reported|achieved|experienced|vs|versus)$/.test(token.text) && end > at + (/^(these|those|them|whom)$/.test(word(tokens[at + 1])) ? 1 : 2) && !/^(who|that|which)$/.test(word(tokens[end - 1])) && !/^(who|that|which)$/.test(word(tokens[end - 2]))) break;
      // "of them severe": what they were
      if (end === at + 2 && /^(?:them|whom)$/.test(word(tokens[at + 1]))) break;
      // "of these relapsed", and not "of these infected patients"
      if (end === at + 2 && /^(?:these|them|whom)$/.test(word(tokens[at + 1])) && token.text.endsWith("ed") && !peopleNouns.has(word(tokens[end + 1]))) break;
      end += 1;
    }
    const words = tokens.slice(at + 1, end).filter((t) => t.kind !== "mark").map((t) => t.text);
    if (words.length > 0) return [...words.filter((w) => /^(these|those|them|whom|all|the)$/.test(w)).slice(0, 1).map((w) => `=${w}`), ...stemsOf(tokens, at + 1, end)];
  }
  return undefined;
}

/** The name that a statement is said to be a share of: "30% of Berg (150 women)", "(97 women) of Holm, and"; "of Dutch women" names people. */
function nameBehind({ tokens, sentence }: Reading, { percent, count }: Found, behind: number): string | undefined {
  for (const at of [behind, count + 1, percent + 1]) {
    const [name, next] = [tokens[at + 1], tokens[at + 2]];
    if (word(tokens[at]) !== "of" || name?.kind !== "word" || !name.capital || stopWords.has(name.text) || peopleNouns.has(name.text)) continue;
    if (next?.kind !== "word" || sentence[at + 2] !== sentence[at] || /^(?:and|or|but|vs|versus|while|whereas|in|against)$/.test(next.text)) return stem(name.text);
  }
  return undefined;
}

/** Found proportions as mentions: with the words around them, by which the populations are found. */
import type { Token } from "../../numerals/tokens.ts";
import { behindGroup, contextBefore, contextBehind, labelBefore, nameInFront } from "./context.ts";
import { countBefore } from "../shares/evidence.ts";
import { countsBeside, extentsOf, type Extent } from "./extents.ts";
import { numberMention, printedPercent, proportionMention, type Found } from "../found.ts";
import type { FoundFrame } from "./frames.ts";
import { frameMention, framingsOf, type Framing } from "./framings.ts";
import type { FoundInterval } from "../estimates/intervals.ts";
import { leftBefore } from "../sizes/leavers.ts";
import { eventNouns } from "../lexicon.ts";
import { mayBeCitation } from "./maybe-citations.ts";
import { categoriesOfRuns, outcomesOf } from "./named-outcomes.ts";
import { estimateReason, toldIn, type Told } from "../estimates/no-ratios.ts";
import { signedLimit } from "../negative-limits.ts";
import { markArms } from "./of-arms.ts";
import { nameBehind, namedPeople, refersBack, wholesOf } from "./of-phrases.ts";
import { thingsShared } from "./of-things.ts";
import { areOpposite, oppositeOf } from "./opposites.ts";
import { isOfOthers } from "./others.ts";
import { atTime } from "../estimates/over-time.ts";
import { passedOn, withoutExcluded } from "./passed-counts.ts";
import { mayBePerTime } from "../estimates/per-time.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import { restOf } from "./rest-of.ts";
import { nameOrder, runsOf, sizesOfRuns, type RunPlace } from "./runs.ts";
import { isSetAgainst } from "./set-against.ts";
import { tellSum } from "./summed-groups.ts";
import { unsizedArm } from "./unsized-arms.ts";
import { unsizedSubject } from "./unsized-subjects.ts";
import { stem, stemsOf } from "../stems.ts";
import type { IntervalMention, Opposition, Outcome, PassedCount, ProportionMention } from "../types.ts";
import { perPersonOf } from "../shares/per-person.ts";
import { nounsOf, unitsOf } from "../shares/units.ts";

/** The proportions of a reading as mentions, in the order of the text. `part` is the index of the prose in its block, `leavers` are the tokens that count those who left. */
export function mentionsOf(reading: Reading, found: readonly Found[], intervals: readonly FoundInterval[], frames: readonly FoundFrame[], leavers: readonly number[], part: number): ProportionMention[] {
  const told = toldIn(reading);
  const rated = new Set(found.map((f) => f.count));
  const nouns = nounsOf(reading, found);
  const units = unitsOf(reading, found, nouns);
  const perPerson = perPersonOf(reading, found);
  const extents = extentsOf(reading, found, intervals);
  const framings = framingsOf(reading, extents, frames);
  const wholes = wholesOf(reading, extents, framings);
  const runs = runsOf(reading, found);
  const sizes = sizesOfRuns(reading, extents, runs, rated);
  const categories = categoriesOfRuns(reading, found, runs);
  const outcomes = outcomesOf(reading, extents, categories, framings, wholes);
  const mentions: ProportionMention[] = [];
  let together: ProportionMention["together"];
  for (const [k, extent] of extents.entries()) {
    const pointsBack = framings[k]!.frame?.anaphoric === true || refersBack(wholes[k]);
    const mention = printedMention(reading, extent, part, withoutExcluded(passedOn(reading, extent, rated, pointsBack), mentions, outcomes[k]));
    mention.outcome = outcomes[k];
    mention.noun = nouns[k]!;
    mention.unit = units[k];
    if (perPerson[k]) mention.perPerson = perPerson[k];
    mention.ordinal = ordinalOf(reading, extent.one, runs.get(k), sizes[k], categories[k]);
    tellWhole(mention, reading, extent, framings[k]!, wholes[k], rated);
    tellCountsBefore(mention, reading, extent, leavers);
    tellDoubts(mention, reading, extent, told);
    tellSum(mention, reading, extent, rated, together);
    together = mention.together ?? together;
    mentions.push(mention);
  }
  nameOrder(mentions);
  shareEvents(mentions);
  opposeSexes(mentions);
  markArms(mentions);
  return mentions;
}

/** A proportion with what is printed of it, and the words of its clause. */
function printedMention(reading: Reading, extent: Extent, part: number, passed: PassedCount[]): ProportionMention {
  const { one, interval, sentence, start: opening, first, last, behind, left, right } = extent;
  const { prose, tokens } = reading;
  const lastToken = tokens[Math.min(behind, tokens.length) - 1]!;
  const { start, end } = prose.map.span(tokens[first]!.start, Math.max(tokens[last]!.end, endOf(tokens[one.percent]!), lastToken.end));
  const mention = proportionMention({
    start,
    end,
    place: { part, sentence, order: tokens[one.percent]!.start },
    shape: one.shape,
    percent: printedPercent(reading, one.percent),
    count: one.count >= 0 ? numberMention(reading, one.count) : null,
    denominator: one.denominator >= 0 ? numberMention(reading, one.denominator) : null,
    before: contextBefore(reading, left > opening ? behindGroup(reading, left, first) : left, first),
    after: contextBehind(reading, behind, right, one.count),
    label: labelBefore(reading, left, first),
    within: one.count < 0 ? [] : nameInFront(reading, extent) ?? stemsOf(tokens, Math.min(one.count, one.percent) + 1, Math.max(one.count, one.percent)),
    passed,
    ignoreAt: prose.map.behind(endOf(lastToken)),
    quoted: prose.quoted,
  });
  if (one.parts && one.parts.length > 0) mention.parts = one.parts.map((t) => numberMention(reading, t));
  if (one.wholeParts) mention.wholeParts = one.wholeParts.map((t) => numberMention(reading, t));
  if (interval) mention.interval = intervalMention(reading, interval);
  return mention;
}

/** Where a statement stands in its list or its run, with the people and the category that are told at the same place. */
function ordinalOf(reading: Reading, { list }: Found, run: RunPlace | undefined, size: number | undefined, category: Outcome | undefined): ProportionMention["ordinal"] {
  if (list) return { lead: [], trail: [], near: 0, opens: false, ...list };
  return run && { lead: [], trail: [], near: 0, opens: false, ...run, ...(category ? { compares: false } : {}), ...(size === undefined ? {} : { size: numberMention(reading, size) }) };
}

/** Notes what the words say of whom a statement is a share of: `of` are those of its phrase. */
function tellWhole(mention: ProportionMention, reading: Reading, extent: Extent, framing: Framing, of: string[] | undefined, rated: ReadonlySet<number>): void {
  const { one, first, behind, follows } = extent;
  const { frame } = framing;
  mention.frame = frameMention(reading, framing);
  mention.of = of;
  // "3% (41 women in 6 districts)": of those of some places, though it is not said which
  mention.ofName = (of && nameBehind(reading, one, behind)) ?? namedPeople(reading, one) ?? (one.shape === "p% (n of N)" && one.denominator < 0 ? "" : undefined);
  const things = thingsShared(reading, one, behind);
  if (things !== undefined) mention.ofThings = things;
  if (word(reading.tokens[one.percent + 1]) === "overall") mention.overall = true;
  if (one.denominator >= 0) return;
  mention.unsized = unsizedArm(of) ?? (/^=the(?:m|se)$/.test(of?.[0] ?? "") ? unsizedSubject(reading, one, first) : undefined);
  mention.opposes = opposedTo(reading, extent, frame, rated);
  if (word(reading.tokens[one.percent + 1]) === "of" && reading.inside[one.percent]! >= 0) mention.ofInBracket = true;
  if (isOfOthers(reading, first, behind, one.count)) mention.ofOthers = true;
  if (frame && follows && isSetAgainst(reading, frame, first, behind, one)) mention.setAgainst = true;
}

/** What tells the people of a statement from others who were counted, where its phrase, or a frame without a number, names them. */
function opposedTo(reading: Reading, extent: Extent, frame: FoundFrame | undefined, rated: ReadonlySet<number>): Opposition | undefined {
  const { one, sentence, first, behind, left } = extent;
  const opening = frame && frame.size < 0 && reading.sentence[frame.from] === sentence ? frame.from : -1;
  return oppositeOf(reading, one, first, behind, left, opening, countsBeside(reading, extent), rated);
}

/** Notes the counts before a statement that bear on whom it is of: those who left, the whole of which it is the rest, the count in front of its bracket. */
function tellCountsBefore(mention: ProportionMention, reading: Reading, { one, first }: Extent, leavers: readonly number[]): void {
  const gone = leftBefore(reading, leavers, first);
  if (gone.length > 0) mention.gone = gone.map((t) => numberMention(reading, t));
  const whole = restOf(reading, one);
  if (whole >= 0) mention.restOf = numberMention(reading, whole);
  const inFront = countBefore(reading, one);
  if (inFront >= 0) mention.countBefore = numberMention(reading, inFront);
}

/** Notes what else the figures of a statement may be than a count and its exact percentage. */
function tellDoubts(mention: ProportionMention, reading: Reading, { one, previous, next }: Extent, told: Told): void {
  mention.notCountRatio = estimateReason(reading, one, told);
  mention.course = atTime(reading, one, [previous, next]) ?? (mayBePerTime(reading, one, told.rates) ? "per time" : undefined);
  if (told.recast.has(one.percent)) mention.recast = true;
  if (mayBeSize(reading, one)) mention.maybeSize = true;
  if (mayBeCitation(reading, one)) mention.maybeCitation = true;
  if (isApproximate(reading, one.percent)) mention.approximate = true;
  if (isAllOrNone(reading, one)) mention.allOrNone = true;
}

/** "12% (n = 120)" */
const mayBeSize = ({ tokens }: Reading, { shape, percent, count, denominator }: Found): boolean =>
  denominator < 0 && count > percent && /^p% /.test(shape) && mark(tokens[count - 1]) === "=";

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

const sexed = /^(?:wom[ae]n|females?|girls?|m[ae]n|males?|boys?)$/;

/** The word that tells of whose sex a statement is: "22% of women". */
function sexNamed({ of }: ProportionMention): string | undefined {
  const words = of?.filter((s) => !/^(?:=.*|the|all|and)$/.test(s)) ?? [];
  return words.length === 1 && sexed.test(words[0]!) ? words[0] : undefined;
}

/** "22% of women and 30% of men (121 and 184)": each is of its own sex, and none of an arm in its place. */
function opposeSexes(mentions: readonly ProportionMention[]): void {
  for (const [k, one] of mentions.entries()) {
    const next = mentions[k + 1];
    if (one.ordinal?.of !== 2 || one.ordinal.index !== 0 || !one.of || !next?.of || next.ordinal?.of !== 2) continue;
    const [own, other] = [sexNamed(one), sexNamed(next)];
    if (own === undefined || other === undefined || !areOpposite(own, other)) continue;
    for (const [mention, stem] of [[one, own], [next, other]] as const) {
      mention.ordinal!.compares = false;
      mention.opposes ??= { stems: [stem], besides: [], uncounted: true };
    }
  }
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

function intervalMention(reading: Reading, interval: FoundInterval): IntervalMention {
  const { tokens, prose } = reading;
  const high = printedPercent(reading, interval.high);
  const low = signedLimit(reading, interval.low, printedPercent(reading, interval.low), high, tokens[interval.percent]!.number!.value);
  const level = interval.level >= 0 ? Number(tokens[interval.level]!.number!.value) : 95;
  const printed = interval.level >= 0;
  return {
    low, high, level, levelPrinted: printed,
    ...prose.map.span(tokens[interval.low]!.start, tokens[interval.high]!.number!.percent?.end ?? tokens[interval.high]!.end),
    start: low.start,
    ...(interval.special ? { special: interval.special } : {}),
  };
}

/** Where a token ends, its percent sign included. */
const endOf = (token: Token): number => Math.max(token.end, token.number?.percent?.end ?? 0);

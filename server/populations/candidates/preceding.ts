/** What the statements before one tell of the people it may be a share of. */
import { givenWords, groupWords, stopWords } from "../../statements/lexicon.ts";
import { peopleStems } from "../../statements/stems.ts";
import { mostArms } from "../../statements/sizes/arm-limits.ts";
import type { NumberMention, Outcome, ProportionMention } from "../../statements/types.ts";
import { people } from "../../statements/shares/units.ts";
import { fitsExactly } from "../fitting.ts";
import { ofOtherStudy, type Located } from "./located.ts";

/** "87% in the drug group (192 of 221 patients)" */
const namesGroup = ({ within, before, after }: ProportionMention): boolean =>
  within.some((s) => groupWords.has(s)) || [...before, ...after].some(({ stem, beyond }) => !beyond && groupWords.has(stem));

/** Denominators that are printed with the statements of a run, for the runs that follow in the same sentence and the next. */
export class PrintedPairs {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new PrintedPairs();
  #part = -1;
  #sentence = -1;
  #study: string | undefined;
  #last: NumberMention[] = [];
  #now: NumberMention[] = [];
  /** The last pair of the sentence before. */
  #earlier: NumberMention[] = [];
  /** The denominators that the sentence has printed with groups that it names, and those of the last sentence that was of nothing else. */
  #named: NumberMention[] = [];
  #arms: readonly NumberMention[] = [];
  #others = false;
  /** The last statement of those. */
  #namedBy: ProportionMention | undefined;

  /** The denominator that stood at the mention's place in the run before it, of the same study. Called in the order of the text. */
  before(mention: ProportionMention): Pick<Located, "pair" | "earlierPair" | "printedArm"> {
    return { printedArm: this.#armBefore(mention), ...this.#inRun(mention) };
  }

  /** The denominator that the last sentence about named groups has printed for the group at the mention's place. */
  #armBefore(mention: ProportionMention): NumberMention | undefined {
    const { place: { part, sentence }, ordinal, denominator, cell } = mention;
    if (part !== this.#part || sentence !== this.#sentence || cell) {
      if (part !== this.#part || cell) this.#arms = [];
      else if (this.#named.length > 1 && !this.#others) this.#arms = this.#named;
      this.#named = [];
      this.#others = false;
    }
    const own = denominator && namesGroup(mention) ? denominator : this.#framing(mention);
    if (own) {
      if (this.#named.at(-1)?.start !== own.start) this.#named.push(own);
      this.#namedBy = mention;
    } else this.#others = true;
    if (this.#namedBy && ofOtherStudy(mention, this.#namedBy)) return undefined;
    return !denominator && ordinal?.compares && this.#arms.length === ordinal.of ? this.#arms[ordinal.index] : undefined;
  }

  /** "Of the 110 relapses after A, 29 (26%) were severe; of the 205 after B, 68 (33%)": each of two frames, of which none is what another has counted. */
  #framing({ frame, count, denominator, passed }: ProportionMention): NumberMention | undefined {
    if (denominator || !frame?.size || frame.anaphoric || !count) return undefined;
    const { size } = frame;
    return passed.some((p) => p.value === size.value && p.start < size.start) ? undefined : size;
  }

  #inRun({ place, ordinal, denominator, cell, studies }: ProportionMention): Pick<Located, "pair" | "earlierPair"> {
    const { part, sentence } = place;
    if (part !== this.#part || sentence !== this.#sentence || cell) {
      this.#earlier = part === this.#part && sentence === this.#sentence + 1 && !cell ? this.#last : [];
      this.#part = part;
      this.#sentence = sentence;
      this.#last = [];
      this.#now = [];
    }
    if (!ordinal || cell) return {};
    if (studies?.names[0] !== this.#study) {
      this.#study = studies?.names[0];
      this.#earlier = this.#last = [];
    }
    const { index, of, compares } = ordinal;
    if (denominator) {
      if (index === 0) this.#now = [];
      this.#now.push(denominator);
      if (this.#now.length === of) this.#last = this.#now;
      return {};
    }
    if (!compares) return {};
    if (this.#last.length === of) return { pair: this.#last[index]! };
    return this.#earlier.length === of ? { earlierPair: this.#earlier[index]! } : {};
  }
}

/** Groups, or arms of one trial, that are added up. */
export const mostSummed = 6;

/** "Stroke in 6 of 40": the word for what happened, directly in front of "in"; undefined where that is told of a group, "with A in 6 of 40". */
function ownOutcome({ before }: ProportionMention): string | undefined {
  const words = before.flatMap((w) => (w.beyond ? [] : w.stem));
  const [first, own] = words;
  if (first !== "in" || own === undefined || stopWords.has(own) || groupWords.has(own) || peopleStems.has(own)) return undefined;
  return words.slice(2, 5).some((s) => givenWords.has(s) || /^(?:with|for|after|among)$/.test(s)) ? undefined : own;
}

/** The statements right beside one whose counts add up to its count, before it and behind it, in the order of the text. */
export function addingUp(mentions: readonly ProportionMention[], i: number, holds: (one: ProportionMention) => boolean): ProportionMention[][] {
  const { cell, count, denominator, place } = mentions[i]!;
  if (cell || !count || denominator) return [];
  return [-1, 1].flatMap((way) => {
    const parts: ProportionMention[] = [];
    let sum = 0;
    for (let k = i + way; parts.length < mostSummed && sum < count.value; k += way) {
      const one = mentions[k];
      if (!one?.count || !holds(one) || one.place.part !== place.part || one.place.sentence > place.sentence || place.sentence - one.place.sentence > 1) break;
      sum += one.count.value;
      parts.push(one);
    }
    return parts.length > 1 && sum === count.value ? [way < 0 ? parts.reverse() : parts] : [];
  });
}

/**
 * "35 of 430 (8.1%) and 46 of 428 (10.7%), 81 in total (9.4%)", "81 (9.4%), that is 35 of 430 (8.1%) and 46 of 428 (10.7%)":
 * the groups of the two or more beside it, of which this one is the sum.
 */
export function summed(mentions: readonly ProportionMention[], i: number): Located["both"] {
  // "death in 4 of 40, stroke in 6 of 40": no groups of people
  const groups = addingUp(mentions, i, ({ denominator }) => denominator !== null).find((parts) => new Set(parts.flatMap((one) => ownOutcome(one) ?? [])).size <= 1);
  return groups?.map(({ denominator }) => denominator!);
}

/**
 * "Of the 43 in remission, 29 had a scan, and 12 (28%) …": the people to whom the sentence has come since its frame. They may be
 * meant, whatever follows from them; those with a percentage of their own stand beside the statement.
 */
export function nearerGroup({ frame, count, denominator, passed, cell, unit }: ProportionMention): NumberMention | undefined {
  if (!frame || !count || denominator || cell || (!frame.size && !frame.anaphoric)) return undefined;
  const { start, value } = frame.size ?? { start: frame.start, value: Infinity };
  const own = unit?.noun ?? people;
  return passed.find((p) => (p.unit === undefined || p.unit === own) && !p.apart && !p.rated && !p.left && !p.sameClause && p.start > start && p.value > count.value && p.value < value);
}

/**
 * What a run of statements may have from the run before it: "18 (9%) and 30 (15%) had bled; 6 (33%) and 12 (40%) of these badly" are
 * shares of those whom that has counted, and so may be "of the responders, 6 (34%) and 12 (41%)".
 */
export function nestedIn(mentions: readonly ProportionMention[], i: number): Pick<Located, "nested" | "outer"> {
  const { ordinal, cell, place } = mentions[i]!;
  if (!ordinal || cell || ordinal.of > mostArms) return {};
  const { index, of } = ordinal;
  const first = i - index;
  const counted = ordinal.compares ? countsBefore(mentions.slice(first, first + of), of)?.[index] : undefined;
  if (counted) return { nested: counted };
  const known = ordinal.compares ? knownBefore(mentions, first, of) : undefined;
  if (known) return { nested: known[index]! };
  if (first < of) return {};
  let follow = true;
  let outcome: Outcome | undefined;
  for (let k = first; k < first + of; k += 1) {
    const own = mentions[k];
    const outer = mentions[k - of]!;
    if (own && ofOtherStudy(own, outer)) return {};
    if (!own?.count || own.denominator || own.place.part !== place.part || !outer.count || outer.cell || outer.place.part !== place.part || own.place.sentence - outer.place.sentence > 1) return {};
    if (!fitsExactly(own.count.value, outer.count.value, own.percent)) follow = false;
    outcome ??= outer.outcome ?? (saysResponse(outer) ? "overall" : undefined);
  }
  const count = mentions[i - of]!.count!;
  return { ...(follow ? { nested: count } : {}), ...(outcome && mentions[first - of]!.ordinal?.of === of ? { outer: { count, outcome } } : {}) };
}

/** Sentences and statements back to those of whom something is known. */
const knownSentences = 6;
const knownStatements = 8;

/** What is said of people of whom something is known from there on. */
export const isKnown = /^(?:data|follow-up|availab|assess|reassess|completed|completer|analy[sz]|evaluab|return|attend)/;
const saysKnown = ({ before, after }: ProportionMention): boolean => [...before, ...after].some((w) => !w.beyond && isKnown.test(w.stem));

/**
 * "Data were obtained from 141 women (88.1%) on A and 146 (92.4%) on B. The mean fell. … by 43 women (30.5%) versus 19 (13.0%)": the counts of
 * a run before one, each statement of which follows from the one at its place.
 */
function knownBefore(mentions: readonly ProportionMention[], first: number, of: number): readonly NumberMention[] | undefined {
  const { place } = mentions[first] ?? {};
  if (!place) return undefined;
  for (let from = first - of; from >= 0 && from >= first - knownStatements; from -= 1) {
    const run = mentions.slice(from, from + of);
    const [one] = run;
    if (one!.place.part !== place.part || place.sentence - one!.place.sentence > knownSentences) return undefined;
    const isOuter = ({ place: { sentence }, count, denominator, cell }: ProportionMention, k: number): boolean => {
      const own = mentions[first + k];
      return sentence === one!.place.sentence && count !== null && !denominator && !cell && own !== undefined && own.count !== null && !own.denominator && !ofOtherStudy(own, mentions[from + k]!) &&
        fitsExactly(own.count.value, count.value, own.percent);
    };
    if (run.some(saysKnown) && run.every(isOuter)) return run.map((m) => m.count!);
  }
  return undefined;
}

/** Characters from one number of a list to the next, with nothing but "and" between them: " versus ". */
const joint = 9;

/** Runs back to which those are looked for of whom a run goes on to tell. */
const mostRuns = 3;

/**
 * "Swabs were taken from 135 and 140 patients; 52 (39%) and 28 (20%) were positive": the counts without percentages in a statement's place
 * among as many as its run has statements, before it or before the run from which it goes on; and whether they are the nearest, with
 * nothing but "and" between them.
 */
export function samplesOf(mentions: readonly ProportionMention[], i: number, back = mostRuns): Located["samples"] {
  const { ordinal, cell, count, denominator, place: { part, sentence } } = mentions[i]!;
  if (!ordinal || cell || !count || denominator || ordinal.of > mostArms) return undefined;
  const { index, of } = ordinal;
  const first = mentions[i - index];
  if (first?.ordinal?.of !== of) return undefined;
  // the nearest first
  // "who had more than one episode": of one nobody is a share
  const bare = first.passed.filter((p) => !p.rated && !p.left && p.value > 1);
  const isListed = (k: number): boolean => bare[k - 1]!.start - bare[k]!.end <= joint;
  const sizes: NumberMention[] = [];
  let listed = false;
  for (let from = 0; from + of <= bare.length; from += 1) {
    const run = bare.slice(from, from + of);
    const together = run.every((_, k) => k === 0 || isListed(from + k));
    // "in the safety population (36 rash, 40 nausea)": of these nothing says that they are people
    if (run.some((p) => p.apart !== run[0]!.apart) || !run.some((p) => p.unit !== undefined) || !(together || from === 0)) continue;
    if (from === 0) listed = together;
    sizes.push(run[of - 1 - index]!);
  }
  if (sizes.length > 0) return { sizes, listed };
  const before = mentions[i - of];
  if (back === 0 || before?.ordinal?.of !== of || before.ordinal.index !== index || before.place.part !== part || sentence - before.place.sentence > 1) return undefined;
  const samples = samplesOf(mentions, i - of, back - 1);
  return samples && { sizes: samples.sizes, listed: false };
}

/**
 * "93 died on A and 95 on B. The cause was cardiac in 51 (55%) and 42 (44%)": as many counts one after another, where each statement of a
 * run follows from the one at its place. They stand in its sentence, or it goes on about them: "of these", "the cause", "most".
 */
function countsBefore(run: readonly ProportionMention[], of: number): readonly NumberMention[] | undefined {
  const [first] = run;
  if (of < 2 || !first || run.length < of || !run.every(({ ordinal, count, denominator }, k) => ordinal?.of === of && ordinal.index === k && count && !denominator)) return undefined;
  const goesOn = run.at(-1)!.of !== undefined || first.before.some((w) => /^(?:most|cause|reason)/.test(w.stem));
  for (let from = 0; from + of <= first.passed.length; from += 1) {
    const counts = first.passed.slice(from, from + of).reverse();
    if ((goesOn || !counts[0]!.apart) && counts.every(({ value, apart }, k) => apart === counts[0]!.apart && fitsExactly(run[k]!.count!.value, value, run[k]!.percent))) return counts;
  }
  return undefined;
}

/** "A response was seen in 88 (81%)" */
const saysResponse = ({ before, after }: ProportionMention): boolean => [...before, ...after].some((w) => !w.beyond && /^(?:response|responded)$/.test(w.stem));

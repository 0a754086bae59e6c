/** Statements that stand beside each other, and whether they stand for the arms in their order. */
import { peopleNouns, sexes } from "../lexicon.ts";
import type { Extent } from "./extents.ts";
import type { Found } from "../found.ts";
import { isClosing, isDash, mark, word, type Reading } from "../reading/reading.ts";
import { mostArms } from "../sizes/arm-limits.ts";
import type { ContextWord, ProportionMention } from "../types.ts";

/** Words that say what was counted stand between count and percentage: "17 complete responses (6%)". */
function hasWords(reading: Reading, one: Found): boolean {
  for (let i = Math.min(one.count, one.percent) + 1; i < Math.max(one.count, one.percent); i += 1) {
    const w = word(reading.tokens[i]);
    // "112 women (60.9%) and 72 men (39.1%)" are no arms, "61% (n = 112) and 39% (n = 72)" may be
    if (w && w !== "n" && (!peopleNouns.has(w) || sexes.test(w))) return true;
  }
  return false;
}

const against = /^(?:vs|versus|v)$/;
const nobody = /^(?:none|nobody|zero)$/;

const joint = /^(?:,|and|vs|versus|v)$/;

/** Whether a token says that nobody had it, "none", "0", "no patients". */
const saysNobody = ({ tokens }: Reading, i: number): boolean =>
  nobody.test(word(tokens[i])) || (tokens[i]?.number?.count === 0 && !tokens[i].number.percent && (tokens[i + 1]?.kind !== "word" || joint.test(tokens[i + 1]!.text))) || (word(tokens[i]) === "no" && peopleNouns.has(word(tokens[i + 1])));

/** Behind a statement and its bracket. */
function behindOf({ inside, partner }: Reading, { count, percent }: Found): number {
  const open = inside[Math.max(count, percent)]!;
  return (open > Math.min(count, percent) ? partner[open]! : Math.max(count, percent)) + 1;
}

/** "…, none, 5 [8%]": how many groups of nobody a list names in front of token `to`, or behind token `from` up to one, and the token in front of or behind them. */
function emptyPlaces(reading: Reading, from: number, way: -1 | 1): { many: number; at: number; versus: boolean } {
  const { tokens } = reading;
  let versus = false;
  let at = from;
  const overJoint = (): number => {
    let to = at;
    while (Math.abs(to - at) < 2 && joint.test(tokens[to]?.text ?? "")) {
      versus ||= against.test(word(tokens[to]));
      to += way;
    }
    return to;
  };
  for (let many = 0; ; many += 1) {
    const next = overJoint();
    if (next === at || !saysNobody(reading, next) || many === mostArms) return { many, at: next, versus };
    at = next + (way > 0 && word(tokens[next]) === "no" ? 2 : way);
  }
}

/** Tokens in front of a run, and behind it, in which its outcomes may be named. */
const outcomesBefore = 40;
const outcomesBehind = 14;

/** "Mild, moderate and severe rash occurred in 46 (20%), 23 (10%) and 0", "40 (20%), 0 and 20 (10%) had nausea, rash and pain": outcomes, and no arms. */
function namesSeveral({ tokens, sentence, sentences }: Reading, first: Found, last: Found): boolean {
  const isAnd = (i: number): boolean => tokens[i]!.text === "and";
  const [from, to] = [Math.min(first.count, first.percent), Math.max(last.count, last.percent) + 1];
  for (let i = Math.max(sentences[sentence[first.percent]!]!, from - outcomesBefore); i < from; i += 1) if (isAnd(i)) return true;
  // "…, 5 [8%] and none"
  for (let i = to; i < to + outcomesBehind && sentence[i] === sentence[last.percent]; i += 1) if (isAnd(i) && !tokens[i + 1]?.number && !/^(?:none|no)$/.test(word(tokens[i + 1]))) return true;
  return false;
}

/** Tokens in front of the first of a run that say what its marks divide. */
const labelReach = 8;

/** Whether the mark at a token stands between two arms, and not between what a label with the same mark names, "current/former:", or the ends of a range. */
function mayStandForArms({ tokens, sentence }: Reading, first: Found, last: Found, at: number): boolean {
  const from = Math.min(first.from, first.count, first.percent);
  for (let i = from - 1; i >= from - labelReach && sentence[i] === sentence[from]; i -= 1) {
    if (tokens[i]!.text === tokens[at]!.text || /^(?:between|from|ranged?|ranging)$/.test(word(tokens[i])) || /[/·]/.test(tokens[i]!.text)) return false;
  }
  // "… – 44 (30%) of patients at different times"
  const behind = isClosing(tokens[last.to]) ? last.to + 1 : last.to;
  return sentence[behind] !== sentence[from] || tokens[behind]!.kind === "mark";
}

const finite = /^(?:had|were|was|died|fell|left|withdrew|became|got|underwent|developed|required|needed|received)$/;

/** "Fever was seen in 60 (20%) and 48 (16%) vomited": the last has a verb of its own, and in "sixty (20%) and 48 (16%) vomited" it is that of both. */
function hasVerb({ tokens, inside, partner, sentence }: Reading, first: Found, last: Found): boolean {
  if (!/^(?:in|by|to|for)$/.test(word(tokens[Math.min(first.count, first.percent) - 1]))) return false;
  const open = inside[Math.max(last.count, last.percent)]!;
  const behind = (open > Math.min(last.count, last.percent) ? partner[open]! : Math.max(last.count, last.percent)) + 1;
  if (sentence[behind] !== sentence[last.percent]) return false;
  const ends = tokens[behind + 1] === undefined || tokens[behind + 1]!.kind === "mark" || word(tokens[behind + 1]) === "and";
  return finite.test(word(tokens[behind])) || (ends && /ed$/.test(word(tokens[behind])));
}

/** Words of an outcome, and those that say of it that it came. */
const mostOfOutcome = 3;
const came = /^(?:occurred|developed|were|was)$/;
const seen = /^(?:seen|reported|observed|noted|recorded|found|diagnosed|present)$/;
const ofGroup = /^(?:in|on|with|for|among|of|to|the|both|patients|placebo|control|group|groups|arm|arms)$/;

/** "Death and stroke occurred in 40 (10%) and 20 (5%).": as many outcomes as figures, with which a sentence of nothing else begins; none of them is of an arm. */
function listsOutcomes({ tokens, sentence, sentences }: Reading, first: Found, last: Found, many: number): boolean {
  let at = sentences[sentence[first.percent]!]!;
  for (let outcome = 0; outcome < many; outcome += 1) {
    const from = at;
    while (tokens[at]?.kind === "word" && at - from < mostOfOutcome && word(tokens[at]) !== "and" && !came.test(word(tokens[at])) && !ofGroup.test(word(tokens[at]))) at += 1;
    if (at === from) return false;
    if (outcome === many - 1) break;
    if (mark(tokens[at]) === ",") at += 1;
    else if (word(tokens[at]) !== "and") return false;
    if (word(tokens[at]) === "and") at += 1;
  }
  if (!came.test(word(tokens[at]))) return false;
  at += seen.test(word(tokens[at + 1])) ? 2 : 1;
  if (word(tokens[at]) !== "in" || at + 1 !== Math.min(first.from, first.count, first.percent)) return false;
  const behind = isClosing(tokens[last.to]) ? last.to + 1 : last.to;
  const end = mark(tokens[behind]) === "," ? behind + 1 : behind;
  return sentence[behind] !== sentence[first.percent] || mark(tokens[behind]) === "." || (word(tokens[end]) === "respectively" && (sentence[end + 1] !== sentence[first.percent] || mark(tokens[end + 1]) === "."));
}

/** "nine (64%) of whom": some of those who were counted just before. */
function isOfWhom({ tokens }: Reading, { count, percent, denominator }: Found): boolean {
  const end = Math.max(count, percent, denominator) + 1;
  const behind = isClosing(tokens[end]) ? end + 1 : end;
  return word(tokens[behind]) === "of" && /^(?:whom|which)$/.test(word(tokens[behind + 1]));
}

/** Where a statement stands among those of its run. */
export type RunPlace = Omit<NonNullable<ProportionMention["ordinal"]>, "lead" | "trail" | "near" | "opens">;

/**
 * Runs of statements that only joiners and a few words separate, "21 (2%) vs 39 (4%)". Where as many stand together as
 * there are arms, they are usually the arms in their order.
 */
export function runsOf(reading: Reading, found: readonly Found[]): Map<number, RunPlace> {
  const { tokens } = reading;
  const runs = new Map<number, RunPlace>();
  let run: number[] = [];
  /** How many groups of nobody stand in front of each in its run. */
  let gaps: number[] = [];
  let compares = false;
  let bare = true;
  let versus = false;
  let marked = false;
  // a pair may be written either way round: "5% (n = 2) and 12% (n = 5)"
  const outer = (one: Found): number => reading.inside[Math.min(one.count, one.percent)]!;
  const close = (): void => {
    // "16 (8.4%) and 11 (12.0%)": nothing but the arms can be meant by bare pairs
    const against = compares;
    let respectively = false;
    const ofOutcomes = run.length > 1 && listsOutcomes(reading, found[run[0]!]!, found[run.at(-1)!]!, run.length);
    if (run.length > 1 && bare && !ofOutcomes && !hasVerb(reading, found[run[0]!]!, found[run.at(-1)!]!)) compares = true;
    const [one, end] = [found[run[0]!], found[run.at(-1)!]];
    const ahead = one ? emptyPlaces(reading, Math.min(one.count, one.percent) - 1, -1) : undefined;
    const behind = end ? emptyPlaces(reading, behindOf(reading, end), 1) : undefined;
    const of = run.length + (ahead?.many ?? 0) + (behind?.many ?? 0) + (gaps.at(-1) ?? 0);
    // "none vs 5 [8%]", "none, 5 [8%] and 6 [9%]"
    if (of > run.length && (ahead!.versus || behind!.versus || (of > 2 && !namesSeveral(reading, one!, end!)))) {
      for (const [i, k] of run.entries()) runs.set(k, { index: ahead!.many + i + gaps[i]!, of, compares: true, lone: true });
    } else if (run.length > 1) {
      const lastOne = found[run.at(-1)!]!;
      const end = reading.sentences[reading.sentence[lastOne.percent]! + 1] ?? tokens.length;
      for (let i = lastOne.percent; i < Math.min(end, lastOne.percent + 14) && !ofOutcomes; i += 1) if (word(tokens[i]) === "respectively") compares = respectively = true;
      for (const [index, k] of run.entries()) runs.set(k, { index, of: run.length, compares, bare: bare && !against && !respectively, ...(respectively && !versus ? { respective: true } : {}), ...(bare && versus ? { direct: true } : {}), ...(marked ? { marked } : {}) });
    }
    run = [];
    gaps = [];
    compares = false;
    bare = true;
    versus = false;
    marked = false;
  };
  for (const [k, one] of found.entries()) {
    if (one.list || one.count < 0) {
      close();
      continue;
    }
    const previous = run.length > 0 ? found[run.at(-1)!]! : undefined;
    // "(one vs four), and hypophosphataemia (two vs three)": each bracket is a run of its own
    if (previous && reading.sentence[previous.percent] === reading.sentence[one.percent] && outer(previous) === outer(one)) {
      const between = emptyPlaces(reading, behindOf(reading, previous), 1);
      if (between.many > 0 && between.at === Math.min(one.count, one.percent)) {
        run.push(k);
        gaps.push(gaps.at(-1)! + between.many);
        continue;
      }
      let joined = false;
      let words = 0;
      let broken = false;
      let comma = false;
      let against = false;
      for (let i = Math.max(previous.percent, previous.count, previous.denominator) + 1; i < Math.min(one.count, one.percent); i += 1) {
        const token = tokens[i]!;
        if (token.number && reading.roles[i] !== "free") continue;
        if (token.number) broken = true;
        // "increased from 352 (55%) to 541 (77%)"
        const goesTo = word(token) === "to" && word(tokens[Math.min(previous.count, previous.percent) - 1]) === "from" && Math.min(one.count, one.percent) - i < 3;
        if (goesTo || /^(vs|versus|v|compared|against)$/.test(word(token))) {
          joined = true;
          against = true;
        } else if (/^(and|with)$/.test(word(token)) || mark(token) === ",") {
          joined = true;
          comma ||= mark(token) === ",";
        } else if (mark(token) === ";") broken = true;
        // "40 (20%) – 28 (14%)", "40 (20%) · 28 (14%)"
        else if (isClosing(tokens[i - 1]) && i + 1 === Math.min(one.count, one.percent) && (isDash(token) || /^[·/]$/.test(mark(token))) && mayStandForArms(reading, found[run[0]!]!, one, i)) joined = marked = true;
        else if (token.kind === "word" && !peopleNouns.has(token.text)) words += 1;
      }
      // "5 (3%) vs 2 (1%), with pneumonitis in 7 (5%) vs 2 (1%)": a new pair
      if (words > 0 && !against && (versus || comma)) broken = true;
      // "14 patients (6%), nine (64%) of whom relapsed": some of those
      if (!against && isOfWhom(reading, one)) broken = true;
      if (joined && !broken && words <= 8) {
        if (against) {
          compares = true;
          versus = true;
        }
        if (words > 0 || hasWords(reading, one) || hasWords(reading, previous)) bare = false;
        run.push(k);
        gaps.push(gaps.at(-1)!);
        continue;
      }
    }
    close();
    run = [k];
    gaps = [0];
  }
  close();
  return runs;
}

/**
 * The tokens of the people of whom the statements of runs are said, where those stand beside the run in its order; undefined for others.
 *
 * @param taken numbers that are counts of statements
 */
export function sizesOfRuns(reading: Reading, extents: readonly Extent[], runs: ReadonlyMap<number, RunPlace>, taken: ReadonlySet<number>): (number | undefined)[] {
  const all: (number | undefined)[] = [];
  let sizes: readonly number[] = [];
  for (const [k, { one }] of extents.entries()) {
    const place = runs.get(k);
    const run = place?.lone ? undefined : place;
    if (run?.index === 0) sizes = sizesOfRun(reading, extents.slice(k, k + run.of), run, sizes, taken);
    all.push(run && one.denominator < 0 ? sizes[run.index] : undefined);
  }
  return all;
}

/**
 * The tokens of the people of a run in its order.
 *
 * @param before those of the run before it
 */
function sizesOfRun(reading: Reading, statements: readonly Extent[], { of, respective }: RunPlace, before: readonly number[], taken: ReadonlySet<number>): readonly number[] {
  const own = of === 2 ? sizesOfPair(reading, statements[0]!.first, taken) : [];
  if (own.length > 0) return own;
  if (respective) return sizesOfLast(statements.map(({ one }) => one));
  return of === 2 && before.length > 0 && goesOnOfPair(reading, before[0]!, statements[0]!.one, statements[1]?.one) ? before : [];
}

/** Tokens before a run within which the people of its statements are looked for. */
const sizesReach = 24;

/**
 * "Assessed in the 446 and 208 men with measurable disease; 129 (29%) and 8 (4%) responded": the tokens of the two numbers of
 * people of whom a run of two is said, in its own sentence; none where they do not stand there.
 *
 * @param first token of the run
 * @param taken numbers that are counts of other statements
 */
function sizesOfPair({ tokens, sentence, roles }: Reading, first: number, taken: ReadonlySet<number>): number[] {
  const free = (i: number): boolean => tokens[i]?.number?.percent === null && tokens[i].number.count !== null && roles[i] === "free" && !taken.has(i);
  for (let i = first - 1; i > first - sizesReach && i > 3 && sentence[i] === sentence[first]; i -= 1) {
    if (!tokens[i]!.number || roles[i] !== "free") continue;
    const joined = free(i) && free(i - 2) && /^(?:and|vs|versus)$/.test(word(tokens[i - 1])) && peopleNouns.has(word(tokens[i + 1]));
    const said = word(tokens[i - 3]) === "the" && /^(?:in|among|amongst|of|for)$/.test(word(tokens[i - 4]));
    return joined && said && sentence[i - 4] === sentence[first] ? [i - 2, i] : [];
  }
  return [];
}

/**
 * "Of the 240 and 250 in the two arms, 48 (20%) vs 60 (24%) left by week 4 and 36 (15%) vs 40 (16%) by week 12": whether a later pair of
 * the sentence is set against each other like the first, of the same people.
 *
 * @param size token of the first number of people
 */
function goesOnOfPair({ tokens, sentence, partner, inside }: Reading, size: number, one: Found, next: Found | undefined): boolean {
  if (!next || sentence[size] !== sentence[next.percent]) return false;
  const between = Math.min(next.count, next.percent) - 1;
  if (!against.test(word(tokens[between])) || one.denominator >= 0 || next.denominator >= 0) return false;
  // "… and 12 (25%) vs 15 (25%) of these relapsed": of others
  const open = inside[Math.max(next.count, next.percent)]!;
  return !/^(?:of|among|in|whom|these|those)$/.test(word(tokens[(open >= 0 ? partner[open]! : next.to - 1) + 1]));
}

/** "in 27 (75%) and 42 (70%) of 60 patients, respectively": the number behind the last of a run is that of the others, too. */
function sizesOfLast(run: readonly Found[]): number[] {
  const last = run.at(-1)!;
  const shared = last.denominator >= 0 && last.shape === "n (p%) of N" && run.every((one) => one === last || one.denominator < 0);
  return shared ? run.map(() => last.denominator) : [];
}

/** Gives every statement of a run the words before its first and behind its last. */
export function nameOrder(mentions: readonly ProportionMention[]): void {
  for (let k = mentions.length - 1; k >= 0; k -= 1) {
    const { ordinal, before, after } = mentions[k]!;
    if (!ordinal) continue;
    if (ordinal.lone) {
      ordinal.lead = before.map((w) => w.stem);
      ordinal.trail = after.map((w) => w.stem);
      ordinal.near = nearEnd(after);
      continue;
    }
    const first = mentions[k - ordinal.index];
    const last = mentions[k + ordinal.of - 1 - ordinal.index];
    if (first?.ordinal?.of === ordinal.of) {
      const { place: { part, sentence } } = first;
      const previous = mentions[k - ordinal.index - 1]?.place;
      ordinal.lead = first.before.map((w) => w.stem);
      ordinal.opens = previous?.part !== part || previous.sentence !== sentence;
    }
    if (last?.ordinal?.of === ordinal.of) {
      ordinal.trail = [...last.after.map((w) => w.stem), ...trailOfNext(last, mentions[k + ordinal.of - ordinal.index])];
      ordinal.near = nearEnd(last.after);
    }
  }
}

/** How many words stand in the clause of a statement, before those beyond it. */
function nearEnd(words: readonly ContextWord[]): number {
  const end = words.findIndex((w) => w.beyond);
  return end < 0 ? words.length : end;
}

/** Words behind a run that name the arms of the run before it: a trail holds those of all runs behind it. */
const longestTrail = 24;
/** Words from one run to the next that goes on with the same arms: "and vomiting in". */
const mostBetween = 6;

/** "Nausea in 10 (20%) and 12 (15%), and vomiting in 4 (8%) and 8 (10%), of those on the drug and placebo": the words that name the arms of both. */
function trailOfNext({ ordinal, place, after }: ProportionMention, next: ProportionMention | undefined): readonly string[] {
  if (!ordinal?.compares || !next?.ordinal?.compares || next.ordinal.of !== ordinal.of || next.ordinal.index !== 0) return [];
  const sameSentence = next.place.part === place.part && next.place.sentence === place.sentence;
  return sameSentence && after.length <= mostBetween && goesOnTo.test(next.ordinal.trail[0] ?? "") ? next.ordinal.trail.slice(0, longestTrail) : [];
}

const goesOnTo = /^(?:of|in|on|with|for|among|receiving|given)$/;

/** From the mentions of a block to its proportions with their verdicts. */
import type { Judged } from "../checks/types.ts";
import { doubt, isOfSentence, settle, type Ballot } from "../populations/judging/ballots.ts";
import { fits } from "../populations/fitting.ts";
import { inDocument, ofOtherStudy, type Located, type Setting } from "../populations/candidates/located.ts";
import type { Candidate } from "../populations/candidates/candidate.ts";
import { candidatesFor } from "../populations/candidates/candidates.ts";
import type { Census, PlacedBlock } from "../populations/people/census.ts";
import { deriveCount } from "../populations/judging/derive.ts";
import { judge, judgeRate } from "../populations/judging/judge.ts";
import { toldAtFirst, toldInItems } from "../populations/candidates/items-before.ts";
import { ListedPairs } from "../populations/judging/listed-pairs.ts";
import { pooledFrom } from "../populations/candidates/pooled.ts";
import { nestedIn, PrintedPairs, samplesOf, summed } from "../populations/candidates/preceding.ts";
import { isOfSome } from "../populations/judging/rates-of-some.ts";
import { restOfThose } from "../populations/judging/rests.ts";
import { themBefore } from "../populations/candidates/of-them.ts";
import { toldBefore } from "../populations/candidates/told-before.ts";
import { estimatesOf } from "../populations/tables/estimates.ts";
import { notesOf } from "../populations/tables/subgroups.ts";
import { leaveRecast } from "../populations/doubts/recast.ts";
import { vote } from "../populations/votes/votes.ts";
import { people } from "../statements/shares/units.ts";
import type { IntervalMention, NumberMention, ProportionMention } from "../statements/types.ts";
import { intervalAgreement } from "../statistics/agreement.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { intervals } from "../statistics/intervals.ts";
import type { ComputedInterval } from "../statistics/types.ts";
import { slipOfPercent } from "../statistics/slips.ts";
import type { Declarations } from "./declarations.ts";
import type { Count, CountStatement, PrintedInterval, PrintedPercent, ProportionStatement, ReviewOptions } from "./types.ts";

/** A proportion with a count, as it votes. */
export type Counted = Ballot & { counted: Count };

/** What the words of a block say of its proportions, when they have voted among themselves. */
export interface Poll {
  ballots: Counted[];
  /** Rates whose count the text does not give. */
  rates: Located[];
  /** Percentages that may be those of the rest of the people before, or of some of them together, and whose shares they may be. */
  rests: { located: Located; candidates: readonly Candidate[] }[];
  /** What was asked of the census, see `Census.asked`. */
  asked: number;
  /** What the document says of all of them, in flags: see reweighted.ts. */
  methods: number;
}

/**
 * Judges the proportions of one block.
 *
 * @param block its index
 */
export function pollBlock(block: number, census: Census, blocks: readonly PlacedBlock[], declarations: Declarations, methods: number): Poll {
  const { facts, start } = blocks[block]!;
  const poll: Poll = { ballots: [], rates: [], rests: [], asked: 0, methods };
  const { proportions } = facts;
  census.asked = 0;
  if (proportions.length === 0 && facts.rests.length === 0) return poll;
  const settings = settingsOf(facts);
  for (const [i, mention] of proportions.entries()) {
    const located: Located = { mention, block, start, responders: respondersBefore(poll.ballots, mention), declared: declarations.at(start + mention.start), ...settings[i]! };
    const ballot = judgeMention(located, census, blocks);
    if (ballot) {
      rateOfSame(ballot, poll.ballots.at(-1));
      poll.ballots.push(ballot);
    }
    // a rate of disease control without its parts says nothing that can be checked
    else if (mention.outcome !== "control") poll.rates.push(located);
  }
  poll.rests = facts.rests.map((mention) => {
    const located = { mention, block, start };
    return { located, candidates: candidatesFor(located, census, blocks) };
  });
  const holdsCells = poll.ballots.some(({ located: { mention } }) => mention.cell);
  vote(poll.ballots, (part) => facts.parts[part]?.table ?? null, holdsCells ? notesOf(block, blocks) : [], holdsCells ? estimatesOf(block, blocks) : [], () => census.nearest("", start).anyGroups.list);
  // stable disease may have to last for some time to be disease control
  for (const ballot of poll.ballots) if (!ballot.located.mention.count && !ballot.located.mention.parts && ballot.located.mention.outcome === "control") doubt(ballot);
  leaveRecast(poll.ballots, methods);
  poll.asked = census.asked;
  return poll;
}

/** What the proportions of a block say of each other. */
function settingsOf({ proportions, parts }: PlacedBlock["facts"]): Setting[] {
  const pairs = new PrintedPairs();
  const listed = new ListedPairs();
  const first = toldAtFirst(parts, proportions);
  return proportions.map((mention, i) => {
    const { pair, earlierPair, printedArm } = pairs.before(mention);
    const ofItem = listed.before(mention, parts[mention.place.part]!.item);
    const { nested, outer } = nestedIn(proportions, i);
    return {
      pair, earlierPair: ofItem.earlierPair ?? earlierPair, printedArm: ofItem.printedArm ?? printedArm,
      both: summed(proportions, i), pooled: pooledFrom(proportions, i), nested, outer, samples: samplesOf(proportions, i), told: toldBefore(proportions, i), them: themBefore(proportions, i),
      items: [...toldInItems(parts, mention.place.part), ...first],
      lines: mention.label && proportions.slice(Math.max(0, i - lineReach), i + lineReach + 1),
    };
  });
}

/** "30 of 102 (29%) had surgery, 26 of whom had appendicitis (recurrence rate 25.5%)": a rate with a name of its own may be of the same people. */
function rateOfSame(ballot: Counted, before: Counted | undefined): void {
  const { judgement: { verdict, denominator: own }, located: { mention }, count, percent } = ballot;
  const denominator = before && !mention.denominator && own?.relation !== "explicit" && mention.within.includes("rate") && isOfSentence(ballot, before) ? before.judgement.denominator : null;
  if (verdict === "inconsistent" && denominator && fits(count, denominator.value, percent)) settle(ballot, { fitted: true, ...denominator, relation: "subset" }, false);
}

/** Statements on either side of one with a label that are looked at as lines of its list. */
const lineReach = 6;

/** Statements back to which those who responded are looked for. */
const responseReach = 12;

/** "5 had a CR and 23 a PR, for a response rate of 35%": those who responded, where the text has added up one number of them. */
function respondersBefore(ballots: readonly Counted[], of: ProportionMention): Count | undefined {
  const rates = ballots.slice(-responseReach).filter(({ located: { mention } }) => mention.outcome === "overall" && !mention.count && mention.place.part === of.place.part && !ofOtherStudy(mention, of));
  const [one] = rates;
  return one && rates.every((other) => other.count === one.count) ? one.counted : undefined;
}

/** The statements of a block as the rules are given them, in the order of the text. */
export function judgedOf({ ballots, rates, rests, methods }: Poll, census: Census, blocks: readonly PlacedBlock[], options: ReviewOptions): Judged[] {
  const judged = withoutGuesses([...[...ballots, ...rests.flatMap(({ located, candidates }) => restOfThose(located, candidates, ballots))].map((ballot) => statementOf(ballot, census, options, methods)), ...rates.map((rate) => rateOf(rate, census, blocks, options))]);
  judged.sort((a, b) => a.statement.percent.start - b.statement.percent.start);
  for (const [i, j] of judged.entries()) j.index = i;
  return judged;
}

function judgeMention(located: Located, census: Census, placed: readonly PlacedBlock[]): Counted | undefined {
  const ballot = ballotOf(located, census, placed);
  return ballot && (ballot.judgement.verdict === "inconsistent" || (located.mention.countBefore && ballot.judgement.verdict === "unverifiable") ? ofPassedCount(located, census, placed) ?? ofMore(located, census, placed, ballot.judgement.denominator?.value) ?? accumulated(located, census, placed, ballot.judgement.denominator?.value) ?? ballot : ballot);
}

/**
 * "Of 187 patients, 24 bled, of whom three (1.6% overall) died", "9 of the 24 leaks were large, for a rate of large leaks of 4.8%": some of a part that
 * was counted, told as a share of the whole, where it follows from that.
 */
function ofMore(located: Located, census: Census, placed: readonly PlacedBlock[], own = 0): Counted | undefined {
  const { mention } = located;
  const { denominator, frame, cell } = mention;
  if (cell || !(denominator ?? frame?.size) || !saysOverall(mention)) return undefined;
  const whole = { ...mention, denominator: null, of: ["=all", "all"], ...(denominator && (frame?.size?.value ?? 0) > own ? {} : { frame: undefined }) };
  const ballot = ballotOf({ ...located, mention: whole }, census, placed);
  // "On gel, 30 of 250 had pain, a rate of 6.0%" of 500: a good part that nothing points back to is an arm
  const fewest = mention.overall || /^th/.test(mention.within[1] ?? "") ? own : own * partsOfWhole;
  return ballot?.judgement.verdict === "consistent" && ballot.judgement.denominator!.value > fewest ? ballot : undefined;
}

/** Of so many arms a trial seldom has more. */
const partsOfWhole = 4;

/** "1.6% overall", "an overall rate of 4.8%", but not "overall survival", "for a major complication rate of 6.3%" */
const saysOverall = ({ within, overall, denominator }: ProportionMention): boolean =>
  overall === true || (!/\boverall (?:respon|surviv)/.test(within.join(" ")) && (within.includes("overall") || (denominator !== null && within.at(-1) === "of" && within.includes("rate"))));

const another = /^(?:another|further|additional|extra)$/;

/** Counts that a further one is added to, and how many there are besides the last where no word says so. */
const mostAdded = 4;
const fewestAdded = 2;

/**
 * "Ten (5%) had died at one year, and a further six (8%) at two", "mild in 12, moderate in 7 and severe in 2 (25%)" of 84: the percentage may be
 * that of all who have been counted up to there, where it follows from them; without a word for it, of the same people.
 */
function accumulated(located: Located, census: Census, placed: readonly PlacedBlock[], own: number | undefined): Counted | undefined {
  const { mention } = located;
  const { count, cell, before, within, passed } = mention;
  const further = (before[0] && another.test(before[0].stem)) || another.test(within[0] ?? "");
  if (cell || !count || !(further || own)) return undefined;
  const added = passed.filter((p) => (further ? p.rated : !p.rated && !p.apart && !p.left && p.value !== own)).slice(0, mostAdded);
  // without a word for it, all that the sentence has counted, and more than two by chance
  if (!further && (added.length < fewestAdded || slipOfPercent(count.value, own!, mention.percent.value) === "digits swapped")) return undefined;
  const parts: NumberMention[] = [count];
  for (const [i, { value, text, start, end }] of added.entries()) {
    parts.unshift({ value, text, start, end });
    if (!further && i < added.length - 1) continue;
    const ballot = ballotOf({ ...located, mention: { ...mention, count: null, parts } }, census, placed);
    if (ballot?.judgement.verdict === "consistent" && (further || (ballot.judgement.denominator!.value === own && ballot.count <= own))) return ballot;
  }
  return undefined;
}

/**
 * "Of 118 patients, 74 received 2 doses (63%)", "74 had an acuity of 6/12 (63%)": the number beside the percentage says
 * something of those whom its clause has counted before, or, "two doses were given in 74 patients (63%)", "four of the 168 (27%) who stopped", behind. They are the count
 * where the percentage follows from them.
 */
function ofPassedCount(located: Located, census: Census, placed: readonly PlacedBlock[]): Counted | undefined {
  const { mention } = located;
  if (mention.cell || !mention.count) return undefined;
  // "74 had a score of 2 (63%)": nobody counts more than there are
  const own = mention.denominator && mention.frame?.size && mention.denominator.value < mention.count.value ? [mention.count] : [];
  const behind = mention.shape.startsWith("n in N") || (mention.shape === "n of N (p%)" && mention.after[0]?.stem === "who" && isFar(mention)) ? mention.denominator : null;
  const counts: readonly NumberMention[] = [...own, ...(behind ? [behind] : []), ...(mention.countBefore ? [mention.countBefore] : []), ...mention.passed.filter((p) => p.sameClause)];
  // "12 had 15 serious events (3%)": the share of the people, of whichever whole
  const countsThings = mention.unit !== undefined && !mention.unit.carried && mention.unit.noun !== people;
  for (const count of counts) {
    const { value, text, start, end } = count;
    const other = { ...located, mention: { ...mention, denominator: null, count: { value, text, start, end }, noun: "", start: Math.min(start, mention.start), passed: [], countBefore: undefined } };
    const ballot = ballotOf(other, census, placed);
    if (ballot && followsFrom(ballot, start + located.start, count === behind ? 1 : 0, countsThings)) return ballot;
  }
  return undefined;
}

/** Far from the share that its count has in its denominator, and printed with decimals. */
function isFar({ count, denominator, percent: { value } }: ProportionMention): boolean {
  const ratio = (Number(value) * denominator!.value) / (100 * count!.value);
  return value.includes(".") && (ratio > 2 || ratio < 0.5);
}

/** Whether a percentage follows from the likeliest population, or from one of so many others besides, or any whole, which is not the count itself. */
function followsFrom({ judgement: { verdict, denominator, alternatives } }: Counted, count: number, others: number, ofWhole: boolean): boolean {
  return verdict === "consistent" && denominator !== null && denominator.parts[0]?.start !== count && (!denominator.fitted || alternatives.length <= others || (ofWhole && denominator.relation === "total"));
}

function ballotOf(located: Located, census: Census, placed: readonly PlacedBlock[]): Counted | undefined {
  const { mention, start } = located;
  const count: Count | undefined = mention.count
    ? { value: mention.count.value, parts: [inDocument(mention.count, start)] }
    : deriveCount(located, census);
  if (!count) return undefined;
  const withCount: Located = mention.count ? located : { ...located, mention: { ...mention, count: { ...mention.percent, value: count.value } } };
  const candidates = candidatesFor(withCount, census, placed);
  const percent = movedPercent(mention.percent, start);
  const judgement = judge(count.value, percent, candidates, mention);
  return { located, count: count.value, counted: count, percent, candidates, judgement };
}

/** A response rate whose count the text does not give. */
function rateOf(located: Located, census: Census, placed: readonly PlacedBlock[], options: ReviewOptions): Judged {
  const { mention, block, start } = located;
  const percent = movedPercent(mention.percent, start);
  const candidates = candidatesFor(located, census, placed);
  // "60% in women" is none of all
  const judgement = judgeRate(percent, candidates[0]?.denominator.relation === "total" && isOfSome(mention) ? [] : candidates);
  const statement: ProportionStatement = {
    kind: "proportion", verdict: "unverifiable", start: mention.start + start, end: mention.end + start, percent,
    count: null, denominator: null, exact: null, reason: judgement.reason, ignoreAt: mention.ignoreAt + start,
    ...(mention.quoted ? { quoted: true } : {}),
  };
  const interval = mention.interval && printedInterval(mention.interval, start, statement, options);
  if (interval && !isOfFractions(interval, statement)) statement.interval = interval;
  return { index: 0, statement, mention, judgement, path: census.pathOf(block, mention.place.part) };
}

function statementOf(ballot: Counted, census: Census, options: ReviewOptions, said: number): Judged {
  const { judgement, percent, counted: count } = ballot;
  const { mention, block, start } = ballot.located;
  const statement: ProportionStatement = {
    kind: "proportion",
    verdict: judgement.verdict,
    start: mention.start + start,
    end: mention.end + start,
    percent,
    count,
    denominator: judgement.verdict === "unverifiable" ? null : judgement.denominator,
    exact: judgement.verdict === "unverifiable" ? null : judgement.exact,
    reason: judgement.reason,
    ...(judgement.alternatives.length > 0 ? { alternatives: judgement.alternatives } : {}),
    ignoreAt: mention.ignoreAt + start,
    ...(mention.quoted ? { quoted: true } : {}),
  };
  const interval = mention.interval && printedInterval(mention.interval, start, statement, options, mention.recast === true || said > 0);
  if (interval && !isOfFractions(interval, statement)) statement.interval = interval;
  return { index: 0, statement, mention, judgement, path: census.pathOf(block, mention.place.part) };
}

function printedInterval(mention: IntervalMention, start: number, statement: ProportionStatement, options: ReviewOptions, widened = false): PrintedInterval {
  const level = mention.levelPrinted ? mention.level : options.interval?.level ?? mention.level;
  const interval: PrintedInterval = {
    start: mention.start + start, end: mention.end + start,
    low: movedPercent(mention.low, start), high: movedPercent(mention.high, start),
    level, levelPrinted: mention.levelPrinted,
  };
  const { count, denominator } = statement;
  if (!count || !denominator || mention.special) return interval;
  const computed = intervals(count.value, denominator.value, level, Number(statement.percent.value));
  if (widened && isWider(interval, computed, 100 * count.value / denominator.value)) return interval;
  const fits = intervalAgreement(parseDecimal(mention.low.value), parseDecimal(mention.high.value), computed);
  interval.computed = computed.map((c, i) => ({ method: c.method, low: c.low, high: c.high, fits: fits[i]!.fits }));
  interval.methods = interval.computed.filter((c) => c.fits).map((c) => c.method);
  return interval;
}

/** So many times as much as on the other side an interval is wider at most. */
const mostUneven = 2;

/** Whether both limits are further out than the exact ones, and about as much, as clustering makes them; a slip leaves one where it was. */
function isWider({ low, high }: PrintedInterval, computed: readonly ComputedInterval[], share: number): boolean {
  const unit = 10 ** -parseDecimal(low.value).decimals;
  return computed.some((c) => {
    if (c.method !== "Clopper–Pearson" || Number(low.value) >= c.low - unit || Number(high.value) <= c.high + unit) return false;
    const uneven = ((Number(high.value) - share) * (share - c.low)) / ((c.high - share) * (share - Number(low.value)));
    return !(uneven > mostUneven || uneven < 1 / mostUneven);
  });
}

/** As far as this goes no upper limit of a fraction. */
const farAboveOne = 1.5;

/** So many times the upper limit a percentage is not. */
const farOff = 5;

/** "25% (5/20; 95% CI 0.11–0.47)": limits in another unit than the percentage, which are left alone. */
function isOfFractions({ low, high, level }: PrintedInterval, { percent: { value }, count, denominator }: ProportionStatement): boolean {
  const [from, to, share] = [Number(low.value), Number(high.value), Number(value)];
  // "96.4% (27/28; 95% CI 0.90–1.03)": Wald's method goes on above one
  const isBeyondOne = to > 1 && to < farAboveOne && share > to * farOff && share >= from * 100;
  if (isBeyondOne && !/%|percent/.test(low.text + high.text)) return true;
  if (to > 1 || from > to || /%|percent/.test(low.text + high.text)) return false;
  if (share > to * farOff || (share > to && share >= from * 100 && share <= to * 100)) return true;
  // "0% (0/20; 95% CI 0.00–0.17)" could be of either
  return share === 0 && count !== null && denominator !== null && fitsAsPercent(to, high.value, count.value, denominator.value, level);
}

/** Whether an upper limit is that of none of some people, a hundred times as large as it is printed. */
function fitsAsPercent(to: number, printed: string, count: number, denominator: number, level: number): boolean {
  const unit = 10 ** (2 - parseDecimal(printed).decimals);
  return intervals(count, denominator, level).some(({ high }) => Math.abs(high - to * 100) <= unit);
}

/** Counts of a block that have no percentage; `start` is where the block begins. */
export const countsOf = (facts: PlacedBlock["facts"], start: number): CountStatement[] => facts.counts.map((c): CountStatement => ({
  kind: "count", start: c.start + start, end: c.end + start,
  count: { value: c.count.value, parts: [inDocument(c.count, start)] },
  denominator: { value: c.denominator.value, relation: "explicit", parts: [inDocument(c.denominator, start)] },
  ...(c.quoted ? { quoted: true } : {}),
}));

const movedPercent = (percent: PrintedPercent, start: number): PrintedPercent => ({ ...percent, start: percent.start + start, end: percent.end + start });

/** "12 (20.0)" of 120: the share that it would be, but for a slip, in a row whose label names no measure. */
const isSlipOfShare = ({ mention, statement: { count, denominator, percent: { value } } }: Judged): boolean =>
  count !== null && denominator !== null && count.value <= denominator.value && !mention.before.some(({ stem }) => measures.test(stem)) &&
  slipOfPercent(count.value, denominator.value, value) !== undefined;
const measures = /^(?:age|weight|height|index|bmi|score|level|pressure|rate|time|duration|lvef|fraction)$/;

/** Cells of a column that say what stands in its brackets, so that the others need not. */
const fewestSigned = 2;

/**
 * Cells like "45 (12)" of which nothing says that they are counts and percentages: they are, where the arithmetic holds
 * in most of the column; elsewhere they are means and deviations, and no statements. Where it holds in a good part of
 * the table, those for which it holds are kept.
 */
function withoutGuesses(judged: Judged[]): Judged[] {
  if (!judged.some(({ mention: { cell } }) => cell?.unsure || cell?.weak)) return judged;
  const evidence = new Map<string, { fits: number; exact: number; all: number }>();
  const table = ({ mention }: Judged): string => String(mention.cell!.table);
  const column = (j: Judged): string => `${table(j)}:${j.mention.cell!.column}`;
  const line = (j: Judged): string => `${table(j)}${j.mention.cell!.weak === "row" ? `r${j.mention.cell!.row}` : `c${j.mention.cell!.column}`}`;
  const holds = ({ statement }: Judged): boolean => statement.verdict === "consistent" || statement.verdict === "rounding";
  const isOfColumn = ({ mention: { cell }, statement: { denominator, percent, count } }: Judged): boolean =>
    count !== null && count.value > 0 && denominator?.relation === "arm" && percent.value.includes(".") && cell!.local.some(({ value, binds }) => binds && value === denominator.value);
  /** Columns in which another cell says what stands in its brackets: "12/80 (15.0%)". */
  const signed = new Map<string, number>();
  for (const j of judged) {
    const { unsure, weak } = j.mention.cell ?? {};
    if (j.mention.cell && !unsure && j.mention.denominator && j.mention.percent.text.endsWith("%") && holds(j)) signed.set(column(j), (signed.get(column(j)) ?? 0) + 1);
    if (!unsure && !weak) continue;
    for (const key of unsure ? [table(j), column(j)] : [line(j)]) {
      const e = evidence.get(key) ?? { fits: 0, exact: 0, all: 0 };
      e.all += 1;
      if (holds(j)) e.fits += 1;
      if (holds(j) && isOfColumn(j)) e.exact += 1;
      evidence.set(key, e);
    }
  }
  return judged.filter((j) => {
    // a mistake is one of several, or of two; in a row of means nothing holds but by chance
    if (j.mention.cell?.weak && !holds(j) && j.statement.verdict !== "unverifiable") return evidence.get(line(j))!.fits * 2 >= evidence.get(line(j))!.all;
    if (!j.mention.cell?.unsure) return true;
    const own = evidence.get(column(j))!;
    const others = signed.get(column(j)) ?? 0;
    // a single "12/80 (15.0%)" says nothing of "24/80 (3)" in a column of "Events/total (trials)"
    if (j.mention.denominator && others >= fewestSigned && (others > own.all || j.mention.percent.value.includes(".")) && (holds(j) || isSlipOfShare(j))) return true;
    if (own.fits >= 3 && own.fits >= own.all * 0.6) return true;
    // two of three with decimals hardly follow by chance from the number at the head of their column; the third may be "Age | 54 (12.3)"
    if (own.exact >= 2 && own.exact >= own.all * 0.6 && (holds(j) || isSlipOfShare(j))) return true;
    const all = evidence.get(table(j))!;
    if ((all.fits >= 3 && all.fits >= all.all * 0.7) || (all.fits >= 4 && all.fits >= all.all * 0.6)) return true;
    if (j.mention.denominator && all.fits >= 2 && all.fits >= all.all * 0.5) return true;
    return j.statement.verdict === "consistent" && all.fits >= 4 && all.fits >= all.all * 0.3;
  });
}

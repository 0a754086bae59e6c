/** The whole way: text → blocks → statements → populations → checks → Review. */
import { rules } from "../checks/rules.ts";
import type { Judged } from "../checks/types.ts";
import { readMarkdown } from "../markdown/read.ts";
import { candidatesFor, type Located } from "../populations/candidates.ts";
import { takeCensus, type Census, type PlacedBlock } from "../populations/census.ts";
import { deriveCount } from "../populations/derive.ts";
import { judge, judgeRate } from "../populations/judge.ts";
import type { Ballot } from "../populations/ballots.ts";
import { vote } from "../populations/votes.ts";
import { readBlock, type BlockFacts } from "../statements/block.ts";
import type { IntervalMention, NumberMention, ProportionMention } from "../statements/types.ts";
import { intervalAgreement } from "../statistics/agreement.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { intervals } from "../statistics/intervals.ts";
import { unusedDirective, unusedDraft } from "../checks/unused-directive.ts";
import type { Draft, Rule } from "../checks/types.ts";
import { hear, readComment, readFrontMatter, type Directive, type Directives } from "./directives.ts";
import type { Count, CountStatement, Degraded, Denominator, Finding, Heading, PrintedInterval, PrintedPercent, ProportionStatement, Quote, Review, ReviewOptions, SizeStatement, Statement } from "./types.ts";

/** What a reviewer may keep between two reviews of one document, by content; opaque to its owner. */
export class Memo {
  /** Facts of blocks by their source. */
  readonly blocks = new Map<string, BlockFacts>();
}

/**
 * The analysis as a resumable sequence: yields between blocks, returns the Review. Never throws.
 *
 * @param text the document
 * @param options settings
 * @param memo what an earlier review of the same document learned; results are the same with and without it
 */
export function* reviewing(text: string, options: ReviewOptions = {}, memo: Memo = new Memo()): Generator<void, Review, void> {
  const document = readMarkdown(text);
  yield;
  const placed: PlacedBlock[] = [];
  const directives: Directives = { directives: [], declarations: [], misunderstood: [] };
  if (document.frontMatter) readFrontMatter(text.slice(document.frontMatter.start, document.frontMatter.end), document.frontMatter.start, directives);
  const degraded: Degraded[] = [];
  const seen = new Set<string>();
  for (const block of document.blocks) {
    const key = `${block.kind}:${text.slice(block.start, block.end)}`;
    const facts = memo.blocks.get(key) ?? readBlock(block);
    memo.blocks.set(key, facts);
    seen.add(key);
    placed.push({ facts, start: block.start, end: block.end });
    for (const comment of block.comments) readComment(comment.text, { start: comment.start + block.start, end: comment.end + block.start }, ruleNames, directives);
    if (block.degraded !== undefined) degraded.push({ start: block.start, end: block.end, reason: block.degraded });
    yield;
  }
  for (const key of memo.blocks.keys()) if (!seen.has(key)) memo.blocks.delete(key);
  const census = takeCensus(placed);
  yield;
  const ballots: (Ballot & { counted: Count })[] = [];
  const rates: Judged[] = [];
  for (const [b, { facts, start }] of placed.entries()) {
    const pairs = new PrintedPairs();
    for (const mention of facts.proportions) {
      const pair = pairs.before(mention);
      const declared = declaredFor(directives.declarations, b, start + mention.start, placed);
      const located: Located = { mention, block: b, start, headings: census.headingsOf(b), ...(pair ? { pair } : {}), ...(declared ? { declared } : {}) };
      const ballot = judgeMention(located, census, placed);
      if (ballot) ballots.push(ballot);
      else rates.push(rateOf(located, census, placed, options));
    }
    if (facts.proportions.length > 0) yield;
  }
  vote(ballots, (b, part) => placed[b]!.facts.parts[part]?.table ?? null);
  const judged = [...ballots.map((ballot) => statementOf(ballot, census, options)), ...rates];
  yield;
  const kept = withoutGuesses(judged);
  kept.sort((a, b) => a.statement.percent.start - b.statement.percent.start);
  for (const [i, j] of kept.entries()) j.index = i;
  // proportions first: findings name them by their place in the list
  const statements: Statement[] = [...kept.map((j) => j.statement), ...countsOf(placed), ...sizesOf(census)];
  const findings: Finding[] = [];
  const context = { text, options, judged: kept, census, blocks: placed, directives };
  const say = (rule: Rule, drafts: readonly Draft[], into: Finding[]): void => {
    const setting = options.rules?.[rule.name];
    if (setting === "off") return;
    for (const draft of drafts) into.push({ rule: rule.name, ...draft, severity: setting ?? draft.severity ?? rule.severity });
  };
  for (const rule of rules) {
    if (options.rules?.[rule.name] !== "off") say(rule, rule.check(context), findings);
    yield;
  }
  const heard = hear(directives.directives, findings, statements, text);
  const shown = [...heard.findings, ...remarksOn(heard.unused)];
  shown.sort((a, b) => a.start - b.start || a.end - b.end);
  return { statements, findings: shown, headings: headingsIn(placed), degraded };

  /** A remark on a comment can be silenced in its turn, and what silences it is needed. */
  function remarksOn(unused: readonly Directive[]): Finding[] {
    const remarks: Finding[] = [];
    say(unusedDirective, unused.map(unusedDraft), remarks);
    if (remarks.length === 0) return [];
    const again = hear(directives.directives, remarks, statements, text);
    const idle = new Set(again.unused.map((d) => d.start));
    return again.findings.filter((f) => idle.has(f.start));
  }
}

const headingsIn = (placed: readonly PlacedBlock[]): Heading[] => placed
  .filter(({ facts }) => facts.heading > 0)
  .map(({ facts, start, end }) => ({ start, end, depth: facts.heading, title: facts.title.replace(/\s+/g, " ").trim() }));

/** Denominators that are printed with the statements of a run, for the runs that follow in the same sentence. */
class PrintedPairs {
  #sentence = "";
  #last: NumberMention[] = [];
  #now: NumberMention[] = [];

  /** The denominator that stood at the mention's place in the run before it. Called in the order of the text. */
  before({ place, ordinal, denominator, cell }: ProportionMention): NumberMention | undefined {
    const sentence = `${place.part}:${place.sentence}`;
    if (sentence !== this.#sentence || cell) {
      this.#sentence = sentence;
      this.#last = [];
      this.#now = [];
    }
    if (!ordinal?.compares || cell) return undefined;
    if (denominator) {
      if (ordinal.index === 0) this.#now = [];
      this.#now.push(denominator);
      if (this.#now.length === ordinal.of) this.#last = this.#now;
      return undefined;
    }
    return this.#last.length === ordinal.of ? this.#last[ordinal.index] : undefined;
  }
}

const ruleNames: ReadonlySet<string> = new Set(rules.map((r) => r.name));

/** The population that the author states for a place: the last statement of one whose section is not over. */
function declaredFor(declarations: Directives["declarations"], block: number, at: number, placed: readonly PlacedBlock[]): Denominator | undefined {
  const stated = declarations.findLast((d) => d.start < at);
  if (!stated) return undefined;
  const from = placed.findLastIndex((b) => b.start <= stated.start);
  // in front matter it holds for the document
  if (from >= 0) {
    const depth = placed.slice(0, from + 1).findLast((b) => b.facts.heading > 0)?.facts.heading ?? 0;
    for (let b = from + 1; b <= block; b += 1) {
      const { heading } = placed[b]!.facts;
      if (heading > 0 && heading <= (depth || 6)) return undefined;
    }
  }
  return { value: stated.value, relation: "declared", parts: [stated.quote], population: "declared by the author" };
}

/** Analyses a document in one go. Never throws. */
export function review(text: string, options: ReviewOptions = {}): Review {
  const steps = reviewing(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function judgeMention(located: Located, census: Census, placed: readonly PlacedBlock[]): (Ballot & { counted: Count }) | undefined {
  const { mention, start } = located;
  const count: Count | undefined = mention.count
    ? { value: mention.count.value, parts: [moved(mention.count, start)] }
    : deriveCount(located, census);
  if (!count) return undefined;
  const withCount: Located = { ...located, mention: { ...mention, count: mention.count ?? { ...mention.percent, value: count.value } } };
  const candidates = candidatesFor(withCount, census, placed);
  const percent = movedPercent(mention.percent, start);
  const judgement = judge(count.value, percent, candidates, mention.notCountRatio);
  return { located, count: count.value, counted: count, percent, candidates, judgement };
}

/** A response rate whose count the text does not give. */
function rateOf(located: Located, census: Census, placed: readonly PlacedBlock[], options: ReviewOptions): Judged {
  const { mention, block, start } = located;
  const percent = movedPercent(mention.percent, start);
  const judgement = judgeRate(percent, candidatesFor(located, census, placed));
  const statement: ProportionStatement = {
    kind: "proportion", verdict: "unverifiable", start: mention.start + start, end: mention.end + start, percent,
    count: null, denominator: null, exact: null, reason: judgement.reason, ignoreAt: mention.ignoreAt + start,
    ...(mention.quoted ? { quoted: true } : {}),
  };
  if (mention.interval) statement.interval = printedInterval(mention.interval, start, statement, options);
  return { index: 0, statement, mention, judgement, block, path: census.pathOf(block, mention.place.part) };
}

function statementOf(ballot: Ballot & { counted: Count }, census: Census, options: ReviewOptions): Judged {
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
  if (mention.interval) statement.interval = printedInterval(mention.interval, start, statement, options);
  return { index: 0, statement, mention, judgement, block, path: census.pathOf(block, mention.place.part) };
}

function printedInterval(mention: IntervalMention, start: number, statement: ProportionStatement, options: ReviewOptions): PrintedInterval {
  const level = mention.levelPrinted ? mention.level : options.interval?.level ?? mention.level;
  const interval: PrintedInterval = {
    start: mention.start + start, end: mention.end + start,
    low: movedPercent(mention.low, start), high: movedPercent(mention.high, start),
    level, levelPrinted: mention.levelPrinted,
  };
  const { count, denominator } = statement;
  if (!count || !denominator || mention.special) return interval;
  const computed = intervals(count.value, denominator.value, level, Number(statement.percent.value));
  const fits = intervalAgreement(parseDecimal(mention.low.value), parseDecimal(mention.high.value), computed);
  interval.computed = computed.map((c, i) => ({ method: c.method, low: c.low, high: c.high, fits: fits[i]!.fits }));
  interval.methods = interval.computed.filter((c) => c.fits).map((c) => c.method);
  return interval;
}

function countsOf(placed: readonly PlacedBlock[]): CountStatement[] {
  return placed.flatMap(({ facts, start }) => facts.counts.map((c): CountStatement => ({
    kind: "count", start: c.start + start, end: c.end + start,
    count: { value: c.count.value, parts: [moved(c.count, start)] },
    denominator: { value: c.denominator.value, relation: "explicit", parts: [moved(c.denominator, start)] },
    ...(c.quoted ? { quoted: true } : {}),
  })));
}

/** The sizes of populations: totals, and arms beside each other. */
function sizesOf(census: Census): SizeStatement[] {
  return census.populations.filter((p) => !p.ofProportion && (p.group !== null || p.cue === "total")).map((p): SizeStatement => ({
    kind: "size", start: p.quote.start, end: p.quote.end, value: p.value, quote: p.quote, population: p.phrase,
  }));
}

const moved = (quote: Quote, start: number): Quote => ({ text: quote.text, start: quote.start + start, end: quote.end + start });
const movedPercent = (percent: PrintedPercent, start: number): PrintedPercent => ({ ...percent, start: percent.start + start, end: percent.end + start });

/**
 * Cells like "45 (12)" of which nothing says that they are counts and percentages: they are, where the arithmetic holds
 * in most of the column; elsewhere they are means and deviations, and no statements. Where it holds in a good part of
 * the table, those for which it holds are kept.
 */
function withoutGuesses(judged: readonly Judged[]): Judged[] {
  const evidence = new Map<string, { fits: number; all: number }>();
  const table = ({ block, mention }: Judged): string => `${block}:${mention.cell!.table}`;
  const column = (j: Judged): string => `${table(j)}:${j.mention.cell!.column}`;
  const holds = ({ statement }: Judged): boolean => statement.verdict === "consistent" || statement.verdict === "rounding";
  for (const j of judged) {
    if (!j.mention.cell?.unsure) continue;
    for (const key of [table(j), column(j)]) {
      const e = evidence.get(key) ?? { fits: 0, all: 0 };
      e.all += 1;
      if (holds(j)) e.fits += 1;
      evidence.set(key, e);
    }
  }
  return judged.filter((j) => {
    if (!j.mention.cell?.unsure) return true;
    const own = evidence.get(column(j))!;
    if (own.fits >= 3 && own.fits >= own.all * 0.6) return true;
    const all = evidence.get(table(j))!;
    return j.statement.verdict === "consistent" && all.fits >= 4 && all.fits >= all.all * 0.3;
  });
}

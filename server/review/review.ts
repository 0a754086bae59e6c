/** The whole way: text → blocks → statements → populations → checks → Review. */
import { badDirective, misunderstoodDraft } from "../checks/bad-directive.ts";
import { rules } from "../checks/rules.ts";
import { unusedDirective, unusedDraft } from "../checks/unused-directive.ts";
import { takeCensus, type PlacedBlock } from "../populations/census.ts";
import { doubtsAmong, voiceOf, type Voice } from "../populations/doubts.ts";
import { append } from "../lists.ts";
import { declarationsIn } from "./declarations.ts";
import { hear, readComment, readFrontMatter, type Directive, type Directives } from "./directives.ts";
import type { Text } from "../text/text.ts";
import { Memo, type KnownBlock, type Stated } from "./memo.ts";
import { besides, findingsOf, moved, opinionOf, same, stillHolds, type Ground, type Opinion, type Surroundings } from "./opinions.ts";
import { countsOf, pollBlock, type Poll } from "./proportions.ts";
import { withOthers } from "./standing.ts";
import type { Finding, Heading, Review, ReviewOptions, SizeStatement, Statement } from "./types.ts";

/**
 * The analysis as a resumable sequence: yields between blocks, returns the Review. Never throws.
 *
 * @param text the document
 * @param options settings
 * @param memo what an earlier review of the same document learned; results are the same with and without it. A review that
 *   was begun with it before must not go on.
 */
export function* reviewing(text: Text, options: ReviewOptions = {}, memo: Memo = new Memo()): Generator<void, Review, void> {
  const { blocks, frontMatter } = yield* memo.read(text);
  // what goes over all blocks without a pause is a function of its own: a loop in a generator is not compiled while it runs
  const directives = directivesIn(blocks);
  if (frontMatter) readFrontMatter(frontMatter.text, frontMatter.start, directives);
  const census = takeCensus(blocks);
  const declarations = declarationsIn(directives.declarations, blocks);
  const version = memo.versionOf(blocks, census);
  const optionsKey = JSON.stringify(options);
  const surroundings: Surroundings = { text, options, census, blocks };
  const poll = (b: number): Poll => pollBlock(b, census, blocks, declarations);
  yield;

  /** What is known of a block without judging it again. */
  const recall = (b: number): Said => {
    const block = blocks[b]!;
    const ground = { options: optionsKey, section: census.sectionOf(b), declared: declarations.keyOf(block), version };
    const opinion = block.opinion && stillHolds(block.opinion, ground, b, blocks, census) ? moved(block.opinion, version) : undefined;
    if (opinion) block.opinion = opinion;
    return { block: b, ground, poll: undefined, opinion, voices: opinion?.voices ?? none };
  };
  const said: Said[] = [];
  for (const b of worthAnOpinion(blocks)) {
    const one = recall(b);
    said.push(one);
    if (one.opinion) continue;
    one.poll = poll(b);
    one.voices = one.poll.ballots.map(voiceOf);
    yield;
  }
  const doubts = doubtsOf(said);
  yield;
  for (const [i, own] of unheard(said, doubts)) {
    const one = said[i]!;
    const { block: b, ground, voices } = one;
    one.opinion = blocks[b]!.opinion = opinionOf(b, { beside: besides(b, blocks), ...ground }, one.poll ?? poll(b), voices, own, surroundings);
    yield;
  }

  const statements: Statement[] = [];
  const findings: Finding[] = [];
  appendOpinions(said, statements, findings);
  appendStated(statements, blocks);
  append(findings, findingsOf(badDirective, directives.misunderstood.map(misunderstoodDraft), options));
  const heard = hear(directives.directives, withOthers(findings, statements), statements, text);
  const shown = [...heard.findings, ...remarksOn(heard.unused)];
  shown.sort((a, b) => a.start - b.start || a.end - b.end);
  return { statements, findings: shown, headings: headingsIn(blocks), degraded: degradedIn(blocks) };

  /** A remark on a comment can be silenced in its turn, and what silences it is needed. */
  function remarksOn(unused: readonly Directive[]): Finding[] {
    const remarks = findingsOf(unusedDirective, unused.map(unusedDraft), options);
    if (remarks.length === 0) return [];
    const again = hear(directives.directives, remarks, statements, text);
    const idle = new Set(again.unused.map((d) => d.start));
    return again.findings.filter((f) => idle.has(f.start));
  }
}

/** Analyses a document in one go. Never throws. */
export function review(text: Text, options: ReviewOptions = {}): Review {
  const steps = reviewing(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const ruleNames: ReadonlySet<string> = new Set(rules.map((r) => r.name));

/** What is known or was found out now of a block. */
interface Said {
  block: number;
  ground: Omit<Ground, "beside" | "asked" | "sight">;
  poll: Poll | undefined;
  opinion: Opinion | undefined;
  voices: readonly Voice[];
}

const none: readonly Voice[] = [];

/** What the statements of the document make of each other: one flag for each voice of each block. */
function doubtsOf(said: readonly Said[]): boolean[][] {
  const doubts = doubtsAmong(said.flatMap(({ voices }) => voices));
  let from = 0;
  return said.map(({ voices }) => doubts.slice(from, from += voices.length));
}

/** The blocks whose opinion has not heard these doubts, by their indexes, with the doubts. */
function unheard(said: readonly Said[], doubts: readonly boolean[][]): [number, readonly boolean[]][] {
  const left: [number, readonly boolean[]][] = [];
  for (const [i, own] of doubts.entries()) {
    const { opinion } = said[i]!;
    if (!opinion || !same(opinion.doubts, own)) left.push([i, own]);
  }
  return left;
}

/** Appends proportions and findings. Findings name statements by their place in the list, in which proportions stand first. */
function appendOpinions(said: readonly Said[], statements: Statement[], findings: Finding[]): void {
  for (const { opinion } of said) {
    const before = statements.length;
    append(statements, opinion!.proportions);
    for (const f of opinion!.findings) findings.push(before > 0 && f.statements.length > 0 ? { ...f, statements: f.statements.map((s) => s + before) } : f);
  }
}

/** What the comments of a document say to Ratecheck. */
function directivesIn(blocks: readonly KnownBlock[]): Directives {
  const directives: Directives = { directives: [], declarations: [], misunderstood: [] };
  for (let b = 0; b < blocks.length; b += 1) {
    const { comments, start } = blocks[b]!;
    for (const comment of comments) readComment(comment.text, { start: comment.start + start, end: comment.end + start }, ruleNames, directives);
  }
  return directives;
}

/** The indexes of the blocks that something is to be said of. */
function worthAnOpinion(blocks: readonly KnownBlock[]): number[] {
  const worth: number[] = [];
  for (let b = 0; b < blocks.length; b += 1) if (blocks[b]!.worthAnOpinion) worth.push(b);
  return worth;
}

function headingsIn(blocks: readonly KnownBlock[]): Heading[] {
  const headings: Heading[] = [];
  for (let b = 0; b < blocks.length; b += 1) {
    const { facts, start, end } = blocks[b]!;
    if (facts.heading > 0) headings.push({ start, end, depth: facts.heading, title: facts.title });
  }
  return headings;
}

function degradedIn(blocks: readonly KnownBlock[]): Review["degraded"] {
  const stretches: Review["degraded"] = [];
  for (let b = 0; b < blocks.length; b += 1) {
    const { start, end, degraded } = blocks[b]!;
    if (degraded !== undefined) stretches.push({ start, end, reason: degraded });
  }
  return stretches;
}

/** Appends what the blocks state besides proportions: the counts, and then the sizes. */
function appendStated(statements: Statement[], blocks: readonly KnownBlock[]): void {
  for (let b = 0; b < blocks.length; b += 1) if (blocks[b]!.facts.counts.length > 0) append(statements, statedIn(blocks[b]!).counts);
  for (let b = 0; b < blocks.length; b += 1) if (blocks[b]!.enrolment) append(statements, statedIn(blocks[b]!).sizes);
}

/** The same lists while the block stands where it stood. */
function statedIn(block: KnownBlock): Stated {
  const { stated, start } = block;
  return stated?.start === start ? stated : block.stated = { start, counts: countsOf(block), sizes: sizesOf(block) };
}

/** The sizes of populations: totals, and arms beside each other. */
function sizesOf({ enrolment }: PlacedBlock): SizeStatement[] {
  const sizes: SizeStatement[] = [];
  for (const { ofProportion, group, cue, quote, value, phrase } of enrolment?.populations ?? []) {
    if (!ofProportion && (group !== null || cue === "total")) sizes.push({ kind: "size", start: quote.start, end: quote.end, value, quote, population: phrase });
  }
  return sizes;
}

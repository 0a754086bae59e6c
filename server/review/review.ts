/** The whole way: text → blocks → statements → populations → checks → Review. */
import { badDirective, misunderstoodDraft } from "../checks/bad-directive.ts";
import { rules } from "../checks/rules.ts";
import { unusedDirective, unusedDraft } from "../checks/unused-directive.ts";
import { takeCensus, type PlacedBlock } from "../populations/people/census.ts";
import { methodsAmong } from "../populations/doubts/recast.ts";
import { voiceOf, type Voice } from "../populations/doubts/doubts.ts";
import { append, firstIndex } from "../lists.ts";
import { declarationsIn } from "./declarations.ts";
import { hear, readComment, readFrontMatter, type Directive, type Directives } from "./directives.ts";
import type { Text } from "../text/text.ts";
import { Memo, type KnownBlock } from "./memo.ts";
import {
  besides, findingsIn, findingsOf, opinionOf, placed, proportionsOf, same, standersOf, stillHolds, type Ground, type Opinion, type PlacedOpinion, type Surroundings,
} from "./opinions.ts";
import { countsOf, pollBlock, type Poll } from "./proportions.ts";
import { withOthers, type Stander, type Standing } from "./standing.ts";
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
  const telling = tellingAmong(blocks);
  const directives = directivesIn(telling);
  if (frontMatter) readFrontMatter(frontMatter.text, frontMatter.start, directives);
  const census = takeCensus(blocks);
  const declarations = declarationsIn(directives.declarations, blocks);
  const methodsAt = methodsAmong(blocks);
  const version = memo.versionOf(blocks, census);
  const optionsKey = JSON.stringify(options);
  const surroundings: Surroundings = { text, options, census, blocks };
  const placeOf = placesIn(blocks);
  const poll = (b: number): Poll => pollBlock(b, census, blocks, declarations, methodsAt[b] ?? 0);
  yield;

  /** What is known of a block without judging it again. */
  const recall = (b: number): Said => {
    const block = blocks[b]!;
    const ground = { options: optionsKey, section: census.sectionOf(b), headings: census.headingsOf(b, 0), declared: declarations.keyOf(block), methods: methodsAt[b] ?? 0 };
    const opinion = block.opinion && stillHolds(block.opinion, ground, version, b, blocks, census) ? block.opinion : undefined;
    if (opinion) opinion.seen = version;
    return { block: b, ground, poll: undefined, opinion, voices: opinion?.voices ?? none };
  };
  const said: Said[] = [];
  for (const b of worthAnOpinion(blocks)) {
    const one = recall(b);
    said.push(one);
    if (one.opinion) continue;
    one.poll = poll(b);
    one.voices = one.poll.ballots.map((ballot) => voiceOf(ballot, placeOf));
    yield;
  }
  const doubts = memo.doubtsAmong(said.map(({ voices }) => voices));
  yield;
  for (const [i, own] of unheard(said, doubts)) {
    const one = said[i]!;
    const { block: b, ground, voices } = one;
    one.opinion = blocks[b]!.opinion = opinionOf(b, { beside: besides(b, blocks), ...ground }, version, one.poll ?? poll(b), voices, own, surroundings);
    yield;
  }

  const opinions = said.map(({ opinion }) => placed(opinion!));
  const stated = statedIn(telling);
  const statements = onceAsked(() => statementsOf(opinions, stated));
  const findings: Finding[] = findingsOfAll(opinions);
  append(findings, findingsOf(badDirective, directives.misunderstood.map(misunderstoodDraft), options));
  const heard = hear(directives.directives, withOthers(findings, standingOf(opinions, stated, blocks)), statements, text);
  const shown = [...heard.findings, ...remarksOn(heard.unused)];
  shown.sort((a, b) => a.start - b.start || a.end - b.end);
  const unverifiable = opinions.reduce((n, { opinion }) => n + opinion.unverifiable, 0);
  return {
    get statements() {
      return statements();
    },
    checked: opinions.reduce((n, { opinion }) => n + opinion.proportions.length, 0) - unverifiable,
    unverifiable, findings: shown, headings: headingsIn(telling), degraded: degradedIn(telling),
  };

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

/** The blocks whose opinion has not heard these doubts, by their indexes, with the doubts. */
function unheard(said: readonly Said[], doubts: readonly (readonly boolean[])[]): [number, readonly boolean[]][] {
  const left: [number, readonly boolean[]][] = [];
  for (const [i, own] of doubts.entries()) {
    const { opinion } = said[i]!;
    if (!opinion || !(opinion.doubts === own || same(opinion.doubts, own))) left.push([i, own]);
  }
  return left;
}

/** The findings of all opinions. They name statements by their place in the list of all, in which proportions stand first. */
function findingsOfAll(opinions: readonly PlacedOpinion[]): Finding[] {
  const findings: Finding[] = [];
  let before = 0;
  for (const one of opinions) {
    for (const f of findingsIn(one)) findings.push(before > 0 && f.statements.length > 0 ? { ...f, statements: f.statements.map((s) => s + before) } : f);
    before += one.opinion.proportions.length;
  }
  return findings;
}

/** A block that states something besides proportions, where it stood in a review: blocks move on. */
interface Stated {
  block: KnownBlock;
  start: number;
}

function statedIn(telling: readonly KnownBlock[]): Stated[] {
  const stated: Stated[] = [];
  for (const block of telling) {
    if (block.facts.counts.length > 0 || block.roll.people.length > 0) stated.push({ block, start: block.start });
  }
  return stated;
}

/** All that a document states: the proportions, the counts without a percentage, and the sizes. */
function statementsOf(opinions: readonly PlacedOpinion[], stated: readonly Stated[]): Statement[] {
  const statements: Statement[] = [];
  for (const one of opinions) append(statements, proportionsOf(one));
  for (const { block, start } of stated) append(statements, countsOf(block.facts, start));
  for (const { block, start } of stated) append(statements, sizesOf(block, start));
  return statements;
}

/** The numbers on which those statements stand, without making them, and without a look at those of blocks in which none of them is asked for. */
const standingOf = (opinions: readonly PlacedOpinion[], stated: readonly Stated[], blocks: readonly KnownBlock[]): Standing => (places, stands) => {
  /** How far from the beginning of each block; of front matter, which is no block, from that of the text. */
  const asked = new Map<PlacedBlock | undefined, number[]>();
  for (const place of places) {
    const block = blocks[firstIndex(blocks, ({ start }) => start > place) - 1];
    const own = asked.get(block);
    const offset = place - (block?.start ?? 0);
    if (own) own.push(offset);
    else asked.set(block, [offset]);
  }
  let index = 0;
  /** Those of an opinion that stand on what is asked for of one block. */
  const tell = (opinion: Opinion, was: number, now: number, offsets: readonly number[] = nowhere): void => {
    for (const offset of offsets) {
      for (const { index: own, statement, side, part } of standersOf(opinion).get(was + offset) ?? nobody) stands(index + own, now + offset, statement, side, part);
    }
  };
  for (const { opinion } of opinions) {
    let isAny = false;
    for (const [block, start] of opinion.frame) {
      if (!asked.has(block)) continue;
      isAny = true;
      tell(opinion, start, block.start, asked.get(block));
    }
    if (isAny) tell(opinion, 0, 0, asked.get(undefined));
    index += opinion.proportions.length;
  }
  for (const { block, start } of stated) {
    if (asked.has(block)) {
      for (const [i, statement] of countsOf(block.facts, start).entries()) {
        for (const side of ["count", "denominator"] as const) for (const part of statement[side].parts) stands(index + i, part.start, statement, side, part);
      }
    }
    index += block.facts.counts.length;
  }
};

const nowhere: readonly number[] = [];
const nobody: readonly Stander[] = [];

/** Works something out when it is first asked for. */
function onceAsked<T>(make: () => T): () => T {
  let open: (() => T) | undefined = make;
  let made: T | undefined;
  return () => {
    if (open) made = open();
    open = undefined;
    return made as T;
  };
}

/** Tells an offset of a document from all others, wherever its block moves to. */
const placesIn = (blocks: readonly KnownBlock[]) => (offset: number): number => {
  const block = blocks[firstIndex(blocks, (one) => one.start > offset) - 1];
  return block ? block.id * longestBlock + offset - block.start : offset;
};

/** Code units of no block are more. */
const longestBlock = 2 ** 27;

/** The blocks of which more is to be known than that they are there. */
function tellingAmong(blocks: readonly KnownBlock[]): KnownBlock[] {
  const telling: KnownBlock[] = [];
  for (let b = 0; b < blocks.length; b += 1) if (blocks[b]!.telling) telling.push(blocks[b]!);
  return telling;
}

/** What the comments of a document say to Ratecheck. */
function directivesIn(telling: readonly KnownBlock[]): Directives {
  const directives: Directives = { directives: [], declarations: [], misunderstood: [] };
  for (const { comments, start } of telling) {
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

function headingsIn(telling: readonly KnownBlock[]): Heading[] {
  const headings: Heading[] = [];
  for (const { facts, start, end } of telling) {
    if (facts.heading > 0) headings.push({ start, end, depth: facts.heading, title: facts.title });
  }
  return headings;
}

function degradedIn(telling: readonly KnownBlock[]): Review["degraded"] {
  const stretches: Review["degraded"] = [];
  for (const { start, end, degraded } of telling) {
    if (degraded !== undefined) stretches.push({ start, end, reason: degraded });
  }
  return stretches;
}

/** The sizes of populations that a block gives: totals, and arms beside each other. */
function sizesOf({ roll }: KnownBlock, start: number): SizeStatement[] {
  const sizes: SizeStatement[] = [];
  for (const { ofProportion, grouped, cue, text, start: from, end: to, value, phrase } of roll.people) {
    if (ofProportion || !(grouped || cue === "total")) continue;
    const quote = { text, start: from + start, end: to + start };
    sizes.push({ kind: "size", start: quote.start, end: quote.end, value, quote, population: phrase });
  }
  return sizes;
}

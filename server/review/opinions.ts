/**
 * What is found out about a block, and the ground it rests on: while that is the same, so is the opinion, wherever the
 * block and the places that it speaks of have moved to.
 */
import { rules } from "../checks/rules.ts";
import { compact, firstIndex } from "../lists.ts";
import type { Rule, Draft } from "../checks/types.ts";
import { doubt, type Ballot } from "../populations/judging/ballots.ts";
import { takeFromBeside } from "../populations/doubts/beside.ts";
import { tellByOthers } from "../populations/doubts/as-others.ts";
import { dispelDoubts } from "../populations/doubts/beyond-doubt.ts";
import type { Census, PlacedBlock } from "../populations/people/census.ts";
import type { Voice } from "../populations/doubts/doubts.ts";
import type { Roll } from "../populations/people/roll.ts";
import { leavePartsOfOthers } from "../populations/doubts/parts-of-others.ts";
import { standBeside } from "../populations/votes/sisters.ts";
import { leaveUnnamedSex } from "../populations/doubts/unnamed-sex.ts";
import { leaveUnnamed } from "../populations/doubts/unnamed.ts";
import type { BlockFacts } from "../statements/block.ts";
import { narrow } from "../text/narrow.ts";
import type { Text } from "../text/text.ts";
import { movedFinding, movedProportion, visitProportion, type Shift } from "./places.ts";
import { judgedOf, type Poll } from "./proportions.ts";
import { standersAmong, type Stander } from "./standing.ts";
import type { Finding, ProportionStatement, ReviewOptions } from "./types.ts";

/** All that an opinion rests on besides the block itself. */
export interface Ground {
  /** The options of the review, in one string. */
  options: string;
  /** The headings above the block, by what they open. */
  section: string;
  /** What they say. */
  headings: readonly string[];
  /** What the author declares for its statements. */
  declared: string;
  /** What the document says of all its percentages, in flags: see reweighted.ts. */
  methods: number;
  /** What it can see of the blocks beside it. */
  beside: readonly number[];
  /** What was asked of the census, see `Census.asked`. */
  asked: number;
  /** What the block can see of that. */
  sight: string;
}

export interface Opinion {
  ground: Ground;
  /** The version of the census at which the sight was last seen to be the same. */
  seen: number;
  /** What its statements say to those of other blocks. */
  voices: readonly Voice[];
  /** What those make of it: one flag a voice. */
  doubts: readonly boolean[];
  proportions: readonly ProportionStatement[];
  /** How many of them cannot be checked. */
  unverifiable: number;
  /** Their `statements` are indexes in `proportions`. */
  findings: readonly Finding[];
  /** The blocks in which all these offsets are, and where they stood; in the order of the text. */
  frame: readonly (readonly [block: PlacedBlock, start: number])[];
  /** The proportions that stand on a number, by where it begins; made when it is first asked for. */
  standers: ReadonlyMap<number, readonly Stander[]> | undefined;
}

/** An opinion and where the blocks of its frame begin in one review; undefined where they begin as it says. */
export interface PlacedOpinion {
  opinion: Opinion;
  now: readonly number[] | undefined;
}

/** Whether there is anything to be said of a block. */
export const isWorthAnOpinion = (facts: BlockFacts, roll: Roll): boolean => facts.proportions.length > 0 || facts.rests.length > 0 || facts.counts.length > 0 ||
  facts.oddities.length > 0 || facts.sums.length > 0 || roll.groups.length > 0 || facts.parts.some((p) => p.table !== null);

/** How many blocks on either side the statements of a block look at as blocks, and not by the census. */
const neighbours = 3;

/** A block that others have beside them. */
export interface FacingBlock extends PlacedBlock {
  /** What its neighbours can see of it, see `faceOf`. */
  readonly face: number;
}

/**
 * What the statements of a block can see of one beside it, in a number: where two are the same, so is that. Mostly it is what
 * kind of block it is, and whose roll it calls; of some it is all that is in it, and how far away that stands.
 *
 * @param id tells the block from all others
 * @param rollId tells its roll from all others
 */
export function faceOf({ heading, parts, notes, estimates, titled }: BlockFacts, { people, rows }: Roll, id: number, rollId: number): number {
  if (notes.length > 0 || estimates.length > 0 || titled !== "" || people.some((p) => p.outcome !== undefined && !p.ofTable)) return id * faces + faces - 1;
  const kind = (heading > 0 ? 1 : 0) + (parts.some(({ table }) => table) ? 2 : 0) + (parts[0]?.role === "caption" ? 4 : 0);
  return people.length > 0 || rows.people.length > 0 ? rollId * faces + kind : -1 - kind;
}

/** More than there are kinds of blocks, of which the last is that of blocks that are seen as they are. */
const faces = 9;

/** What a block can see of those beside it; how far away a block stands follows where all of it is seen. */
export function besides(block: number, blocks: readonly FacingBlock[]): number[] {
  const beside: number[] = [];
  for (let b = Math.max(0, block - neighbours); b <= block + neighbours && b < blocks.length; b += 1) {
    beside.push(seenFrom(block, b, blocks));
    if (isSeenWhole(blocks[b]!)) beside.push(blocks[b]!.start - blocks[block]!.start);
  }
  return compact(beside);
}

/** Whether a block still sees the same of those beside it. */
function stillBeside(beside: readonly number[], block: number, blocks: readonly FacingBlock[]): boolean {
  let i = 0;
  for (let b = Math.max(0, block - neighbours); b <= block + neighbours && b < blocks.length; b += 1) {
    if (i >= beside.length || beside[i++] !== seenFrom(block, b, blocks)) return false;
    if (isSeenWhole(blocks[b]!) && beside[i++] !== blocks[b]!.start - blocks[block]!.start) return false;
  }
  return i === beside.length;
}

/** Where the block itself stands among those beside it tells how many are before it. */
const seenFrom = (block: number, b: number, blocks: readonly FacingBlock[]): number => (b === block ? -blocks[b]!.id - faces : blocks[b]!.face);

const isSeenWhole = ({ face }: FacingBlock): boolean => face % faces === faces - 1;

/**
 * Whether an opinion of a block still holds.
 *
 * @param ground as it is now
 * @param version of the census, as it is now
 */
export function stillHolds({ ground: was, frame, seen }: Opinion, ground: Omit<Ground, "beside" | "asked" | "sight">, version: number, block: number, blocks: readonly FacingBlock[], census: Census): boolean {
  if (was.options !== ground.options || was.section !== ground.section || was.declared !== ground.declared || was.methods !== ground.methods) return false;
  if (!stillBeside(was.beside, block, blocks) || frame.some(([{ gone }]) => gone) || !census.saySame(block, was.headings, was.asked)) return false;
  return seen === version || was.sight === census.sightFrom(block, was.asked);
}

/** Whether two lists hold the same. */
export const same = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);

/** An opinion where its blocks are now. They may move on: what is worked out from this stays. */
export function placed(opinion: Opinion): PlacedOpinion {
  const { frame } = opinion;
  for (let i = 0; i < frame.length; i += 1) if (frame[i]![0].start !== frame[i]![1]) return { opinion, now: frame.map(([block]) => block.start) };
  return { opinion, now: undefined };
}

/** By how much the offsets of an opinion have moved. */
export function shiftOf({ opinion: { frame }, now }: PlacedOpinion): Shift {
  if (!now) return unmoved;
  return (offset) => {
    let by = 0;
    for (let i = 0; i < frame.length; i += 1) {
      const start = frame[i]![1];
      if (start > offset) break;
      by = now[i]! - start;
    }
    return by;
  };
}

const unmoved: Shift = () => 0;

/** The proportions of an opinion with the offsets of its review. */
export function proportionsOf(one: PlacedOpinion): readonly ProportionStatement[] {
  if (!one.now) return one.opinion.proportions;
  const shift = shiftOf(one);
  return one.opinion.proportions.map((p) => movedProportion(p, shift));
}

/** The findings of an opinion with the offsets of its review. */
export function findingsIn(one: PlacedOpinion): readonly Finding[] {
  if (!one.now || one.opinion.findings.length === 0) return one.opinion.findings;
  const shift = shiftOf(one);
  return one.opinion.findings.map((f) => movedFinding(f, shift));
}

/** Its proportions that stand on a number, by where it begins; offsets are those of the opinion. */
export const standersOf = (opinion: Opinion): ReadonlyMap<number, readonly Stander[]> => opinion.standers ??= standersAmong(opinion.proportions);

/** What a rule says, in the severity that the options give it. */
export function findingsOf(rule: Rule, drafts: readonly Draft[], options: ReviewOptions): Finding[] {
  const setting = options.rules?.[rule.name];
  return setting === "off" ? [] : drafts.map((draft) => ({
    rule: rule.name, ...draft, severity: setting ?? draft.severity ?? rule.severity,
    message: narrow(draft.message), related: draft.related.map(({ start, end, message }) => ({ start, end, message: narrow(message) })),
  }));
}

/** What a document knows that is asked about one of its blocks. */
export interface Surroundings {
  text: Text;
  options: ReviewOptions;
  census: Census;
  blocks: readonly PlacedBlock[];
}

/**
 * Forms an opinion of a block.
 *
 * @param poll its statements, as they have voted among themselves
 * @param doubts what the statements of other blocks make of them
 * @param version of the census
 */
export function opinionOf(block: number, ground: Omit<Ground, "asked" | "sight">, version: number, poll: Poll, voices: readonly Voice[], doubts: readonly boolean[], { text, options, census, blocks }: Surroundings): Opinion {
  for (const [i, ballot] of poll.ballots.entries()) if (doubts[i]) doubt(ballot);
  if (poll.ballots.some(({ located: { mention } }) => !mention.cell)) lookAgain(poll.ballots, blocks[block]!.facts.parts);
  census.asked = poll.asked;
  const judged = judgedOf(poll, census, blocks, options);
  const context = { text, options, judged, census, block: blocks[block]!, index: block };
  const proportions = judged.map((j) => j.statement);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (options.rules?.[rule.name] === "off") continue;
    for (const finding of findingsOf(rule, rule.check(context), options)) findings.push(isSic(finding, proportions, text) ? { ...finding, asPublished: "[sic]" } : finding);
  }
  const { asked } = census;
  return {
    ground: { asked, sight: census.sightFrom(block, asked), ...ground }, seen: version, voices, doubts, proportions,
    unverifiable: proportions.reduce((n, p) => (p.verdict === "unverifiable" ? n + 1 : n), 0), findings, frame: frameOf(poll, proportions, findings, blocks), standers: undefined,
  };
}

/** What statements in prose make of each other when all votes are in; of the cells of a table nothing is said. */
function lookAgain(ballots: readonly Ballot[], parts: BlockFacts["parts"]): void {
  takeFromBeside(ballots);
  leavePartsOfOthers(ballots);
  leaveUnnamed(ballots);
  standBeside(ballots);
  dispelDoubts(ballots, parts);
  tellByOthers(ballots);
  leaveUnnamedSex(ballots);
}

/** "19% [sic]", "45 [sic] of 40": the writer has seen the number that is marked, the percentage or its count. */
function isSic({ statements, end }: Finding, proportions: readonly ProportionStatement[], text: Text): boolean {
  const { percent, count } = proportions[statements[0] ?? -1] ?? {};
  return [end, percent?.end, ...(count?.parts ?? []).map((part) => part.end)]
    .some((at) => at !== undefined && /^[\s)\]]{0,3}[[(][*_]{0,2}sic!?[*_]{0,2}[\])]/i.test(text.slice(at, at + 16)));
}

/** The blocks that the offsets of an opinion are in; what stands before them all does not move unseen. */
function frameOf({ ballots }: Poll, proportions: readonly ProportionStatement[], findings: readonly Finding[], blocks: readonly PlacedBlock[]): Opinion["frame"] {
  const seen = new Set<number>();
  /** The block that was seen last: what an opinion speaks of mostly stands in its own. */
  let last = -1;
  const see: Shift = (offset) => {
    if (last >= 0 && blocks[last]!.start <= offset && !(blocks[last + 1] && blocks[last + 1]!.start <= offset)) return 0;
    last = firstIndex(blocks, (block) => block.start > offset) - 1;
    if (last >= 0) seen.add(last);
    return 0;
  };
  for (const { judgement: { denominator } } of ballots) if (denominator?.parts[0]) see(denominator.parts[0].start);
  for (const p of proportions) visitProportion(p, see);
  for (const f of findings) movedFinding(f, see);
  return [...seen].sort((a, b) => a - b).map((b) => [blocks[b]!, blocks[b]!.start]);
}

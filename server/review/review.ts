/** The whole way: text → blocks → statements → populations → checks → Review. */
import { badDirective, misunderstoodDraft } from "../checks/bad-directive.ts";
import { rules } from "../checks/rules.ts";
import { unusedDirective, unusedDraft } from "../checks/unused-directive.ts";
import { takeCensus, type Census, type PlacedBlock } from "../populations/census.ts";
import { doubtsAmong, voiceOf, type Voice } from "../populations/doubts.ts";
import { append } from "../lists.ts";
import { declarationsIn } from "./declarations.ts";
import { hear, readComment, readFrontMatter, type Directive, type Directives } from "./directives.ts";
import type { Text } from "../text/text.ts";
import { Memo } from "./memo.ts";
import { besides, findingsOf, moved, opinionOf, same, stillHolds, type Ground, type Opinion, type Surroundings } from "./opinions.ts";
import { countsOf, pollBlock, type Poll } from "./proportions.ts";
import { withOthers } from "./standing.ts";
import type { Finding, Heading, Review, ReviewOptions, SizeStatement, Statement } from "./types.ts";

/**
 * The analysis as a resumable sequence: yields between blocks, returns the Review. Never throws.
 *
 * @param text the document
 * @param options settings
 * @param memo what an earlier review of the same document learned; results are the same with and without it
 */
export function* reviewing(text: Text, options: ReviewOptions = {}, memo: Memo = new Memo()): Generator<void, Review, void> {
  const { blocks, frontMatter } = yield* memo.read(text);
  const directives: Directives = { directives: [], declarations: [], misunderstood: [] };
  if (frontMatter) readFrontMatter(frontMatter.text, frontMatter.start, directives);
  for (const { comments, start } of blocks) {
    for (const comment of comments) readComment(comment.text, { start: comment.start + start, end: comment.end + start }, ruleNames, directives);
  }
  const census = takeCensus(blocks);
  const declarations = declarationsIn(directives.declarations, blocks);
  const version = memo.versionOf(blocks, census);
  const optionsKey = JSON.stringify(options);
  const surroundings: Surroundings = { text, options, census, blocks };
  /** What the statements of a block may look at beyond it. */
  const sight = (b: number): string => (blocks[b]!.facts.proportions.length > 0 ? census.sightFrom(b) : "");
  const poll = (b: number): Poll => pollBlock(b, census, blocks, declarations);
  yield;

  /** What is known or was found out now of the blocks that something is to be said of. */
  const said: { block: number; ground: Omit<Ground, "beside" | "sight">; poll: Poll | undefined; opinion: Opinion | undefined; voices: readonly Voice[] }[] = [];
  for (const [b, block] of blocks.entries()) {
    if (!block.worthAnOpinion) continue;
    const ground = { options: optionsKey, section: census.sectionOf(b), declared: declarations.keyOf(block), version };
    const opinion = block.opinion && stillHolds(block.opinion, ground, b, blocks, () => sight(b)) ? moved(block.opinion, version) : undefined;
    if (opinion) {
      if (opinion !== block.opinion) block.opinion = opinion;
      said.push({ block: b, ground, poll: undefined, opinion, voices: opinion.voices });
      continue;
    }
    const polled = poll(b);
    said.push({ block: b, ground, poll: polled, opinion: undefined, voices: polled.ballots.map(voiceOf) });
    yield;
  }
  const doubts = doubtsAmong(said.flatMap(({ voices }) => voices));
  yield;

  const statements: Statement[] = [];
  const findings: Finding[] = [];
  let voice = 0;
  for (const { block: b, ground, voices, ...known } of said) {
    const own = doubts.slice(voice, voice + voices.length);
    voice += voices.length;
    let { opinion } = known;
    if (!opinion || !same(opinion.doubts, own)) {
      opinion = opinionOf(b, { sight: opinion?.ground.sight ?? sight(b), beside: besides(b, blocks), ...ground }, known.poll ?? poll(b), voices, own, surroundings);
      blocks[b]!.opinion = opinion;
      yield;
    }
    // findings name statements by their place in the list: proportions stand first
    const before = statements.length;
    append(statements, opinion.proportions);
    for (const f of opinion.findings) findings.push(before > 0 && f.statements.length > 0 ? { ...f, statements: f.statements.map((s) => s + before) } : f);
  }
  for (const block of blocks) append(statements, countsOf(block));
  append(statements, sizesOf(census));
  append(findings, findingsOf(badDirective, directives.misunderstood.map(misunderstoodDraft), options));
  const heard = hear(directives.directives, withOthers(findings, statements), statements, text);
  const shown = [...heard.findings, ...remarksOn(heard.unused)];
  shown.sort((a, b) => a.start - b.start || a.end - b.end);
  return { statements, findings: shown, headings: headingsIn(blocks), degraded: blocks.flatMap(({ start, end, degraded }) => (degraded === undefined ? [] : [{ start, end, reason: degraded }])) };

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

const headingsIn = (placed: readonly PlacedBlock[]): Heading[] => placed
  .filter(({ facts }) => facts.heading > 0)
  .map(({ facts, start, end }) => ({ start, end, depth: facts.heading, title: facts.title }));

/** The sizes of populations: totals, and arms beside each other. */
function sizesOf(census: Census): SizeStatement[] {
  return census.populations.filter((p) => !p.ofProportion && (p.group !== null || p.cue === "total")).map((p): SizeStatement => ({
    kind: "size", start: p.quote.start, end: p.quote.end, value: p.value, quote: p.quote, population: p.phrase,
  }));
}

/**
 * The census: every population that the document gives a size for, where it is said, and which sizes are the arms of
 * one trial. Works over compact facts of the blocks; offsets are those of the document.
 */
import type { Quote } from "../review/types.ts";
import { stopWords, weakLabels } from "../statements/lexicon.ts";
import type { BlockFacts } from "../statements/block.ts";
import type { Outcome, SizeMention } from "../statements/types.ts";

export interface Population {
  value: number;
  quote: Quote;
  /** Words that name it. */
  label: ReadonlySet<string>;
  /** Words of the label that no other arm of its group has. */
  distinct: ReadonlySet<string>;
  cue: SizeMention["cue"];
  form: SizeMention["form"];
  noun: string;
  phrase: string;
  outcome: Outcome | undefined;
  /** Also the count of a proportion: a subset that was counted. */
  ofProportion: boolean;
  /** Also the denominator of one: the people who were looked at for its outcome. */
  inProportion: boolean;
  /** Stands alone in a bracket behind the name: "placebo (106 patients)". */
  bracketed: boolean;
  /** Every group had as many. */
  each: boolean;
  /** Order in the document. */
  order: number;
  block: number;
  part: number;
  sentence: number;
  path: string;
  group: Group | null;
  /** Stands in a heading or a caption. */
  titled: boolean;
  /** Stands at the head of a table's column. */
  ofTable: boolean;
}

/** Arms that are named side by side. */
export interface Group {
  arms: Population[];
  order: number;
  block: number;
  path: string;
  /** Read off the denominators of statements, among which the block has others: each outcome may have its own people. */
  varies: boolean;
}

/** A block's facts and where it stands in the document. */
export interface PlacedBlock {
  facts: BlockFacts;
  start: number;
  end: number;
}

export interface Census {
  populations: Population[];
  groups: Group[];
  /** The populations of a block that stand between two offsets. */
  inBlock(block: number, from: number, to: number): readonly Population[];
  /** The size that a heading, a caption or a paragraph gives for the table beside it: its only "N = 156". */
  titleSize(block: number): Population | undefined;
  /** The populations nearest to a place on a path and on the way to it, before it and behind it. */
  populationsNear(path: string, order: number): Population[];
  /** The groups of arms nearest to a place on a path and on the way to it. */
  groupsNear(path: string, order: number): Group[];
  /** Those nearest to a place on any path. */
  anyPopulationsNear(order: number): Population[];
  anyGroupsNear(order: number): Group[];
  /** Path of each part of each block: what is said under a path is about what was introduced on the way to it. */
  pathOf(block: number, part: number): string;
  /** Stems of the headings above a block, the nearest first. */
  headingsOf(block: number): readonly string[];
}

/** Headings that divide the report of one study, not one study from another. */
const structural = /^(?:[\divx]+(?:\.\d+)*\.?\s+)?(?:abstract|background|introduction|aims?|objectives?|purpose|importance|methods?|materials?(?: and methods?)?|patients?(?: and methods?)?|participants?|design.*|setting.*|interventions?|main outcomes?.*|results?|findings?|outcomes?|efficacy|response|safety|harms?|toxicity|adverse (?:events?|effects?)|tolerability|survival|interpretation|discussion|conclusions?|summary|trial registration|funding|statistic.*|baseline.*|secondary.*|primary.*|solicited.*|characteristics.*|table \d.*|study (?:population|selection)|patient .*|\d+\.? .*results?)\b/i;

/** Whether a heading divides the report of one study, and not one study from another. */
export const isStructural = (title: string): boolean => structural.test(title.trim());

/** Takes the census of a document. */
export function takeCensus(blocks: readonly PlacedBlock[]): Census {
  const populations: Population[] = [];
  const groups: Group[] = [];
  const paths: string[] = [];
  const headings: string[][] = [];
  const stack: { depth: number; id: string; stems: string[] }[] = [];
  for (const [b, { facts }] of blocks.entries()) {
    if (facts.heading > 0) {
      while (stack.length > 0 && stack.at(-1)!.depth >= facts.heading) stack.pop();
      stack.push({ depth: facts.heading, id: isStructural(facts.title) ? "" : `${b}/`, stems: facts.titleStems });
    }
    headings.push(stack.flatMap((s) => s.stems).reverse());
    paths.push(stack.map((s) => s.id).join(""));
  }
  const pathOf = (block: number, part: number): string => {
    const { facts } = blocks[block]!;
    const item = facts.parts[part]?.item ?? [];
    return paths[block]! + (item.length > 0 ? `l${block}.${item.map((i) => `${i}/`).join("")}` : "");
  };
  for (const [b, { facts, start }] of blocks.entries()) {
    const own: Population[] = [];
    for (const size of facts.sizes) {
      const part = facts.parts[size.place.part];
      own.push({
        value: size.value,
        quote: { text: size.text, start: size.start + start, end: size.end + start },
        label: new Set(size.label), distinct: new Set(), cue: size.cue, form: size.form, noun: size.noun, phrase: size.phrase,
        outcome: size.outcome, ofProportion: size.ofProportion, inProportion: size.inProportion, bracketed: size.bracketed, each: size.each, order: size.start + start, block: b, part: size.place.part,
        sentence: size.place.sentence, path: pathOf(b, size.place.part), group: null,
        titled: part?.role === "heading" || part?.role === "caption", ofTable: false,
      });
    }
    const printed = new Set(own.filter((p) => p.inProportion).map((p) => p.value));
    for (const group of groupArms(own)) {
      group.varies = group.arms.every((a) => a.inProportion) && printed.size > new Set(group.arms.map((a) => a.value)).size;
      groups.push(group);
    }
    for (const [index, part] of facts.parts.entries()) {
      if (!part.table) continue;
      const arms: Population[] = [];
      for (const column of part.table.columns) {
        if (!column.size) continue;
        const { size } = column;
        arms.push({
          value: size.value, quote: { text: size.text, start: size.start + start, end: size.end + start },
          label: new Set(column.label), distinct: new Set(), cue: "arm", form: "n=", noun: "", phrase: column.head,
          outcome: undefined, ofProportion: false, inProportion: false, bracketed: false, each: false, order: size.start + start, block: b, part: index, sentence: 0,
          path: pathOf(b, index), group: null, titled: false, ofTable: true,
        });
      }
      own.push(...arms);
      const distinctArms = arms.filter((a, i) => arms.findIndex((o) => o.order === a.order) === i);
      if (distinctArms.length > 1) groups.push(makeGroup(distinctArms.filter((a) => !a.label.has("total") && !a.label.has("overall") && !a.label.has("all"))));
    }
    own.sort((x, y) => x.order - y.order);
    populations.push(...own);
  }
  const byBlock = new Map<number, Population[]>();
  for (const p of populations) push(byBlock, p.block, p);
  const titles = new Map<number, Population>();
  for (const [b, list] of byBlock) {
    const sizes = list.filter((p) => !p.ofTable && p.form === "n=" && p.group === null);
    if (sizes.length === 1 && (sizes[0]!.titled || blocks[b]!.facts.kind === "paragraph")) titles.set(b, sizes[0]!);
  }
  const everybody = new Nearest(populations, () => "");
  const allArms = new Nearest(groups, () => "");
  const byPath = new Nearest(populations, (p) => p.path);
  const armsByPath = new Nearest(groups, (g) => g.path);
  return {
    populations, groups, pathOf,
    headingsOf: (block) => headings[block] ?? [],
    inBlock: (block, from, to) => {
      const list = byBlock.get(block) ?? [];
      return list.slice(firstFrom(list, from), firstFrom(list, to));
    },
    titleSize: (block) => titles.get(block),
    populationsNear: (path, order) => byPath.on(path, order),
    groupsNear: (path, order) => armsByPath.on(path, order),
    anyPopulationsNear: (order) => everybody.on("", order),
    anyGroupsNear: (order) => allArms.on("", order),
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** How many are looked at before and behind a place, on each path: enough for any trial, and no more in a book than in an abstract. */
const before = 40;
const behind = 12;

/** Index of the first that stands at an offset or behind it, in a list in the order of the text. */
function firstFrom(list: readonly { order: number }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.order < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Things in their order, by path, of which the nearest are asked for. */
class Nearest<T extends { order: number }> {
  readonly #lists = new Map<string, T[]>();

  constructor(items: readonly T[], path: (item: T) => string) {
    for (const item of items) push(this.#lists, path(item), item);
    for (const list of this.#lists.values()) list.sort((a, b) => a.order - b.order);
  }

  /** Those on a path and on the paths above it. */
  on(path: string, order: number): T[] {
    const found: T[] = [];
    for (let end = 0; end >= 0; end = path.indexOf("/", end) + 1 || -1) {
      const list = this.#lists.get(path.slice(0, end));
      if (!list) continue;
      const low = firstFrom(list, order + 1);
      found.push(...list.slice(Math.max(0, low - before), low + behind));
    }
    return found;
  }
}

function makeGroup(arms: Population[]): Group {
  const group: Group = { arms, order: arms[0]?.order ?? 0, block: arms[0]?.block ?? 0, path: arms[0]?.path ?? "", varies: false };
  for (const arm of arms) {
    arm.group = group;
    const others = arms.filter((a) => a !== arm);
    const own = [...arm.label].filter((s) => !others.some((o) => o.label.has(s)));
    const strong = own.filter((s) => !stopWords.has(s) && !weakLabels.has(s));
    arm.distinct = new Set(strong.length > 0 ? strong : own.filter((s) => weakLabels.has(s)));
  }
  return group;
}

const armWords = /^(#.+|placebo|control|intervention|experimental|standard|surgery|sham)$/;

/** How many sizes back a total may stand from the arms that add up to it. */
const totalReach = 6;
const leftOut = /^(exclu|declin|refus|criteri|withdr|lost|reason|ineligib|not$|miss|drop|discontinu)/;

/** Sizes beside each other that add up to one before them or the next: arms beyond doubt, however they are worded. */
function armsThatAddUp(sizes: readonly Population[]): Group[] {
  const groups: Group[] = [];
  const plain = sizes.filter((p) => !p.ofProportion && !p.inProportion && !p.titled);
  const fits = (p: Population): boolean => nameOf(p).length > 0 && p.outcome === undefined && ![...p.label].some((s) => leftOut.test(s)) && p.value >= 8;
  for (let i = 0; i < plain.length; i += 1) {
    if (!fits(plain[i]!)) continue;
    const before = plain.slice(Math.max(0, i - totalReach), i);
    let sum = plain[i]!.value;
    for (let k = i + 1; k < plain.length && k < i + totalReach && fits(plain[k]!); k += 1) {
      const [last, size] = [plain[k - 1]!, plain[k]!];
      if (size.part !== last.part || size.order - last.order > 200 || size.sentence - last.sentence > 1) break;
      sum += size.value;
      const whole = [...before, plain[k + 1]].some((p) => p?.value === sum && p.part === size.part && ![...p.label].some((s) => leftOut.test(s)));
      if (!whole) continue;
      groups.push(makeGroup(plain.slice(i, k + 1)));
      i = k;
      break;
    }
  }
  return groups;
}

/** Sizes of one block that stand side by side and are told apart by their labels. */
function groupArms(sizes: readonly Population[]): Group[] {
  const groups = armsThatAddUp(sizes);
  let run: Population[] = [];
  const close = (): void => {
    const arms = withoutTotal(run);
    if (arms.length > 1) groups.push(makeGroup(arms));
    run = [];
  };
  for (const size of sizes) {
    if (size.group) {
      close();
      continue;
    }
    const last = run.at(-1);
    // "409 (50%) were assigned to A and 411 (50%) to B": the second says no verb
    const goesOn = last?.ofProportion && size.ofProportion && size.value >= 8 && size.sentence === last.sentence && size.label.has("to");
    if (!armLike(size) && !goesOn && !sentTo(size)) continue;
    if (last) {
      const near = size.part === last.part && size.sentence - last.sentence <= 1 && size.order - last.order < 400;
      const listed = size.part !== last.part && size.sentence === 0 && run.length < 6 && size.part - last.part === 1 && size.form === last.form && size.form === "n=";
      // a name that comes again begins another set of the same arms: the treated after the randomised
      if (!(near || listed) || run.some((r) => sameArm(size, r))) close();
    }
    run.push(size);
  }
  close();
  return groups;
}

/** "We assigned 106 people to A and 106 to B": the verb stands in front. */
const sentTo = (size: Population): boolean => !size.ofProportion && !size.titled && size.value >= 8 && size.form !== "n=" &&
  size.label.values().next().value === "to" && nameOf(size).length > 0 && !["or", "either", "one", "versus", "vs"].some((w) => size.label.has(w));

function armLike(size: Population): boolean {
  if (size.titled) return false;
  // "409 (50%) were assigned to A", not "96 (19%) of those assigned to A"
  if (size.ofProportion) return size.value >= 8 && !/^(of|in|among)$/.test(size.label.values().next().value ?? "") && [...size.label].some((s) => /^(assigned|allocated|randomi[sz]ed)$/.test(s)) && nameOf(size).length > 0;
  // "one in the placebo group" is somebody with an event, not the group
  if (size.value < 8 && size.form !== "n=") return false;
  if (size.cue === "arm") return true;
  const named = [...size.label].some((s) => !stopWords.has(s));
  if (size.form === "n=") return named;
  if (size.form === "bare" || size.bracketed) return named && size.cue !== "subset" && size.outcome === undefined;
  if ([...size.label].some((s) => armWords.test(s))) return true;
  // "58 patients received X and 57 received Y"
  return named && [...size.label].some((s) => /^(receive|received|assigned|allocated|treated|given|got|randomi[sz]ed)$/.test(s)) && size.cue !== "subset";
}

const nameOf = (p: Population): string[] => [...p.label].filter((s) => !stopWords.has(s) && !/^\d/.test(s));

/** Two sizes of one arm: the same name, whatever else is said of it. */
function sameArm(a: Population, b: Population): boolean {
  const x = nameOf(a);
  const y = nameOf(b);
  if (x.length === 0 || y.length === 0) return false;
  return x.length === y.length && x.every((s) => b.label.has(s)) && numbersOf(a) === numbersOf(b);
}

const numbersOf = (p: Population): string => [...p.label].filter((s) => /^\d/.test(s)).sort().join(" ");

/** Drops a size that is the sum of the others: "120 patients (60 with A, 60 with B)". */
function withoutTotal(run: Population[]): Population[] {
  if (run.length < 3) return run;
  const sum = run.reduce((n, p) => n + p.value, 0);
  // "120 patients were randomised to A (n = 60) or B (n = 59)": all of them, in other words than the arms, miscounted or not
  const [first, ...others] = run;
  const whole = first!.form === "noun" && first!.cue === "total" && others.every((p) => p.form === "n=" && p.sentence === first!.sentence && p.part === first!.part && p.value < first!.value);
  return whole ? others : run.filter((p) => p.value * 2 !== sum);
}

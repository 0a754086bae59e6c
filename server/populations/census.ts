/**
 * The census: every population that the document gives a size for, where it is said, and which sizes are the arms of
 * one trial. Works over the rolls of the blocks; offsets are those of the document.
 */
import { append, firstIndex } from "../lists.ts";
import type { Quote } from "../review/types.ts";
import type { BlockFacts } from "../statements/block.ts";
import { activeWords, startOf, type Arms, type Enrolled, type Roll } from "./roll.ts";

/** A population with its place in the document. */
export interface Population extends Omit<Enrolled, "text" | "start" | "end" | "grouped"> {
  /** Tells it from all others, and stays the same while the block says the same of it. */
  readonly id: number;
  readonly quote: Quote;
  /** Order in the document: where it stands. */
  readonly order: number;
  readonly block: number;
  readonly path: string;
  readonly group: Group | null;
}

/** Arms that are named side by side. */
export interface Group extends Pick<Arms, "names" | "plain" | "active"> {
  id: number;
  readonly arms: readonly Population[];
  readonly order: number;
  readonly block: number;
  readonly path: string;
  /** Read off the denominators of statements, among which the block has others: each outcome may have its own people. */
  varies: boolean;
}

/** What has been read of a block, and where it stands in the document. */
export interface PlacedBlock {
  /** Tells it from the other blocks; another one where the block has been read anew. */
  id: number;
  facts: BlockFacts;
  roll: Roll;
  /** Tells the roll from all others; the same where a block was read anew and its roll says what the former said. */
  rollId: number;
  /** It is a heading that divides the report of one study. */
  structural: boolean;
  /** Where it stands now. */
  start: number;
  end: number;
  /** It is no more in the document. */
  gone: boolean;
  /** The people of its roll, kept from the first census to the last; undefined before. */
  enrolment: Enrolment | undefined;
}

export interface Census {
  /** The populations of a block that stand between two offsets. */
  inBlock(block: number, from: number, to: number): readonly Population[];
  /** The groups of arms that a block names. */
  groupsIn(block: number): readonly Group[];
  /** The size that a heading, a caption or a paragraph gives for the table beside it: its only "N = 156". */
  titleSize(block: number): Population | undefined;
  /** The populations nearest to a place on a path and on the way to it, before it and behind it. */
  populationsNear(path: string, order: number): Population[];
  /** Those nearest to a place on any path. */
  anyPopulationsNear(order: number): Population[];
  /** All that is near a place, in the order of what is likelier to be meant there. */
  nearest(path: string, order: number): Nearby;
  /** Path of each part of each block: what is said under a path is about what was introduced on the way to it. */
  pathOf(block: number, part: number): string;
  /** Stems of the headings above a block, the nearest first. */
  headingsOf(block: number): readonly string[];
  /** The headings above a block, by their ids. */
  readonly sectionOf: (block: number) => string;
  /**
   * What was asked for of what is near a place, since this was last set: the sum of some of `kinds`. It is set and read
   * while one block is judged, without a pause between.
   */
  asked: number;
  /** All that is near the places in a block, of the kinds that were asked for, in one word; where two are the same, so is what is near. */
  sightFrom(block: number, asked: number): string;
}

/** What is near a place: on a path and on the way to it, or on any. */
export const kinds = { populations: 1, anyPopulations: 2, groups: 4, anyGroups: 8 } as const;

/** What is near a place, those before it first, each the nearest first. What is asked for is noted. */
export interface Nearby {
  readonly populations: readonly Population[];
  readonly anyPopulations: readonly Population[];
  readonly groups: Groups;
  readonly anyGroups: Groups;
}

/** Groups of at least two arms, and the words that may name one of the arms. */
export class Groups {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Groups([]);
  readonly list: readonly Group[];
  #words: Set<string> | undefined;
  #active = false;

  constructor(groups: readonly Group[]) {
    this.list = groups.filter((group) => group.arms.length > 1);
  }

  /** False where no arm of any group is named by these words: then none of them need be asked. */
  mayBeNamed(stems: readonly string[]): boolean {
    const words = this.#words ??= this.#wordsOfAll();
    for (const stem of stems) if (words.has(stem) || (this.#active && activeWords.test(stem))) return true;
    return false;
  }

  #wordsOfAll(): Set<string> {
    const words = new Set<string>();
    for (const { names, plain, active } of this.list) {
      for (const name of names.keys()) words.add(name);
      for (const word of plain?.words ?? noWords) words.add(word);
      if (active >= 0) this.#active = true;
    }
    return words;
  }
}

const noWords: readonly string[] = [];

/** Smaller for what is likelier to be meant at a place: what stands before it goes before what follows. */
export const rank = (p: { order: number }, order: number): number => (p.order <= order ? order - p.order : 1e9 + p.order - order);

/** Headings that divide the report of one study, not one study from another. */
const structural = /^(?:[\divx]+(?:\.\d+)*\.?\s+)?(?:abstract|background|introduction|aims?|objectives?|purpose|importance|methods?|materials?(?: and methods?)?|patients?(?: and methods?)?|participants?|design.*|setting.*|interventions?|main outcomes?.*|results?|findings?|outcomes?|efficacy|response|safety|harms?|toxicity|adverse (?:events?|effects?)|tolerability|survival|interpretation|discussion|conclusions?|summary|trial registration|funding|statistic.*|baseline.*|secondary.*|primary.*|solicited.*|characteristics.*|table \d.*|study (?:population|selection)|patient .*|\d+\.? .*results?)\b/i;

/** Whether a heading divides the report of one study, and not one study from another. */
export const isStructural = (title: string): boolean => structural.test(title.trim());

/** What a block stands under. */
interface Section {
  path: string;
  /** Stems of the headings, the outermost first. */
  stems: readonly (readonly string[])[];
  ids: string;
}

/** The rest of the path of a part of a block: the items of the list that it stands in. */
function itemPath({ facts, id }: Pick<PlacedBlock, "facts" | "id">, part: number): string {
  const item = facts.parts[part]?.item ?? none;
  return item.length > 0 ? `l${id}.${item.map((i) => `${i}/`).join("")}` : "";
}

const none: readonly number[] = [];

/** More populations than any roll has. */
const perRoll = 2 ** 20;

/** A population of a block, which is put where the block stands. */
class EnrolledPopulation implements Population {
  readonly id: number;
  readonly value: number;
  readonly label: ReadonlySet<string>;
  readonly distinct: ReadonlySet<string>;
  readonly cue: Enrolled["cue"];
  readonly form: Enrolled["form"];
  readonly noun: string;
  readonly phrase: string;
  readonly outcome: Enrolled["outcome"];
  readonly ofProportion: boolean;
  readonly inProportion: boolean;
  readonly bracketed: boolean;
  readonly each: boolean;
  readonly part: number;
  readonly sentence: number;
  readonly titled: boolean;
  readonly ofTable: boolean;
  order = 0;
  block = 0;
  path = "";
  group: Group | null = null;
  readonly #person: Enrolled;
  readonly #item: string;
  #quote: Quote;

  /** @param item the path from its block on */
  constructor(person: Enrolled, id: number, item: string) {
    this.id = id;
    this.value = person.value;
    this.label = person.label;
    this.distinct = person.distinct;
    this.cue = person.cue;
    this.form = person.form;
    this.noun = person.noun;
    this.phrase = person.phrase;
    this.outcome = person.outcome;
    this.ofProportion = person.ofProportion;
    this.inProportion = person.inProportion;
    this.bracketed = person.bracketed;
    this.each = person.each;
    this.part = person.part;
    this.sentence = person.sentence;
    this.titled = person.titled;
    this.ofTable = person.ofTable;
    this.#person = person;
    this.#item = item;
    this.#quote = person;
  }

  /** Another one when the population has moved: a quote that was given away stays as it is. */
  get quote(): Quote {
    if (this.#quote === this.#person || this.#quote.start !== this.order) this.#quote = { text: this.#person.text, start: this.order, end: this.order + this.#person.end - this.#person.start };
    return this.#quote;
  }

  place(blockStart: number, block: number): void {
    this.order = blockStart + this.#person.start;
    this.block = block;
  }

  under(path: string): void {
    this.path = path + this.#item;
  }
}

/** The people of a block's roll, with their places. It stays while its block does; only the places change. */
export class Enrolment {
  readonly populations: readonly Population[];
  readonly groups: readonly Group[];
  readonly #populations: readonly EnrolledPopulation[];
  readonly #groups: readonly { group: { -readonly [K in keyof Group]: Group[K] }; start: number; item: string }[];
  /** The path of the section that it stands in; none that there is, before it is placed. */
  #path = "?";

  constructor(placed: Pick<PlacedBlock, "facts" | "id" | "roll" | "rollId">) {
    const { roll, rollId } = placed;
    const own = new Map<Enrolled, EnrolledPopulation>();
    for (const [i, person] of roll.people.entries()) own.set(person, new EnrolledPopulation(person, rollId * perRoll + i, itemPath(placed, person.part)));
    this.populations = this.#populations = [...own.values()];
    this.#groups = roll.groups.map(({ arms, names, plain, active, varies }, i) => {
      const placedArms = arms.map((a) => own.get(a)!);
      const group: Group = { id: rollId * perRoll + i, names, plain, active, arms: placedArms, order: 0, block: 0, path: "", varies };
      for (const arm of placedArms) arm.group = group;
      return { group, start: startOf({ arms }), item: arms[0] ? itemPath(placed, arms[0].part) : "" };
    });
    this.groups = this.#groups.map(({ group }) => group);
  }

  /** @param path of the section that the block stands in */
  place(blockStart: number, block: number, path: string): void {
    for (const population of this.#populations) population.place(blockStart, block);
    for (const { group, start } of this.#groups) {
      group.order = blockStart + start;
      group.block = block;
    }
    if (path === this.#path) return;
    this.#path = path;
    for (const population of this.#populations) population.under(path);
    for (const { group, item } of this.#groups) group.path = group.arms.length > 0 ? path + item : "";
  }
}

/** Takes the census of a document. */
export function takeCensus(blocks: readonly PlacedBlock[]): Census {
  const populations: Population[] = [];
  const groups: Group[] = [];
  const sections = sectionsOf(blocks);
  const pathOf = (block: number, part: number): string => sections[block]!.path + itemPath(blocks[block]!, part);
  // where the populations and the groups of each block begin in the lists, and at the end where the last one's end
  const firstPopulation: number[] = [];
  const firstGroup: number[] = [];
  for (let b = 0; b < blocks.length; b += 1) {
    firstPopulation.push(populations.length);
    firstGroup.push(groups.length);
    const placed = blocks[b]!;
    if (placed.roll.people.length === 0) continue;
    const own = placed.enrolment ??= new Enrolment(placed);
    own.place(placed.start, b, sections[b]!.path);
    append(populations, own.populations);
    append(groups, own.groups);
  }
  firstPopulation.push(populations.length);
  firstGroup.push(groups.length);
  const byPath = new Nearest(populations);
  const armsByPath = new Nearest(groups);
  const inBlock = (block: number, from: number, to: number): readonly Population[] => {
    const placed = blocks[block];
    return placed ? populations.slice(firstFrom(populations, Math.max(from, placed.start)), firstFrom(populations, Math.min(to, placed.end))) : [];
  };
  const sorted = <T extends { order: number }>(list: T[], order: number): T[] => list.sort((a, b) => rank(a, order) - rank(b, order));
  // statements between the same two populations, or groups, have the same before and behind them
  const populationsAt = lastOf((path, order) => sorted(byPath.on(path, order, order), order), populations);
  const anyPopulationsAt = lastOf((_, order) => sorted(nearest(populations, order, order), order), populations);
  const groupsAt = lastOf((path, order) => new Groups(sorted(armsByPath.on(path, order, order), order)), groups);
  const anyGroupsAt = lastOf((_, order) => new Groups(sorted(nearest(groups, order, order), order)), groups);
  const finders: Finders = { populationsAt, anyPopulationsAt, groupsAt, anyGroupsAt };
  const census: Census = {
    asked: 0, pathOf, inBlock,
    headingsOf: (block) => (sections[block]?.stems ?? []).flat().reverse(),
    sectionOf: (block) => sections[block]?.ids ?? "",
    groupsIn: (block) => groups.slice(firstGroup[block], firstGroup[block + 1]),
    titleSize: (block) => {
      const { title } = blocks[block]!.roll;
      return title && populations[firstPopulation[block]! + blocks[block]!.roll.people.indexOf(title)];
    },
    populationsNear: (path, order) => {
      census.asked |= kinds.populations;
      return byPath.on(path, order, order);
    },
    anyPopulationsNear: (order) => {
      census.asked |= kinds.anyPopulations;
      return nearest(populations, order, order);
    },
    nearest: (path, order) => new Near(census, finders, path, order),
    sightFrom: (block, asked) => {
      if (asked === 0) return "";
      const { start, end } = blocks[block]!;
      const { path } = sections[block]!;
      const digest = new Digest();
      if (asked & kinds.populations) digest.addAll(byPath.on(path, start, end));
      if (asked & kinds.anyPopulations) digest.addAll(nearest(populations, start, end));
      if (asked & kinds.groups) digest.addAll(armsByPath.on(path, start, end));
      if (asked & kinds.anyGroups) digest.addAll(nearest(groups, start, end));
      return digest.word;
    },
  };
  return census;
}

interface Finders {
  populationsAt(path: string, order: number): readonly Population[];
  anyPopulationsAt(path: string, order: number): readonly Population[];
  groupsAt(path: string, order: number): Groups;
  anyGroupsAt(path: string, order: number): Groups;
}

/** Looks for what is near a place when it is asked for, and notes it. */
class Near implements Nearby {
  readonly #census: Pick<Census, "asked">;
  readonly #finders: Finders;
  readonly #path: string;
  readonly #order: number;

  constructor(census: Pick<Census, "asked">, finders: Finders, path: string, order: number) {
    this.#census = census;
    this.#finders = finders;
    this.#path = path;
    this.#order = order;
  }

  get populations(): readonly Population[] {
    this.#census.asked |= kinds.populations;
    return this.#finders.populationsAt(this.#path, this.#order);
  }

  get anyPopulations(): readonly Population[] {
    this.#census.asked |= kinds.anyPopulations;
    return this.#finders.anyPopulationsAt("", this.#order);
  }

  get groups(): Groups {
    this.#census.asked |= kinds.groups;
    return this.#finders.groupsAt(this.#path, this.#order);
  }

  get anyGroups(): Groups {
    this.#census.asked |= kinds.anyGroups;
    return this.#finders.anyGroupsAt("", this.#order);
  }
}

/** What is found near a place, found again only where the path is another one, or one of a list stands between. */
function lastOf<T>(find: (path: string, order: number) => T, list: readonly { order: number }[]): (path: string, order: number) => T {
  let last: { path: string; index: number; found: T } | undefined;
  return (path, order) => {
    const index = firstFrom(list, order + 1);
    if (last?.path !== path || last.index !== index) last = { path, index, found: find(path, order) };
    return last.found;
  };
}

/** Numbers in 64 bits, in place of the numbers themselves: a book has a few hundred thousand of them in sight. */
class Digest {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Digest();
  #a = 0x811c9dc5;
  #b = 0x9e3779b9;

  add(value: number): void {
    const low = value % 2 ** 32 | 0;
    const high = value / 2 ** 32 | 0;
    this.#a = Math.imul(Math.imul(this.#a ^ low, 0x01000193) ^ high, 0x85ebca6b) ^ this.#b >>> 13;
    this.#b = Math.imul(this.#b ^ this.#a >>> 15 ^ low, 0xc2b2ae35) + high | 0;
  }

  addAll(list: readonly { id: number }[]): void {
    this.add(list.length);
    for (const { id } of list) this.add(id);
  }

  get word(): string {
    return `${this.#a >>> 0}.${this.#b >>> 0}`;
  }
}

/** What each block stands under. */
function sectionsOf(blocks: readonly PlacedBlock[]): Section[] {
  const sections: Section[] = [];
  const document: Section = { path: "", stems: [], ids: "" };
  /** The headings above, the outermost first, each with what stands under it. */
  const above: { depth: number; section: Section }[] = [];
  let now = document;
  for (let b = 0; b < blocks.length; b += 1) {
    const { facts, id, structural } = blocks[b]!;
    if (facts.heading > 0) {
      while (above.length > 0 && above.at(-1)!.depth >= facts.heading) above.pop();
      const { path, stems, ids } = above.at(-1)?.section ?? document;
      now = { path: structural ? path : `${path}${id}/`, stems: [...stems, facts.titleStems], ids: ids === "" ? String(id) : `${ids} ${id}` };
      above.push({ depth: facts.heading, section: now });
    }
    sections.push(now);
  }
  return sections;
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
const firstFrom = (list: readonly { order: number }[], offset: number): number => firstIndex(list, (one) => one.order >= offset);

/** Those of a list in the order of the text that are nearest to a place between two offsets. */
const nearest = <T extends { order: number }>(list: readonly T[], from: number, to: number): T[] =>
  list.slice(Math.max(0, firstFrom(list, from + 1) - before), firstFrom(list, to + 1) + behind);

/** Things in their order, by path, of which the nearest are asked for. */
class Nearest<T extends { order: number; path: string }> {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Nearest([]);
  readonly #items: readonly T[];
  #byPath: ReadonlyMap<string, T[]> | undefined;

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  /** Made when it is first asked for: most edits ask nothing. */
  get #lists(): ReadonlyMap<string, T[]> {
    if (!this.#byPath) {
      const lists = new Map<string, T[]>();
      for (const item of this.#items) push(lists, item.path, item);
      this.#byPath = lists;
    }
    return this.#byPath;
  }

  /** Those on a path and on the paths above it that are nearest to a place between two offsets. */
  on(path: string, from: number, to: number): T[] {
    const found: T[] = [];
    for (let end = 0; end >= 0; end = path.indexOf("/", end) + 1 || -1) {
      const list = this.#lists.get(path.slice(0, end));
      if (!list) continue;
      found.push(...nearest(list, from, to));
    }
    return found;
  }
}


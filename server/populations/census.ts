/**
 * The census: every population that the document gives a size for, where it is said, and which sizes are the arms of
 * one trial. Works over the rolls of the blocks; offsets are those of the document.
 */
import { firstIndex } from "../lists.ts";
import type { Quote } from "../review/types.ts";
import type { BlockFacts } from "../statements/block.ts";
import { startOf, type Arms, type Enrolled, type Roll } from "./roll.ts";

/** A population with its place in the document. */
export interface Population extends Omit<Enrolled, "text" | "start" | "end" | "grouped"> {
  /** Tells it from all others, and stays the same while the block says the same of it. */
  id: number;
  quote: Quote;
  /** Order in the document. */
  order: number;
  block: number;
  path: string;
  group: Group | null;
}

/** Arms that are named side by side. */
export interface Group extends Pick<Arms, "names" | "plain" | "active"> {
  id: number;
  arms: Population[];
  order: number;
  block: number;
  path: string;
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
}

export interface Census {
  /** In the order of the text. */
  populations: readonly Population[];
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
  /** All that these questions can answer for places in a block, in one word; where two are the same, so are the answers. */
  sightFrom(block: number): string;
}

/** What is near a place, those before it first, each the nearest first: on a path and on the way to it, or on any. */
export interface Nearby {
  populations: readonly Population[];
  anyPopulations: readonly Population[];
  groups: readonly Group[];
  anyGroups: readonly Group[];
}

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

/** More populations than any roll has. */
const perRoll = 2 ** 20;

/** Takes the census of a document. */
export function takeCensus(blocks: readonly PlacedBlock[]): Census {
  const populations: Population[] = [];
  const groups: Group[] = [];
  const sections = sectionsOf(blocks);
  const pathOf = (block: number, part: number): string => {
    const { facts, id } = blocks[block]!;
    const item = facts.parts[part]?.item ?? [];
    return sections[block]!.path + (item.length > 0 ? `l${id}.${item.map((i) => `${i}/`).join("")}` : "");
  };
  // where the populations and the groups of each block begin in the lists, and at the end where the last one's end
  const firstPopulation: number[] = [];
  const firstGroup: number[] = [];
  for (const [block, { roll, rollId, start }] of blocks.entries()) {
    firstPopulation.push(populations.length);
    firstGroup.push(groups.length);
    if (roll.people.length === 0) continue;
    const own = new Map<Enrolled, Population>();
    for (const [i, person] of roll.people.entries()) {
      const { value, text, label, distinct, cue, form, noun, phrase, outcome, ofProportion, inProportion, bracketed, each, part, sentence, titled, ofTable } = person;
      const population: Population = {
        id: rollId * perRoll + i, value, label, distinct, cue, form, noun, phrase, outcome, ofProportion, inProportion, bracketed, each, part, sentence, titled, ofTable,
        quote: { text, start: person.start + start, end: person.end + start }, order: person.start + start, block, path: pathOf(block, part), group: null,
      };
      own.set(person, population);
      populations.push(population);
    }
    for (const [i, { arms, names, plain, active, varies }] of roll.groups.entries()) {
      const group: Group = {
        id: rollId * perRoll + i, names, plain, active, arms: arms.map((a) => own.get(a)!), order: startOf({ arms }) + start, block, path: arms[0] ? pathOf(block, arms[0].part) : "", varies,
      };
      for (const arm of group.arms) arm.group = group;
      groups.push(group);
    }
  }
  firstPopulation.push(populations.length);
  firstGroup.push(groups.length);
  const byPath = new Nearest(populations);
  const armsByPath = new Nearest(groups);
  const inBlock = (block: number, from: number, to: number): readonly Population[] => {
    const placed = blocks[block];
    return placed ? populations.slice(firstFrom(populations, Math.max(from, placed.start)), firstFrom(populations, Math.min(to, placed.end))) : [];
  };
  let last: (Nearby & { path: string; index: number }) | undefined;
  return {
    populations, pathOf, inBlock,
    headingsOf: (block) => (sections[block]?.stems ?? []).flat().reverse(),
    sectionOf: (block) => sections[block]?.ids ?? "",
    groupsIn: (block) => groups.slice(firstGroup[block], firstGroup[block + 1]),
    titleSize: (block) => {
      const { title } = blocks[block]!.roll;
      return title && populations[firstPopulation[block]! + blocks[block]!.roll.people.indexOf(title)];
    },
    populationsNear: (path, order) => byPath.on(path, order, order),
    anyPopulationsNear: (order) => nearest(populations, order, order),
    nearest: (path, order) => {
      // statements between the same two populations have the same before and behind them
      const index = firstFrom(populations, order + 1);
      if (last?.path !== path || last.index !== index) {
        const sorted = <T extends { order: number }>(list: T[]): T[] => list.sort((a, b) => rank(a, order) - rank(b, order));
        last = {
          path, index, populations: sorted(byPath.on(path, order, order)), anyPopulations: sorted(nearest(populations, order, order)),
          groups: sorted(armsByPath.on(path, order, order)), anyGroups: sorted(nearest(groups, order, order)),
        };
      }
      return last;
    },
    sightFrom: (block) => {
      const { start, end } = blocks[block]!;
      const { path } = sections[block]!;
      const digest = new Digest();
      for (const list of [byPath.on(path, start, end), nearest(populations, start, end), armsByPath.on(path, start, end), nearest(groups, start, end)]) {
        digest.add(list.length);
        for (const { id } of list) digest.add(id);
      }
      return digest.word;
    },
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

  get word(): string {
    return `${this.#a >>> 0}.${this.#b >>> 0}`;
  }
}

/** What each block stands under. */
function sectionsOf(blocks: readonly PlacedBlock[]): Section[] {
  const sections: Section[] = [];
  const stack: { depth: number; path: string; id: number; stems: readonly string[] }[] = [];
  let now: Section = { path: "", stems: [], ids: "" };
  for (const { facts, id, structural } of blocks) {
    if (facts.heading > 0) {
      while (stack.length > 0 && stack.at(-1)!.depth >= facts.heading) stack.pop();
      stack.push({ depth: facts.heading, path: structural ? "" : `${id}/`, id, stems: facts.titleStems });
      now = { path: stack.map((s) => s.path).join(""), stems: stack.map((s) => s.stems), ids: stack.map((s) => s.id).join(" ") };
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


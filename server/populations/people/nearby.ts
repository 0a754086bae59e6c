/**
 * What of the census is near a place. It is bounded in number, so that a book costs no more than an abstract, found when
 * it is asked for, and what was asked for is noted: an answer holds while that is the same.
 */
import { append, firstIndex } from "../../lists.ts";
import { activeWords, controlWord } from "./arm-names.ts";
import type { Group, Population } from "./enrolment.ts";

/** What is near a place: on a path and on the way to it, or on any; and the words of the headings above it, or those of them that may name an arm. */
export const kinds = { populations: 1, anyPopulations: 2, groups: 4, anyGroups: 8, studies: 16, headings: 32, namesInHeadings: 64 } as const;

/** What is near a place, those before it first, each the nearest first. What is asked for is noted. */
export interface Nearby {
  readonly populations: People;
  readonly anyPopulations: People;
  readonly groups: Groups;
  readonly anyGroups: Groups;
}

/** Populations, and which of them are the whole of somebody. */
export class People {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new People([]);
  readonly list: readonly Population[];
  #wholes: readonly Population[] | undefined;
  #beside: Groups | undefined;

  constructor(list: readonly Population[]) {
    this.list = list;
  }

  /**
   * Those that a share may be a share of without being named: no arm, and none of the counted but where they are the
   * population from there on, "of 430 randomised, 352 (82%) were evaluable".
   *
   * @param groups whose arms are none of them
   */
  wholesBeside(groups: Groups): readonly Population[] {
    if (!this.#wholes || this.#beside !== groups) {
      this.#wholes = this.list.filter((p) => !p.group && !p.each && p.value > 0 && p.outcome === undefined && (!p.ofProportion || (p.cue === "total" && p.value >= 8)) && isWhole(p) && !groups.nameOneOf(p));
      this.#beside = groups;
    }
    return this.#wholes;
  }
}

const isWhole = ({ cue, form, titled }: Population): boolean => cue === "total" || (cue === "unknown" && form !== "bare") || (form === "n=" && cue !== "subset" && cue !== "left") || titled;

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
    for (const stem of stems) if (words.has(stem) || (this.#active && (stem === controlWord || activeWords.has(stem)))) return true;
    return false;
  }

  /** "71 of the 375 controls": an arm, however little stands beside it. */
  nameOneOf(p: Population): boolean {
    return p.inProportion && this.list.some((group) => group.arms.some((arm) => shares(arm.distinct, p.label)));
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

/** Whether two sets have something in common. */
export function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Smaller for what is likelier to be meant at a place: what stands before it goes before what follows. */
export const rank = (p: { order: number }, order: number): number => (p.order <= order ? order - p.order : 1e9 + p.order - order);

/** Puts what is likelier to be meant at a place first. */
export const nearestFirst = <T extends { order: number }>(list: T[], order: number): T[] => list.sort((a, b) => rank(a, order) - rank(b, order));

/** What finds what is near a place, of each kind. */
export interface Finders {
  populationsAt(path: string, order: number): People;
  anyPopulationsAt(path: string, order: number): People;
  groupsAt(path: string, order: number): Groups;
  anyGroupsAt(path: string, order: number): Groups;
}

/** Looks for what is near a place when it is asked for, and notes it. */
export class Near implements Nearby {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Near({ asked: 0 }, { populationsAt: () => People.kept, anyPopulationsAt: () => People.kept, groupsAt: () => Groups.kept, anyGroupsAt: () => Groups.kept }, "", 0);
  readonly #census: { asked: number };
  readonly #finders: Finders;
  readonly #path: string;
  readonly #order: number;

  constructor(census: { asked: number }, finders: Finders, path: string, order: number) {
    this.#census = census;
    this.#finders = finders;
    this.#path = path;
    this.#order = order;
  }

  get populations(): People {
    this.#census.asked |= kinds.populations;
    return this.#finders.populationsAt(this.#path, this.#order);
  }

  get anyPopulations(): People {
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
export function lastOf<T>(find: (path: string, order: number) => T, list: readonly { order: number }[]): (path: string, order: number) => T {
  let last: { path: string; index: number; found: T } | undefined;
  /** Statements mostly come in their order: the place of the last one is looked at first. */
  const isBetween = (index: number, order: number): boolean => (index === 0 || list[index - 1]!.order <= order) && (index === list.length || list[index]!.order > order);
  return (path, order) => {
    if (last && isBetween(last.index, order)) return last.path === path ? last.found : (last = { path, index: last.index, found: find(path, order) }).found;
    last = { path, index: firstFrom(list, order + 1), found: find(path, order) };
    return last.found;
  };
}

/** Numbers in 64 bits, in place of the numbers themselves: a book has a few hundred thousand of them in sight. */
export class Digest {
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** How many are looked at before and behind a place, on each path: enough for any trial, and no more in a book than in an abstract. */
export interface Reach {
  readonly before: number;
  readonly behind: number;
}

export const peopleReach: Reach = { before: 40, behind: 12 };
/** Trials have fewer sets of arms than sizes: as many of them would be half a book, and what is changed in one is asked of all in its reach. */
export const groupReach: Reach = { before: 12, behind: 4 };

/** Index of the first that stands at an offset or behind it, in a list in the order of the text. */
export const firstFrom = (list: readonly { order: number }[], offset: number): number => firstIndex(list, (one) => one.order >= offset);

/** Those of a list in the order of the text that are nearest to a place between two offsets. */
export const nearest = <T extends { order: number }>(list: readonly T[], from: number, to: number, { before, behind }: Reach = peopleReach): T[] =>
  list.slice(Math.max(0, firstFrom(list, from + 1) - before), firstFrom(list, to + 1) + behind);

/** The people of each study that is named, in their order. */
export class ByStudy {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new ByStudy([], []);
  readonly #populations: readonly Population[];
  readonly #rows: readonly Population[];
  #lists: ReadonlyMap<string, Population[]> | undefined;
  #authors: Map<string, string | undefined> | undefined;

  /** @param rows the people of tables' rows, who are not among the populations */
  constructor(populations: readonly Population[], rows: readonly Population[]) {
    this.#populations = populations;
    this.#rows = rows;
  }

  /** Those of a study that are nearest to a place between two offsets. */
  near(study: string, from: number, to: number): Population[] {
    const list = this.#studies.get(study);
    return list ? nearest(list, from, to) : [];
  }

  /** The only study of an author whose people the text counts: "garcia 2012" of Garcia. */
  by(author: string): string | undefined {
    if (!this.#authors) {
      this.#authors = new Map();
      for (const study of this.#studies.keys()) {
        const author = /^(\S+) \d{4}[a-z]?$/.exec(study)?.[1];
        if (author !== undefined) this.#authors.set(author, this.#authors.has(author) ? undefined : study);
      }
    }
    return this.#authors.get(author);
  }

  /** How many studies the text counts people of. */
  get count(): number {
    return this.#studies.size;
  }

  /** Made when a study is first asked for: most texts name none. */
  get #studies(): ReadonlyMap<string, Population[]> {
    if (this.#lists) return this.#lists;
    const lists = new Map<string, Population[]>();
    for (const p of this.#populations) if (p.study !== undefined) push(lists, p.study, p);
    for (const p of this.#rows) push(lists, p.study!, p);
    if (this.#rows.length > 0) for (const list of lists.values()) list.sort((a, b) => a.order - b.order);
    return this.#lists = lists;
  }
}

/** Things in their order, by path, of which the nearest are asked for. */
export class Nearest<T extends { order: number; path: string }> {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Nearest([], peopleReach);
  readonly #items: readonly T[];
  readonly #reach: Reach;
  #byPath: ReadonlyMap<string, T[]> | undefined;

  constructor(items: readonly T[], reach: Reach) {
    this.#items = items;
    this.#reach = reach;
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
      append(found, nearest(list, from, to, this.#reach));
    }
    return found;
  }
}

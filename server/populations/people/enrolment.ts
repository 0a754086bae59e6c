/**
 * The people of a block's roll as the census knows them: each with a place in the document. They stay while their block
 * does, and are told where it stands.
 */
import type { Denominator, Quote, Relation } from "../../review/types.ts";
import type { BlockFacts } from "../../statements/block.ts";
import type { Arms, Enrolled } from "./enrolled.ts";
import { startOf, type Roll } from "./roll.ts";

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
  as(relation: Relation): Denominator;
}

/** Arms that are named side by side. */
export interface Group extends Pick<Arms, "names" | "plain" | "active"> {
  id: number;
  readonly arms: readonly Population[];
  /** How many people the arms have together. */
  readonly sum: number;
  /** Some got what each of two others got, "both", or nothing of it, "neither". */
  readonly combines: boolean;
  readonly order: number;
  readonly block: number;
  readonly path: string;
  /** Read off the denominators of statements, among which the block has others: each outcome may have its own people. */
  varies: boolean;
  /** Some of the people are in several arms. */
  overlaps: boolean;
}

/** A block with the roll that was called of it. */
export interface EnrolledBlock {
  /** Tells it from the other blocks; another one where the block has been read anew. */
  id: number;
  facts: BlockFacts;
  roll: Roll;
  /** Tells the roll from all others; the same where a block was read anew and its roll says what the former said. */
  rollId: number;
}

/**
 * The rest of the path of a part of a block: the items of the list that it stands in.
 *
 * @param less how many of the innermost are left out
 */
export function itemPath({ facts, id }: Pick<EnrolledBlock, "facts" | "id">, part: number, less = 0): string {
  const item = facts.parts[part]?.item ?? none;
  return item.length > 0 ? `l${id}/${item.slice(0, item.length - less).map((i) => `${i}/`).join("")}` : "";
}

const none: readonly number[] = [];

/** Arms that the items of a list give one by one are those of its section. */
const isOfOnePart = ([first, ...rest]: readonly Enrolled[]): boolean => first !== undefined && rest.every(({ part }) => part === first.part);

/** How many people there are together. */
export function sumOf(people: readonly { value: number }[]): number {
  let sum = 0;
  for (const { value } of people) sum += value;
  return sum;
}

/** "190 to yoga, 210 to diet and 200 to both": those who got the one and the other, or none of them. */
export const isOfBoth = ({ label }: { label: ReadonlySet<string> }): boolean => label.has("both") || label.has("neither");

/** Whom a table counts that does not say what it counts: they accuse nobody. */
export const isUnsure = ({ form }: Pick<Enrolled, "form">): boolean => form === "unsure";

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
  readonly listed: boolean;
  readonly opening: readonly string[];
  readonly inList: number;
  readonly part: number;
  readonly sentence: number;
  readonly titled: boolean;
  readonly ofTable: boolean;
  readonly study: string | undefined;
  order = 0;
  block = 0;
  path = "";
  group: Group | null = null;
  readonly #person: Enrolled;
  readonly #item: string;
  #quote: Quote;
  #denominator: Denominator | undefined;

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
    this.listed = person.listed;
    this.opening = person.opening;
    this.inList = person.inList;
    this.part = person.part;
    this.sentence = person.sentence;
    this.titled = person.titled;
    this.ofTable = person.ofTable;
    this.study = person.study;
    this.#person = person;
    this.#item = item;
    this.#quote = person;
  }

  /** The population as a denominator, which many statements share. */
  as(relation: Relation): Denominator {
    const { quote } = this;
    if (this.#denominator?.relation !== relation || this.#denominator.parts[0] !== quote) this.#denominator = { value: this.value, relation, parts: [quote], population: this.phrase };
    return this.#denominator;
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

const somebody: Enrolled = {
  value: 1, text: "1", start: 0, end: 1, label: new Set(), distinct: new Set(), cue: "unknown", form: "bare", noun: "", phrase: "", outcome: undefined,
  ofProportion: false, inProportion: false, bracketed: false, each: false, listed: false, opening: [], inList: 0, part: 0, sentence: 0, titled: false, ofTable: false, grouped: false, study: undefined,
};

/** The people of a block's roll, with their places. It stays while its block does; only the places change. */
export class Enrolment {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Enrolment({
    id: 0, rollId: 0,
    facts: { heading: 0, title: "", titleStems: [], kind: "paragraph", parts: [], proportions: [], sizes: [], counts: [], rests: [], oddities: [], sums: [], notes: [], estimates: [], titled: "", methods: 0 },
    roll: { people: [somebody], groups: [], title: undefined, rows: { people: [], groups: [] } },
  });
  readonly populations: readonly Population[];
  /** The people of a table's rows that are about a study each. */
  readonly rows: readonly Population[];
  readonly groups: readonly Group[];
  readonly #populations: readonly EnrolledPopulation[];
  readonly #rows: readonly EnrolledPopulation[];
  readonly #groups: readonly { group: { -readonly [K in keyof Group]: Group[K] }; start: number; item: string }[];
  /** Where it stands, and the path of the section; nowhere before it is placed. */
  #start = -1;
  #block = -1;
  #path = "?";

  constructor(block: EnrolledBlock) {
    const { roll, rollId } = block;
    const own = new Map<Enrolled, EnrolledPopulation>();
    for (const [i, person] of roll.people.entries()) own.set(person, new EnrolledPopulation(person, rollId * perRoll + i, itemPath(block, person.part, person.listed ? 1 : 0)));
    this.populations = this.#populations = [...own.values()];
    this.rows = this.#rows = roll.rows.people.map((person, i) => {
      const row = new EnrolledPopulation(person, rollId * perRoll + roll.people.length + i, itemPath(block, person.part));
      own.set(person, row);
      return row;
    });
    const groups = [...roll.groups, ...roll.rows.groups];
    this.#groups = groups.map(({ arms, names, plain, active, varies, overlaps }, i) => {
      const placedArms = arms.map((a) => own.get(a)!);
      const group: Group = { id: rollId * perRoll + i, names, plain, active, arms: placedArms, sum: sumOf(arms), combines: arms.some(isOfBoth), order: 0, block: 0, path: "", varies, overlaps };
      for (const arm of placedArms) arm.group = group;
      return { group, start: startOf({ arms }), item: isOfOnePart(arms) ? itemPath(block, arms[0]!.part) : "" };
    });
    this.groups = this.#groups.slice(0, roll.groups.length).map(({ group }) => group);
  }

  /** @param path of the section that the block stands in */
  place(blockStart: number, block: number, path: string): void {
    if (blockStart !== this.#start || block !== this.#block) this.#move(blockStart, block);
    if (path === this.#path) return;
    this.#path = path;
    for (const population of this.#populations) population.under(path);
    for (const population of this.#rows) population.under(path);
    for (const { group, item } of this.#groups) group.path = group.arms.length > 0 ? path + item : "";
  }

  #move(blockStart: number, block: number): void {
    this.#start = blockStart;
    this.#block = block;
    for (const population of this.#populations) population.place(blockStart, block);
    for (const population of this.#rows) population.place(blockStart, block);
    for (const { group, start } of this.#groups) {
      group.order = blockStart + start;
      group.block = block;
    }
  }
}

/** The least share of an arm that is treated or analysed, as far as it needs no words. */
export const fewer = 0.8;

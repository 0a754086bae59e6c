/** The populations that may be the denominator of a statement, in their order as they are found. */
import type { Denominator, Quote, Relation } from "../../review/types.ts";
import type { NumberMention, ProportionMention } from "../../statements/types.ts";
import { inDocument, type Located } from "./located.ts";
import { areNarrowed, population } from "./by-phrase.ts";
import type { Candidate } from "./candidate.ts";
import type { Population } from "../people/enrolment.ts";

/** Populations of one size that are looked at for what they are. */
const mostNamesakes = 8;

/** The candidates for one statement as they are found: each size once, where it is likeliest. */
export class Ranking {
  readonly list: Candidate[] = [];
  readonly mention: ProportionMention;
  readonly #sizes: number[] = [];
  /** Where its block begins. */
  readonly #start: number;

  constructor({ mention, start }: Located) {
    this.mention = mention;
    this.#start = start;
  }

  /** A number of the statement's block where it stands in the document. */
  at(quote: Quote): Quote {
    return inDocument(quote, this.#start);
  }

  /** Numbers of the statement's block together. */
  sumOf(parts: readonly NumberMention[]): Denominator {
    return { value: parts.reduce((sum, { value }) => sum + value, 0), relation: "sum", parts: parts.map((part) => this.at(part)) };
  }

  /** Adds groups together, whose sizes stand in the statement's block. */
  addSum(parts: readonly NumberMention[], population: string, tier: number): void {
    this.add({ ...this.sumOf(parts), population }, tier);
  }

  /** Whether a size is out of the question, or already there. */
  isOut(value: number, tier: number): boolean {
    const { count, percent, perPerson } = this.mention;
    // people elsewhere in the text cannot be fewer than those counted; a printed denominator can be wrong
    if (value <= 0 || (tier > 1 && value * (perPerson?.always ? perPerson.most : 1) < (count?.value ?? 0))) return true;
    // nobody divides a count by itself to say anything but 100 %
    if (tier > 1 && value === (count?.value ?? 0) && percent.value.split(".")[0] !== "100") return true;
    return this.#sizes.includes(value);
  }

  add(denominator: Denominator, tier: number, binds = false, people?: readonly Population[]): void {
    if (!this.isOut(denominator.value, tier)) this.#take(denominator, tier, binds, people);
    else if (binds) this.#bindNamed(people);
  }

  /** "35 (4%) in the late group": told from those in the early group, and an arm by its name. */
  #bindNamed(people: readonly Population[] | undefined): void {
    const known = this.list.find((c) => c.named === true && people !== undefined && c.people?.[0] === people[0]);
    if (known) known.binds = true;
  }

  addPopulation(p: Population, relation: Relation, tier: number, binds = false): void {
    if (!this.isOut(p.value, tier)) this.#take(population(p, relation), tier, binds, [p]);
    else this.#known(p);
  }

  /** Adds people who are told from their opposites in the words of the statement. */
  addNamed(p: Population): void {
    if (this.isOut(p.value, 2)) return;
    this.#take(population(p, p.group ? "arm" : "subset"), 2, false, [p]);
    if (!areNarrowed(this.mention, p)) this.list.at(-1)!.named = true;
  }

  /** "50 eyes of 50 patients": one number of several. */
  #known(p: Population): void {
    const known = this.list.find((c) => c.people && c.denominator.value === p.value);
    if (known && known.people!.length < mostNamesakes) known.people = [...known.people!, p];
  }

  /** Adds a number of the statement's block. */
  addNumber(number: NumberMention, relation: Relation, tier: number): void {
    if (!this.isOut(number.value, tier)) this.#take({ value: number.value, relation, parts: [this.at(number)] }, tier, false);
  }

  #take(denominator: Denominator, tier: number, binds: boolean, people?: readonly Population[]): void {
    this.#sizes.push(denominator.value);
    this.list.push({ denominator, tier, binds, people });
  }

  binds(): boolean {
    return this.list.some((c) => c.binds);
  }

  get namesSome(): boolean {
    return this.list.some((c) => c.tier === 2);
  }
}

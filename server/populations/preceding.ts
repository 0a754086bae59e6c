/** What the statements before one tell of the people it may be a share of. */
import { mostArms } from "../statements/size-labels.ts";
import type { NumberMention, ProportionMention } from "../statements/types.ts";
import { fitsExactly } from "./ballots.ts";
import type { Located } from "./scope.ts";

/** Denominators that are printed with the statements of a run, for the runs that follow in the same sentence and the next. */
export class PrintedPairs {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new PrintedPairs();
  #part = -1;
  #sentence = -1;
  #study: string | undefined;
  #last: NumberMention[] = [];
  #now: NumberMention[] = [];
  /** The last pair of the sentence before. */
  #earlier: NumberMention[] = [];

  /** The denominator that stood at the mention's place in the run before it, of the same study. Called in the order of the text. */
  before({ place, ordinal, denominator, cell, studies }: ProportionMention): Pick<Located, "pair" | "earlierPair"> {
    const { part, sentence } = place;
    if (part !== this.#part || sentence !== this.#sentence || cell) {
      this.#earlier = part === this.#part && sentence === this.#sentence + 1 && !cell ? this.#last : [];
      this.#part = part;
      this.#sentence = sentence;
      this.#last = [];
      this.#now = [];
    }
    if (!ordinal || cell) return {};
    if (studies?.names[0] !== this.#study) {
      this.#study = studies?.names[0];
      this.#earlier = this.#last = [];
    }
    const { index, of, compares } = ordinal;
    if (denominator) {
      if (index === 0) this.#now = [];
      this.#now.push(denominator);
      if (this.#now.length === of) this.#last = this.#now;
      return {};
    }
    if (!compares) return {};
    if (this.#last.length === of) return { pair: this.#last[index]! };
    return this.#earlier.length === of ? { earlierPair: this.#earlier[index]! } : {};
  }
}

/** "35 of 430 (8.1%) and 46 of 428 (10.7%), 81 in total (9.4%)": the groups of the two before, of which this one is the sum. */
export function summed({ cell, count, denominator, place }: ProportionMention, first: ProportionMention | undefined, second: ProportionMention | undefined): Located["both"] {
  if (cell || !count || denominator || !first?.count || !second?.count || !first.denominator || !second.denominator) return undefined;
  if (first.place.part !== place.part || place.sentence - first.place.sentence > 1 || first.count.value + second.count.value !== count.value) return undefined;
  return [first.denominator, second.denominator];
}

/** "18 (9%) and 30 (15%) had bled; 6 (33%) and 12 (40%) of these badly": a run of shares of those whom the run before has counted. */
export function nestedIn(mentions: readonly ProportionMention[], i: number): Pick<Located, "nested"> {
  const { ordinal, cell, place } = mentions[i]!;
  if (!ordinal || cell) return {};
  const { index, of } = ordinal;
  const first = i - index;
  if (first < of || of > mostArms) return {};
  for (let k = first; k < first + of; k += 1) {
    const own = mentions[k];
    const outer = mentions[k - of]!;
    if (!own?.count || own.denominator || own.place.part !== place.part || !outer.count || outer.cell || outer.place.part !== place.part || own.place.sentence - outer.place.sentence > 1) return {};
    if (outer.count.value === own.count.value || !fitsExactly(own.count.value, outer.count.value, own.percent)) return {};
  }
  return { nested: mentions[i - of]!.count! };
}

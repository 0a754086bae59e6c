/** Groups whose sizes the first item of a list prints, and the others leave out: "1. Fever: 20 of 80 (25%) and 30 of 90 (33%)", "2. Cough: 40 (50%) and 18 (20%)". */
import { mostArms } from "../../statements/sizes/arm-limits.ts";
import type { NumberMention, ProportionMention } from "../../statements/types.ts";
import { fitsExactly } from "../fitting.ts";
import type { Located } from "../candidates/located.ts";

/** The denominators of the first item of a list, for the items below it. */
export class ListedPairs {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new ListedPairs();
  #sizes: NumberMention[] = [];
  #study: string | undefined;
  /** The statements of the run so far that follow from the sizes in their places. */
  #follow = 0;
  /** A whole run has followed: what does not any more is wrong, or of others. */
  #told = false;

  /**
   * The denominator in the mention's place, where its percentage follows from it, or an item before has followed from all. Called in the
   * order of the text.
   *
   * @param item of the list in which it stands
   */
  before({ count, percent, denominator, ordinal, cell, studies }: ProportionMention, item: readonly number[]): Pick<Located, "earlierPair" | "printedArm"> {
    const study = studies?.names[0];
    if (item.length !== 1 || cell || !count || !ordinal || ordinal.of > mostArms || (item[0] !== 0 && study !== this.#study)) return {};
    if (item[0] === 0) {
      if (ordinal.index === 0) this.#sizes = [];
      if (denominator) this.#sizes.push(denominator);
      this.#study = study;
      this.#told = false;
      return {};
    }
    if (denominator || !ordinal.compares || ordinal.of !== this.#sizes.length || ordinal.of < 2) return {};
    const size = this.#sizes[ordinal.index]!;
    const told = this.#told;
    const follows = count.value < size.value && fitsExactly(count.value, size.value, percent);
    this.#follow = (ordinal.index === 0 ? 0 : this.#follow) + (follows ? 1 : 0);
    if (this.#follow === ordinal.of) this.#told = true;
    return told ? { printedArm: size } : follows ? { earlierPair: size } : {};
  }
}

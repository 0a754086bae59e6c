/** What the label of a row says of the people and the numbers in it. */
import { sizeOf } from "./columns.ts";
import { sizesInOrder } from "./label-sizes.ts";
import { isMeasured, isOfBothSexes, isPercentFirst } from "./labels.ts";
import type { Line } from "./lines.ts";
import { outcomeOf } from "../outcomes.ts";
import { stemsOf } from "../stems.ts";
import { namesSome, sexNamed, sexOfRow, type Sex, type SexRow } from "./subgroups.ts";
import { unitNamedBy } from "./unit-sizes.ts";
import type { NumberMention, Outcome } from "../types.ts";

export interface RowLabel {
  text: string;
  stems: string[];
  /** "Men (n = 40)" */
  size: NumberMention | undefined;
  /** "3 months (n = 480/310)": the sizes in the order of the cells, the first among them. */
  sizes: readonly NumberMention[];
  /** The row is of some of the people of its columns. */
  some: boolean;
  /** The row that counts everybody of the sex of which it is. */
  sexRow: SexRow | undefined;
  outcome: Outcome | undefined;
  /** Its numbers are measured. */
  measured: boolean;
  percentFirst: boolean;
  /** What it says is counted, or its section, where a head counts two things. */
  unit: string | undefined;
  /** "Sex, males/females" */
  ofBothSexes: boolean;
}

/**
 * What the label of a row says.
 *
 * @param section the label of its section
 * @param twoUnits a column counts two things: "(n = 120; 240 eyes)"
 * @param ofSex the rows that count everybody of one sex
 */
export function labelOf({ label, stub, filled }: Line, section: string, twoUnits: boolean, ofSex: Partial<Record<Sex, SexRow>>): RowLabel {
  const sized = label && sizeOf(label);
  const sizes = sized ? sizesInOrder(label.reading, sized.from) : [];
  const sex = sexOfRow(stub) ? undefined : sexNamed(stub) ?? sexOfRow(section);
  return {
    text: stub,
    stems: label ? stemsOf(label.reading.tokens, 0, label.reading.tokens.length) : [],
    size: sized?.size,
    sizes,
    // "(n = 160, 163)" above three columns says nothing for sure
    some: namesSome(stub) || (sizes.length > 1 && sizes.length !== filled.length),
    sexRow: sex && ofSex[sex],
    outcome: outcomeOf(stub.toLowerCase()),
    measured: isMeasured(stub),
    percentFirst: isPercentFirst(stub),
    unit: twoUnits ? unitNamedBy(stub) ?? unitNamedBy(section) : undefined,
    ofBothSexes: isOfBothSexes(stub),
  };
}

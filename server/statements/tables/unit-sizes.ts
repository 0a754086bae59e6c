/** Heads of columns that count two things: "Drug (24 clusters, n = 762)", "Sham (n = 120; 240 eyes)", "Patients (n = 62) or eyes (n = 86)". */
import { leans, sharesOf } from "./added-up.ts";
import type { Column, Piece, UnitSize } from "./column.ts";
import { followEach } from "./following.ts";
import { numberMention } from "../found.ts";
import { eventNouns, measureUnits, occasionNouns, peopleNouns, stopWords, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { stem } from "../stems.ts";
import type { NumberMention } from "../types.ts";

const people = "people";

const none: readonly UnitSize[] = [];

/** A head counts hardly more than so many things. */
const most = 3;

/** The unit of a noun that is counted; undefined for any other word. */
const unitOf = (noun: string): string | undefined =>
  peopleNouns.has(noun) ? people : thingNouns.has(noun) || (plural.test(noun) && !measureUnits.has(noun) && !occasionNouns.has(noun) && !stopWords.has(noun)) ? stem(noun) : undefined;

/** "wards", "households", whatever they are called */
const plural = /^[a-z-]{3,30}[^aisu]s$/;

/** Whether a number stands where a head begins to count something: "(24 clusters", ", 240 eyes", "n = 240 eyes", "24 practices 762 patients". */
export function beginsCount({ tokens }: Reading, i: number): boolean {
  const before = tokens[i - 1];
  return isOpening(before) || /^[,;:/=]$/.test(mark(before)) || word(before) === "and" || (unitOf(word(before)) !== undefined && tokens[i - 2]?.number !== null);
}

/** The things that the heads over a column count, where they count more than its size alone. */
export function unitsIn(heads: readonly Piece[], size: NumberMention | undefined): readonly UnitSize[] {
  if (!size) return none;
  const units = heads.flatMap(({ reading }) => reading.numbers.flatMap((i): UnitSize[] => {
    const { tokens } = reading;
    // "Drug", a line break, "12 practices"
    const behindName = tokens[i - 1]?.kind === "word" && !stopWords.has(word(tokens[i - 1]));
    // "patients (n = 118) / procedures (n = 132)"
    const noun = word(tokens[i - 2]) === "n" && isOpening(tokens[i - 3]) && (peopleNouns.has(word(tokens[i - 4])) || thingNouns.has(word(tokens[i - 4]))) ? unitOf(word(tokens[i - 4])) : undefined;
    if (noun !== undefined && isCount(reading, i)) return [{ unit: noun, size: numberMention(reading, i) }];
    if (!isCount(reading, i) || tokens[i]!.number!.inWords || !(behindName || beginsCount(reading, i))) return [];
    // "240 eyes", "240 treated eyes"
    const at = unitOf(word(tokens[i + 1])) === undefined ? i + 2 : i + 1;
    const unit = unitOf(word(tokens[at]));
    const ends = tokens[at + 1] === undefined || isClosing(tokens[at + 1]) || tokens[at + 1]!.kind !== "word";
    return unit !== undefined && ends ? [{ unit, size: numberMention(reading, i) }] : [];
  }));
  // "(n = 120; 62 women)" gives no other size of the people
  const ofThings = units.some(({ unit, size: { start } }) => start === size.start && unit !== people);
  const own = (ofThings ? units : units.filter(({ unit }) => unit !== people)).slice(0, most);
  return own.some((u) => u.size.start !== size.start) ? own : none;
}

/** What a row counts: a unit of the heads that its label names, or one that it may be a share of. */
export interface RowUnit {
  of: string;
  named: boolean;
}

/**
 * What a row counts beside the sizes of its columns: the unit that its label or its section names, but for a row that leans to
 * those sizes, and without a name a unit from which the whole row follows; undefined for the sizes.
 */
export function unitOfRow(labels: readonly string[], row: readonly Piece[], columns: readonly Column[]): RowUnit | undefined {
  const shares = sharesOf(row, columns);
  const ofColumns = columns.map(({ size }) => size);
  const inHeads = (of: string): (NumberMention | undefined)[] => columns.map(({ units }) => units.find(({ unit }) => unit === of)?.size);
  for (const label of labels) {
    const of = unitNamedBy(label);
    const sizes = of === undefined ? [] : inHeads(of);
    if (of !== undefined && sizes.some((size) => size)) return leans(shares, ofColumns, sizes) ? undefined : { of, named: true };
    if (of === people) return undefined;
  }
  if (followEach(shares, ofColumns).every(Boolean)) return undefined;
  const whole = columns.flatMap(({ units }) => units).find(({ unit }) => followEach(shares, inHeads(unit)).every(Boolean));
  return whole && { of: whole.unit, named: false };
}

/** The unit of which a label speaks: "Live births per cycle", "Eyes with oedema"; undefined where it names none, as "Eye pain". */
function unitNamedBy(label: string): string | undefined {
  const words = label.toLowerCase().split(/[^\p{L}-]+/u);
  const singular = words.includes("per") || words.includes("level");
  for (const w of words.slice(words.indexOf("per") + 1)) {
    const unit = singular || countsSeveral(w) ? unitOfLabel(w) : undefined;
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** "Lesions", but "Lesion recurrence" counts none. */
export const countsSeveral = (w: string): boolean => /s$|^(?:teeth|feet)$/.test(w) || peopleNouns.has(w);

/** "Cluster level", "Eyes", but "Responses" and "Infections" are as often those who had one. */
const unitOfLabel = (w: string): string | undefined => (eventNouns.has(w) ? undefined : unitOf(w) ?? (w.length > 3 ? unitOf(`${w}s`) : undefined));

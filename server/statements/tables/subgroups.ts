/** Rows of a table that are of some of the people of its columns: of one sex, or of a group that their label names. */
import { parseCell } from "./parsed-cells.ts";
import { numberMention } from "../found.ts";
import { isPercentFirst } from "./labels.ts";
import { namesLandmark } from "./landmarks.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import type { NumberMention } from "../types.ts";

export type Sex = "female" | "male";

const females: ReadonlySet<string> = new Set(["female", "females", "woman", "women", "girl", "girls"]);
const males: ReadonlySet<string> = new Set(["male", "males", "man", "men", "boy", "boys"]);
/** Words beside a sex that say nothing more of whom is counted. */
const besideSex: ReadonlySet<string> = new Set(["sex", "gender", "n", "no", "number", "of", "all", "total", "patients", "participants", "subjects"]);

const wordsOf = (label: string): string[] => label.toLowerCase().split(/[^a-z]+/).filter((w) => w.length > 1);

/** A part of every name of a sex: most labels have none. */
const maySex = /male|m[ae]n|girl|boy/i;

/** The one sex that some words name. */
function sexIn(words: readonly string[]): Sex | undefined {
  const [female, male] = [words.some((w) => females.has(w)), words.some((w) => males.has(w))];
  return female === male ? undefined : female ? "female" : "male";
}

/** "Female, n (%)", "Sex: male": everybody of one sex. */
export function sexOfRow(label: string): Sex | undefined {
  if (!maySex.test(label)) return undefined;
  const words = wordsOf(label).filter((w) => !besideSex.has(w));
  return words.length === 1 ? sexIn(words) : undefined;
}

/** The sex of whom a row speaks: "Candidiasis (females)", "Women with a hysterectomy". */
export const sexNamed = (label: string): Sex | undefined => (maySex.test(label) ? sexIn(wordsOf(label)) : undefined);

const someSex = "(?:females?|women|girls|males?|men|boys)";
const somePeople = "(?:patients|participants|subjects|people|adults|children|responders|smokers|diabetics|females?|women|girls|males?|men|boys)";
/** "(females)", "(males only)", "(in women aged 50 or more)" */
const sexInBracket = new RegExp(`[([][^()[\\]]{0,30}\\b${someSex}\\b[^()[\\]]{0,40}[)\\]]`, "i");
/** "…, females", "… in women, n (%)", with whatever mark behind it */
const sexAtEnd = new RegExp(`(?:,|\\b(?:in|among)) (?:all )?${someSex}(?: ${somePeople})?(?: only)?(?:,? ?n ?\\(%\\))?[^\\p{L}]{0,3}\\p{L}?[^\\p{L}]{0,2}$`, "iu");
/** "(responders only)", "(of those with follow-up)", "(patients who had a biopsy)" */
const someInBracket = new RegExp(`[([](?:among|amongst|of (?:which|whom|these|those)|in (?:these|those)|${somePeople} (?:with|who|whose|aged))\\b|\\b${somePeople} only\\b`, "i");

/** Whether a label names some of the people of its column. */
export const namesSome = (label: string): boolean =>
  namesLandmark(label) ||
  someInBracket.test(label) || (sexNamed(label) !== undefined && sexOfRow(label) === undefined && (sexInBracket.test(label) || sexAtEnd.test(label)));

/** "Relapse, placebo, n (%)", "Deaths (control group)", "Responders: drug / placebo" */
const armName = "(?:active|controls?|drug|intervention|placebo|sham|treatment|usual care)";
const armAtEnd = new RegExp(`(?:[,:(–] ?(?:${armName} ?/ ?)?${armName}|\\bin the ${armName}|\\bon placebo)(?: (?:arm|group))?\\)?(?:,? ?n? ?\\(?%\\)?)?$`, "i");

/** Whether a label names an arm, where the columns are of no arms, but of studies: so many of its arms, not of its people. */
export const namesArm = (label: string, columns: readonly Column[]): boolean =>
  armAtEnd.test(label) && !columns.some(({ kind, head }) => kind === "size" || armAtEnd.test(`: ${head}`));

/** The counts of a row by column, with its label. */
export interface CountedRow {
  label: string;
  counts: readonly (NumberMention | undefined)[];
}

/** The rows of a table that count everybody of one sex, where there is one of it. */
export function sexRows(rows: readonly (readonly Piece[])[], heads: number, columns: readonly Column[]): Partial<Record<Sex, CountedRow>> {
  const found: Partial<Record<Sex, CountedRow | null>> = {};
  for (let r = heads; r < rows.length; r += 1) {
    const label = cellAt(rows[r]!, 0)?.text ?? "";
    const sex = label.length < longestSexRow ? sexOfRow(label) : undefined;
    if (!sex) continue;
    const counts = countsOf(rows[r]!, columns, label);
    // "Women" of the young and "Women" of the old are not all of them
    if (counts.length > 0) found[sex] = found[sex] === undefined ? { label, counts } : null;
  }
  return { ...(found.female ? { female: found.female } : {}), ...(found.male ? { male: found.male } : {}) };
}

const longestSexRow = 60;

/** The counts that stand in a row, by column. */
export function countsOf(row: readonly Piece[], columns: readonly Column[], label: string): (NumberMention | undefined)[] {
  const counts: (NumberMention | undefined)[] = [];
  for (const piece of row) {
    const cell = piece.column > 0 ? parseCell(piece.reading, columns[piece.column]?.percentFirst === true || isPercentFirst(label)) : undefined;
    if (cell && cell.count >= 0) counts[piece.column] = numberMention(piece.reading, cell.count);
  }
  return counts;
}

/** The arithmetic behind a statement in a few characters, to be shown beside it: "= 43/270 = 15.9%". */
import type { Text } from "../text/text.ts";
import { decimalsOf } from "../checks/wording.ts";
import { percentInStyle } from "../checks/fixes.ts";
import { formatPercent } from "../statistics/rounding.ts";
import { isToLookAt } from "./tally.ts";
import type { Edit, Review } from "./types.ts";

/** Which statements have a hint: none, those with a finding of information or above, or all. */
export type HintScope = "off" | "to-look-at" | "all";

export interface Hint {
  /** Index in `Review.statements`. */
  statement: number;
  /** Where it stands: behind the statement. */
  offset: number;
  label: string;
  /** Puts the percentage of the label into the text; only where the denominator is printed beside the count, or declared, and not into a quotation. */
  edits: Edit[];
}

/** Decimals of the percentage behind a bare count. */
const plainDecimals = 1;

/** The hints of a review, in the order of its statements. Percentages have one decimal more than the text prints. */
export function hintsOf(text: Text, review: Review, scope: HintScope): Hint[] {
  if (scope === "off") return [];
  const marked = new Set(review.findings.filter(isToLookAt).flatMap((f) => f.statements.slice(0, 1)));
  return review.statements.flatMap((statement, index): Hint[] => {
    if (statement.kind === "size" || (scope === "to-look-at" && !marked.has(index))) return [];
    const { count, denominator } = statement;
    if (!count || !denominator || denominator.value <= 0) return [];
    const settled = (denominator.relation === "explicit" || denominator.relation === "declared") && !statement.quoted;
    const offset = statement.end;
    if (statement.kind === "count") {
      const percent = `${formatPercent(count.value, denominator.value, plainDecimals)}%`;
      return [{ statement: index, offset, label: `= ${percent}`, edits: settled ? [{ start: offset, end: offset, text: ` (${percent})` }] : [] }];
    }
    const exact = formatPercent(count.value, denominator.value, decimalsOf(statement.percent.value) + 1);
    const edit = percentInStyle(text, statement.percent, exact);
    // behind "<" it would be untrue
    const edits = settled && !statement.percent.bound && edit ? [{ start: edit.start, end: edit.end, text: edit.text }] : [];
    return [{ statement: index, offset, label: `= ${count.value}/${denominator.value} = ${exact}%`, edits }];
  });
}

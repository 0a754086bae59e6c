/**
 * Rewrites that an author may want of a statement that stands: its percentage or interval added, its decimals changed,
 * its population said, a query put to its author. No corrections: those belong to findings.
 */
import type { Text } from "../text/text.ts";
import { fixOf, numberInStyle, percentInStyle } from "../checks/fixes.ts";
import { countInWords, decimalsOf, denominatorInWords, percentInWords, sicBehind, withSign } from "../checks/wording.ts";
import { intervals } from "../statistics/intervals.ts";
import { formatPercent } from "../statistics/rounding.ts";
import type { IntervalMethod } from "../statistics/types.ts";
import type { CountStatement, Edit, ProportionStatement, Review, Statement } from "./types.ts";
import { working } from "./working.ts";

/** How an interval is worked out that is put into the text. */
export interface IntervalChoice {
  method: IntervalMethod;
  /** Confidence level in percent. */
  level: number;
}

export interface Rewrite {
  title: string;
  edits: Edit[];
}

/** What can be done to a statement of a review; `text` is the document. */
export function rewritesOf(text: Text, review: Review, index: number, interval: IntervalChoice): Rewrite[] {
  const statement = review.statements[index];
  if (!statement || statement.kind === "size") return [];
  if (statement.kind === "count") return statement.quoted ? [] : [addPercent(statement), ...declarations(text, review, statement)];
  const own = statement.quoted ? [] : [
    ...addInterval(text, statement, interval),
    ...spellOut(text, statement),
    ...changeDecimals(text, statement),
  ];
  return [...own, ...declarations(text, review, statement), ...remarks(text, statement)];
}

const stands = ({ verdict }: ProportionStatement): boolean => verdict === "consistent" || verdict === "rounding";

/** "17 of 270" → "17 of 270 (6.3%)" */
function addPercent({ count, denominator, end }: CountStatement): Rewrite {
  const percent = `${formatPercent(count.value, denominator.value, 1)}%`;
  return { title: `Add the percentage: ${percent}`, edits: [{ start: end, end, text: ` (${percent})` }] };
}

/** "43/270 (16%)" → "43/270 (16%; 95% CI 12% to 21%)"; in brackets of its own where the percentage stands in none. */
function addInterval(text: Text, statement: ProportionStatement, { method, level }: IntervalChoice): Rewrite[] {
  const { count, denominator, percent } = statement;
  if (!count || !denominator || statement.interval || percent.bound || !stands(statement)) return [];
  const chosen = intervals(count.value, denominator.value, level).find((i) => i.method === method);
  if (!chosen) return [];
  const decimals = decimalsOf(percent.value);
  // sign and marks as printed, but no emphasis of which the other half would stay behind
  const limit = (value: number): string => percentInStyle(text, percent, value.toFixed(decimals))?.shown ?? `${value.toFixed(decimals)}%`;
  const words = `${level}% CI ${limit(chosen.low)} to ${limit(chosen.high)}`;
  const title = `Add the ${level}% interval (${method}): ${chosen.low.toFixed(decimals)}% to ${chosen.high.toFixed(decimals)}%`;
  const behind = text.slice(percent.end, percent.end + 80);
  // "16%)", "16% (43/270)": in the bracket that is there
  const bracket = /^\s*(?=[)\]])/.exec(behind) ?? /^\s?\([^()\n]*(?=\))/.exec(behind);
  const at = percent.end + (bracket?.[0].trimEnd().length ?? 0);
  return [{ title, edits: [{ start: at, end: at, text: bracket ? `; ${words}` : ` (${words})` }] }];
}

/** "17 (6%)" → "17/270 (6.3%)", where the denominator is said, but not beside the count. */
function spellOut(text: Text, { count, denominator, percent }: ProportionStatement): Rewrite[] {
  if (!count || !denominator || count.parts.length !== 1 || denominator.parts.length !== 1 || percent.bound) return [];
  if (denominator.relation !== "explicit" && denominator.relation !== "declared") return [];
  const [part] = count.parts;
  const between = text.slice(part!.end, percent.start);
  // only the plain shape: the count, and the percentage in a bracket directly behind it
  if (!/^\d[\d.,\s]*$/.test(part!.text) || !/^\s*[([]\s*$/.test(between)) return [];
  const size = numberInStyle(text, part!, denominator.value)?.text;
  const exact = percentInStyle(text, percent, formatPercent(count.value, denominator.value, decimalsOf(percent.value) + 1));
  if (size === undefined || !exact) return [];
  const { start, end, text: written, shown } = exact;
  return [{ title: `Write ${part!.text}/${size} (${shown})`, edits: [{ start: part!.end, end: part!.end, text: `/${size}` }, { start, end, text: written }] }];
}

/** One decimal more, or one less. */
function changeDecimals(text: Text, statement: ProportionStatement): Rewrite[] {
  const { count, denominator, percent } = statement;
  if (!count || !denominator || percent.bound || !stands(statement)) return [];
  const decimals = decimalsOf(percent.value);
  return [decimals + 1, decimals - 1].filter((d) => d >= 0 && d <= 3).flatMap((d): Rewrite[] => {
    const edit = percentInStyle(text, percent, formatPercent(count.value, denominator.value, d));
    return fixOf(`Show ${d === 0 ? "no decimals" : d === 1 ? "1 decimal" : `${d} decimals`}: ${edit?.shown}`, edit);
  });
}

/** Most populations that are offered for a section. */
const mostDeclared = 3;

/** A comment below the section's heading that says whose percentages follow. */
function declarations(text: Text, review: Review, statement: Exclude<Statement, { kind: "size" }>): Rewrite[] {
  const { denominator } = statement;
  if (denominator?.relation === "explicit" || denominator?.relation === "declared") return [];
  const others = statement.kind === "proportion" ? statement.alternatives?.map((a) => a.denominator.value) ?? [] : [];
  const sizes = [...new Set([...(denominator ? [denominator.value] : []), ...others])].slice(0, mostDeclared);
  const heading = review.headings.findLast((h) => h.start <= statement.start);
  const at = heading?.end ?? frontMatterEnd(text);
  return sizes.map((n) => {
    const comment = `<!-- ratecheck n=${n} -->`;
    return {
      title: heading ? `Declare ${n} as the population of the section "${heading.title}"` : `Declare ${n} as the population of what stands before the first heading`,
      edits: [{ start: at, end: at, text: heading ? `\n\n${comment}` : `${comment}\n\n` }],
    };
  });
}

/** Behind the front matter, or 0. */
function frontMatterEnd(text: Text): number {
  const from = text.slice(0, 1) === "\uFEFF" ? 1 : 0;
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(from, from + 80));
  if (!opening) return from;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(from + opening[0].length));
  return closing ? from + opening[0].length + closing.index + closing[0].length : from;
}

/** "[sic]" behind a percentage that is quoted as it is, and a query that no reader of the text sees. */
function remarks(text: Text, statement: ProportionStatement): Rewrite[] {
  if (statement.verdict !== "inconsistent") return [];
  const { percent, ignoreAt } = statement;
  const { sentence } = working(statement, text);
  const query = `<!-- Query to the author: ${sentence.replace(/-{2,}/g, "-")} Please check. -->`;
  return [
    ...(/^\s*\[sic\]/i.test(text.slice(percent.end, percent.end + 8)) ? [] : [sicBehind({ ...percent, text: percentInWords(percent) })]),
    // a comment at the start of a line would split the paragraph
    ...(ignoreAt === 0 || text.slice(ignoreAt - 1, ignoreAt) === "\n" ? [] : [{ title: "Add a query to the author", edits: [{ start: ignoreAt, end: ignoreAt, text: ` ${query}` }] }]),
  ];
}

/** The edits that round anew every percentage that is off by rounding alone: to be looked at one by one. */
export function roundingRewrites(text: Text, review: Review): Rewrite[] {
  return review.statements.flatMap((statement): Rewrite[] => {
    if (statement.kind !== "proportion" || statement.verdict !== "rounding" || statement.quoted || !statement.count || !statement.denominator || statement.percent.bound) return [];
    const { count, denominator, percent } = statement;
    const edit = percentInStyle(text, percent, formatPercent(count.value, denominator.value, decimalsOf(percent.value)));
    return fixOf(`${countInWords(count)} of ${denominatorInWords(denominator)}: ${percentInWords(percent)} to ${edit && withSign(edit.shown)}`, edit);
  });
}

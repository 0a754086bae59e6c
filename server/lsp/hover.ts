/** Hovers: the working of the statements that a number belongs to. */
import { type Hover, type MarkupContent, MarkupKind, type Position } from "vscode-languageserver";
import type { OpenDocument } from "./documents.ts";
import { numberAt, statementsOf } from "../review/pointing.ts";
import type { Review, RuleName, Statement } from "../review/types.ts";
import { working, type Place, type Row, type Working } from "../review/working.ts";
import type { Analysis } from "./analyses.ts";
import type { Links } from "./links.ts";
import { offsetOf, rangeOf } from "./positions.ts";

/** Statements shown in one hover; a population's size can stand behind dozens. */
const most = 2;

/** How a hover is dressed. */
export interface Dress {
  format: MarkupKind;
  links: Links;
}

/** The hover at a position; null where no number of a statement stands. */
export function hoverAt({ document, review }: Analysis, position: Position, { format, links }: Dress): Hover | null {
  const offset = offsetOf(document, position);
  if (offset === undefined) return null;
  const number = numberAt(review, offset);
  if (!number) return null;
  const sharing = statementsOf(review, number, offset);
  const shown = sharing.slice(0, most).map((index) => ({
    working: working(review.statements[index]!, document.text),
    rules: rulesAbout(review, index),
  }));
  const more = sharing.length - shown.length;
  const value = format === MarkupKind.Markdown ? inMarkdown(shown, more, document, links) : inPlainText(shown, more, links);
  return { contents: { kind: format, value } satisfies MarkupContent, range: rangeOf(document, number) };
}

const rulesAbout = (review: Review, statement: number): RuleName[] =>
  [...new Set(review.findings.filter((f) => f.statements.includes(statement)).map((f) => f.rule))];

interface Shown {
  working: Working;
  rules: RuleName[];
}

/** The working of one statement in Markdown, as a tooltip shows it. */
export const workingInMarkdown = (statement: Statement, document: OpenDocument, links: Links): string =>
  inMarkdown([{ working: working(statement, document.text), rules: [] }], 0, document, links);

function inMarkdown(shown: readonly Shown[], more: number, document: OpenDocument, links: Links): string {
  const line = (place: Place): string => {
    const target = links.place(document, place);
    return target === undefined ? `line ${place.line}` : `[line ${place.line}](${target})`;
  };
  const parts = shown.map(({ working, rules }) => {
    const [first, ...rest] = working.rows.map((row) => `| ${escape(row.name)} | ${cell(row, line)} |`);
    const table = first === undefined ? [] : [[first, "|:--|:--|", ...rest].join("\n")];
    const methods = working.methods.map(({ name, limits, fits }) => `| ${escape(name)} | ${escape(limits)} | ${fits ? "✓" : ""} |`);
    const intervals = methods.length === 0 ? [] : [["| Interval by | | as printed |", "|:--|:--|:-:|", ...methods].join("\n")];
    const pages = rules.map((rule) => `[${rule}](${links.rule(rule)})`);
    return [`**${working.verdict}.** ${escape(working.sentence)}`, ...table, ...intervals, ...(pages.length > 0 ? [`Rule: ${pages.join(", ")}`] : [])].join("\n\n");
  });
  return [...parts, ...(more > 0 ? [`*${alsoIn(more)}*`] : [])].join("\n\n---\n\n");
}

function cell(row: Row, line: (place: Place) => string): string {
  return inBrackets(escape(row.value), places(row).map(({ place, again }) =>
    [...(place.words === null ? [] : [`“${escape(place.words)}”`]), ...(again ? [] : [line(place)])].join(", ")));
}

function inPlainText(shown: readonly Shown[], more: number, links: Links): string {
  const parts = shown.map(({ working, rules }) => [
    `${working.verdict}. ${working.sentence}`,
    ...working.rows.map((row) => `${row.name}: ${inBrackets(row.value, places(row).map(({ place: { words, line }, again }) =>
      [...(words === null ? [] : [`“${words}”`]), ...(again ? [] : [`line ${line}`])].join(", ")))}`),
    ...working.methods.map(({ name, limits, fits }) => `${name}: ${limits}${fits ? ", as printed" : ""}`),
    ...rules.map((rule) => `Rule: ${rule}, ${links.rule(rule)}`),
  ].join("\n"));
  return [...parts, ...(more > 0 ? [alsoIn(more)] : [])].join("\n\n");
}

const inBrackets = (value: string, places: readonly string[]): string => (places.length === 0 ? value : `${value} (${places.join("; ")})`);

/** The places of a row, each line said once. */
function places(row: Row): { place: Place; again: boolean }[] {
  const said = new Set<number>();
  return row.places.flatMap((place) => {
    const again = said.has(place.line);
    said.add(place.line);
    return again && place.words === null ? [] : [{ place, again }];
  });
}

const alsoIn = (more: number): string => `The number belongs to ${more} more ${more === 1 ? "statement" : "statements"}.`;

/**
 * Text of the document as text in Markdown: no emphasis, link, code, HTML or table border comes of it. Points and signs
 * between digits stay readable for clients that show the source.
 */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|~$&@]|:(?=\/\/)|\.(?=\p{L})/gu, "\\$&").replace(/\s+/g, " ");
}

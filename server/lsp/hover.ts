/** Hovers: the working of the statements that a number belongs to. */
import { type Hover, type MarkupContent, MarkupKind, type Position } from "vscode-languageserver";
import type { OpenDocument } from "./documents.ts";
import { rulePage } from "../identity.ts";
import { numberAt, statementsOf } from "../review/pointing.ts";
import type { Review, RuleName, Statement } from "../review/types.ts";
import { working, type Row, type Working } from "../review/working.ts";
import type { Analysis } from "./analyses.ts";
import { offsetOf, rangeOf } from "./positions.ts";

/** Statements shown in one hover; a population's size can stand behind dozens. */
const most = 2;

/** The hover at a position; null where no number of a statement stands. */
export function hoverAt({ document, review }: Analysis, position: Position, format: MarkupKind): Hover | null {
  const offset = offsetOf(document, position);
  if (offset === undefined) return null;
  const number = numberAt(review, offset);
  if (!number) return null;
  const sharing = statementsOf(review, number, offset);
  const shown = sharing.slice(0, most).map((index) => ({
    working: working(review.statements[index]!, document.text),
    rules: rulesAbout(review, index),
  }));
  const dress = format === MarkupKind.Markdown ? inMarkdown : inPlainText;
  const value = dress(shown, sharing.length - shown.length, document.uri);
  return { contents: { kind: format, value } satisfies MarkupContent, range: rangeOf(document, number) };
}

const rulesAbout = (review: Review, statement: number): RuleName[] =>
  [...new Set(review.findings.filter((f) => f.statements.includes(statement)).map((f) => f.rule))];

interface Shown {
  working: Working;
  rules: RuleName[];
}

/** The working of one statement in Markdown, as a tooltip shows it. */
export const workingInMarkdown = (statement: Statement, document: OpenDocument): string =>
  inMarkdown([{ working: working(statement, document.text), rules: [] }], 0, document.uri);

function inMarkdown(shown: readonly Shown[], more: number, uri: string): string {
  const parts = shown.map(({ working, rules }) => {
    const [first, ...rest] = working.rows.map((row) => `| ${escape(row.name)} | ${cell(row, uri)} |`);
    const table = first === undefined ? [] : [[first, "|:--|:--|", ...rest].join("\n")];
    const methods = working.methods.map(({ name, limits, fits }) => `| ${escape(name)} | ${escape(limits)} | ${fits ? "✓" : ""} |`);
    const intervals = methods.length === 0 ? [] : [["| Interval by | | as printed |", "|:--|:--|:-:|", ...methods].join("\n")];
    const links = rules.map((rule) => `[${rule}](${rulePage(rule)})`);
    return [`**${working.verdict}.** ${escape(working.sentence)}`, ...table, ...intervals, ...(links.length > 0 ? [`Rule: ${links.join(", ")}`] : [])].join("\n\n");
  });
  return [...parts, ...(more > 0 ? [`*${alsoIn(more)}*`] : [])].join("\n\n---\n\n");
}

function cell(row: Row, uri: string): string {
  return inBrackets(escape(row.value), places(row).map(({ words, line }) =>
    [...(words === null ? [] : [`“${escape(words)}”`]), ...(line === null ? [] : [linkToLine(uri, line)])].join(", ")));
}

function inPlainText(shown: readonly Shown[], more: number): string {
  const parts = shown.map(({ working, rules }) => [
    `${working.verdict}. ${working.sentence}`,
    ...working.rows.map((row) => `${row.name}: ${inBrackets(row.value, places(row).map(({ words, line }) =>
      [...(words === null ? [] : [`“${words}”`]), ...(line === null ? [] : [`line ${line}`])].join(", ")))}`),
    ...working.methods.map(({ name, limits, fits }) => `${name}: ${limits}${fits ? ", as printed" : ""}`),
    ...rules.map((rule) => `Rule: ${rule}, ${rulePage(rule)}`),
  ].join("\n"));
  return [...parts, ...(more > 0 ? [alsoIn(more)] : [])].join("\n\n");
}

const inBrackets = (value: string, places: readonly string[]): string => (places.length === 0 ? value : `${value} (${places.join("; ")})`);

/** The places of a row, each line said once. */
function places(row: Row): { words: string | null; line: number | null }[] {
  const said = new Set<number>();
  return row.places.flatMap(({ words, line }) => {
    const again = said.has(line);
    said.add(line);
    return again && words === null ? [] : [{ words, line: again ? null : line }];
  });
}

const alsoIn = (more: number): string => `The number belongs to ${more} more ${more === 1 ? "statement" : "statements"}.`;

/** Only files open at a line by their address, in every editor. */
function linkToLine(uri: string, line: number): string {
  if (!uri.startsWith("file:")) return `line ${line}`;
  const target = uri.replace(/[()<>\s\\|]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return `[line ${line}](${target}#L${line})`;
}

/**
 * Text of the document as text in Markdown: no emphasis, link, code, HTML or table border comes of it. Points and signs
 * between digits stay readable for clients that show the source.
 */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|~$&@]|:(?=\/\/)|\.(?=\p{L})/gu, "\\$&").replace(/\s+/g, " ");
}

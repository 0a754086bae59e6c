/** The evidence report as Markdown. */
import { append } from "../../server/lists.ts";
import type { Tally } from "../../server/review/types.ts";
import { rowsOf, type Reported, type ReportRow } from "./rows.ts";

/** Heads of the columns, in the order of the row. */
const columns: readonly (readonly [string, keyof ReportRow])[] = [
  ["Line", "line"], ["Text", "text"], ["Count", "count"], ["Denominator", "denominator"], ["Population", "population"],
  ["Printed", "printed"], ["Exact %", "exact"], ["Verdict", "verdict"], ["Interval", "interval"], ["By method, %", "methods"],
];

/**
 * @param tallyInWords "14 checked, 2 to look at, …", in the reader's language
 * @returns a document that silences itself, in case that it is saved under another name and checked
 */
export function reportInMarkdown(documents: readonly Reported[], tallyInWords: (tally: Tally) => string): string {
  const [only] = documents;
  const title = documents.length === 1 && only ? `Evidence: ${only.file}` : `Evidence: ${documents.length} documents`;
  const parts = ["<!-- ratecheck-disable-file -->", `# ${escaped(title)}`];
  if (documents.length !== 1) parts.push(tallyInWords(sumOf(documents)));
  for (const { file, link, evidence } of documents) {
    if (documents.length !== 1) parts.push(`## ${escaped(file)}`);
    parts.push(`${tallyInWords(evidence.tally)}.`);
    append(parts, sectionsOf(rowsOf(evidence), link, documents.length === 1 ? "##" : "###"));
  }
  return `${parts.join("\n\n")}\n`;
}

function sumOf(documents: readonly Reported[]): Tally {
  const sum: Tally = { checked: 0, toLookAt: 0, unverifiable: 0 };
  for (const { evidence: { tally } } of documents) {
    sum.checked += tally.checked;
    sum.toLookAt += tally.toLookAt;
    sum.unverifiable += tally.unverifiable;
  }
  return sum;
}

/** Section by section: fewer columns, and a reader finds them again in the review. */
function sectionsOf(rows: readonly ReportRow[], link: string | null, level: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < rows.length;) {
    const { section } = rows[from]!;
    const end = rows.findIndex((row, index) => index > from && row.section !== section);
    const here = rows.slice(from, end === -1 ? rows.length : end);
    if (section !== "") parts.push(`${level} ${escaped(section)}`);
    parts.push(table(here, link));
    from += here.length;
  }
  return parts;
}

function table(rows: readonly ReportRow[], link: string | null): string {
  const cells = rows.map((row) => columns.map(([, name]) => (name === "line" ? lineOf(row.line, link) : escaped(String(row[name])))));
  const used = columns.map((_, column) => cells.some((row) => row[column] !== ""));
  const line = (row: readonly string[]): string => `| ${row.filter((_, column) => used[column]).join(" | ")} |`;
  return [line(columns.map(([head]) => head)), line(columns.map(() => "---")), ...cells.map(line)].join("\n");
}

const lineOf = (line: number, link: string | null): string => (link === null ? String(line) : `[${line}](<${link}#L${line}>)`);

/** What Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~#$&]/g, "\\$&");

/** The evidence report as CSV (RFC 4180), with a byte-order mark: without it, spreadsheets take UTF-8 for something else. */
import { rowsOf, type Reported, type ReportRow } from "./rows.ts";

const columns: readonly (keyof ReportRow)[] = [
  "line", "section", "text", "count", "denominator", "population", "printed", "exact", "verdict", "interval", "methods",
];

export function reportInCsv(documents: readonly Reported[]): string {
  const lines = [["file", ...columns], ...documents.flatMap(({ file, evidence }) =>
    rowsOf(evidence).map((row) => [file, ...columns.map((name) => String(row[name]))]))];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** A cell that begins like a formula would be worked out by a spreadsheet: the text of a document is data. */
function cell(value: string): string {
  const data = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(data) ? `"${data.replaceAll('"', '""')}"` : data;
}

/** The rows of the evidence report: one for each statement, the same in every format. */
import type { Evidence, EvidenceStatement } from "../../server/lsp/protocol.ts";

/** The evidence of a document under the name that the report gives it. */
export interface Reported {
  file: string;
  /** Where a reader of the report can go; null where the document stands nowhere. */
  link: string | null;
  evidence: Evidence;
}

/** Texts as they are read; "" where there is nothing. */
export interface ReportRow {
  /** From 1. */
  line: number;
  section: string;
  text: string;
  count: string;
  denominator: string;
  /** The population in words, and the line where its number stands. */
  population: string;
  printed: string;
  /** Percent. */
  exact: string;
  verdict: string;
  interval: string;
  /** Methods that give the printed limits first. */
  methods: string;
}

/** The statements that say something of a percentage or could: sizes of populations are denominators of others. */
export const rowsOf = ({ statements }: Evidence): ReportRow[] => statements.filter(({ kind }) => kind !== "size").map(rowOf);

function rowOf(statement: EvidenceStatement): ReportRow {
  const { range, section, text, count, denominator, percent, exact, working, interval } = statement;
  return {
    line: range.start.line + 1,
    section: section ?? "",
    text,
    count: count ? summed(count) : "",
    denominator: denominator ? summed(denominator) : "",
    population: populationOf(statement),
    printed: percent?.text ?? "",
    exact: exact === null ? "" : exact.toFixed(4),
    verdict: working.verdict.toLowerCase(),
    interval: interval ? `${interval.text} (${interval.level}%)` : "",
    methods: interval ? methodsOf(interval.computed) : "",
  };
}

const summed = ({ value, parts }: { value: number; parts: { text: string }[] }): string =>
  parts.length > 1 ? `${parts.map(({ text }) => text).join(" + ")} = ${value}` : String(value);

function populationOf({ denominator }: EvidenceStatement): string {
  if (!denominator) return "";
  const lines = [...new Set(denominator.parts.map(({ range }) => range.start.line + 1))];
  const where = lines.length === 0 ? "" : `line ${lines.join(", ")}`;
  const how = denominator.fitted ? "chosen because it fits" : "";
  return [denominator.population ?? denominator.relation ?? "", where, how].filter((words) => words !== "").join(", ");
}

function methodsOf(computed: readonly { method: string; low: number; high: number; fits: boolean }[]): string {
  const inWords = ({ method, low, high, fits }: (typeof computed)[number]): string =>
    `${method} ${low.toFixed(2)} to ${high.toFixed(2)}${fits ? " (fits)" : ""}`;
  return [...computed].sort((a, b) => Number(b.fits) - Number(a.fits)).map(inWords).join("; ");
}

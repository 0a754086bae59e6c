/** The evidence: every statement of a review with its numbers, places and findings, for views and reports. */
import { firstIndex } from "../lists.ts";
import { isShown, tally } from "../review/tally.ts";
import type { Finding, Heading, Quote, Span, Statement } from "../review/types.ts";
import { working, type Working } from "../review/working.ts";
import type { Text } from "../text/text.ts";
import type { Analysis } from "./analyses.ts";
import { rangeOf } from "./positions.ts";
import type { Evidence, EvidencePlace, EvidenceStatement } from "./protocol.ts";

type Numbers = Pick<EvidenceStatement, "verdict" | "percent" | "count" | "denominator" | "exact" | "interval">;

/** The evidence of an analysis, statements and findings in the order of the text. */
export function evidenceOf({ document, review }: Analysis): Evidence {
  const { text } = document;
  const shown = review.findings.filter(isShown);
  const sections = new Sections(review.headings);
  const placed = (quote: Quote): EvidencePlace => ({ text: oneLine(quote.text), range: rangeOf(document, quote) });
  const statements = review.statements
    .map((statement, index) => ({ statement, index }))
    .sort((a, b) => a.statement.start - b.statement.start || a.statement.end - b.statement.end || a.index - b.index)
    .map(({ statement, index }): EvidenceStatement => ({
      kind: statement.kind,
      range: rangeOf(document, statement),
      text: oneLine(text.slice(statement.start, statement.end)),
      section: sections.of(statement),
      ...numbersOf(statement, text, placed),
      working: inPlainText(working(statement, text)),
      findings: findingsOn(index, shown),
    }));
  const findings = shown.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeOf(document, finding),
    section: sections.of(finding),
  }));
  return { version: document.version, tally: tally(review), statements, findings };
}

/** Indexes of the findings that are marked on a statement; those that only rest on it are not its own. */
const findingsOn = (statement: number, findings: readonly Finding[]): number[] =>
  findings.flatMap((finding, index) => (finding.statements[0] === statement ? [index] : []));

function numbersOf(statement: Statement, text: Text, placed: (quote: Quote) => EvidencePlace): Numbers {
  const none: Numbers = { verdict: null, percent: null, count: null, denominator: null, exact: null, interval: null };
  if (statement.kind === "size") {
    const { value, quote, population } = statement;
    return { ...none, denominator: { value, relation: null, population, fitted: false, parts: [placed(quote)] } };
  }
  const { count, denominator } = statement;
  const both: Numbers = {
    ...none,
    count: count && { value: count.value, parts: count.parts.map(placed) },
    denominator: denominator && {
      value: denominator.value,
      relation: denominator.relation,
      population: denominator.population ?? null,
      fitted: denominator.fitted ?? false,
      parts: denominator.parts.map(placed),
    },
  };
  if (statement.kind === "count") return both;
  const { verdict, percent, exact, interval } = statement;
  return {
    ...both,
    verdict,
    percent: { ...placed(percent), text: (percent.bound ?? "") + oneLine(percent.text) },
    exact,
    interval: interval ? { text: oneLine(text.slice(interval.start, interval.end)), level: interval.level, computed: interval.computed ?? [] } : null,
  };
}

function inPlainText({ verdict, sentence, rows, methods }: Working): EvidenceStatement["working"] {
  const lines = rows.map(({ name, value, places }) => {
    const where = [...new Set(places.map(({ line }) => line))].join(", ");
    return `${name}: ${value}${where === "" ? "" : ` (line ${where})`}`;
  });
  const limits = methods.map(({ name, limits, fits }) => `${name}: ${limits}${fits ? ", as printed" : ""}`);
  return { verdict, sentence, text: [`${verdict}. ${sentence}`, ...lines, ...limits].join("\n") };
}

/** Which heading is the nearest above; asked in any order. */
class Sections {
  readonly #headings: readonly Heading[];

  constructor(headings: readonly Heading[]) {
    this.#headings = headings;
  }

  of({ start }: Span): string | null {
    return this.#headings[firstIndex(this.#headings, (heading) => heading.start > start) - 1]?.title ?? null;
  }
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

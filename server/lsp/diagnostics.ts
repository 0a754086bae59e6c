/** Findings as diagnostics: given when asked for, pushed to clients that do not ask. */
import {
  type Diagnostic, DiagnosticSeverity, type DocumentDiagnosticReport, DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { rulePage } from "../identity.ts";
import { isShown } from "../review/tally.ts";
import type { Finding, Severity } from "../review/types.ts";
import { changeBetween } from "../text/leaves.ts";
import type { Text } from "../text/text.ts";
import type { Analysis } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import type { OpenDocument } from "./documents.ts";
import { rangeOf } from "./positions.ts";
import { type DiagnosticData, section } from "./protocol.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostics of a review. What the client cannot read is left out. */
export function diagnosticsOf(analysis: Analysis, abilities: Abilities): Diagnostic[] {
  return analysis.review.findings.flatMap((finding, index) => (isShown(finding) ? [diagnosticOf(finding, index, analysis.document, abilities)] : []));
}

/** @param index of the finding in its review; undefined where it is in none */
export function diagnosticOf(finding: Finding, index: number | undefined, document: OpenDocument, abilities: Abilities): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(document, finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source: section,
    message: finding.message,
  };
  if (abilities.codeDescription) diagnostic.codeDescription = { href: rulePage(finding.rule) };
  if (abilities.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) => ({
      location: { uri: document.uri, range: rangeOf(document, related) },
      message: related.message,
    }));
  }
  if (abilities.diagnosticData && index !== undefined) diagnostic.data = { version: document.version, finding: index } satisfies DiagnosticData;
  return diagnostic;
}

/** What was last given to a client for a document, and what it rested on. */
interface Given {
  id: string;
  text: Text;
  settings: string;
}

/** Reports for clients that ask: "unchanged" while text (and with it its comments) and settings are the same. */
export class DiagnosticReports {
  readonly #abilities: Abilities;
  readonly #given = new Map<string, Given>();
  /** Ids of another run of the server must not be taken for ours. */
  readonly #run = Date.now().toString(36);
  #count = 0;

  constructor(abilities: Abilities) {
    this.#abilities = abilities;
  }

  /** @param analysis undefined for a document that is not checked */
  report(uri: string, analysis: Analysis | undefined, previousResultId: string | undefined): DocumentDiagnosticReport {
    if (!analysis) {
      this.#given.delete(uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    }
    const { text } = analysis.document;
    const settings = analysis.settings.key;
    let given = this.#given.get(uri);
    if (given && same(given.text, text) && given.settings === settings) {
      if (given.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: given.id };
    } else {
      given = { id: `${this.#run}-${++this.#count}`, text, settings };
      this.#given.set(uri, given);
    }
    return { kind: DocumentDiagnosticReportKind.Full, resultId: given.id, items: diagnosticsOf(analysis, this.#abilities) };
  }

  forget(uri: string): void {
    this.#given.delete(uri);
  }
}

const same = (a: Text, b: Text): boolean => a === b || (a.length === b.length && changeBetween(a, b).start === a.length);

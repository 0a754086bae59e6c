/**
 * What client and server say to each other beyond LSP. The one place where it is defined: both sides import it from
 * here. Types and names only, so that it costs neither side anything.
 */
import type { Diagnostic, Range } from "vscode-languageserver";
import type { Report } from "../review/report.ts";
import type { Relation, RuleName, Severity, Statement, Tally, Verdict } from "../review/types.ts";

/** The id of the client, of its settings, and the source of its diagnostics. */
export const section = "ratecheck";

/** Notification from the server: how a document stands. */
export const statusMethod = "ratecheck/status";

/**
 * - `checking`: the analysis runs; the tally is that of the version before, if any
 * - `checked`: the tally is that of this version
 * - `disabled`: switched off in the settings
 * - `not-checked`: no document that a person writes in Markdown, or the reason says why
 * - `failed`: the analysis broke off; the output channel says why
 */
export type DocumentState = "checking" | "checked" | "disabled" | "not-checked" | "failed";

export interface StatusParams {
  uri: string;
  version: number;
  state: DocumentState;
  tally: Tally | null;
  /** The gravest severity among what is to look at; null where nothing is. */
  worst: Severity | null;
  /** Why it is not checked, to be put behind "not checked: ": "12 MB, limit 5 MB". */
  reason?: string;
}

/** Request from the client: an edit that rounds anew what is off by rounding alone, each percentage to be confirmed; null where nothing is. */
export const roundingMethod = "ratecheck/rounding";
export interface RoundingParams {
  uri: string;
}

/** Request from the server: the text of a file, null where there is none. */
export const readFileMethod = "ratecheck/readFile";
export interface ReadFileParams {
  uri: string;
}
export type ReadFileResult = string | null;

/** Request from the server: the files in a folder and below with one of the endings. */
export const findFilesMethod = "ratecheck/findFiles";
export interface FindFilesParams {
  folder: string;
  endings: string[];
}
export type FindFilesResult = string[];

/** Request from the client: the findings in a text that need not be open, with the settings of its address. */
export const checkMethod = "ratecheck/check";
export interface CheckParams {
  uri: string;
  text: string;
}
export interface CheckResult {
  diagnostics: Diagnostic[];
  /** Null where the text is not checked: switched off in the settings, or no Markdown that a person writes. */
  tally: Tally | null;
}

/**
 * Request from the client: every statement of a document, with its evidence. Of an open document, as it stands, or of a
 * text that need not be open.
 */
export const evidenceMethod = "ratecheck/evidence";
export interface EvidenceParams {
  uri: string;
  text?: string;
}
/** Null where there is none: not open, not checked, or switched off. */
export type EvidenceResult = Evidence | null;

export interface Evidence {
  /** The version of the open document that the ranges are of; 0 for a text that came with the request. */
  version: number;
  tally: Tally;
  /** In the order of the text. */
  statements: EvidenceStatement[];
  /** In the order of the text; without those that the author has marked as errors of the source. */
  findings: EvidenceFinding[];
}

/** Something printed, and where. */
export interface EvidencePlace {
  text: string;
  range: Range;
}

export interface EvidenceStatement {
  kind: Statement["kind"];
  range: Range;
  /** What stands there, in one line. */
  text: string;
  /** The nearest heading above, in words; null in front of the first. */
  section: string | null;
  /** Null for what is no proportion. */
  verdict: Verdict | null;
  percent: EvidencePlace | null;
  count: { value: number; parts: EvidencePlace[] } | null;
  /** Of a size: the size itself. */
  denominator: { value: number; relation: Relation | null; population: string | null; fitted: boolean; parts: EvidencePlace[] } | null;
  /** Percent, unrounded; for reading only. */
  exact: number | null;
  interval: {
    text: string;
    /** Confidence level in percent. */
    level: number;
    /** Limits in percent, as each method gives them; empty where that is not known. */
    computed: { method: string; low: number; high: number; fits: boolean }[];
  } | null;
  /** Why the verdict is what it is: two words, one sentence, and the rows of the working as plain text. */
  working: { verdict: string; sentence: string; text: string };
  /** Indexes in `Evidence.findings`. */
  findings: number[];
}

export interface EvidenceFinding {
  rule: RuleName;
  severity: Severity;
  message: string;
  range: Range;
  section: string | null;
}

/** Request from the client: the report of a text as the terminal prints it. */
export const reportMethod = "ratecheck/report";
export interface ReportParams {
  uri: string;
  text: string;
  /** As the editor names it; without it, the name of the file says what it is. */
  languageId?: string;
  /** The name that the report gives the text. */
  file: string;
}
/** Null where the text is not checked, or switched off. */
export type ReportResult = Report | null;

/** Command of the client: goes to a range of a document. Its arguments are the document's address and the range. */
export const goToCommand = "ratecheck.goTo";

/** Command of the client: shows the page of a rule. Its argument is the rule's name. */
export const rulePageCommand = "ratecheck.showRulePage";

/** `initializationOptions` of a client that knows these messages. */
export interface InitializationOptions {
  /** The client answers `ratecheck/readFile` and `ratecheck/findFiles`. */
  files?: boolean;
  /** The client follows links in hovers to these commands. */
  commandLinks?: boolean;
}

/** What a diagnostic carries for its fixes. */
export interface DiagnosticData {
  /** Version of the document that the diagnostic was made for. */
  version: number;
  /** Index in `Review.findings` of that version. */
  finding: number;
}

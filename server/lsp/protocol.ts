/**
 * What client and server say to each other beyond LSP. The one place where it is defined: both sides import it from
 * here. Types and names only, so that it costs neither side anything.
 */
import type { Severity, Tally } from "../review/types.ts";

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

/** `initializationOptions` of a client that knows these messages. */
export interface InitializationOptions {
  /** The client answers `ratecheck/readFile` and `ratecheck/findFiles`. */
  files?: boolean;
}

/** What a diagnostic carries for its fixes. */
export interface DiagnosticData {
  /** Version of the document that the diagnostic was made for. */
  version: number;
  /** Index in `Review.findings` of that version. */
  finding: number;
}

/** Which documents are checked: Markdown that a person is writing. */
import { refusalOf } from "../review/refusal.ts";
import type { OpenDocument } from "./documents.ts";
import type { Settings } from "./settings.ts";

/** Language ids of editors, in small letters. */
const languages = new Set(["markdown", "quarto", "rmd", "rmarkdown"]);

const endings = /\.(?:md|markdown|qmd|rmd)$/i;

/**
 * Schemes of documents that an editor shows and nobody writes: old versions, output, snapshots, message boxes,
 * Ratecheck's own pages. A list of these and not of the others, because file systems come with extensions and under
 * any name.
 */
const shownOnly = /^(?:git|gitlens|gitfs|pr|review|comment|output|debug|walkthrough|chat|vscode-(?:chat|scm|local-history|settings|interactive|terminal|search)|merge-conflict|search-editor|inmemory|ratecheck)/i;

/** Ratecheck's own report, wherever it was saved: its table repeats the mistakes that it tells of. */
const ownReport = /\.ratecheck\.md$/i;

/** Whether a document is checked. */
export function isChecked(document: { uri: string; languageId: string }): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(document.uri)?.[1];
  if (scheme !== undefined && shownOnly.test(scheme)) return false;
  const path = document.uri.split(/[?#]/, 1)[0]!;
  if (ownReport.test(path)) return false;
  return languages.has(document.languageId.toLowerCase()) || endings.test(path);
}

/** Why a document is not checked, as the client is told. */
export interface Refusal {
  state: "disabled" | "not-checked";
  /** In words, to be put behind "not checked: ". */
  reason?: string;
}

/** Why a document is not checked; undefined where it is. */
export function whyNot(document: OpenDocument, settings: Settings): Refusal | undefined {
  if (!isChecked(document)) return { state: "not-checked" };
  if (!settings.enable) return { state: "disabled" };
  if (settings.leftOutBy !== undefined) return { state: "not-checked", reason: `left out by ${settings.leftOutBy}` };
  const reason = refusalOf(document.text, settings.sizeLimit);
  return reason === undefined ? undefined : { state: "not-checked", reason };
}

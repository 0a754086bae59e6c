/** Texts that need not be open: what the client's check and report of a whole workspace ask for. */
import type { CancellationToken } from "vscode-languageserver";
import { reportOf } from "../review/report.ts";
import { Memo } from "../review/memo.ts";
import { Leaves } from "../text/leaves.ts";
import { tally } from "../review/tally.ts";
import { inSlices, stopIfCancelled, type Analysis, type Reviewing } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import { isChecked, whyNot } from "./checked.ts";
import { OpenDocument } from "./documents.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import type { CheckResult, ReportResult } from "./protocol.ts";
import type { Settings } from "./settings.ts";

/**
 * Analyses a text once, and keeps nothing. Undefined where it is not checked, or switched off. Of a file mostly nobody
 * says which language it is: its name has to.
 */
export type Once = (uri: string, text: string, token: CancellationToken, languageId?: string) => Promise<Analysis | undefined>;

/**
 * @param settingsOf asked anew each time: nobody says when to forget the settings of what is not open
 * @returns rejects with a ResponseError when the request is cancelled
 */
export const analysingOnce = (reviewing: Reviewing, settingsOf: (uri: string) => Promise<Settings>): Once => async (uri, text, token, languageId = "") => {
  const document = new OpenDocument(uri, languageId, 0, Leaves.of(text));
  if (!isChecked(document)) return undefined;
  const settings = await settingsOf(uri);
  if (whyNot(document, settings)) return undefined;
  const review = await inSlices(reviewing(text, settings.options, new Memo()), () => !token.isCancellationRequested);
  stopIfCancelled(token);
  return review && { document, review, settings };
};

/** The findings of an analysis, and its counts. */
export function checkOf(analysis: Analysis | undefined, abilities: Abilities): CheckResult {
  if (!analysis) return { diagnostics: [], tally: null };
  return { diagnostics: diagnosticsOf(analysis, abilities), tally: tally(analysis.review) };
}

/** The report of an analysis, as the terminal prints it. */
export const reportUnder = (file: string, analysis: Analysis | undefined): ReportResult => (analysis ? reportOf(file, analysis.review) : null);

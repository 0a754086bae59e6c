/** The findings of a text that need not be open: what the client's check of a whole workspace asks for. */
import type { CancellationToken } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Memo } from "../review/review.ts";
import { tally } from "../review/tally.ts";
import { inSlices, stopIfCancelled, type Reviewing } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import { isChecked } from "./checked.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import type { CheckParams, CheckResult } from "./protocol.ts";
import type { Settings } from "./settings.ts";

/** Of a file nobody says which language it is: its name has to. */
const languageId = "";

const unchecked: CheckResult = { diagnostics: [], tally: null };

/**
 * Checks a text once; nothing of it is kept.
 *
 * @throws ResponseError when the request is cancelled
 */
export async function checkText(
  { uri, text }: CheckParams, settingsOf: (uri: string) => Promise<Settings>, reviewing: Reviewing, abilities: Abilities,
  token: CancellationToken,
): Promise<CheckResult> {
  const document = TextDocument.create(uri, languageId, 0, text);
  if (!isChecked(document)) return unchecked;
  const settings = await settingsOf(uri);
  if (!settings.enable) return unchecked;
  const review = await inSlices(reviewing(text, settings.options, new Memo()), () => !token.isCancellationRequested);
  stopIfCancelled(token);
  if (!review) return unchecked;
  return { diagnostics: diagnosticsOf({ document, review, settings }, abilities), tally: tally(review) };
}

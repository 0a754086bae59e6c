/** Check Workspace: every document, whether it is open or not. */
import { commands, l10n, ProgressLocation, window, workspace, type CancellationToken, type Uri } from "vscode";
import type { Tally } from "../../server/review/types.ts";
import type { Server } from "../server.ts";
import { tallyInWords } from "../words.ts";
import type { Documents } from "./documents.ts";
import type { Batch, Results } from "./results.ts";

/** Documents that are read and checked at a time: reading waits for the disk, checking for the processor. */
const atOnce = 6;

/** Milliseconds between two looks of the window at what was found: drawing each would take the processor from the check. */
const between = 400;

/** Checks the workspace, and says how far it is and how it came out. */
export async function checkWorkspace(server: Server, documents: Documents, results: Results): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t("No folder is open: there is no workspace to check."));
    return;
  }
  const title = l10n.t("Ratecheck: checking the workspace");
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const outcome = await window.withProgress(options, async (progress, token) => {
    const found = await documents.in(folders, token);
    if (token.isCancellationRequested) return undefined;
    const batch = results.begin();
    const checked = new Outcome(found.length);
    let told = { done: 0, at: Date.now() };
    const tellProgress = (): void => {
      batch.show();
      progress.report({
        increment: 100 * (checked.done - told.done) / Math.max(1, found.length),
        message: l10n.t("{0} of {1} documents: {2}", checked.done, found.length, tallyInWords(checked.tally)),
      });
      told = { done: checked.done, at: Date.now() };
    };
    // a bar without a measure is drawn without end
    tellProgress();
    try {
      const cancelled = await forEach(found, token, async (uri) => {
        checked.add(await checkOne(server, documents, batch, uri, token));
        if (Date.now() - told.at >= between) tellProgress();
      });
      return cancelled ? undefined : checked;
    } finally {
      batch.show();
    }
  });
  // a message waits for its reader; the command does not
  if (outcome) void tell(outcome);
}

class Outcome {
  done = 0;
  unread = 0;
  readonly tally: Tally = { checked: 0, toLookAt: 0, unverifiable: 0 };

  constructor(readonly of: number) {}

  /** @param tally null for a document that is not checked, undefined for one that cannot be read */
  add(tally: Tally | null | undefined): void {
    this.done++;
    if (tally === undefined) this.unread++;
    if (!tally) return;
    this.tally.checked += tally.checked;
    this.tally.toLookAt += tally.toLookAt;
    this.tally.unverifiable += tally.unverifiable;
  }
}

async function checkOne(server: Server, documents: Documents, batch: Batch, uri: Uri, token: CancellationToken): Promise<Tally | null | undefined> {
  await batch.reads(uri);
  const text = await documents.textOf(uri);
  if (text === undefined) return undefined;
  const { diagnostics, tally } = await server.check(uri, text, token);
  if (!token.isCancellationRequested) batch.add(uri, diagnostics);
  return tally;
}

/** Some at a time, up to the first error; says whether it was cancelled, which is no error. */
async function forEach(documents: readonly Uri[], token: CancellationToken, work: (uri: Uri) => Promise<void>): Promise<boolean> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < documents.length && !token.isCancellationRequested) await work(documents[next++]!);
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } catch (error) {
    next = documents.length;
    if (!token.isCancellationRequested) throw error;
  }
  return token.isCancellationRequested;
}

async function tell({ of, unread, tally }: Outcome): Promise<void> {
  if (of === 0) {
    void window.showInformationMessage(l10n.t("No Markdown document is in this workspace."));
    return;
  }
  const words = of === 1 ? l10n.t("1 document: {0}.", tallyInWords(tally)) : l10n.t("{0} documents: {1}.", of, tallyInWords(tally));
  const failed = unread === 0 ? "" : ` ${l10n.t("{0} could not be read.", unread)}`;
  const show = l10n.t("Show Problems");
  const report = l10n.t("Open Report");
  const answer = await window.showInformationMessage(words + failed, ...(tally.toLookAt > 0 ? [show] : []), report);
  if (answer === show) await commands.executeCommand("workbench.actions.view.problems");
  if (answer === report) await commands.executeCommand("ratecheck.openWorkspaceReport");
}

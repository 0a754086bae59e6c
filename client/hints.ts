/** Inlay hints: one command goes through their settings. */
import { ConfigurationTarget, l10n, window, workspace } from "vscode";
import { section } from "../server/lsp/protocol.ts";

/** In the order in which the command goes through them. */
const scopes = ["to-look-at", "all", "off"] as const;

/** The next of the settings, written where the present one stands. */
export async function toggleHints(): Promise<void> {
  const configuration = workspace.getConfiguration(section, window.activeTextEditor?.document.uri);
  const now = configuration.get<string>("inlayHints");
  const next = scopes[(scopes.findIndex((scope) => scope === now) + 1) % scopes.length]!;
  const inspected = configuration.inspect("inlayHints");
  const target = inspected?.workspaceFolderValue !== undefined ? ConfigurationTarget.WorkspaceFolder
    : inspected?.workspaceValue !== undefined ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update("inlayHints", next, target);
  const said = {
    "to-look-at": l10n.t("Ratecheck: hints behind what is to be looked at"),
    all: l10n.t("Ratecheck: hints behind every statement"),
    off: l10n.t("Ratecheck: no hints"),
  };
  window.setStatusBarMessage(said[next], 4000);
}

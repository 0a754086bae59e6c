/** The commands of the palette. */
import { commands, l10n, Range, Uri, window, workspace, type Disposable, type LogOutputChannel } from "vscode";
import { openExample } from "./example.ts";
import { findingsIn, goToFinding } from "./findings.ts";
import { reportProblem } from "./problem.ts";
import { ruleNames, showRulePage } from "./rule-pages.ts";
import { reviewRounding } from "./rounding.ts";
import type { Range as ProtocolRange } from "vscode-languageclient";
import { goToCommand, rulePageCommand } from "../server/lsp/protocol.ts";
import type { Server } from "./server.ts";
import { toggleHints } from "./hints.ts";

export function registerCommands(server: Server, output: LogOutputChannel, extension: Uri): Disposable[] {
  return [
    commands.registerCommand("ratecheck.restartServer", () => server.restart()),
    commands.registerCommand("ratecheck.showOutput", () => output.show()),
    commands.registerCommand(goToCommand, goTo),
    commands.registerCommand(rulePageCommand, (rule?: unknown) => explainRule(extension, rule)),
    commands.registerCommand("ratecheck.nextFinding", () => goToFinding("next")),
    commands.registerCommand("ratecheck.previousFinding", () => goToFinding("previous")),
    commands.registerCommand("ratecheck.openExample", () => openExample(extension)),
    commands.registerCommand("ratecheck.reportProblem", reportProblem),
    commands.registerCommand("ratecheck.toggleHints", toggleHints),
    commands.registerCommand("ratecheck.reviewRounding", () => reviewRounding(server)),
  ];
}

/**
 * Follows a link of a hover, in the editor where its document already is.
 *
 * @param address of the document, as the server knows it
 */
async function goTo(address: string, { start, end }: ProtocolRange): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(address));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(document, { selection, ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }) });
}

/** @param rule its name, from a link; where there is none, it is asked for */
async function explainRule(extension: Uri, rule: unknown): Promise<void> {
  const names = await ruleNames(extension);
  const chosen = typeof rule === "string" && names.includes(rule)
    ? rule
    : await window.showQuickPick(withNearestFirst(names), { placeHolder: l10n.t("Rule whose page is shown") });
  if (chosen !== undefined) await showRulePage(chosen);
}

/** Rules that speak at the cursor come first: it is one of those that is meant. */
function withNearestFirst(names: readonly string[]): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [...names];
  const here = findingsIn(editor)
    .filter(({ range }) => range.intersection(editor.selection) !== undefined)
    .map(({ code }) => String(typeof code === "object" ? code.value : code));
  return [...names.filter((name) => here.includes(name)), ...names.filter((name) => !here.includes(name))];
}

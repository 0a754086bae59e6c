/** The commands of the palette. */
import { commands, languages, window, type Disposable, type LogOutputChannel, type Uri } from "vscode";
import { section } from "../server/lsp/protocol.ts";
import { ruleNames, showRulePage } from "./rule-pages.ts";
import type { Server } from "./server.ts";

export function registerCommands(server: Server, output: LogOutputChannel, extension: Uri): Disposable[] {
  return [
    commands.registerCommand("ratecheck.restartServer", () => server.restart()),
    commands.registerCommand("ratecheck.showOutput", () => output.show()),
    commands.registerCommand("ratecheck.showRulePage", async (rule?: unknown) => {
      const names = await ruleNames(extension);
      const chosen = typeof rule === "string" && names.includes(rule)
        ? rule
        : await window.showQuickPick(withNearestFirst(names), { placeHolder: "Rule whose page is shown" });
      if (chosen !== undefined) await showRulePage(chosen);
    }),
  ];
}

/** Rules that speak at the cursor come first: it is one of those that is meant. */
function withNearestFirst(names: readonly string[]): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [...names];
  const here = languages.getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === section && range.intersection(editor.selection) !== undefined)
    .map(({ code }) => String(typeof code === "object" ? code.value : code));
  return [...names.filter((name) => here.includes(name)), ...names.filter((name) => !here.includes(name))];
}

// Answers the tests' questions inside the extension host. A question is a POST on a socket: its path is the name of
// a question below, its body the arguments as JSON.

import { createServer } from "node:http";
import * as vscode from "vscode";

const questions = {
  extension: () => {
    const extension = vscode.extensions.getExtension("ratecheck.ratecheck");
    return Promise.resolve({ active: extension?.isActive ?? false });
  },

  text: async (file: string) => (await open(file)).getText(),

  diagnostics: async (file: string) => {
    const document = await open(file);
    return vscode.languages.getDiagnostics(document.uri).map(({ source, code, severity, message, relatedInformation, range }) => ({
      source,
      rule: typeof code === "object" ? String(code.value) : String(code),
      link: typeof code === "object" ? code.target.toString(true) : null,
      severity: vscode.DiagnosticSeverity[severity].toLowerCase(),
      message,
      related: (relatedInformation ?? []).map(({ location }) => document.getText(location.range)),
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
    }));
  },

  hover: async (file: string, offset: number) => {
    const document = await open(file);
    const position = document.positionAt(offset);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, position);
    return hovers.flatMap(({ contents }) => contents).map((one) => (typeof one === "string" ? one : one.value)).join("\n\n");
  },

  codeActions: async (file: string, start: number, end: number, kind: string) =>
    (await codeActions(file, start, end, kind)).map(({ title, isPreferred }) => ({ title, isPreferred: isPreferred ?? false })),

  applyQuickFix: async (file: string, start: number, end: number, title: string) => {
    const action = (await codeActions(file, start, end, "quickfix")).find((one) => one.title === title);
    return action?.edit !== undefined && vscode.workspace.applyEdit(action.edit);
  },

  inlayHints: async (file: string) => {
    const document = await open(file);
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, everything);
    return hints.map(({ label, position }) => ({ label: typeof label === "string" ? label : label.map(({ value }) => value).join(""), at: document.offsetAt(position) }));
  },

  tokens: async (file: string) => {
    const document = await open(file);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>("vscode.provideDocumentSemanticTokensLegend", document.uri);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", document.uri);
    const types = new Set<string>();
    const modifiers = new Set<string>();
    for (let i = 3; tokens && legend && i < tokens.data.length; i += 5) {
      types.add(legend.tokenTypes[tokens.data[i]!]!);
      for (const [bit, name] of legend.tokenModifiers.entries()) if (tokens.data[i + 1]! & (1 << bit)) modifiers.add(name);
    }
    return { count: (tokens?.data.length ?? 0) / 5, types: [...types].sort(), modifiers: [...modifiers].sort() };
  },

  completions: async (file: string, offset: number) => {
    const document = await open(file);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, document.positionAt(offset));
    return items.map(({ label }) => (typeof label === "string" ? label : label.label));
  },

  definition: async (file: string, offset: number) => {
    const document = await open(file);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>("vscode.executeDefinitionProvider", document.uri, document.positionAt(offset));
    return found.map((one) => document.getText("targetRange" in one ? one.targetRange : one.range));
  },

  references: async (file: string, offset: number) => {
    const document = await open(file);
    const found = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, document.positionAt(offset));
    return found.map(({ range }) => document.getText(range));
  },

  rename: async (file: string, offset: number, name: string) => {
    const document = await open(file);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", document.uri, document.positionAt(offset), name);
    return edit.get(document.uri).map(({ range, newText }) => ({ was: document.getText(range), now: newText }));
  },

  setting: (name: string) => Promise.resolve(vscode.workspace.getConfiguration().get<unknown>(name)),

  /** All findings of the extension, by the file's name; of files that are not open, too. */
  findings: () => Promise.resolve(vscode.languages.getDiagnostics()
    .map(([uri, found]) => [uri.path.slice(uri.path.lastIndexOf("/") + 1), found.filter(({ source }) => source === "ratecheck").length] as const)
    .filter(([, count]) => count > 0)),

  /** The documents that are open, those without a file by what is in them. */
  documents: () => Promise.resolve(vscode.workspace.textDocuments.map((document) => ({
    name: document.uri.path, scheme: document.uri.scheme, language: document.languageId, text: document.getText(),
  }))),

  /** The cells of a notebook that is open, each with the rules of its findings. */
  cells: (file: string) => Promise.resolve(cellsOf(file)),

  openNotebook: async (file: string) => {
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(file));
  },

  setCell: async (file: string, index: number, text: string) => {
    const { document } = notebookAt(file)!.cellAt(index);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    return vscode.workspace.applyEdit(edit);
  },

  setText: async (file: string, text: string) => {
    const document = await open(file);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
    return vscode.workspace.applyEdit(edit);
  },

  /**
   * Ends a process while the extension host is busy, and asks it by a command, a few times, before the host hears that it
   * has ended: what is written to it cannot be sent.
   */
  killAndAsk: async (pid: number, command: string) => {
    process.kill(pid, "SIGKILL");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    const asked = await Promise.allSettled(Array.from({ length: 4 }, () => vscode.commands.executeCommand(command)));
    return asked.filter(({ status }) => status === "rejected").length;
  },

  /** What is selected in the editor that has the focus, and where it begins. */
  selected: () => {
    const editor = vscode.window.activeTextEditor;
    return Promise.resolve(editor && { text: editor.document.getText(editor.selection), start: editor.document.offsetAt(editor.selection.start) });
  },

  show: async (file: string) => {
    await vscode.window.showTextDocument(await open(file), { preview: false });
  },

  clipboard: async () => vscode.env.clipboard.readText(),

  write: async (file: string, text: string | null) => {
    const uri = vscode.Uri.file(file);
    if (text === null) await vscode.workspace.fs.delete(uri);
    else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  },

  set: (name: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global),

  run: async (command: string, ...args: unknown[]) => {
    await vscode.commands.executeCommand(command, ...args);
  },
};
export type Questions = typeof questions;

const open = (file: string) => vscode.workspace.openTextDocument(vscode.Uri.file(file));

const notebookAt = (file: string) => vscode.workspace.notebookDocuments.find(({ uri }) => uri.path === vscode.Uri.file(file).path);

const cellsOf = (file: string) => notebookAt(file)?.getCells().map(({ document }) => ({
  text: document.getText(),
  rules: vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === "object" ? String(code.value) : String(code))),
})) ?? [];

async function codeActions(file: string, start: number, end: number, kind: string): Promise<vscode.CodeAction[]> {
  const document = await open(file);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  // VS Code resolves as many actions as the number says: they come with their edits.
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, kind, 50);
}

export function activate(): void {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const question = questions[request.url?.slice(1) as keyof Questions] as (...args: unknown[]) => Promise<unknown>;
      Promise.resolve()
        .then(() => question(...(JSON.parse(body) as unknown[])))
        .then(
          (answer) => response.end(JSON.stringify({ answer })),
          (error: unknown) => response.end(JSON.stringify({ error: String(error) })),
        );
    });
  });
  server.listen(process.env["RATECHECK_PROBE"]);
}

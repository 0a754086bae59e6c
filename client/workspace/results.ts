/**
 * What a check of the workspace found in documents that are not open. An open document has findings of its own, a
 * changed one others, a deleted one none: it leaves then, so that nothing shows twice and nothing outlives its cause.
 */
import type { Uri} from "vscode";
import { languages, workspace, type Diagnostic, type Disposable, type FileSystemWatcher } from "vscode";
import { section } from "../../server/lsp/protocol.ts";

export class Results implements Disposable {
  readonly #findings = languages.createDiagnosticCollection(`${section}.workspace`);
  #watcher: FileSystemWatcher | undefined;
  readonly #disposables: Disposable[];

  constructor() {
    this.#disposables = [
      this.#findings,
      workspace.onDidOpenTextDocument(({ uri }) => this.#findings.delete(uri)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(section)) this.clear();
      }),
      workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.#leave(uri);
      }),
    ];
  }

  dispose(): void {
    this.clear();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Takes the findings in a document, unless it is open. */
  set(uri: Uri, diagnostics: readonly Diagnostic[]): void {
    if (workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return;
    this.#watcher ??= this.#watch();
    this.#findings.set(uri, diagnostics);
  }

  clear(): void {
    this.#findings.clear();
    this.#watcher?.dispose();
    this.#watcher = undefined;
  }

  /** All files, since of a deleted folder nothing but its own name is told. */
  #watch(): FileSystemWatcher {
    const watcher = workspace.createFileSystemWatcher("**");
    const settings = /\/(?:\.ratecheckrc\.json|package\.json)$/;
    const changed = (uri: Uri): void => {
      if (settings.test(uri.path)) this.clear();
      else this.#leave(uri);
    };
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
    return watcher;
  }

  /** A document leaves, or all in a folder. */
  #leave(uri: Uri): void {
    const at = uri.toString();
    const gone: Uri[] = [];
    this.#findings.forEach((one) => {
      if (one.toString() === at || one.toString().startsWith(`${at}/`)) gone.push(one);
    });
    for (const one of gone) this.#findings.delete(one);
  }
}

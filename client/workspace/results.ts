/**
 * What a check of the workspace found in documents that are in no tab. One in a tab has findings of its own, a changed
 * one others, a deleted one none: it leaves then, so that nothing shows twice and nothing outlives its cause. That a
 * document is open says little: extensions open documents that nobody sees, and for those the client asks for nothing.
 */
import {
  languages, workspace, type Diagnostic, type DiagnosticCollection, type Disposable, type FileSystemWatcher, type Uri,
} from "vscode";
import type { VisibleDocuments } from "vscode-languageclient";
import { section } from "../../server/lsp/protocol.ts";
import type { Documents } from "./documents.ts";

export class Results implements Disposable {
  readonly #documents: Documents;
  readonly #visible: VisibleDocuments;
  readonly #findings = languages.createDiagnosticCollection(`${section}.workspace`);
  #watcher: FileSystemWatcher | undefined;
  #batch: Batch | undefined;
  readonly #disposables: Disposable[];

  /** @param visible the documents that the client asks for findings itself */
  constructor(documents: Documents, visible: VisibleDocuments) {
    this.#documents = documents;
    this.#visible = visible;
    this.#disposables = [
      this.#findings,
      visible.onOpen((opened) => {
        for (const uri of opened) this.#findings.delete(uri);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !this.#batch) return;
        if (document.isDirty) this.#leave(document.uri);
        // an open document that follows its file
        else void this.#leaveUnlessAsRead(document.uri);
      }),
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

  /** Takes the place of what was found before. To be called before the first document is read: changes count from here. */
  begin(): Batch {
    this.clear();
    this.#watcher = this.#watch();
    this.#batch = new Batch(this.#documents, this.#findings, this.#visible);
    return this.#batch;
  }

  /** Lets everything go, and takes nothing more of a check that still runs. */
  clear(): void {
    this.#batch?.end();
    this.#batch = undefined;
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
      else void this.#leaveUnlessAsRead(uri);
    };
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    // a folder that is gone takes its documents with it
    watcher.onDidDelete((uri) => {
      if (!settings.test(uri.path) && !this.#batch?.stampOf(uri)) this.#leave(uri);
      else changed(uri);
    });
    return watcher;
  }

  /** News of a change may come when the changed document has been read. */
  async #leaveUnlessAsRead(uri: Uri): Promise<void> {
    const batch = this.#batch;
    const read = batch?.stampOf(uri);
    // of what was not read nothing is known that could be old: news of a folder that is new may come after its documents
    if (!read) return;
    const asRead = await read === await this.#documents.stampOf(uri);
    // a check that has begun since may have read it after the change
    if (this.#batch !== batch) await this.#leaveUnlessAsRead(uri);
    else if (!asRead) this.#leave(uri);
  }

  /** A document leaves, or all in a folder. */
  #leave(uri: Uri): void {
    this.#batch?.leave(uri);
    const gone: Uri[] = [];
    this.#findings.forEach((one) => {
      if (isIn(one, uri.toString())) gone.push(one);
    });
    for (const one of gone) this.#findings.delete(one);
  }
}

/** Findings that are shown in one go: of more than about a thousand, VS Code leaves out the rest. */
const mostTogether = 900;

/** The findings of one check, while it runs and after. */
export class Batch {
  readonly #documents: Documents;
  readonly #findings: DiagnosticCollection;
  readonly #visible: VisibleDocuments;
  /** Documents that changed since they were read, and folders: what is known of them may be old. */
  readonly #changed = new Set<string>();
  /** What the documents were when they were read. */
  readonly #stamps = new Map<string, Promise<string>>();
  /** What is not shown yet. */
  readonly #found: [Uri, readonly Diagnostic[]][] = [];
  #ended = false;

  constructor(documents: Documents, findings: DiagnosticCollection, visible: VisibleDocuments) {
    this.#documents = documents;
    this.#findings = findings;
    this.#visible = visible;
  }

  /** Takes the findings in a document, to be shown with others. */
  add(uri: Uri, diagnostics: readonly Diagnostic[]): void {
    this.#found.push([uri, diagnostics]);
  }

  /** Shows what was added, but of documents that are in a tab, or have changed. */
  show(): void {
    const found = this.#found.splice(0);
    if (this.#ended) return;
    const changed = [...this.#changed];
    let together: typeof found = [];
    let count = 0;
    for (const one of found) {
      const [uri, { length }] = one;
      if (this.#visible.isVisible(uri) || changed.some((at) => isIn(uri, at))) continue;
      if (count + length > mostTogether) {
        this.#findings.set(together);
        together = [];
        count = 0;
      }
      together.push(one);
      count += length;
    }
    this.#findings.set(together);
  }

  /** To be called, and waited for, before a document is read: changes to it count from here. */
  async reads(uri: Uri): Promise<void> {
    this.#changed.delete(uri.toString());
    const stamp = this.#documents.stampOf(uri);
    this.#stamps.set(uri.toString(), stamp);
    await stamp;
  }

  /** What a document was when it was read; undefined before that. */
  stampOf(uri: Uri): Promise<string> | undefined {
    return this.#stamps.get(uri.toString());
  }

  leave(uri: Uri): void {
    this.#changed.add(uri.toString());
  }

  end(): void {
    this.#ended = true;
  }
}

const isIn = (uri: Uri, at: string): boolean => uri.toString() === at || uri.toString().startsWith(`${at}/`);

/**
 * Findings that touch the caret while somebody is typing there wait until the number is finished: a second after the
 * last key at most, or until the caret leaves. The server always answers in full; all others are shown at once.
 */
import {
  languages, Uri, window, workspace,
  type Diagnostic, type DiagnosticCollection, type Disposable, type Range, type TextDocument, type TextDocumentChangeEvent,
} from "vscode";
import {
  DiagnosticCollectionSource, vsdiag, type DiagnosticCollectionProvider, type DiagnosticProviderMiddleware,
} from "vscode-languageclient";

/** Milliseconds after the last key. */
const patience = 1000;

/** All findings of one version of a document, some of them not shown yet. */
interface Waiting {
  document: TextDocument;
  version: number;
  all: readonly Diagnostic[];
  held: readonly Diagnostic[];
  timer: ReturnType<typeof setTimeout>;
}

export class HeldBack implements Disposable {
  #shown: DiagnosticCollection | undefined;
  #typed: { document: TextDocument; at: number } | undefined;
  #waiting: Waiting | undefined;
  readonly #disposables: Disposable[];

  constructor() {
    this.#disposables = [
      workspace.onDidChangeTextDocument((change) => {
        if (isTyping(change)) this.#typed = { document: change.document, at: Date.now() };
      }),
      window.onDidChangeTextEditorSelection(() => this.#showWhatWasLeft()),
      window.onDidChangeActiveTextEditor(() => this.#showWhatWasLeft()),
    ];
  }

  dispose(): void {
    this.#stopWaiting();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Where the client's findings go; the ones that waited are put there, too. */
  readonly collections: DiagnosticCollectionProvider = {
    create: (name, source) => {
      const collection = languages.createDiagnosticCollection(name);
      // what the server sends unasked is about config files, and never waits
      if (source === DiagnosticCollectionSource.pull) this.#shown = collection;
      return collection;
    },
    dispose: (collection) => {
      collection.dispose();
      if (this.#shown === collection) this.#shown = undefined;
    },
  };

  readonly provideDiagnostics: NonNullable<DiagnosticProviderMiddleware["provideDiagnostics"]> =
    async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (!report || document instanceof Uri) return report;
      const waiting = this.#waiting?.document === document ? this.#waiting : undefined;
      if (report.kind !== vsdiag.DocumentDiagnosticReportKind.full) {
        // typed and taken back: what was found then holds for this version
        if (waiting) waiting.version = document.version;
        return report;
      }
      if (waiting) this.#stopWaiting();
      const held = this.#isTypedIn(document) ? report.items.filter(({ range }) => touchesCaret(document, range)) : [];
      if (held.length === 0) return report;
      this.#wait(document, report.items, held);
      return { ...report, items: report.items.filter((item) => !held.includes(item)) };
    };

  #isTypedIn(document: TextDocument): boolean {
    return this.#typed?.document === document && Date.now() - this.#typed.at < patience;
  }

  #wait(document: TextDocument, all: readonly Diagnostic[], held: readonly Diagnostic[]): void {
    this.#stopWaiting();
    const left = patience - (Date.now() - (this.#typed?.at ?? 0));
    this.#waiting = { document, version: document.version, all, held, timer: setTimeout(() => this.#show(), Math.max(0, left)) };
  }

  #stopWaiting(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = undefined;
  }

  #showWhatWasLeft(): void {
    const waiting = this.#waiting;
    if (waiting && !waiting.held.some(({ range }) => touchesCaret(waiting.document, range))) this.#show();
  }

  #show(): void {
    const waiting = this.#waiting;
    this.#stopWaiting();
    // a newer version has its own findings on the way
    if (!waiting || waiting.document.isClosed || waiting.document.version !== waiting.version) return;
    this.#shown?.set(waiting.document.uri, waiting.all);
  }
}

/** A change where the caret is, and no undo: a person writes, or has just chosen a fix there. */
function isTyping({ document, contentChanges, reason }: TextDocumentChangeEvent): boolean {
  return reason === undefined && contentChanges.length > 0 && window.activeTextEditor?.document === document;
}

function touchesCaret(document: TextDocument, range: Range): boolean {
  const editor = window.activeTextEditor;
  return editor?.document === document && editor.selections.some((selection) => range.contains(selection.active));
}

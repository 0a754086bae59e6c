/** Checks that nobody asked for: for the status of a document, and for clients that do not ask for diagnostics. */
import type { Diagnostic, PublishDiagnosticsParams, TextDocuments } from "vscode-languageserver";
import type { Analyses, Analysis } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import { isChecked, whyNot } from "./checked.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import type { OpenDocument } from "./documents.ts";
import type { SettingsStore } from "./settings.ts";
import type { Statuses } from "./status.ts";

/** Milliseconds without an edit before a document is checked. */
const quiet = 150;

export interface UnaskedOptions {
  documents: TextDocuments<OpenDocument>;
  analyses: Analyses;
  settings: SettingsStore;
  statuses: Statuses;
  abilities: Abilities;
  send: (params: PublishDiagnosticsParams) => void;
  onFailed: (error: unknown) => void;
}

/** Checks each document soon after it was opened or changed. */
export class UnaskedChecks {
  readonly #options: UnaskedOptions;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #opened = new Set<string>();

  constructor(options: UnaskedOptions) {
    this.#options = options;
  }

  /** A document was opened or changed. The first change is the opening itself: nobody is typing yet. */
  changed(uri: string): void {
    this.#soon(uri, this.#opened.has(uri) ? quiet : 0);
    this.#opened.add(uri);
  }

  /** What all documents are checked by is another thing now. */
  again(): void {
    for (const { uri } of this.#options.documents.all()) this.#soon(uri, 0);
  }

  /** A document was closed: what was published of it is taken back. */
  closed(document: OpenDocument): void {
    const { uri } = document;
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#opened.delete(uri);
    if (isChecked(document)) this.#publish(uri, undefined);
  }

  #soon(uri: string, delay: number): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(uri, setTimeout(() => {
      this.#timers.delete(uri);
      this.#check(uri).catch(this.#options.onFailed);
    }, delay));
  }

  async #check(uri: string): Promise<void> {
    const { documents, analyses, settings, statuses } = this.#options;
    const analysis = await analyses.current(uri);
    const document = documents.get(uri);
    if (!document) return;
    if (!analysis) {
      const refusal = whyNot(document, await settings.of(uri));
      if (refusal && documents.get(uri)) statuses.without(uri, document.version, refusal.state, refusal.reason);
    }
    if (isChecked(document)) this.#publish(uri, analysis);
  }

  #publish(uri: string, analysis: Analysis | undefined): void {
    const { documents, abilities, send } = this.#options;
    if (abilities.pullsDiagnostics) return;
    const diagnostics: Diagnostic[] = analysis ? diagnosticsOf(analysis, abilities) : [];
    const version = analysis?.document.version ?? documents.get(uri)?.version;
    send({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }
}

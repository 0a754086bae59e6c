/** The language status: what was checked in the document in front, in one line. */
import { l10n, languages, LanguageStatusSeverity, window, type Disposable, type LanguageStatusItem } from "vscode";
import type { DocumentStatus, Server } from "./server.ts";
import { selector } from "./server.ts";
import { notChecked, tallyInWords } from "./words.ts";

export class Status implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #disposables: Disposable[];
  #stopped = false;

  constructor(server: Server) {
    this.#item = languages.createLanguageStatusItem("ratecheck.status", selector);
    this.#item.name = "Ratecheck";
    this.#item.command = { title: l10n.t("Show Problems"), command: "workbench.actions.view.problems" };
    this.#disposables = [
      this.#item,
      server.onStatus((status) => {
        this.#stopped = false;
        this.#statuses.set(status.document, status);
        this.#show();
      }),
      server.onStop(() => {
        this.#stopped = true;
        this.#statuses.clear();
        this.#show();
      }),
      window.onDidChangeActiveTextEditor(() => this.#show()),
    ];
    this.#show();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #show(): void {
    const document = window.activeTextEditor?.document.uri.toString();
    const status = document === undefined ? undefined : this.#statuses.get(document);
    this.#item.text = this.#stopped ? l10n.t("the language server is not running") : textOf(status);
    this.#item.busy = !this.#stopped && (status === undefined || status.state === "checking");
    this.#item.severity = status === undefined ? LanguageStatusSeverity.Information : severityOf(status);
    this.#item.detail = "Ratecheck";
  }
}

function textOf(status: DocumentStatus | undefined): string {
  switch (status?.state) {
    case undefined: return l10n.t("checking");
    case "checking": return status.tally ? tallyInWords(status.tally) : l10n.t("checking");
    case "checked": return status.tally ? tallyInWords(status.tally) : l10n.t("checked");
    case "disabled": return l10n.t("switched off in the settings");
    case "not-checked": return notChecked(status.reason);
    case "failed": return l10n.t("the check broke off");
  }
}

function severityOf({ state, worst }: DocumentStatus): LanguageStatusSeverity {
  if (state === "failed") return LanguageStatusSeverity.Error;
  return worst === "error" || worst === "warning" ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

/** The Evidence view: every statement of the review in front, by section, with its verdict. */
import {
  commands, EventEmitter, l10n, Range, window, workspace,
  type Disposable, type Event, type Memento, type TextDocument, type TreeDataProvider, type TreeItem, type TreeView,
} from "vscode";
import type { Evidence } from "../../server/lsp/protocol.ts";
import { selector, type DocumentStatus, type Server } from "../server.ts";
import { notChecked, tallyInWords } from "../words.ts";
import { isReport } from "../report/document.ts";
import { itemOf } from "./items.ts";
import { nodesOf, type LeafNode, type Node, type SectionNode } from "./nodes.ts";

/** What the view tells where it has no tree; package.json has most of the words. */
type State = "statements" | "no-document" | "checking" | "nothing" | "nothing-to-look-at" | "disabled" | "not-checked" | "failed" | "stopped";

const allKey = "ratecheck.evidence.all";

export class EvidenceView implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #memory: Memento;
  readonly #view: TreeView<Node>;
  readonly #changes = new EventEmitter<void>();
  readonly #disposables: Disposable[];
  readonly onDidChangeTreeData: Event<void> = this.#changes.event;

  #document: TextDocument | undefined;
  /** What the server said of it last, when the check was done. */
  #status: Pick<DocumentStatus, "state" | "reason"> | undefined;
  #evidence: Evidence | undefined;
  #sections: SectionNode[] = [];
  #all: boolean;
  /** Counts the questions: an answer to any but the last comes too late. */
  #asked = 0;

  constructor(server: Server, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#all = memory.get(allKey, true);
    this.#view = window.createTreeView<Node>("ratecheck.evidence", { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#view,
      this.#changes,
      server.onStatus((status) => {
        if (status.document !== this.#document?.uri.toString() || status.state === "checking") return;
        this.#status = status;
        void this.#ask();
      }),
      server.onStop(() => void this.#ask()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeVisibleTextEditors(() => this.#follow()),
      window.onDidChangeTextEditorSelection(() => this.#showCursor()),
      workspace.onDidOpenTextDocument((document) => {
        // a document that takes another language is closed and opened
        if (document === window.activeTextEditor?.document) this.#follow();
      }),
      this.#view.onDidChangeVisibility(() => this.#showCursor()),
    ];
    void commands.executeCommand("setContext", "ratecheck.active", true);
    this.#filter(this.#all);
    this.#follow();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(node);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#sections;
    return node.kind === "section" ? node.children : [];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === "leaf" ? node.parent : undefined;
  }

  /** The document whose statements are shown. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** Shows all statements, or only what is to look at; it stays so. */
  filter(all: boolean): void {
    this.#filter(all);
    void this.#memory.update(allKey, all);
    this.#show();
    this.#showCursor();
  }

  /** The statement under the cursor, or the nearest one in its line. */
  atCursor(): LeafNode | undefined {
    const editor = window.activeTextEditor;
    if (!editor || editor.document !== this.#document) return undefined;
    const { active } = editor.selection;
    const leaves = this.#sections.flatMap(({ children }) => children);
    const under = leaves.filter((leaf) => rangeOf(leaf).contains(active));
    return under.find(({ statement }) => statement?.kind === "proportion") ?? under[0];
  }

  #filter(all: boolean): void {
    this.#all = all;
    void commands.executeCommand("setContext", allKey, all);
  }

  /** The review in front; where something else is, the one before, as long as it can be seen. */
  #follow(): void {
    const front = window.activeTextEditor?.document;
    const seen = window.visibleTextEditors.map(({ document }) => document).filter(isReview);
    const still = seen.find((document) => document === this.#document);
    const document = front && isReview(front) ? front : still ?? seen[0];
    if (document === this.#document && document !== undefined) return;
    this.#document = document;
    this.#status = undefined;
    this.#evidence = undefined;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const document = this.#document;
    let evidence: Evidence | null = null;
    if (document && this.#server.running) {
      evidence = await this.#server.evidence(document.uri, undefined).catch(() => null);
      if (asked !== this.#asked) return;
    }
    this.#evidence = evidence ?? undefined;
    this.#show();
    this.#showCursor();
  }

  #show(): void {
    const evidence = this.#evidence;
    this.#sections = evidence ? nodesOf(evidence, this.#all) : [];
    const tally = evidence?.tally;
    this.#view.description = tally ? tallyInWords(tally) : "";
    this.#view.badge = tally && tally.toLookAt > 0
      ? { value: tally.toLookAt, tooltip: l10n.t("{0} to look at", tally.toLookAt) }
      : undefined;
    const state = this.#state();
    // the reason is the server's, so package.json has no words for it
    this.#view.message = state === "not-checked" ? notChecked(this.#status?.reason) : "";
    void commands.executeCommand("setContext", "ratecheck.evidence.state", state);
    this.#changes.fire();
  }

  #state(): State {
    if (!this.#document) return "no-document";
    if (!this.#server.running) return "stopped";
    if (!this.#evidence) return this.#status === undefined || this.#status.state === "checked" ? "checking" : this.#status.state;
    if (this.#sections.length > 0) return "statements";
    return this.#evidence.statements.length > 0 ? "nothing-to-look-at" : "nothing";
  }

  #showCursor(): void {
    if (!this.#view.visible) return;
    const leaf = this.atCursor();
    if (leaf && this.#view.selection[0] !== leaf) void this.#view.reveal(leaf, { select: true, focus: false });
  }
}

/** A document in which somebody writes prose with numbers; the server knows better which of them are checked. */
const isReview = ({ languageId, uri }: TextDocument): boolean =>
  selector.some(({ language }) => language === languageId) && !/^(?:output|ratecheck.*)$/.test(uri.scheme) && !isReport(uri);

/** Where a leaf stands. Its ranges are of the version that it was made for. */
export function rangeOf({ statement, findings }: LeafNode): Range {
  const range = (statement ?? findings[0])?.range;
  return range ? new Range(range.start.line, range.start.character, range.end.line, range.end.character) : new Range(0, 0, 0, 0);
}

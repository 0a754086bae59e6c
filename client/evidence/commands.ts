/** What can be done with a statement: go there, fix, ignore, copy the working; at the cursor, show the working. */
import {
  commands, env, l10n, Range, Selection, TextEditorRevealType, window, workspace,
  type CodeAction, type Command, type Disposable, type TextEditor,
} from "vscode";
import { gravest, type LeafNode } from "./nodes.ts";
import { rangeOf, type EvidenceView } from "./view.ts";

export function registerEvidenceCommands(view: EvidenceView): Disposable[] {
  const onLeaf = (command: string, work: (leaf: LeafNode) => Promise<void>): Disposable =>
    commands.registerCommand(`ratecheck.evidence.${command}`, (node: unknown) => (isLeaf(node) ? work(node) : undefined));
  return [
    commands.registerCommand("ratecheck.evidence.showAll", () => view.filter(true)),
    commands.registerCommand("ratecheck.evidence.showToLookAt", () => view.filter(false)),
    commands.registerCommand("ratecheck.showWorking", () => showWorking(view)),
    onLeaf("reveal", async (leaf) => {
      await goTo(view, numberIn(leaf), true);
    }),
    onLeaf("fix", async (leaf) => {
      if (await goTo(view, findingIn(leaf), false)) await commands.executeCommand("editor.action.quickFix");
    }),
    onLeaf("ignore", (leaf) => ignore(view, leaf)),
    onLeaf("copyWorking", async ({ statement }) => {
      if (!statement) return;
      await env.clipboard.writeText(`${statement.text}\n${statement.working.text}`);
      window.setStatusBarMessage(l10n.t("Working copied"), 2000);
    }),
  ];
}

const isLeaf = (node: unknown): node is LeafNode => typeof node === "object" && node !== null && "kind" in node && node.kind === "leaf";

/** The percentage of a statement: that is where its hover is. */
const numberIn = (leaf: LeafNode): Range => {
  const percent = leaf.statement?.percent?.range;
  return percent ? new Range(percent.start.line, percent.start.character, percent.end.line, percent.end.character) : rangeOf(leaf);
};

const findingIn = (leaf: LeafNode): Range => {
  const range = gravest(leaf.findings)?.range;
  return range ? new Range(range.start.line, range.start.character, range.end.line, range.end.character) : numberIn(leaf);
};

async function goTo(view: EvidenceView, range: Range, select: boolean): Promise<TextEditor | undefined> {
  if (!view.document) return undefined;
  const shown = window.visibleTextEditors.find(({ document }) => document === view.document);
  const editor = await window.showTextDocument(view.document, shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn });
  editor.selection = select ? new Selection(range.start, range.end) : new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The server's own quick fix that writes the comment, so that there is one way to write it. */
async function ignore(view: EvidenceView, leaf: LeafNode): Promise<void> {
  const finding = gravest(leaf.findings);
  if (!view.document || !finding) return;
  const actions = await commands.executeCommand<(CodeAction | Command)[]>(
    "vscode.executeCodeActionProvider", view.document.uri, findingIn(leaf), "quickfix", 50,
  );
  const title = `Ignore this statement (${finding.rule})`;
  const action = actions.find((one): one is CodeAction => one.title === title && "edit" in one);
  if (action?.edit) await workspace.applyEdit(action.edit);
  else window.setStatusBarMessage(l10n.t("Ratecheck: no comment can silence this one"), 3000);
}

/** The hover of the statement that the cursor is in; at its percentage, unless the cursor is on another of its numbers. */
async function showWorking(view: EvidenceView): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const leaf = view.atCursor();
  if (!leaf) {
    window.setStatusBarMessage(l10n.t("Ratecheck: the cursor is in no statement"), 3000);
    return;
  }
  if (!isOnNumber(leaf, editor)) await goTo(view, numberIn(leaf), false);
  await commands.executeCommand("editor.action.showHover");
}

function isOnNumber({ statement }: LeafNode, { selection }: TextEditor): boolean {
  const numbers = [...statement?.percent ? [statement.percent] : [], ...statement?.count?.parts ?? [], ...statement?.denominator?.parts ?? []];
  return numbers.some(({ range: { start, end } }) => new Range(start.line, start.character, end.line, end.character).contains(selection.active));
}

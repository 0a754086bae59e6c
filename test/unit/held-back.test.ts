import { beforeEach, describe, expect, it, vi } from "vitest";

/** As much of VS Code as the middleware asks for: one editor, whose caret the tests move, and a document that they type in. */
const vscode = vi.hoisted(() => {
  const on = <T>() => {
    const listeners: ((event: T) => void)[] = [];
    return { listen: (listener: (event: T) => void) => { listeners.push(listener); return { dispose: () => undefined }; }, fire: (event: T) => listeners.forEach((listener) => listener(event)) };
  };
  const document = { uri: "review.md", version: 1, isClosed: false };
  const editor = { document, selections: [{ active: 0 }] };
  const window: { activeTextEditor: object | undefined } = { activeTextEditor: editor };
  return {
    document, editor, changed: on<object>(), moved: on<undefined>(), switched: on<undefined>(), shown: [] as { in: number; all: unknown[] }[], collections: 0,
    window,
  };
});
vi.mock("vscode", () => ({
  Uri: class {},
  languages: {
    createDiagnosticCollection() {
      const number = vscode.collections++;
      return { set: (_: unknown, all: unknown[]) => vscode.shown.push({ in: number, all }), dispose: () => undefined };
    },
  },
  window: Object.assign(vscode.window, { onDidChangeTextEditorSelection: vscode.moved.listen, onDidChangeActiveTextEditor: vscode.switched.listen }),
  workspace: { onDidChangeTextDocument: vscode.changed.listen },
}));
vi.mock("vscode-languageclient", () => ({
  vsdiag: { DocumentDiagnosticReportKind: { full: "full", unChanged: "unChanged" } }, DiagnosticCollectionSource: { push: "push", pull: "pull" },
}));

const { HeldBack } = await import("../../client/held-back.ts");
const { DiagnosticCollectionSource } = await import("vscode-languageclient");

/** A finding under some characters of the one line that there is. */
const finding = (start: number, end: number) => ({ range: { contains: (at: number) => start <= at && at <= end } });
const atCaret = finding(5, 8);
const elsewhere = finding(20, 22);

/** What the editor shows of two findings, of which one is at the caret. */
async function shownOf(heldBack: InstanceType<typeof HeldBack>): Promise<unknown[]> {
  const report = await heldBack.provideDiagnostics(vscode.document as never, undefined, {} as never,
    () => Promise.resolve({ kind: "full", items: [atCaret, elsewhere] }) as never);
  return (report as unknown as { items: unknown[] }).items;
}

function type(at: number): void {
  vscode.document.version++;
  vscode.editor.selections = [{ active: at }];
  vscode.changed.fire({ document: vscode.document, contentChanges: [{}], reason: undefined });
}

describe("a finding at the caret", () => {
  let heldBack: InstanceType<typeof HeldBack>;

  beforeEach(() => {
    vi.useFakeTimers();
    vscode.shown.length = 0;
    vscode.collections = 0;
    vscode.window.activeTextEditor = vscode.editor;
    heldBack = new HeldBack();
    heldBack.collections.create("ratecheck", DiagnosticCollectionSource.pull);
    heldBack.collections.create("ratecheck", DiagnosticCollectionSource.push);
    return () => {
      heldBack.dispose();
      vi.useRealTimers();
    };
  });

  it("is shown at once where nobody types", async () => {
    vscode.editor.selections = [{ active: 6 }];
    expect(await shownOf(heldBack)).toEqual([atCaret, elsewhere]);
  });

  it("waits for a second after the last key, and no longer; the others do not", async () => {
    type(6);
    expect(await shownOf(heldBack)).toEqual([elsewhere]);
    vi.advanceTimersByTime(999);
    expect(vscode.shown).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(vscode.shown).toEqual([{ in: 0, all: [atCaret, elsewhere] }]);
  });

  it("is shown as soon as the caret leaves", async () => {
    type(6);
    await shownOf(heldBack);
    vscode.editor.selections = [{ active: 7 }];
    vscode.moved.fire(undefined);
    expect(vscode.shown).toEqual([]);
    vscode.editor.selections = [{ active: 12 }];
    vscode.moved.fire(undefined);
    expect(vscode.shown).toEqual([{ in: 0, all: [atCaret, elsewhere] }]);
    vi.advanceTimersByTime(5000);
    expect(vscode.shown).toHaveLength(1);
  });

  it("is shown as soon as another document is in front", async () => {
    type(6);
    await shownOf(heldBack);
    vscode.window.activeTextEditor = undefined;
    vscode.switched.fire(undefined);
    expect(vscode.shown).toEqual([{ in: 0, all: [atCaret, elsewhere] }]);
  });

  it("is not shown once the text has moved on: a newer answer is on its way", async () => {
    type(6);
    await shownOf(heldBack);
    vscode.document.version++;
    vi.advanceTimersByTime(5000);
    expect(vscode.shown).toEqual([]);
  });

  it("is shown where the last change is undone: nobody is in the middle of a number", async () => {
    vscode.editor.selections = [{ active: 6 }];
    vscode.changed.fire({ document: vscode.document, contentChanges: [{}], reason: 1 });
    expect(await shownOf(heldBack)).toEqual([atCaret, elsewhere]);
  });
});

import { DiagnosticSeverity, type FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { describe, expect, it, vi } from "vitest";
import { rulePage } from "../../server/identity.ts";
import { able, Client, pushed, rangeOf, uri, withServer } from "./client.ts";

withServer();

const wrong = "# Review\n\nAn objective response was seen in 17 of 45 patients (47%).\n";
const right = wrong.replace("47%", "38%");

describe("diagnostics that a client asks for", () => {
  it("are offered by the document only, not by the workspace", async () => {
    const client = await Client.start();
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: false, workspaceDiagnostics: false });
  });

  it("mark the wrong percent and say where its numbers stand", async () => {
    const client = await Client.start();
    await client.open(wrong);
    const [diagnostic, ...others] = await client.diagnostics();
    expect(others).toEqual([]);
    expect(diagnostic).toEqual({
      range: rangeOf(wrong, "47%"),
      severity: DiagnosticSeverity.Warning,
      code: "percent-mismatch",
      codeDescription: { href: rulePage("percent-mismatch") },
      source: "ratecheck",
      message: expect.stringContaining("17 of 45 is 37.8%") as string,
      relatedInformation: [
        { location: { uri, range: rangeOf(wrong, "17") }, message: "Count: 17" },
        { location: { uri, range: rangeOf(wrong, "45") }, message: "Denominator: 45" },
      ],
      data: { version: 1, finding: 0 },
    });
  });

  it("link to the page in the project's repository", () => {
    expect(rulePage("percent-mismatch")).toBe("https://github.com/ratecheck/ratecheck/blob/main/docs/rules/percent-mismatch.md");
  });

  it("follow edits of a part of the text", async () => {
    const client = await Client.start();
    await client.open(right);
    expect(await client.diagnostics()).toEqual([]);
    await client.change(2, "47", rangeOf(right, "38"));
    expect(await client.diagnostics()).toHaveLength(1);
    await client.change(3, "New first line.\n", rangeOf(wrong, "# Review\n"));
    expect(await client.diagnostics()).toMatchObject([{ range: { start: { line: 2 } } }]);
  });

  it("are unchanged as long as text and settings are the same", async () => {
    const client = await Client.start();
    await client.open(wrong);
    const first = (await client.pull()) as FullDocumentDiagnosticReport;
    expect(await client.pull(first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });

    await client.change(2, "x", rangeOf(wrong, "Review"));
    await client.change(3, "Review", rangeOf(wrong.replace("Review", "x"), "x"));
    expect(await client.pull(first.resultId), "an edit that was taken back").toMatchObject({ kind: "unchanged" });

    await client.change(4, wrong.replace("(47%)", "(47%) <!-- ratecheck-ignore percent-mismatch -->"));
    const silenced = (await client.pull(first.resultId)) as FullDocumentDiagnosticReport;
    expect(silenced).toMatchObject({ kind: "full", items: [] });
    expect(silenced.resultId).not.toBe(first.resultId);

    expect(await client.pull("of another time")).toMatchObject({ kind: "full" });
  });

  it("are never pushed as well", async () => {
    const client = await Client.start();
    await client.open(wrong);
    await client.pull();
    await client.statusOf("checked");
    await client.close();
    await client.pull();
    expect(client.published).toEqual([]);
  });

  it("are asked for again when the settings change", async () => {
    const client = await Client.start();
    await client.open(wrong);
    const first = (await client.pull()) as FullDocumentDiagnosticReport;
    expect(client.registered).toContain("workspace/didChangeConfiguration");
    client.settings = { rules: { "percent-mismatch": "hint" } };
    await client.configure(null);
    await vi.waitFor(() => expect(client.refreshes).toBe(1));
    expect(await client.pull(first.resultId)).toMatchObject({ kind: "full", items: [{ severity: DiagnosticSeverity.Hint }] });
    client.settings = { enable: false };
    await client.configure(null);
    expect(await client.diagnostics()).toEqual([]);
    await client.statusOf("disabled");
  });

  it("have only what the client can read", async () => {
    const client = await Client.start({ textDocument: { diagnostic: {} } });
    await client.open(wrong);
    const [diagnostic] = await client.diagnostics();
    expect(Object.keys(diagnostic!).sort()).toEqual(["code", "message", "range", "severity", "source"]);
  });
});

describe("diagnostics for a client that does not ask", () => {
  it("are pushed with the document's version", async () => {
    const client = await Client.start(pushed);
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(wrong);
    expect(await client.publishedFor(1)).toMatchObject([{ code: "percent-mismatch", data: { version: 1 } }]);
    await client.change(2, right);
    expect(await client.publishedFor(2)).toEqual([]);
  });

  it("are pushed once for many edits in a row", async () => {
    const client = await Client.start(pushed);
    await client.open(right);
    await client.publishedFor(1);
    for (let version = 2; version <= 20; version++) await client.change(version, version % 2 ? right : wrong);
    expect(await client.publishedFor(20)).toHaveLength(1);
    expect(client.published.map((p) => p.version)).toEqual([1, 20]);
  });

  it("are taken away when the document is closed", async () => {
    const client = await Client.start(pushed);
    await client.open(wrong);
    await client.publishedFor(1);
    await client.close();
    expect(await client.publishedFor(undefined)).toEqual([]);
  });

  it("follow the settings", async () => {
    const client = await Client.start(pushed, { rules: { "percent-mismatch": "error" } });
    await client.open(wrong);
    expect(await client.publishedFor(1)).toMatchObject([{ severity: DiagnosticSeverity.Error }]);
    client.settings = { rules: { "percent-mismatch": "off" } };
    await client.configure(null);
    await vi.waitFor(() => expect(client.published.at(-1)?.diagnostics).toEqual([]));
  });
});

describe("documents", () => {
  it.each(["file:///a.md", "untitled:Untitled-1", "vscode-vfs://github/x/y/a.md", "vscode-remote://host/a.md", "vscode-notebook-cell:/a.ipynb#c1", "memfs:/a.md"])(
    "are checked where a person writes them: %s", async (at) => {
      const client = await Client.start();
      await client.open(wrong, at);
      expect(await client.diagnostics(at)).toHaveLength(1);
    });

  it.each(["git:/a.md?HEAD", "output:a", "ratecheck-rule:/percent-mismatch.md", "vscode-local-history:/a.md", "chat-editing-snapshot-text-model:/a.md"])(
    "are not checked where nobody writes them: %s", async (at) => {
      const client = await Client.start();
      await client.open(wrong, at);
      expect(await client.diagnostics(at)).toEqual([]);
      await client.statusOf("not-checked", 1, at);
    });

  it("are Markdown, Quarto or R Markdown", async () => {
    const client = await Client.start();
    for (const language of ["markdown", "quarto", "rmd"]) {
      await client.open(wrong, `untitled:${language}`, language);
      expect(await client.diagnostics(`untitled:${language}`), language).toHaveLength(1);
    }
    await client.open(wrong, "file:///notes.txt", "plaintext");
    expect(await client.diagnostics("file:///notes.txt")).toEqual([]);
  });

  it("have settings of their own", async () => {
    const client = await Client.start(able, (at?: string) => ({ enable: at !== "file:///off.md" }));
    await client.open(wrong, "file:///off.md");
    await client.open(wrong, "file:///on.md");
    expect(await client.diagnostics("file:///off.md")).toEqual([]);
    expect(await client.diagnostics("file:///on.md")).toHaveLength(1);
  });
});

describe("status", () => {
  it("says the counts in the words of the design", async () => {
    const client = await Client.start();
    await client.open(`${wrong}\nIn all, 9 of 45 patients (20%) died.\n`);
    expect(await client.statusOf("checked")).toEqual({
      uri, version: 1, state: "checked", tally: { checked: 2, toLookAt: 1, unverifiable: 0 }, worst: "warning",
    });
    await client.change(2, right);
    expect(await client.statusOf("checked", 2)).toMatchObject({ tally: { checked: 1, toLookAt: 0, unverifiable: 0 }, worst: null });
  });
});

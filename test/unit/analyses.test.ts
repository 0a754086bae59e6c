import { describe, expect, it } from "vitest";
import { Analyses } from "../../server/lsp/analyses.ts";
import { OpenDocument } from "../../server/lsp/documents.ts";
import { readSettings } from "../../server/lsp/settings.ts";
import type { Memo } from "../../server/review/memo.ts";
import { Leaves } from "../../server/text/leaves.ts";

/** Analyses of documents that are as long as the numbers say; tells which were reviewed, and with which memo. */
function analysesOf(lengths: Record<string, number>): { analyses: Analyses; reviewed: string[]; memos: Memo[] } {
  const documents = new Map(Object.entries(lengths).map(([name, length]) => [`file:///${name}.md`, new OpenDocument(`file:///${name}.md`, "markdown", 1, Leaves.of(name.repeat(length)))]));
  const reviewed: string[] = [];
  const memos: Memo[] = [];
  const settings = readSettings(null);
  const analyses = new Analyses({
    *reviewing(text, _, memo) {
      reviewed.push(text.slice(0, 1));
      memos.push(memo);
      for (let steps = text.length / 100_000; steps > 0; steps -= 1) {
        work(10);
        yield;
      }
      return { statements: [], checked: 0, unverifiable: 0, findings: [], headings: [], degraded: [] };
    },
    document: (uri) => documents.get(uri),
    settings: () => Promise.resolve(settings),
    onLong: () => undefined,
    onDone: () => undefined,
    onFailed: () => undefined,
  });
  return { analyses, reviewed, memos };
}

/** Keeps the processor busy for some milliseconds. */
function work(milliseconds: number): void {
  const until = Date.now() + milliseconds;
  while (Date.now() < until);
}

const current = (analyses: Analyses, name: string): Promise<unknown> => analyses.current(`file:///${name}.md`);

describe("what is kept of documents", () => {
  it("is the review of each, while they are not much text together", async () => {
    const { analyses, reviewed } = analysesOf({ a: 50_000, b: 50_000, c: 50_000 });
    for (const name of ["a", "b", "c", "a", "b", "c"]) await current(analyses, name);
    expect(reviewed).toEqual(["a", "b", "c"]);
  });

  it("is nothing of those that were asked for longest ago, when they are", async () => {
    const { analyses, reviewed, memos } = analysesOf({ a: 600_000, b: 550_000, c: 550_000 });
    for (const name of ["a", "b", "a", "c"]) await current(analyses, name);
    expect(reviewed).toEqual(["a", "b", "c"]);
    await current(analyses, "a");
    expect(reviewed).toEqual(["a", "b", "c"]);
    await current(analyses, "b");
    expect(reviewed).toEqual(["a", "b", "c", "b"]);
    expect(memos[3]).not.toBe(memos[1]);
  });

  it("is the last one, however long it is", async () => {
    const { analyses, reviewed } = analysesOf({ a: 2_000_000, b: 10 });
    for (const name of ["b", "a", "a", "b", "b"]) await current(analyses, name);
    expect(reviewed).toEqual(["b", "a", "b"]);
  });

  it("is the last one, while a longer one is being worked on", async () => {
    const { analyses, reviewed } = analysesOf({ a: 2_000_000, b: 10 });
    const long = current(analyses, "a");
    for (const name of ["b", "b", "b"]) await current(analyses, name);
    await long;
    expect(reviewed).toEqual(["a", "b"]);
  });

  it("is one review, for all who ask while it is being made", async () => {
    const { analyses, reviewed } = analysesOf({ a: 1_000_000, b: 1_000_000, c: 1_000_000 });
    await Promise.all(["a", "b", "c", "a", "b", "c"].map((name) => current(analyses, name)));
    expect(reviewed.sort()).toEqual(["a", "b", "c"]);
  });
});

import { describe, expect, it } from "vitest";
import type { AnnotatedTextEdit, Range, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { able, applied, Client, inside, rangeOf, withServer } from "./client.ts";

withServer();

const text = "# ALPHA\n\nTwo hundred patients were treated. Of the 200 patients, 20 (10%; 95% CI 6.2% to 15.0%) died, a risk ratio of 0.74. Nausea was reported by 30 (15%).\n\n" +
  "## BETA\n\nBETA treated 200 women.\n";

const prepare = (client: Client, words: string, from = 0): Promise<{ range: Range; placeholder: string } | null> =>
  client.ask("textDocument/prepareRename", { position: inside(text, words, from) });
const rename = (client: Client, words: string, newName: string): Promise<WorkspaceEdit> =>
  client.ask("textDocument/rename", { position: inside(text, words), newName });

/** "count 20→…": the edits by their annotation. */
function listed(edit: WorkspaceEdit, annotation: string): string[] {
  const edits = (edit.documentChanges![0] as TextDocumentEdit).edits as AnnotatedTextEdit[];
  const lines = text.split("\n");
  return edits.filter((e) => e.annotationId === annotation)
    .map(({ range: { start, end }, newText }) => `${lines[start.line]!.slice(start.character, end.character)}→${newText}`);
}

describe("renaming", () => {
  it("is offered on the size of a population, in digits or in words", async () => {
    const client = await Client.start();
    await client.open(text);
    expect(await prepare(client, "200")).toEqual({ range: rangeOf(text, "200"), placeholder: "200" });
    expect(await prepare(client, "Two hundred")).toEqual({ range: rangeOf(text, "Two hundred"), placeholder: "Two hundred" });
  });

  it.each(["ALPHA", "20 (", "10%", "patients"])("is left to others on %s", async (words) => {
    const client = await Client.start();
    await client.open(text);
    expect(await prepare(client, words)).toBeNull();
  });

  it("changes every mention in the study, and lists what has to be looked at", async () => {
    const client = await Client.start();
    await client.open(text);
    const edit = await rename(client, "200", "240");
    expect(listed(edit, "mention")).toEqual(["Two hundred→240", "200→240"]);
    expect(listed(edit, "elsewhere")).toEqual(["200→240"]);
    expect(listed(edit, "count")).toEqual(["→<!-- count to be entered again -->", "→<!-- count to be entered again -->"]);
    expect(listed(edit, "percent")).toEqual(["10%→8%", "15%→13%"]);
    expect(listed(edit, "interval")).toEqual(["→<!-- interval to be worked out again -->"]);
    expect(listed(edit, "ratio")).toEqual(["→<!-- ratio to be worked out again -->"]);
    expect(Object.entries(edit.changeAnnotations!).filter(([, a]) => a.needsConfirmation).map(([id]) => id)).toEqual(["elsewhere", "count", "percent", "interval", "ratio"]);
  });

  it("takes words where the size stands in words", async () => {
    const client = await Client.start();
    await client.open(text);
    expect(listed(await rename(client, "Two hundred", "two hundred forty"), "mention")).toEqual(["Two hundred→two hundred forty", "200→240"]);
  });

  it("refuses what is no number, and says what is", async () => {
    const client = await Client.start();
    await client.open(text);
    await expect(rename(client, "200", "many")).rejects.toThrow("many is no number of people. Type a whole number: 290, 1,204 or two hundred ninety.");
    await expect(rename(client, "200", "24%")).rejects.toThrow("no number of people");
  });

  it("changes the mentions alone for a client that cannot list the rest", async () => {
    const client = await Client.start({ ...able, workspace: { ...able.workspace, workspaceEdit: { documentChanges: true } } });
    await client.open(text);
    const changed = applied(text, await rename(client, "200", "240"));
    expect(changed).toContain("240 patients were treated. Of the 240 patients, 20 (10%;");
    expect(changed).toContain("BETA treated 200 women");
  });
});

import { describe, expect, it } from "vitest";
import { CodeActionTriggerKind } from "vscode-languageserver/node";
import { able, applied, Client, rangeOf, uri, withServer } from "./client.ts";

withServer();

const wrong = "An objective response was seen in 17 of 45 patients (47%).\n";
const at = rangeOf(wrong, "47%");

describe("quick fixes", () => {
  it("are alternatives, none of them preferred, and a comment that silences", async () => {
    const client = await Client.start();
    await client.open(wrong);
    const diagnostics = await client.diagnostics();
    const actions = await client.actions(at, { diagnostics, triggerKind: CodeActionTriggerKind.Automatic });
    expect(actions.map((a) => a.title)).toEqual(["Change 47% to 38%", "Ignore this statement (percent-mismatch)"]);
    for (const action of actions) {
      expect(action.kind).toBe("quickfix");
      expect(action.isPreferred).toBeUndefined();
      expect(action.diagnostics).toEqual(diagnostics);
    }
  });

  it.each(["Change", "Ignore"])("leave nothing to look at, and touch nothing else: %s", async (title) => {
    const client = await Client.start();
    await client.open(wrong);
    const action = (await client.actions(at)).find((a) => a.title.startsWith(title));
    const fixed = applied(wrong, action?.edit);
    expect(fixed).toBe(title === "Change"
      ? wrong.replace("47%", "38%")
      : wrong.replace("(47%)", "(47%) <!-- ratecheck-ignore percent-mismatch -->"));
    await client.change(2, fixed);
    expect(await client.diagnostics()).toEqual([]);
  });

  it("are edits of the version that they were made for", async () => {
    const client = await Client.start();
    await client.open(wrong, uri, "markdown", 7);
    const [action] = await client.actions(at);
    expect(action?.edit).toEqual({ documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ range: at, newText: "38%" }] }] });
  });

  it("are plain changes for a client that has no versions", async () => {
    const client = await Client.start({ ...able, workspace: {} });
    await client.open(wrong);
    const [action] = await client.actions(at);
    expect(action?.edit).toEqual({ changes: { [uri]: [{ range: at, newText: "38%" }] } });
  });

  it("are made for the text as it stands, not for an old diagnostic", async () => {
    const client = await Client.start();
    await client.open(wrong);
    const diagnostics = await client.diagnostics();
    const moved = `# Response\n\n${wrong}`;
    await client.change(2, moved);
    const [action] = await client.actions(rangeOf(moved, "47%"), { diagnostics });
    expect(applied(moved, action?.edit)).toBe(moved.replace("47%", "38%"));
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { version: 2 } });
    await client.change(3, moved.replace("47%", "38%"));
    expect(await client.actions(rangeOf(moved, "47%"), { diagnostics, only: ["quickfix"] })).toEqual([]);
  });

  it.each([
    { only: ["quickfix"], offered: true },
    { only: [""], offered: true },
    { only: [], offered: true },
    { only: ["refactor", "quickfix"], offered: true },
    { only: ["source.fixAll"], offered: false },
    { only: ["source"], offered: false },
    { only: ["refactor"], offered: false },
  ])("are offered when they are asked for: $only", async ({ only, offered }) => {
    const client = await Client.start();
    await client.open(wrong);
    expect((await client.actions(at, { only })).some((a) => a.kind === "quickfix")).toBe(offered);
  });

  it("let a finding without a statement be ignored as well", async () => {
    const text = "Adherence was seen in 112% of patients.\n";
    const client = await Client.start();
    await client.open(text);
    const [diagnostic] = await client.diagnostics();
    const [action] = await client.actions(diagnostic!.range, { only: ["quickfix"] });
    expect(action!.title).toBe("Ignore this statement (impossible-number)");
    await client.change(2, applied(text, action!.edit));
    expect(await client.diagnostics()).toEqual([]);
  });

  it("are not offered elsewhere", async () => {
    const client = await Client.start();
    await client.open(wrong);
    expect(await client.actions(rangeOf(wrong, "objective"))).toEqual([]);
  });

  it("are offered at a cursor on the line for the diagnostic that the client names", async () => {
    const client = await Client.start();
    await client.open(wrong);
    const diagnostics = await client.diagnostics();
    const { start } = rangeOf(wrong, "objective");
    expect(await client.actions({ start, end: start }, { diagnostics })).toHaveLength(2);
  });

  it("put the comment inside a table's cell", async () => {
    const client = await Client.start();
    const table = "| Outcome | Placebo |\n|---|---|\n| Response | 17/45 (47%) |\n| Death | 9/45 (20%) |\n";
    await client.open(table);
    const ignore = (await client.actions(rangeOf(table, "47%"))).find((a) => a.title.startsWith("Ignore"));
    expect(applied(table, ignore?.edit)).toContain("| 17/45 (47%) <!-- ratecheck-ignore percent-mismatch --> |");
  });
});

import { describe, expect, it, vi } from "vitest";
import type { InlayHint, MarkupContent } from "vscode-languageserver/node";
import { able, applied, Client, rangeOf, uri, withServer } from "./client.ts";

withServer();

const text = "We treated 270 patients. A response was seen in 43 of 270 (16%), and 17 of 45 women (47%) left. In all, 12 of the 270 patients died.\n";
const everything = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

const hints = (client: Client): Promise<InlayHint[]> => client.ask("textDocument/inlayHint", { range: everything });

describe("inlay hints", () => {
  it("stand behind what is to be looked at", async () => {
    const client = await Client.start();
    await client.open(text);
    const [hint, ...more] = await hints(client);
    expect(more).toEqual([]);
    expect(hint).toMatchObject({ label: "= 17/45 = 37.8%", paddingLeft: true, position: rangeOf(text, "(47%)").end });
    expect(hint!.tooltip).toBeUndefined();
  });

  it("stand behind every statement that can be worked out, where that is asked for", async () => {
    const client = await Client.start(able, { inlayHints: "all" });
    await client.open(text);
    expect((await hints(client)).map((h) => h.label)).toEqual(["= 43/270 = 15.9%", "= 17/45 = 37.8%", "= 4.4%"]);
  });

  it("are off where they are switched off, and come back without a new start", async () => {
    const client = await Client.start(able, { inlayHints: "off" });
    await client.open(text);
    expect(await hints(client)).toEqual([]);
    client.settings = { inlayHints: "all" };
    await client.configure(null);
    await vi.waitFor(() => expect(client.refreshed).toContain("workspace/inlayHint/refresh"));
    expect(await hints(client)).toHaveLength(3);
  });

  it("show the working when they are pointed at", async () => {
    const client = await Client.start();
    await client.open(text);
    const [hint] = await hints(client);
    const resolved = await client.connection.sendRequest<InlayHint>("inlayHint/resolve", hint);
    expect((resolved.tooltip as MarkupContent).value).toContain("**Inconsistent.** 17 of 45 is 37.8%, but 47% is printed.");
  });

  it("carry their working with them for a client that does not ask again", async () => {
    const client = await Client.start({ ...able, textDocument: { ...able.textDocument, inlayHint: {} } });
    await client.open(text);
    expect((await hints(client))[0]!.tooltip).toBeDefined();
  });

  it("put the exact percentage in where the denominator is printed with the count", async () => {
    const client = await Client.start(able, { inlayHints: "all" });
    await client.open(text);
    const edits = (await hints(client)).map((h) => applied(text, { changes: { [uri]: h.textEdits ?? [] } }));
    expect(edits[0]).toContain("43 of 270 (15.9%)");
    expect(edits[2]).toContain("12 of the 270 (4.4%) patients");
  });

  it("put nothing in where the denominator stands elsewhere", async () => {
    const client = await Client.start(able, { inlayHints: "all" });
    await client.open("We treated 200 patients. Nausea was reported by 20 (10%).\n");
    const [hint] = await hints(client);
    expect(hint!.label).toBe("= 20/200 = 10.0%");
    expect(hint!.textEdits).toBeUndefined();
  });
});

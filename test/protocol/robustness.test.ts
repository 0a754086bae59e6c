import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { able, Client, inside, pushed, rangeOf, uri, withServer } from "./client.ts";

withServer();

const wrong = "An objective response was seen in 17 of 45 patients (47%).\n";

/** The server is as it should be when it still finds what is wrong. */
const stillWorks = async (client: Client): Promise<void> => {
  await client.open(wrong, "file:///after.md");
  expect(await client.diagnostics("file:///after.md")).toHaveLength(1);
};

describe("the server goes on", () => {
  it("when it is asked about documents that are not open", async () => {
    const client = await Client.start();
    expect(await client.diagnostics()).toEqual([]);
    expect(await client.hover({ line: 0, character: 0 })).toBeNull();
    expect(await client.actions({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } })).toEqual([]);
    await client.change(2, "x");
    await client.close();
    await stillWorks(client);
  });

  it("when positions lie outside the text", async () => {
    const client = await Client.start();
    await client.open(wrong);
    for (const line of [-1, 0, 99, 1e12, 0.5, Number.NaN]) {
      for (const character of [-1, 1000, 2 ** 31]) {
        const position = { line, character };
        expect(await client.hover(position).catch(() => null)).toBeNull();
        await client.actions({ start: position, end: position }).catch(() => undefined);
      }
    }
    await stillWorks(client);
  });

  it.each([
    ["textDocument/hover", null], ["textDocument/hover", { textDocument: {} }], ["textDocument/hover", { textDocument: { uri }, position: "here" }],
    ["textDocument/codeAction", {}], ["textDocument/codeAction", { textDocument: { uri }, range: null, context: { diagnostics: null } }],
    ["textDocument/diagnostic", []], ["textDocument/completion", { textDocument: { uri } }], ["no/such", {}],
  ])("when a request is not as it should be: %s %j", async (method, params) => {
    const client = await Client.start();
    await client.open(wrong);
    await client.connection.sendRequest(method, params).catch((error: unknown) => expect(error).toHaveProperty("code"));
    await stillWorks(client);
  });

  it.each([
    ["textDocument/didOpen", {}], ["textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1 } }],
    ["textDocument/didOpen", { textDocument: { uri, version: 1, text: wrong } }], ["textDocument/didOpen", { textDocument: { languageId: "markdown", version: 1, text: wrong } }],
    ["textDocument/didChange", { textDocument: { uri, version: 2 } }], ["textDocument/didChange", { textDocument: { uri, version: null }, contentChanges: [{ text: "x" }] }],
    ["textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: {} }, text: 5 }] }],
    ["workspace/didChangeConfiguration", {}], ["no/such", {}],
  ])("when a notification is not as it should be: %s %j", async (method, params) => {
    for (const capabilities of [able, pushed]) {
      const client = await Client.start(capabilities);
      if (method !== "textDocument/didOpen") await client.open(wrong);
      await client.connection.sendNotification(method, params);
      await client.hover({ line: 0, character: 0 }).catch(() => undefined);
      await client.open(wrong, "file:///after.md");
      if (capabilities === pushed) expect(await client.publishedFor(1, "file:///after.md")).toHaveLength(1);
      else expect(await client.diagnostics("file:///after.md")).toHaveLength(1);
    }
  });

  it("when a document is closed while it is being checked", async () => {
    const client = await Client.start();
    await client.open(wrong.repeat(3000));
    const asked = client.pull();
    await client.close();
    expect(await asked).toMatchObject({ kind: "full", items: [] });
    await stillWorks(client);
  });

  it("when a document is opened again under the same version", async () => {
    const client = await Client.start();
    await client.open(wrong);
    expect(await client.diagnostics()).toHaveLength(1);
    await client.close();
    await client.open(wrong.replace("47%", "38%"));
    expect(await client.diagnostics()).toEqual([]);
  });

  it("when the settings make no sense, or are refused", async () => {
    for (const settings of [7, [], "off", { enable: "no", rules: { "percent-mismatch": "fatal", "no-such-rule": "error", "response-sum": {} } }, { rules: null }]) {
      const client = await Client.start(able, settings);
      await stillWorks(client);
    }
    const refusing = await Client.start(able, () => { throw new Error("no settings today"); });
    await stillWorks(refusing);
  });

  it("when the settings are never answered", async () => {
    const client = await Client.start(able, () => new Promise(() => undefined));
    await stillWorks(client);
  }, 10_000);

  it("when the line endings are those of other systems, and the text has characters outside the basic plane", async () => {
    const client = await Client.start();
    const text = `# 🎗️ Review\r\n\r\n${"𝒙".repeat(10)} ${wrong}`;
    await client.open(text);
    expect(await client.diagnostics()).toMatchObject([{ range: rangeOf(text, "47%") }]);
    expect((await client.hover(inside(text, "47%")))?.range).toEqual(rangeOf(text, "47%"));
  });
});

describe("the server serves any client", () => {
  it("that says nothing of itself", async () => {
    const client = await Client.start({});
    await client.open(wrong);
    expect(await client.publishedFor(1)).toMatchObject([{ code: "percent-mismatch" }]);
    expect((await client.hover(inside(wrong, "47%")))?.contents).toMatchObject({ kind: "plaintext" });
    expect((await client.actions(rangeOf(wrong, "47%")))[0]?.edit).toHaveProperty("changes");
  });

  it("that tells its settings and cannot be asked", async () => {
    const client = await Client.start({});
    await client.open(wrong);
    await client.publishedFor(1);
    await client.configure({ ratecheck: { rules: { "percent-mismatch": "off" } } });
    await expect.poll(() => client.published.at(-1)?.diagnostics).toEqual([]);
  });
});

describe("the server ends", () => {
  it("with 0 after shutdown and exit", async () => {
    const client = await Client.start();
    await client.open(wrong);
    expect(await client.shutdown()).toBe(0);
  });

  it("with 1 on exit without shutdown", async () => {
    const client = await Client.start();
    await client.connection.sendNotification("exit");
    expect(await client.exitCode).toBe(1);
  });

  it("when its input ends", async () => {
    const client = await Client.start();
    client.process.stdin?.end();
    expect(await client.exitCode).toBe(1);
  });

  it("when the process that it serves is gone", async () => {
    const parent = spawn(process.execPath, ["-e", "setTimeout(() => {}, 1e6)"]);
    const client = await Client.start(able, null, parent.pid);
    parent.kill("SIGKILL");
    expect(await client.exitCode).toBe(1);
  }, 10_000);
});

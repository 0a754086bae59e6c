import { describe, expect, it, vi } from "vitest";
import type { SemanticTokens } from "vscode-languageserver/node";
import { able, Client, rangeOf, withServer } from "./client.ts";

withServer();

const text = "We treated 270 patients.\n\nThe response rate was 15.9% (43/270; 95% CI 11.8% to 20.8%), and 17 of 45 women\n(47%) left. The pooled response rate was 31%.\n";

/** "count.consistent «43»": each token with what it covers. */
async function told(client: Client, method = "full", params: object = {}, of = text): Promise<string[]> {
  const { tokenTypes, tokenModifiers } = client.initialized.capabilities.semanticTokensProvider!.legend;
  const { data } = await client.ask<SemanticTokens>(`textDocument/semanticTokens/${method}`, params);
  const lines = of.split("\n");
  const out: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
    character = down > 0 ? right : character + right;
    line += down;
    const states = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    out.push(`${[tokenTypes[type], ...states].join(".")} «${lines[line]!.slice(character, character + length)}»`);
  }
  return out;
}

describe("semantic tokens", () => {
  it("say what a number is and whether it holds", async () => {
    const client = await Client.start();
    await client.open(text);
    expect(await told(client)).toEqual([
      "denominator «270»",
      "percent.consistent «15.9%»", "count.consistent «43»", "denominator.consistent «270»", "interval.consistent «11.8%»", "interval.consistent «20.8%»",
      "count.inconsistent «17»", "denominator.inconsistent «45»", "percent.inconsistent «47%»",
    ]);
  });

  it("call a percentage whose count is not in the text an estimate, and say that it cannot be checked", async () => {
    const client = await Client.start();
    const estimate = "The response rate was 42% (95% CI 22% to 63%) in 24 patients.\n";
    await client.open(estimate);
    expect(await told(client, "full", {}, estimate)).toEqual(expect.arrayContaining([
      "estimate.unverifiable «42%»", "interval.unverifiable «22%»", "interval.unverifiable «63%»",
    ]));
  });

  it("are given for a range alone", async () => {
    const client = await Client.start();
    await client.open(text);
    expect(await told(client, "range", { range: rangeOf(text, "17 of 45 women") })).toEqual(["count.inconsistent «17»", "denominator.inconsistent «45»"]);
  });

  it("are none where they are switched off", async () => {
    const client = await Client.start(able, { semanticHighlighting: false });
    await client.open(text);
    expect(await told(client)).toEqual([]);
    client.settings = null;
    await client.configure(null);
    await vi.waitFor(() => expect(client.refreshed).toContain("workspace/semanticTokens/refresh"));
    expect(await told(client)).toHaveLength(9);
  });
});

import { describe, expect, it } from "vitest";
import type { Location, LocationLink } from "vscode-languageserver/node";
import { able, Client, inside, rangeOf, uri, withServer } from "./client.ts";

withServer();

const text = "Patients got drug X (n = 133) or placebo (n = 131).\n\nWith placebo, 53 (40.5%) responded; in all, 122 (46.2%) did. With drug X 69 (51.9%) did.\n";

describe("go to definition", () => {
  const definition = <T>(client: Client, words: string): Promise<T> => client.ask("textDocument/definition", { position: inside(text, words) });

  it.each(["53", "40.5%"])("leads from %s to where its denominator is stated", async (number) => {
    const client = await Client.start();
    await client.open(text);
    const links = await definition<LocationLink[]>(client, number);
    expect(links).toEqual([{
      originSelectionRange: rangeOf(text, number), targetUri: uri, targetRange: rangeOf(text, "131"), targetSelectionRange: rangeOf(text, "131"),
    }]);
  });

  it("leads to each part of a sum", async () => {
    const client = await Client.start();
    await client.open(text);
    const links = await definition<LocationLink[]>(client, "46.2%");
    expect(links.map((l) => l.targetRange)).toEqual([rangeOf(text, "133"), rangeOf(text, "131")]);
  });

  it("leads nowhere from other words", async () => {
    const client = await Client.start();
    await client.open(text);
    expect(await definition(client, "responded")).toBeNull();
  });

  it("gives plain places to a client that knows no links", async () => {
    const client = await Client.start({ ...able, textDocument: { ...able.textDocument, definition: {} } });
    await client.open(text);
    expect(await definition<Location[]>(client, "53")).toEqual([{ uri, range: rangeOf(text, "131") }]);
  });
});

describe("references", () => {
  const references = (client: Client, words: string, includeDeclaration = false): Promise<Location[] | null> =>
    client.ask("textDocument/references", { position: inside(text, words), context: { includeDeclaration } });

  it("on a size are the statements that stand on it", async () => {
    const client = await Client.start();
    await client.open(text);
    expect((await references(client, "131"))!.map((l) => l.range)).toEqual([rangeOf(text, "53 (40.5%"), rangeOf(text, "122 (46.2%")]);
    expect((await references(client, "131", true))!.map((l) => l.range)).toContainEqual(rangeOf(text, "131"));
  });

  it("are left to others elsewhere", async () => {
    const client = await Client.start();
    await client.open(text);
    expect(await references(client, "40.5%")).toBeNull();
    expect(await references(client, "drug")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { repack, unpack } from "../../scripts/repack.mjs";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sentence = "Of 270 patients, 43 responded (15.9%). ";

/** A zip file as zlib packs it. */
async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) await writer.add(name, new Uint8ArrayReader(bytes(content)));
  return writer.close();
}

describe("a package that is packed again", () => {
  const files = {
    "extension/readme.md": Array.from({ length: 400 }, (_, index) => sentence.replace("43", String(index))).join(""),
    "[Content_Types].xml": "<Types/>",
    "extension/none.txt": "",
  };

  it("holds the same files in the same order", async () => {
    const again = await unpack(await repack(await zipOf(files)));
    expect(again.map(({ name, content }) => [name, new TextDecoder().decode(content)])).toEqual(Object.entries(files));
  });

  it("holds what becomes of some of them", async () => {
    const again = await unpack(await repack(await zipOf(files), { "extension/none.txt": (text) => `${text}43 responded` }));
    expect(again.map(({ content }) => new TextDecoder().decode(content))).toEqual([files["extension/readme.md"], "<Types/>", "43 responded"]);
  });

  it("is not made where what was to be changed is missing", async () => {
    await expect(repack(await zipOf(files), { "extension/some.txt": (text) => text })).rejects.toThrow("extension/some.txt is not packed");
  });

  it("is smaller", async () => {
    const zip = await zipOf(files);
    expect((await repack(zip)).length).toBeLessThan(zip.length);
  });

  it("is not made of a file that is damaged", async () => {
    const zip = await zipOf(files);
    zip[201] = zip[201]! ^ 0xff;
    await expect(repack(zip)).rejects.toThrow();
  });

  it("is not made of what is no zip file", async () => {
    await expect(repack(bytes(sentence))).rejects.toThrow();
  });
});

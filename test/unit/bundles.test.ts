import { isBuiltin } from "node:module";
import * as esbuild from "esbuild";
import { describe, expect, it } from "vitest";
import { bundles, optionsOf } from "../../scripts/build.mjs";

const browser = bundles.find(({ entry }) => entry === "server/main-browser.ts");
if (browser === undefined) throw new Error("no bundle of the server for browsers");

describe("the browser's server", () => {
  it("is one script without a Node built-in", async () => {
    const { metafile, outputFiles } = await esbuild.build({ ...optionsOf(browser, true), write: false });

    const inputs = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
    expect(inputs.filter((path) => isBuiltin(path))).toEqual([]);
    const [output] = Object.values(metafile.outputs);
    expect(output?.imports).toEqual([]);
    expect(outputFiles).toHaveLength(1);
  });
});

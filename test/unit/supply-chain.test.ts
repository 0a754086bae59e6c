import { beforeAll, describe, expect, it } from "vitest";
import { allowedLicences, bundledPackages, licencesText, requireLicences } from "../../scripts/licences.mjs";
import { lockfile, reservations, shippedMetafiles } from "../../scripts/supply-chain.mjs";

let packages: ReturnType<typeof bundledPackages>;
beforeAll(async () => {
  packages = bundledPackages(await shippedMetafiles());
}, 60_000);

describe("what is bundled", () => {
  it("is known by name", () => {
    const names = packages.map(({ name }) => name);
    for (const name of ["micromark", "vscode-languageserver", "vscode-languageclient", "jsonc-parser", "tinyglobby", "jstat"]) expect(names).toContain(name);
    expect(names).not.toContain("esbuild");
  });

  it("comes under licences that let it be handed on, whose texts go along", () => {
    for (const { name, licence, text } of packages) {
      expect(allowedLicences, name).toContain(licence);
      expect(text, name).toMatch(/copyright/i);
    }
    const collected = licencesText(packages);
    for (const { name, version, text } of packages) {
      expect(collected).toContain(`${name} ${version} (`);
      expect(collected).toContain(text);
    }
  });

  it("has no install scripts, and nothing in it was deprecated when it was locked", () => {
    expect(reservations(packages, lockfile())).toEqual([]);
  });
});

describe("the check of what is bundled", () => {
  const one = { folder: "node_modules/a" };
  it("sees install scripts and deprecations, of dependencies as well", () => {
    const packages = {
      "node_modules/a": { dependencies: { b: "1", c: "1" } }, "node_modules/b": { hasInstallScript: true }, "node_modules/c": { deprecated: "use d" },
      "node_modules/a/node_modules/b": { dependencies: { c: "1" } },
    };
    expect(reservations([one], { packages })).toEqual(["node_modules/c is deprecated: use d"]);
    expect(reservations([one, { folder: "node_modules/b" }], { packages })).toEqual(["node_modules/b has an install script", "node_modules/c is deprecated: use d"]);
    expect(reservations([one], { packages: {} })).toEqual(["node_modules/a is not in the lockfile"]);
  });

  it("refuses a licence that is not on the list", () => {
    const copyleft = { name: "a", version: "1.0.0", folder: one.folder, licence: "GPL-3.0-only", text: "" };
    expect(() => requireLicences([copyleft])).toThrow("a (GPL-3.0-only)");
    expect(() => requireLicences([{ ...copyleft, licence: "" }])).toThrow("a (none)");
  });
});

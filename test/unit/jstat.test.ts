import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import whole from "jstat";
import { describe, expect, it } from "vitest";
import { specialFunctions } from "../../scripts/jstat.mjs";

const module: { exports: Partial<typeof whole> } = { exports: {} };
runInNewContext(specialFunctions(createRequire(import.meta.url).resolve("jstat")), { module, exports: module.exports });
const bundled = module.exports as typeof whole;

const shares = [0.0005, 0.025, 0.2, 0.5, 0.8, 0.975, 0.9995];
const shapes = [0.5, 1, 7, 26.5, 400, 12_345];

describe("the part of jStat that is bundled", () => {
  it.each(shares)("gives what the whole gives, at %d", (p) => {
    expect(bundled.erfcinv(2 * p)).toBe(whole.erfcinv(2 * p));
    for (const a of shapes) {
      for (const b of shapes) expect([bundled.ibeta(p, a, b), bundled.ibetainv(p, a, b)]).toEqual([whole.ibeta(p, a, b), whole.ibetainv(p, a, b)]);
    }
  });

  it("is a part", () => {
    expect(Object.keys(whole)).toContain("normal");
    expect(Object.keys(bundled)).not.toContain("normal");
  });
});

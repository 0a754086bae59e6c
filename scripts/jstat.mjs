// jStat is published whole. What a confidence interval needs of it is put together here as its Makefile puts together the whole.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files of its `src`: the object and its helpers, and the special functions. */
const parts = ["_header.js", "core.js", "special.js", "_footer.js"];

/**
 * The source of the part of jStat that is bundled.
 * @param {string} whole path of its published file, `dist/jstat.js`
 */
export const specialFunctions = (whole) => parts.map((part) => readFileSync(join(dirname(whole), "../src", part), "utf8")).join("\n");

/**
 * Bundles that part wherever jStat is asked for: a fifth of it.
 * @returns {import("esbuild").Plugin}
 */
export function partOfJstat() {
  return {
    name: "part-of-jstat",
    setup(build) {
      build.onLoad({ filter: /[\\/]jstat[\\/]dist[\\/]jstat\.js$/ }, ({ path }) => ({ contents: specialFunctions(path), loader: "js" }));
    },
  };
}

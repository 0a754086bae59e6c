// jStat is published whole. What a confidence interval needs of it is put together here as its Makefile puts together the whole.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** In the place of `src/core.js`, with its vectors and matrices: all that the special functions are hung on. */
const core = "var jStat = { fn: {} };";

/**
 * The source of the part of jStat that is bundled.
 * @param {string} whole path of its published file, `dist/jstat.js`
 */
export function specialFunctions(whole) {
  /** @param {string} name */
  const part = (name) => readFileSync(join(dirname(whole), "../src", name), "utf8");
  return [part("_header.js"), core, part("special.js"), part("_footer.js")].join("\n");
}

/**
 * Bundles that part wherever jStat is asked for: a tenth of it.
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

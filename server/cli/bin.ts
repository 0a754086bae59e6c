#!/usr/bin/env node
/**
 * What the shell runs. The command stands in a file of its own, which is not an ES module: Node loads that sooner, in the
 * main thread and in each further one.
 */
import * as nodeModule from "node:module";
import { setFlagsFromString } from "node:v8";

// A run is over before the optimising compiler of Node 20 has paid for itself, and it takes the cores that check: it is called
// later, and the one that is cheap sooner. Newer versions have a compiler between the two, and other flags.
if (process.versions.v8.startsWith("11.")) {
  setFlagsFromString("--interrupt-budget=3000000");
  setFlagsFromString("--always-sparkplug");
}

// newer versions of Node keep what they compiled for the next run
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
nodeModule.createRequire(import.meta.url)("./ratecheck.cjs");

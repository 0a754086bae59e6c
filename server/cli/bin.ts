#!/usr/bin/env node
/**
 * What the shell runs. The command stands in a file of its own, which is not an ES module: Node loads that sooner, in the
 * main thread and in each further one.
 */
import * as nodeModule from "node:module";

// newer versions of Node keep what they compiled for the next run
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
nodeModule.createRequire(import.meta.url)("./ratecheck.cjs");

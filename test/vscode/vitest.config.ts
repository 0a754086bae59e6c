import { defineConfig } from "vitest/config";
import { root } from "../../scripts/project.mjs";

export default defineConfig({
  test: {
    root,
    include: ["test/vscode/**/*.test.ts"],
    testTimeout: 90_000,
    // A window of a browser on a shared machine now and then misses a key: what fails twice is a failure.
    retry: 1,
    // The first time, VS Code is fetched.
    hookTimeout: 900_000,
    reporters: ["verbose"],
    disableConsoleIntercept: true,
  },
});

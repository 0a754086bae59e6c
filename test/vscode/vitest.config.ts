import { defineConfig } from "vitest/config";
import { root } from "../../scripts/project.mjs";

export default defineConfig({
  test: {
    root,
    include: ["test/vscode/**/*.test.ts"],
    testTimeout: 60_000,
    // The first time, VS Code is fetched.
    hookTimeout: 900_000,
    reporters: ["verbose"],
    disableConsoleIntercept: true,
  },
});

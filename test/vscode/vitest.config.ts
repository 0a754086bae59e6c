import { defineConfig } from "vitest/config";
import { root } from "../../scripts/project.mjs";

export default defineConfig({
  test: {
    root,
    include: ["test/vscode/**/*.test.ts"],
    // One editor, looked at step by step: a failed step does not hide what the later ones see.
    testTimeout: 60_000,
    // Building, packing and the first fetch of VS Code.
    hookTimeout: 600_000,
    reporters: ["verbose"],
  },
});

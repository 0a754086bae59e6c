import { defineConfig } from "vitest/config";

// Everything that needs no editor. test/vscode has a configuration of its own: `npm run test:vscode`.
export default defineConfig({
  test: {
    include: ["test/{unit,property,protocol,grammar}/**/*.test.ts"],
    setupFiles: ["test/property/seed.ts"],
    // how long a test takes says nothing of what it tests: a busy machine is slow
    testTimeout: 120_000,
  },
});

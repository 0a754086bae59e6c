import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["dist/", ".vscode-real/", "test-results/", "coverage/"]),
  {
    files: ["**/*.ts", "scripts/**/*.mjs", "*.mjs"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      eqeqeq: "error",
    },
  },
  {
    // The rule does not see a cast that stands in JSDoc.
    files: ["**/*.mjs"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    // Design: the core has no I/O, and only the faces know their worlds.
    files: ["server/{markdown,numerals,statements,populations,checks,statistics,review}/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["node:*", "vscode*", "**/lsp/**", "**/cli/**", "**/host/**"] }],
      "no-restricted-globals": ["error", "process", "console", "Date", "performance", "fetch", "setTimeout"],
    },
  },
  {
    files: ["server/{lsp,host}/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ regex: "^vscode$", message: "Only the client knows VS Code." }] }],
    },
  },
);

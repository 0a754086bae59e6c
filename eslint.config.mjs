import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const outsideTheCore = ["node:*", "vscode*", "**/lsp/**", "**/cli/**", "**/host/**"];

/**
 * The rooms of server/statements, each with those that it imports from.
 * @type {Record<string, string[]>}
 */
const rooms = {
  reading: [],
  studies: ["reading"],
  sizes: ["reading"],
  shares: ["reading", "sizes"],
  estimates: ["reading"],
  mentions: ["reading", "sizes", "shares", "estimates"],
  tables: ["reading", "studies"],
};

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
    // A call takes a hundred thousand arguments or so, and a text may give more.
    files: ["{server,client/report}/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", {
        selector: "CallExpression[callee.property.name=/^(push|unshift|splice|concat|max|min)$/] > SpreadElement",
        message: "A list may be longer than a call's arguments: take append, largest or least from server/lists.ts.",
      }],
    },
  },
  {
    // Design: the core has no I/O, and only the faces know their worlds.
    files: ["server/{markdown,numerals,statements,populations,checks,statistics,review}/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: outsideTheCore }],
      "no-restricted-globals": ["error", "process", "console", "Date", "performance", "fetch", "setTimeout"],
    },
  },
  ...Object.entries(rooms).map(([room, open]) => {
    const closed = Object.keys(rooms).filter((other) => other !== room && !open.includes(other)).map((other) => `../${other}/**`);
    /** @type {import("eslint").Linter.RuleEntry} */
    const restricted = ["error", { patterns: [...outsideTheCore, ...closed] }];
    return { files: [`server/statements/${room}/**/*.ts`], rules: { "no-restricted-imports": restricted } };
  }),
  {
    files: ["server/{lsp,host}/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ regex: "^vscode$", message: "Only the client knows VS Code." }] }],
    },
  },
);

import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const outsideTheCore = ["node:*", "vscode*", "**/lsp/**", "**/cli/**", "**/host/**"];

/**
 * Folders that are divided into rooms, each room with those that it imports from.
 * @type {Record<string, Record<string, string[]>>}
 */
const houses = {
  "server/statements": {
    reading: [],
    studies: ["reading"],
    sizes: ["reading"],
    shares: ["reading", "sizes"],
    estimates: ["reading"],
    mentions: ["reading", "sizes", "shares", "estimates"],
    tables: ["reading", "studies"],
  },
  "server/populations": {
    people: [],
    candidates: ["people"],
    judging: ["people", "candidates"],
    tables: ["people", "candidates", "judging"],
    votes: ["people", "candidates", "judging", "tables"],
    doubts: ["people", "candidates", "judging", "votes"],
  },
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
  ...Object.entries(houses).flatMap(([house, rooms]) => Object.entries(rooms).map(([room, open]) => {
    const closed = Object.keys(rooms).filter((other) => other !== room && !open.includes(other)).map((other) => `../${other}/**`);
    /** @type {import("eslint").Linter.RuleEntry} */
    const restricted = ["error", { patterns: [...outsideTheCore, ...closed] }];
    return { files: [`${house}/${room}/**/*.ts`], rules: { "no-restricted-imports": restricted } };
  })),
  {
    files: ["server/{lsp,host}/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ regex: "^vscode$", message: "Only the client knows VS Code." }] }],
    },
  },
);

// The libraries for language clients and servers are published whole, with a file for every feature of the protocol. What
// this server does not offer stays out of the bundles, together with what only that needs.

import { readFileSync } from "node:fs";

/** What the server does not say it can do, and the file that each library has for it. A test holds the server to it. */
const unoffered = {
  callHierarchyProvider: "callHierarchy",
  foldingRangeProvider: "foldingRange",
  inlineCompletionProvider: "inlineCompletion",
  inlineValueProvider: "inlineValue",
  linkedEditingRangeProvider: "linkedEditingRange",
  typeHierarchyProvider: "typeHierarchy",
  "workspace.fileOperations": "fileOperations",
  "workspace.textDocumentContent": "textDocumentContent",
};
/** What only the client's library has a file for. */
const unofferedToClient = {
  codeLensProvider: "codeLens",
  colorProvider: "colorProvider",
  completionProvider: "completion",
  declarationProvider: "declaration",
  documentFormattingProvider: "formatting",
  documentHighlightProvider: "documentHighlight",
  documentLinkProvider: "documentLink",
  documentOnTypeFormattingProvider: "formatting",
  documentRangeFormattingProvider: "formatting",
  documentSymbolProvider: "documentSymbol",
  executeCommandProvider: "executeCommand",
  implementationProvider: "implementation",
  selectionRangeProvider: "selectionRange",
  signatureHelpProvider: "signatureHelp",
  typeDefinitionProvider: "typeDefinition",
  workspaceSymbolProvider: "workspaceSymbol",
};
/** Of notebooks the client's library has a file too, but its diagnostics listen to it: see `neverRun`. */
const unofferedByServer = { monikerProvider: "moniker", notebookDocumentSync: "notebook" };

export const unofferedCapabilities = Object.keys({ ...unoffered, ...unofferedToClient, ...unofferedByServer });

/**
 * @typedef {object} Leaving
 * @property {string} library
 * @property {string} nothing stands in the place of each feature
 * @property {readonly string[]} files
 */

/** @type {readonly Leaving[]} */
export const leavings = [
  {
    library: "vscode-languageclient",
    // a feature that does nothing and does not let the server know of itself
    nothing: 'class { fillClientCapabilities() {} initialize() {} getState() { return { kind: "static" }; } clear() {} }',
    files: Object.values({ ...unoffered, ...unofferedToClient }),
  },
  {
    library: "vscode-languageserver",
    // a feature adds to a class
    nothing: "(base) => base",
    files: Object.values({ ...unoffered, ...unofferedByServer }),
  },
];

/**
 * A file of features without them: what does nothing, under their names.
 * @param {string} source
 * @param {string} nothing
 */
function withoutFeatures(source, nothing) {
  const names = new Set([...source.matchAll(/^exports\.(\w+Feature) = /gm)].map(([, name]) => name));
  if (names.size === 0) throw new Error("no feature is found in it any more: see scripts/language-features.mjs");
  return [...names].map((name) => `exports.${name} = ${nothing};`).join("\n");
}

/**
 * Other parts of the client's library that are never run, each with what stands in its place.
 * @type {readonly { file: RegExp, contents: string }[]}
 */
const neverRun = [
  // The client asks whether it may run in this VS Code, and may in older ones than the extension is for (package.json).
  { file: /[\\/]semver[\\/]functions[\\/]parse\.js$/, contents: "module.exports = (version) => ({ version });" },
  { file: /[\\/]semver[\\/]functions[\\/]satisfies\.js$/, contents: "module.exports = () => true;" },
  // The documents that the extension is for are said by their language (client/server.ts), none by a pattern of its path.
  {
    file: /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]utils[\\/]globPattern\.js$/,
    contents: 'exports.matchGlobPattern = () => { throw new Error("patterns of paths are not bundled"); };',
  },
  // A notebook's cells are documents like others, and the server is told of no notebook: nothing is ever sent of one.
  {
    file: /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]notebook\.js$/,
    contents: `const { NotebookDocumentSyncRegistrationType } = require("vscode-languageserver-protocol");
      const never = () => ({ dispose() {} });
      exports.NotebookDocumentSyncFeature = class {
        static CellScheme = "vscode-notebook-cell";
        registrationType = NotebookDocumentSyncRegistrationType.type;
        onOpenNotificationSent = never; onChangeNotificationSent = never; onSaveNotificationSent = never; onCloseNotificationSent = never;
        fillClientCapabilities() {} initialize() {} getState() { return { kind: "static" }; } register() {} unregister() {} clear() {}
        handles() { return false; }
      };`,
  },
];

/** @type {readonly { file: RegExp, contents: (path: string) => string }[]} */
const instead = [
  ...leavings.map(({ library, nothing, files }) => ({
    file: new RegExp(`[\\\\/]${library}[\\\\/]lib[\\\\/]common[\\\\/](?:${files.join("|")})\\.js$`),
    contents: (/** @type {string} */ path) => withoutFeatures(readFileSync(path, "utf8"), nothing),
  })),
  ...neverRun.map(({ file, contents }) => ({ file, contents: () => contents })),
];

/**
 * What a bundle has in the place of a file; undefined where that is the file itself.
 * @param {string} path
 */
export function contentsInstead(path) {
  return instead.find(({ file }) => file.test(path))?.contents(path);
}

/**
 * Leaves that out of a bundle.
 * @returns {import("esbuild").Plugin}
 */
export function offeredFeaturesOnly() {
  return {
    name: "offered-features-only",
    setup(build) {
      for (const { file, contents } of instead) build.onLoad({ filter: file }, ({ path }) => ({ contents: contents(path) }));
    },
  };
}

// Answers the tests' questions inside the extension host. A question is a POST on a socket: its path is the name of
// a question below, its body the arguments as JSON.

const { createServer } = require("node:http");
const vscode = require("vscode");

const questions = {
  /** @param {string} file */
  text: async (file) => (await open(file)).getText(),

  /** @param {string} file */
  diagnostics: async (file) => {
    const document = await open(file);
    return vscode.languages.getDiagnostics(document.uri).map((diagnostic) => ({
      source: diagnostic.source,
      code: typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code,
      link: typeof diagnostic.code === "object" ? diagnostic.code.target.toString(true) : null,
      severity: vscode.DiagnosticSeverity[diagnostic.severity].toLowerCase(),
      message: diagnostic.message,
      related: (diagnostic.relatedInformation ?? []).map((one) => document.getText(one.location.range)),
      ...offsets(document, diagnostic.range),
    }));
  },

  /** @param {string} file @param {number} offset */
  hover: async (file, offset) => {
    const document = await open(file);
    const position = document.positionAt(offset);
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, position);
    return hovers.flatMap((hover) => hover.contents).map((content) => content.value).join("\n\n");
  },

  /** @param {string} file @param {number} start @param {number} end */
  codeActions: async (file, start, end) =>
    (await codeActions(await open(file), start, end)).map(({ title, kind, isPreferred }) => ({
      title,
      kind: kind?.value,
      isPreferred: isPreferred ?? false,
    })),

  /** @param {string} file @param {number} start @param {number} end @param {string} title */
  apply: async (file, start, end, title) => {
    const actions = await codeActions(await open(file), start, end);
    const action = actions.find((one) => one.title === title);
    return vscode.workspace.applyEdit(action.edit);
  },

  /** @param {string} command @param {unknown[]} args */
  run: async (command, ...args) => {
    await vscode.commands.executeCommand(command, ...args);
  },

  /** @param {string} name @param {unknown} value */
  set: (name, value) => vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global),

  extension: () => {
    const extension = vscode.extensions.getExtension("ratecheck.ratecheck");
    return { active: extension.isActive, version: vscode.version };
  },
};

/** @param {string} file */
const open = (file) => vscode.workspace.openTextDocument(vscode.Uri.file(file));

/** @param {vscode.TextDocument} document @param {vscode.Range} range */
const offsets = (document, range) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) });

/** @param {vscode.TextDocument} document @param {number} start @param {number} end */
const codeActions = (document, start, end) => {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  // The number makes VS Code resolve that many actions, so that they come with their edits.
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, undefined, 50);
};

exports.activate = () => {
  createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", async () => {
      try {
        const answer = await questions[request.url.slice(1)](...JSON.parse(body));
        response.end(JSON.stringify({ answer: answer ?? null }));
      } catch (error) {
        response.end(JSON.stringify({ error: String(error?.stack ?? error) }));
      }
    });
  }).listen(process.env.RATECHECK_PROBE);
};

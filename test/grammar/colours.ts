/**
 * Reads a text with the injection grammar inside a small Markdown grammar, and writes the colours into the text.
 *
 * The marks are those of the shapes: «percent», ‹count›, ⟨denominator⟩; and ⟪level⟫, ⟦limit⟧ for intervals.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";

const marks: Readonly<Record<string, readonly [string, string]>> = {
  percent: ["«", "»"],
  count: ["‹", "›"],
  denominator: ["⟨", "⟩"],
  level: ["⟪", "⟫"],
  interval: ["⟦", "⟧"],
};

export const injection = new URL("../../syntaxes/ratecheck.injection.tmLanguage.json", import.meta.url);
const host = new URL("host.tmLanguage.json", import.meta.url);

/** The host grammar with the injection, as the editor would load it for a scope that the host is known by. */
export async function loadGrammar(scopeName = "text.html.markdown"): Promise<IGrammar> {
  const wasm = await readFile(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    getInjections: (scope) => (scope === scopeName ? ["ratecheck.injection"] : undefined),
    loadGrammar: async (scope) => {
      if (scope === "ratecheck.injection") return textmate.parseRawGrammar(await readFile(injection, "utf8"), "injection.json");
      if (scope !== scopeName) return null;
      // Quarto names its scopes after itself, R Markdown after Markdown
      const text = await readFile(host, "utf8");
      return textmate.parseRawGrammar(scope === "text.html.quarto" ? text.replaceAll(".markdown\"", ".quarto\"") : text.replace("text.html.markdown", scope), "host.json");
    },
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar for ${scopeName}`);
  return grammar;
}

export interface Token {
  text: string;
  scopes: string[];
}

/** Tokens of a text, line by line. */
export function tokenise(grammar: IGrammar, text: string): Token[][] {
  let state = textmate.INITIAL;
  return text.split("\n").map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((t) => ({ text: line.slice(t.startIndex, t.endIndex), scopes: t.scopes }));
  });
}

/** The text without marks. */
export const plain = (marked: string): string => marked.replace(/[«»‹›⟨⟩⟪⟫⟦⟧]/g, "");

/** The text with marks around what the injection colours. */
export function marked(grammar: IGrammar, text: string): string {
  return tokenise(grammar, text).map((tokens) => {
    let line = "";
    let open: string | undefined;
    for (const token of tokens) {
      const kind = /^constant\.numeric\.(\w+)\.ratecheck$/.exec(token.scopes.find((s) => s.startsWith("constant.numeric.") && s.endsWith(".ratecheck")) ?? "")?.[1];
      if (kind !== open) {
        if (open) line += marks[open]![1];
        if (kind) line += marks[kind]![0];
        open = kind;
      }
      line += token.text;
    }
    return open ? line + marks[open]![1] : line;
  }).join("\n");
}

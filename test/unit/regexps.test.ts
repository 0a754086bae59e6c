import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { analyse } from "scslre";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { bundledFiles } from "../../scripts/licences.mjs";
import { shippedMetafiles } from "../../scripts/supply-chain.mjs";

const root = join(import.meta.dirname, "../..");

interface Literal {
  source: string;
  flags: string;
  where: string;
}

/** What `RegExp` is given where it is put together while the program runs, and what it may be given there. */
const made = new Map([
  ["`\\\\\\\\end\\\\{${name.replaceAll(\"*\", \"\\\\*\")}\\\\}`", "\\\\end\\{align\\*\\}"],
  // a literal of server/config/schema.ts
  ["schema.pattern", ""],
]);

/**
 * Every regular expression that stands in a source file, as a literal or as what `RegExp` is given.
 *
 * @param ours of other people's files the literals alone are known
 */
function literalsIn(name: string, text: string, ours = true): Literal[] {
  const found: Literal[] = [];
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const constants = new Map<string, string>();
  /** A string that is known without running the program. */
  const valueOf = (node: ts.Expression | undefined): string | undefined => {
    if (!node) return "";
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isIdentifier(node)) return constants.get(node.text);
    if (!ts.isTemplateExpression(node)) return undefined;
    const parts = node.templateSpans.map(({ expression, literal }) => ({ value: valueOf(expression), behind: literal.text }));
    return parts.some(({ value }) => value === undefined) ? undefined : node.head.text + parts.map(({ value, behind }) => value! + behind).join("");
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer && ts.isStringLiteralLike(node.initializer)) constants.set(node.name.text, node.initializer.text);
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      found.push({ source, flags, where: `${name}: ${node.text}` });
    }
    if (ours && (ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === "RegExp") {
      const [pattern, flags] = node.arguments ?? [];
      const written = pattern?.getText(file) ?? "";
      const source = valueOf(pattern) ?? made.get(written);
      if (source === undefined) throw new Error(`${name}: what is RegExp given in ${written}?`);
      // as a literal is written: with its slashes escaped
      found.push({ source: new RegExp(source, valueOf(flags)).source, flags: valueOf(flags) ?? "", where: `${name}: ${node.getText(file)}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Those that VS Code is given with the extension: in its conditions. */
const inManifest = [...readFileSync(join(root, "package.json"), "utf8").matchAll(/=~ (\/[^ "]+\/[a-z]*)/g)]
  .flatMap(([, literal]) => literalsIn("package.json.js", (JSON.parse(`"${literal}"`) as string)));

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Why an expression may take more than linear time: within a match, or by beginning again at every character. */
const slowness = ({ source, flags }: Literal): string[] => analyse({ source, flags }).reports.map((r) => (r.exponential ? "exponential" : r.type));

/** Only ever asked about a text of bounded length. */
const bounded = new Map([
  ["(?:[\\p{L}\\p{N}=*_~-]+[ \\t]+){0,2}[*_~]*$", "sixty characters, see `reach` in server/review/working.ts"],
]);

const literals = ["server", "client"].flatMap((folder) => sources(folder)).flatMap((name) => literalsIn(name, readFileSync(join(root, name), "utf8"))).concat(inManifest);

describe("the product's regular expressions", () => {
  it("are found", () => {
    expect(literals.length).toBeGreaterThan(300);
    expect(inManifest.length).toBeGreaterThan(2);
    expect(literals.filter(({ where }) => where.includes("RegExp(")).length).toBeGreaterThan(2);
  });

  it("take linear time, whatever they are given", () => {
    const slow = literals.filter((literal) => !bounded.has(literal.source) && slowness(literal).length > 0);
    expect(slow.map(({ where }) => where)).toEqual([]);
  });

  it("that are excused are still there, and still need to be", () => {
    for (const source of bounded.keys()) {
      const literal = literals.find((one) => one.source === source);
      expect(literal, source).toBeDefined();
      expect(slowness(literal!), source).not.toEqual([]);
    }
  });

  it.each([
    ["nested", "const a = /^(?:a+)+$/;"], ["put together", "const a = \"a+\"; const b = new RegExp(`^(?:${a})+$`);"], ["exchanging", "const a = /^\\d+\\d*x$/;"], ["beginning again", "const a = /\\s+$/;"],
  ])("would be told if they did not: %s", (_, text) => {
    expect(slowness(literalsIn("a.ts", text)[0]!)).not.toEqual([]);
  });

  it("are not put together from what nobody knows", () => {
    expect(() => literalsIn("a.ts", "const a = (b: string) => new RegExp(b);")).toThrow("what is RegExp given in b?");
  });
});

/** Of other people: each is asked about something short that no document holds. */
const excused = new Map([
  ["node_modules/vscode-languageserver/lib/node/main.js: /(.+\\n){2}/", "the program's own stack"],
  ["node_modules/tinyglobby/node_modules/picomatch/lib/constants.js: /(?:\\[.*?[^\\\\]\\]|\\\\(?=.))/g", "a pattern of the command line"],
]);

describe("the regular expressions of what is bundled", () => {
  it("take linear time as well, or never see a document", async () => {
    const files = bundledFiles(await shippedMetafiles()).filter((file) => /\.[cm]?js$/.test(file));
    const theirs = files.flatMap((file) => literalsIn(file, readFileSync(join(root, file), "utf8"), false));
    expect(theirs.length).toBeGreaterThan(50);
    expect(theirs.filter((literal) => !excused.has(literal.where) && slowness(literal).length > 0).map(({ where }) => where)).toEqual([]);
  }, 120_000);
});

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { analyse } from "scslre";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

interface Literal {
  source: string;
  flags: string;
  where: string;
}

/** Every regular expression that stands in a source file. */
function literalsIn(name: string, text: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      found.push({ source, flags, where: `${name}: ${node.text}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}

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

const literals = ["server", "client"].flatMap((folder) => sources(folder)).flatMap((name) => literalsIn(name, readFileSync(join(root, name), "utf8")));

describe("the product's regular expressions", () => {
  it("are found", () => {
    expect(literals.length).toBeGreaterThan(300);
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
    ["nested", "const a = /^(?:a+)+$/;"], ["exchanging", "const a = /^\\d+\\d*x$/;"], ["beginning again", "const a = /\\s+$/;"],
  ])("would be told if they did not: %s", (_, text) => {
    expect(slowness(literalsIn("a.ts", text)[0]!)).not.toEqual([]);
  });
});

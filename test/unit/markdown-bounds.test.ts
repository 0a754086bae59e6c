import { describe, expect, it } from "vitest";
import { unitsOf } from "../../server/markdown/bound.ts";
import { readMarkdown } from "../../server/markdown/read.ts";

const pieces = (source: string): [string, string][] => unitsOf(source, 0).map((u) => [u.kind, source.slice(u.start, u.end)]);

describe("units of reading", () => {
  it("end at a blank line before a line that no list goes on with", () => {
    expect(pieces("a\nb\n\n- c\n\n  d\n\n- e\n\nf")).toEqual([["markdown", "a\nb"], ["markdown", "- c\n\n  d\n\n- e"], ["markdown", "f"]]);
  });

  it("keep code, HTML and Pandoc's marks from the parser", () => {
    expect(pieces("```r\n\nx\n```\n<div>\nx\n</div>\n\n::: {.note}\ny\n:::\n<!--\n\n-->")).toEqual([
      ["code", "```r\n\nx\n```"], ["html", "<div>\nx\n</div>"], ["marker", "::: {.note}"], ["markdown", "y"], ["marker", ":::"], ["html", "<!--\n\n-->"],
    ]);
  });

  it("hold an HTML table with blank lines as one", () => {
    expect(pieces("<table>\n<tr>\n\n<td>1\n\n</table>\n\nx").map(([kind]) => kind)).toEqual(["html", "markdown"]);
  });
});

describe("what is no prose", () => {
  it.each([
    ["code that is not closed", "```\n43 of 270"], ["chunks", "```{r, 19}\n43\n```"], ["code after text", "x\n\n    43 of 270"],
    ["a TeX environment", "\\begin{align}\n43\n\n270\n\\end{align}"], ["a comment over several paragraphs", "<!-- 43\n\n270 -->"], ["rules", "***"],
    ["targets of links", "[a]: http://x.y/43 \"270\""],
  ])("%s", (_, source) => {
    expect(readMarkdown(source).blocks.flatMap((b) => b.parts).map((p) => p.kind === "prose" && p.text).join("")).not.toMatch(/\d/);
  });

  it("front matter, which is given apart", () => {
    const source = "\uFEFF---\r\ntitle: 43 of 270\r\n---\r\n43 of 270";
    const { frontMatter, blocks } = readMarkdown(source);
    expect(frontMatter?.text).toBe("title: 43 of 270");
    expect(source.slice(frontMatter?.start, frontMatter?.end)).toBe(frontMatter?.text);
    expect(blocks.map((b) => source.slice(b.start, b.end))).toEqual(["43 of 270"]);
  });
});

describe("definition lists", () => {
  it("have terms and texts, also of several paragraphs", () => {
    const read = readMarkdown("Term\n\n:   first 5\n\n    more 7\n\nOther\n: second 9").blocks.flatMap((b) => b.parts).map((p) => p.kind === "prose" && [p.role, p.text]);
    expect(read).toEqual([["term", "Term"], ["paragraph", "first 5"], ["paragraph", "more 7"], ["term", "Other"], ["paragraph", "second 9"]]);
  });
});

/** Texts that make Markdown readers slow, as long as they are asked for. */
const hostile: Record<string, (n: number) => string> = {
  "brackets": (n) => "[".repeat(n),
  "brackets in small paragraphs": (n) => `${"[".repeat(400)}\n\n`.repeat(n / 400),
  "emphasis": (n) => "*a ".repeat(n),
  "mixed emphasis": (n) => "**a_ ".repeat(n),
  "emphasis in small paragraphs": (n) => `${"**a_ ".repeat(100)}\n\n`.repeat(n / 500),
  "quotations": (n) => ">".repeat(n),
  "lazy quotations": (n) => `${">".repeat(30)}${"a\n".repeat(n)}`,
  "lists in lists": (n) => Array.from({ length: Math.min(n, 1000) }, (_, i) => `${"  ".repeat(i)}- a`).join("\n"),
  "lists in lists with blank lines": (n) => Array.from({ length: Math.min(n, 1000) }, (_, i) => `${"  ".repeat(i)}- a`).join("\n\n"),
  "markers in a line": (n) => "* ".repeat(n),
  "a long list": (n) => "- 17 of 270\n".repeat(n / 4),
  "lists that change": (n) => "1) a\n2. b\n".repeat(n / 20),
  "headings under lines": (n) => "a\n-\n".repeat(n / 10),
  "backticks": (n) => Array.from({ length: n / 20 }, (_, i) => "`".repeat((i % 300) + 1)).join(" a "),
  "tags": (n) => "<a b=\"".repeat(n),
  "tags that do not close": (n) => `<div>${"<b>".repeat(n)}${"</i>".repeat(n)}`,
  "comments that do not close": (n) => "<!-- a\n\n".repeat(n),
  "tables that do not close": (n) => "<table>\n\n".repeat(n),
  "environments that do not close": (n) => "\\begin{a}\n\n".repeat(n / 10),
  "code that does not close": (n) => "```\na\n".repeat(n),
  "dollars": (n) => "$a ".repeat(n),
  "carets": (n) => "a^b 1^2^ ".repeat(n / 2),
  "braces": (n) => "{".repeat(n),
  "addresses": (n) => "www.a.b a@b.c ".repeat(n / 4),
  "dots before an at sign": (n) => `${"a.".repeat(n)}@b.c`,
  "entities": (n) => "&amp;&".repeat(n / 4),
  "footnotes": (n) => "[^a]: x\n\n".repeat(n / 10),
  "definitions": (n) => "[a]: b\n".repeat(n / 4),
  "delimiter rows": (n) => "|-|\n".repeat(n),
  "lines of dashes": (n) => "----------\n".repeat(n),
  "a line": (n) => "17 of 270 ".repeat(n * 10),
  "line ends of old": (n) => "17 of 270\r".repeat(n),
};

describe("hostile text", () => {
  // how its cost grows is measured by `npm run bench:growth`
  it.each(Object.keys(hostile))("%s: is read to its end", (name) => {
    const make = hostile[name] as (n: number) => string;
    const text = `before\n\n${make(20_000)}\n\nafter`;
    const { blocks } = readMarkdown(text);
    expect(blocks[0]?.degraded).toBeUndefined();
    expect(blocks.every((b) => b.degraded !== "the Markdown parser failed")).toBe(true);
    expect(blocks.at(-1)!.end).toBeGreaterThan(text.length / 2);
  });

  it("gives no prose of a table that was not read as one", () => {
    const row = `|${" 12 (30%) |".repeat(9000)}`;
    const [block] = readMarkdown(`| a | b |\n${row}\n`).blocks;
    expect(block).toMatchObject({ degraded: "a paragraph is too long", parts: [] });
  });
});

describe("what goes on over blank lines", () => {
  it.each([
    ["an instruction", "<?php\n\n12 of 40 patients (9%)\n\n?>"], ["a declaration", "<!DOCTYPE x\n\n12 of 40 patients (9%)\n\n>"], ["CDATA", "<![CDATA[\n\n12 of 40 patients (9%)\n\n]]>"],
    ["an indented comment", "  <!--\n\n12 of 40 patients (9%)\n\n-->"], ["an indented fence", "  ```\n  a\n\n12 of 40 patients (9%)\n\n  ```"],
  ])("is no prose: %s", (_, source) => {
    expect(readMarkdown(`${source}\n\nafter\n`).blocks.flatMap((b) => b.parts).map((p) => p.kind === "prose" && p.text)).toEqual(["after"]);
  });
});

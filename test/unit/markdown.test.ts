import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../server/markdown/read.ts";
import type { Prose, Table } from "../../server/markdown/types.ts";

const parts = (text: string): { start: number; part: Prose | Table }[] =>
  readMarkdown(text).blocks.flatMap((block) => block.parts.map((part) => ({ start: block.start, part })));
const plain = (text: string): string[] => parts(text).flatMap(({ part }) => (part.kind === "prose" ? [part.text] : []));

/** The source of the first place of `words` in the plain text. */
function sourceOf(text: string, words: string): string | undefined {
  for (const { start, part } of parts(text)) {
    const proses = part.kind === "prose" ? [part] : part.rows.flatMap((r) => r.cells.map((c) => c.prose));
    for (const prose of proses) {
      const at = prose.text.indexOf(words);
      if (at < 0) continue;
      const span = prose.map.span(at, at + words.length);
      return text.slice(start + span.start, start + span.end);
    }
  }
  return undefined;
}

describe("prose without Markdown", () => {
  it.each([
    ["**12** (28 %) of *the* [43](http://x.y)", "12 (28 %) of the 43"],
    ["16\\% and 16&nbsp;% and 5 &lt; 6", "16% and 16\u00a0% and 5 < 6"],
    ["There were 17[^a] (6%) [@smith2020; @x], as in [12, 13] and \\[1,2\\].", "There were 17 (6%) , as in  and ."],
    ["161 [38.7%] women, 28% [17-42] and 24 [3%]", "161 [38.7%] women, 28% [17-42] and 24 [3%]"],
    ["17<sup>a</sup> of 43^b^ and 12¹ at 10<sup>9</sup>/l", "17 of 43 and 12 at 10\uFFFC/l"],
    ["97 <!-- includes 3 --> (35.9%)", "97  (35.9%)"],
    ["$\\frac{67}{270}$ (24.8\\%), $n = 17$, $(5 + 38)/136 =$ 31.6", "67/270 (24.8%), n = 17, (5 + 38)/136 = 31.6"],
    ["grade $\\geq 3$, $1{,}204$ people, from $5 to $10", "grade ≥ 3, 1,204 people, from $5 to $10"],
    ["run `43/270` and see https://doi.org/10.1000/17-43.", "run \uFFFC and see \uFFFC."],
    ["17\\ (6%) of\\ 43, but \\\\ 5", "17 (6%) of 43, but \\ 5"],
    ["~~19%~~ 16%", "\uFFFC 16%"],
    ["## Results {#sec-results .unnumbered}", "Results"],
    ["- [x] 43 of 270", "43 of 270"],
    ["\uFEFF43 of 270", "43 of 270"],
  ])("%s", (source, expected) => {
    expect(plain(source).map((p) => p.trimStart())).toEqual([expected]);
  });

  it.each(["```\n43 of 270 (19%)\n```", "    43 of 270 (19%)", "---\ntitle: 43 of 270 (19%)\n---", "<!-- 43 of 270 (19%) -->", "<style>.a { width: 19% }</style>", "$$43/270 = 19\\%$$"])(
    "holds nothing of %j", (source) => {
      expect(plain(source).join("")).not.toContain("19");
    });

  it("divides list items, definitions and quotations", () => {
    const prose = parts("1. one\n   - two\n2. three\n\n> four\n\nTerm\n: five\n").map(({ part }) => part as Prose);
    expect(prose.map((p) => [p.text, p.role, p.item, p.quoted])).toEqual([
      ["one", "item", [0], false], ["two", "item", [0, 0], false], ["three", "item", [1], false],
      ["four", "paragraph", [], true], ["Term", "term", [], false], ["five", "paragraph", [], false],
    ]);
  });

  it("reads the words inside Pandoc's divs, not their marks", () => {
    expect(plain("::: {.callout-note}\n43 of 270\n:::\n")).toEqual(["43 of 270"]);
  });
});

describe("offsets", () => {
  it.each([
    ["We saw **12** (28\\%).", "12", "12"],
    ["We saw **12** (28\\%).", "28%", "28\\%"],
    ["We saw 40&nbsp;patients (63&nbsp;%)", "40\u00a0patients", "40&nbsp;patients"],
    ["> quoted 43\n> of 270 (19%)", "43\nof 270", "43\n> of 270"],
    ["1. a\r\n   b 43 of 270 (19%)\r\n", "43 of 270", "43 of 270"],
    ["| a | b |\n|---|---|\n| x | **4** (29.7) |\n", "4 (29.7)", "4** (29.7)"],
    ["<table><tr><td>a</td><td><b>43</b> (31.6)</td></tr></table>", "43", "43"],
    ["so $217/270 = 80.3\\%$ of", "80.3%", "80.3\\%"],
  ])("%j: %j is %j", (source, words, expected) => {
    expect(sourceOf(source, words)).toBe(expected);
  });

  it.each([
    ["**12 (28%)** of", "12 (28%)", "**12 (28%)**| of"],
    ["so $217/270 = 80%$ of", "80%", "so $217/270 = 80%$| of"],
    ["see [40% (6/15)](http://x.y) there", "40% (6/15)", "see [40% (6/15)](http://x.y)| there"],
    ["| 43 (16%) | b |\n|---|---|\n| x | y |", "43 (16%)", "| 43 (16%)| | b |\n|---|---|\n| x | y |"],
    ["43 of 270 (19%)", "(19%)", "43 of 270 (19%)|"],
  ])("%j: a comment behind %j goes to %j", (source, words, expected) => {
    for (const { start, part } of parts(source)) {
      const proses = part.kind === "prose" ? [part] : part.rows.flatMap((r) => r.cells.map((c) => c.prose));
      const prose = proses.find((p) => p.text.includes(words));
      if (!prose) continue;
      const at = start + prose.map.behind(prose.text.indexOf(words) + words.length);
      expect(`${source.slice(0, at)}|${source.slice(at)}`).toBe(expected);
    }
    expect.assertions(1);
  });
});

describe("tables", () => {
  const grid = (source: string): string[][] =>
    parts(source).flatMap(({ part }) => (part.kind === "table" ? part.rows.map((r) => r.cells.map((c) => c.prose.text)) : []));

  it("are read from pipes, with and without outer ones", () => {
    expect(grid("| a | b |\n|---|--:|\n| 1 | 2 |\n")).toEqual([["a", "b"], ["1", "2"]]);
    expect(grid("a | b\n--- | ---\n1 | 2\n")).toEqual([["a", "b"], ["1", "2"]]);
  });

  it("are read from HTML with spans, also with blank lines inside", () => {
    const html = '<table>\n<thead><tr><th></th><th colspan="2">Arms</th></tr></thead>\n\n<tbody><tr><td>x</td><td>1</td><td>2</td></tr></tbody>\n</table>';
    const part = parts(html)[0]!.part as Table;
    expect(part.rows.map((r) => r.header)).toEqual([true, false]);
    expect(part.columns).toBe(3);
    expect(part.rows[0]!.cells[1]).toMatchObject({ column: 1, colspan: 2 });
  });

  it("have captions", () => {
    const found = parts("| a |\n|---|\n| 1 |\n\n: Safety set (N = 12) {#tbl-a}\n").map(({ part }) => part).filter((p) => p.kind === "prose");
    expect(found.map((p) => [p.role, p.text.trim()])).toEqual([["caption", "Safety set (N = 12)"]]);
  });
});

describe("hostile text", () => {
  it.each([
    ["10 000 brackets", "[".repeat(10_000)],
    ["10 000 openings of emphasis", "*a ".repeat(10_000)],
    ["mixed delimiters", "**a_ ".repeat(10_000)],
    ["deep quotations", ">".repeat(10_000)],
    ["deep lists", Array.from({ length: 1000 }, (_, i) => `${" ".repeat(2 * i)}- a`).join("\n")],
    ["one long line", "word 43 of 270 (19%) ".repeat(50_000)],
  ])("%s is read as plain prose, and that is said", (_, text) => {
    const { blocks } = readMarkdown(`before\n\n${text}\n\nafter`);
    expect(blocks.some((b) => b.degraded !== undefined)).toBe(true);
    expect(blocks[0]!.degraded).toBeUndefined();
    expect(blocks.at(-1)!.degraded).toBeUndefined();
  });
});

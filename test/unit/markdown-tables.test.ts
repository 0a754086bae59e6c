import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../server/markdown/read.ts";
import type { Cell, Prose, Table } from "../../server/markdown/types.ts";

const parts = (source: string): (Prose | Table)[] => readMarkdown(source).blocks.flatMap((b) => b.parts);
const tables = (source: string): Table[] => parts(source).filter((p) => p.kind === "table");
const texts = (source: string): string[][] => tables(source).flatMap((t) => t.rows.map((r) => r.cells.map((c) => c.prose.text)));
const captions = (source: string): string[] => parts(source).flatMap((p) => (p.kind === "prose" && p.role === "caption" ? [p.text] : []));

/** For every cell: its text, and what its map says stands in the source. */
function sources(source: string): [string, string][] {
  return readMarkdown(source).blocks.flatMap((block) => block.parts.flatMap((part) =>
    part.kind === "prose" ? [] : part.rows.flatMap((row) => row.cells.map(({ prose }): [string, string] => {
      const span = prose.map.span(0, prose.text.length);
      return [prose.text, source.slice(block.start + span.start, block.start + span.end)];
    }))));
}

describe("pipe tables", () => {
  it("keep the hard spaces that indent a row, and know emphasis", () => {
    const [table] = tables("| **Age** | n |\n|---|---|\n| &nbsp;&nbsp;≥ 65 | 43 (16\\%) |\n");
    const cells = table?.rows.flatMap((r) => r.cells) ?? [];
    expect(cells.map((c) => c.prose.text)).toEqual(["Age", "n", "\u00a0\u00a0≥ 65", "43 (16%)"]);
    expect(cells[0]?.prose.emphasis).toEqual([{ start: 0, end: 3 }]);
  });

  it("have cells with bars, line breaks and comments", () => {
    const source = "| a |\n|---|\n| 12 \\| 5<br>**x** <!-- ratecheck-ignore --> |\n";
    expect(texts(source)).toEqual([["a"], ["12 | 5\nx"]]);
    expect(readMarkdown(source).blocks[0]?.comments.map((c) => source.slice(c.start, c.end))).toEqual(["<!-- ratecheck-ignore -->"]);
  });

  it("stand in lists and quotations", () => {
    const [inList, inQuote] = tables("- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n\n> | c |\n> |---|\n> | 3 |\n");
    expect([inList?.item, inList?.quoted]).toEqual([[0], false]);
    expect([inQuote?.item, inQuote?.quoted]).toEqual([[], true]);
    expect(inQuote?.rows[1]?.cells[0]?.prose).toMatchObject({ text: "3", quoted: true });
  });

  it("have captions before or behind, also without a blank line", () => {
    expect(captions("Table: Safety {#tbl-s}\n\n| a |\n|---|\n| 1 |\n")).toEqual(["Table: Safety"]);
    expect(captions("| a | b |\n|---|---|\n| 1 | 2 |\n: Safety\n")).toEqual(["Safety"]);
    expect(captions("**Table 2.** Response\n\n| a |\n|---|\n| 1 |\n")).toEqual(["Table 2. Response"]);
    expect(captions("Table 2 shows 43 of 270.\n\n| a |\n|---|\n| 1 |\n")).toEqual([]);
  });

  it("of 50 000 rows are read as such, in time", () => {
    const row = (i: number): string => `| Event **${i}** | ${i} (12\\%) | *x* |\n`;
    const source = `Before\n\n| a | b | c |\n|---|---|---|\n${Array.from({ length: 50_000 }, (_, i) => row(i)).join("")}\nAfter\n`;
    const block = readMarkdown(source).blocks[1];
    const table = block?.parts[0] as Table;
    expect(table.rows.length).toBe(50_001);
    const last = table.rows.at(-1)?.cells[1]?.prose;
    expect(last?.text).toBe("49999 (12%)");
    const span = last?.map.span(0, 5) ?? { start: 0, end: 0 };
    expect(source.slice((block?.start ?? 0) + span.start, (block?.start ?? 0) + span.end)).toBe("49999");
  }, 60_000);
});

describe("HTML tables", () => {
  const places = (row: Cell[] | undefined): [string, number, number, number][] => (row ?? []).map((c) => [c.prose.text, c.column, c.colspan, c.rowspan]);

  it("know where cells stand below cells that span rows and columns", () => {
    const [table] = tables('<table><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><th>c</th><th>d</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>');
    expect(table?.rows.map((r) => places(r.cells))).toEqual([
      [["A", 0, 1, 2], ["B", 1, 2, 1]], [["c", 1, 1, 1], ["d", 2, 1, 1]], [["1", 0, 1, 1], ["2", 1, 1, 1], ["3", 2, 1, 1]],
    ]);
    expect(table?.rows.map((r) => r.header)).toEqual([true, true, false]);
  });

  it("need no closing tags", () => {
    expect(texts("<table>\n<tr><td>1<td>2 &lt; 3\n<tr><td>4\n</table>")).toEqual([["1", "2 < 3"], ["4"]]);
  });

  it("map to the source through tags and entities", () => {
    expect(sources("<table><tr><td><b>43</b> of&nbsp;270<sup>a</sup></td></tr></table>")).toEqual([["43 of\u00a0270", "43</b> of&nbsp;270"]]);
  });

  it("have captions in themselves or in the divs around", () => {
    expect(captions("<table><caption>Safety (N = 43)</caption><tr><td>1</td></tr></table>")).toEqual(["Safety (N = 43)"]);
    expect(captions('<div class="caption">Safety <b>5</b>%</div>')).toEqual(["Safety 5%"]);
  });

  it("hold no prose in code, scripts and attributes", () => {
    expect(parts('<div title="43 of 270">\n<script>19</script><pre>19</pre><code>19</code> of 270</div>').map((p) => p.kind === "prose" && p.text)).toEqual(["\uFFFC of 270"]);
  });
});

describe("Pandoc's tables without pipes", () => {
  it("are drawn as a grid", () => {
    const source = "+-------+----------+\n| Arm   | n (%)    |\n+=======+==========+\n| **A** | 43 (16\\%)|\n|       | of 270   |\n+-------+----------+\n";
    expect(texts(source)).toEqual([["Arm", "n (%)"], ["A", "43 (16%)\nof 270"]]);
    expect(tables(source)[0]?.rows.map((r) => r.header)).toEqual([true, false]);
  });

  it("are set in columns under dashes", () => {
    const source = "Arm       n (%)\n-------  --------\nA        43 (16%)\nB        7 (3%)\n\n: Response\n";
    expect(texts(source)).toEqual([["Arm", "n (%)"], ["A", "43 (16%)"], ["B", "7 (3%)"]]);
    expect(captions(source)).toEqual(["Response"]);
    expect(sources(source).every(([text, from]) => text === from)).toBe(true);
  });

  it("have rows of several lines", () => {
    const source = "-------------------\nArm      n\n------- -----------\nA       43 of\n        270\n\nB       7\n-------------------\n";
    expect(texts(source)).toEqual([["Arm", "n"], ["A", "43 of\n270"], ["B", "7"]]);
  });
});

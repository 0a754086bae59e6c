import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { parse } from "../../server/markdown/blocks.ts";
import { unitsOf } from "../../server/markdown/bound.ts";
import { readSimple } from "../../server/markdown/simple.ts";
import { realistic, runsOr } from "./documents.ts";

const runs = runsOr(2000);

/** What two trees must have in common: types, values, places and children. */
interface Shape {
  type: string;
  value?: string;
  url?: string;
  start: number;
  end: number;
  children?: Shape[];
}

function shapeOf(node: Nodes, shift: number): Shape {
  return {
    type: node.type === "heading" ? `heading ${node.depth}` : node.type,
    ...("value" in node ? { value: node.value } : {}),
    ...("url" in node ? { url: node.url } : {}),
    start: node.position!.start.offset! + shift,
    end: node.position!.end.offset! + shift,
    ...("children" in node ? { children: node.children.map((child) => shapeOf(child, shift)) } : {}),
  };
}

/** Compares the readers on every unit of a text that the simple one takes, with line ends of either kind; how many it took. */
function compare(text: string): number {
  const taken = compareAsItStands(text);
  if (!text.includes("\r")) expect(compareAsItStands(text.replaceAll("\n", "\r\n"))).toBe(taken);
  return taken;
}

function compareAsItStands(text: string): number {
  let taken = 0;
  for (const { kind, reason, start, end } of unitsOf(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)) {
    const simple = kind === "markdown" && reason === "" ? readSimple(text, start, end) : null;
    if (!simple) continue;
    taken += 1;
    expect([shapeOf(simple, 0)], JSON.stringify(text.slice(start, end))).toEqual(parse(text.slice(start, end)).children.map((node) => shapeOf(node, start)));
  }
  return taken;
}

const words = fc.constantFrom("Of the", "17", "(6%)", "43/270", "p < 0.05", "drug X", "a_b", "*P*", "**n = 12**", "*a **b** c*", "x*y", "5 * 3", "\\*", "\\[12\\]", "\\", "&lt;", "&amp;", "&nope;",
  "&#60;", "R&D", "<sup>a</sup>", "<br/>", "<a href=\"#F2\" title='x'>2</a>", "<!-- note -->", "<5", "<b", "[3%]", "[a](b)", "[*P* 5](b)", "[see (2)](#b_2)", "[[a](b)", "[a](b c)", "(https://b.org/_c)]", "[a][b]", "![a](b)", "[^1]", "`code`", "~", "~~x~~", "_em_", "__x__", "***z***",
  "https://a.org", "<https://a.org>", "<https://a.org/_b*c`d>", "<mailto:a@b.org>", "<a:", "a@b.org", "<img src=\"x\" />", "</em>", "é", "“q”", "—", "·5", "\u00a0", "%", "$x$", ":", "!", "|", "\\|", "1.", "-", "+", "#", "##", ">", "=", "|---|", "*", "**", "😀");
const line = fc.array(words, { minLength: 1, maxLength: 9 }).chain((list) => fc.constantFrom(" ", " ", " ", "").map((joint) => list.join(joint)))
  .chain((text) => fc.constantFrom("", "", "", " ", "  ", "   ").map((spaces) => text + spaces));
const cell = fc.array(words, { maxLength: 3 }).map((list) => list.join(" "));
const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(" | ")} |`);
const table = fc.tuple(row, fc.integer({ min: 1, max: 4 }), fc.array(row, { maxLength: 4 }))
  .map(([head, n, rows]) => [head, `|${" :--: |".repeat(n)}`, ...rows].join("\n"));
const indent = fc.constantFrom("", "", "", " ", "  ", "   ", "    ", "      ");
const mark = fc.constantFrom("- ", "- ", "* ", "+ ", "1. ", "2. ", "10. ", "1) ", "-   ", "1.  ", "> ", "> ", ">", "[^a]: ", "");
/** Items, lists in them, lines that go on, and now and then a blank one. */
const items = fc.array(fc.tuple(indent, mark, line, fc.constantFrom("", "", "", "\n")), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([before, sign, text, behind]) => before + sign + text.trim() + behind).join("\n"));
/** The same as somebody writes who is tidy. */
const tidy = fc.tuple(fc.constantFrom("- ", "* ", "1. ", "2) ", "-   ", "> ", "[^a]: "), fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), line, fc.constantFrom("", "", "\n")), { minLength: 1, maxLength: 7 }))
  .map(([sign, list]) => list.map(([level, text, behind]) => (level === 3 ? " ".repeat(sign.length) : " ".repeat(sign.length * level) + sign) + text.trim() + (sign === "> " ? "" : behind)).join("\n"));
const block = fc.oneof(
  { weight: 3, arbitrary: items },
  { weight: 3, arbitrary: tidy },
  { weight: 4, arbitrary: fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n")) },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 7 }), line).map(([n, text]) => `${"#".repeat(n)} ${text}`) },
);

describe("the reader of simple Markdown", () => {
  it("gives the tree of the parser wherever it gives one", () => {
    let taken = 0;
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      taken += compare(blocks.join("\n\n"));
    }), { numRuns: runs });
    expect(taken).toBeGreaterThan(runs / 20);
  }, 600_000);

  it("pairs the marks of emphasis as the parser does", () => {
    const marks = fc.constantFrom("*", "*", "**", "***", "****", "_", "_", "__", "___", "a", "b", "12", " ", " ", "\n", ".", "(", ")", "%", "~", "<b>", "\\*", "é", "\u00a0");
    let taken = 0;
    fc.assert(fc.property(fc.array(marks, { minLength: 2, maxLength: 24 }), (list) => {
      taken += compare(`w${list.join("")}`);
    }), { numRuns: runs * 2 });
    expect(taken).toBeGreaterThan(runs / 5);
  }, 600_000);

  it.each(["w*_**(****(*_", "w_**(****(*_ a", "*a **b*** c*", "a <5_em_@b.org> b"])("reads as the parser does, or leaves it: %s", (text) => void compare(text));

  it("gives it for reviews as they are written", () => {
    fc.assert(fc.property(realistic, (text) => void compare(text)), { numRuns: Math.ceil(runs / 5) });
  }, 600_000);

  it.each([
    ["a list", "- Nausea: 12 of 46 (26%)\n- *Fever*: 3 of 46\n  and chills\n- Death: none"], ["numbers", "9. One\n10. Two\n    of them\n11. Three"], ["blank lines between", "* One\n\n* Two\n\n* Three"],
    ["lists in a list", "- Randomised: 340\n  - Gel: 172\n    - lost: 4\n  - Foam: 168\n- Analysed: 330"], ["wide marks", "-   One\n    goes on\n\n-   Two"],
    ["a quote", "> Of 40 patients,\n> 12 (*30%*) responded.\n>\n> They recovered."], ["a note", "[^lost]: Three of 40 (8%)\nwere lost."], ["code", "In `binom.test(40, 112)`, 0.36"],
    ["a reference to a note", "Six trials[^flow] were found."], ["a line that is set in", " Of 40 patients,\n   12 responded."], ["a raised mark at the edge", "^a^ Not known of 21 patients."],
    ["a link with an ampersand", "As in [older trials](https://example.org/?n=43&of=270), 12%."],
  ])("takes %s", (_, text) => expect(compare(text)).toBe(1));

  it("takes what most of a review is written in", () => {
    expect(compare("# Results\n\nOf the 43 responders, *12* (28%) were <sup>a</sup> women; P < 0.05 &amp; more\\*.\nA second line.\n\n| | A (n = 3) |\n|---|:-:|\n| **x** | 1 (33) |\n")).toBe(3);
  });

  const folder = process.env["RATECHECK_DOCUMENTS"];
  it.runIf(folder !== undefined)("gives the tree of the parser for every document of a folder", () => {
    let taken = 0;
    for (const name of readdirSync(folder!).filter((f) => f.endsWith(".md"))) taken += compare(readFileSync(join(folder!, name), "utf8"));
    expect(taken).toBeGreaterThan(0);
  }, 600_000);
});

import fc from "fast-check";
import { describe, it } from "vitest";
import { anyText, block, change, changed, options, runsOr, typed } from "./documents.ts";
import { Writing } from "./writing.ts";

/** A quarter of an hour for each: RATECHECK_RUNS may ask for a hundred times the usual. */
const patience = 900_000;

/** An edit, with what the server does after it. */
const step = fc.record({
  change,
  settings: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: options }),
  /** Left after so many steps; undefined: done. */
  left: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat({ max: 40 }) }),
  politely: fc.boolean(),
});

describe("any sequence of edits", () => {
  it("gives the review of a check from nothing", () => {
    fc.assert(fc.property(anyText, options, fc.array(step, { minLength: 1, maxLength: 16 }), (text, first, steps) => {
      const writing = new Writing(text);
      let settings = first;
      writing.check(settings);
      for (const { change: one, settings: next, left, politely } of steps) {
        writing.write(changed(writing.text, one, writing.texts));
        settings = next ?? settings;
        if (left === undefined) writing.check(settings);
        else writing.begin(settings, left, politely);
      }
      writing.check(settings);
    }), { numRuns: runsOr(250) });
  }, patience);

  it("gives it for every character that is typed", () => {
    fc.assert(fc.property(anyText, fc.oneof(block, typed), fc.nat(), fc.boolean(), (text, words, at, backwards) => {
      const writing = new Writing(text);
      writing.check({});
      const place = at % (text.length + 1);
      const most = Math.min(words.length, 24);
      for (let n = 1; n <= most; n += 1) {
        writing.write(text.slice(0, place) + words.slice(0, n) + text.slice(place));
        writing.check({});
      }
      for (let n = most - 1; backwards && n >= 0; n -= 5) {
        writing.write(text.slice(0, place) + words.slice(0, n) + text.slice(place));
        writing.check({});
      }
    }), { numRuns: runsOr(60) });
  }, patience);

  it("gives it when a document grows block by block, and shrinks again from its start", () => {
    fc.assert(fc.property(fc.array(block, { minLength: 2, maxLength: 10 }), fc.constantFrom("\n\n", "\n\n", "\n"), (blocks, gap) => {
      const writing = new Writing("");
      for (let n = 1; n <= blocks.length; n += 1) {
        writing.write(blocks.slice(0, n).join(gap));
        writing.check({});
      }
      for (let n = 1; n < blocks.length; n += 1) {
        writing.write(blocks.slice(n).join(gap));
        writing.check({});
      }
    }), { numRuns: runsOr(80) });
  }, patience);

  it("gives it for documents that are checked in turn with one memory", () => {
    fc.assert(fc.property(fc.array(anyText, { minLength: 2, maxLength: 4 }), options, (texts, settings) => {
      const writing = new Writing(texts[0]!);
      for (const text of [...texts, ...texts]) {
        writing.write(text);
        writing.check(settings);
      }
    }), { numRuns: runsOr(60) });
  }, patience);
});

describe("an edit inside", () => {
  // what stands below must be read anew, or moved, though not a letter of it has changed
  const after = "Of 204 patients, 80 (39.2%) responded. In the control group, 44 of 198 (22.2%) did.\n\n- 14 of 45 patients (30%)\n\n> 24 of 38 responders (63%)\n\n| n (%) | A (N = 40) |\n|---|---|\n| Nausea | 12 (30) |\n| Rash | 9 (99) |\n\n## Safety\n\nOverall, 17 (8%) died.\n";
  const before = "# Results\n\nIn all, 402 patients were randomised, 204 to surgery and 198 to control.\n\n";
  it.each([
    ["a fence that is opened", ["`", "``", "```", "```r", "```r\n", "```r\nx\n```\n", "```r\nx\n````\n", "```r\nx\n``\n", ""]],
    ["a comment that is opened", ["<", "<!", "<!-", "<!--", "<!-- x", "<!-- x\n\n", "<!-- x -->\n\n", "<!-- ratecheck-disable -->\n\n", "<!-- ratecheck-disable --\n\n", ""]],
    ["HTML", ["<table>", "<table>\n", "<table>\n<tr><td>", "<table>\n<tr><td>\n\n", "<table>\n<tr><td>\n\n</table>\n\n", "<div>\n", "<div>\n\n", "<script>\n", "<pre>\n\n", "<![CDATA[\n\n", "<?php\n\n", ""]],
    ["a link definition", ["[", "[12", "[12]", "[12]:", "[12]: x", "[12]: x\n", "[12]: x\n\n", "[12]: x \"y\n", "[12]: x \"y\"\n\n", ""]],
    ["a footnote", ["[^a]", "[^a]:", "[^a]: Of 45, 12 (9%).", "[^a]: Of 45, 12 (9%).\n", "[^a]: Of 45, 12 (9%).\n\n    ", "[^a]: Of 45, 12 (9%).\n\n", ""]],
    ["front matter", ["---\n", "---\nratecheck:\n", "---\nratecheck:\n  n: 85\n", "---\nratecheck:\n  n: 85\n---\n\n", "---\nratecheck:\n   n: 85\n---\n\n", "---\nratecheck:\n  n:   85\n---\n\n", "---\nratecheck:\n  n: 8\n---\n\n", "---\nratecheck:\n  n:  8\n---\n\nThe response rate was 97.1%.\n\n", "---\nratecheck:\n   n: 8\n---\n\nThe response rate was 97.1%.\n\n", "\uFEFF---\nratecheck:\n  n: 85\n---\n\n", ""]],
    ["a heading", ["#", "# ", "# N", "# N\n\n", "N\n===\n", "N\n==\n\n", "N\n---\n\n", "## Safety\n\n", ""]],
    ["a declaration", ["<!-- ratecheck n=85 -->", "<!-- ratecheck n=85 -->\n\n", "<!-- ratecheck n=8 -->\n\n", "## A\n\n<!-- ratecheck n=85 -->\n\n", "# A\n\n<!-- ratecheck n=85 -->\n\n", "<!-- ratecheck n=0 -->\n\n", ""]],
    ["a list", ["- ", "- a", "- a\n", "- a\n\n", "- a\n\n  ", "1. a\n", "1) a\n\n", "* a\n", ""]],
    ["a quote", [">", "> ", "> a", "> a\n", "> a\n\n", "> a\n>\n", "> > a\n", ""]],
    ["maths", ["$", "$$", "$$\n", "$$\nx\n", "$$\nx\n$$\n\n", "\\begin{align}\n", "\\begin{align}\nx\n\\end{align}\n\n", "\\[", "\\[ x \\]\n\n", ""]],
    ["a table", ["|", "| a |", "| a |\n", "| a |\n|---", "| a |\n|---|\n", "| a |\n|---|\n| 1 (2%) |\n", "| a |\n|---|\n\n", ": Baseline (N = 45)\n\n", "Table 1. A (N = 45)\n\n", ""]],
    ["a fenced division", [":", "::", ":::", "::: {.a}\n", "::: {.a}\n\n", "::: {.a}\nx\n:::\n\n", ""]],
    ["other sizes", ["Of 85 patients, 12 (14%) died.\n\n", "Of 86 patients, 12 (14%) died.\n\n", "A total of 45 patients were included.\n\n", "A total of 46 patients were included.\n\n", ""]],
    ["a character of its own", ["\0", "\uFEFF", "\u2028", "\u2029", "\r", "\r\r", "\r\n", "\v", "\f", "\uD83D", "\uD83D\uDE00", "\uDE00", ""]],
  ])("gives the same: %s", (_, typedIn) => {
    for (const [head, tail] of [[before, after], ["", before + after], [before + after, ""], [`${before}${after}\n`, after], [`${before}Of these, `, `43 (21%)\n${after}`]] as const) {
      const writing = new Writing(head + tail);
      writing.check({});
      for (const words of typedIn) {
        writing.write(head + words + tail);
        writing.check({});
      }
      for (const words of [...typedIn].reverse()) {
        writing.write(head + words + tail);
        writing.begin({}, 3, false);
        writing.write(head + words + tail);
        writing.check({ rules: { "percent-rounding": "warning" } });
      }
    }
  }, patience);
});

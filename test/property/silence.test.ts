import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitsOf } from "../../server/markdown/bound.ts";
import { readMarkdown } from "../../server/markdown/read.ts";
import { readBlock } from "../../server/statements/block.ts";
import { silentFacts } from "../../server/statements/silence.ts";
import { anyText, runsOr } from "./documents.ts";

/** Prose in which numbers stand beside everything that makes sizes of them, and beside what does not. */
const words = fc.constantFrom("We", "saw", "the", "of", "among", "these", "patients", "women", "trials", "arm", "group", "were", "randomised", "received", "completed", "in", "to", "who", "after", "months",
  "17", "270", "1,204", "12.5", "twelve", "two hundred", "forty-two", "forty-", "-", "none", "n", "n =", "N", "P", "p = 1.2", "(17)", "(17 patients)", "[12]", "\\[12\\]", "[12, 13]", "[287361]", "\\[287361\\]", "17[12]", "17*", "*17*", "**17**", "17^a^",
  "17~b~", "17²", "17<sup>a</sup>", "10<sup>9</sup>", "<sup>3</sup>", "H<sub>2</sub>O", "<sup>17 patients</sup>", "<a href=\"#F4\" data-ref-type=\"fig\">4</a>", "<a href=\"#T1\">", "</a>", "<em>17</em>", "<i>", "<code>", "<!-- a 17 -->", "<b", "one", "two",
  "\\[7,18\\]", "[3–5]", "\\[2\\]–\\[5\\]", "[12](#a)", "[[3]]", "et al.*[16]*", "CI", "9.3", "of them", "of all 40", "out of", "among those", "17\\*", "(", ")", ",", ".", ";", "*elderly*", "_old_", "and", "vs", "respectively", "each", "at week 4", "in 2012", "grade 3", "mg", "SAS<sup>®</sup>", "<sup>†</sup>", "min<sup>−1</sup>", "<sub>§</sub>", "17<sup>†</sup>", "<sup>−17</sup>", "Ivanov 2019", "STAR trial", "HER2", "MMP-9", "QLQ-C30", "p53", "n17", "treatedᵃ17", "ᵃ17", "ª17", "week-17", "0.76", "(0.92)", "(78 active, 76 placebo)", "(48 active and 50 placebo)", "charts before", "after the intervention", "†Female", "^a^ Women", "Only men", "E.", "*E.* coli", "St.", "isolates", "(17 and 40, respectively)", "(40", "infused", "this trial", "dose", "Randomised:", "Total treated:", ":", "Participants, all:", "the percentage", "17 percentage points", "per cent", "12 per*cent*", "percent", "percent<i>age</i>", "percentile",  "\u00a0", "\n", "é", "–", "-");
const prose = fc.array(words, { minLength: 3, maxLength: 14 }).chain((list) => fc.constantFrom(" ", " ", "").map((joint) => `We ${list.join(joint)}`));

/** What is found in the units that are said to hold nothing, when they are read after all; how many those are. */
function foundIn(text: string): { silent: number; found: unknown[] } {
  const out: { silent: number; found: unknown[] } = { silent: 0, found: [] };
  for (const { kind, reason, start, end } of unitsOf(text, 0)) {
    const source = text.slice(start, end);
    if (kind !== "markdown" || reason !== "" || !silentFacts(source)) continue;
    out.silent += 1;
    for (const block of readMarkdown(source).blocks) {
      const { proportions, sizes, counts, oddities, notes, estimates, titled, heading, parts } = readBlock(block);
      out.found.push(...[...proportions, ...sizes, ...counts, ...oddities, ...notes, ...estimates].map((found) => ({ source, found })));
      if (heading > 0 || titled !== "" || block.kind !== "paragraph" || block.comments.length > 0 || parts.some((p) => p.table)) out.found.push({ source, block: block.kind });
    }
  }
  return out;
}

describe("a paragraph that is not read because nothing can be found in it", () => {
  it("holds nothing when it is read", () => {
    let silent = 0;
    fc.assert(fc.property(fc.oneof(prose, prose, anyText), (text) => {
      const { silent: here, found } = foundIn(text);
      silent += here;
      expect(found).toEqual([]);
    }), { numRuns: runsOr(5000) });
    expect(silent).toBeGreaterThan(100);
  }, 900_000);

  it("is most of the prose in which nobody is counted", () => {
    for (const source of [
      "Adverse events were graded by the criteria of the institute, version 4.0, every 3 weeks [12].",
      "The trial began in May 2012, and follow-up ended after 36 months (range not given).",
      "*Funding* came from two companies.",
      "The *percentage* of sites was worked out with SAS<sup>®</sup> version 9.2.",
    ]) expect(silentFacts(source), source).toBeDefined();
  });

  it("is none that gives a size, a count or a percentage", () => {
    for (const source of [
      "We randomised 270 patients.", "The drug arm (n = 136) was older.", "The controls (134) were younger.", "Of the 43 others we know nothing.", "Nobody knows 9 of 40 people.", "Half (50%) left.", "In 20 percent, 4 left.", "P = 1.2",
      "In all, seventy received it.", "It was given to 12^a^ women.", "Total randomised: 884",
      "It was given to those treated (300 and 149, respectively).", "We tested 312 *E.* coli isolates.", "In this trial 93 patients died.", "Later 75 infused cells.", "We saw 85 \0patients\0.", "Ivanov 2019 (78 active, 76 placebo) was small.", "ᵃ Males 40 and 40.", "We searched for trials. \\* Percentages are based on female subjects, 40 and 40.", "We saw 12 E. E. isolates.", "We saw them, as did Adams et al. [16] <sup>†</sup> Women only: 40 and 44.", "The STAR trial (78 active, 76 placebo) was small.",
    ]) expect(silentFacts(source), source).toBeUndefined();
  });
});

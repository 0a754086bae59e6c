import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import type { Edit, Finding, Fix, Review, Span } from "../../server/review/types.ts";
import { anyText, applied, realistic, runsOr } from "./documents.ts";

/** A character of a number, as Markdown may spell it. */
const spelled = (c: string): fc.Arbitrary<string> => fc.oneof(
  { weight: 12, arbitrary: fc.constant(c) },
  { weight: 1, arbitrary: fc.constantFrom(`&#${c.charCodeAt(0)};`, `&#x${c.charCodeAt(0).toString(16)};`, `**${c}**`, `<b>${c}</b>`, `*${c}*`, `${c}<!-- c -->`, /\d/.test(c) ? c : `\\${c}`) },
);
const spelledOut = (text: string): fc.Arbitrary<string> => fc.tuple(...[...text].map(spelled)).map((list) => list.join(""));

/** A sentence with a wrong percentage, its numbers spelled in any way. */
const misspelled = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 10, max: 999 }), fc.constantFrom(".", ",", "·"), fc.constantFrom("%", " %", " per cent", ""))
  .chain(([count, more, tenths, mark, sign]) => {
    const percent = `${Math.floor(tenths / 10)}${mark}${tenths % 10}`;
    const size = count + more;
    return fc.tuple(spelledOut(String(count)), spelledOut(size > 999 ? `${Math.floor(size / 1000)},${String(size % 1000).padStart(3, "0")}` : String(size)), spelledOut(percent), spelledOut(sign), fc.boolean())
      .map(([n, N, p, s, turned]) => (sign === "" ? `| n (%) | Drug (N = ${N}) |\n| --- | --- |\n| Pain | ${n} (${p}) |\n` : turned ? `Of ${N} patients, ${n} (${p}${s}) had pain.` : `Pain was seen in ${n} of ${N} patients (${p}${s}).`));
  });

const patience = 900_000;

/** Every correction that a review offers. */
const offered = ({ findings }: Review): { finding: Finding; fix: Fix }[] => findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));

/** Where an offset of the text before the edits stands behind them. */
const moved = (at: number, edits: readonly Edit[]): number => edits.reduce((now, e) => (e.end <= at ? now + e.text.length - (e.end - e.start) : now), at);

const sameNumber = (a: string, b: string): boolean => a.replaceAll(/[\\*_\s]|&nbsp;/g, "") === b.replaceAll(/[\\*_\s]|&nbsp;/g, "");

/** How often a text gives the number that stands at a place. */
const timesIn = (text: string, { start, end }: Span): number => text.match(/\d+/g)!.filter((digits) => digits === text.slice(start, end)).length;

/** What stands about the digits. */
const marks = (words: string): string => words.replace(/[\d.,·∙⋅]/g, "");

/** The number that a title says is changed, and what it says it becomes. */
const named = /^Change (?:the (?:count|denominator|total|arm|overall response) )?(.+?) to (.+?)(?: \(.*\))?$/s;

/** A count and its percentage, and what both become. */
const both = /^Change ([^()]+) \(([^()]+)\) to ([^()]+) \(([^()]+)\)$/;

describe("a correction", () => {
  it("touches the number that its title names, and nothing else", () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const { fix: { title, edits } } of offered(review(text))) {
        const change = named.exec(title);
        const pair = both.exec(title);
        if (pair) {
          const written = edits.map((e) => `${text.slice(e.start, e.end)} to ${e.text}`.replaceAll(/[\\*_\s%]|&nbsp;/g, "")).sort();
          expect(written).toEqual([`${pair[1]} to ${pair[3]}`, `${pair[2]} to ${pair[4]}`].map((one) => one.replaceAll(/[\\*_\s%]/g, "")).sort());
        } else if (change) {
          expect(edits).toHaveLength(1);
          const { start, end, text: written } = edits[0]!;
          const before = text.slice(start, end);
          // at the head of a column and behind another number stands the sign that the title says
          const signed = !/\d$/.test(before);
          expect(before).not.toBe(written);
          const [from, to] = change.slice(1).map((n) => (signed ? n : n.replace(/%$/, ""))) as [string, string];
          expect(sameNumber(before, from) || /[a-z]/i.test(before), `${title}: ${before}`).toBe(true);
          expect(sameNumber(written, to), `${title}: ${written}`).toBe(true);
          // sign, unit and spaces stay; a number in words becomes digits
          if (/\d/.test(before)) expect(marks(written)).toBe(marks(before).replace(/^\\?[<>≤≥]\s?/, ""));
        } else if (title.startsWith("Swap ")) {
          const [a, b] = edits as [Edit, Edit];
          expect(edits).toHaveLength(2);
          expect(sameNumber(text.slice(a.start, a.end).replace(/\D+$/, ""), b.text.replace(/\D+$/, ""))).toBe(true);
          expect(sameNumber(text.slice(b.start, b.end).replace(/\D+$/, ""), a.text.replace(/\D+$/, ""))).toBe(true);
        } else if (title.startsWith("Insert [sic]")) expect(edits).toEqual([{ start: expect.any(Number) as number, end: edits[0]!.start, text: " [sic]" }]);
        else {
          expect(title).toBe("Remove the comment");
          expect(edits.map((e) => [text.slice(e.start, e.end), e.text])).toEqual([[expect.stringMatching(/^<!--.*-->$/s), ""]]);
        }
      }
    }), { numRuns: runsOr(400) });
  }, patience);

  it("is read again as the number that its title says, however the number is spelled", () => {
    fc.assert(fc.property(misspelled, (text) => {
      for (const { finding, fix: { title, edits } } of offered(review(text))) {
        const after = applied(text, edits);
        const to = Number(named.exec(title)![2]!.replace(/[,·](?=\d{1,2}(?!\d))/, ".").replace(/[^\d.]/g, ""));
        const said = review(after).statements.flatMap((s) => (s.kind === "proportion" ? [s] : []));
        const seen = `${title}: ${text} → ${after}`;
        expect(said, seen).toHaveLength(1);
        const [{ count, denominator, percent }] = said as [(typeof said)[number]];
        expect(title.includes("count") ? count?.value : title.includes("denominator") ? denominator?.value : Number(percent.value), seen).toBe(to);
        expect(finding.statements).toEqual([0]);
      }
    }), { numRuns: runsOr(1500) });
  }, patience);

  it("makes its finding go", () => {
    fc.assert(fc.property(realistic, (text) => {
      const before = review(text);
      for (const { finding, fix } of offered(before)) {
        // a size that the text gives twice is corrected at one place, and the other may bind then
        if (fix.title.startsWith("Change the denominator") && timesIn(text, fix.edits[0]!) > 1) continue;
        const after = review(applied(text, fix.edits));
        const place: Span = { start: moved(finding.start, fix.edits), end: moved(finding.end, fix.edits) };
        // counts that are added up stand apart, and another finding may stand between them, before and after
        const others = before.findings.filter((f) => f !== finding && f.rule === finding.rule).map((f) => `${moved(f.start, fix.edits)} ${f.message}`);
        const left = after.findings.filter((f) => f.rule === finding.rule && f.start < Math.max(place.end, place.start + 1) && f.end > place.start && f.asPublished === undefined && !others.includes(`${f.start} ${f.message}`));
        expect(left, `${finding.rule}: ${fix.title}\nin ${JSON.stringify(text)}`).toEqual([]);
      }
    }), { numRuns: runsOr(150) });
  }, patience);
});

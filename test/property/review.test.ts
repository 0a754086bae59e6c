import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Memo } from "../../server/review/memo.ts";
import { review, reviewing } from "../../server/review/review.ts";
import type { Edit, Review } from "../../server/review/types.ts";

const runs = Number(process.env["RATECHECK_RUNS"] ?? 400);

const count = fc.nat({ max: 400 });
/** Pieces of reviews, right and wrong, in the syntax of Markdown and out of it. */
const piece = fc.oneof(
  fc.tuple(count, count, count).map(([n, N, p]) => `${n} of ${N} (${p}%)`),
  fc.tuple(count, count).map(([n, p]) => `**${n}** (${p}.${p % 10} %)`),
  fc.tuple(count, count, count).map(([n, N, p]) => `${p}% (${n}/${N}; 95% CI ${Math.floor(p / 2)} to ${p + 3}%)`),
  fc.tuple(count, count).map(([a, b]) => `drug (n = ${a}) or placebo (n = ${b})`),
  fc.tuple(count, count, count, count).map(([a, b, c, d]) => `${a} vs ${b} patients (${c}% vs ${d}%)`),
  fc.tuple(count, count).map(([a, b]) => `\n\n| n (%) | A (N=${a}) | B |\n|---|---|---|\n| CR | ${b} (12.5) | 7 (${a}) |\n\n`),
  fc.constantFrom(" and ", ". ", ", ", "\n", "\n\n", "\r\n", "\n> ", "\n- ", "1. ", "# ", "*", "_", "[", "](", ")", "`", "```\n", "<!--", "-->", "$", "\\", "&nbsp;", "<td>",
    "two hundred", "%", "Of the ", " responders", "respectively", "\u00a0", "\u0000", "\uFEFF", "😀", "\u202e", "שלום", "½", "10^9^", "[12]", "|", "<!-- ratecheck-ignore -->"),
  fc.string({ maxLength: 12 }),
);
const document = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

const places = (r: Review): { start: number; end: number }[] => [
  ...r.findings, ...r.findings.flatMap((f) => [...f.related, ...f.fixes.flatMap((x) => x.edits)]),
  ...r.statements.flatMap((s) => (s.kind === "proportion"
    ? [s, s.percent, { start: s.ignoreAt, end: s.ignoreAt }, ...(s.count?.parts ?? []), ...(s.denominator?.parts ?? []), ...(s.interval ? [s.interval, s.interval.low, s.interval.high] : [])]
    : [s])),
];

const apply = (text: string, edits: readonly Edit[]): string =>
  [...edits].sort((a, b) => b.start - a.start).reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);

describe("any text", () => {
  it("gives a review whose places lie in the text, not within a character", () => {
    fc.assert(fc.property(document, (text) => {
      for (const { start, end } of places(review(text))) {
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
        for (const at of [start, end]) expect(/[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "")).toBe(false);
      }
    }), { numRuns: runs });
  });

  it("says what stands at the places that it names", () => {
    fc.assert(fc.property(document, (text) => {
      for (const s of review(text).statements) {
        if (s.kind !== "proportion") continue;
        expect(text.slice(s.percent.start, s.percent.end)).toMatch(/\d|percent|per\s+cent|%/i);
        for (const part of s.count?.parts ?? []) expect(text.slice(part.start, part.end)).toMatch(/\d|[a-z]/i);
      }
    }), { numRuns: runs });
  });

  it("gives the same review with what an earlier one learned, whatever that was", () => {
    fc.assert(fc.property(document, document, (before, text) => {
      const memo = new Memo();
      for (const words of [before, text, before + text]) {
        const steps = reviewing(words, {}, memo);
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toEqual(review(words));
      }
    }), { numRuns: Math.ceil(runs / 4) });
  });

  it("gives verdicts that follow from their own numbers", () => {
    fc.assert(fc.property(document, (text) => {
      for (const s of review(text).statements) {
        if (s.kind !== "proportion" || s.verdict === "unverifiable") continue;
        expect(s.ignoreAt).toBeGreaterThanOrEqual(s.percent.end);
        expect(s.count!.value).toBeGreaterThanOrEqual(0);
        expect(s.denominator!.value).toBeGreaterThan(0);
        if (s.percent.bound) continue;
        const decimals = s.percent.value.split(".")[1]?.length ?? 0;
        const off = Math.abs((100 * s.count!.value) / s.denominator!.value - Number(s.percent.value)) * 10 ** decimals;
        if (s.verdict === "consistent") expect(off).toBeLessThanOrEqual(0.5 + 1e-6);
        else if (s.verdict === "rounding") expect(off).toBeLessThan(1 + 1e-6);
        else expect(off).toBeGreaterThanOrEqual(1 - 1e-6);
      }
    }), { numRuns: runs });
  });
});

describe("a correction", () => {
  const statement = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 1000 }), fc.constantFrom("%", " %", " per cent", "\\%"), fc.constantFrom(".", ",", "·"), fc.boolean())
    .filter(([n, N]) => n <= N)
    .map(([n, N, p, sign, mark, decimal]) => `In all, ${n} of ${N} patients (${decimal ? `${Math.floor(p / 10)}${mark}${p % 10}` : Math.floor(p / 10)}${sign}) improved.`);
  it("touches the number that it names and nothing else, and makes the finding go", () => {
    fc.assert(fc.property(statement, (text) => {
      const { findings } = review(text);
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          const changed = apply(text, fix.edits);
          expect(review(changed).findings.filter((f) => f.rule === finding.rule)).toEqual([]);
          expect(changed.replace(/[\d.,·]+/g, "")).toBe(text.replace(/[\d.,·]+/g, ""));
        }
      }
    }), { numRuns: runs });
  });
});

describe("twins", () => {
  it("with other line ends say the same", () => {
    const text = "Of 270 patients,\n43 (19%) responded.\n\n- 12 of 40 (40%)\n- 3 of 58 (5.1%)\n";
    const rules = (t: string): string[] => review(t).findings.map((f) => `${f.rule} ${f.message}`);
    expect(rules(text.replaceAll("\n", "\r\n"))).toEqual(rules(text));
    expect(rules(`\uFEFF${text}`)).toEqual(rules(text));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { anyText, placesOf, runsOr } from "./documents.ts";

const runs = runsOr(500);
const patience = 900_000;

/** Whether an offset lies between the halves of a character. */
const splits = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");

describe("any text", () => {
  it("gives a review whose places lie in the text, not within a character", () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const { start, end } of placesOf(review(text))) {
        expect(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`).toBe(true);
        for (const at of [start, end]) expect(splits(text, at), `${at} splits a character`).toBe(false);
      }
    }), { numRuns: runs });
  }, patience);

  it("gives quotes that stand where the review says", () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const s of review(text).statements) {
        if (s.kind === "size") {
          expect(text.slice(s.quote.start, s.quote.end)).toMatch(/\d|[a-z]/i);
          continue;
        }
        if (s.kind === "proportion") expect(text.slice(s.percent.start, s.percent.end)).toMatch(/\d|percent|per\s+cent|%/i);
        for (const part of [...s.count?.parts ?? [], ...s.denominator?.parts ?? []]) expect(text.slice(part.start, part.end)).toMatch(/\d|[a-z]/i);
      }
    }), { numRuns: runs });
  }, patience);

  it("gives findings in the order of the text, about statements that there are", () => {
    fc.assert(fc.property(anyText, (text) => {
      const { findings, statements } = review(text);
      let last = 0;
      for (const finding of findings) {
        expect(finding.start).toBeGreaterThanOrEqual(last);
        expect(finding.message).not.toMatch(/undefined|NaN|\[object/);
        for (const index of finding.statements) expect(statements[index]?.kind).toBe("proportion");
        last = finding.start;
      }
    }), { numRuns: runs });
  }, patience);

  it("gives verdicts that follow from their own numbers", () => {
    fc.assert(fc.property(anyText, (text) => {
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
  }, patience);
});

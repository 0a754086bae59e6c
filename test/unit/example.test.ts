import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { review } from "../../server/review/review.ts";

const read = (file: string): string => readFileSync(new URL(`../../examples/${file}`, import.meta.url), "utf8");

it("marks the planted mistakes of the example review, and nothing else", () => {
  const text = read("review.md");
  const planted = [...read("README.md").matchAll(/^\|[^|]+\| `([^`]+)` \| ([a-z-]+) \|/gm)].map(([, marked, rule]) => ({ rule, marked }));
  expect(planted.length).toBeGreaterThan(0);
  expect(review(text).findings.map((f) => ({ rule: f.rule, marked: text.slice(f.start, f.end) }))).toEqual(planted);
});

import { describe, expect, it } from "vitest";
import { resizing } from "../../server/review/resizing.ts";
import { review } from "../../server/review/review.ts";

/** The text with the marks behind the ratios that a new size of the first 204 makes stale. */
function stale(text: string): string {
  const start = text.indexOf("204");
  const { ratios } = resizing(text, review(text), { start, end: start + 3 }, 204, 210, "210");
  return ratios.reduceRight((now, { start: at, text: mark }) => now.slice(0, at) + mark + now.slice(at), text);
}

const mark = "<!-- ratio to be worked out again -->";

describe("ratios that a new size makes stale", () => {
  it.each([
    "risk ratio 1.76*; 95% CI, 1.29 to 2.41", "risk ratio, 1.76*", "risk ratio of 1.76*. It", "odds ratio for\nresponse of 1.76*", "hazard ratio 0.74*", "relative risk was 1.76*",
    "RR 1·76*", "OR = 1.76*", "RR (95% CI) 1.76* (1.29 to 2.41)",
  ])("are marked behind their number: %s", (ratio) => {
    const text = (words: string): string => `A response was seen in 80 of 204 patients (39%) with the drug (${words}).\n`;
    expect(stale(text(ratio.replace("*", "")))).toBe(text(ratio.replace("*", mark)));
  });

  it("are those of the paragraphs that rest on the size", () => {
    const text = "A response was seen in 80 of 204 patients (39%).\n\nIn another trial the risk ratio was 1.20. Of its 90 patients, 9 (10%) left.\n";
    expect(stale(text)).toBe(text);
  });

  it.each(["the risk of death was 1.76", "either OR both, in 12.5% of them", "a rate of 1.76 a year", "the odds ratio was not given. Age was 66.5 years"])("are no other numbers: %s", (words) => {
    const text = `A response was seen in 80 of 204 patients (39%); ${words}.\n`;
    expect(stale(text)).toBe(text);
  });
});

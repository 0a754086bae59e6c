import { describe, expect, it } from "vitest";
import { hintsOf } from "../../server/review/hints.ts";
import { review } from "../../server/review/review.ts";

const hints = (text: string) => hintsOf(text, review(text), "all");

/** The text after a double click on its first hint. */
function clicked(text: string): string {
  const [hint] = hints(text);
  return (hint?.edits ?? []).reduceRight((now, { start, end, text: written }) => now.slice(0, start) + written + now.slice(end), text);
}

describe("a double click on a hint", () => {
  it("puts the exact percentage in, with its sign as printed", () => {
    expect(clicked("Of 45 women, 17 left: 17 of 45 (47 %).\n")).toContain("17 of 45 (37.8 %)");
  });

  it("changes nothing in quoted text", () => {
    expect(clicked("The authors write:\n\n> Responses lasted in 24 of 38 responders (53%).\n")).toContain("24 of 38 responders (53%)");
    expect(clicked("The authors write:\n\n> Responses lasted in 24 of 38 responders.\n")).toContain("24 of 38 responders.");
  });

  it("leaves a bound as it is: the author did not want the percentage", () => {
    expect(clicked("Death was reported in 1 of 201 patients (<1%).\n")).toContain("1 of 201 patients (<1%)");
  });
});

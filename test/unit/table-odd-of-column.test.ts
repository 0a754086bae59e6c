import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { table } from "./told.ts";

/** What is found in a text, with how much it weighs: "warning 53.5". */
const remarks = (text: string): string[] => review(text).findings.map((f) => `${f.severity} ${text.slice(f.start, f.end)}`);

describe("the odd cell of a column that is not of the people whom the words give", () => {
  const said = "Of 212 dogs, 105 were given a collar and 107 a spray.";
  const events = (cell: string, beside = "17 (16.8)", sizes = said): string =>
    `${sizes}\n\n${table("Event, n (%) | Collar | Spray", "Itch | 14 (14.3) | 9 (8.9)", `Rash | ${cell} | ${beside}`, "Vomiting | 8 (8.2) | 11 (10.9)", "Any | 37 (37.8) | 30 (29.7)")}`;

  it("is remarked on, whether the text gives the people of the others or not", () => {
    expect(remarks(events("21 (12.1)"))).toEqual(["information 12.1"]);
    expect(remarks(events("21 (24.1)"))).toEqual(["information 24.1"]);
    expect(remarks(events("21 (42.9)", undefined, `${said} Of them, 98 and 101 were examined.`))).toEqual(["information 42.9"]);
  });

  it.each([
    ["where it follows", events("21 (21.4)")],
    ["where some may be missing", events("21 (26.3)")],
    ["where the row is of others", events("21 (53.8)", "17 (43.6)")],
    ["where it is a share of another row", events("7 (18.9)")],
  ])("is not %s", (_, text) => {
    expect(remarks(text)).toEqual([]);
  });
});

describe("the odd row of a column of which all others are shares of one other column", () => {
  const sites = (cell: string): string => table("Site | Screened | Enrolled, n (%) | Stopped, n (%)", "Arden | 140 | 112 (80.0) | 61 (54.5)", `Bexley | 230 | 204 (88.7) | ${cell}`, "Corby | 180 | 166 (92.2) | 85 (51.2)", "Dover | 210 | 190 (90.5) | 99 (52.1)");

  it("is remarked on, unless it is a share of a third", () => {
    expect(remarks(sites("117 (57.4)"))).toEqual([]);
    expect(remarks(sites("117 (50.9)"))).toEqual([]);
    expect(remarks(sites("117 (75.4)"))).toEqual(["information 75.4"]);
  });
});

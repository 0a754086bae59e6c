import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { table, told } from "./told.ts";

/** What is found in a text, with how much it weighs: "warning 53.5". */
const remarks = (text: string): string[] => review(text).findings.map((f) => `${f.severity} ${text.slice(f.start, f.end)}`);

describe("the odd cell of a column that is not of the people whom the words give", () => {
  const said = "Of 212 dogs, 105 were given a collar and 107 a spray.";
  const events = (cell: string, beside = "17 (16.8)", sizes = said): string =>
    `${sizes}\n\n${table("Event, n (%) | Collar | Spray", "Itch | 14 (14.3) | 9 (8.9)", `Rash | ${cell} | ${beside}`, "Vomiting | 8 (8.2) | 11 (10.9)", "Any | 37 (37.8) | 30 (29.7)")}`;

  it("is remarked on, whether the text gives the people of the others or not", () => {
    expect(remarks(events("21 (24.1)"))).toEqual(["information 24.1"]);
    expect(remarks(events("21 (12.4)"))).toEqual(["information 12.4"]);
    expect(remarks(events("21 (24.1)", undefined, `${said} Of them, 98 and 101 were examined.`))).toEqual(["information 24.1"]);
  });

  it.each([
    ["where it follows", events("21 (21.4)")],
    ["where some may be missing", events("21 (26.3)")],
    ["where it may be of some of them", events("21 (42.9)").replace("Rash", "Litters lost")],
    ["where few of them are left", events("21 (42.9)", undefined, `${said} Of them, 98 and 101 were examined.`)],
    ["where rows are of studies", table("Study | Collar, n (%) | Spray, n (%)", "Weber 2011 | 13 (26.0) | 9 (18.0)", "Costa 2013 | 21 (42.0) | 17 (34.0)", "Haas 2016 | 11 (32.4) | 12 (24.0)", "Lund 2019 | 14 (28.0) | 15 (30.0)")],
    ["where the row is of others", events("21 (53.8)", "17 (43.6)")],
    ["where it is a share of another row", events("7 (18.9)")],
  ])("is not %s", (_, text) => {
    expect(remarks(text)).toEqual([]);
  });
});

describe("a column of shares of another, of which some are missing in one row", () => {
  it("is of the column from which every row follows", () => {
    const text = table("Farm | Herd | Caught, n (%) | Weighed, n (%) | Lame, n (%)", "Elm | 150 | 120 (80.0) | 120 (80.0) | 66 (55.0)", "Oak | 240 | 210 (87.5) | 202 (84.2) | 121 (59.9)", "Ash | 190 | 171 (90.0) | 171 (90.0) | 88 (51.5)", "Yew | 220 | 198 (90.0) | 198 (90.0) | 103 (52.0)");
    expect(remarks(text)).toEqual([]);
    expect(told(text)).toContain("59.9 121/202");
  });
});

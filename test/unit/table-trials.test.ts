import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("a table of the people of each arm in each trial", () => {
  const trials = table("Programme | Active | Control | Total", "SOLVE | 178 | 184 | 362", "RELAY-B | 281 | 276 | 557", "TORCH | 448 | 230 | 678", "**All** | 907 | 690 | 1597");

  it("gives those of the trial that a heading names", () => {
    const text = `${trials}\n## SOLVE\n\nHealing: drug 84 (47.2%), placebo 58 (31.5%). Zoster came in 13 (7.3%) v. two (1.1%).\n\n## The RELAY-B trial\n\n- drug: 112 (39.9%)\n- placebo: 64 (23.2%)\n`;
    expect(told(text)).toEqual(["47.2% 84/178", "31.5% 58/184", "7.3% 13/178", "1.1% 2/184", "39.9% 112/281", "23.2% 64/276"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("31.5%", "35.1%"))).toEqual(["35.1%"]);
  });

  it("gives those of trials in a row, each in front of its figure", () => {
    const text = `${trials}\nWomen: SOLVE 338 (93.4%), RELAY-B 490 (88.0%), TORCH 640 (94.4%).`;
    expect(told(text)).toEqual(["93.4% 338/362", "88.0% 490/557", "94.4% 640/678"]);
    expect(marked(text.replace("88.0%", "80.8%"))).toEqual(["80.8%"]);
  });

  it("is no word of a heading that names none of them, or two", () => {
    for (const heading of ["RESULTS", "SOLVE and TORCH"]) expect(told(`${trials}\n## ${heading}\n\nHealing came in 13 (7.3%) v. two (1.1%).`)).toEqual(["7.3% 13/?", "1.1% 2/?"]);
  });

  it.each([
    ["whose rows do not add up", trials.replace("| 178 |", "| 187 |")],
    ["of which the last is no total", trials.replace("**All**", "BLAZE")],
    ["of which the total is another", trials.replace("907 | 690 | 1597", "908 | 690 | 1598")],
    ["without a column of totals", trials.replace("Total", "Deaths")],
    ["of events", trials.replace("Active", "Events on active")],
    ["without controls", trials.replace("Control", "Foam")],
    ["of wards", trials.replace("Programme", "Ward")],
    ["of places", trials.replace("SOLVE", "Bern")],
  ])("is none %s", (_, other) => {
    expect(told(`${other}\n## SOLVE\n\nRash: 13 (7.3%) versus two (1.1%).`)).toEqual(["7.3% 13/?", "1.1% 2/?"]);
  });
});

describe("arms in rows of their own below the name of each study", () => {
  const arms = "| Study | Group | N | Sepsis | Death |\n|---|---|--:|--:|--:|\n| Adler 2009 | Enteral | 45 | 9 (20.0) | 3 (6.7) |\n| | Parenteral | 44 | 18 (40.9) | 6 (13.6) |\n| Brandt 2015 | Enteral | 127 | 27 (21.3) | 11 (8.7) |\n| | Parenteral | 128 | 41 (32.0) | 23 (18.0) |\n\n";
  it.each([
    ["In Brandt 2015 the tube was lost in 19 (15.0%) of the patients on enteral nutrition. Thrombosis complicated parenteral nutrition in 17 (13.3%) patients.", ["15.0% 19/127", "13.3% 17/128"]],
    ["In Brandt 2015 thrombosis was seen in 17 (13.3%) on parenteral nutrition. Deaths in both studies were 14/172 (8.1%) with enteral and 29/172 (16.9%) with parenteral nutrition.", ["13.3% 17/128", "8.1% 14/172", "16.9% 29/172"]],
    ["In Adler 2009 three (6.8%) of the parenteral group had thrombosis.", ["6.8% 3/44"]],
  ])("are those of the study that a paragraph names: %s", (text, expected) => {
    expect(told(arms + text).slice(8)).toEqual(expected);
    expect(messages(arms + text)).toEqual([]);
  });

  it("do not excuse a misprint", () => {
    const text = `${arms}In Brandt 2015 the tube was lost in 19 (18.0%) of the patients on enteral nutrition.`;
    expect(messages(text)).toHaveLength(1);
  });

  it("are read where the name is repeated, and not where a study has one row", () => {
    expect(told(`${arms.replace("| | Parenteral | 128", "| Brandt 2015 | Parenteral | 128")}In Brandt 2015 thrombosis was seen in 17 (13.3%) on parenteral nutrition.`).at(-1)).toBe("13.3% 17/128");
    expect(messages("| Study | Treatment | N | Sepsis |\n|---|---|--:|--:|\n| Adler 2009 | Enteral | 45 | 9 (20.0) |\n| Brandt 2015 | Parenteral | 128 | 41 (32.0) |\n\nIn Brandt 2015 thrombosis was seen in 17 (13.3%).")).toEqual([]);
  });
});

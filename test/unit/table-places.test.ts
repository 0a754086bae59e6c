import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

const towns = table("Centre | Gel | Control | Total", "Bern (day clinic) | 212 | 104 | 316", "Porto (day clinic) | 190 | 99 | 289", "Oslo (ward) | 304 | 147 | 451", "**All** | 706 | 350 | 1056");

describe("a table of the people of each arm in each place", () => {
  const text = (percent = "17.4%"): string => `${towns}\n*Table 1. Adults who had their first dose.*\n\nThe course was ended by 660 (93.5%) of the gel group and 325 (92.9%) of the controls. In Oslo, relapse was seen in 53 (${percent}) and 41 (27.9%). Rash: 14 (2.0%) versus five (1.4%). Of the Bern adults 155 (49.1%) were men.`;

  it("gives those of a place that is named, of all arms and of everybody", () => {
    expect(told(text())).toEqual(["93.5% 660/706", "92.9% 325/350", "17.4% 53/304", "27.9% 41/147", "2.0% 14/706", "1.4% 5/350", "49.1% 155/316"]);
    expect(messages(text())).toEqual([]);
  });

  it("in which a misprint is seen", () => {
    expect(marked(text("14.7%"))).toEqual(["14.7%"]);
  });

  it.each([
    ["whose rows do not add up", towns.replace("| 212 |", "| 215 |")],
    ["of grades", towns.replace("Centre", "Grade")],
    ["without a total", towns.replace("Total", "Deaths")],
    ["without controls", towns.replace("Control", "Foam")],
  ])("is none %s", (_, other) => {
    expect(told(`${other}\nRash: 14 (2.0%) versus five (1.4%).`)).toEqual(["2.0% 14/?", "1.4% 5/?"]);
  });
});

describe("a table of the people of each arm in each trial", () => {
  const trials = table("Programme | Active | Control | Total", "SOLVE | 178 | 184 | 362", "RELAY-B | 281 | 276 | 557", "TORCH | 448 | 230 | 678");

  it("gives those of the trial that a heading names", () => {
    const text = `${trials}\n## SOLVE\n\nHealing: drug 84 (47.2%), placebo 58 (31.5%). Zoster came in 13 (7.3%) v. two (1.1%).\n\n## The RELAY-B trial\n\n- drug: 112 (39.9%)\n- placebo: 64 (23.2%)\n\nOf all treated, 331 (59.4%) were men.\n`;
    expect(told(text)).toEqual(["47.2% 84/178", "31.5% 58/184", "7.3% 13/178", "1.1% 2/184", "39.9% 112/281", "23.2% 64/276", "59.4% 331/557"]);
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
});

import { describe, expect, it } from "vitest";
import { marked, told } from "./told.ts";

describe("items that divide the one above them are the groups of a trial", () => {
  it.each([
    ["1. Screened: 500", "2. Randomised: 340", "   - Gel: 172", "   - Foam: 168"],
    ["- Randomised, 340 participants:", "  - Gel, 172", "  - Foam, 168"],
    ["- Randomised: 340", "  - Gel 5 mg – 172", "    - lost: 4 (2.3%)", "  - Foam 10 mg – 168", "    - lost: 5 (3.0%)"],
  ])("%s %s …", (...items) => {
    const said = told(`${items.join("\n")}\n\nPain had gone in 86 given gel (50.0%) and in 63 given foam (37.5%).`);
    expect(said.slice(-2)).toEqual(["50.0% 86/172", "37.5% 63/168"]);
    expect(marked(`${items.join("\n")}\n\nPain had gone in 86 given gel (50.0%) and in 63 given foam (35.7%).`)).toEqual(["35.7%"]);
  });

  it("and so are those of the analysed, where they are called the same", () => {
    const flow = "- Randomised: 340\n  - Gel: 172\n  - Foam: 168\n- Analysed: 330\n  - Gel: 168\n  - Foam: 162\n\n";
    expect(told(`${flow}Pain had gone in 84 (50.0%) and 54 (33.3%).`)).toEqual(["50.0% 84/168", "33.3% 54/162"]);
  });

  it.each([
    ["those who left", "- Randomised: 340\n  - Analysed: 330\n  - Lost: 10"],
    ["men and women", "- Randomised: 340\n  - Women: 190\n  - Men: 150"],
    ["what does not add up", "- Randomised: 340\n  - Rash: 172\n  - Fever: 150"],
    ["what divides others", "- Declined: 340\n  - Too busy: 172\n  - Too far: 168"],
  ])("but %s are none", (_, list) => {
    expect(told(`We randomised 340 women and men.\n\n${list}\n\nPain had gone in 170 (50.0%) of all.`)).toEqual(["50.0% 170/340"]);
  });
});

describe("items below an arm", () => {
  const flow = (...lost: string[]): string => `- Randomised: 200\n  - Splint: 80\n    - ${lost[0]}\n  - Cast: 120\n    - ${lost[1]}\n    - ${lost[2]}`;
  it.each([
    [["wore a cast in the end: 3 (3.8%)", "wore a splint in the end: 10 (8.3%)", "lost to follow-up: 17 (14.2%)"], ["3.8% 3/80", "8.3% 10/120", "14.2% 17/120"]],
    [["bought a cast elsewhere, 5 (6.3%)", "got a splint from a friend, 2 (1.7%)", "died, 1 (0.8%)"], ["6.3% 5/80", "1.7% 2/120", "0.8% 1/120"]],
    [["refused the splint: 1 (1.3%)", "refused the cast: 1 (0.8%)", "switched to a splint: 1 (0.8%)"], ["1.3% 1/80", "0.8% 1/120", "0.8% 1/120"]],
  ])("are shares of it, whatever others they name: %s", (lost, expected) => {
    expect(told(flow(...lost))).toEqual(expected);
    expect(marked(flow(...lost))).toEqual([]);
  });
  it("and are marked where they are wrong", () => {
    expect(marked(flow("wore a cast: 9 (13.1%)", "wore a splint: 12 (10.0%)", "lost: 17 (14.2%)"))).toEqual(["13.1%"]);
    expect(marked(flow("wore a cast: 9 (11.3%)", "wore a splint: 12 (10.9%)", "lost: 17 (14.2%)"))).toEqual(["10.9%"]);
  });
});

describe("what the items of a list count", () => {
  const list = (...items: string[]): string => items.join("\n");

  it.each([
    [["- Not enrolled: 320", "  - declined: 140 (43.8%)", "  - no consent form: 96 (30.0%)", "  - other reasons: 84 (26.3%)"], ["43.8% 140/320", "30.0% 96/320", "26.3% 84/320"]],
    [["1. Deaths – 16", "   1. cardiac, 9 (56.3%)", "   2. cancer, 7 (43.8%)"], ["56.3% 9/16", "43.8% 7/16"]],
    [["* Women without follow-up: 45", "  * moved away: 19 (42%)", "  * refused: 26 (58%)"], ["42% 19/45", "58% 26/45"]],
  ])("is the whole of those below: %s", (items, expected) => {
    expect(told(list(...items))).toEqual(expected);
  });

  it("but not of those behind", () => {
    const first = "We randomised 300 women.\n\n";
    expect(marked(`${first}${list("- Followed before entry: 450", "- Smokers: 90 (20.0%)")}`)).toEqual(["20.0%"]);
    expect(marked(`${first}${list("- Falls, evaluated by 3 nurses: 60", "- Fracture: 15 (25.0%)", "- Died: 6 (2.0%)")}`)).toEqual(["25.0%"]);
  });

  it("but an item that tells of its own people is no share of those before", () => {
    const text = list("We randomised 369 adults.", "", "- Laser: 184, refused 6 (3.3%), analysed 178 (96.7%)", "- Knife: 185, refused 9 (4.9%), analysed 176 (95.1%)");
    expect(told(text).slice(2)).toEqual(["4.9% 9/185", "95.1% 176/185"]);
  });

  it("and the groups below a number with its percentage are those of the trial", () => {
    const flow = (wrong: string): string => list("- Screened: 610", "  - Randomised: 402 (65.9%)", "    - Brace: 199", "      - wore it: 163 (81.9%)", `      - stopped: 4 (${wrong})`, "    - Tape: 203", "      - wore it: 180 (88.7%)");
    expect(told(flow("2.0%"))).toEqual(["65.9% 402/610", "81.9% 163/199", "2.0% 4/199", "88.7% 180/203"]);
    expect(marked(flow("3.8%"))).toEqual(["3.8%"]);
  });

  it("accuses nobody by itself", () => {
    expect(told("We treated 200 men.\n\n- Deaths: 12\n  - cardiac: 5 (2.5%)\n  - cancer: 7 (3.5%)")).toEqual(["2.5% 5/200", "3.5% 7/200"]);
    expect(marked("- Wards: 12\n  - cardiac: 5 (2.5%)\n  - cancer: 7 (3.5%)")).toEqual([]);
  });
});

describe("an item that says nothing but how many took a step of a flow", () => {
  const flow = (first: string, share: string): string => `In all, 171 patients took part.\n\n- ${first}\n- Excluded: 92 (${share})\n- Entered: 171 patients\n\nIt was given 1918 times.`;
  it.each([
    "Assessed for eligibility: 263 patients", "Assessed for eligibility (n = 263)", "Screened: 263 patients", "263 patients were assessed for eligibility", "263 women were approached", "Invited: 263 women", "Patients screened: 263",
  ])("is what the items behind it may be shares of: %s", (first) => {
    expect(told(flow(first, "35.0%"))).toEqual(["35.0% 92/263"]);
    expect(marked(flow(first, "35.0%"))).toEqual([]);
    expect(marked(flow(first, "53.0%"))).toEqual(["53.0%"]);
  });

  it("is no whole of what happened to those who took part, where they are told of before", () => {
    const list = (...items: string[]): string => ["The trial enrolled 240 boys, 120 to gel and 120 to foam.", "", ...items.map((item) => `- ${item}`)].join("\n");
    expect(marked(list("Approached: 600 boys", "Gel: 12 (2.0%) slept", "Foam: 12 (10.0%) slept"))).toEqual(["2.0%"]);
    expect(marked(list("Approached: 400 boys", "Slept: 60 (15.0%)"))).toEqual(["15.0%"]);
    expect(marked(list("400 boys were screened", "Asleep at night: 60 (15.0%)"))).toEqual(["15.0%"]);
  });

  it("is none that tells of a part, or of more than that", () => {
    const list = (first: string): string => `In all, 240 patients took part.\n\n- ${first}\n- Fever: 24 (10.0%)`;
    for (const first of ["Treated with heparin: 200 patients", "Not assessed: 200 patients", "In the second trial, 200 patients from 12 centres were assessed"]) expect(told(list(first))).toEqual(["10.0% 24/240"]);
  });
});

describe("the records with which the flow of a review begins", () => {
  it.each(["Records after removal of duplicates", "Records identified in all three databases", "Citations screened by title and abstract"])("%s", (label) => {
    const flow = `1. ${label}: 840\n2. Excluded by title: 789 (93.9%)\n3. Read in full: 51 (6.1%)\n`;
    expect(told(flow)).toEqual(["93.9% 789/840", "6.1% 51/840"]);
    expect(marked(flow.replace("93.9", "99.3"))).toEqual(["99.3%"]);
  });
});

describe("items of a list that begins with those of whom it tells", () => {
  const list = (...items: string[]): string => items.map((item) => `- ${item}`).join("\n");

  it.each([
    ["on a register", ["Children on the parish rolls: 1,240", "Away at both calls: 62 (5.0%)", "Parents said no: 31 (2.5%)", "Cried: 124 (10.0%)", "Eardrum seen: 1,023 children"]],
    ["of two places", ["Births in both towns: 1,240 (port 840, hills 400)", "Moved: 62 (5.0%)", "Mother declined: 31 (2.5%)", "Asleep: 124 (10.0%)", "Weighed: 1,023 babies"]],
  ])("are shares of them, %s", (_, items) => {
    expect(told(list(...items))).toEqual(["5.0% 62/1240", "2.5% 31/1240", "10.0% 124/1240"]);
    expect(marked(list(...items))).toEqual([]);
    expect(marked(list(...items).replace("2.5%", "5.2%"))).toEqual(["5.2%"]);
  });

  it.each([
    ["has a percentage itself", "We asked 240 people.", ["Men: 124 (51.7%)", "Smokers: 1 (0.4%)"], "0.4% 1/240"],
    ["tells of several groups", "We asked 240 people.", ["North: 124 asked, 98 seen", "South: 116 asked", "Refused: 1 (0.4%)"], "0.4% 1/240"],
  ])("but not where the first %s", (_, opening, items, last) => {
    expect(told(`${opening}\n\n${list(...items)}`).at(-1)).toBe(last);
  });
});

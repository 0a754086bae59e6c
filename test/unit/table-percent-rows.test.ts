import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

const sized = "Outcome | Fiddle (n = 120) | Harp (n = 112)";
const read = ["45 54/120", "42.0 47/112", "12.5 15/120", "10.7 12/112"];

describe("percentages in a row of their own", () => {
  it.each([
    ["a sign alone", "Sore wrist | 54 | 47", "% | 45 | 42.0", "Tinnitus | 15 | 12", "% | 12.5 | 10.7"],
    ["the sign behind a dash, in a bracket", "Sore wrist, n | 54 | 47", "– (%) | 45 | 42.0", "Tinnitus, n | 15 | 12", "– (%) | 12.5 | 10.7"],
    ["words", "Sore wrist | 54 | 47", "In per cent | 45 | 42.0", "Tinnitus | 15 | 12", "Percentage | 12.5 | 10.7"],
    ["a share", "Sore wrist | 54 | 47", "Share (%) | 45 | 42.0", "Tinnitus | 15 | 12", "Proportion, % | 12.5 | 10.7"],
    ["whose they are", "Sore wrist | 54 | 47", "% of patients | 45 | 42.0", "Tinnitus | 15 | 12", "of those randomised, % | 12.5 | 10.7"],
    ["the name again", "Sore wrist, n | 54 | 47", "Sore wrist, % | 45 | 42.0", "Number with tinnitus | 15 | 12", "% with tinnitus | 12.5 | 10.7"],
    ["a row above them", "Sore wrist | | ", "n | 54 | 47", "% | 45 | 42.0", "Tinnitus | | ", "n | 15 | 12", "% | 12.5 | 10.7"],
    ["only some rows", "Age, years | 34 | 36", "Sore wrist | 54 | 47", "% | 45 | 42.0", "Lessons | 61 | 58", "Tinnitus | 15 | 12", "% | 12.5 | 10.7"],
  ])("are of the counts above them: %s", (_, ...rows) => {
    const text = table(sized, ...rows);
    expect(told(text)).toEqual(read);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("42.0", "24.0"))[0]).toContain("47 of 112 is 42.0%, not 24.0%");
    expect(marked(text.replace("10.7", "17.0"))).toEqual(["17.0"]);
  });

  it("may have no label, where each has its sign or a head says what stands in brackets", () => {
    const signed = table("Outcome | Fiddle | Harp", "Assessed | 120 | 112", "Sore wrist | 54 | 47", " | 45% | 42.0%", "Tinnitus | 15 | 12", " | 12.5% | 10.7%");
    expect(told(signed)).toEqual(["45% 54/120", "42.0% 47/112", "12.5% 15/120", "10.7% 12/112"]);
    expect(marked(signed.replace("10.7%", "17.0%"))).toEqual(["17.0%"]);
    expect(told(table("Outcome, n (%) | Fiddle (n = 120) | Harp (n = 112)", "Sore wrist | 54 | 47", " | (45) | (42.0)", "Tinnitus | 15 | 12", " | (12.5) | (10.7)"))).toEqual(read);
  });

  it.each([
    ["the name once", "Sore wrist, % | 45 | 42.0", " | 54 | 47", "Tinnitus, % | 12.5 | 10.7", " | 15 | 12"],
    ["counts in brackets", "Sore wrist, % | 45 | 42.0", "(n) | 54 | 47", "Tinnitus, % | 12.5 | 10.7", "(n) | 15 | 12"],
    ["the name twice", "Sore wrist, % | 45 | 42.0", "Sore wrist, n | 54 | 47", "Tinnitus (%) | 12.5 | 10.7", "Tinnitus (n) | 15 | 12"],
  ])("may stand above their counts: %s", (_, ...rows) => {
    const text = table(sized, ...rows);
    expect(told(text)).toEqual(read);
    expect(messages(text.replace("42.0", "24.0"))[0]).toContain("47 of 112 is 42.0%, not 24.0%");
  });

  it("may have their sign in a column behind the label", () => {
    const text = table("Outcome | | Fiddle (n = 120) | Harp (n = 112) | P", "Sore wrist | n | 54 | 47 | 0.7", " | % | 45 | 42.0 | ", "Tinnitus | n | 15 | 12 | 0.8", " | % | 12.5 | 10.7 | ");
    expect(told(text)).toEqual(read);
    expect(marked(text.replace("12.5", "15.2"))).toEqual(["15.2"]);
  });

  it("may stand beside a difference, or a ratio", () => {
    const text = table("Outcome | Fiddle (n = 120) | Harp (n = 112) | Difference", "Sore wrist | 54 | 47 | 7", "% | 45 | 42.0 | 3.0 (-2 to 8)", "Tinnitus | 15 | 12 | 3", "% | 12.5 | 10.7 | -1.8");
    expect(told(text)).toEqual(read);
    expect(marked(text.replace("12.5", "15.2"))).toEqual(["15.2"]);
  });

  it("are of what a text says of the arms, and of all", () => {
    const text = `In all 232 patients were randomised, 120 to the fiddle and 112 to the harp.\n\n${table(" | Fiddle | Harp | All", "Sore wrist | 54 | 47 | 101", "% | 45.0 | 42.0 | 43.5", "Tinnitus | 15 | 12 | 27", "% | 12.5 | 10.7 | 11.6")}`;
    expect(told(text)).toEqual(["45.0 54/120", "42.0 47/112", "43.5 101/232", "12.5 15/120", "10.7 12/112", "11.6 27/232"]);
  });

  it("keep their places, and those of escapes and emphasis", () => {
    const text = table(sized, "Pain \\> 3 | *54* | 47", "**%** | **45** | 42.0", "Tinnitus &ge; 1 | 15 | 12", "% | **15.2** | 10.7");
    expect(told(text)[2]).toBe("15.2 15/120");
    expect(marked(text)).toEqual(["15.2"]);
  });

  it.each([
    ["of another thing", "Nurses | 54 | 47", "% female | 81 | 79", "Beds | 30 | 28", "Occupancy, % | 88 | 91"],
    ["of change", "Sore wrist | 54 | 47", "Change, % | 12 | 9", "Tinnitus | 15 | 12", "% change | 5 | 4"],
    ["of a dose", "Dose reduced | 54 | 47", "% of target dose | 81 | 79"],
    ["of measures", "Weight, kg | 54 | 47", " | 12% | 9%", "Heart rate, mean | 72 | 70", "% | 12 | 9"],
    ["without a sign", "Sore wrist | 54 | 47", " | 45 | 42"],
    ["beside words", "Sex | 54 | 47", " | Women 45% | 42%"],
    ["above a hundred, or below nothing", "Sore wrist | 54 | 47", "% | 145 | 142.0", "Tinnitus | – | –", "% | 12 | 13"],
    ["above the people of all rows", "Sore wrist, % | 45 | 42.0", "n | 120 | 112"],
  ])("are none of the counts beside them: %s", (_, ...rows) => {
    expect(told(table(sized, ...rows))).toEqual([]);
    expect(marked(table(sized, ...rows))).toEqual([]);
  });
});

describe("heads that count eyes or joints", () => {
  it("give the size of their column", () => {
    const text = table("Finding | Laser, 854 eyes | Blade, 867 eyes", "Rupture, n (%) | 9 (1.05) | 11 (1.27)", "Haze, n (%) | 38 (4.45) | 44 (5.07)");
    expect(told(text)).toEqual(["1.05 9/854", "1.27 11/867", "4.45 38/854", "5.07 44/867"]);
    expect(marked(text.replace("5.07", "5.70"))).toEqual(["5.70"]);
    expect(told(table("Finding | Cemented (64 hips) | Pressed (70 hips)", "Loose, n (%) | 8 (12.5) | 7 (10.0)"))).toEqual(["12.5 8/64", "10.0 7/70"]);
  });

  it("are none of a treatment with two of something", () => {
    expect(told(table("Finding | Drug, 2 stents | Drug, 3 stents", "Bleeding, n (%) | 9 (1.05) | 11 (1.27)"))).toEqual(["1.05 9/?", "1.27 11/?"]);
  });
});

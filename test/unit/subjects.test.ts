import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, told } from "./told.ts";

describe("people of whom a clause says something", () => {
  it.each([
    "We followed 250 infants. The 200 survivors had jaundice (46%) or apnoea (23%).",
    "We recorded 250 referrals. The 200 late referrals included fractures (46%) and sprains (54%).",
    "We followed 250 infants. The 200 survivors were mostly boys (56%).",
    "We followed 250 women. The 200 mothers presented with fever (56%) or pain (31%).",
    "We followed 250 infants. At one year, the 200 survivors were mostly boys (56%).",
  ])("are not what is counted: %s", (text) => {
    expect(told(text)).toEqual([]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["We followed 250 infants. The 200 survivors (80%) were well.", ["80% 200/250"]],
    ["We followed 250 infants. The 200 infants who had no fever (80%) were well.", ["80% 200/250"]],
    ["We followed 250 infants. The 200 infants included in the analysis (80%) were well.", ["80% 200/250"]],
    ["We followed 250 infants. The 200 survivors had jaundice in 92 (46%).", ["46% 92/200"]],
    ["We followed 250 infants. In all, 200 infants had jaundice (80%).", ["80% 200/250"]],
  ])("are counted where the percentage is theirs, and their own are shares of them: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("are counted wrongly at times", () => expect(messages("We followed 250 infants. The 200 survivors (70%) were well.")).toHaveLength(1));
});

describe("those of whom the rest is told", () => {
  it("are no count", () => {
    for (const rest of ["the rest of these 49 (12%)", "the remainder of those 49 (12%)"]) {
      const text = `We visited 371 homes. Of the 371 patients, 49 (13.2%) slept. Consent came from 22 (45%), from a relative in 21 (43%), and from nobody in ${rest}.`;
      expect(told(text)).toEqual(["13.2% 49/371", "45% 22/49", "43% 21/49"]);
      expect(messages(text)).toEqual([]);
    }
    expect(messages("We visited 371 homes. Of the rest, 49 (12%) slept.")).toEqual([]);
    expect(marked("Of 300 men, 120 (40%) moved, and the rest of the 180 (62%) did not.")).toEqual(["62%"]);
  });
});

describe("none as a degree", () => {
  it("counts nobody", () => {
    for (const none of ["none", "nil"]) {
      const text = `There were 240 women. Swelling was severe in 24 (10%), mild in 60 (25%) and ${none} in 156 (65%).`;
      expect(told(text)).toEqual(["10% 24/240", "25% 60/240", "65% 156/240"]);
      expect(messages(text.replace("65%", "56%"))).toHaveLength(1);
    }
  });

  it("says nought of the others", () => {
    expect(told("None of 156 (0%) and none in 84 (0%) had swelling.")).toEqual(["0% 0/156", "0% 0/84"]);
    expect(messages("None of 156 (6%) had swelling.")).toEqual([expect.stringContaining("0 of 156")]);
  });
});

describe("events in those of a whole behind the bracket", () => {
  it.each([
    ["There were 7 events in 7 (3.5%) of 201 controls.", ["3.5% 7/201"]],
    ["There were 9 deaths in 7 (3.5%) of the 201 controls.", ["3.5% 7/201"]],
    ["There were 7 events in 7 patients (3.5%) of 201.", ["3.5% 7/201"]],
    ["There were 9 events in 180 (5%) of them.", ["5% 9/180"]],
  ])("are told of that whole: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("are marked where they are wrong", () => expect(messages("There were 7 events in 7 (5.3%) of 201 controls.")).toEqual([expect.stringContaining("7 of 201 is 3.5%")]));
});

describe("one percentage of two shares", () => {
  it("is of neither", () => {
    const text = "Leaks were as many, 22% (6/30, 7/28), in both groups.";
    expect(told(text)).toEqual([]);
    expect(messages(text)).toEqual([]);
  });

  it("may be of the first", () => {
    expect(told("Leaks were seen in 20% (6/30, 2/30 twice).")).toEqual(["20% 6/30"]);
    expect(messages("Leaks were seen in 22% (6/30; 2 died).")).toHaveLength(1);
  });
});

describe("statements whose people stand behind the last of them, respectively", () => {
  it.each([
    ["Sepsis occurred in 30 (50%) and 16 (40%) of 60 operated and 40 other infants, respectively.", ["50% 30/60", "40% 16/40"]],
    ["Among 310 infants, sepsis was found in 30 (50%) and 16 (40%) of 60 operated and 40 other ones, respectively.", ["50% 30/60", "40% 16/40"]],
    ["Sepsis occurred in 30 (50%), 16 (40%), and 5 (20%) of the 60 operated, 40 treated, and 25 other infants respectively.", ["50% 30/60", "40% 16/40", "20% 5/25"]],
    ["Sepsis occurred in 30 (50%) and 12 (20%) of 60 infants.", ["50% 30/60", "20% 12/60"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are marked, each with its own", () => {
    expect(messages("Sepsis occurred in 30 (50%) and 16 (45%) of 60 operated and 40 other infants, respectively.")).toEqual([expect.stringContaining("16 of 40 is 40.0%, not 45%")]);
  });
});

describe("a space between the thousands of a fraction's whole", () => {
  it.each([
    ["Scoliosis was found in 21.9% (312/1 424) of the pupils.", ["21.9% 312/1 424"]],
    ["Scoliosis was found often (312/1 424; 21.9%).", ["21.9% 312/1 424"]],
    ["Scoliosis was found in 312/1 424 (21.9%).", ["21.9% 312/1 424"]],
    ["| Sign | Boys (N = 1 424) | Girls (N = 1 310) |\n|---|---|---|\n| Any, n (%) | 1 139 (80.0) | 1 048 (80.0) |", ["80.0 1139/1 424", "80.0 1048/1 310"]],
    ["Of three, 50% (1/2 424 of them) did.", ["50% 1/2"]],
    ["The strength was 12/30 400 mg (40%).", ["40% 12/30"]],
  ])("%s", (text, expected) => {
    expect(review(text).statements.flatMap((s) => (s.kind === "proportion" ? [`${s.percent.text} ${s.count!.value}/${s.denominator!.parts[0]!.text}`] : []))).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is marked where the percentage is wrong", () => expect(messages("Scoliosis was found in 12.9% (312/1 424) of the pupils.")).toEqual([expect.stringContaining("312 of 1 424 is 21.9%")]));
});

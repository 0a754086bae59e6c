import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("those who lived, and those who died", () => {
  it.each([
    "Of 150 calves, 60 (40%) died. Among survivors, 18 (30%) were lame.",
    "Of 150 calves, 60 (40%) died. Lameness was seen in 18 (30%) of the survivors.",
    "Of 150 calves, 60 (40%) survived. Of those that died, 18 (30%) were lame.",
    "Of 150 calves, 60 (40%) survived. Among the deaths, 18 (30%) were sudden.",
  ])("are not each other's people: %s", (text) => {
    expect(told(text)).toEqual(["40% 60/150", "30% 18/?"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Of 150 calves, 60 (40%) died. Of those that died, 18 (30%) were lame.", ["40% 60/150", "30% 18/60"]],
    ["Of 150 calves, 60 (40%) survived. Among survivors, 18 (30%) were lame.", ["40% 60/150", "30% 18/60"]],
    ["Of 150 calves, 60 (40%) died and 90 (60%) survived. Lameness was seen in 18 (20%) of the survivors.", ["40% 60/150", "60% 90/150", "20% 18/90"]],
    ["Of 150 calves, 60 (40%) were lame. Among survivors, 18 (30%) were lame for long.", ["40% 60/150", "30% 18/60"]],
  ])("are their own: %s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("who went over to the other arm", () => {
  const arms = "Patients had open (n = 164) or robotic (n = 136) repair.";
  it("was not in the one that is named", () => {
    expect(told(`${arms} Conversion to open repair was needed in 3 patients (2.0%).`)).toEqual(["2.0% 3/?"]);
    expect(messages(`${arms} Conversion to open repair was needed in 3 patients (2.0%).`)).toEqual([]);
    expect(told(`${arms} Conversion to open repair was needed in 3 patients (2.2%).`)).toEqual(["2.2% 3/136"]);
  });

  it("is of the one that is named as theirs", () => {
    expect(messages(`${arms} Thirty-three patients (42.0%) in the open group crossed over to robotic repair.`)).toHaveLength(1);
  });

  it("is told from who was harmed in it", () => {
    expect(messages(`${arms} Bleeding after open repair was seen in 3 patients (2.0%).`)).toEqual([expect.stringContaining("3 of 164 is 1.8%")]);
  });
});

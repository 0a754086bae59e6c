import { describe, expect, it } from "vitest";
import { messages, told, verdicts } from "./told.ts";

describe("people of the world", () => {
  it.each([
    ["Some 52,000 people die each year of falls.\n\nOf 2,900 callers, 24.9% could come. The remaining 84.2% (n = 610) were randomised.", ["84.2% 610/?"]],
    ["Three million adults have tinnitus.\n\nDifficulty was reported by 13 participants (26.0%). Fatigue was reported by six (12.0%).", ["26.0% 13/?", "12.0% 6/?"]],
    ["There are 640,000 births a year in the country. Pain was reported by 40 women (25.0%).", ["25.0% 40/?"]],
    ["Malaria kills, and 400,000 children worldwide are affected. Fever was seen in 30 (25.0%).", ["25.0% 30/?"]],
  ])("are nobody's trial: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["In all, 120,000 patients were enrolled in the registry. Death occurred in 6000 (5.0%).", ["5.0% 6000/120000"]],
    ["The survey includes 150,000 adults who have answered it. Pain was reported by 30,000 (20.0%).", ["20.0% 30000/150000"]],
    ["To date, 130,000 patients have enrolled. Death occurred in 6500 (5.0%).", ["5.0% 6500/130000"]],
    ["Each year 400,000 women are diagnosed with it; 100,000 (25.0%) die.", ["25.0% 100000/400000"]],
    ["We included 240 people who have asthma. Wheeze was heard in 60 (25.0%).", ["25.0% 60/240"]],
  ])("are not those of a large study: %s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("a class", () => {
  it("is no time that its pupils take", () => {
    expect(told("In all, 520 year 8 pupils were invited; 390 gave consent (75.0%).")).toEqual(["75.0% 390/520"]);
    expect(told("They were seen for 5 years; 390 gave consent (75.0%).")).toEqual(["75.0% 390/?"]);
  });
});

describe("the year of a paper", () => {
  it("is no number of reports", () => {
    const text = "Of 60 trials, 15 were read in full. A 2011 report counted 1,400 cases, as the 2012 report did. Wheeze was heard in 33 (45%).";
    expect(messages(text).join(" ")).not.toMatch(/2011|2012/);
  });

  it("may be a number of people", () => {
    expect(told("Of the 2011 patients, 1005 (50.0%) wheezed.")).toEqual(["50.0% 1005/2011"]);
  });
});

describe("one group of several", () => {
  const trial = "There were 64 women in the early and 35 in the late group. ";

  it.each(["Only 18 women were left in this group (36%).", "Of the latter group only 18 women were left (36%)."])("is not their sum: %s", (text) => {
    expect(messages(trial + text)).toEqual([]);
    expect(verdicts(trial + text)).toEqual(["unverifiable"]);
  });

  it("is not what the majority of those before it make up with them", () => {
    const text = "Of 150 nurses, 53 nurses refused. Of these 40 gave a reason. The majority (29) had no time. However 44 (88%) of those nurses who saw no use in it would come again.";
    expect(messages(text)).toEqual([]);
  });
});

describe("the total births", () => {
  it("are not those of each arm", () => {
    const text = "The trial will enrol at most 182,400 births (about 91,200 births in each arm). A look at the data is made after approximately 25% (48,000) of the total births.";
    expect(messages(text)).toEqual([]);
  });
});

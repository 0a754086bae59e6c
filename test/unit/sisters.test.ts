import { describe, expect, it } from "vitest";
import { messages, told, verdicts } from "./told.ts";

describe("statements side by side", () => {
  it.each([
    ["are no share of what was counted of another outcome", "In the vest group, 85 workers (81.7%) and in the belt group 66 workers (70.2%) had no pain. There were 4 workers (3.8%) in the vest group and 2 workers (2.4%) in the belt group who wore it at home.", ["81.7% 85/?", "70.2% 66/?", "3.8% 4/?", "2.4% 2/?"]],
    ["are no share of those who were well at another time", "At follow-up 90 workers (75.0%) in the vest group and 77 workers (73.3%) in the belt group had no pain. There were 66 workers (55.0%) in the vest group and 42 workers (40.0%) in the belt group who slept well.", ["75.0% 90/?", "73.3% 77/?", "55.0% 66/?", "40.0% 42/?"]],
    ["are no share of those whose number is printed, where their sisters are none", "For 500 (20%) pupils no test was done. The reasons were: absent (160, 32%), ill (140, 28%), refused (90, 18%) or moved (40, 8%), which leaves 33 (7%).", ["20% 500/?"]],
  ])("%s", (_, text, expected) => {
    expect(told(text).slice(0, expected.length)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are shares of the whole of the first, and not of the first", () => {
    expect(told("Of the 4000 nurses recruited, 1300 (32.5%) smoked. Diaries were completed by 3997 (99.9%) at first, 3150 (78.8%) in week 4 and 2870 (71.8%) in week 8."))
      .toEqual(["32.5% 1300/4000", "99.9% 3997/4000", "78.8% 3150/4000", "71.8% 2870/4000"]);
  });

  it("are shares of one another where they follow from that alone", () => {
    expect(told("Of 400 nurses screened, 320 (80.0%) were eligible, and 240 (75.0%) took part.")).toEqual(["80.0% 320/400", "75.0% 240/320"]);
    expect(told("Of 400 nurses, 320 (80.0%) answered, and of these 240 (75.0%) took part.")).toEqual(["80.0% 320/400", "75.0% 240/320"]);
  });

  it("are of others where all are as far from what is printed, whatever slips would explain each of them", () => {
    const text = "Of 2830 control and 2410 trained nurses, 430 (18%) of the latter did not reply. The reasons were: no time (150, 32%), no address (148, 31%), no interest (66, 14%) or illness (33, 7%).";
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toEqual(["consistent", "unverifiable", "unverifiable", "unverifiable", "unverifiable"]);
  });

  it("are marked where one of them alone has a digit too many", () => {
    const text = "Of 5240 nurses, some did not reply: no time (150, 2.9%), no address (148, 28%), no interest (66, 1.3%) or illness (33, 0.6%).";
    expect(messages(text)).toHaveLength(1);
    expect(messages(text)[0]).toContain("148 of 5240 is 2.8%");
  });
});

describe("at follow-up", () => {
  it("tells when people were seen, and not who they are", () => {
    expect(told("At follow-up 80 patients (66.7%) were well. Later 40 (50.0%) slept.")).toEqual(["66.7% 80/?", "50.0% 40/80"]);
  });
});

describe("two groups of one whole", () => {
  it("make it up, whatever other number the text gives of all", () => {
    const text = "We enrolled 180 nurses.\n\nOf the 86 nurses who answered at the end, 54 (63%) were well. A total of 31 (70%) in the music group and 23 (55%) in the quiet group slept.";
    expect(messages(text)).toEqual([]);
  });
});

describe("those who did not", () => {
  it("are none of whom more is said", () => {
    expect(told("Of 300 nurses, 48 nurses did not wish to go on. Sleep was poor in 45 (15.0%).")).toEqual(["15.0% 45/300"]);
  });
});

describe("those who remain", () => {
  it("are as many as their parts make up", () => {
    expect(told("Of 300 nurses, 120 smoked. Of the remaining nurses, 90 (50%) had smoked, 54 (30%) had not and 36 (20%) did not say.")).toEqual(["50% 90/180", "30% 54/180", "20% 36/180"]);
  });

  it("are not made up by those of two groups", () => {
    expect(told("We enrolled 300 nurses. In the older group, 90 (60%) had smoked; in the younger group, 60 (40%) had.")).toEqual(["60% 90/?", "40% 60/?"]);
  });
});

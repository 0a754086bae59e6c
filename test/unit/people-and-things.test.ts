import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const mothers = "# Iron in pregnancy\n\n## Trial\n\nWe randomised 610 women: 306 in the iron group and 304 in the control group.\n\n## Results\n\n";
const infants = "The 610 women bore 660 infants, 330 infants in the iron group and 330 infants in the control group. Jaundice was seen in 33 (10.0%) and 36 (10.9%) of them.";

describe("groups that are counted in people and, later, in babies or things", () => {
  it.each([
    ["Treatment was stopped early in 21 of the iron group (6.9%).", ["6.9% 21/306"]],
    ["Treatment was stopped early in 21 (6.9%) of the control group.", ["6.9% 21/304"]],
    ["Constipation was reported by 49 women in the iron group (16.0%).", ["16.0% 49/306"]],
    ["Sepsis was seen in 12 infants of the iron group (3.6%).", ["3.6% 12/330"]],
    ["Sepsis was seen in 12 in the iron group (3.6%).", ["3.6% 12/330"]],
  ])("are of the people, unless the words name the others or the figure is theirs: %s", (text, expected) => {
    expect(told(`${mothers}${infants}\n\n${text}`).slice(2)).toEqual(expected);
    expect(messages(`${mothers}${infants}\n\n${text}`)).toEqual([]);
  });

  it("are of the people in a paragraph that stands before that of the others", () => {
    const text = `${mothers}> 46 women on iron (15.0%) and 38 control women (12.5%) had a fever.\n\n${infants}`;
    expect(told(text).slice(0, 2)).toEqual(["15.0% 46/306", "12.5% 38/304"]);
  });

  it.each([
    "Treatment was stopped early in 21 of the iron group (8.9%).",
    "Sepsis was seen in 12 infants of the iron group (6.6%).",
  ])("do not excuse a misprint: %s", (text) => {
    expect(messages(`${mothers}${infants}\n\n${text}`)).toHaveLength(1);
  });

  it("are none that only a heading of the whole text names and only a later paragraph counts", () => {
    const text = "# Iron for women with twins\n\n## Who took part\n\nOf the 610 women analysed, 290 (47.5%) were nulliparous, 76 (12.5%) smoked and 61 (10.0%) had diabetes.\n\n## Babies\n\nThere were 612 babies in the iron group and 590 babies in the control group.";
    expect(told(text)).toEqual(["47.5% 290/610", "12.5% 76/610", "10.0% 61/610"]);
  });
});

describe("arms of eyes, teeth or lesions", () => {
  it.each([
    ["Knees were assigned to gel (n = 44) or saline (n = 42). In all, 9 knees (10.5%) swelled: 5 (11.4%) and 4 (9.5%).", ["10.5% 9/86", "11.4% 5/44", "9.5% 4/42"]],
    ["We allocated hips to cement (n = 61) or press fit (n = 58). Loosening was seen in 9 hips (7.6%).", ["7.6% 9/119"]],
    ["Lesions were sent to cryotherapy (n = 73) or shaving (n = 70). Pain was noted at 20 lesions (14.0%), 12 after cryotherapy (16.4%) and 8 after shaving (11.4%).", ["14.0% 20/143", "16.4% 12/73", "11.4% 8/70"]],
    ["The trial randomised 90 ears of 71 children to drops (n = 47) or powder (n = 43). Pain was noted in 12 ears (13%).", ["13% 12/90"]],
  ])("are not told apart by what is counted: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Knees were assigned to gel (n = 44) or saline (n = 42). In all, 9 knees (15.5%) swelled.",
    "Lesions were sent to cryotherapy (n = 73) or shaving (n = 70). Pain was noted at 8 lesions after shaving (14.4%).",
  ])("do not excuse a misprint: %s", (text) => expect(messages(text)).toHaveLength(1));
});

describe("things whose bracket names the people", () => {
  const text = "We treated 86 knees of 62 women. Forty-nine knees (57.0%) were stiff. Infection was seen in one knee (1.2%; 1.6% of women).";

  it("are a share of these", () => {
    expect(told(text).slice(1)).toEqual(["1.2% 1/86", "1.6% 1/62"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("1.6%", "6.1%"))).toHaveLength(1);
  });
});

describe("a section that tells of events alone", () => {
  const text = (deaths: string): string => `# Safety\n\n## Trials\n\nFour trials included 15,201 women: 7,608 were treated with the drug and chemotherapy and 7,593 with chemotherapy alone.\n\n## Deaths\n\n${deaths}`;
  it.each([
    ["There were 71 deaths on treatment, 39 (0.5%) and 32 (0.4%) respectively.", ["0.5% 39/7608", "0.4% 32/7593"]],
    ["There were 91 relapses on treatment, 46 (0.6%) and 45 (0.6%) respectively.", ["0.6% 46/7608", "0.6% 45/7593"]],
    ["There were 40 deaths on treatment. Most were due to cancer (30, 75%), and ten (25%) to stroke.", ["75% 30/40", "25% 10/40"]],
  ])("speaks of the people of the sections before: %s", (deaths, expected) => expect([told(text(deaths)), messages(text(deaths))]).toEqual([expected, []]));

  it("is held to the events that it counts", () =>
    expect(messages(text("There were 40 deaths on treatment. Most were due to cancer (30, 75%), and five (15.2%) to stroke."))).toEqual([expect.stringContaining("5 of 40 is 12.5%, not 15.2%")]));
});

describe("a section whose table tells of parts of people", () => {
  const knees = "## Studies\n\nEleven trials with 1,942 patients (2,117 knees) were included: 1,066 knees in the robotic groups and 1,051 in the conventional groups.\n\n## Harms\n\n| Harm | Robotic, knees (N = 1,066) | Conventional, knees (N = 1,051) |\n|---|---|---|\n| Infection | 17 (1.6%) | 19 (1.8%) |\n\n";
  const eyes = "## Studies\n\nWe treated 600 patients (850 eyes).\n\n## Harms\n\n| Harm | Eyes with laser (N = 430) | Eyes with sham (N = 420) |\n|---|---|---|\n| Uveitis | 17 (4.0%) | 19 (4.5%) |\n\n";
  it.each([
    [`${knees}Nine patients (0.5%) died.`, "0.5% 9/1942"],
    [`${eyes}Twelve patients (2.0%) had a stroke.`, "2.0% 12/600"],
    [`${eyes}In 34 eyes (4.0%) vision was lost.`, "4.0% 34/850"],
  ])("gives no whole to those who are counted themselves: %s", (text, expected) => expect([told(text).at(-1), messages(text)]).toEqual([expected, []]));

  it("leaves a wrong share of these wrong", () => expect(messages(`${knees}Ninety patients (6.4%) died.`)).toEqual([expect.stringContaining("90 of 1,942 is 4.6%, not 6.4%")]));
});

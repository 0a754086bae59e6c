import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("groups whose names are not said", () => {
  it.each([
    ["comprised so many", "The two groups comprised 120 and 124 adults. Twelve (5%) fell.", "5% 12/244"],
    ["had so many, told behind it", "Colic was seen in 24 babies (12%). The study arms had 98 and 104 babies.", "12% 24/202"],
    ["had such sizes", "Group sizes were 98 and 104. Colic was seen in 24 babies (12%).", "12% 24/202"],
    ["were those who were there", "There were 98 and 104 babies in the two groups. Colic was seen in 24 (12%).", "12% 24/202"],
    ["comprised three", "The arms included 60, 64 and 78 adults. In all, 24 adults (12%) relapsed.", "12% 24/202"],
  ])("%s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([[expected], []]));

  it.each([
    ["of two", "The groups consisted of 80 and 95 pupils. Lice were found in 12 (15%) and 19 (20%).", ["15% 12/80", "20% 19/95"]],
    ["of two with whom a sentence begins", "Of 280 and 240 farmers, 28 (10%) and 48 (20%) coughed; 14 (5%) and 12 (5%) had asthma.", ["10% 28/280", "20% 48/240", "5% 14/280", "5% 12/240"]],
    ["who were treated in the end", "Women were randomised to gel (n = 104) or foam (n = 101), and 98 and 92, respectively, were treated. Itching was felt by 64 (65%) vs 47 (51%).", ["65% 64/98", "51% 47/92"]],
    ["who were treated, as their sum says", "Of 205 women (104 and 101 in the two arms), 190 (98 and 92) were treated. Itching was felt by 64 (65%) and 47 (51%).", ["65% 64/98", "51% 47/92"]],
    ["in whom something could be seen", "The safety population comprised 98 women on gel and 92 on foam. Healing was evaluable in 90 and 85. It was seen in 40 (44%) and 28 (33%).", ["44% 40/90", "33% 28/85"]],
  ])("are told from each other: %s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    ["The groups consisted of 80 and 95 pupils. Lice were found in 12 (18%) and 19 (20%).", "12 of 80 is 15.0%, not 18%"],
    ["Colic was seen in 24 babies (21%). The study arms had 98 and 104 babies.", "24 of 202 (98 + 104) is 11.9%, not 21%"],
    ["Women were randomised to gel (n = 104) or foam (n = 101), and 98 and 92, respectively, were treated. Itching was felt by 64 (95%) vs 47 (51%).", "is 61.5%, not 95%"],
  ])("accuse of their own number: %s", (text, expected) => expect(messages(text)).toEqual([expect.stringContaining(expected)]));

  it.each([
    ["who are some of them", "We saw 500 patients, 250 on gel and 250 on foam. The groups included 40 and 42 responders. Itching was felt by 30 (6%)."],
    ["of one sex", "We saw 500 patients, 250 on gel and 250 on foam. The two groups comprised 140 and 142 women. Itching was felt by 30 (6%)."],
    ["of something else", "We saw 500 patients, 250 on gel and 250 on foam. The groups had 140 and 142, respectively. Itching was felt by 30 (6%)."],
  ])("are not those %s", (_, text) => expect([told(text), messages(text)]).toEqual([["6% 30/500"], []]));
});

describe("doses whose unit is told with the last", () => {
  it.each([
    ["with placebo", "Adults were assigned to placebo, 50, 100 or 200 mg (n = 61, 58, 63 and 60). Nausea: 9 (15%), 6 (10%), 11 (17%) and 14 (23%).", ["15% 9/61", "10% 6/58", "17% 11/63", "23% 14/60"]],
    ["alone", "Horses received 5, 10, or 20 mg (n = 58, 63, and 70, respectively). Colic was seen in 21 (36%), 29 (46%) and 38 (54%).", ["36% 21/58", "46% 29/63", "54% 38/70"]],
    ["in front of another arm", "Patients received 1, 3 or 10 mg (n = 26, 24 and 31) or placebo (n = 25). Healing was seen in 8 (31%), 9 (38%), 13 (42%) and 5 (20%).", ["31% 8/26", "38% 9/24", "42% 13/31", "20% 5/25"]],
    ["in decimals", "Patients were randomised to 0.5, 1.5 and 4.5 mg (n = 58, 63 and 70). Thirst was felt by 21 (36%), 29 (46%) and 38 (54%).", ["36% 21/58", "46% 29/63", "54% 38/70"]],
  ])("%s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("accuse of their own number", () => {
    expect(messages("Adults were assigned to placebo, 50, 100 or 200 mg (n = 61, 58, 63 and 60). Nausea: 9 (15%), 6 (10%), 11 (27%) and 14 (23%).")).toEqual([expect.stringContaining("11 of 63 is 17.5%, not 27%")]);
  });
});

describe("a group of nobody in a list", () => {
  const arms = "Adults received placebo (n = 198), a low dose (n = 201) or a high dose (n = 99).";

  it.each([
    ["in front", "Deaths: none, 1 (0.5%) and 4 (4.0%).", ["0.5% 1/201", "4.0% 4/99"]],
    ["as a figure", "Gout was reported in 0, 1 (0.5%) and 2 (2.0%).", ["0.5% 1/201", "2.0% 2/99"]],
    ["between", "Gout was reported in 1 (0.5%), none and 2 (2.0%).", ["0.5% 1/198", "2.0% 2/99"]],
    ["behind", "Gout led to withdrawal of 2 (1.0%), 1 (0.5%) and no patients.", ["1.0% 2/198", "0.5% 1/201"]],
    ["twice", "Deaths: none, none, 1 (1.0%).", ["1.0% 1/99"]],
  ])("fills its place: %s", (_, text, expected) => expect([told(`${arms} ${text}`), messages(`${arms} ${text}`)]).toEqual([expected, []]));

  it("does not hide what is wrong", () => {
    expect(messages(`${arms} Gout was reported in none, 1 (0.5%) and 4 (8.0%).`)).toEqual([expect.stringContaining("4 of 99 is 4.0%, not 8.0%")]);
  });

  it("is told behind a name that ends with a dose", () => {
    const text = "Of 412 randomised, 9 were never treated; the safety set thus comprised 403 (placebo 101, low dose 100, high dose 202). Rash: 10 (9.9%), 11 (11.0%), 18 (8.9%). Deaths: none, 1 (1.0%), 1 (0.5%).";
    expect([told(text), messages(text)]).toEqual([["9.9% 10/101", "11.0% 11/100", "8.9% 18/202", "1.0% 1/100", "0.5% 1/202"], []]);
  });
});

describe("numbers of people in the order of the figures", () => {
  it.each([
    ["in another sentence", "Deaths occurred in 2 of 187 (1%) vs 1 of 168 calves (1%). Scours were seen in 8 (4%) vs 1 (1%).", ["1% 2/187", "1% 1/168", "4% 8/187", "1% 1/168"]],
    ["behind labels", "Cure: 56/292 (19%) vs 36/290 (12%). Rash: 4 (1%) vs 3 (1%).", ["19% 56/292", "12% 36/290", "1% 4/292", "1% 3/290"]],
    ["to which the words point", "Therapy was stopped in 20 (11%) of 180 and 8 (5%) of 160 men. Of these, 12 (7%) and 4 (3%) had a rash.", ["11% 20/180", "5% 8/160", "7% 12/180", "3% 4/160"]],
    ["behind names", "Safety population: placebo 144, 30 mg 148, 60 mg 145, 90 mg 147. Nausea: 12 (8.3%), 21 (14.2%), 34 (23.4%), 47 (32.0%).", ["8.3% 12/144", "14.2% 21/148", "23.4% 34/145", "32.0% 47/147"]],
    ["that are not things", "Group 1 (n=40) received usual care; groups 2 and 3 (n=41 and n=42) received 6 and 12 lessons in sessions. Pain fell in 8 (20%), 7 (17%) and 9 (21%).", ["20% 8/40", "17% 7/41", "21% 9/42"]],
    ["behind a dose", "Iron (10 mg/kg) was given to 433 men and water to 219; 385 (89%) and 162 (74%) lived. Scours: 13 (3%) and 40 (18%).", ["89% 385/433", "74% 162/219", "3% 13/433", "18% 40/219"]],
  ])("%s", (_, text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    ["Cure: 56/292 (19%) vs 36/290 (12%). Rash: 31 (11%) vs 33 (31%).", "31%"],
    ["Safety population: placebo 144, 30 mg 148. Nausea: 12 (8.3%), 21 (41.2%).", "41.2%"],
  ])("do not hide what is wrong: %s", (text, percent) => expect(told(text).at(-1)).not.toMatch(new RegExp(`^${percent} \\d+/\\d+$`, "u")));
});

describe("a zero in a list of outcomes", () => {
  const arms = "We randomised 50 to soap, 70 to oil and 80 to nothing.";

  it.each([
    `${arms} Mild, moderate and severe itch occurred in 40 (20%), 20 (10%) and 0.`,
    `${arms} In all, itch, redness and pain were seen in 40 (20%), 0 and 20 (10%).`,
    `${arms} In all, 40 (20%), 0 and 20 (10%) had itch, redness and pain.`,
  ])("is no arm's: %s", (text) => {
    expect(told(text)).toEqual(["20% 40/200", "10% 20/200"]);
    expect(messages(text)).toEqual([]);
  });
});

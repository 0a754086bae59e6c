/** Who cannot be meant: people with whom a later sentence opens, and the sum of arms that are compared. */
import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("some of those who were named, with whom a later sentence opens", () => {
  it.each([
    ["do not make a statement before them right", "The vaccine was given to 351 adults. Fever was uncommon (42 adults, 17.5%). Of 240 adults older than 60, 51 (21.3%) had pain.", ["17.5% 42/351", "21.3% 51/240"]],
    ["nor do they without a noun", "We enrolled 180 patients. Fever was seen in 31 (24.8%). Among the 125 with measurable disease, 50 (40.0%) responded.", ["24.8% 31/180", "40.0% 50/125"]],
    ["and hide no slip", "The study enrolled 512 women, of whom 488 were evaluable. Relapse was seen in 41 (6.4%). Among the 64 with node-positive disease, 21 relapsed (32.8%).", ["6.4% 41/488", "32.8% 21/64"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toHaveLength(1);
  });

  it.each([
    ["are all, where the text gives nobody before", "In all, 30 responded (25.0%). Of 120 patients with myeloma, 12 (10.0%) died.", ["25.0% 30/120", "10.0% 12/120"]],
    ["are all, where they are more than before", "Of 40 screened first, 10 were ineligible. Later, 30 responded (25.0%). Of 120 patients with myeloma, 12 (10.0%) died.", ["25.0% 30/120", "10.0% 12/120"]],
    ["are those who were evaluable", "We enrolled 140 patients. Response was seen in 30 (25.0%). Of the 120 evaluable patients, 12 (10.0%) died.", ["25.0% 30/120", "10.0% 12/120"]],
    ["may be meant in their own sentence", "We enrolled 140 patients. A response was seen in 30 (25.0%) of the 120 with measurable disease.", ["25.0% 30/120"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("a figure that is compared with nobody", () => {
  const arms = "Patients received axitinib (104 patients) or axitinib plus avelumab (73 patients).";

  it.each([
    ["is of the second arm behind it", `${arms} Deaths were rare (none vs 4 [5%]).`, ["5% 4/73"]],
    ["and of the first before it", `${arms} Deaths were rare (5 [5%] vs none).`, ["5% 5/104"]],
    ["whatever nobody is called", `${arms} Deaths were rare (0 vs 4 [5%]) and falls, too (zero vs 6 [8%]).`, ["5% 4/73", "8% 6/73"]],
    ["in the order in which the words name the arms", "Patients received axitinib (104 patients) or avelumab (73 patients). Gout was rarer with avelumab (none vs 5 [5%]).", ["5% 5/104"]],
    ["or of the other, where the words do not say", `${arms} Gout was rarer with both (none vs 5 [5%]).`, ["5% 5/104"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is not of both", () => {
    expect(messages(`${arms} Deaths were rare (none vs 4 [2%]).`)).toEqual(["4 of 73 is 5.5%, not 2%, and it does not follow from 104 either."]);
    expect(messages(`${arms} Deaths were rare (4 patients, 2%).`)).toEqual([]);
  });
});

describe("some people, with whom an earlier sentence opens", () => {
  it.each([
    "For patients requiring ventilation (n = 1151), mortality was 41.0%. A total of 45 (2.2%) had a stroke.",
    "In farmers with asthma (n = 210), the rate was 30.0%. Overall, 25 (1.0%) of all farmers smoked.",
    "Among women with a scar (n = 310), rupture was seen in 9 (2.9%). In all, 22 (0.7%) of the women lost the baby.",
    "Among women with a scar (n = 310), rupture was seen in 9 (2.9%). Altogether 22 (0.7%) bled, and 25 in total (0.8%) had fits.",
    "Among women with a scar (n = 310), rupture was seen in 9 (2.9%). Overall, the baby was lost by 22 (0.7%).",
    "Among women with a scar (n = 310), rupture was seen in 9 (2.9%). Fits were seen in 22 (0.7%) overall.",
    "Answers came for 2310 of 4400 patients. Of patients with asthma (n = 910), 637 (70.0%) smoked. A total of 31 patients (1.5%) were deaf.",
  ])("are not all: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["For patients requiring ventilation (n = 1151), mortality was 41.0%. A total of 45 (2.2%) of those requiring ventilation had a stroke.", "45 of 1151 is 3.9%, not 2.2%"],
    ["In farmers with asthma (n = 210), the rate was 30.0%. Pain was seen in 25 (14.0%).", "25 of 210 is 11.9%, not 14.0%"],
    ["Among women with a scar (n = 310), 9 (2.9%) had a rupture. Total hysterectomy was needed in 31 (1.0%).", "31 of 310 is 10.0%, not 1.0%"],
    ["Among women with a scar (n = 310), 9 (2.9%) had a rupture. Overall survival was short, and 62 (12%) died.", "62 of 310 is 20.0%, not 12%"],
    ["Among women with a scar (n = 310), 9 (2.9%) had a rupture. Nearly all needed fluids, and 62 (12%) needed blood.", "62 of 310 is 20.0%, not 12%"],
    ["Among women with a scar (n = 310), 9 (2.9%) had a rupture. All-cause mortality was 4.0% (40 deaths).", "40 of 310 is 12.9%, not 4.0%"],
    ["We studied 1,000 women. Among women with a scar (n = 310), 9 (2.9%) had a rupture. Overall, 62 (12.0%) died.", "62 of 310 is 20.0%, not 12.0%"],
  ])("but are meant by others: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));
});

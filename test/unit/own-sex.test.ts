import { describe, expect, it } from "vitest";
import { messages, reasons, told } from "./told.ts";

describe("a count of men", () => {
  const people = "In all, 3,600 women and 3,400 men took part. ";
  const mistake = "324 of 3,400 is 9.5%, not 9.0%";

  it.each([
    `${people}Bleeding was seen in 324 men (9.0%).`,
    `${people}During follow-up, 324 men (9.0%) and 300 women (8.3%) bled.`,
    `${people}Bleeding was seen in 324 (9.0%) of the men.`,
    `Of the 3,600 women, 300 (8.3%) bled. The 3,400 men were older. Bleeding was seen in 324 men (9.0%).`,
  ])("is no share of the women: %s", (text) => {
    expect(messages(text)[0]).toContain(mistake);
  });

  it.each([
    "The 7,000 people were 3,600 women (51.4%) and 3,400 men (48.6%). Bleeding was seen in 324 men (9.0%).",
    "Of 7,000 people, 3,600 (51.4%) were female and 3,400 (48.6%) were male. Bleeding was seen in 324 male patients (9.0%).",
  ])("is none of the women that are counted with a percentage: %s", (text) => {
    expect(messages(text)[0]).toContain("it does not follow from 3,400 either");
  });

  it("is not checked where only some of the men may be meant", () => {
    expect(told(`${people}Bleeding was seen in 324 (9.0%) older men.`)).toEqual(["9.0% 324/?"]);
  });

  it.each([
    [`${people}Bleeding was seen in 324 men (9.5%).`, "9.5% 324/3400"],
    [`${people}Bleeding was seen in 324 patients (9.0%).`, "9.0% 324/3600"],
    ["The 7,000 people were 3,600 women and 3,400 men. Bleeding was seen in 324 men (4.6%).", "4.6% 324/7000"],
    [`${people}Bleeding was seen in 324 partners of women (9.0%).`, "9.0% 324/3600"],
    [`${people}Bleeding was seen in 324 men and women (9.0%).`, "9.0% 324/3600"],
    // an arm has as many
    ["The trial assigned 3,600 to the drug and 3,600 to placebo, among them 3,600 women and 3,400 men. Bleeding was seen in 324 men on the drug (9.0%).", "9.0% 324/3600"],
  ])("may be of everybody else: %s", (text, expected) => {
    expect(told(text).at(-1)).toBe(expected);
    expect(messages(text)).toEqual([]);
  });

  it("may be of those whose men they are, where the text counts no men", () => {
    expect(messages("We asked 400 women. Their partners were asked too, and 40 men (10%) answered.")).toEqual([]);
    expect(messages("We asked 400 women; 50 (12.5%) of them and 60 men (15%) answered. Later 40 men (10%) did.")).toEqual([]);
    expect(messages("The 400 mothers had 210 boys and 190 girls. Colic was seen in 20 girls (5%).")).toEqual([]);
  });

  it("is no part of a whole that is told of elsewhere", () => {
    expect(messages("Among 300 men on the list, 180 (60%) smoked, while the second list had 30 smokers (25%).")).toEqual([]);
  });

  it("is told from the girls among children", () => {
    expect(messages("We saw 210 boys and 190 girls. Colic was seen in 21 girls (10%).")[0]).toContain("21 of 190 is 11.1%, not 10%");
    expect(reasons("We saw 210 boys and 190 girls. Colic was seen in 21 girls (11%).")).toEqual([null]);
  });
});

describe("women and men who are told apart side by side", () => {
  const groups = "In the younger group (n = 400) 40 (10%) and in the older group (n = 500) 75 (15%) walked. ";
  it.each([
    [`We asked 900 people. ${groups}Asthma was found in 22% of women and 30% of men (93 and 143).`, ["22% 93/?", "30% 143/?"]],
    [`We asked 900 people, 423 women and 477 men. ${groups}Asthma was found in 22% of women and 30% of men (93 and 143).`, ["22% 93/423", "30% 143/477"]],
    ["We asked 9,000 people, of whom 3,600 (40.0%) were women. Asthma was found in 8.0% of women and 6.0% of men (288 and 324). Eczema was found in 2.0% of women and 1.5% of men (72 and 81).", ["8.0% 288/3600", "6.0% 324/?", "2.0% 72/3600", "1.5% 81/?"]],
  ])("are no arms in their order: %s", (text, expected) => {
    expect(told(text).slice(-expected.length)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are judged by their own number, and arms that are not told apart so by theirs", () => {
    expect(messages("We asked 400 women and 500 men. Asthma was found in 23% of women and 30% of men (80 and 150).")[0]).toContain("80 of 400 is 20.0%, not 23%");
    expect(messages(`${groups}Asthma was found in 23% and 30% of women (80 and 150).`)[0]).toContain("80 of 400 is 20.0%, not 23%");
  });
});

describe("the number of one sex", () => {
  const all = "Sixty-four children (38 boys, 26 girls) were referred.";

  it("is no denominator where no word names that sex", () => {
    expect(told(`${all} Nine (24%) had an ultrasound.`)).toEqual(["24% 9/?"]);
    expect(messages(`${all} Nine (24%) had an ultrasound.`)).toEqual([]);
    expect(told(`${all} Nine (14%) had an ultrasound.`)).toEqual(["14% 9/64"]);
  });

  it("is one where its own words or those of a statement beside it do", () => {
    expect(told(`${all} Nine (24%) boys had an ultrasound.`)).toEqual(["24% 9/38"]);
    expect(told(`${all} Among the boys, nine (24%) had an ultrasound. Surgery was needed in seven (18%).`)).toEqual(["24% 9/38", "18% 7/38"]);
  });
});

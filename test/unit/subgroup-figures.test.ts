/** Figures of some people of each arm, of those of an arm who were analysed, and figures of all those together of whom the sentence has told. */
import { describe, expect, it } from "vitest";
import { messages, told, verdicts } from "./told.ts";

const arms = "We randomised 800 adults, 400 to splints and 400 to casts. Pain was reported by 120 with splints (30.0%) and 100 with casts (25.0%). ";

describe("figures of some people of each arm", () => {
  it.each([
    "In those with diabetes the figures were 30 and 20 (42.9% and 30.8%).",
    "In patients with a fracture it was seen in 30 (42.9%) and 20 (30.8%).",
    "For adults older than 60 years the corresponding numbers were 30 (42.9%) and 20 (30.8%).",
    "In those without a fall this was found in 30 (42.9%) and 20 (30.8%).",
    "Diabetic patients: 30 (46.9%) and 27 (40.8%).",
    "Older women: 30 (46.9%) and 27 (40.8%).",
  ])("are of nobody whom the text counts: %s", (text) => {
    expect(verdicts(arms + text).slice(-2)).toEqual(["unverifiable", "unverifiable"]);
    expect(messages(arms + text)).toEqual([]);
  });

  it.each([
    ["At one year the figures were 60 and 80 (15.0% and 30.0%).", "80 of 400 is 20.0%, not 30.0%."],
    ["With casts it was 80 (30.0%).", "80 of 400 is 20.0%, not 30.0%."],
    ["Diabetic patients: 60 (15.0%) and 80 (30.0%).", "80 of 400 is 20.0%, not 30.0%."],
    ["Later surgery: 60 (15.0%) and 80 (30.0%).", "80 of 400 is 20.0%, not 30.0%."],
  ])("but these are of the arms: %s", (text, message) => {
    expect(messages(arms + text).join()).toContain(message);
  });
});

describe("the analysed of an arm", () => {
  const text = "The clinics sent 210 to coaching and 208 to advice. The visit was completed by 171 in the coaching group (171 of 210, 81.4%) and 184 in the advice group (184 of 208, 88.5%). The response was 49.5% (104/210) versus 23.1% (48/208). ";

  it.each(["63 assessed patients in the coaching group (36.8%) were well.", "Remission was seen in 63 evaluable patients in the coaching group (36.8%).", "63 completers (36.8%) in the coaching group relapsed."])("are those who were counted before: %s", (own) => {
    expect(told(text + own).at(-1)).toBe("36.8% 63/171");
    expect(messages(text + own)).toEqual([]);
  });

  it("where the percentage follows from them", () => {
    expect(messages(`${text}63 assessed patients in the coaching group (46.8%) were well.`)).toHaveLength(1);
    expect(messages(`${text}63 patients in the coaching group (36.8%) were well.`)).toHaveLength(1);
  });
});

describe("figures of all of whom the run before is told", () => {
  it.each([
    "Of 240 and 210 questionnaires that came back, 180 and 147 (75.0%; 70.0%) were complete, and 36 in all (8.0%) were empty.",
    "Forms came back from 240 and 210 nurses, of whom 180 and 147 (75.0%; 70.0%) were content, and 36 overall (8.0%) had left.",
    "At a year data were there for 240 and 210 pupils; 180 (75.0%) and 147 (70.0%) could read. Altogether, 36 (8.0%) had moved.",
  ])("are shares of their sum: %s", (text) => {
    expect(told(text)).toEqual(["75.0% 180/240", "70.0% 147/210", "8.0% 36/450"]);
    expect(messages(text)).toEqual([]);
  });

  it("and are no shares of it where they do not follow, nor without such a word", () => {
    expect(told("Forms came back from 240 and 210 nurses, of whom 180 and 147 (75.0%; 70.0%) were content, and 36 overall (17.1%) had left.").at(-1)).toBe("17.1% 36/210");
    expect(told("Forms came back from 240 and 210 nurses, of whom 180 and 147 (75.0%; 70.0%) were content, and 36 (8.0%) had left.").at(-1)).not.toBe("8.0% 36/450");
  });
});

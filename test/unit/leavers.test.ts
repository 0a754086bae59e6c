import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { working } from "../../server/review/working.ts";
import { messages, told } from "./told.ts";

describe("people who were left out before", () => {
  it.each([
    "A total of 240 patients were enrolled. Of these, 30 were excluded because of early disease, and 10 were excluded because of missing scans. Leakage occurred in 13 patients (6.5%).",
    "A total of 240 patients were enrolled. Forty were excluded because of infection. Leakage occurred in 13 patients (6.5%).",
    "Of 240 patients enrolled, 30 were not eligible and 10 were lost to follow-up. The remaining patients were analysed. Leakage was seen in 13 patients (6.5%).",
    "Two hundred and forty patients were enrolled; 30 patients cancelled, and ten were ineligible. Surgery took a median of 2 hours. Leakage was seen in 13 patients (6.5%).",
    "We enrolled 240 patients. After exclusion of 40 who were too ill, leakage occurred in 13 patients (6.5%).",
    "We enrolled 240 patients. We excluded 40 patients with infection. Leakage occurred in 13 patients (6.5%).",
  ])("are none of those of whom the percentage is: %s", (text) => {
    expect(told(text)).toEqual(["6.5% 13/200"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["A total of 240 patients were enrolled. Forty were excluded because of infection. Leakage occurred in 13 patients (4.5%).", "13 of 240 is 5.4%, not 4.5%"],
    ["Of 300 screened patients, 40 were excluded. A total of 240 patients were enrolled. Leakage occurred in 13 patients (6.5%).", "13 of 240 is 5.4%, not 6.5%"],
    ["A total of 240 patients were enrolled. Forty gained weight. Leakage occurred in 13 patients (6.5%).", "13 of 240 is 5.4%, not 6.5%"],
    ["A total of 240 patients were enrolled; 40 were excluded, and 200 remained. Leakage occurred in 13 of 240 patients (6.5%).", "13 of 240 is 5.4%, not 6.5%"],
  ])("excuse nothing else: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("change nothing where the whole is meant", () => {
    expect(told("A total of 240 patients were enrolled. Forty were excluded because of infection. Leakage occurred in 13 patients (5.4%).")).toEqual(["5.4% 13/240"]);
  });
});

describe("a few who have left", () => {
  it.each([
    ["We randomised 64 patients; 1 withdrew consent. Pain occurred in 20 (32%).", "32% 20/63"],
    ["Of 45 patients who were enrolled, two were lost to follow-up. The itching went away in 31 (72%).", "72% 31/43"],
    ["Of 131 patients, 64 were assigned to the gel group and 67 to the foam group; 1 patient in the gel group withdrew consent and was not included in the analysis. Fever occurred in 20 (32%) patients in the gel group and 29 (43%) in the foam group.", "32% 20/63"],
    ["Of 131 patients, 64 were assigned to the gel group and 67 to the foam group; 1 patient in the gel group withdrew consent. Fever occurred in 20 (32%) patients in the gel group and 29 (43%) in the foam group.", "32% 20/63"],
    ["We assigned 64 patients to the gel group and 67 to the foam group; 1 patient in the gel group withdrew consent. Age was alike. Weight was alike. Pain was alike. Sleep was alike. Work was alike. Fever occurred in 20 (32%) patients in the gel group.", "32% 20/63"],
    ["In the ORBIT trial, 64 patients were assigned to the gel group and 67 to the foam group; 1 patient in the gel group withdrew consent.\n\nIn ORBIT, fever occurred in 20 (32%) patients in the gel group.", "32% 20/63"],
  ])("are taken away where the percentage follows from the others: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["We randomised 64 patients; 1 withdrew consent. Pain occurred in 20 (23%).", "20 of 64 is 31.3%, not 23%"],
    ["Of 131 patients, 64 were assigned to the gel group and 67 to the foam group; 1 patient in the gel group withdrew consent. Fever occurred in 20 (23%) patients in the gel group and 29 (43%) in the foam group.", "20 of 64 is 31.3%, not 23%"],
  ])("excuse nothing else: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("are told", () => {
    const text = "We randomised 64 patients; 1 withdrew consent. Pain occurred in 20 (32%).";
    const statement = review(text).statements.find((s) => s.kind === "proportion")!;
    expect(working(statement, text).rows.map((r) => r.value)).toContain("64 − 1 = 63, added up; chosen because it fits");
  });
});

describe("groups of whom some have left", () => {
  const sent = "The 160 patients were randomised to needling (n = 80) or heat (n = 80).";
  it.each([
    // those who stayed
    [`${sent} Four patients in the needling group were excluded, leaving 76 and 80 patients for analysis.\n\nPain occurred in 19 (25.0%) patients in the needling group and 16 (20.0%) in the heat group.`, ["25.0% 19/76", "20.0% 16/80"]],
    [`${sent} At 3 months, 3 patients were lost; 76 and 72 were analysed.\n\nPain occurred in 19 (25.0%) patients in the needling group and 18 (25.0%) in the heat group.`, ["25.0% 19/76", "25.0% 18/72"]],
    // those of whom the outcome is known
    ["We randomised 640 women: 320 to needling and 320 to heat. The outcome was assessed in 280 of the 312 attenders in the needling group and 270 of the 306 attenders in the heat group.\n\nPain was present in 70 (25.0%) women in the needling group and 54 (20.0%) in the heat group.", ["25.0% 70/280", "20.0% 54/270"]],
    // who left each
    ["A total of 412 women were randomised: 206 to needling and 206 to heat. In all, 8 women in the needling group and 6 in the heat group were lost to follow-up.\n\nPain occurred in 21 (10.6%) women in the needling group and in 19 (9.5%) women in the heat group.", ["10.6% 21/198", "9.5% 19/200"]],
    // a pair in its order
    ["Of 240 patients, 120 were assigned to needling and 120 to heat. At 12 months, 108 (90.0%) and 102 (85.0%) were assessed.\n\n### Pain\n\nAmong those assessed, relief was achieved in 64 (59.3%) and 46 (45.1%). Falls occurred in 18 (16.7%) vs 25 (24.5%).", ["90.0% 108/120", "85.0% 102/120", "59.3% 64/108", "45.1% 46/102", "16.7% 18/108", "24.5% 25/102"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    [`${sent} Four patients in the needling group were excluded, leaving 76 and 80 patients for analysis.\n\nPain occurred in 19 (35.0%) patients in the needling group and 16 (20.0%) in the heat group.`, "19 of 76 is 25.0%, not 35.0%."],
    ["A total of 412 women were randomised: 206 to needling and 206 to heat. In all, 8 women in the needling group and 6 in the heat group were lost to follow-up.\n\nPain occurred in 21 (30.2%) women in the needling group and in 19 (9.5%) women in the heat group.", "21 of 206 is 10.2%, not 30.2%."],
    // grafts that were lost are no people who left
    [`${sent} Nine grafts in the needling group and 12 in the heat group were lost.\n\nPain occurred in 11 (15.5%) patients in the needling group.`, "11 of 80 is 13.8%, not 15.5%"],
  ])("a wrong figure: %s", (text, expected) => {
    expect(messages(text)[0]).toContain(expected);
  });
});

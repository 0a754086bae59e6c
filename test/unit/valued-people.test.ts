import { describe, expect, it } from "vitest";
import { messages, reasons, told } from "./told.ts";

describe("a number of those who are counted behind it", () => {
  it.each([
    ["We treated 240 men. Two fractures were found in 36 men (15%).", ["15% 36/240"]],
    ["We treated 240 men. Two drugs were needed in 60 (25%), and three in 24 (10%).", ["25% 60/240", "10% 24/240"]],
    ["We treated 240 men. Two sutures had been lost in 60 men (25%), and one dose was missed in 36 (15%).", ["25% 60/240", "15% 36/240"]],
    ["We treated 240 men. Two raters agreed in 216 men (90%).", ["90% 216/240"]],
    ["We treated 240 men. The number of ulcers was 1 in 144 men (60%) and 2 or more in 96 (40%).", ["60% 144/240", "40% 96/240"]],
    ["We treated 240 men. One ulcer was seen in 132 (55%) and more than one in 108 (45%).", ["55% 132/240", "45% 108/240"]],
    ["We treated 240 men. Interleukin 8 was raised in 84 men (35%).", ["35% 84/240"]],
    ["We treated 240 men. Two positive swabs were taken from 60 men (25%).", ["25% 60/240"]],
    ["Of 240 men, 120 had a scan. Two raters agreed in 102 men (85%).", ["85% 102/120"]],
    ["We randomised 460 men to gel (n = 240) or foam (n = 220). Two fractures occurred in 36 men (15%) in the gel group and three in 66 (30%) in the foam group.", ["15% 36/240", "30% 66/220"]],
  ])("counts nobody where the percentage is their share of others: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    ["Among 240 men, 3 stents were placed in 36 men (15%).", ["15% 36/240"]],
    ["Of 240 men, two ulcers were seen in 36 men (15%), and three ulcers in 60 men (25%).", ["15% 36/240", "25% 60/240"]],
    ["Of 240 ulcers, 12 ulcers were seen in 36 men (5%).", ["5% 12/240"]],
  ])("counts parts of those whose share the percentage is, unless they have it themselves: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("is the count where the percentage is its share of those", () => {
    expect(told("We treated 240 men. Two drains were removed in 40 men (5%).")).toEqual(["5% 2/40"]);
    expect(told("We treated 240 men. Strokes occurred: 2 in 40 men (5%), 3 in 50 men (6%).")).toEqual(["5% 2/40", "6% 3/50"]);
    expect(told("We treated 240 men. Two deaths occurred in 40 men (5%).")).toEqual(["5% 2/40"]);
    expect(told("We treated 50 men. Nine infections were seen in 45 men (20%).")).toEqual(["20% 9/45"]);
  });

  it("is a misprint's where the percentage follows from neither, or only from one of many populations", () => {
    expect(messages("We treated 240 men. Two deaths occurred in 40 men (15%).")[0]).toContain("2 of 40 is 5.0%, not 15%");
    expect(messages("We treated 240 men. Strokes occurred: 2 in 40 men (5%), 3 in 50 men (16%).")).toEqual([expect.stringContaining("3 of 50 is 6.0%, not 16%")]);
    expect(messages("We treated 240 men. Two deaths occurred in 40 men (15%) and 3 in 50 women (6%).")[0]).toContain("2 of 40 is 5.0%, not 15%");
    expect(messages("We screened 900 men. Of these, 500 were eligible, and 240 were treated. Six deaths occurred in 50 men (10%).")[0]).toContain("6 of 50 is 12.0%, not 10%");
    expect(messages("There were 12 relapses in 60 men on gel (10%) and 14 in 70 on foam (30%).")).toEqual([expect.stringContaining("12 of 60 is 20.0%, not 10%"), expect.stringContaining("14 of 70 is 20.0%, not 30%")]);
    expect(messages("We treated 240 men. Two strokes were diagnosed in 40 men (15%).")[0]).toContain("2 of 40 is 5.0%, not 15%");
    for (const events of ["reoperations were performed", "revisions were done", "cancers were missed", "abscesses were drained", "hernias recurred"]) expect(messages(`Nine ${events} in 60 men (25%).`)[0]).toContain("9 of 60 is 15.0%, not 25%");
    expect(messages("Twelve in 60 men (30%) and 50 women (25%) had a relapse.")[0]).toContain("12 of 60 is 20.0%, not 30%");
    expect(messages("Relapse was 4 in 50 (18%), 5 in 60 (18%) and 6 in 70 (19%).")).toHaveLength(3);
    // "of" is said of the whole
    expect(messages("We treated 240 men. Two of 36 men (15%) died.")[0]).toContain("2 of 36 is 5.6%, not 15%");
  });
});

describe("a value or a limit in front of those who have it", () => {
  it.each([
    ["We treated 240 men. Performance status was 0 in 84 (35%) and 1 in 156 (65%).", ["35% 84/240", "65% 156/240"]],
    ["We treated 240 men. ECOG status was 0–1 in 180 men (75%) and 2 in 60 (25%).", ["75% 180/240", "25% 60/240"]],
    ["We treated 240 men. The Gleason score was 6 in 60 (25%), 7 in 108 (45%) and 8 or higher in 72 (30%).", ["25% 60/240", "45% 108/240", "30% 72/240"]],
    ["We treated 240 men. Parity was 0 in 84 (35%).", ["35% 84/240"]],
    ["We treated 240 men. Viral load was below 50 copies/ml in 60 men (25%).", ["25% 60/240"]],
    ["We treated 240 men. Body mass index was over 30 in 96 (40%) and less than 20 in 12 (5%).", ["40% 96/240", "5% 12/240"]],
    // of a scale that nobody knows
    ["We treated 240 men. Their VESO at six weeks was 0 in 84 (35%), 1 in 96 men (40%) and 2–4 in 60 (25%).", ["35% 84/240", "40% 96/240", "25% 60/240"]],
    ["We treated 240 men. The care was rated 3 in 84 (35%), 2 in 96 men (40%), 1 or less in 60 (25%).", ["35% 84/240", "40% 96/240", "25% 60/240"]],
    ["We treated 240 men. The number of earlier operations was 1 in 156 (65%) and 2 in 84 (35%).", ["65% 156/240", "35% 84/240"]],
    ["We treated 240 eyes. Acuity was 1.2 in 84 eyes (35%) and 0.9 in 156 (65%).", ["35% 84/240", "65% 156/240"]],
    ["We treated 240 men. Lesions: 3–5 in 36 men (15%).", ["15% 36/240"]],
    ["We treated 240 men. Their hip was VESO 0–1 in 96 men (40%), 2 in 60 (25%) and 3–4 in 84 (35%).", ["40% 96/240", "25% 60/240", "35% 84/240"]],
  ])("counts nobody: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it.each([
    "The score was 6 in 60 (25%) and 7 in 108 (45%).",
    "The Apgar score was below 7 in 36 babies (15%).",
    "Body mass index was more than 30 in 96 (40%).",
    "Histological VRG was 1 in 21 men (35%) and 2 in 24 (40%).",
    "One tablet had been left out in 142 home residents (54.6%) and 61 hospital patients (23.9%).",
    "Two tablets were left out in 142 residents (54.6%).",
  ])("accuses nobody where the text does not count them all: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(reasons(text)).not.toContain(null);
  });

  it("leaves a misprint that of those who have it", () => {
    expect(messages("We treated 240 men. Body mass index was over 30 in 96 (42%).")[0]).toContain("96 of 240 is 40.0%, not 42%");
    expect(messages("We treated 240 men. The score was 6 in 60 (25%) and 7 in 180 (57%).")[0]).toContain("180 of 240 is 75.0%, not 57%");
  });

  it("is told from a count", () => {
    expect(told("We treated 240 men. Mortality was below 3 in 60 (5%).")).toEqual(["5% 3/60"]);
    expect(messages("We treated 240 men. The number of deaths was 6 in 50 men (14%).")[0]).toContain("6 of 50 is 12.0%, not 14%");
    expect(messages("We treated 240 men. The number of deaths was over 30 in 98 men (36%).")[0]).toContain("30 of 98 is 30.6%, not 36%");
  });
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("numbers beside an analysis that are no sizes of arms", () => {
  it.each([
    "Two creams were compared. Median ferritin values in the safety populations were 152 and 149. Itch was seen in 37 (25.0%) on gel and 34 (23.0%) on foam.",
    "Serious events in the treated population were 81 and 79. Itch was seen in 21 (13.1%) on gel and 28 (17.4%) on foam.",
    "The required sample sizes for the full analysis were 210 and 207. Itch: 19 (10.0%) and 38 (20.1%).",
    "The numbers analysed were 210 and 207 at 3 months and 190 and 188 at one year. Itch at three months: 21 (10.0%) and 40 (19.3%). Healing at one year: 95 (50.0%) and 47 (25.0%).",
    "We compared gel with foam. Deaths were as frequent: a per-protocol analysis (60 and 58, respectively). Itch 24 (10.0%) and 20 (9.0%).",
    "The 30 and 22 patients lost made the per-protocol analysis unreliable. Itch 24 (10.0%) and 20 (9.0%).",
    "During day shifts 90 and during night shifts 60 falls were reviewed. Itch: 24 (25.0%) and 13 (20.0%).",
    "In Kenya 18 and in Uganda 12 clinics were randomised. Death: 24 (10.0%) and 13 (5.0%).",
    "Schools were allocated: 34 = 19 breakfast + 15 control. Asthma was found in 12 (6.0%) children in breakfast and 9 (4.0%) in control schools.",
    "Randomised women: 306 = 151 gel + 155 foam. Randomised men: 200 = 100 gel + 100 foam. Death in 25 (10.0%) on gel and 51 (20.0%) on foam.",
    "Analysed: 300 = 150 gel + 150 foam. Randomised: 306 = 151 gel + 155 foam. Death in 15 (10.0%) and 30 (20.0%).",
    "Participants were randomised (see Hall 20, Jones 31). Death on gel: 18 (10.0%).",
    "We enrolled 400 patients in 12 wards.\n\nQuality of life percentages are based on 320 questionnaires. Pain improved in 160 (50.0%), and 80 patients (20.0%) died.",
    "The estimates in this section are based on 1000 imputations. Diabetes was found in 105 (10.0%).",
  ])("accuse nobody: %s", (text) => expect(messages(text)).toEqual([]));

  it("but those of whom there are data are", () => {
    const text = "We enrolled 880 adults; data were available for 450 (51.1%) allocated to gel and 430 (48.9%) allocated to foam. Itch was seen in 45 (10.0%) on gel and 43 (9.6%) on foam.";
    expect(messages(text).join()).toContain("43 of 430 is 10.0%, not 9.6%");
  });
});

describe("things that were put on others", () => {
  it.each([
    ["92 steel crowns were placed on 96 control teeth, and 92 zirconia crowns on 96 study teeth. 84 zirconia crowns (87.5%) were kept; for steel the figure was 72 (75.0%).", ["87.5% 84/96", "75.0% 72/96"]],
    ["90 lenses were fitted to 96 treated eyes, and 90 plugs to 96 control eyes. In all, 72 lenses (75%) were still worn, and 60 plugs (62.5%).", ["75% 72/96", "62.5% 60/96"]],
    ["In each child, sealants were put on teeth: 110 resins were laid on 120 control teeth and 112 ionomers on 120 study teeth. Sixty ionomers (50%) were lost.", ["50% 60/120"]],
  ])("are no arm beside these: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
  it("but may be the whole, and what follows from neither is told", () => {
    const text = "90 lenses were fitted to 96 treated eyes, and 90 plugs to 96 control eyes. ";
    expect(messages(`${text}Of the plugs, 60 (66.7%) were worn.`)).toEqual([]);
    expect(messages(`${text}In all, 72 lenses (57%) were still worn.`)[0]).toContain("72 of 90 is 80.0%, not 57%, and it does not follow from 96 either");
  });
});

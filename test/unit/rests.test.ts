import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { working } from "../../server/review/working.ts";
import { messages, told, verdicts } from "./told.ts";

describe("a percentage of the rest of those before", () => {
  it.each([
    ["Of 250 patients, 90 (36.0%) were women and the other 64.0% men.", "64.0% 160/250"],
    ["Ninety of the 250 eyes (36%) were cured; the remaining 64% needed surgery.", "64% 160/250"],
    ["Of 180 nurses, 63 (35%) agreed, the rest (65%) did not.", "65% 117/180"],
    ["Of 180 nurses, 63 (35%) had been vaccinated, so that 65% had not.", "65% 117/180"],
    ["Growth was seen in 24 of 96 cultures (25.0%). Thus 75.0% were sterile.", "75.0% 72/96"],
    ["Of 250 patients, 90 (36.0%) had reflux; the 64.0% without it slept better.", "64.0% 160/250"],
    // side by side, of several, and who remain
    ["All visits were kept by 541 (95.2%) of 568 and 549 (96.0%) of 572, so that the remaining 4.8% and 4.0% missed some.", "4.0% 23/572"],
    ["Of 84 mares, 38 (45.2%) got pellets and 29 (34.5%) a paste, and the other 20.2% hay.", "20.2% 17/84"],
    ["Of 33 calls, 18 (54.5%) were for fever, 4 (12.1%) for falls and 9 (27.3%) for pain. Nothing is known of the 6.1% that remain.", "6.1% 2/33"],
  ])("is the share of those who are left: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    // of the rest of those alone
    "Of 250 patients, 90 (36.0%) fell, most of them at home and the rest (12.0%) in the street.",
    // several categories
    "Of 250 patients, 150 (60%) were white. Black were 40 (16%), and the remaining 20% of other origin.",
    "Of 250 patients, 150 were white, 40 (16%) black, and the remaining 24% of other origin.",
    "Of 250 patients, 40 (16%) were black, and the remaining 70% white, 14% unknown.",
    "Of 250 patients, 40 (16%) died, 100 relapsed, and the rest (44%) were well.",
    // of something else, of others, of another time
    "A response was seen in 63 of 180 (35%) in the drug arm. In the placebo arm, 85% did not.",
    "Of 180 women, 63 (35%) breastfed at 6 weeks; at 6 months, 80% did not.",
    "Of 180 nurses, 63 (35%) agreed and 45% did not.",
    "Of 500 deaths, 63 (12.6%) were cardiac. Cancer was the largest cause; the remaining 40% were unknown.",
    "Of 120 patients, 42 (35.0%) were given half the dose at once, and the remaining 50% after a week.",
    "Of 250 patients, 90 (36.0%) were women and the other 46.0% men.",
    "Of 250 patients, 90 (36.0%) fell; the remaining 74.0% of the costs were those of drugs.",
    "Of 250 patients, 90 (36.0%) fell. Adherence was 74.0%.",
    "Of 250 patients, 90 (36.0%) fell. Of others we know that 46.0% do.",
    "At least 90 (36%) of the 250 fell, and more than 60% had not.",
    // the whole is not in the text
    "The 90 (36.0%) who fell were women, the other 46.0% men.",
  ])("is left where it may be another's: %s", (text) => expect(messages(text)).toEqual([]));

  it("is none where no word tells so", () => expect(told("Of 300 patients, 60 (20.0%) had a fall. Survival at five years was 80.0% (95% CI 74.0 to 85.0).")).toEqual(["20.0% 60/300"]));

  it("is not worked out from a percentage that is wrong itself", () => {
    expect(verdicts("Of 250 patients, 90 (63.0%) were women and the other 64.0% men.")).toEqual(["inconsistent"]);
  });

  it("shows how it was worked out", () => {
    const text = "Of 250 patients, 90 (36.0%) were women and the other 64.0% men.";
    const statement = review(text).statements.find((s) => s.kind === "proportion" && s.percent.text === "64.0%")!;
    expect(working(statement, text).rows.map((r) => r.value)).toContain("250 − 90 = 160");
  });
});

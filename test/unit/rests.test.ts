import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { working } from "../../server/review/working.ts";
import { messages, told, verdicts } from "./told.ts";

describe("a percentage of those before together", () => {
  it.each([
    ["Of 80 patients, 6 (7.5%) had a proven and 9 (11.3%) a possible infection, giving any infection in 18.8%.", "18.8% 15/80"],
    ["Of 80 dogs, 6 (7.5%) had mange and 9 (11.3%) ringworm; in total, 18.8% had a skin disease.", "18.8% 15/80"],
    ["Of 80 dogs, 6 (7.5%) had mange and 9 (11.3%) ringworm. Overall, 18.8% had either.", "18.8% 15/80"],
    ["Of 80 dogs, 6 (7.5%) had mange, 9 (11.3%) ringworm and 5 (6.3%) lice, together 25%.", "25% 20/80"],
    ["Of 80 dogs, 6 (7.5%) had mange, 9 (11.3%) ringworm and 5 (6.3%) lice (25% in all).", "25% 20/80"],
    // without percentages of their own
    ["A total of 80 patients were seen; six had scabies, nine had ringworm and five had lice (together 25%).", "25% 20/80"],
    ["Among 80 patients, the rash was mild in 13, moderate in 4 and severe in 3 (25% in all).", "25% 20/80"],
    ["Among 80 patients, the rash was mild in 13, moderate in 4 and severe in 3 (25%).", "25% 20/80"],
    ["Of 84 patients, pain was mild in 12, moderate in 7 and severe in 2 (25% in all).", "25% 21/84"],
    // each arm, and several wholes
    ["The gel group had 300 patients and the foam group 310. By May, 12 (4.0%) and 9 (2.9%) had moved, and 5 (1.7%) and 6 (1.9%) had died; thus in total 5.7% of the gel group and 4.8% of the foam group were lost.", "4.8% 15/310"],
    ["Healing was seen in 30 of 41 (73.2%), 20 of 30 (66.7%) and 9 of 13 (69.2%), thus in 70.2% of the series as a whole.", "70.2% 59/84"],
  ])("is worked out: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    // does not follow, is of others, or is told by no word
    "Of 80 dogs, 6 (7.5%) had mange and 9 (11.3%) ringworm; in total, 81.8% were treated.",
    "Of 80 dogs, 6 (7.5%) had mange and 9 (11.3%) ringworm. Overall, 40% of owners answered.",
    "Of 80 dogs, 6 (7.5%) had mange and 9 (11.3%) ringworm. Survival was 18.8%.",
  ])("is left: %s", (text) => {
    expect(told(text)).toHaveLength(2);
    expect(messages(text)).toEqual([]);
  });

  it("excuses nothing else", () => {
    expect(messages("Among 80 patients, the rash was mild in 13, moderate in 4 and severe in 3 (52%).")[0]).toContain("3 of 80 is 3.8%, not 52%");
    expect(messages("A total of 80 patients were seen. Five were in pain, and three (8.3%) died.")[0]).toContain("3 of 80 is 3.8%, not 8.3%");
  });
});

describe("a percentage of all but a few", () => {
  it.each([
    ["A total of 80 patients were treated. All but three (96%) finished.", "96% 77/80"],
    ["Of the 273 patients, all but one (99.6%) went home.", "99.6% 272/273"],
    ["There were 273 patients in the gel group and 257 in the foam group. Of 273 patients in the gel group, all but 1 healed, a rate of 99.6%.", "99.6% 272/273"],
    ["We sent 560 forms to our patients. They were complete for 97.7% (13 were not filled in).", "97.7% 547/560"],
    ["A total of 80 patients were treated. The course was ended by 96% (three did not finish it).", "96% 77/80"],
    ["We treated 80 patients. All except 3 finished the course, that is, 96%.", "96% 77/80"],
  ])("is that of the others: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
  });

  it("is none where those who did not are a few percent", () => {
    expect(told("A total of 80 patients were treated. They were lost at the rate of 4% (three did not come).")).toEqual(["4% 3/80"]);
  });

  it("is left where it does not follow", () => expect(told("A total of 80 patients were treated. All but three (91%) finished.")).toEqual([]));
});

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
    // in their clause, farther away
    ["The answer was right for 33 of 52 (63%) given the gel and 28 of 52 (54%) given the foam, and the rest erred (37% and 46%).", "37% 19/52"],
    ["Of 96 farms, 54 (56.3%) kept goats, leaving 43.8% that kept sheep alone.", "43.8% 42/96"],
    ["Of 160 charts, 44 (27.5%) lacked a date and 20 (12.5%) a name. An audit could use 60.0% of such charts.", "60.0% 96/160"],
    // of several sentences, by a decimal
    ["Caries was found in 29 of 157 (18.5%) boys. Fillings were rare. Most had good teeth. No caries was therefore seen in 81.5%.", "81.5% 128/157"],
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

  it("is that of people who were counted without one", () => {
    const text = "We sent 172 children to the gel and 168 to the foam. At two years 158 and 151 children were examined. The others, namely 8.1% of the gel arm and 10.1% of the foam arm, had moved.";
    expect(told(text)).toEqual(["8.1% 14/172", "10.1% 17/168"]);
  });

  it("is none where no word tells so", () => expect(told("Of 300 patients, 60 (20.0%) had a fall. Survival at five years was 80.0% (95% CI 74.0 to 85.0).")).toEqual(["20.0% 60/300"]));

  it("is not worked out from a percentage that is wrong itself", () => {
    expect(verdicts("Of 250 patients, 90 (63.0%) were women and the other 64.0% men.")).toEqual(["inconsistent"]);
  });

  it("is worked out where one of several is wrong, which is told for itself", () => {
    const text = "Of the 41 falls, 22 (53.7%) were at home, 6 (14.6%) in the street and 11 (62.8%) elsewhere. Nothing is known of the 4.9% that remain.";
    expect(told(text)).toContain("4.9% 2/41");
    expect(messages(text)).toHaveLength(1);
  });

  it("shows how it was worked out", () => {
    const text = "Of 250 patients, 90 (36.0%) were women and the other 64.0% men.";
    const statement = review(text).statements.find((s) => s.kind === "proportion" && s.percent.text === "64.0%")!;
    expect(working(statement, text).rows.map((r) => r.value)).toContain("250 − 90 = 160");
  });
});

describe("figures further from their counts", () => {
  it.each([
    ["We randomised 140 children. All but seven came to the visit at 26 weeks (95.0%).", "95.0% 133/140"],
    ["We randomised 140 children. All except seven were seen again after 12 months (95.0%).", "95.0% 133/140"],
  ])("belong to them: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(messages(text)).toEqual([]);
  });

  it("of the rest at a time are left alone", () => {
    expect(told("We randomised 140 children. Asthma was found in 70; the rest were well at 26 weeks, while pain had gone in most (95.0%).")).toEqual([]);
  });
});

describe("a percentage of groups that are told beside it", () => {
  it.each([
    ["Of 196 cows on zinc, 118 (60.2%) calved and of 187 on copper, 96 (51.3%); over both groups that makes 55.9%.", "55.9% 214/383"],
    ["Relapse was seen in 30 of 41 (73.2%) on gel and 20 of 30 (66.7%) on foam, or in 70.4% of the two groups together.", "70.4% 50/71"],
    ["Cure followed in 149 of 259 (57.5%) and in 61 of 129 (47.3%); in other words, 54.1% of all 388 were cured.", "54.1% 210/388"],
    ["Healing came in 30 of 41 (73.2%), 20 of 30 (66.7%) and 2 of 19 (10.5%). The first two regimens combined had a rate of 70.4%.", "70.4% 50/71"],
  ])("is worked out: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Relapse was seen in 30 of 41 (73.2%) on gel and 20 of 30 (66.7%) on foam. Over both groups, 12.5% had headache.",
    "Relapse was seen in 30 of 41 (73.2%), 20 of 30 (66.7%) and 2 of 19 (10.5%), or in about 64% of the two groups together.",
  ])("is left: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("a percentage whose counts stand behind it", () => {
  it.each([
    ["There were 84 patients on mesh and 86 without. Mortality at 30 days was 11.2% overall (10 deaths with mesh, 9 without).", "11.2% 19/170"],
    ["We allotted 854 smokers. Serious events befell 2.9% of all, namely 12 with cigarettes and 13 with gum.", "2.9% 25/854"],
    ["A total of 201 patients took part. The other eye was blind in 35.8% (39 + 33 out of 201).", "35.8% 72/201"],
    ["We sent 847 samples out. A second test followed for 78.0% of the 847, that is, for all but 186.", "78.0% 661/847"],
    ["All but 95 of 1,418 women (93.3%) came back.", "93.3% 1323/1418"],
  ])("is worked out: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["A total of 201 patients took part. The other eye was blind in 38.5% (39 + 33 out of 201).", "35.8%, not 38.5%"],
    ["All but 95 of 1,418 women (99.3%) came back.", "93.3%, not 99.3%"],
  ])("is reported where all numbers are beside it: %s", (text, expected) => expect(messages(text)[0]).toContain(expected));

  it.each([
    "There were 84 patients on mesh and 86 without. Mortality at 30 days was 14.2% overall (10 deaths with mesh, 9 without).",
    "There were 84 patients on mesh and 86 without. The hernia was seen in 11.2% of scans (10 mm with mesh, 9 mm without).",
    "Of the 273 patients on gel, 250 were seen and all but one (91%) went home.",
  ])("is left: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("all but a few of a number", () => {
  it("are meant by a percentage alone in the bracket behind it", () => {
    expect(messages("All but 5 of 80 nurses (96%) came.")).toHaveLength(1);
    expect(messages("All but 5 of 80 nurses (94%) came.")).toEqual([]);
  });

  it.each([
    "All but three of 14 nurses slept better by 40%.",
    "Sleep was sound on 90% of days in all but three of the 14 wards.",
    "All but 7 of 90 had a rash on gel, and 60% of these itched.",
    "It was given to all but 7 of 58 nurses (60% women).",
    "Rash was seen in 30 of 60 (50%) on gel and 20 of 40 (50%) on foam, giving 80% power to the two groups.",
    "Fever was seen in 30 of 60 (50%) on gel and 20 of 40 (50%) on foam, so 5% in both groups left.",
  ])("are not by another: %s", (text) => expect(messages(text)).toEqual([]));
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a number that is fewer than another", () => {
  it.each([
    ["Of 160 men, 40 (52%) fewer than three doses.", "40 of 160 is 25.0%, not 52%"],
    ["Of 160 men, 40 (52%) fewer than half took their pills.", "40 of 160 is 25.0%, not 52%"],
  ])("is of those beside it: %s", (text, expected) => expect(messages(text)).toEqual([expect.stringContaining(expected)]));
});

describe("a percentage that sets two groups against each other", () => {
  it.each([
    "Vaccine efficacy was 80.0% (12 cases among 600 vaccinated children, 60 among 600 on placebo).",
    "VE was 80.0% (12 cases in 600 vaccinees; 60 in 600 controls).",
    "The efficacy of the vaccine against severe illness was 80.0% (12 cases among 600 vaccinees).",
    "Protection was 80% (12 of 600 vaccinated and 60 of 600 unvaccinated pupils fell ill).",
    "The preventable fraction was 80% (12 cases among 600 vaccinated, 60 among 600 unvaccinated).",
    "Effectiveness was 80% (12 infections among 600 users, 60 infections among the 600 others).",
    "A 40% lower risk was seen with the drug (30 events among 500 patients, 50 among 500).",
    "There were 40% fewer relapses (30 in 500 patients on the drug).",
    "Relapse was 40% less likely with the drug (30 of 500 patients).",
    "Two doses were 80% effective (12 cases among 600 vaccinees).",
    "The risk was reduced by 40% (30 events among 500 patients).",
    "Deaths fell by 40% (30 among 500 patients, 50 among 500).",
    "Mortality was 40% lower than in the controls (30 of 500 patients).",
    "Treatment had an effect of 40% (30 of 500 patients, 50 of 500).",
    "A 60% increased risk was seen (80 events among 500 patients, 50 among 500).",
    "The vaccine reduced the risk of death by 40% (30 of 500 patients).",
    "Mortality fell sharply by 40% (30 of 500 patients).",
    "Mortality was lower by 40% (30 of 500 patients).",
    "There was a reduction in the risk by 40% (30 of 500 patients).",
    "VE against infection was estimated at 80% (12 cases among 600 vaccinees).",
    "The drug gave 80% protection (12 cases among 600 pupils, 60 among 600).",
    "The absolute difference was 10% (12 of 40 women, 16 of 40 men).",
    "The relative reduction was 25% (12 of 40 on aspirin, 16 of 40 on placebo).",
    "Relapses were 50% rarer with the drug (10 of 200 patients) than with placebo (20 of 200).",
    "Pain was half as common (50%; 10 of 200 patients vs 20 of 200).",
    "We treated 80 patients; the dose was reduced by 25% (n = 12) or withheld (n = 3).",
  ])("is no share of those beside it: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Lower limb fractures were seen in 25% (20 of 80 patients).", ["25% 20/80"]],
    ["Of 80 fractures, 25% (n = 20) were of the lower limb.", ["25% 20/80"]],
    ["Salt was reduced by 50% of the women (40 of 80).", ["50% 40/80"]],
    ["Effectiveness was 85% (34 of 40 responded).", ["85% 34/40"]],
    ["Of 80 patients, 25% reduced (n = 20) their dose.", ["25% 20/80"]],
  ])("is told from a share: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ["The cure rate was 85% (31 of 40 patients).", "31 of 40 is 77.5%, not 85%"],
    ["Protection was seen in 70% (30 of 40 children).", "30 of 40 is 75.0%, not 70%"],
    ["The vaccine was given to 70% (30 of 40 children).", "30 of 40 is 75.0%, not 70%"],
    ["A response was seen in 45% (12 of 40 patients; complete in 3).", "12 of 40 is 30.0%, not 45%"],
    ["A response was seen in 45% (12 of 40 patients, of whom 3 of 12 relapsed).", "12 of 40 is 30.0%, not 45%"],
    // what is "by 65%" is the verb in front of it
    ["Weight gain was reported by 65% (24 of 50 patients).", "24 of 50 is 48.0%, not 65%"],
    ["Decreased appetite was reported by 65% (24 of 50 patients).", "24 of 50 is 48.0%, not 65%"],
    ["Improved sleep was noticed by 65% (24 of 50 patients).", "24 of 50 is 48.0%, not 65%"],
    ["Falls were reported by 65% (24 of 50 patients).", "24 of 50 is 48.0%, not 65%"],
    ["Cutaneous reactions were reported by 65% (24 of 50 patients).", "24 of 50 is 48.0%, not 65%"],
    ["Lower abdominal pain was experienced by 65% (24 of 50 patients).", "24 of 50 is 48.0%, not 65%"],
    ["Differences were noted by 65% (24 of 50 patients).", "24 of 50 is 48.0%, not 65%"],
    ["The interview was declined by 65% (24 of 50 patients).", "24 of 50 is 48.0%, not 65%"],
    // an effect is named, and the percentage is of something else
    ["Attributable mortality was 30% (12 of 50 patients).", "12 of 50 is 24.0%, not 30%"],
    ["The proportion of events attributable to the drug was 30% (12 of 50 events).", "12 of 50 is 24.0%, not 30%"],
    ["Preventable deaths were frequent: 60% (24 of 50 deaths).", "24 of 50 is 48.0%, not 60%"],
    ["With protection 75% (30 of 50) stayed well.", "30 of 50 is 60.0%, not 75%"],
    ["Relapse was prevented with a success of 60% (24 of 50 patients).", "24 of 50 is 48.0%, not 60%"],
    ["The effect of vaccination was good: 60% (24 of 50) seroconverted.", "24 of 50 is 48.0%, not 60%"],
    ["The VE group had rash, 60% (24 of 50 adults).", "24 of 50 is 48.0%, not 60%"],
    // two shares that nothing compares
    ["Rash was seen in 25% (12 of 40 women, 16 of 40 men).", "12 of 40 is 30.0%, not 25%"],
    ["Mortality was 20% (12 of 50 on aspirin, 15 of 50 on placebo).", "12 of 50 is 24.0%, not 20%"],
    ["Response was 30% (12 of 50 patients; 20 of 60 lesions).", "12 of 50 is 24.0%, not 30%"],
    ["Side effects were frequent: 25% (12 of 40 women, 16 of 40 men).", "12 of 40 is 30.0%, not 25%"],
    ["Pain was as common in men (25%; 12 of 40 women, 16 of 40 men).", "12 of 40 is 30.0%, not 25%"],
    // one share, and near the percentage
    ["The treatment was 65% effective (30 of 40 patients cured).", "30 of 40 is 75.0%, not 65%"],
    ["With 60% protection (24 of 50 mice), survival was better.", "24 of 50 is 48.0%, not 60%"],
    ["Overall 45% lower risk patients (20 of 60) died.", "20 of 60 is 33.3%, not 45%"],
    ["In total, 45% reduced the rate of drinking (20 of 60).", "20 of 60 is 33.3%, not 45%"],
  ])("hides no share that is wrong: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("a percentage behind two shares that are set against each other", () => {
  it.each([
    "Eight people out of 100 on the ointment had a rash, compared with 5 out of 100 on the cream (3% more).",
    "44 people out of 100 who did the exercises compared with 30 out of 100 who did not were free of pain (14% absolute improvement).",
    "Healing: 48/96 v 30/95 (18.4%, 4.6% to 32.2%).",
    "- Healing: 48/96 vs 30/95; 18% (95% CI 5 to 32)\n- Closure: 40/96 vs 29/95; 11% (95% CI −2 to 25)",
    "More ulcers healed (48/96 vs 30/95; +18%) and closed (40/96 vs. 29/95; +11%).",
    "Falls: 12/110 with the rail vs 24/111 without (11% absolute reduction, 50% relative reduction).",
    "A fall was seen in 12 of 110 residents versus 24 of 111 (50% relative risk reduction).",
    "A fall was seen in 12 of 110 residents against 24 of 111 (11% difference; P = 0.03).",
    "Fewer residents fell with the rail (12 of 110) than without it (24 of 111; 11% absolute benefit).",
  ])("is their difference: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["Healing: 48/96 (50%) vs 30/95 (38%).", "30 of 95 is 31.6%, not 38%"],
    ["Healing was seen in 50% (48/96) vs 30 of 95 (38%).", "30 of 95 is 31.6%, not 38%"],
    ["Healing was seen in 50% of the ulcers (48/96) compared with 30/95 (38%).", "30 of 95 is 31.6%, not 38%"],
    ["Healing: 48/96 vs 30/95 (50% vs 38%).", "30 of 95 is 31.6%, not 38%"],
    ["Healing was seen in 48 of 96 legs and 30 of 95 feet (38%).", "30 of 95 is 31.6%, not 38%"],
  ])("is the share of the second where the first has its own: %s", (text, message) => expect(messages(text).join()).toContain(message));

  it.each([
    ["Healing: 48/96 vs 30/95 (51.6%).", "30 of 95 is 31.6%, not 51.6%"],
    ["A blister formed in 14 of 90 walkers against 26 of 92 (23.8%; P = 0.04).", "26 of 92 is 28.3%, not 23.8%"],
    ["Mould was found in 9 of 50 flats compared with 18 of 50 houses (63%).", "18 of 50 is 36.0%, not 63%"],
  ])("is the share of the second where a slip leads from that to it: %s", (text, message) => expect(messages(text).join()).toContain(message));

  it.each([
    "Healing: 80/100 vs 30/100 (50%).",
    "Healing: 48/96 vs 30/95 (36.8% fewer).",
    "Falls: 12/40 vs 20/40 (40%).",
  ])("is what has been worked out from both, though it is a slip away from the second: %s", (text) => expect(messages(text)).toEqual([]));

  it("may follow from the second all the same", () => expect(told("Healing: 48/96 vs 30/95 (32%).")).toEqual(["32% 30/95"]));

  it.each([
    "Seven more people out of 100 had cramps (7% more, 95% CI 2% to 12%).",
    "Of 80 patients, 12 had a fall (5% less, by their own count).",
  ])("is an amount by which there are more: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("percentages of several groups before their numbers", () => {
  it.each([
    "Mean adherence was 93%, 91% and 90% with placebo (n = 60), 1 mg (n = 61) and 4 mg (n = 62).",
    "Median reductions in pain were 27% and 52% for gel (n = 89) and foam (n = 92).",
  ])("are not of the first: %s", (text) => expect(messages(text)).toEqual([]));

  it("but a single one is", () => expect(messages("Of 80 patients, relapse was seen in 35% (n = 32).").join()).toContain("32 of 80 is 40.0%, not 35%"));
});

describe("how many more or less there were before", () => {
  it.each([
    "The unit saw 640 infants in 2021, 160 (20.0%) fewer than in the year before.",
    "The unit saw 640 infants in 2021, 160 fewer (20.0%) than expected.",
    "The unit saw 640 infants in 2021, that is 160 (33.3%) more infants than in 2019.",
    "Of 640 referrals, 60 (30.0%) less than in 2019 were for strokes.",
    "The unit saw 640 infants in 2021, down by 160 (20.0%).",
    "The unit saw 640 infants in 2021, a reduction of 160 infants (20.0%).",
    "Among 640 admissions there was a rise of 20 (12.5%) in asthma.",
    "In all 640 infants were seen; admissions had fallen sharply by 160 (20.0%).",
    "With 640 infants, the new rules cut the number of admissions by 160 (20.0%).",
  ])("is no share of those who are there: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    "Among 640 patients, surgery was declined by 160 (20.0%).",
    "Among 640 patients, the dose was reduced by 160 (20.0%).",
    "Among 640 patients, 160 (20.0%) more had pain.",
    "Among 640 patients, 160 (20.0%) fell more than once.",
    "In 640 patients, in 160 (20.0%) more than two joints were swollen.",
    "Among 640 patients, 160 (20.0%) had fewer than two visits.",
    "Among 640 patients, a rise of the titre was seen in 160 (20.0%).",
  ])("is told from a share: %s", (text) => expect(messages(text)[0]).toContain("160 of 640 is 25.0%, not 20.0%"));
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

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

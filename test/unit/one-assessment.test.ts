import { describe, expect, it } from "vitest";
import { messages, table } from "./told.ts";

describe("the overall response and the categories of another assessment", () => {
  it.each([
    "The investigators saw 24 responses (ORR 40%, 24/60). On blinded review, there were 4 CRs (7%) and 17 PRs (28%).",
    "The ORR was 35% (21/60) on CT. On PET, 12 CRs (20%) and 15 PRs (25%) were noted.",
    "The overall response rate after four courses was 35% (21/60). After eight courses, 12 patients (20%) had a CR and 15 (25%) a PR.",
    "There were 12 CRs (20%) and 15 PRs (25%) among 60 patients. Confirmed ORR was 35% (21/60).",
    "Placebo: ORR 35% (21/60). Drug: CR 12/60 (20%), PR 15/60 (25%).",
    "As first-line therapy the regimen gave an ORR of 45% (27/60); as second-line therapy, 10 CRs (17%) and 9 PRs (15%) in 60.",
    "Wu et al. reported an ORR of 35% (21/60). Okoye et al. saw CR in 12 of 60 (20%) and PR in 15 (25%).",
    "The ORR was 40% (24/60) at first and 45% (27/60) later, with CR in 12 (20%) and PR in 15 (25%).",
    table("Response, n (%) | N = 60", "CR | 12 (20)", "PR | 15 (25)", "Week 8 ORR | 21 (35)"),
  ])("are not added up: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    "ORR was 35% (21/60), with 7 CR (12%) and 11 PR (18%).",
    "The ORR was 35% (21/60). There were 7 CR (12%) and 11 PR (18%).",
    "By IRC, the ORR was 35% (21/60), with 7 CR (12%) and 11 PR (18%).",
    "ORR was 35% (21/60), with 7 CR (12%) and 11 PR (18%) by central review.",
    "The ORR by IRC was 35% (21/60). Of these, 7 were CR (12%) and 11 PR (18%).",
    "The ORR at week 8 was 35% (21/60). At 8 weeks, CR was seen in 7 (12%) and PR in 11 (18%).",
    "After a median follow-up of 14 months, the ORR was 35% (21/60). There were 7 CR (12%) and 11 PR (18%).",
    "Of 60 patients, 7 (12%) had a CR and 11 (18%) a PR. In total, the ORR was 35% (21/60).",
    "After four courses, the ORR was 35% (21/60). A CR was noted in 7 (12%) and a PR in 11 (18%).",
    "By the iRECIST criteria, 7 patients (12%) had a CR and 11 (18%) a PR. The ORR was 35% (21/60).",
    "Of 60 patients treated, 21 (35%) responded. Seven (12%) had a CR that lasted more than 9 months and 11 (18%) a PR.",
    "Of 60 patients treated, 21 (35%) responded. After a median of 4 cycles, 7 (12%) had a CR and 11 (18%) a PR.",
    "The ORR was 35% (21/60). In our cohort, 7 patients (12%) had a CR and 11 (18%) a PR.",
    "The ORR was 35% (21/60). At data cutoff, 7 patients (12%) had a CR and 11 (18%) a PR.",
    "The ORR was 35% (21/60). In this trial, 7 patients (12%) had a CR and 11 (18%) a PR.",
    "Best response: 7 CR (12%), 11 PR (18%), 20 SD (33%); ORR 35% (21/60).",
    table("Response, n (%) | N = 60", "ORR by IRC | 21 (35)", "CR | 7 (12)", "PR | 11 (18)"),
    table("Response, n (%) | N = 60", "ORR, week 8 | 21 (35%)", "CR | 7 (12%)", "PR | 11 (18%)"),
    table("Response, n (%) | N = 60", "CR at week 8 | 7 (12)", "PR at week 8 | 11 (18)", "Week 8 ORR | 21 (35)"),
  ])("but those of the same are: %s", (text) => expect(messages(text)[0]).toBe("7 complete + 11 partial responses are 18, not 21."));
});

describe("numbers beside those of complete responses", () => {
  it.each([
    "Among 60 patients, 21 (35%) responded (2 CR, 19 PR), with SD in 24 (40%).",
    "The ORR was 35% (21/60), including 2 CR; nausea occurred in 24 (40%).",
    "The ORR was 35% (21/60), with no CR, and SD in 24 (40%).",
    "Of 60 patients, 21 (35%) responded, 3 of them with CR, with grade ≥3 toxicity in 24 (40%).",
    "The ORR was 35% (21/60) and the DCR (CR + PR + SD ≥8 wk) 75% (45/60).",
    "The ORR was 35% (21/60); the CBR (CR plus PR plus SD≥6mo) was 75% (45/60).",
    "The ORR was 35% (21/60) and the CBR (CR, PR, or SD ≥24 weeks) 75% (45/60).",
    "The ORR was 35% (21/60) and the CBR (CR, PR, or SD lasting more than 24 weeks) 75% (45/60).",
    "Of 60 patients, 30 (50%) achieved CR, with transplantation in 24 (80% of responders; 40% of all).",
  ])("are not of these: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    "The ORR was 35% (21/60), including CR in 24 (40%).",
    "Among 60 patients, 21 (35%) responded (19 PR), with CR in 24 (40%).",
  ])("and these are: %s", (text) => expect(messages(text)[0]).toBe("24 complete responses are more than the 21 responses overall."));
});

describe("a length of time with a word between", () => {
  it.each(["18 more months", "18 additional weeks", "18 full months"])("counts nobody: %s", (time) =>
    expect(messages(`The ORR was 34% (17/50). With ${time} of treatment, there were 7 CRs (14%) and 12 PRs (24%).`)).toEqual([]));
  it("and more patients are people", () => expect(messages("Of 18 more patients, 7 had a CR (14%).")).toHaveLength(1));
});

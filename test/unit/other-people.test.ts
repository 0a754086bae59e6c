import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

const isQuiet = (text: string): void => expect(messages(text)).toEqual([]);

describe("two arms the other way round", () => {
  const arms = "We randomised 264 adults to alpha and 251 to beta. ";
  it("are so where both follow and the sentence does not name the first", () => {
    expect(told(`${arms}Beta worked sooner: at week 2, 57 (22.7%) versus 32 (12.1%) were well.`)).toEqual(["22.7% 57/251", "12.1% 32/264"]);
    isQuiet(`${arms}Relapse was seen in 57 (22.7%) vs 32 (12.1%).`);
  });
  it.each([
    "We enrolled 100 patients on the drug and 200 on placebo. Rash was seen in 20 (10%) on the drug versus 10 (10%) on placebo.",
    `${arms}Relapse was seen in 57 (22.7%) versus 32 (12.1%) on beta.`,
    `${arms}Relapse was seen in 57 (22.7%) on alpha versus 32 (12.1%).`,
    `${arms}Relapse was seen in 57 (22.7%) and 32 (12.1%), respectively.`,
    `${arms}Relapse was seen in 57 (22.7%) versus 32 (12.1%), respectively.`,
  ])("are not where either figure's words name its arm: %s", (text) => expect(messages(text)).not.toEqual([]));
  it("are not where it does, or one does not follow", () => {
    expect(messages(`${arms}With alpha and beta, relapse was seen in 57 (22.7%) vs 32 (12.1%).`)).not.toEqual([]);
    expect(messages(`${arms}Beta worked sooner: 57 (22.7%) versus 32 (14.1%).`)).not.toEqual([]);
  });
});

describe("studies beside studies", () => {
  it("are no share of people", () => {
    isQuiet("Nine cohorts (2,140 infants) were found. Sepsis was seen in 321 infants (15.0%). In seven studies the cut-off was 1, and in two (22.2%) it was 2.");
    isQuiet("We found 2,140 infants. Bias was high in three studies (33.3%). The test was read blind in six (66.7%).");
  });
  it("are a share of the studies", () => {
    expect(messages("Five trials were included. Bias was low in five RCTs (100%). Data were missing in four studies (60%) and complete in one study (20%).")).toHaveLength(1);
  });
});

describe("people beside studies", () => {
  it.each([
    ["In three studies (n = 240), pain was worse in 24 (20%) and better in 60 (25%).", "24 of 240 is 10.0%, not 20%"],
    ["In two trials with 200 patients, rash was seen in 20 (20%).", "20 of 200 is 10.0%, not 20%"],
    ["We saw 200 patients. In two trials, rash was seen in 20 (20%).", "20 of 200 is 10.0%, not 20%"],
  ])("are no studies: %s", (text, message) => expect(messages(text)[0]).toContain(message));
  it("stand between studies, too", () => isQuiet("Nine cohorts (2,140 infants) were found. In seven studies with 1,800 infants the cut-off was 1, and in two (22.2%) it was 2."));
});

describe("steps of a flow", () => {
  it.each([
    "- Invited: 800\n- Agreed: 620 (78%)\n- Excluded: 124 (20%)\n- Randomised: 496",
    "- Records screened: 3,900\n- Reports sought for retrieval: 260\n- Not retrieved: 13 (5%)\n- Reports assessed: 247",
    "- Records from databases: 5,000\n  - First: 3,000 (60%)\n  - Second: 2,000 (40%)\n- Duplicates removed: 1,100 of 5,500 (20%)",
  ])("are whom the lines behind them are of: %s", isQuiet);
  it("are not excused", () => {
    expect(messages("- Invited: 800\n- Agreed: 620 (78%)\n- Excluded: 124 (27%)\n- Randomised: 496")).toHaveLength(1);
  });
});

describe("groups named by what they did", () => {
  const text = "One arm (120) walked, the other (80) waited. Pain fell in 42 (35%) who walked and 20 (25%) who waited.";
  it("have their own sizes", () => {
    expect(told(text)).toEqual(["35% 42/120", "25% 20/80"]);
    isQuiet(text.replace("(120)", "(n = 120)").replace("(80)", "(n = 80)"));
    expect(messages(text.replace("35%", "39%"))).toHaveLength(1);
  });
  it("may be cases and controls", () => {
    expect(told("Cases were 160 stillbirths and controls 540 births. Smoking: 40 cases, 25%; 81 controls, 15%.")).toEqual(["25% 40/160", "15% 81/540"]);
  });
});

describe("people whom another sentence counts", () => {
  it.each([
    "Among the smokers, 44 of 1,100 (4.0%) bled on the drug and 88 of 1,104 (8.0%) on placebo.\n\nDeath occurred in 471 (28.6%) patients on the drug and 462 (28.2%) on placebo.",
    "Half of the participants (160; 57%) were women and 62 (22%) worked. Of the 143 people with pain, 52 (36%) had surgery.",
    "Acne was seen in four patients on placebo (2%), 11 on 2 mg (6%) and 16 on 4 mg (6%). All but two of the 31 cases were mild.",
    "The A group had 815 newborns and the B group 805. Bleeding was seen in 80 women (9.3%) on A and 85 women (10.0%) on B.",
    "There were 80,000 infants; 4,000 were exposed. A defect was seen in 120 exposed (3.00%) and 2,354 unexposed infants (3.10%).",
    "Of 281 women, one had a stroke. She was one of 37 smokers (13%).",
    "In a basket study, 47 women (41.6%) had two or more lines before. A response was seen in 5 of 66 HER2-positive women (7.6%) and 2 of 38 HER2-negative women (5.3%).",
  ])("do not accuse: %s", isQuiet);
  it("are the arms where the total was taken for both, or a digit slipped in both", () => {
    const arms = "Death occurred in 12 of 100 (12.0%) on aspirin and 18 of 100 (18.0%) on placebo. ";
    expect(messages(`${arms}Bleeding occurred in 20 (10.0%) on aspirin and 8 (4.0%) on placebo.`)).toHaveLength(2);
    expect(messages(`${arms}Bleeding occurred in 25 (20.0%) on aspirin and 26 (20.8%) on placebo.`)).toEqual([]);
  });
  it("are not all where the percentages add up to a hundred", () => {
    expect(messages("Grade 1 was seen in 10 patients (30%) and grade 2 in 40 patients (70%). The 50 patients were followed.")).toHaveLength(2);
  });
  it("are still those of their own figures", () => {
    expect(messages("Of 281 women, a stroke was seen in one of 37 smokers (13%).")).toHaveLength(1);
    expect(messages("In a single-arm study, 47 women (41.6%) had two or more lines before. A response was seen in 5 of 66 women (7.6%).")).toHaveLength(1);
    expect(messages("We enrolled 280 people. In all, 62 (32%) worked. Of the 143 people with pain, 52 (36%) had surgery.")).toHaveLength(1);
  });
});

describe("a bracket that tells of the others", () => {
  it("is a clause of its own", () => {
    isQuiet("Remission was 92% (16 of 200 had active disease).");
    expect(messages("Remission was 92% (16 of 200 were in remission).")).toHaveLength(1);
  });
  it("is followed by a share of both parts", () => {
    isQuiet("A response was seen in 27 of 90 (30%) in part A, or 28% of all 150.");
    expect(messages("A response was seen in 27 of 90 (30%), or 28% of all 150.")).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a count and the percentage that it is, a few words apart", () => {
  const trial = "We randomised 200 patients, 100 to the drug and 100 to placebo. ";
  it.each([
    [`${trial}By month six 150 people had been seen again, 75% of those randomised.`, ["75% 150/200"]],
    [`${trial}The others, 24 people or 12%, stayed away.`, ["12% 24/200"]],
    [`${trial}It was seen in 24 patients or 12%.`, ["12% 24/200"]],
    [`${trial}Only 14 came back, that is, 7.0% of those randomised.`, ["7.0% 14/200"]],
    [`${trial}Nine patients had been lost altogether, i.e. 4.5% of those randomised.`, ["4.5% 9/200"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is marked where it is wrong", () => {
    expect(messages(`${trial}It was seen in 24 patients or 21%.`)).toEqual([expect.stringContaining("24 of 200 is 12.0%, not 21%")]);
  });

  it.each([
    ["In the end 71 infants were lost across the four trials (7.1%).", ["7.1% 71/?"]],
  ])("of people who are not told: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    `${trial}In the second year 80 women were left, which was 81%.`,
    `${trial}Two trials, both in infants (30% preterm), found no effect.`,
    `${trial}Surgery was done in 24 patients or 14% with gel.`,
    `${trial}We chose a margin of infection in 24 patients or 15%.`,
    `${trial}We expected 20 patients, which is 5% more than in the last trial.`,
    `${trial}In 40 the ejection fraction was low, that is 35% or less.`,
    `${trial}The dose was 40 mg or 12% of the usual one.`,
    `${trial}The score fell by 30 points or 25%.`,
    `${trial}Among 50 women with asthma, 30% of those treated had a cough.`,
    `${trial}In 50 patients seen at week 8, 85% of those with pain had taken the drug.`,
    `${trial}A further 15 had hives and another 4, that is 9.5% in all, had a rash.`,
    `${trial}Of the 100 with the drug, 57%, and of the 100 without it, 52%, improved.`,
    `${trial}It is seen in about one in 30 (4%).`,
    `${trial}In trial 12 (16%) it was rarer.`,
    `${trial}In phase 3 (16%) it was rarer.`,
    `${trial}Nausea fell with 30 mg, 10% of those treated with it.`,
    `${trial}The sample size was 120 women, which is 80% of the planned number.`,
    `${trial}Cultures were positive in 30 patients, which was 60% of those cultured.`,
    `${trial}Cultures were positive in 30 patients, i.e. 60% of those with a fever.`,
    `${trial}In the end 30 women answered the second letter, 60% of those who had been sent it.`,
    `${trial}At last 30 children were seen, which is 60% of the children of the village.`,
    `${trial}A cough was heard in 30 of the wheezing patients, 60%, and in no others.`,
    `${trial}With 12 more (5%) per hundred, the harm is small.`,
    `${trial}Pain fell to 30 (saline, 45%) and to 20 (drug, 65%).`,
    `${trial}A cough was common with gel (70) and foam (80), i.e. 30% and 25%.`,
    `${trial}In 40 cooks, 45%, and in 90 waiters, 60%, the test was positive.`,
    `${trial}The mean weight was 65 with the gel, 45%.`,
    `${trial}They came to 16 of the lessons, 80%.`,
    `${trial}They kept 16 appointments, 80% of those made.`,
    `${trial}There were 15 boys, 60% of those excluded.`,
    `${trial}At month one ten (5.0%) had moved, and six more (12.5%) moved later.`,
    `${trial}Enrolment was behind by 30 children or 12%.`,
    `${trial}It was seen in 41 children or 77.4%, in the 53 who were seen twice.`,
    `${trial}Mood was rated 41 (50 mg; 35.0%), 38 (25 mg; 33.0%) and 45 (saline; 38.5%).`,
    `${trial}Two sites, of 120 (young men, 75%) and 80 (old men, 30%), closed.`,
    `${trial}One woman, a nurse, was given glucose (40%).`,
    `${trial}It was seen in 20 and 24 knees, i.e. 62.5% and 75%.`,
    `${trial}A fall was seen in 50, i.e. 70% of all fractures.`,
    `${trial}They slept 30 minutes more, which is 12%.`,
    `${trial}The pressure was cut to 50% (20 of the usual 40 mmHg).`,
    `${trial}We wrote to 150 midwives, 45%; 120 doctors, 50%.`,
  ])("is not read into: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it("is remarked on as before of others who died, and of those with a disease", () => {
    expect(messages(`${trial}Another 14 women, i.e. 16%, moved later.`)).toHaveLength(1);
    expect(messages(`${trial}It was seen across the 50 (35%) with asthma.`)).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a count and the percentage that it is, a few words apart", () => {
  const trial = "We randomised 200 patients, 100 to the drug and 100 to placebo. ";
  it.each([
    [`${trial}By month six 150 people had been seen again, 75% of those randomised.`, ["75% 150/200"]],
    [`${trial}In the end 30 women answered the second letter, 15% of all patients.`, ["15% 30/200"]],
    [`${trial}The others, 24 people or 12%, stayed away.`, ["12% 24/200"]],
    [`${trial}It was seen in 24 patients or 12%.`, ["12% 24/200"]],
    [`${trial}Most of them – 130 patients, 65% – were well.`, ["65% 130/200"]],
    [`${trial}Of all of them, 130 chose to go on, which is 65%.`, ["65% 130/200"]],
    [`${trial}Cultures were positive in 130 patients, which was 65% of those randomised.`, ["65% 130/200"]],
    [`${trial}Only 14 came back, that is, 7.0% of those randomised.`, ["7.0% 14/200"]],
    [`${trial}Nine patients had been lost altogether, i.e. 4.5% of those randomised.`, ["4.5% 9/200"]],
    [`${trial}The fever returned in 3.5% of them, i.e. in 7 of the 200.`, ["3.5% 7/200"]],
    [`${trial}Deaths: two women, both in the drug arm (1.0% of the 200 randomised).`, ["1.0% 2/200"]],
    [`${trial}One death, a road accident, was held to be unrelated (0.5% of those randomised).`, ["0.5% 1/200"]],
    [`${trial}In the whole trial 78 patients (39.0%) were women.`, ["39.0% 78/200"]],
    [`${trial}In the two groups 23 people (11.5%) wanted no more of it.`, ["11.5% 23/200"]],
    [`${trial}Ten (5.0%) had a rash and four more (2.0%) had hives.`, ["5.0% 10/200", "2.0% 4/200"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    [`${trial}Deaths: two women, both in the drug arm (3.0% of the 200 randomised).`, "not 3.0%"],
    [`${trial}The fever returned in 5.3% of them, i.e. in 7 of the 200.`, "7 of 200 is 3.5%, not 5.3%"],
  ])("is marked where it is wrong: %s", (text, expected) => {
    expect(messages(text)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ["We sent 90 forms. The trial of the spray reported relief in 41 (84 mg; 41.0%), 38 (56 mg; 38.0%) and 45 (saline; 45.0%) people.", ["41.0% 41/?", "38.0% 38/?", "45.0% 45/?"]],
    ["Pain went in seven (500 mg, 35%), ten (1,000 mg, 50%) and four (saline, 20%).", ["35% 7/?", "50% 10/?", "20% 4/?"]],
    ["The corresponding figures were 41 (21.0%) and 66 (34.2%), and in the third trial 12 (16.2%) and 20 (27.8%).", ["21.0% 41/?", "34.2% 66/?", "16.2% 12/?", "27.8% 20/?"]],
    ["A fall was recorded for 377 residents with the programme, 36.9%, and for 515 without it, 52.3%.", ["36.9% 377/?", "52.3% 515/?"]],
    ["Within half a line: 566 and 574 eyes, or 68.9% and 68.7%.", ["68.9% 566/?", "68.7% 574/?"]],
    ["The others had it elsewhere (131), declined (118) or were unfit (84), that is 5.5%, 5.0% and 3.5% of the positives.", ["5.5% 131/?", "5.0% 118/?", "3.5% 84/?"]],
    ["In the end 71 infants were lost across the four trials (7.1%).", ["7.1% 71/?"]],
  ])("of people who are not told: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
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
  ])("is not read into: %s", (text) => {
    expect(messages(text)).toEqual([]);
  });
});

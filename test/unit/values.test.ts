import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("numbers that count nobody", () => {
  it.each([
    "We enrolled 80 men. Performance status was 0 (60%) or 1 (40%).",
    "We enrolled 80 men. They had had one (50%), two (30%) or three or more (20%) courses.",
    "We enrolled 80 men. Genotype 1 (70%), genotype 2 (20%) and genotype 3 (10%) were seen.",
    "We enrolled 80 men. There were 6 falls (4.0% per year).",
    "We enrolled 80 men. The NNT was 16 (6%).",
    "We enrolled 80 men. Falls decreased from 24 to 18 (25%).",
    "We enrolled 80 men. The short course was preferred to the long one (75%).",
    "We enrolled 80 men. The two-week course was liked more than the one-week one (75% vs 40%).",
    "We enrolled 80 men. Most (90%) chose a shorter one (75%).",
  ])("are no statement: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["We enrolled 20 men. One (5%), two (10%) and three (15%) had a fall, a fracture and a burn.", ["5% 1/20", "10% 2/20", "15% 3/20"]],
    ["We enrolled 80 men. Falls rose from 20 (25%) to 24 (30%).", ["25% 20/80", "30% 24/80"]],
    ["We enrolled 80 men. In the clinic one (1.3%) fell, after a week one (1.3%) died, and the other one (1.3%) left.", ["1.3% 1/80", "1.3% 1/80", "1.3% 1/80"]],
    ["Among 80 men, 18 of the 30 with a broken one (60%) fell.", ["60% 18/30"]],
    ["Of the 40 falls, there was a serious one (2.5%).", ["2.5% 1/40"]],
    ["We enrolled 80 men. The number who fell was 20 (25%).", ["25% 20/80"]],
    ["We enrolled 80 men. Falls were seen in 20 (25%) per protocol.", ["25% 20/80"]],
  ])("are told from counts: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("are counts where the percentage is no change, or the list no choice, and a misprint stays one", () => {
    expect(messages("Among 160 men, the number in pain fell from 100 to 40 (35%).")[0]).toContain("40 of 160 is 25.0%, not 35%");
    expect(told("Men on gel (n = 20), foam (n = 50) and oil (n = 60) fell in two (10%), three (6%) and four (7%).")).toEqual(["10% 2/20", "6% 3/50", "7% 4/60"]);
    expect(messages("Of 50 men, falls of three kinds were seen in three (6%), four (3%) and nine (18%).")[0]).toContain("4 of 50 is 8.0%, not 3%");
  });
});

describe("one percentage of two fractions", () => {
  it("is no share of the first where it lies between them", () => {
    const text = "Falls were seen in 23% (5/25, 7/28) in each ward.";
    expect([told(text), messages(text)]).toEqual([[], []]);
  });

  it.each(["Cure was seen in 33% (50/200, 6/18 after a second course).", "Sensitivity was 95% (90/100; 40/45 in women).", "Cure was seen in 33% (50/200, 12/40)."])("is one where the second explains a part of it, or it lies beyond both: %s", (text) => {
    expect(messages(text)).toHaveLength(1);
  });
});

describe("a number of all, in front of categories with nothing but percentages", () => {
  it.each([
    "We studied 130 men. Overall, 110 genotypes were found either as single strains (46.0%) or as several strains (54.0%).",
    "We studied 130 men. In all, 110 infections were treated with oral (44%) or intravenous (56%) drugs.",
    "We enrolled 800 men. In all, 610 men from 14 centres received drug A (58%) or drug B (42%).",
  ])("is a share of nobody: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["Of 200 men, 120 were given oral (60%) and 80 intravenous (40%) drugs.", ["60% 120/200", "40% 80/200"]],
    ["Of 200 men, 120 had surgery (60%), the rest radiotherapy (40%).", ["60% 120/200", "40% 80/200"]],
  ])("is told from the first category: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("is none where they do not make up a hundred", () => {
    expect(messages("Of 200 men, 120 had surgery (50%) and radiotherapy (30%).")[0]).toContain("120 of 200 is 60.0%, not 50%");
  });
});

describe("strengths of what arms were given, with their sizes", () => {
  it.each([
    "We randomised 220 men to 30% (n=110) or 80% (n=110) oxygen.",
    "We gave 120 boys atropine 0.5% (n = 50), 0.1% (n = 40), or 0.01% (n = 30).",
    "We randomised 90 men to 1% (n = 30), 2% (n = 30) or 5% (n = 30) minoxidil.",
    "Of 130 men, washes were chlorhexidine 2% (65 men) or povidone-iodine 10% (65 men).",
  ])("are no shares: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it("are told from shares of those who were given it", () => {
    expect(told("Infection on chlorhexidine was seen in 12% (n = 12) of 100 men.")).toEqual(["12% 12/100"]);
    expect(told("Of 100 men, 12% (n = 12) on oxygen fell.")).toEqual(["12% 12/100"]);
  });
});

describe("a percentage rounded to one place and printed with two", () => {
  it.each([["54.20%", "54.17%"], ["54.30%", "54.17%"], ["55.0%", "54.2%"]])("is wrong in the places that it shows: %s", (printed, right) => {
    expect(messages(`Of 48 men, 26 (${printed}) fell.`)[0]).toContain(`26 of 48 is ${right}, not ${printed}`);
  });
});

describe("averages", () => {
  it.each([
    "The 45 carers came to a median of 6 (75%) of 8 lessons.",
    "The 45 carers came to a median of 6 lessons (75%).",
    "Of 45 carers, strain fell by a mean of 9 (30%) points.",
    "The 45 carers wrote a mean of 6 (75%) and 4 (50%) of 8 letters.",
    "The 45 carers took an average number of 12 pills (80%).",
  ])("count nobody: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["Of 50 carers with a median of 3 children, 10 (20%) fell.", ["20% 10/50"]],
    ["We saw 50 carers. They came to a median of 5 lessons, and 10 (20%) came to none.", ["20% 10/50"]],
    ["The mean age of 50 carers was 61. Of these, 10 (20%) fell.", ["20% 10/50"]],
    ["Of 50 carers, 10 with a mean of two falls (20%) were seen.", ["20% 10/50"]],
  ])("stand beside those who are counted: %s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("steps of a scale, each with its share", () => {
  it.each([
    "ECOG status was 0 (62%) or 1 (38%) among the 180 men randomised.",
    "Of 180 women, parity was 0 (45%), 1 (30%), 2 (17%) and 3 or more (8%).",
    "Of the 60 girls, most had a score of 0 (0%), 1 (20%) or more.",
    "We enrolled 500 adults. The number of falls was 1 (40%), 2 (35%), 3 (15%) and 4 or more (10%).",
    "ECOG status was 0 (62%) or 1 (38%) of 180 men.",
  ])("are no counts: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["Of 6 men, 1 (17%), 2 (33%) and 3 (50%) chose A, B and C.", ["17% 1/6", "33% 2/6", "50% 3/6"]],
    ["Of 50 men, cough, fever and rash were seen in 0 (0%), 1 (2%) and 2 (4%).", ["0% 0/50", "2% 1/50", "4% 2/50"]],
    ["Deaths were 1 (4%) of 25 on gel and 2 (8%) of 25 on foam.", ["4% 1/25", "8% 2/25"]],
    ["In all, 2 (40%) and 3 (60%) of 5 men fell and died.", ["40% 2/5", "60% 3/5"]],
  ])("are counts: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("leave a misprint where counts run on", () => {
    expect(messages("Of 50 men, rash of three kinds was seen in 3 (6%), 4 (8%) and 5 (15%).")[0]).toContain("5 of 50 is 10.0%, not 15%");
  });
});

describe("people who are counted, though the numbers could be values", () => {
  it.each([
    ["Of the 12 patients, 3 (33%), 4 (25%) and 5 (42%) had mild, moderate and severe disease.", ["33% 3/12", "25% 4/12", "42% 5/12"]],
    ["Of 20 patients, 1 (50%) and 2 (50%) died.", ["50% 1/20", "50% 2/20"]],
    ["Of 60 patients, 30 scored above the median (60%).", ["60% 30/60"]],
    ["Of 60 patients, 12 had a value below the mean (30%).", ["30% 12/60"]],
    ["Of 60 patients, 12 received the mean dose (30%).", ["30% 12/60"]],
    ["Risk factors in 200 patients: smoking 40% (80), alcohol 20% (50), obesity 10% (20).", ["40% 80/200", "20% 50/200", "10% 20/200"]],
    ["Of 200 women, 45% had peroxide (60 women).", ["45% 60/200"]],
    ["Visual disturbance was 6/40 (25%) on the drug and 20/45 (20%) on placebo.", ["25% 6/40", "20% 20/45"]],
    ["The match rate was 8/10 (90%).", ["90% 8/10"]],
    ["The success rate was 90% (25 of 100 failed).", ["90% 25/100"]],
  ])("are told where their percentage is wrong: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text).length).toBeGreaterThan(0);
  });

  it("are those who failed, beside a rate of success", () => expect(messages("The success rate was 75% (25 of 100 failed).")).toEqual([]));
});

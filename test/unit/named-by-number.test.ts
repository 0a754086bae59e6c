import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("numerals that name a kind, a time, a level or a limit", () => {
  it.each([
    "Among 96 men with angina, CCS class 2 (35%) or 3 (45%) was usual.",
    "In 300 swabs, serotypes 14 (25%), 9 (16%) and 4 (11%) prevailed.",
    "Of 90 men, pain had come back by months 3 (10%), 9 (20%) and 18 (30%).",
    "Of 130 smears, HPV types 31 (22%) and 33 (13%) were found.",
    "Of 130 smears, HPV 31 (22%) and 33 (13%) were found.",
    "In 140 losses, trisomies 16 (20%), 22 (9%) and 21 (4%) were seen.",
    "In 140 tumours, gains were on chromosomes 8 (21%), 13 (9%) and 20 (4%).",
    "Of 110 girls, teeth 36 (41%) and 26 (20%) had caries.",
    "In 75 girls, teeth 36 (20%) and 46 (25%) were treated most.",
    "Of 60 babies, the disease was in zones 1 (31%) and 2 (69%).",
    "Of 130 boys, adenovirus 40 (6%) and 41 (9%) were found.",
    "Of 130 men, failure was rarer in group 1 (11%) than 2 (24%).",
    "Of 160 men, Killip class 1 (55%), 2 (25%) and 3 (12%) were seen.",
    "Of 160 men, most were Killip 1 (55%) or 2 (25%).",
    "Of 160 men, genotypes 1 (51%), 3 (30%), and 4 (11%) were found.",
    "In 90 boys, cultures were positive on days 10 (31%), 17 (21%) and 24 (6%).",
    "In 90 boys, cultures were positive on days 3, 10 and 17 (21%).",
    "Of 70 burns, many had closed at 3 (22%), 6 (41%) and 9 weeks.",
    "Of 70 burns, many had closed at 3 (22%), 6 (41%) and 9 (58%) weeks.",
    "Of 50 men, Karnofsky scores were 90 (41%), 80 (29%) or 70 (22%).",
    "Of 300 men, age above 70 (41%), BMI above 32 (29%) and CD4 below 150 (21%) foretold death.",
    "Of 300 men, BMI greater than 32 (29%) and age over 70 (41%) foretold death.",
    "Of 300 babies, gestation was below 32 (12%) or 36 (31%) weeks.",
    "Of 300 babies, weight was below 1250 (8%) g.",
    "Of 300 men, those aged 60 (44%) or 70 (21%) did worse.",
    "Of 300 babies, Apgar scores below 7 (11%) were rare.",
    "In 90 carriers, the serotypes were 1 (40%), 3 (30%) and 14 (20%).",
    "Of 70 men, the most frequent genotype was 3 (45%), followed by 1 (30%) and 4 (20%).",
    "The commonest types in 210 smears were 16 (35%), 18 (12%) and 31 (9%).",
    "The types found in 210 smears were 16 (35%), 18 (12%) and 31 (9%).",
    "Of 80 girls, the teeth most often lost were 18 (20%), 28 (18%) and 48 (15%).",
    "Of 80 girls, the tooth treated first was mostly tooth 36 (22%).",
    "In 200 boys, the most common number of sisters was two (41%).",
    "In 200 boys, the modal answer was 3 (39%) on the scale.",
    "In 210 tumours, HER2 3+ (18%) was rarer than HER2 0 (40%).",
    "In 210 tumours, staining was 0 (40%), 1+ (30%), 2+ (12%) or 3+ (18%).",
  ])("count nobody: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["Of 90 boxers, chipped tooth 18 (20%) and cut lip 9 (10%) were usual.", ["20% 18/90", "10% 9/90"]],
    ["Of 90 men, the most common symptoms were 40 (44%) headaches and 30 (33%) coughs.", ["44% 40/90", "33% 30/90"]],
    ["Of 27 tumours, 15 were 3+ (55.6%) and 12 were 2+ with amplification (44.4%).", ["55.6% 15/27", "44.4% 12/27"]],
  ])("but where they count: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("20%", "25%").replace("33%", "38%").replace("55.6%", "51.6%"))).toHaveLength(1);
  });

  it.each([
    ["We studied 250 patients. The numbers with each type were 50 (20%), 60 (26%) and 70 (28%).", ["20% 50/250", "26% 60/250", "28% 70/250"], ["60 of 250 is 24.0%, not 26%"]],
    ["Of 250 women, those with type 2 diabetes were 50 (22%) in May and 60 (24%) in June.", ["22% 50/250", "24% 60/250"], ["50 of 250 is 20.0%, not 22%"]],
    ["Of 250 smears, the types were 50 (22%) and 60 (24%).", ["22% 50/250", "24% 60/250"], ["50 of 250 is 20.0%, not 22%"]],
    ["Of 200 men, the number with the most common type was 40 (25%).", ["25% 40/200"], ["40 of 200 is 20.0%, not 25%"]],
    ["Of 300 men on the drug, the commonest harm was 45 (15%).", ["15% 45/300"], []],
    ["Of 120 boys, treated teeth 12 (10%) and 24 (25%) were lost.", ["10% 12/120", "25% 24/120"], ["24 of 120 is 20.0%, not 25%"]],
  ])("but where people are the subject, or one of them follows: %s", (text, expected, found) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text).map((m) => m.slice(0, found[0]?.length))).toEqual(found);
  });

  it.each([
    ["Of 150 men, toxicity was grade 3 in 15 (10%) and 18 (12%) had none.", ["10% 15/150", "12% 18/150"]],
    ["In week 6, 15 (10%) and 18 (12%) of 150 men fell.", ["10% 15/150", "12% 18/150"]],
    ["In stage II, 15 (10%) and 18 (12%) of 150 men fell.", ["10% 15/150", "12% 18/150"]],
    ["At 6 months 15 (10%) and 18 (12%) of 150 men had died.", ["10% 15/150", "12% 18/150"]],
    ["By weeks 6 and 12, 15 (10%) and 18 (12%) of 150 men had died.", ["10% 15/150", "12% 18/150"]],
    ["Of 150 men, most were in stage 3 (60%) and 15 (10%) left.", ["10% 15/150"]],
    ["Of 150 teeth, of the treated teeth 15 (10%) and 30 (20%) were lost.", ["10% 15/150", "20% 30/150"]],
    ["Of 40 burns, infection was seen in 8 (20%) and 12 weeks later in 10 (25%).", ["20% 8/40", "25% 10/40"]],
    ["Of 60 men, twelve were older than 65 (20%).", ["20% 12/60"]],
    ["Of 60 men, 12 had pain of grade 3 (20%).", ["20% 12/60"]],
    ["Of 150 men, day 6 (30%) and 15 (10%) of the men fell.", ["10% 15/150"]],
  ])("are told from counts: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it("leave a misprint of a count beside them where it is", () => {
    expect(messages("Of 150 men in week 6, 15 (20%) and 18 (12%) fell.")[0]).toContain("15 of 150 is 10.0%, not 20%");
    expect(messages("Of 150 men, rash was seen in 15 (20%) and fever in 18 (12%).")[0]).toContain("15 of 150 is 10.0%, not 20%");
  });
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("parts of a whole that is not printed", () => {
  it.each([
    ["The hotline answered 90 calls from nurses (60%), 45 from doctors (30%) and 15 from relatives (10%).", ["60% 90/150", "30% 45/150", "10% 15/150"]],
    ["Last season 42 applications were granted (21%), 138 refused (69%) and 20 withdrawn (10%).", ["21% 42/200", "69% 138/200", "10% 20/200"]],
    ["On the wording, eight members agreed (57%), four disagreed (29%) and two abstained (14%).", ["57% 8/14", "29% 4/14", "14% 2/14"]],
    ["The score was 6 in 60 (25%), 7 in 108 (45%) and 8 in 72 (30%).", ["25% 60/240", "45% 108/240", "30% 72/240"]],
    ["Stool gave 912 of the strains (95.6%), urine 42 (4.4%).", ["95.6% 912/954", "4.4% 42/954"]],
    ["The trial enrolled 80 adults. The journal received 42 letters of praise (21%), 138 of blame (69%) and 20 of thanks (10%).", ["21% 42/200", "69% 138/200", "10% 20/200"]],
    ["Of those with data, 30 (60.0%) lived alone, 12 (24.0%) with a partner and 8 (16.0%) with children; 25 (50.0%) smoked.", ["60.0% 30/50", "24.0% 12/50", "16.0% 8/50", "50.0% 25/?"]],
  ])("follow from their own sum: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Symptoms were fever (38, 14%), rash (201, 74%) and cough (31, 19%).",
    "Fever was seen in 90 (60%), rash in 45 (30%).",
    "Fever was seen in 90 (60%). Rash was seen in 45 (30%). Cough was seen in 15 (10%).",
    "Fever was seen in 30 (60%), rash in 20 (40%) and cough in 10 (20%).",
  ])("are none where they do not share out a hundred percent in a sentence: %s", (text) => {
    expect(told(text).every((statement) => statement.endsWith("/?"))).toBe(true);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "Reasons were cost (62, 40.0%), distance (49, 31.6%), work (27, 17.4%) and, of the men, illness (17, 25.4%).",
    "Reasons were cost (62, 40.0%), distance (49, 31.6%) and work (27, 17.4%); in the second survey 17 (25.4%) named fear.",
  ])("accuse no other that is no slip away: %s", (text) => expect(messages(text)).toEqual([]));

  it("are too many where the text has fewer people", () => {
    expect(messages("We enrolled 80 adults. There were 54 men (60.0%) and 36 women (40.0%).")).toHaveLength(2);
  });

  it("accuse the one that does not follow, where decimals leave no doubt of the others", () => {
    expect(messages("Reasons were cost (62, 40.0%), distance (49, 36.1%), work (27, 17.4%) and fear (17, 11.0%).")).toEqual([expect.stringContaining("49 of 155 (62 + 49 + 27 + 17) is 31.6%, not 36.1%")]);
    expect(messages("Reasons were cost (62, 40%), distance (49, 36%), work (27, 17%) and fear (17, 11%).")).toEqual([]);
  });
});

describe("parts of a whole of which some are told again", () => {
  it.each([
    ["The first letter was answered by 812 (54%), the second by 390 (26%); 298 (20%) kept silent. The 1,202 answers came from 30 towns.", ["54% 812/1500", "26% 390/1500", "20% 298/1500"]],
    ["In 63 cases (70%) the well was to blame, in 27 (30%) it was not. The 63 cases came in spring.", ["70% 63/90", "30% 27/90"]],
    ["Itch was present in 120 patients (75%) and absent in 40 (25%). Of the 120, 66 (55%) had it at night.", ["75% 120/160", "25% 40/160", "55% 66/120"]],
    ["Sputum grew in 90 patients (60%) and stayed sterile in 60 (40%). The 90 patients were younger. Lameness was noted in 45 (30%).", ["60% 90/150", "40% 60/150", "30% 45/150"]],
    ["Calls were taken at once in 812 cases (54%), later in 390 (26%) and at night in 98 (7%); 200 (13%) were lost. The 1,300 callers named 5,460 people.", ["54% 812/1500", "26% 390/1500", "7% 98/1500", "13% 200/1500"]],
    ["The outcome was better in 140 limbs, unchanged in 17 (10.6%) and worse in 4 (2.5%).", ["10.6% 17/161", "2.5% 4/161"]],
  ])("are shares of their sum: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    "In 63 cases (70%) the well was to blame, in 27 (39%) it was not. The 63 cases came in spring.",
    "Sputum grew in 90 patients (60%) and stayed sterile in 60 (40%). The 90 patients were younger. Lameness was noted in 45 (40%).",
    "Itch was present in 120 patients (75%) and absent in 40 (25%). Of the 120, 66 (45%) had it at night.",
    "The outcome was better in 140 limbs, unchanged in 17 (12.1%) and worse in 4 (9.2%).",
  ])("hide no misprint: %s", (text) => expect(messages(text)).toHaveLength(1));
});

describe("a part of a course by its number", () => {
  it.each([
    ["Of 560 users, 336 opened session four (60%).", ["60% 336/560"]],
    ["There were 560 users. In the first month, 336 reached module 4 (60%) and 112 completed chapter six (20%).", ["60% 336/560", "20% 112/560"]],
  ])("is no number of people: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is a number of people where nobody is counted before", () => {
    expect(told("The app had 200 users.\n\n- Opened module 120 (60%)\n- Completed module 84 (44%)")).toEqual(["60% 120/200", "44% 84/?"]);
  });
});

describe("categories of those of whom it is known", () => {
  const text = (first: string): string => `We enrolled 410 farmers.\n\nHands were dry in 161 farmers (${first}), cracked in 121 (30%) and sore in 124 (31%).`;
  it("are shares of their own sum where one is badly rounded of all", () => expect(told(text("40%"))).toEqual(["40% 161/406", "30% 121/406", "31% 124/406"]));
  it("are shares of all where each is one", () => expect(told(text("39%"))).toEqual(["39% 161/410", "30% 121/410", "31% 124/410"]));
  it("are told where one is mistyped", () => expect(messages(text("49%")).join()).toContain("not 49%"));
});

describe("more than were enrolled", () => {
  it.each([
    "We enrolled 140 women. The tear was of degree I in 70 (47%), II in 50 (33%), III in 20 (13%) and IV in 10 (7%).",
    "The survey included 90 farmers. There were 54 owners (54.0%), 36 tenants (36.0%) and 10 others (10.0%).",
  ])("are not the sum of their parts: %s", (text) => expect(messages(text).length).toBeGreaterThan(0));
});

describe("parts of a sentence that opens with an arm", () => {
  const arms = "We enrolled 311 on gel, 308 on foam and 304 on sham.\n\n";

  it.each([
    ["In the gel arm 20 dropouts were put down to rash (52.6%), 11 to pain (28.9%), and the remaining seven had no reason on file (18.4%).", ["52.6% 20/38", "28.9% 11/38", "18.4% 7/38"]],
    ["In the foam group 24 withdrawals were due to a move (57.1%), 13 to work (31.0%) and five to illness (11.9%).", ["57.1% 24/42", "31.0% 13/42", "11.9% 5/42"]],
    ["On sham 23 patients left because of pain (60.5%), and the remaining 15 because of work (39.5%).", ["60.5% 23/38", "39.5% 15/38"]],
  ])("are of what they add up to: %s", (text, expected) => {
    expect(told(arms + text)).toEqual(expected);
    expect(messages(arms + text)).toEqual([]);
  });

  it.each([
    ["In the gel arm (n = 83), 20 (52.6%) slept well, 11 (28.9%) slept badly and 7 (18.4%) not at all.", 3],
    ["In the sham group (n = 90), 30 (50.0%) had mild pain, 20 (33.3%) moderate pain and 10 (16.7%) severe pain.", 3],
    ["Of 83 farmers, 20 (52.6%) had rash, 11 (28.9%) had warts and the remaining seven (18.4%) had burns.", 2],
    ["In the foam arm (n = 83), 31 (81.6%) slept well and the remaining seven (18.4%) did not.", 1],
    ["In the gel arm (n = 83), 20 farmers left because of rash (52.6%), 11 because of pain (28.9%) and seven because of work (18.4%).", 3],
  ])("are of the number that their sentence prints: %s", (text, findings) => expect(messages(text)).toHaveLength(findings));

  it("are not, where one does not follow from that", () => {
    expect(messages(`${arms}In the gel arm 20 patients left because of rash (6.4%), 11 because of pain (3.5%) and seven for other reasons (22.5%).`)).toEqual(["7 of 311 is 2.3%, not 22.5%."]);
    expect(messages(`${arms}In the gel arm 20 patients left because of rash (52.6%), 11 because of pain (28.9%), and the remaining seven for other reasons (14.8%).`)).toEqual(["20 of 311 is 6.4%, not 52.6%."]);
  });
});

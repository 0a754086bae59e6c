import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("response rates without their count", () => {
  it.each([
    ["Of 100 patients, 58 (58%) had a complete response and 25 (25%) a partial response, for an objective response rate of 84%.", "58 + 25 = 83 of 100 is 83.0%, not 84%."],
    ["A total of 111 patients were enrolled. Among the 100 treated patients, the objective response rate was 84%, with a complete response in 58 patients (58%) and a partial response in 25 (25%).", "58 + 25 = 83 of 100 is 83.0%, not 84%."],
    ["Of 100 patients, some had a response. The overall response rate was 84% (58 CR, 25 PR).", "58 + 25 = 83 of 100 is 83.0%, not 84%."],
    ["We enrolled 100 patients. The overall response rate was 38% (58 complete and 25 partial responses).", "58 + 25 = 83 of 100 is 83.0%, not 38%."],
    ["Of 100 patients, 48 (48%) had a response and 30 (30%) had stable disease. The disease control rate was 75%.", "48 + 30 = 78 of 100 is 78.0%, not 75%."],
  ])("%s", (text, message) => expect(messages(text).map((m) => m.slice(0, message.length))).toEqual([message]));

  it.each([
    "An ORR of 30% or less was considered uninteresting. Of 105 patients, 2 had a complete response (2%) and 65 had a partial response (62%).",
    "An objective response rate (ORR) of 20% would be of interest. Of 105 patients, 2 had a complete response (2%) and 65 had a partial response (62%).",
  ])("are nothing to check where they were aimed at: %s", (text) => expect(told(text)).toEqual(["2% 2/105", "62% 65/105"]));

  it("are nothing to check where stable disease is not counted", () => {
    expect(told("Of 100 patients, 48 (48%) had a response. The disease control rate was 75%.")).toEqual(["48% 48/100"]);
  });
});

describe("a rate whose count stands before it", () => {
  it.each([
    ["Of 50 patients, 22 responded. The response rate was 44%.", ["44% 22/50"]],
    ["Of 50 evaluable patients, 22 responded; the response rate was 44%.", ["44% 22/50"]],
    ["Overall, 9 of 60 patients responded; the response rate was 15%.", ["15% 9/60"]],
    ["Responses were seen in 22 of 50 patients. The ORR was 44%.", ["44% 22/50"]],
    ["Of 80 patients, 4 died. The mortality rate was 5%.", ["5% 4/80"]],
    ["Of 200 women approached, 83 completed the survey, yielding a response rate of 41.5%.", ["41.5% 83/200"]],
    ["Of 400 invited students, 380 participated (response rate 95.0%).", ["95.0% 380/400"]],
    ["Of 400 students invited, 380 (response rate 95.0%) took part.", ["95.0% 380/400"]],
    ["Of 200 women enrolled, 190 completed the last visit (retention rate: 95.0%).", ["95.0% 190/200"]],
    ["Of 80 subjects, 44 responded (for a 55% response rate).", ["55% 44/80"]],
    ["Of 80 patients, 4 died (5% mortality).", ["5% 4/80"]],
    ["Twenty-two of 50 patients died, resulting in a mortality of 44%.", ["44% 22/50"]],
  ])("is the rate of that count: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is marked where it is wrong", () => {
    expect(messages("Of 50 patients, 22 responded. The response rate was 54%.")).toEqual([expect.stringContaining("22 of 50 is 44.0%, not 54%")]);
  });

  it.each([
    "Of 24 patients on the drug 12 responded and of 25 on placebo 5 responded. The response rate was 48% with the drug.",
    "Of 60 patients, 22 had a response at week 12. At week 24, the response rate was 54%.",
    "Of 60 patients, 22 responded at week 12 and 30 at week 24. The response rate was 54%.",
    "Of 120 patients, 24 died during 5 years of follow-up. The operative mortality was 3%.",
    "Of 50 patients, 22 responded. The confirmed response rate was 36%.",
    "Of 50 patients, 22 responded (44%); the objective response rate was 36%.",
    "Of 50 patients, 5 had a relapse in the first year. The relapse rate was 24%.",
    "The response rate was 44% with chemotherapy, which is more than where 10 complete and 12 partial responses among 70 were seen.",
  ])("is left where it may be another's: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("a rate that is added up from the categories beside it", () => {
  it.each([
    ["Fifty patients were treated. The disease control rate was 74% (10 CR, 12 PR, 15 SD).", ["74% 37/50"]],
    ["The disease control rate was 74% (10 complete responses, 12 partial responses and 15 stable disease among 50 patients).", ["74% 37/50"]],
    ["In total, 200 patients were treated. The clinical benefit rate was 37%: 9 patients had a complete response, 24 a partial response and 41 stable disease.", ["37% 74/200"]],
    ["Fifty patients were treated. The overall response rate was 44% (complete response, 10 patients; partial response, 12 patients).", ["44% 22/50"]],
    ["Fifty patients were treated. The overall response rate was 46%, with 10 complete and 13 partial responses.", ["46% 23/50"]],
    ["Fifty patients were treated. Response was complete in 10 and partial in 12, so the response rate was 44%.", ["44% 22/50"]],
    ["Fifty patients were treated: 10 achieved complete response, 12 partial response and 15 stable disease. The disease control rate was 74%.", ["74% 37/50"]],
    ["Cohort A enrolled 61 patients, with two CRs (3%) and 18 PRs (30%). Eleven patients (18%) had SD; DCR was 51%.", ["3% 2/61", "30% 18/61", "18% 11/61", "51% 31/61"]],
    ["Of 88 patients, 64 responded (ORR 72.7%) and SD was reported in 20 (22.7%); the DCR was 95.5%.", ["72.7% 64/88", "22.7% 20/88", "95.5% 84/88"]],
    ["Each group had 179 patients. The ORR was 53.6% with the combination (CR 1, PR 95) and 37.4% with chemotherapy (CR 3, PR 64).", ["53.6% 96/179", "37.4% 67/179"]],
    ["Ninety patients were enrolled. Eleven partial responses and seven complete responses were recorded, giving an ORR of 20.0%.", ["20.0% 18/90"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is marked where it is wrong", () => {
    expect(messages("Fifty patients were treated. The disease control rate was 84% (10 CR, 12 PR, 15 SD).")[0]).toContain("10 + 12 + 15 = 37 of 50 is 74.0%, not 84%");
  });
});

describe("categories with percentages of their own behind a rate", () => {
  it("are added up", () => {
    expect(told("The trial included 100 patients. The ORR was 70%, with CR in 30 (30%) and PR in 40 patients.")).toEqual(["70% 70/100", "30% 30/100"]);
    expect(messages("The trial included 100 patients. The ORR was 77%, with CR in 30 (30%) and PR in 40 patients.")[0]).toContain("30 + 40 = 70 of 100 is 70.0%, not 77%");
  });
});

describe("categories of which one is counted together with all", () => {
  it("are added up without all", () => {
    const text = "Eight of the 40 patients had a CR (20%), 14 PR (35%), giving an ORR of 55%.";
    expect(told(text)).toEqual(["20% 8/40", "35% 14/40", "55% 22/40"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("55%", "65%"))[0]).toContain("Eight + 14 = 22 of 40 is 55.0%, not 65%");
  });
});

describe("a category that nobody had", () => {
  it.each([
    ["There were no complete responses and 9 partial responses among 60 evaluable patients. The response rate was 15%.", ["15% 9/60"]],
    ["In the 60 evaluable patients, there were 9 complete responses, and no partial responses with an overall response rate of 15%.", ["15% 9/60"]],
    ["Of the 60 patients treated, complete response, no patients; partial response, 9 patients (complete response + partial response, 15% [95% CI, 7% to 27%]).", ["15% 9/60"]],
    ["Of the 60 patients treated, 4 had CR, 5 PR and 15 SD (CR + PR + SD: 40%).", ["40% 24/60"]],
  ])("is nought: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and the rate may be wrong", () => {
    expect(messages("In the 60 evaluable patients, there were 9 complete responses, and no partial responses with an overall response rate of 25%.")[0]).toContain("9 + 0 = 9 of 60 is 15.0%, not 25%");
    expect(messages("Of the 60 patients treated, complete response, no patients; partial response, 9 patients (CR + PR, 25%).")[0]).toContain("9 of 60 is 15.0%, not 25%");
  });

  it("is not told by no difference in it", () => {
    expect(told("Of the 60 patients treated, 9 had a complete response, with no difference in partial responses. The response rate was 25%.")).toEqual(["25% -"]);
  });
});

describe("the only category of response of which a text speaks", () => {
  it("is the response where the rate follows from it", () => {
    expect(messages("Of 80 evaluable patients, 20 had a partial response, for an overall response rate of 35%.")[0]).toContain("20 of 80 is 25.0%, not 35%");
    expect(told("Of 80 evaluable patients, 20 had a partial response, for an overall response rate of 25%.")).toEqual(["25% 20/80"]);
    expect(told("Of 80 women, 20 (25%) of 80 had a partial response for a while, with a response rate of 35%.")).toEqual(["25% 20/80", "35% 20/80"]);
  });

  it.each([
    "Of 80 evaluable patients, 20 had a partial response. The overall response rate was 35%.",
    "Complete responses were rare. Of 80 evaluable patients, 20 had a partial response, for an overall response rate of 35%.",
    "Of 80 evaluable patients, 20 had a partial response, for an overall response rate of 35% with those that were complete.",
    "Of 80 evaluable patients, 20 with a partial response were treated again, for an overall response rate of 35%.",
    "Of 80 evaluable patients, 20 with a prior response were treated again, with an overall response rate of 35%.",
    "Of 80 evaluable patients, 20 had a partial response, in contrast with a response rate of 35% before.",
  ])("is not where there may be others: %s", (text) => expect(messages(text)).toEqual([]));
});

describe("categories of a later sentence", () => {
  it("make no whole with those before the rate", () => {
    expect(messages("In 90 men given 5 mg, there were 20 with stable disease. The disease control rate was 60%. In 80 men given 50 mg, 5 had a complete and 20 a partial response.")).toEqual([]);
  });
});

describe("two rates that share their noun", () => {
  const text = "Fifty-two patients were evaluable: 17 had a CR and 9 had a PR";
  it.each([
    [`${text}, yielding CR and overall response rates of 33% and 50%, respectively.`, ["33% 17/52", "50% 26/52"]],
    [`${text}. The overall and complete response rates were 50% and 33%.`, ["50% 26/52", "33% 17/52"]],
    [`${text}, for an overall response rate (ORR) of 50% and a CR rate of 33%.`, ["50% 26/52", "33% 17/52"]],
    ["Fifty-two patients were evaluable: 17 had a CMR and 9 had a partial metabolic response, giving CMR and overall response rates of 33% and 50%.", ["33% 17/52", "50% 26/52"]],
  ])("are of a category each: %s", (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
    expect(messages(sentence)).toEqual([]);
  });

  it("are recounted", () => {
    expect(messages(`${text}, yielding CR and overall response rates of 33% and 60%, respectively.`)).toEqual([expect.stringContaining("17 + 9 = 26 of 52 is 50.0%, not 60%")]);
    expect(messages(`${text}, for an ORR of 50% and a CR rate of 43%.`)).toEqual([expect.stringContaining("17 of 52 is 32.7%, not 43%")]);
  });

  it("are nothing to check by other names, or at another time", () => {
    expect(messages(`${text}. Local and overall response rates of 40% and 50% were seen.`)).toEqual([]);
    expect(messages(`${text}, for an ORR of 50% and a CR rate of 43% at week 24.`)).toEqual([]);
  });
});

describe("categories of response and their counts in one order", () => {
  it.each([
    ["Fifty patients were treated. CR and PR were observed in 6 and 19 patients, respectively; accordingly the ORR was 50%.", ["50% 25/50"]],
    ["Of the 50 patients, the best response was complete in 6, partial in 19, stable in 15 and progressive in 10, so that the response rate was 50%.", ["50% 25/50"]],
    ["Fifty patients were treated. CR, PR and SD were seen in 6, 19 and 15 patients; the disease control rate was 80%.", ["80% 40/50"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are recounted, where nothing says that they are of two groups", () => {
    expect(messages("Fifty patients were treated. CR and PR were observed in 6 and 19 patients; the ORR was 60%.")).toEqual([expect.stringContaining("6 + 19 = 25 of 50 is 50.0%, not 60%")]);
    expect(messages("Fifty patients were treated. CR and PR were observed in 6 and 19 patients on A and B; the ORR was 60%.")).toEqual([]);
    expect(messages("Fifty patients were treated. CR or PR was observed in 6 and 19 patients; the ORR was 60%.")).toEqual([]);
  });
});

describe("what complete and partial responses give together", () => {
  it.each([
    ["There were 8 complete and 21 partial responses, giving 33.0%.", "33.0% 29/88"],
    ["There were 8 complete responses and 21 partial responses, which makes 33% (95% CI 23 to 44).", "33% 29/88"],
    ["We saw 8 complete and 21 partial remissions, a rate of 33.0%.", "33.0% 29/88"],
    ["We saw 8 complete and 21 partial remissions, yielding a rate of 33%.", "33% 29/88"],
  ])("%s", (said, share) => {
    const text = `Eighty-eight patients were treated. ${said}`;
    expect(told(text)).toEqual([share]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("33", "36"))).toHaveLength(1);
  });

  it.each([
    ["We saw 4 complete and 11 partial remissions among 45 patients, giving 33%.", "33% 15/45"],
    ["We saw 4 complete and 11 partial remissions among 45 men, a remission rate of 33%.", "33% 15/45"],
    ["There were 3 complete and 9 partial remissions in 36 evaluable women, for a remission rate of 33%.", "33% 12/36"],
    ["There were 9 complete and 20 partial responses in 87 dogs, yielding an overall rate of 33%.", "33% 29/87"],
  ])("of those behind them: %s", (text, share) => {
    expect(told(text)).toEqual([share]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("33%", "35%"))).toHaveLength(1);
  });

  it.each([
    "There were 9 complete and 20 partial responses among 87 patients, with an overall rate of 40% in untreated patients.",
    "There were 9 complete and 20 partial responses among 87 patients, a remission rate of 50% at the highest dose.",
    "There were 9 complete and 20 partial responses among 87 patients, with a rate of 20% for toxicity.",
    "We saw 4 complete and 11 partial remissions among 45 men, giving 41% of the younger ones hope.",
    "There were 9 complete and 20 partial responses among 87 patients, a response rate of 40% against 20% before.",
    "There were 9 complete and 20 partial responses among 87 patients, with an ORR of 40% in untreated patients.",
    "We saw 4 complete and 11 partial remissions among 45 men, a rate of 20% was hoped for.",
    "We saw 4 complete and 11 partial remissions among 45 men, with a rate of 44% when given with food.",
    "We saw 4 complete and 11 partial remissions among 45 men, a remission rate of 33% overall.",
  ])("but not those of whom more is said behind them: %s", (text) => expect(messages(text)).toEqual([]));

  it("but the percentage in a bracket is that of the partial ones", () => {
    expect(told("Eighty-eight patients were treated. There were 8 complete and 21 partial responses (23.9%).")).toEqual(["23.9% 21/88"]);
  });
});

describe("a rate of two categories that has its own count and whole behind it", () => {
  it.each([
    ["There were 4 complete and 11 partial remissions, a remission rate of 33% (15/45). Thirty-eight women were followed.", "33% 15/45"],
    ["There were 4 complete and 11 partial remissions, a remission rate of 33% (15 of 45 women). Thirty-eight women were followed.", "33% 15/45"],
    ["Of 45 women, 38 were followed: 4 had a complete and 11 a partial response (ORR, 39% [15/38]).", "39% 15/38"],
    ["Of 45 women, 38 were followed: 4 had a complete and 11 a partial response (ORR, 39%, 15/38).", "39% 15/38"],
  ])("is a share of that: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["Forty-five women were enrolled. There were 4 complete and 11 partial remissions, a remission rate of 33% (15/38).", "15 of 38 is 39.5%, not 33%."],
    ["Of 45 women, 38 were followed: 4 had a complete and 11 a partial response (ORR, 33% [15/38]).", "15 of 38 is 39.5%, not 33%."],
  ])("is wrong where it is no share of that: %s", (text, message) => expect(messages(text)[0]).toContain(message));

  it("is worked out of its parts where an interval stands behind it", () => {
    expect(told("Forty-five women were enrolled. There were 4 complete and 11 partial responses, an objective response rate of 33% (95% CI 20 to 49).")).toEqual(["33% 15/45"]);
  });
});

import { describe, expect, it } from "vitest";
import { marked, messages, told, verdicts } from "./told.ts";

const said = (text: string): [string[], string[]] => [told(text), messages(text)];

describe("several counts and their percentages in one bracket", () => {
  const interval = "The difference was 4.2 points (95% CI 0.6% to 7.9%).";
  it.each([
    ["12 of 40, 9 of 45 and 30 of 50", ""],
    ["12 out of 40, 9 out of 45 and 30 out of 50", ""],
    ["12/40, 9/45, and 30/50 nurses", ""],
    ["12 of the 40 nurses, 9 of the 45 nurses and 30 of the 50 nurses", interval],
  ])("are each their own: %s", (counts, behind) => {
    expect(said(`A rash was seen in ${counts} (30.0%, 20.0% and 60.0%). ${behind}`)).toEqual([["30.0% 12/40", "20.0% 9/45", "60.0% 30/50"], []]);
  });

  it.each([
    "We sent 40 nurses to gel, 45 to foam and 50 to wax. In turn 12, 9 and 30 nurses respectively (30.0%, 20.0% and 60.0%) had a rash.",
    "We sent 40 nurses to gel, 45 to foam and 50 to wax. A rash was had by 12, 9 and 30 (30.0%; 20.0%; 60.0%).",
  ])("are no limits of an interval: %s", (text) => {
    expect(said(`${text} ${interval}`)).toEqual([["30.0% 12/40", "20.0% 9/45", "60.0% 30/50"], []]);
  });

  it("are marked where one is misprinted", () => {
    expect(messages(`A rash was seen in 12 out of 40, 9 out of 45 and 30 out of 50 (30.0%, 20.0% and 66.0%). ${interval}`)).toEqual([expect.stringContaining("30 of 50 is 60.0%, not 66.0%")]);
  });

  it("leave a bare interval its limits", () => {
    expect(told("Among 200 nurses, 56 had a rash (28.0%; 95% CI 22.0% to 35.0%) and 58 a cough (29.0%, 23.0% to 36.0%).")).toEqual(["28.0% 56/200", "29.0% 58/200"]);
  });
});

describe("a whole in the bracket of a percentage", () => {
  it.each([
    ["11 nurses from the evening shift of the clinic (of 44 examined; 25.0%)", "25.0% 11/44"],
    ["11 nurses who had worn no gloves (out of 44 examined: 25.0%)", "25.0% 11/44"],
    ["11 men who wore plugs (of the 44 examined, 25.0%)", "25.0% 11/44"],
  ])("is that of the count in front of it: %s", (phrase, share) => {
    expect(said(`A rash was found in 20 nurses of the day shift (of 50 examined; 40.0%) and ${phrase}.`)).toEqual([["40.0% 20/50", share], []]);
  });

  it("is marked where the percentage is misprinted", () => {
    expect(messages("A rash was found in 20 nurses of the day shift (of 50 examined; 40.0%) and 11 nurses from the evening shift of the clinic (of 44 examined; 52.0%)."))
      .toEqual([expect.stringContaining("11 of 44 is 25.0%, not 52.0%")]);
  });
});

describe("values in front of those who have them", () => {
  it.each([
    "Earlier falls were one in 95 nurses (38.6%), two in 93 (37.8%) and three in 58 (23.6%).",
    "Previous relapses were two in 95 (38.6%), three in 93 (37.8%) and four in 58 (23.6%).",
    "Prior infections were 2 in 95 nurses (38.6%), 3 in 93 nurses (37.8%) and 4 in 58 nurses (23.6%).",
  ])("are no counts, though events are counted: %s", (text) => {
    expect(said(`The survey covered 246 nurses. ${text}`)).toEqual([["38.6% 95/246", "37.8% 93/246", "23.6% 58/246"], []]);
  });

  it("hide no misprint behind them", () => {
    expect(messages("The survey covered 246 nurses. Earlier falls were one in 95 nurses (38.6%), two in 93 (37.8%) and three in 58 (32.6%).")).toEqual([expect.stringContaining("58 of 246 is 23.6%, not 32.6%")]);
  });

  it("are counts where the percentages are theirs, and where these have no people in common", () => {
    expect(told("Deaths were two in 95 men (2.1%) and three in 93 women (3.2%).")).toEqual(["2.1% 2/95", "3.2% 3/93"]);
    expect(marked("Deaths were four in 50 men (9.0%) and five in 60 women (12.3%).")).toEqual(["9.0%", "12.3%"]);
  });

  it.each([
    "Loss of one tooth was seen in 150 of the 300 (50.0%), of two in 90 (30.0%), and 60 (20.0%) had lost none.",
    "Loss of one tooth was seen in 150 (50.0%), of two in 90 (30.0%) and of three in 60 (20.0%).",
  ])("are no people of whom the next are some: %s", (text) => {
    expect(said(`We asked 300 men. ${text}`)).toEqual([["50.0% 150/300", "30.0% 90/300", "20.0% 60/300"], []]);
  });
});

describe("people who are called by a place", () => {
  it.each(["71 of the Bern nurses", "71 Bern nurses sent to the course", "71 of those Bernese women", "71 nurses in Bern"])("are not those of all places: %s", (people) => {
    expect(said(`The six trials took in 2600 nurses. A rash was seen in 26 (1.0%) and pain in 52 (2.0%). Fewer visits were made by ${people} (15.3%).`)).toEqual([["1.0% 26/2600", "2.0% 52/2600", "15.3% 71/?"], []]);
  });

  it("are those whom the text calls so", () => {
    expect(messages("We asked 180 Bern nurses. A rash was seen in 71 of the Bern nurses (93.4%).")).not.toEqual([]);
  });

  it("leave others to be checked", () => {
    expect(messages("The six trials took in 2600 nurses. A rash was seen in 26 (1.0%) and pain in 52 (2.0%). Fewer visits were made by 71 of the nurses (7.2%).")).toEqual([expect.stringContaining("71 of 2600 is 2.7%, not 7.2%")]);
  });
});

describe("arms in their order", () => {
  const arms = "There were three groups: gel (97 women), foam (98 women) and wax (95 women).";
  const cured = "Cure was noted in 46 women on gel (51.7%), 31 on foam (36.5%) and 22 on wax (26.2%).";
  it.each([
    "What follows is restricted to the 89, 85 and 84 women (258 altogether) who were seen again.",
    "All analyses are based on 89, 85 and 84 women.",
    "The percentages below refer to the 89, 85 and 84 who came back.",
    "The numbers assessed were 89, 85 and 84.",
    "The number who took the test was 89, 85 and 84, respectively.",
  ])("are those of whom a report goes on to speak: %s", (text) => {
    expect(said(`${arms} ${text} ${cured}`)).toEqual([["51.7% 46/89", "36.5% 31/85", "26.2% 22/84"], []]);
    expect(messages(`${arms} ${text} ${cured.replace("51.7", "57.1")}`)).not.toEqual([]);
  });

  it("are no people with an event", () => {
    expect(told("There were two groups: gel (97 women) and foam (98 women). Pain was limited to 12 and 15 women (12.4% and 15.3%).")).toEqual(["12.4% 12/97", "15.3% 15/98"]);
    expect(told("We saw 240 women. The number with a fall who were treated was 25 and 23. Falls: 24 (10.0%).")).toEqual(["10.0% 24/240"]);
  });

  it.each([
    "There were three arms of 160 (gel), 80 (foam) and 162 (wax) adults.",
    "Three groups of 160 (gel), 80 (foam), and 162 (wax) adults were compared.",
    "The trial randomised 160 (gel), 80 (foam) and 162 (wax) adults.",
  ])("are named in brackets: %s", (text) => {
    expect(said(`${text} Relief was felt by 40 on gel (25.0%), 12 on foam (15.0%) and 18 on wax (11.1%), and 48, 16 and 27 slept (30.0%, 20.0% and 16.7%).`))
      .toEqual([["25.0% 40/160", "15.0% 12/80", "11.1% 18/162", "30.0% 48/160", "20.0% 16/80", "16.7% 27/162"], []]);
    expect(messages(`${text} Relief was felt by 40 on gel (25.0%), 12 on foam (51.0%) and 18 on wax (11.1%).`)).toEqual([expect.stringContaining("12 of 80 is 15.0%, not 51.0%")]);
  });

  it("lose those of whom the text says so, each its own", () => {
    for (const left of ["Two of the former and one of the latter were never treated and are left out.", "Two and one, respectively, were excluded.", "Two on gel and one on wax withdrew."]) {
      expect([left, ...said(`This trial had 121 women on gel and 125 on wax. ${left} Cure was reached by 36 (30.3%) and 17 (13.7%).`)]).toEqual([left, ["30.3% 36/119", "13.7% 17/124"], []]);
    }
    expect(messages("This trial had 121 women on gel and 125 on wax. Cure was reached by 36 (29.8%) and 17 (31.6%).")).not.toEqual([]);
  });

  it("are counted again by name behind those that have none", () => {
    expect(said("Consent was withdrawn by 9 in the gel group and by 4 in the wax group, leaving 768 and 773, respectively; of these the outcome was known for 764 in the gel and 771 in the wax group. At day 90, 323 women of the gel group (42.3%) and 329 of the wax group (42.7%) were well. A slip occurred in 164 gel patients (21.4%)."))
      .toEqual([["42.3% 323/764", "42.7% 329/771", "21.4% 164/768"], []]);
  });
});

describe("groups that are told together", () => {
  const each = "There were 40 women on gel, 45 on foam and 50 on wax. Relapse was seen in 12 (30.0%), 18 (40.0%) and 30 (60.0%).";
  it.each([
    ["Adding up the two drugs, 30 women (35.3%) relapsed.", "35.3% 30/85"],
    ["Both drugs together: 30 relapses (35.3%).", "35.3% 30/85"],
    ["Taken together, that is 60 (44.4%).", "44.4% 60/135"],
  ])("have the sum of their people: %s", (text, share) => {
    expect(said(`${each} ${text}`)).toEqual([["30.0% 12/40", "40.0% 18/45", "60.0% 30/50", share], []]);
  });

  it("have no sum that does not explain them, and none of the same people twice", () => {
    expect(told(`${each} On either drug it was 30 (53.5%).`).at(-1)).not.toContain("/85");
    expect(told("Of 80 women, 20 (25.0%) had a cough and 30 (37.5%) pain. In a survey, 50 (31.3%) had asthma.").at(-1)).not.toContain("/160");
  });

  it("are not those of the last trial where those of all trials are told", () => {
    const trials = "* *Trial X* (75 drug, 74 control): falls 9 (12.0%) vs 20 (27.0%); pain 13 (17.3%) vs 6 (8.1%).\n* *Trial Y* (58 drug, 60 control): falls 7 (12.1%) vs 17 (28.3%).\n\n";
    expect(messages(`${trials}Over the two trials this makes 26 women (13.1%) on the drug.`)).toEqual([]);
    expect(verdicts(`${trials}Over the two trials this makes 26 women (13.1%) on the drug.`).at(-1)).toBe("unverifiable");
  });
});

describe("groups that are said to count so many", () => {
  it.each(["The gel arm counted 118 women, the foam arm 97.", "The gel arm counted 118 women and the foam arm 97.", "We saw all. The gel group counted 118 women, and the foam group 97 women."])("%s", (sentence) => {
    const text = (percent: string): string => `${sentence}\n\nPain was felt by 43 women of both arms (20.0%), and by 31 women on gel (${percent}).`;
    expect(messages(text("26.3%"))).toEqual([]);
    expect(told(text("26.3%"))).toEqual(["20.0% 43/215", "26.3% 31/118"]);
    expect(messages(text("36.2%"))).toHaveLength(1);
  });

  it.each([
    "Falls in the cream group totalled 44 and in the wax group 39.", "Falls in the cream group counted 44 and in the wax group 39.", "The cream and wax groups totalled 44 and 39.",
    "Visits by the cream group, all told, counted 44.",
  ])("are told from what happened in them: %s", (sentence) => expect(messages(`${sentence} Itching was felt by 22 women (27.5%) on cream and 18 women (24.0%) on wax.`)).toEqual([]));
});

describe("an arm with a comparative in front", () => {
  const sent = "We sent 120 pupils to wax and 100 to tar. ";
  it.each(["In the larger wax group 42 (42.0%) itched.", "A higher dose of wax was used by 42 (42.0%).", "A lower wax dose was used by 42 (42.0%)."])("is itself, not the other: %s", (sentence) => expect(told(sent + sentence)).toEqual(["42.0% 42/120"]));
});

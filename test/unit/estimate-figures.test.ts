import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { marked, messages, table, told, verdicts } from "./told.ts";

const cannotBeChecked = (text: string): void => {
  expect(messages(text)).toEqual([]);
  expect(new Set(verdicts(text))).toEqual(new Set(["unverifiable"]));
};

const relapse = "| Event | Pump (N = 300) | Pens (N = 305) |\n|---|---|---|\n| Relapse, n (%) | 60 (20.0) | 75 (25.6) |";

describe("a table whose percentages are called estimates", () => {
  it.each([
    `${relapse}\n\nPercentages are Kaplan–Meier estimates.`,
    `${relapse}\n\nValues in parentheses are KM estimates at 3 years.`,
    `${relapse}\n\nThe event rates were estimated by the life-table method.`,
    `${relapse}\n\nPercentages are weighted.`,
    `Percentages are Kaplan–Meier estimates.\n\n${relapse}`,
    `${relapse.replace("Relapse", "Relapse*")}\n\n*Kaplan–Meier estimates.`,
    `${relapse.replace("Relapse", "Relapse†")}\n\n† Adjusted for age.`,
    `${relapse}\n\n*Three-year actuarial rates.`,
    `Table 2. Relapse. Percentages are Kaplan–Meier estimates.\n\n${relapse}`,
    relapse.replace("n (%)", "n (% per year)"),
    relapse.replace("n (%)", "n (%/year)"),
  ])("cannot be checked: %s", cannotBeChecked);

  it.each([
    `Table 2. Kaplan–Meier estimates of relapse at 3 years\n\n${relapse}`,
    `## Kaplan–Meier estimates of relapse\n\n${relapse}`,
  ])("accuses no cell where its title says so: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(verdicts(text)).toEqual(["consistent", "unverifiable"]);
  });

  it.each([
    `${relapse}\n\nSurvival was estimated by the Kaplan–Meier method in all patients.`,
    `${relapse}\n\nKaplan–Meier curves are shown in Figure 2.`,
    `${relapse}\n\nPercentages are not weighted.`,
    `${relapse}\n\n*Kaplan–Meier estimates: 20% and 26%.`,
    `${relapse.replace("| Relapse", "| Death*, n (%) | 30 (10.0) | 61 (20.0) |\n| Relapse")}\n\n*Kaplan–Meier estimates.`,
    `${relapse}\n\n^a^ Adjusted for age.`,
    `${relapse}\n\nAdjusted odds ratios are given in the text.`,
    `## Adverse events\n\n${relapse}`,
    `| Event | N |\n|---|---|\n| Death | 30 |\n\nPercentages are Kaplan–Meier estimates.\n\n${relapse}`,
  ])("is not every one near such a word: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("75 of 305 is 24.6%, not 25.6%")]));

  it("calls none consistent below a head that says so", () => {
    expect(verdicts("| Trial | N | n (KM%) |\n|---|---|---|\n| Ito | 100 | 20 (20) |\n| Ruiz | 150 | 30 (24) |\n| Vogt | 200 | 40 (20) |")).not.toContain("consistent");
  });
});

describe("a head that calls what stands in the bracket an estimate", () => {
  const rows = ["Relapse | 60 (21.0) | 75 (25.6)", "Death | 30 (10.4) | 40 (13.6)"];
  const under = (head: string, of = rows): string => table(`Event | Pump (N = 300), ${head} | Pens (N = 305), ${head}`, ...of);
  const signed = rows.map((row) => row.replaceAll(")", "%)"));

  it.each(["n (KM%)", "n (KM %)", "n (KM estimate, %)", "No. of events (3-yr rate)", "n (3-year event rate, %)", "events (rate at 3 years)", "n (Kaplan–Meier %)", "no. (weighted %)"])(
    "lists figures that cannot be checked: %s", (head) => {
      cannotBeChecked(under(head));
      cannotBeChecked(under(head, signed));
      cannotBeChecked(table("Event | Pump (N = 300) | Pens (N = 305)", ...rows.map((row) => row.replace(" |", `, ${head} |`))));
      cannotBeChecked(table(`Event, ${head} | Pump (N = 300) | Pens (N = 305)`, ...signed));
    });

  it.each(["n (rate, %)", "n (%) at 3 years", "n (30-day rate, %)"])("is none where it does not: %s", (head) => {
    const text = under(head, ["Relapse | 60 (20.0%) | 75 (25.6%)", "Death | 30 (10.0%) | 61 (20.0%)", "Pain | 90 (30.0%) | 122 (40.0%)"]);
    expect(marked(text)).toEqual(["25.6%"]);
  });

  it("yields to a label of the row that counts", () => {
    expect(marked(table("Event (3-year rate) | Pump (N = 300) | Pens (N = 305)", "Relapse, n (%) | 60 (20.0) | 75 (25.6)", "Death, n (%) | 30 (10.0) | 61 (20.0)", "Pain, n (%) | 90 (30.0) | 122 (40.0)"))).toEqual(["25.6"]);
  });
});

describe("a note that calls figures estimates", () => {
  const falls = table("Event | Pump (N = 300) | Pens (N = 305)", "Falls, n (%) | 30 (10.0) | 61 (20.0)", "Pain, n (%) | 90 (30.0) | 122 (40.0)", "Cough, n (%) | 15 (5.0) | 61 (20.0)", "Relapse, n (%) | 60 (20.0) | 75 (25.6)");
  const note = "\n*Kaplan–Meier estimates.\n";

  it.each([
    ["over the labels", `${falls.replace("Event", "Event rate†")}\n† Adjusted for age.\n`],
    ["over a column of words", `${table("Event | Values* | Pump (N = 300) | Pens (N = 305)", "Falls | n (%) | 30 (10.0%) | 61 (20.0%)", "Relapse | n (%) | 60 (20.0%) | 75 (25.6%)")}${note}`],
    ["on the title", `Table 2. Events in three years\\*\n\n${falls}${note}`],
    ["on a title in bold", `**Table 2. Events in three years^a^**\n\n${falls}\n^a^ Weighted percentages.\n`],
    ["on a caption", `${falls}\n: Events in three years†\n\n† Weighted percentages.\n`],
    ["on the heads of all columns", `${falls.replace("300)", "300)*").replace("305)", "305)*")}${note}`],
    ["on the row above all", `${falls.replace("| Falls", "| Efficacy* | | |\n| Falls")}${note}`],
  ])("is of all figures, where its mark stands %s", (_, text) => cannotBeChecked(text));

  it.each([
    ["Relapse^a^", "^a^ Adjusted for age and sex."], ["Relapse<sup>a</sup>", "<sup>a</sup> Weighted to the population."], ["Relapse a)", "a) Weighted percentages."],
    ["Relapse^a)^", "a) Weighted percentages."], ["Relapse^a,b^", "^a^ At any time. ^b^ Adjusted for age."], ["Relapse^b", "^a Adjusted for age.\n^b Kaplan–Meier estimates."],
    ["Relapse^†^", "† Adjusted for age."], ["Relapse ᵃ", "ᵃ Adjusted for age."],
  ])("is of the row with its raised mark, and no other: %s, %s", (label, said) => {
    const text = `${falls.replace("Relapse", label)}\n${said}\n`;
    expect(marked(text)).toEqual([]);
    expect(verdicts(text)).toEqual([...Array<string>(6).fill("consistent"), "unverifiable", "unverifiable"]);
    expect(marked(text.replace("122 (40.0)", "122 (41.0)"))).toEqual(["41.0"]);
  });

  it.each([
    ["of another row", `${falls.replace("Falls", "Falls^a^")}\n^a^ Adjusted for age.\n`],
    ["of a mark that stands nowhere", `${falls.replace("Falls", "Falls^b^")}\n^a^ Adjusted for age.\n`],
    ["of a letter in a bracket", `${falls.replace("Relapse", "Relapse (type a)")}\na) Adjusted for age.\n`],
    ["of P values", `${falls.replace("Event", "Event†")}\n† Adjusted for multiple comparisons.\n`],
    ["of a column of others", `${table("Event | Pump (N = 300) | Pens (N = 305) | P†", "Falls, n (%) | 30 (10.0) | 61 (20.0) | 0.01", "Relapse, n (%) | 60 (20.0) | 75 (25.6) | 0.2")}\n† Adjusted for age.\n`],
    ["of the title of another", `Table 2. Events*\n\n${falls}\n† Adjusted for age.\n`],
    ["of a source", `${falls.replace("Relapse", "Relapse^12^")}\n^a^ Adjusted for age.\n`],
    ["of another section", `${falls.replace("| Relapse", "| Efficacy | | |\n| Relapse").replace("| Falls", "| Safety* | | |\n| Falls")}${note}`],
  ])("is none %s", (_, text) => expect(messages(text)).toEqual([expect.stringContaining("75 of 305 is 24.6%, not 25.6%")]));
});

describe("percentages beside hazard ratios", () => {
  const hazards = (rows: string, head = "Hazard ratio (95% CI)"): string => `| Event | Pump, n/N (%) | Pens, n/N (%) | ${head} |\n|---|---|---|---|\n${rows}`;
  const ahead = "| Relapse | 60/300 (21.1) | 75/305 (26.0) | 0.79 (0.56 to 1.10) |";

  it("may be estimates over time where several run ahead", () => {
    cannotBeChecked(hazards(`${ahead}\n| Stroke | 30/300 (10.6) | 40/305 (13.9) | 0.75 (0.47 to 1.21) |`));
  });
  it("are doubted where two do", () => {
    expect(new Set(review(hazards(ahead)).findings.map((f) => f.severity))).toEqual(new Set(["information"]));
  });

  it("are accused where other cells of the table are shares", () => {
    expect(warned(hazards(`${ahead}\n| Rash | 30/300 (10.0) | 40/305 (13.1) | |`))).toHaveLength(2);
  });

  const warned = (text: string): string[] => review(text).findings.filter((f) => f.severity === "warning").map((f) => f.message);
  it.each([
    // one alone, some that are lower, other ratios, most that follow
    [hazards("| Relapse | 60/300 (20.0) | 75/305 (25.6) | 0.79 (0.56 to 1.10) |"), 1],
    [hazards("| Relapse | 60/300 (21.1) | 75/305 (23.0) | 0.79 (0.56 to 1.10) |\n| Stroke | 30/300 (10.6) | 40/305 (13.9) | 0.75 (0.47 to 1.21) |"), 4],
    [hazards(`${ahead}\n| Stroke | 30/300 (10.6) | 40/305 (13.9) | 0.75 (0.47 to 1.21) |`, "Odds ratio (95% CI)"), 4],
    [hazards(`${ahead}\n| Stroke | 30/300 (10.0) | 40/305 (13.1) | 0.75 (0.47 to 1.21) |\n| Fall | 33/300 (11.0) | 45/305 (14.8) | 0.75 (0.47 to 1.21) |`), 2],
  ])("are shares otherwise: %s", (text, warnings) => expect(warned(text)).toHaveLength(warnings));
});

describe("a rate over time", () => {
  it.each(["per year", "per patient-year", "/year", "per 100 person-years", "annually", "a year", "per patient per year"])("cannot be checked: %s", (unit) => {
    const rate = (value: string): string => `${value}%${unit.startsWith("/") ? "" : " "}${unit}`;
    cannotBeChecked(`Relapse was seen in 60 of 300 patients (${rate("4.1")}) on the pump and in 75 of 305 (${rate("5.2")}) on pens.`);
    expect(messages(`Relapse was seen in ${rate("4.1")} (60 of 300 patients).`)).toEqual([]);
    expect(messages(`Relapse was seen in 4.1% (60 of 300 patients)${unit.startsWith("/") ? "" : " "}${unit}.`)).toEqual([]);
  });
  it("may have been given its unit before", () => {
    cannotBeChecked("Relapse was seen in 60 of 300 patients on the pump (4.1% per year) and in 75 of 305 on pens (5.2% per year). Stroke was seen in 30 (2.0%) and 40 (2.7%), respectively.");
  });
  it.each([
    "Relapse was seen in 60 of 300 patients (4.1%) a year later.",
    "Relapse was seen in 60 of 300 patients (4.1%) a year after surgery.",
    "Relapse was seen in 60 of 300 patients (4.1%) per protocol.",
    "Of all, 60 of 300 patients (4.1%) each received two doses.",
    "The dose rose by 2% per year. The first visit came late. Of those seen, most were men. Many smoked. Relapse was seen in 60 of 300 patients (4.1%).",
  ])("is not every figure before a time: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("60 of 300 is 20.0%, not 4.1%")]));
  it("says nothing of one that is more than its share", () => {
    expect(messages("Bleeding was seen at 2% per year. Relapse was seen in 60 of 300 patients (41%).")).toEqual([expect.stringContaining("60 of 300 is 20.0%, not 41%")]);
  });
});

describe("figures that the next sentence calls estimates", () => {
  it.each(["Event rates are Kaplan–Meier estimates at 3 years.", "Relapse rates are Kaplan–Meier estimates.", "Rates of relapse are Kaplan–Meier estimates."])("cannot be checked: %s", (next) => {
    cannotBeChecked(`A relapse was seen in 21.1% of patients on the pump (60 of 300) and 26.0% of those on pens (75 of 305). ${next}`);
  });
  it("are those before, and no others", () => {
    expect(messages("A response was seen in 21.1% of patients (60 of 300). Survival rates are Kaplan–Meier estimates.")).toEqual([expect.stringContaining("60 of 300 is 20.0%, not 21.1%")]);
  });
});

describe("adjusted and imputed percentages", () => {
  it.each([
    "Relapse rates, multiply imputed, were 24% (60 of 300) on the pump and 29% (75 of 305) on pens.",
    "The adjusted relapse rates were 24% (60 of 300) on the pump and 29% (75 of 305) on pens.",
    "Relapse was 24% (adjusted; 60 of 300 patients) on the pump and 29% (75 of 305) on pens.",
    "Relapse was seen in 60 (24%) of 300 patients on the pump and 75 (29%) of 305 on pens (percentages after multiple imputation).",
    "Relapse was seen in 60 of 300 patients (24%) on the pump and 75 of 305 (29%) on pens (adjusted percentages).",
    "Relapse was seen in 60 of 300 patients (24%) on the pump and 75 of 305 (29%) on pens; percentages are adjusted for age.",
  ])("cannot be checked: %s", cannotBeChecked);

  it("are not the share of those whose values were imputed", () => {
    expect(told("We randomised 640 adults. Missing scores (32 adults, 5.0%) were imputed.")).toEqual(["5.0% 32/640"]);
    expect(messages("We randomised 640 adults. Missing scores (32 adults, 7.5%) were imputed.")).toHaveLength(1);
  });

  it.each([
    "Relapse was seen in 60 of 300 patients (24%) on the pump and 75 of 305 (24.6%) on pens (adjusted odds ratio 0.8).",
    "Relapse was seen in 60 of 300 patients (24%) on the pump and 75 of 305 (24.6%) on pens; odds ratios are adjusted for age.",
    "Relapse was 29% (adjusted; 75 patients) on pens and the crude rate 24% (60 of 300).",
    "The adjusted relapse rate was 29%, and nausea was seen in 24% (60 of 300).",
    "The dose could be adjusted, and nausea was seen in 24% (60 of 300 patients).",
    "The adjusted risk ratio was 1.4, and relapse was seen in 24% (60 of 300 patients).",
    "Weighted vests were worn by 24% (60 of 300 patients).",
  ])("are not all near such a word: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("60 of 300 is 20.0%, not 24%")]));
});

describe("a note without a mark that calls figures estimates", () => {
  const rows = "| | Drug (N = 80) | Sham (N = 60) |\n|---|---|---|\n| ORR, n (%) | 20 (25.0) | 9 (15.0) |\n| CR, n (%) | 8 (10.0) | 3 (5.0) |\n| Responding at 6 months, n (%) | 12 (68.0) | 4 (50.0) |\n";

  it.each(["On the basis of a Kaplan-Meier estimate.", "Percentages are Kaplan–Meier estimates."])("says nothing of what is the count divided by its people: %s", (note) => {
    expect(verdicts(`${rows}\n${note}`)).toEqual(["consistent", "consistent", "consistent", "consistent", "unverifiable", "unverifiable"]);
    expect(marked(`${rows}\n${note}`)).toEqual([]);
  });

  it("accuses nobody", () => {
    expect(marked(`${rows}\nOn the basis of a Kaplan-Meier estimate.`.replace("25.0", "26.1"))).toEqual([]);
  });
});

describe("a whole number with its interval in a cell", () => {
  it.each([
    "Median survival, months | 14 (95% CI 11–17) | 12 (95% CI 9–13)", "NNT | 8 (95% CI 5 to 14) | 11 (95% CI 6 to 30)", "Mean cost, € | 914 (90% CI: 811–1017) | 708 (90% CI: 609–808)",
    "GMT | 44 [95% CI 31, 57] | 42 [95% CrI 29, 63]", "Walk | 144, 95% CI 111–177 | 42, 95% PI 19 to 63", "Titre | 24 (95% confidence limits 21–27) | 22 (95% UI: 19–23)", "Events averted | 3/40 (95% CI 1–9) | 5/45 (95% CI 2–11)",
  ])("is no count, nor the level its percentage: %s", (row) => {
    const text = table("Outcome | Drug (n = 60) | Sham (n = 64)", "Death | 12 (20%) | 16 (25%)", row);
    expect(verdicts(text)).toEqual(["consistent", "consistent"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("20%", "26%"))).toEqual(["26%"]);
  });

  it("has two limits behind the shorter names of intervals, which name other things too", () => {
    expect(messages("Rash occurred in 85% PI (20 of 25) users.")[0]).toContain("20 of 25 is 80.0%, not 85%");
    expect(messages("Rash occurred in 42% (95% PI 19% to 63%) of them.")).toEqual([]);
  });

  it("is none of the people in a column of its row", () => {
    expect(messages(table("Dose | Patients, n | Response, n (%) | Median PFS, months", "50 mg | 40 | 20 (50) | 8 (95% CI 5–12)", "90 mg | 44 | 25 (57) | 9 (95% CI 6–12)"))).toEqual([]);
  });

  it("may be a count behind which the percentage stands with its own interval", () => {
    const text = table("Outcome | Drug (n = 60) | Sham (n = 64)", "Death | 12 (20%; 95% CI 11–32) | 16 (29%, 95% CI 18–41)", "Relapse | 57 (95%; 86 to 99) | 60 (94%)");
    expect(marked(text)).toEqual(["29%"]);
    expect(verdicts(text)).toEqual(["consistent", "inconsistent", "consistent", "consistent"]);
  });
});

describe("numbers at risk, which are called so once", () => {
  it.each([
    "We treated 90 men, 45 per arm. Survival at 3 years was 68% (34 at risk) and 38% (n = 12).",
    "Of 200 dogs, freedom from relapse at 12 months was 82% (41 at risk) with the drug and 63% (28) with placebo.",
    "Of 200 valves, patency at 1 year was 88% (number at risk, 51) and at 2 years 79% (n = 44).",
    "Of 200 valves, 88% at 1 year (51 valves at risk) and 79% at 2 years (44 valves) were patent.",
  ])("count nobody: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it("count nobody in a longer list", () => {
    expect(told("Of 200 dogs, freedom from relapse was 82% (41 at risk) at 1 year, 63% (28) at 2 years and 50% (n = 12) at 3 years.")).toEqual([]);
  });

  it.each([
    ["Among 200 women (all at risk of fracture), 38% (n = 66) fell.", "66 of 200 is 33.0%, not 38%"],
    ["Among 200 women (120 at risk of preterm birth), 38% (n = 66) fell.", "66 of 200 is 33.0%, not 38%"],
    ["Among 200 women [at risk for diabetes], 38% (n = 66) fell.", "66 of 200 is 33.0%, not 38%"],
    ["Of 250 women (all at risk of preterm birth), 30% (n = 57) smoked and 16% (40) drank.", "57 of 250 is 22.8%, not 30%"],
    ["Of 250 women, 40% (100 at risk of diabetes) walked and 30% (n = 57) swam.", "57 of 250 is 22.8%, not 30%"],
    ["Of 250 women (at risk, 250), 30% (n = 57) smoked.", "57 of 250 is 22.8%, not 30%"],
  ])("but people who are at risk of something do, and those behind them: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));

  it("but another sentence counts", () => {
    expect(messages("Of 200 dogs, freedom from relapse at 1 year was 82% (41 at risk). Of the 200 dogs, 38% (n = 66) limped.")).toEqual([expect.stringContaining("66 of 200 is 33.0%, not 38%")]);
  });
});

import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("two numbers with a slash beside a column of percentages", () => {
  const studies = (head: string, next: string, ...cells: [string, string][]): string =>
    table(`Study | ${head} | ${next} | Follow-up`, ...cells.map(([pair, percent], i) => `Trial ${i + 1} | ${pair} | ${percent} | ${i + 3} months`));

  it.each([
    ["N (IG/CG)", "Male", "84/120", "41%"], ["Male/female", "Dropout rate", "30/44", "12%"], ["Cases/controls", "Female, %", "90/180", "38"], ["Positive/negative", "Response", "12/60", "35%"],
    ["Ratio M/F", "Diabetes, %", "25/40", "21"], ["Sample size", "Women", "52/54", "48%"], ["Dose (mg)", "Response", "50/100", "33%"], ["Visual acuity", "Female, %", "20/40", "57"], ["Date", "Response", "03/04", "61%"],
    ["Score", "Attrition", "7/10", "15%"], ["n/N (drug/sham)", "Women", "70/90", "45%"], ["Sample size", "Response (I/C)", "52/54", "50%/25%"], ["Patients (I/C)", "Deaths (I vs C)", "52/54", "5% vs 12%"],
    ["Blood pressure", "Female, %", "140/90", "52"], ["Randomised/analysed", "Dropout rate", "120/110", "8.3%"], ["Relapse, n/N", "Women, %", "30/120", "47"],
  ])("are no share, by their heads and figures: %s, %s", (head, next, pair, percent) => {
    const text = studies(head, next, [pair, percent], [pair, percent.replace(/\d/, "4")], [pair, percent.replace(/\d/, "3")]);
    expect(told(text)).toEqual([]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["n/N", "Response"], ["Events/total", "Rate"], ["r/n", "Prevalence (%)"], ["No./total", "%"], ["Response", "%"], ["Relapsed", "Relapse rate"], ["Cured, n of N", "Cured, %"], ["Pain score <3, n/N", "%"], ["Patients", "%"],
  ])("are a share where the heads say so, or most follow: %s, %s", (head, next) => {
    const text = studies(head, next, ["84/120", "70%"], ["30/40", "75%"], ["10/50", "20%"]);
    expect(told(text)).toEqual(["70% 84/120", "75% 30/40", "20% 10/50"]);
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("75%", "65%"))).toEqual(["65%"]);
  });

  it("are that of one row, where the head names a fraction or the percentage nothing else", () => {
    for (const [head, next] of [["n/N", "Response"], ["Response", "%"], ["Relapsed", "Relapse rate"]] as const) expect(marked(studies(head, next, ["84/120", "77%"]))).toEqual(["77%"]);
    expect(marked(studies("Drug/sham", "Response", ["84/120", "77%"]))).toEqual([]);
  });

  it.each([
    ["Remission, n/N", "Women, %"], ["Women, n/N", "Women aged over 65, %"], ["Response, n/N", "Response in women, %"], ["Response in women, n/N", "Response, %"], ["Treatment, n/N", "Treatment failure, %"], ["Deaths, n of N", "Diabetes, %"],
  ])("are not those of one row that are named otherwise: %s, %s", (head, next) => {
    expect(told(studies(head, next, ["18/90", "53"]))).toEqual([]);
    expect(told(table(`Study | ${head} | Country | ${next}`, "KITE | 18/90 | Peru | 53"))).toEqual([]);
    // one of three follows by chance
    expect(marked(table(`Study | ${head} | Country | ${next}`, "KITE | 18/90 | Peru | 53", "LARK | 21/70 | Chile | 30", "WREN | 12/50 | Cuba | 41"))).toEqual([]);
  });

  it("are those of the same name, where more than one is wrong", () => {
    expect(marked(studies("Cleared, n/N", "Cleared, %", ["18/90", "20"], ["21/70", "33"], ["12/50", "42"]))).toEqual(["33", "42"]);
  });

  it("are those of other names where most follow", () => {
    expect(marked(table("Study | Cleared, n/N | Country | Success, %", "KITE | 18/90 | Peru | 20", "LARK | 21/70 | Chile | 30", "WREN | 12/50 | Cuba | 42"))).toEqual(["42"]);
  });
});

describe("percentages behind the fractions of all groups", () => {
  it.each([
    ["with a slash", table("Outcome | BCG, n/N | No BCG, n/N | BCG, % | No BCG, %", "Death | 12/40 | 10/50 | 30.0 | 20.0", "Relapse | 18/40 | 20/50 | 45.0 | 40.0")],
    ["in two columns", table("Outcome | BCG events | BCG total | No BCG events | No BCG total | BCG, % | No BCG, %", "Death | 12 | 40 | 10 | 50 | 30.0 | 20.0", "Relapse | 18 | 40 | 20 | 50 | 45.0 | 40.0")],
  ])("are each of their own group: %s", (_, text) => {
    expect(told(text)).toEqual(["30.0 12/40", "20.0 10/50", "45.0 18/40", "40.0 20/50"]);
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("30.0", "35.0"))).toEqual([expect.stringContaining("12 of 40 is 30.0%, not 35.0%")]);
  });

  it("are so in one row, by their names", () => {
    expect(told(table("Outcome | Drug, n/N | Sham, n/N | Drug, % | Sham, %", "Death | 12/40 | 10/50 | 35 | 20"))).toEqual(["35 12/40", "20 10/50"]);
  });
});

describe("a fraction whose percentage is that of its sum", () => {
  it.each([["n/N"], ["Cured/treated"], ["Cured"]])("is of its second number all the same, where the head or most of the column says so: %s", (head) => {
    const text = table(`Trial | ${head} | %`, "KITE | 18/90 | 20.0", "LARK | 10/40 | 20.0", "WREN | 12/50 | 24.0", "IBIS | 9/60 | 15.0");
    expect(told(text)[1]).toBe("20.0 10/40");
    expect(messages(text)).toEqual([expect.stringContaining("10 of 40 is 25.0%, not 20.0%")]);
    // nor is the percentage that of the other
    expect(marked(text.replace("| 20.0 |\n| WREN", "| 80.0 |\n| WREN"))).toEqual(["80.0"]);
  });

  it("is both together where the row sets two against each other", () => {
    const text = table("Item | Drug, n (%) | Sham, n (%)", "Relapsed | 18/90 (20.0) | 12/60 (20.0)", "Died | 9/90 (10.0) | 9/60 (15.0)", "Women/men | 18/36 (33.3) | 15/45 (25.0)");
    expect(told(text).slice(-2)).toEqual(["33.3 18/54", "25.0 15/60"]);
    expect(marked(text)).toEqual([]);
    expect(marked(table("Item | % of total", "Women/men | 18/36 (33.3)"))).toEqual([]);
    // and where it does not say so, but the whole row does
    for (const stub of ["Gender", "Smokers"]) expect(marked(text.replace("Women/men", stub))).toEqual([]);
    // or the head, where it has as many people
    const alone = table("Item | Patients (n = 54)", "W:M | 18/36 (33.3)", "Relapsed | 9/54 (16.7)", "Pain | 6/54 (11.1)", "Died | 3/54 (5.6)");
    for (const stub of ["W:M", "Women and men", "Women (men)"]) expect(marked(alone.replace("W:M", stub))).toEqual([]);
    expect(marked(alone.replace("n = 54", "n = 57"))).toEqual(["33.3"]);
  });
});

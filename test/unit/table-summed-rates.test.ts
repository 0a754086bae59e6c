import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

describe("a rate of response behind its categories", () => {
  const heads = "Trial | Enrolled | Evaluable | CR | PR | SD | PD";
  const rows = ["Alder | 84 | 79 | 3 | 25 | 32 | 19", "Birk | 46 | 43 | 1 | 12 | 18 | 12", "Cedar | 63 | 60 | 2 | 18 | 23 | 17"];
  const behind = (head: string, ...cells: string[]): string => table(`${heads} | ${head}`, ...rows.map((row, i) => `${row} | ${cells[i]}`));
  const withRow = (row: string): string => table(`${heads} | ORR, %`, `${rows[0]} | 35.4`, `${rows[1]} | 30.2`, `${rows[2]} | 33.3`, row);

  it.each([
    ["ORR, % (95% CI)", "35.4 (25.0–47.0)", "30.2 (17.2–46.1)", "33.3 (21.7–46.7)"],
    ["ORR (%)", "35.4", "30.2", "33.3"],
    ["ORR (CR + PR), %", "35.4", "30.2", "33.3"],
    ["Objective response rate", "35.4%", "30.2%", "33.3%"],
  ])("is made up of them: %s", (head, ...cells) => {
    expect(told(behind(head, ...cells)).map((s) => s.slice(s.indexOf(" ")))).toEqual([" 28/79", " 13/43", " 20/60"]);
    expect(messages(behind(head, ...cells))).toEqual([]);
    const wrong = behind(head, cells[0].replace("35.4", "53.4").replace(/ .*/, ""), ...cells.slice(1));
    expect(messages(wrong)).toEqual([expect.stringContaining("3 + 25 = 28 of 79 is 35.4%, not 53.4%")]);
  });

  it("is of those of whom most of the column is", () => {
    expect(told(behind("ORR, %", "33.3", "28.3", "31.7"))).toEqual(["33.3 28/84", "28.3 13/46", "31.7 20/63"]);
    expect(messages(behind("ORR, %", "33.3", "28.3", "37.1"))).toEqual([expect.stringContaining("2 + 18 = 20 of 63 is 31.7%, not 37.1%")]);
  });

  it("is told with disease control behind it", () => {
    const text = (control: string): string => behind("ORR (%) | DCR (%)", "35.4 | 75.9", "30.2 | 72.1", `33.3 | ${control}`);
    expect(told(text("71.7")).slice(-2)).toEqual(["33.3 20/60", "71.7 43/60"]);
    expect(messages(text("77.1"))).toEqual([expect.stringContaining("2 + 18 + 23 = 43 of 60 is 71.7%, not 77.1%")]);
  });

  it("takes them in any order, with their percentages and in the row of a total", () => {
    const text = (total: string): string => table("Trial | N | PD | PR, n (%) | CR, n (%) | ORR, %", "Alder | 79 | 19 | 25 (31.6) | 3 (3.8) | 35.4", "Birk | 43 | 12 | 12 (27.9) | 1 (2.3) | 30.2", `Total | 122 | 31 | 37 (30.3) | 4 (3.3) | ${total}`);
    expect(messages(text("33.6"))).toEqual([]);
    expect(messages(text("30.6"))).toEqual([expect.stringContaining("37 + 4 = 41 of 122 is 33.6%, not 30.6%")]);
  });

  it("is made up of them where half of two arms says so", () => {
    const text = (percent: string): string => table("Arm | N | CR | PR | ORR (%)", "Vaccine | 100 | 5 | 25 | 30.0", `Control | 100 | 2 | 10 | ${percent}`);
    expect(messages(text("12.0"))).toEqual([]);
    expect(messages(text("21.0"))).toEqual([expect.stringContaining("2 + 10 = 12 of 100 is 12.0%, not 21.0%")]);
  });

  it.each([
    ["of other people in its row", "Doyle | 62 | 58 | 4 | 11 | 20 | 23 | 24.2"],
    ["of other people at its label", "Doyle (64 treated) | 62 | 58 | 4 | 11 | 20 | 23 | 23.4"],
    ["of slightly fewer", "Doyle | 62 | 58 | 4 | 11 | 20 | 23 | 27.3"],
    ["with a mark at its label", "Doyle* | 62 | 58 | 4 | 11 | 20 | 23 | 21.2"],
    ["with a mark", "Doyle | 62 | 58 | 4 | 11 | 20 | 23 | 21.2†"],
    ["with a raised mark", "Doyle | 62 | 58 | 4 | 11 | 20 | 23 | 21.2<sup>a</sup>"],
    ["pooled", "Pooled | 255 | 240 | 10 | 66 | 93 | 71 | 30.2"],
  ])("may be of others in one row: %s", (_, row) => expect(messages(withRow(row))).toEqual([]));

  it("is accused in a row that says nothing of others", () =>
    expect(messages(withRow("Doyle | 62 | 58 | 4 | 11 | 20 | 23 | 21.2"))).toEqual([expect.stringContaining("4 + 11 = 15 of 58 is 25.9%, not 21.2%")]));

  it.each(["PR or better | ORR, %", "SD or better | DCR, %", "CR | Complete response rate, %", "PR | Response rate, %"])("is a share of the count before it where most are: %s", (pair) => {
    const text = (percent: string): string => table(`Trial | N | ${pair}`, "Alder | 40 | 10 | 25.0", "Birk | 50 | 20 | 40.0", "Cedar | 30 | 9 | 30.0", `Doyle | 60 | 12 | ${percent}`, "Elm | 70 | 7 | 10.0");
    expect(messages(text("20.0"))).toEqual([]);
    expect(messages(text("23.0"))).toEqual([expect.stringContaining("12 of 60 is 20.0%, not 23.0%")]);
  });

  it.each([["Confirmed ORR, %", "32.9", "27.9", "30.0"], ["Clinical benefit rate, %", "45.6", "39.5", "41.7"], ["ORR by central review, %", "36.7", "27.9", "35.0"]])("is no share of the category before it: %s", (head, ...cells) =>
    expect(messages(behind(head, ...cells))).toEqual([]));

  it("is a share of its own count", () => {
    const text = (percent: string): string => table("Trial | N | CR + PR | ORR (%) | PD | PD (%)", "Alder | 79 | 28 | 35.4 | 19 | 24.1", `Birk | 43 | 13 | ${percent} | 12 | 27.9`, "Cedar | 60 | 20 | 33.3 | 17 | 28.3");
    expect(messages(text("30.2"))).toEqual([]);
    expect(messages(text("32.0"))).toEqual([expect.stringContaining("13 of 43 is 30.2%, not 32.0%")]);
  });
});

describe("a row of some categories together", () => {
  const arm = (...rows: string[]): string => table("Best response | Vaccine (n = 40)", "CR | 3 (7.5)", ...rows);

  it.each([
    ["PR | 9 (22.5)", "MR | 4 (10.0)", "CR + PR + MR | 16 (40.0)"],
    ["PR | 9 (22.5)", "CRi | 4 (10.0)", "CR + PR + CRi | 16 (40.0)"],
    ["PR | 9 (22.5)", "CR + PR + unconfirmed PR | 14 (35.0)"],
    ["VGPR | 5 (12.5)", "PR | 9 (22.5)", "CR/PR | 12 (30.0)"],
    ["PR | 9 (22.5)", "CR/PR lasting 6 months | 8 (20.0)"],
    ["PR | 9 (22.5)", "CR/PR, unconfirmed | 14 (35.0)"],
  ])("is not always the overall response: %s", (...rows) => expect(messages(arm(...rows))).toEqual([]));

  it.each([
    "Of 40 women, 3 (7.5%) had a complete and 9 (22.5%) a partial response; CR/PR lasted a year in 8 (20.0%).",
    "Of 40 women, 3 (7.5%) had a complete and 9 (22.5%) a partial response; relapse after CR/PR was seen in 8 (20.0%).",
    "CR/PR in the liver was seen in 12 (30.0%) of 40, complete response in 2 (5.0%) and partial response in 9 (22.5%) outside it.",
  ])("may be named in passing: %s", (text) => expect(messages(text)).toEqual([]));

  it("is summed up where it is called overall", () => {
    expect(messages(arm("PR | 9 (22.5)", "ORR (CR + PR) | 12 (30.0)"))).toEqual([]);
    expect(messages(arm("PR | 9 (22.5)", "ORR (CR + PR) | 14 (35.0)"))).toEqual([expect.stringContaining("3 complete + 9 partial responses are 12, not 14")]);
  });
});

describe("percentages behind counts", () => {
  it.each(["Deaths | Mortality, %", "Deaths | 30-day mortality, %", "Cured | Cure rate, %", "Cases | Prevalence, %", "Relapsed | Relapse rate, %", "Responses | Rate (%)", "OR | ORR, %", "Remitters | Proportion, %"])("are theirs where the head names nothing else: %s", (pair) => {
    const rows = ["East | 240 | 24 | 11.0", "West | 236 | 39 | 15.6", "North | 50 | 20 | 41.0"];
    const wrong = ["24 of 240 is 10.0%, not 11.0%", "39 of 236 is 16.5%, not 15.6%", "20 of 50 is 40.0%, not 41.0%"].map((m): unknown => expect.stringContaining(m));
    expect(messages(table(`Ward | N | ${pair}`, ...rows))).toEqual(wrong);
    expect(messages(table(`Ward | N | ${pair}`, ...rows.slice(0, 2)))).toEqual(wrong.slice(0, 2));
  });

  it("are theirs where most do", () => {
    expect(messages(table("Ward | Patients, n | Deaths | Mortality, %", "East | 84 | 7 | 8.3", "West | 46 | 4 | 9.7", "North | 63 | 5 | 7.9"))).toEqual([expect.stringContaining("4 of 46 is 8.7%, not 9.7%")]);
  });
});

/** Heads of columns that say "%" or "‰". */
import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

describe("a head that says \"%\" in front of its size", () => {
  it("is that of percentages alone", () => {
    expect(told(table(" | Open repair % (N = 84) | Keyhole repair % (N = 79) | All % (N = 163)", "Seroma | 9 | 4 | 7", "Reoperation | 3 | 0 | 2"))).toEqual([]);
  });

  it("is that of counts with percentages where it says so", () => {
    const text = table(" | Open repair n % (N = 84) | Keyhole repair n (%) (N = 79)", "Seroma | 21 (25.0) | 4 (5.1)", "Reoperation | 3 (3.6) | 8 (20.1)");
    expect(messages(text)).toEqual([expect.stringContaining("8 of 79")]);
  });
});

describe("rates per thousand", () => {
  it("are no percentages, whatever stands behind their sign", () => {
    expect(messages(table("Defect | Births (n) | Cases (n) | Prevalence (‰, 95% CI)", "Cleft | 92,160 | 388 | 4.21 (3.80–4.65)"))).toEqual([]);
  });

  it("are told by all of their column", () => {
    expect(messages(table("Defect | Births (n) | Cases (n) | Prevalence (%)", "Cleft | 92,160 | 388 | 4.21", "Spina bifida | 92,160 | 97 | 1.05"))).toEqual([]);
    // one of several is a slip
    expect(messages(table("Defect | Births (n) | Cases (n) | Prevalence (%)", "Cleft | 92,160 | 388 | 0.42", "Spina bifida | 92,160 | 97 | 1.05", "Club foot | 92,160 | 193 | 0.21", "Atresia | 92,160 | 98 | 0.11"))).toEqual([expect.stringContaining("97 of 92,160")]);
  });
});

describe("rates per exposure", () => {
  it.each(["Infections, n (EAIR per 100 PY)", "Infections, n (EAIR)", "Infections, n (rate per 100 PYs)"])("are no percentages below a heading: %s", (heading) => {
    const text = table("Event | Drug (N = 150) n (%) | Placebo (N = 120) n (%)", "Any | 90 (60.0) | 60 (50.0)", "Serious | 15 (10.0) | 12 (10.0)", `${heading} | | `, "Any | 45 (38.2) | 24 (25.5)", "Serious | 6 (4.4) | 6 (5.6)");
    expect(messages(text)).toEqual([]);
  });

  it("leave percentages below another heading", () => {
    const text = table("Event | Drug (N = 150) n (%) | Placebo (N = 120) n (%)", "Any | 90 (60.0) | 60 (50.0)", "Infections, n (EAIR) | | ", "Any | 45 (38.2) | 24 (25.5)", "Injuries, n (%) | | ", "Any | 45 (30.0) | 24 (25.5)");
    expect(messages(text)).toEqual([expect.stringContaining("24 of 120")]);
  });
});

describe("weights of trials", () => {
  const rows = (...cells: string[]): string[] => ["Adams 2009 | 12 | 120", "Brook 2012 | 9 | 88", "Chen 2015 | 30 | 230"].map((row, i) => `${row} | ${cells[i]}`);

  it.each(["Weight, %", "Weights (%)", "% weight", "Wt, %", "W(fixed)", "% W", "%W (random)", "Random, %", "Common effect", "Fixed-effect (%)", "Contribution, %"])("are no shares of those beside them: %s", (head) => {
    expect(messages(table(`Trial | Events | Total | ${head}`, ...rows("30.1%", "20.2%", "49.7%")))).toEqual([]);
  });

  it.each(["Wt, %", "% W", "Random, %"])("are so beside effects, or above their total, whatever they add up to: %s", (head) => {
    expect(messages(table(`Trial | Events | Total | ${head} | OR (95% CI)`, ...rows("30.1% | 0.6 (0.3 to 1.2)", "20.2% | 0.7 (0.3 to 1.4)", "29.7% | 0.5 (0.3 to 0.9)")))).toEqual([]);
    expect(messages(table(`Trial | Events | Total | ${head}`, ...rows("30.1", "20.2", "49.7"), "Total | 51 | 438 | 100.0"))).toEqual([]);
  });

  it.each(["KRAS wt, %", "Common, %", "Random, %", "W, %"])("are no other shares, which do neither: %s", (head) => {
    expect(messages(table(`Outcome | N | Responders | ${head}`, "Relief | 120 | 30 | 35", "Cure | 100 | 30 | 30"))).toEqual([expect.stringContaining("30 of 120 is 25.0%, not 35%")]);
  });

  it.each(["%", "Events, %", "% w/ event"])("are not what other percentages are: %s", (head) => {
    expect(messages(table(`Trial | Events | Total | ${head} | Weight`, ...rows("10.0% | 30.1%", "12.0% | 20.2%", "13.0% | 49.7%")))).toEqual([expect.stringContaining("9 of 88 is 10.2%, not 12.0%")]);
  });

  it("are left beside two arms of which each has its own percentages", () => {
    const head = "Trial | Gel events | Gel total | % | Foam events | Foam total | % | Weight, % | RR (95% CI)";
    const arms = (percent: string): string[] => ["Adams 2009 | 12 | 120 | 10.0 | 20 | 118 | 16.9 | 60.1 | 0.59 (0.30 to 1.15)", `Brook 2012 | 9 | 88 | 10.2 | 14 | 90 | ${percent} | 39.9 | 0.66 (0.30 to 1.44)`];
    expect(messages(table(head, ...arms("15.6")))).toEqual([]);
    expect(messages(table(head, ...arms("51.6")))).toEqual([expect.stringContaining("14 of 90 is 15.6%, not 51.6%")]);
  });
});

import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

const events = (...heads: string[]): string => table(`Event | ${heads.join(" | ")}`, "Any | 110 (70.1) | 78 (50.6)", "Nausea | 33 (21.0) | 29 (18.8)", "Rash | 20 (12.7) | 14 (9.1)", "Fever | 41 (26.1) | 34 (22.1)", "Cough | 9 (5.7) | 8 (5.2)", "Falls | 25 (15.9) | 18 (11.7)");

const flow = "Of 320 divers, 163 were randomised to balm and 157 to sham.";

describe("a table that follows from arms that its heads do not name", () => {
  it.each([
    ["those who were exposed", "Harms were counted in 157 exposed to ear balm and 154 exposed to water."],
    ["those of a set", "The safety set had 157 on balm and 154 on sham."],
    ["those who took it", "At least one dose was taken by the safety population: 157 who received balm and 154 who received sham."],
  ])("is of them: %s", (_, safety) => {
    const text = `${safety}\n\n${flow}\n\n### Harms\n\n${events("Balm, n (%)", "Sham, n (%)")}`;
    expect(told(text)).toContain("70.1 110/157");
    expect(told(text)).toContain("11.7 18/154");
    expect(marked(text)).toEqual([]);
    expect(messages(text.replace("12.7", "17.2"))[0]).toContain("20 of 157 is 12.7%, not 17.2%");
  });

  it("may be in another section than they", () => {
    const text = `## Participants' way\n\n${flow} The safety population had 157 on balm and 154 on sham.\n\n## Cure\n\nCure was seen in 45 of 95 (47.4%) after balm and in 58 of 89 (65.2%) after sham.\n\n${events("Balm, n (%)", "Sham, n (%)")}`;
    expect(told(text)).toContain("70.1 110/157");
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("22.1", "21.2"))).toEqual(["21.2"]);
  });

  it("keeps what it says of its people", () => {
    const text = `${flow}\n\n${events("Balm (n = 157)", "Sham (n = 154)")}`;
    expect(told(text)).toContain("70.1 110/157");
    expect(marked(text.replace("26.1", "62.1"))).toEqual(["62.1"]);
  });

  it("accuses no row of some of them", () => {
    const text = `The safety set had 157 on balm and 154 on sham, among them 62 men and 58 men.\n\n${flow}\n\n${events("Balm, n (%)", "Sham, n (%)")}| Prostatitis in men | 2 (3.2) | 3 (5.2) |\n`;
    expect(marked(text)).toEqual([]);
  });

  it("is of nobody where the text has no such arms", () => {
    expect(marked(`${flow}\n\n${events("Balm, n (%)", "Sham, n (%)")}`)).toEqual([]);
  });
});

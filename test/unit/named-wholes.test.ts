import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

const heads = table("Event | Sato, 50 mg (n = 120) | Sato, placebo (n = 118) | Vogel, drug (n = 60) | Vogel, placebo (n = 64)", "Rash, n (%) | 12 (10.0) | 6 (5.1) | 3 (5.0) | 4 (6.3)");

describe("a share of what has a name", () => {
  it.each([
    ["of a trial of which the text counts nobody", "Sato enrolled 400 adults. Men made up 30.0% of Vogel (120 men) and 32.5% (130 men) of Sato."],
    ["of a trial of which a table has the arms", `${heads}\nMen made up 40% (142 men) of Sato and 60% (90 men) of Vogel.`],
    ["of a trial with other people than its two arms", `${table("Event | Sato, 50 mg (n = 120) | Sato, placebo (n = 118)", "Rash, n (%) | 12 (10.0) | 6 (5.1)")}\nMen made up 33% (117 men) of Sato.`],
    ["of a place", "We enrolled 400 adults. Falls were seen in 30.0% (90) of Finland and in 25% (100) in all."],
  ])("is not judged by others: %s", (_, text) => expect(messages(text)).toEqual([]));

  it("is one of all its arms", () => {
    expect(told(`${heads}\nMen made up 50% (119 men) of Sato and 40% (50 men) of Vogel.`).slice(4)).toEqual(["50% 119/238", "40% 50/124"]);
  });

  it.each([
    ["that is an arm's", "We enrolled 400 adults, 200 on Zelor and 200 on placebo. Falls were seen in 35.0% (50) of Zelor, and few died.", "50 of 200 is 25.0%, not 35.0%"],
    ["that is the trial's", "Sato 2020 (n = 400) was large. Men made up 42.5% (130 men) of Sato.", "130 of 400 is 32.5%, not 42.5%"],
  ])("is judged by those who bear the name %s", (_, text, message) => expect(messages(text)[0]).toContain(message));
});

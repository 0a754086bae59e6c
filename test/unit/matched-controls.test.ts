import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("controls of whom each person has several", () => {
  it.each([
    ["Twelve patients with gout had surgery; each was matched to four controls. Three controls (6.3%) and two patients with gout (16.7%) died.", ["6.3% 3/48", "16.7% 2/12"]],
    ["Twelve patients were matched to four controls each. Three controls (6.3%) and two patients (16.7%) died.", ["6.3% 3/48", "16.7% 2/12"]],
    ["We studied 60 cases. For each case, two healthy controls were selected. Smoking was reported by 18 controls (15%) and 21 cases (35%).", ["15% 18/120", "35% 21/60"]],
    ["We studied 60 cases and 120 controls. Each case was matched to two controls. Smoking was reported by 18 controls (15%) and 21 cases (35%).", ["15% 18/120", "35% 21/60"]],
  ])("are as many times the people, and what each has is no group: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are checked by their number", () => {
    expect(messages("We studied 60 cases. For each case, two healthy controls were selected. Smoking was reported by 18 controls (51%) and 21 cases (35%).")).toHaveLength(1);
  });
});

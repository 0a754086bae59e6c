import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("what everybody was given, in whichever arm", () => {
  const arms = "Patients received abatril (n=150) or placebo (n=160). ";
  it.each([
    "At week 12, 30 (20.0%) and 56 (35.0%) patients remained on treatment.",
    "In all, 30 (20.0%) and 56 (35.0%) patients had discontinued study drug.",
    "In all, 30 (20.0%) and 56 (35.0%) patients were still on the assigned treatment.",
    "The intervention was stopped early in 30 (20.0%) and 56 (35.0%) patients.",
    "During treatment, 30 (20.0%) and 56 (35.0%) patients fell.",
  ])("names no arm of two: %s", (text) => {
    expect(told(arms + text)).toEqual(["20.0% 30/150", "35.0% 56/160"]);
    expect(messages(arms + text)).toEqual([]);
  });

  it("nor that of one figure", () => {
    expect(told(`${arms}In all, 62 patients (20.0%) stopped treatment.`)).toEqual(["20.0% 62/310"]);
    expect(told("Patients received vaccine (n=150) or placebo (n=160). At the visit, 62 patients (20.0%) refused the vaccine.")).toEqual(["20.0% 62/310"]);
  });

  it.each([
    "had changed treatment within a year", "sought treatment elsewhere", "were satisfied with their treatment", "preferred oral treatment",
    "had heard of the vaccine", "had active disease", "could not name the drug", "asked for a further intervention", "had paid for surgical treatment",
  ])("says nothing of what was given to one arm: 124 patients %s", (text) => {
    expect(told(`${arms}In the survey, 124 patients (40.0%) ${text}.`)).toEqual(["40.0% 124/310"]);
    expect(messages(`${arms}In the survey, 124 patients (31.0%) ${text}.`).join()).not.toContain("of 150");
  });

  it.each(["in the treatment arm", "on treatment", "on active treatment", "who had been given the vaccine", "receiving the study drug", "assigned to the intervention", "with drug-related events", "who had vaccine-related fever"])("tells who had it: 75 patients %s", (text) => {
    expect(told(`${arms}At week 12, 75 patients (40.0%) ${text} were well.`)).toEqual(["40.0% 75/150"]);
    expect(messages(`${arms}At week 12, 75 patients (40.0%) ${text} were well.`)).toHaveLength(1);
  });

  it("tells it beside the figure of the other arm", () => {
    expect(messages(`${arms}Rash was seen in 75 (40.0%) with treatment and 16 (10.0%) with placebo.`)[0]).toContain("75 of 150 is 50.0%");
  });

  it("is nobody's arm where it was had before", () => {
    expect(messages(`${arms}Previous treatment had been given to 75 patients (40.0%).`).join()).not.toContain("75 of 150 is 50.0%, not");
  });

  const named = "Patients were assigned to aspirin (n=150) or sleep training (n=160). At a year, ";
  it.each(["had taken additional aspirin", "had sought further sleep treatment", "were given rescue aspirin", "had another training", "reported previous aspirin use"])("nor what some had besides: 62 patients %s", (text) => {
    expect(told(`${named}62 patients (20.0%) ${text}.`)).toEqual(["20.0% 62/310"]);
    expect(messages(`${named}62 patients (20.0%) ${text}.`)).toEqual([]);
  });

  it("but what they had is an arm without such a word", () => {
    expect(messages(`${named}60 patients (45.0%) on aspirin had bled.`)).toEqual(["60 of 150 is 40.0%, not 45.0%. Perhaps one digit of 45.0% is mistyped for 40.0%."]);
  });

  it.each([
    ["Falls and fractures were seen in 30 (20.0%) and 56 (35.0%) patients in the treatment group.", ["20.0% 30/150", "35.0% 56/150"]],
    ["Falls and fractures were seen in 30 (20.0%) and 56 (35.0%) patients on treatment.", ["20.0% 30/150", "35.0% 56/150"]],
    ["In all, 56 patients (35.0%) in the intervention arm stopped smoking.", ["35.0% 56/150"]],
    ["In all, 56 patients (35.0%) given the drug stopped smoking.", ["35.0% 56/150"]],
  ])("names the arm where it tells who had it: %s", (text, expected) => {
    expect(told(arms + text)).toEqual(expected);
    expect(messages(arms + text)).toHaveLength(1);
  });

  it.each([
    ["Patients received vaccine (n=150) or placebo (n=160). After the first dose, 56 (35.0%) declined the vaccine.", ["35.0% 56/150"]],
    ["Patients received vaccine (n=150) or placebo (n=160). Local pain during vaccine dosing was seen in 56 (35.0%).", ["35.0% 56/150"]],
    ["Patients received the experimental drug (n=150) or placebo (n=160). Discontinuation of the experimental drug was needed in 56 (35.0%).", ["35.0% 56/150"]],
    ["The intervention (n=150) was compared with usual care (n=160). The intervention was completed by 56 (35.0%).", ["35.0% 56/150"]],
  ])("names the arm that is called by it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toHaveLength(1);
  });
});

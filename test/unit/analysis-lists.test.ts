import { describe, expect, it } from "vitest";
import { messages, told, verdicts } from "./told.ts";

describe("the groups of an analysis, behind its name", () => {
  const sent = "We randomised 412 adults: 207 to minoxidil and 205 to vehicle. ";
  const found = "\n\nRegrowth: 80 (39.4%) vs. 31 (15.5%). Headache: 12 (5.9%) vs. 10 (5.0%).";

  it.each([
    "Full analysis set (FAS): 203 and 200.",
    "Full analysis set: 203 and 200 adults.",
    "FAS: 203 vs. 200; safety set: 206 vs. 205.",
    "Of the sets, safety set: 206 and 205; full analysis set (FAS): 203 and 200 patients.",
    "A full analysis set (203 and 200 respectively) excluded people with major deviations.",
    "The full analysis set (203 and 200) excluded those who never came.",
    "All efficacy analyses used the modified intention-to-treat population of 203 and 200 patients, respectively.",
  ])("are told by their order: %s", (sets) => {
    const text = sent + sets + found;
    expect(told(text)).toEqual(["39.4% 80/203", "15.5% 31/200", "5.9% 12/203", "5.0% 10/200"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("15.5%", "18.5%"))[0]).toContain("not 18.5%");
  });

  it("may be three", () => {
    const text = "Of 303 women, 102 were assigned to low dose, 101 to high dose and 100 to placebo. The mITT population of 98, 97 and 99 women was analysed.\n\nRelief was seen in 49, 57 and 30 (50.0%, 58.8% and 30.3%).";
    expect(told(text)).toEqual(["50.0% 49/98", "58.8% 57/97", "30.3% 30/99"]);
    expect(messages(text.replace("58.8%", "85.8%"))).not.toEqual([]);
  });

  it("are not those few who had something, nor the end of a longer list", () => {
    expect(verdicts(`${sent}Rash in the safety set: 12 and 15. Regrowth: 6 (50.0%) vs. 3 (20.0%).`)).not.toContain("consistent");
    expect(told(`${sent}Safety set: 60 and 50 had rash. Regrowth: 80 (38.6%) vs. 31 (15.1%).`)).toEqual(["38.6% 80/207", "15.1% 31/205"]);
  });
});

describe("arms whose numbers stand in front of their names", () => {
  it.each([
    "Randomised in a 2:1 ratio: 308 romosozumab, 154 placebo.",
    "Randomised: 308 to romosozumab, 154 to placebo.",
    "*Allocated:* 308 romosozumab and 154 placebo.",
  ])("are read behind a label: %s", (list) => {
    const text = `${list}\n\nFracture was seen in 20 (6.5%) on romosozumab and in 18 (11.7%) on placebo.`;
    expect(told(text)).toEqual(["6.5% 20/308", "11.7% 18/154"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("11.7%", "17.1%"))).toEqual([expect.stringContaining("18 of 154 is 11.7%, not 17.1%")]);
  });

  it("are not the sexes, nor what patients did", () => {
    expect(told("Randomised: 308 women, 154 men. Pain was seen in 62 (20.1%) on gel and 10 (9.9%) on foam.")[1]).not.toBe("9.9% 10/154");
  });

  it.each([
    "In Ode, 131 of the 260 were given naproxen and 129 the carrier; pain was halved in 64 (49%) and 52 (40%).",
    "In Ode, 131 of the 260 received naproxen and 129 a placebo. Pain was halved in 64 (49%) and 52 (40%).",
    "In Ode, 131 of the 260 adults were allocated to surgery and 129 to waiting. Pain was halved in 64 (49%) and 52 (40%).",
  ])("may be told as parts of a whole: %s", (text) => {
    expect(told(text)).toEqual(["49% 64/131", "40% 52/129"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("40%", "49%").replace("64 (49%)", "64 (94%)"))).not.toEqual([]);
  });
});

describe("percentages that are led up to behind their counts", () => {
  it.each([
    ["Lactate was measured in 210 of 280 by day, in the others in 110 of 200; that is 75% and 55%.", ["75% 210/280", "55% 110/200"]],
  ])("are each of its own: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace(/\d+%\.$/, "17%."))).not.toEqual([]);
  });

  it.each([
    "Of 200 nurses, some moved and 10 died, that is 15% and 5%.",
    "Of 200 nurses, 30 declined, 20 moved and 10 died, that is 15%, 10% and 5%.",
    "Of 200 nurses, some declined (30), moved (20) or were ill (10), i.e. 15%, 10% and 5%.",
    "Of 200 adults, 150 enrolled and 120 completed, that is 75% and 80%.",
    "Of 500 adults, 40 died and 60 relapsed, which is 20% and 30% lower than expected.",
  ])("are not of the one that is counted last: %s", (text) => expect(told(text)).toEqual([]));

  it.each([
    "Of 4,000 women, 1,400 declined, so participation was 65.0%.",
    "Among 500 pupils, 40 were absent, so attendance was 92%.",
    "Of 50 towns, we reached 40 by May, so coverage was 60% of the population.",
    "Of 4,000 women invited, 2,600 came and 300 returned, so that coverage was 65.0%.",
  ])("are no rate of those who did not come: %s", (text) => expect(messages(text)).toEqual([]));

  it("may be a rate that follows", () => {
    expect(told("Of 4,000 women invited, 2,600 came, so that participation was 65.0%.")).toEqual(["65.0% 2600/4000"]);
    expect(messages("Of 4,000 women invited, 2,600 came, so participation was 56.0%.")).toEqual([expect.stringContaining("2,600 of 4,000 is 65.0%, not 56.0%")]);
    expect(messages("Of 4,000 women invited, 2,600 came, so that survival was 56.0%.")).toEqual([]);
  });
});

describe("people of whom the words say that they were elsewhere", () => {
  it.each([
    "At one Danish site 6 patients (13%) signed again.",
    "In a single centre, 6 patients (13%) signed again.",
    "Reasons were coded for the patients who left early: no time (6, 13%).",
  ])("are not all: %s", (text) => {
    expect(verdicts(`We enrolled 462 patients. ${text}`)).toEqual(["unverifiable"]);
    expect(messages(`We enrolled 462 patients. ${text}`)).toEqual([]);
  });

  it.each([
    "In a single centre in Turkey, we included 200 patients; 60 (50.0%) were women.",
    "At one clinic in Oslo, 200 patients were screened and 60 patients (50.0%) had diabetes.",
    "In one village of 200 people, 60 (50.0%) had malaria.",
  ])("are all where the study was there: %s", (text) => expect(messages(text)).toHaveLength(1));

  it("do not excuse their neighbours", () => {
    expect(messages("We enrolled 462 patients. Fever was seen in 6 patients (13%).")).not.toEqual([]);
    expect(messages("We enrolled 462 patients. At one site, 6 of 46 patients (31%) signed again.")).not.toEqual([]);
  });

  it("are not added to all of them", () => {
    expect(messages("Twelve wards sent 50 records each, 600 in all. Pain was noted in 150 (25.0%).")).toEqual([]);
    expect(messages("Twelve wards each sent 50 adult patients, 600 in all. Pain was noted in 150 (52.0%).")[0]).toContain("150 of 600 is 25.0%, not 52.0%");
  });
});

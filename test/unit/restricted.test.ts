import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a percentage in a bracket that is of those in front of it", () => {
  it.each([
    "We enrolled 640 nurses. 320 were sent to yoga (38% of whom worked nights) and 320 to walking (41% of whom worked nights).",
    "Of 640 nurses invited, 256 (15% of them pregnant) came.",
    "Of 640 nurses invited, 256 (15% of them smokers) came.",
    "We saw 640 nurses; 256 had migraine (15% with an aura).",
    "We saw 640 nurses; 256 had migraine (25% on triptans).",
    "We saw 640 nurses; 256 had migraine (25% of these were men).",
    "We saw 640 nurses; 256 had migraine (25% of those had an aura).",
  ])("is no share that they are: %s", (text) => {
    expect(told(text)).toEqual([]);
    expect(messages(text)).toEqual([]);
  });

  it("leaves the number to be that of the group", () => {
    const text = "We enrolled 640 nurses. 310 were sent to yoga (38% of whom worked nights) and 330 to walking (41% of whom worked nights). Pain was seen in 31 (10.0%) on yoga.";
    expect(told(text)).toEqual(["10.0% 31/310"]);
    expect(messages(text.replace("10.0%", "16.0%"))).toEqual([expect.stringContaining("31 of 310 is 10.0%, not 16.0%")]);
  });

  it.each([
    ["We saw 640 nurses; 256 had migraine (47% of the group).", "256 of 640 is 40.0%, not 47%"],
    ["We saw 640 nurses; 256 had migraine (47% of those asked).", "256 of 640 is 40.0%, not 47%"],
    ["Of 640 nurses, 256 (47%) of whom 20 were pregnant had migraine.", "256 of 640 is 40.0%, not 47%"],
    ["Nurses were sent to yoga (n = 310) or walking (n = 330). Pain was seen in 31 nurses (10.0% on yoga) and 66 (28.0% on walking).", "not 28.0%, and it does not follow from 640 or 330 either"],
  ])("may be of all where it says so: %s", (text, message) => expect(messages(text)).toEqual([expect.stringContaining(message)]));

  it("may be of an arm of which the text tells", () => {
    expect(told("Nurses were sent to yoga (n = 310) or walking (n = 330). Pain was seen in 31 nurses (10.0% on yoga).")).toEqual(["10.0% 31/310"]);
  });
});

describe("some of a whole in a bracket behind it", () => {
  const text = "In total, 640 nurses (150 with migraine) were enrolled; 320 were sent to yoga (50%) and 320 to walking (50%).";

  it("are not added to the arms", () => {
    expect(told(`${text} Pain was seen in 128 (20.0%).`).at(-1)).toBe("20.0% 128/640");
    expect(messages(`${text} Pain was seen in 128 (16.2%).`)).toEqual([expect.stringContaining("128 of 640 is 20.0%, not 16.2%")]);
  });
});

describe("some of the people with whom a sentence begins", () => {
  const text = "We followed 812 nurses. ";

  it.each([
    "Smokers were phoned; 12 of these (20%) quit.",
    "Smokers were phoned. Twelve of these (20%) quit.",
    "Coeliacs were younger, and 12 of them (20%) left.",
    "Nurses with migraine were seen more often (70%), and 12 of them were scanned (20%).",
    "Falls were graded, and 12 of them (20%) were severe.",
  ])("are those to whom it points back, whose number is not given: %s", (said) => {
    expect(told(text + said).at(-1)).toBe("20% 12/?");
    expect(messages(text + said)).toEqual([]);
  });

  it("are those whom the text has counted", () => {
    const counted = `${text}Of these, 60 had migraine. Nurses with migraine were seen more often, and 12 of them (20%) were scanned.`;
    expect(told(counted)).toEqual(["20% 12/60"]);
    expect(messages(counted.replace("20%", "28%"))).toEqual([expect.stringContaining("12 of 60 is 20.0%, not 28%")]);
    expect(messages(`${text}Sixty had migraine, and 12 of them (28%) were scanned.`)).toEqual([expect.stringContaining("12 of 60 is 20.0%, not 28%")]);
  });

  it("are all where nothing tells them from others", () => {
    expect(messages("We followed 812 women. The women were phoned, and 12 of them (8%) quit.")).toEqual([expect.stringContaining("12 of 812 is 1.5%, not 8%")]);
    expect(messages("We followed 812 adults. Participants were phoned, and 12 of them (8%) quit.")).toEqual([expect.stringContaining("12 of 812 is 1.5%, not 8%")]);
  });
});

describe("people told by what they got, of whom the text gives no number", () => {
  const text = "The trial included 240 nurses. ";

  it.each([
    "Hives were seen in 1 (1%) of the nurses on zinc and in 1 (0.7%) of the nurses on wax.",
    "Hives were seen in 1% (n = 1) of those on zinc and 0.7% (n = 1) of those on wax.",
    "Hives were seen in 7% (n = 6) of nurses receiving zinc versus 1% (n = 1) of nurses receiving wax.",
    "Among smokers, 1 (1%) had hives.",
  ])("are not all, however near their share comes: %s", (said) => {
    expect(told(text + said).every((t) => t.endsWith("/?"))).toBe(true);
    expect(messages(text + said)).toEqual([]);
  });

  it("are those of an arm of which it does", () => {
    const arms = "Nurses were sent to zinc (n = 140) or to wax (n = 100). Hives were seen in 7 (5%) of the nurses on zinc and in 1 (1%) of those on wax.";
    expect(told(arms)).toEqual(["5% 7/140", "1% 1/100"]);
    expect(messages(arms.replace("(5%)", "(8%)"))).toEqual([expect.stringContaining("7 of 140 is 5.0%, not 8%")]);
    expect(messages(`${text}Hives were seen in 24 (16%) of the nurses.`)).toEqual([expect.stringContaining("24 of 240 is 10.0%, not 16%")]);
  });
});

describe("some of the people of each arm, with whom a clause begins", () => {
  const arms = "Nurses were sent to zinc (n = 400) or to wax (n = 410). ";

  it.each([
    "Hives were rarer (20 [5.0%] of 398 vs 41 [10.0%] of 409), especially in nurses treated within a day of the rash (12 [8.0%] in the zinc group vs 30 [18.0%] in the wax group).",
    "For nurses treated after a week, hives were seen in 12 (8.0%) vs 30 (18.0%).",
    "In the low-income subgroup, hives were seen in 12 (8.0%) and 30 (18.0%), respectively.",
  ])("have no printed size: %s", (said) => {
    expect(told(arms + said).slice(-2)).toEqual(["8.0% 12/?", "18.0% 30/?"]);
    expect(messages(arms + said)).toEqual([]);
  });

  it.each([
    "For nurses treated with zinc or wax, hives were seen in 20 (8.0%) vs 41 (10.0%).",
    "In the zinc group, hives were seen in 20 (8.0%).",
    "After a week, hives were seen in 20 (8.0%) vs 41 (10.0%).",
  ])("are the arms where nothing tells them from others: %s", (said) => {
    expect(messages(arms + said)).toEqual([expect.stringContaining("20 of 400 is 5.0%, not 8.0%")]);
  });
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("fractions that are values of a scale", () => {
  it.each([
    "Among 90 eyes, visual acuity was 20/40 or better (44%).",
    "Among 90 eyes, corrected acuity was 20/20 (41%) or 20/25 (33%).",
    "Among 90 eyes, vision was worse than 6/60 (24%).",
    "Final acuity was 20/40 (44%) on the drug and 20/80 (31%) in the control group.",
    "Among 90 eyes, acuity was 20/40 or better (44%), 20/50 to 20/200 (36%) or worse than 20/200 (20%).",
    "Among 130 men, blood pressure was below 140/90 (61%).",
    "Among 130 men, systolic and diastolic pressures were above 160/100 (31%).",
    "Of 70 men, 8/8 (74%) or 7/8 (26%) matched donors were used.",
    "We grafted 70 men from 8/8 (74%) or 7/8 (26%) matched donors.",
    "Of 70 men, the HLA match was 9/10 (24%) or 10/10 (76%).",
    "Of 70 men, the graft was matched at 4/6 loci (41%) or 5/6 loci (29%).",
    "Of 70 men, most had pain of 5/10 (31%) or 7/10 (13%).",
    "Of 70 men, pain scores were at least 6/10 (31%).",
  ])("count nobody: %s", (text) => expect([told(text), messages(text)]).toEqual([[], []]));

  it.each([
    ["Of 40 eyes, a vision of 20/40 or better was reached in 12/40 (30%).", ["30% 12/40"]],
    ["A complete match was found in 9/10 (90%).", ["90% 9/10"]],
    ["Pain was relieved in 6/10 (60%).", ["60% 6/10"]],
    ["Of the matched donors, 5/8 (63%) were men.", ["63% 5/8"]],
  ])("are told from shares: %s", (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ["Pain was relieved in 6/10 (50%).", "6 of 10 is 60.0%, not 50%"],
    ["Pressure fell in 12/40 (40%).", "12 of 40 is 30.0%, not 40%"],
    ["Vision improved in 20/40 (45%).", "20 of 40 is 50.0%, not 45%"],
  ])("hide no misprint of a share: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

import { describe, expect, it } from "vitest";
import { messages, told, verdicts } from "./told.ts";

describe("a percentage that is cut off, and not rounded", () => {
  it.each([
    ["may be of those who were not excluded", "Thirty-eight women were included. Three of the women were excluded because of a fracture. Healing was seen in 22 (62.8%).", "22/35"],
    ["may be of those who are left, whatever the whole was", "Eighty women were seen. Twenty-six were excluded. A relapse occurred in 17 women (31.4%).", "17/54"],
    ["may be of those with whom the text went on", "Of 80 women, 54 of them (67.5%) were included in the study. A relapse occurred in 17 women (31.4%).", "17/54"],
    ["may be of the sex that is named", "We studied 91 nurses; 61 (67.0%) were female and 30 (33.0%) were male. Burnout was found in 7 male (23.3%) and 29 female (47.5%) nurses. Two male nurses (6.6%) left.", "2/30"],
  ])("%s", (_, text, last) => {
    expect(told(text).at(-1)).toContain(last);
    expect(verdicts(text).at(-1)).toBe("rounding");
    expect(messages(text)).toEqual([expect.stringContaining("is cut off, rounded it is")]);
  });

  it.each([
    "Thirty-eight women were included. Three of the women were excluded because of a fracture. Healing was seen in 22 (68.2%).",
    "Thirty-eight women were included. Three of the women were excluded because of a fracture. Healing was seen in 22 (62.7%).",
    "Of 80 women, 54 of them (67.5%) were included in the study. A relapse occurred in 17 women (34.1%).",
    "We studied 91 nurses; 61 (67.0%) were female and 30 (33.0%) were male. Two male nurses (7.6%) left.",
  ])("is none that is further off: %s", (text) => {
    expect(messages(text)).toHaveLength(1);
    expect(messages(text)[0]).not.toContain("cut off");
  });

  it("is not said to follow from nobody, or to be mistyped, where it is off by rounding alone", () => {
    const [message] = messages("Of 80 women, 54 (67.5%) had a fever. A relapse occurred in 17 women (31.4%).");
    expect(message).toBe("17 of 80 is 21.3%, not 31.4%.");
  });
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("the share of one sex behind the numbers of both", () => {
  it.each([
    ["The sex ratio (M/F) was 26/24 (52% male).", ["52% 26/50"]],
    ["Males/females: 22/58 (28% male).", ["28% 22/80"]],
    ["There were 33 men and 17 women (M:F 33/17; 66% male).", ["66% 33/50"]],
    ["Sex (female:male) was 58:22 (73% female).", ["73% 58/80"]],
    ["Sex, M/F: 22/58 (73% female).", ["73% 58/80"]],
    ["We enrolled 80 patients (M/F 22/58, 28% male).", ["28% 22/80"]],
    ["Of 50 patients, the male/female ratio was 26/24 (52%).", ["52% 26/50"]],
    // four of them are not known
    ["We enrolled 84 patients (M/F 22/58, 26% male).", ["26% 22/84"]],
  ])("is of both together: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("is marked where it is that of the other sex", () => {
    expect(messages("We enrolled 80 patients (M/F 22/58, 73% male).")).toEqual([expect.stringContaining("22 of 80 (22 + 58) is 27.5%, not 73%")]);
  });

  it("is not looked for where no sexes are named", () => {
    expect(messages("A response was seen in 26/24 (52%).")).toHaveLength(1);
    expect(told("Boys took part in 12/40 (30%).")).toEqual(["30% 12/40"]);
    expect(told("Response, men: 12/40 (30%).")).toEqual(["30% 12/40"]);
  });
});

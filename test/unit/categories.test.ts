import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("categories that are named in the order of their counts", () => {
  it.each([
    ["Of the 60 patients, 3 (5%) and 15 (25%) had a complete response and a partial response, respectively, for an overall response rate of 30%.", ["5% 3/60", "25% 15/60", "30% 18/60"]],
    ["Of the 60 patients, 3 (5%) and 15 (25%) had complete and partial responses, respectively. The overall response rate was 30%.", ["5% 3/60", "25% 15/60", "30% 18/60"]],
    ["Complete and partial responses were seen in 3 (5%) and 15 (25%) of 60 patients, respectively. The overall response rate was 30%.", ["5% 3/60", "25% 15/60", "30% 18/60"]],
    ["Of the 60 patients, 3 (5%) and 15 (25%) had a complete and a partial response, respectively, for an overall response rate of 30%. Both lasted long in the 18 patients with a complete or partial response.", ["5% 3/60", "25% 15/60", "30% 18/60"]],
  ])("are added up: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are marked where the rate is not theirs", () => {
    expect(messages("Of the 60 patients, 3 (5%) and 15 (25%) had a complete and a partial response, respectively, for an overall response rate of 40%.")).toEqual([expect.stringContaining("3 + 15 = 18 of 60 is 30.0%, not 40%")]);
  });

  it.each([
    ["We assigned 50 patients to drug A and 60 to drug B. A complete response was seen in 3 (6%) and 12 (20%), respectively.", ["6% 3/50", "20% 12/60"]],
    ["We assigned 50 patients to drug A and 60 to drug B. Among responders, a complete remission was seen in 3 (6%) and 12 (20%), respectively.", ["6% 3/50", "20% 12/60"]],
  ])("are no arms, and arms are no categories: %s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("those who progressed at the end of a list of responses", () => {
  const left = "Seventy-two patients were enrolled; four patients withdrew and three were ineligible. ";
  it.each(["one patient (2%) progressed", "one patient (2%) had progressive disease"])("are none of those who responded: %s", (last) => {
    const text = `${left}Five patients (8%) had a complete response, 40 (62%) a partial response, 17 (26%) stable disease, and ${last}.`;
    expect(told(text).at(-1)).toBe("2% 1/65");
    expect(messages(text)).toEqual([]);
  });

  it("may be some of them where they are said to be", () => {
    expect(told("Of 80 patients, 40 (50%) had a partial response, of whom 10 (25%) progressed.")).toEqual(["50% 40/80", "25% 10/40"]);
  });
});

import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const counted = "Of 80 patients, 30 were smokers. A complete response was seen in 8 (10%) and a partial response in 24 (30%). ";

describe("a response rate of some of the people", () => {
  it.each([
    "ORR was 55% for smokers.",
    "In men the ORR was 55% and in women 30%.",
    "The overall response rate was 55% among smokers.",
    "The objective response rate was 55% in patients with a mutation.",
  ])("is not added up from the categories of all: %s", (rate) => {
    expect(told(counted + rate).at(-1)).toBe("55% -");
    expect(messages(counted + rate)).toEqual([]);
  });

  it("does not tell how many of all it would be", () => {
    const [last] = review(`${counted}ORR was 55% for smokers.`).statements.slice(-1);
    expect(last?.kind === "proportion" && last.reason).toBe("The count is not in the text.");
  });

  it("is none of disease control, either", () => {
    expect(messages(`${counted}Stable disease was seen in 16 (20%). The disease control rate was 75% in men and 45% in women.`)).toEqual([]);
  });

  it.each(["ORR was 50% for all patients.", "The ORR was 50% in the whole cohort.", "In this trial the ORR was 50%.", "The objective response rate was 50% in the evaluable population.", "The ORR was 50% in patients with measurable disease."])("is one of all where it says so: %s", (rate) => {
    expect(messages(counted + rate)).toEqual([expect.stringContaining("8 + 24 = 32 of 80 is 40.0%, not 50%")]);
  });
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("what a sentence includes in a count", () => {
  it.each([
    ["Seventy patients were evaluable for safety and 68 for response. The analysis of 68 evaluable patients showed a response in 29 (43%), including 2 (3%) complete and 27 (40%) partial remissions.", ["43% 29/68", "3% 2/68", "40% 27/68"]],
    ["Fifty patients were treated. Samples were available for 46 patients. Severe toxicity occurred in ten patients (20%), including neuropathy in one (2%).", ["20% 10/50", "2% 1/50"]],
  ])("is of the same people: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("may be a share of that count", () => {
    expect(told("Fifty patients were treated. Severe toxicity occurred in ten patients (20%), including 3 (30%) with neuropathy.")).toEqual(["20% 10/50", "30% 3/10"]);
  });
});

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

describe("some of the people, whom a size includes", () => {
  it.each([
    ["The safety set was 140 adults who had been given at least one dose, including 20 with renal failure. Rash was seen in 35 (25.0%) and cough in 7 (5.0%).", ["25.0% 35/140", "5.0% 7/140"]],
    ["In all, 300 adults who received the drug were followed, including 40 with gout; 60 (20%) had a rash.", ["20% 60/300"]],
  ])("are no further group: %s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("explain no wrong figure by a sum", () => {
    const text = "All 140 adults who received at least one dose were followed, including 20 from Bern. Rash was seen in 35 (25.0%), pain in 36 (22.5%) and cough in 7 (5.0%).";
    expect(messages(text)).toEqual([expect.stringContaining("36 of 140 is 25.7%, not 22.5%")]);
  });

  it("are all of them where several are listed", () => {
    expect(told("We included 300 adults, including 150 on the drug and 150 on placebo. A rash was seen in 30 (20%) and 45 (30%).")).toEqual(["20% 30/150", "30% 45/150"]);
  });
});

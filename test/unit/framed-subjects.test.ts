import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("those of a whole who were taken", () => {
  it.each([
    ["Of 412 women, 371 recruited in nine maternity units were included. Mean age was 31 years. Twins were born to 26 (7.0%).", ["7.0% 26/371"]],
    ["Among the 412 smears stained, 371 taken from 290 women were evaluated. Cocci were found in 115 women (31%).", ["31% 115/371"]],
    ["Among the 412 smears stained, 371 taken from 290 women were evaluated, 240 in series 1 and 131 in series 2. Cocci were found in 115 women (31%).", ["31% 115/371"]],
  ])("may be the people of what follows: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("are no excuse for a figure that follows from neither", () => {
    expect(messages("Of 412 women, 371 recruited in nine maternity units were included. Mean age was 31 years. Twins were born to 26 (9.0%).")).toHaveLength(1);
  });

  it("are never summed with their whole", () => {
    // 412 + 371 = 783, of which 235 would be 30%
    expect(told("Among the 412 smears stained, 371 were evaluated. Cocci were found in 235 (30%).")[0]).not.toContain("/783");
  });
});

import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("those who lived, of whom the text counts the dead", () => {
  it("are not the whole, in another section either", () => {
    expect(messages("Of 312 patients operated on, 15 (4.8%) died.\n\n### Survival\n\nAt the end, 140 (47.1%) of the survivors had a recurrence.")).toEqual([]);
  });

  it("are those who were counted as alive", () => {
    expect(messages("Of 312 patients operated on, 15 (4.8%) died and 297 survived.\n\n### Survival\n\nAt the end, 140 (41.7%) of the survivors had a recurrence.")).toHaveLength(1);
  });
});

describe("people whom a word tells from the others", () => {
  const feverless = "Of 400 infants with an infection, 80 (20%) were afebrile. ";

  it("are those who were counted with it, whatever they are called besides", () => {
    expect(told(`${feverless}Among afebrile infants, 60 (75%) had a positive culture.`)).toEqual(["20% 80/400", "75% 60/80"]);
    expect(messages(`${feverless}Among afebrile infants, 60 (45%) had a positive culture.`)).toEqual([expect.stringContaining("60 of 80 is 75.0%")]);
  });

  it("are all of them without such a word", () => {
    expect(told(`${feverless}Among the infants, 60 (15%) had a positive culture.`)).toEqual(["20% 80/400", "15% 60/400"]);
  });
});

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

  it("are not those whose mothers it tells apart", () => {
    const text = "In all, 160 women (40%) of 400 were primiparous; 412 infants were born. Among infants of primiparous women, 16 (9.7%) were admitted.";
    expect(told(text).at(-1)).not.toContain("/160");
  });

  it("are all of them without such a word", () => {
    expect(told(`${feverless}Among the infants, 60 (15%) had a positive culture.`)).toEqual(["20% 80/400", "15% 60/400"]);
  });
});

describe("where something was highest", () => {
  it("is no share of those of whom it is said", () => {
    expect(told("We found 20 guidelines. Scores were highest in four guidelines (85%) and lowest in three (30%).")).toEqual([]);
  });

  it("but what was high in some may be", () => {
    expect(told("We found 20 trials. The risk of bias was high in four trials (20%).")).toEqual(["20% 4/20"]);
  });
});

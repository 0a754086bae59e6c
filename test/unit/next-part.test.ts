import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("the last part of a whole that was counted itself", () => {
  const parts = "Of 720 calves, 180 (25%) fell ill: 72 (40%) with cough, 54 (30%) with scour, 36 (20%) with lameness";

  it("is a share of it like those before it", () => {
    expect(told(`${parts} and 18 (10%) with other signs.`)).toEqual(["25% 180/720", "40% 72/180", "30% 54/180", "20% 36/180", "10% 18/180"]);
    expect(messages(`${parts} and 18 (10%) with other signs.`)).toEqual([]);
  });

  it("is none where there are not so many left", () => {
    expect(told(`${parts} and 45 (25%) with other signs.`).at(-1)).not.toBe("25% 45/180");
  });
});

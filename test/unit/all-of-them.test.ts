import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("all of so many", () => {
  it.each([
    ["All 8 lambs (100%) recovered.", "100% 8/8"],
    ["Of 50 women, all 8 women with eclampsia (100%) recovered.", "100% 8/8"],
    ["Each of the 7 swabs (100%) was positive.", "100% 7/7"],
  ])("are a hundred percent of themselves: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(messages(text)).toEqual([]);
  });

  it("are no other percentage", () => {
    expect(messages("Of 50 women, all 8 women with eclampsia (90%) recovered.")).toHaveLength(1);
  });

  it("are said by the word alone: so many without it are of those whom the text counts", () => {
    expect(told("Of 50 women, 8 women (100%) recovered.")).not.toEqual(["100% 8/8"]);
  });
});

import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

describe("steps of a change", () => {
  it("are no shares, each from where the one before has ended", () => {
    expect(told("Calls about rashes fell from 200 in May to 150 in June (25%) and to 120 in July (20%).")).toEqual([]);
  });

  it("are shares where they do not follow from that", () => {
    expect(told("Of 200 calls, those about rashes fell from 80 in May to 60 in June (25%) and to 50 in July (25%).").at(-1)).toBe("25% 50/200");
  });
});

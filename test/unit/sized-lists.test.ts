import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a list that shares out the number before its colon", () => {
  const list = (shares: readonly number[]): string => `We saw 160 children. Treatment was late in 44. Causes were noted for 40: no bed (18, ${shares[0]}%), a late letter (10, ${shares[1]}%), no staff (8, ${shares[2]}%) and others (4, ${shares[3]}%).`;

  it("is of these", () => {
    expect(told(list([45, 25, 20, 10]))).toEqual(["45% 18/40", "25% 10/40", "20% 8/40", "10% 4/40"]);
    expect(messages(list([54, 25, 20, 10]))).toEqual([expect.stringContaining("18 of 40 is 45.0%, not 54%")]);
    expect(messages(list([54, 52, 20, 10]))).toHaveLength(2);
  });

  it("may be of all the same", () => {
    expect(messages(list([11, 6, 5, 3]))).toEqual([]);
  });
});

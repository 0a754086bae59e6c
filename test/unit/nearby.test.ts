import { describe, expect, it } from "vitest";
import { append, largest, least } from "../../server/lists.ts";
import { Nearest } from "../../server/populations/people/nearby.ts";

/** More than a call's arguments may be. */
const many = 500_000;

describe("lists that are longer than a call's arguments", () => {
  it("are near a block that holds them all", () => {
    const people = Array.from({ length: many }, (_, order) => ({ order, path: "" }));
    expect(new Nearest(people, { before: 40, behind: 12 }).on("", 0, many)).toHaveLength(many);
  });

  it("are added to others, and have a largest and a least", () => {
    const numbers = Array.from({ length: many }, (_, index) => index - 7);
    const all = [-8];
    append(all, numbers);
    expect([all.length, largest(all), least(all)]).toEqual([many + 1, many - 8, -8]);
    expect([largest([]), least([])]).toEqual([-Infinity, Infinity]);
  });
});

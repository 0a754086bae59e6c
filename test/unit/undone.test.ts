import { expect, it } from "vitest";
import { told } from "./told.ts";

it("takes what was undone for no group beside what was done", () => {
  expect(told("There were 940 coils placed and 60 removed. Pain was felt by nine (1.0%) women.")).toEqual(["1.0% 9/940"]);
  expect(told("There were 940 drains inserted and 60 removed. Overall, pain was felt by 90 (9.0%) women.")[0]).not.toContain("/1000");
});

it("takes a number in words for no word that tells of several groups, where it is the count itself", () => {
  expect(told("We saw 63 on weekdays and 87 at weekends. Pain was felt by nine (6.0%) of them.")[0]).not.toContain("/150");
});

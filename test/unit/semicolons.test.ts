import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

describe("a group behind a semicolon", () => {
  it("closes with it, where its list comes first", () => {
    expect(told("180 patients were assigned to drug A, 290 to drug B, and 300 to surgery. Events were colitis (three [1%]) in those given drug B; and anaemia (29 [10%]), fatigue (36 [12%]) and rash (45 [15%]) in those assigned to surgery."))
      .toEqual(["1% 3/290", "10% 29/300", "12% 36/300", "15% 45/300"]);
  });

  it("heads what follows it, where it comes first", () => {
    expect(told("290 patients were assigned to drug A, and 300 to drug B. In the drug B group, colitis occurred in 30 (10%); rash in 45 (15%).")).toEqual(["10% 30/300", "15% 45/300"]);
  });
});

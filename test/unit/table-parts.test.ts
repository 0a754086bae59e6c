import { describe, expect, it } from "vitest";
import { messages, table, told } from "./told.ts";

describe("people of numbered periods", () => {
  it.each([
    "Cycle 1 (spring) covered 120 patients; cycle 2 (autumn) covered 80 patients. In both cycles together",
    "The first round included 120 patients and the second 80 patients. Over both rounds",
    "Wave 1 reached 120 patients and wave 2 80 patients. In the two waves together",
    "We saw 120 patients in the first audit and 80 patients in the second audit. Across both audits",
    "In 2021 we saw 120 patients and in 2022 80 patients. Over the two years",
    "Cycle 1 covered 120 patients with 190 wounds; cycle 2 covered 80 patients with 130 wounds. In both cycles together",
  ])("are added up: %s", (text) => {
    expect(told(`${text}, 90 patients (45.0%) smoked and 30 (15.0%) drank.`)).toEqual(["45.0% 90/200", "15.0% 30/200"]);
  });

  it("are so in another section", () => {
    const text = "## Sample\n\nCycle 1 covered 120 patients; cycle 2 covered 80 patients.\n\n## Harms\n\nReturn to theatre: 14 patients (7.0%)";
    expect(told(text)).toEqual(["7.0% 14/200"]);
    expect(messages(text.replace("7.0", "7.9"))).toHaveLength(1);
  });

  it("may be those of one period", () => {
    const text = "Cycle 1 covered 120 patients; cycle 2 covered 80 patients. In cycle 1, 30 patients (25.0%) smoked; in cycle 2, 28 (35.0%) did.";
    expect(told(text)).toEqual(["25.0% 30/120", "35.0% 28/80"]);
  });

  it("are no arms that are told by their numbers", () => {
    const text = "In all, 240 men were sent to the first (82), the second (80) or the third dose (78). Pain was seen in 41 (50.0%) in the first, 20 (25.0%) in the second and 39 (50.0%) in the third group.";
    expect(told(text)).toEqual(["50.0% 41/82", "25.0% 20/80", "50.0% 39/78"]);
  });

  it("are no others: neither cycles far apart nor other things", () => {
    expect(told("Cycle 1 covered 120 patients; cycle 4 covered 80 patients. In both cycles together, 90 patients (45.0%) smoked.").join()).not.toContain("/200");
    expect(told("Cycle 1 covered 120 patients; cycle 2 covered 80 wounds. In all, 90 patients (45.0%) smoked.").join()).not.toContain("/200");
  });
});

describe("a table of parts", () => {
  const eyes = table(" | Deep (n = 140) | Shallow (n = 360) | All eyes (n = 500)", "Swab | 14 (10.0) | 54 (15.0) | 68 (13.6)");

  it("is of no people", () => {
    const text = `The audit covered 300 patients.\n\n${eyes}\nReturn to theatre: 18 patients (6.0%)`;
    expect(told(text).at(-1)).toBe("6.0% 18/300");
    expect(messages(text.replace("6.0%", "9.0%"))).toEqual([expect.stringContaining("18 of 300")]);
  });
});

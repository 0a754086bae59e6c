import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";

/** What is marked in a text, and how loudly: "warning 61.9%". */
const heard = (text: string): string[] => review(text).findings.map((f) => `${f.severity} ${text.slice(f.start, f.end)}`);

/** A text that counts several sets of people, so that no one of them is sure. */
const series = "We enrolled 36 patients; 25 had a mutation, and 23 had been treated before. A response was seen in 21 patients.";
const events = (...figures: string[]): string => `${series} The commonest events were ${figures.join(", ")}.`;

describe("the odd one of many that a sentence lists", () => {
  it.each([
    ["pyrexia (four [18%])", "vomiting (four [11%])", "rash (six [17%])", "cough (three [8%])"],
    ["pyrexia (four [11%])", "vomiting (four [18%])", "rash (six [17%])", "cough (three [8%])"],
    ["vomiting (four [11%])", "rash (six [17%])", "cough (three [8%])", "pyrexia (four [18%])"],
  ])("is of the people of whom all the others are: %s, %s, %s, %s", (...figures) => {
    expect(heard(events(...figures))).toEqual(["warning 18%"]);
  });

  it("may be of those who can have it", () => {
    expect(heard(events("impotence (four [18%])", "vomiting (four [11%])", "rash (six [17%])", "cough (three [8%])"))).toEqual(["information 18%"]);
  });

  it("may be of those whom its words name", () => {
    for (const some of ["among smokers, cough (four [18%])", "cough, in those with asthma (four [18%])"]) expect(heard(events(some, "vomiting (four [11%])", "rash (six [17%])", "fever (three [8%])"))).not.toContain("warning 18%");
  });

  it.each([
    "We saw 200 patients with lung cancer. Cough was present in 120 (60.0%), dyspnoea in 80 (40.0%), weight loss in 60 (30.0%), haemoptysis in 30 (15.0%), and an EGFR mutation in 18 (25.7%).",
    "We saw 200 patients. Fever was found in 60 (30.0%), cough in 40 (20.0%), diarrhoea in 10 (5.0%), dyspnoea in 30 (15.0%), an elevated D-dimer in 54 (75.0%) and a raised ferritin in 40 (80.0%).",
    "We followed 240 patients. At discharge, 120 (50.0%) were on aspirin, 96 (40.0%) on statins, 72 (30.0%) on beta-blockers, and at one year 90 (60.0%) were still on aspirin.",
  ])("may be of those who were tested, or seen again: %s", (text) => {
    expect(heard(text).filter((h) => h.startsWith("warning"))).toEqual([]);
  });

  it("is no odd one of two", () => {
    expect(heard(events("pyrexia (four [18%])", "vomiting (four [11%])", "rash (six [17%])"))).toEqual(["information 18%"]);
  });

  it("is not of them where another is of other people", () => {
    expect(heard(events("pyrexia (four [18%])", "vomiting (four [11%])", "rash (six [17%])", "cough (three [12%])"))).not.toContain("warning 18%");
  });
});

describe("a slip among figures that are all of the same people", () => {
  it("is beyond doubt in a sentence of three, where the percentage has decimals", () => {
    expect(heard(events("pyrexia (four [11.1%])", "vomiting (six [19.7%])", "rash (seven [19.4%])"))).toEqual(["warning 19.7%"]);
    expect(heard(events("pyrexia (four [11.1%])", "vomiting (six [20.3%])", "rash (seven [19.4%])"))).toEqual(["information 20.3%"]);
  });
});

describe("the odd one of many pairs", () => {
  const pairs = (...items: string[]): string => `The safety population comprised 132 patients given the antibody and 128 given placebo; 140 and 139 had been randomised.\n\nIn the safety population:\n\n${items.map((item) => `- ${item}\n`).join("")}`;
  const right = ["any event: 75 (57%) vs 74 (58%)", "diarrhoea: 70 (53%) vs 59 (46%)", "fatigue: 44 (33%) vs 13 (10%)", "cough: 40 (30%) vs 20 (16%)"];

  it("is of the arm of whom all others in its place are", () => {
    expect(heard(pairs(...right))).toEqual([]);
    expect(heard(pairs(...right, "rash: 21 (36%) vs 30 (23%)"))).toEqual(["warning 36%"]);
    expect(heard(pairs("rash: 21 (16%) vs 30 (43%)", ...right))).toEqual(["warning 43%"]);
  });
});

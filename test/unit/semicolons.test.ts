import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

describe("a group behind a semicolon", () => {
  it("closes with it, where its list comes first", () => {
    expect(told("180 patients were assigned to drug A, 290 to drug B, and 300 to surgery. Events were colitis (three [1%]) in those given drug B; and anaemia (29 [10%]), fatigue (36 [12%]) and rash (45 [15%]) in those assigned to surgery."))
      .toEqual(["1% 3/290", "10% 29/300", "12% 36/300", "15% 45/300"]);
  });

  it("heads what follows it, where it comes first", () => {
    expect(told("290 patients were assigned to drug A, and 300 to drug B. In the drug B group, colitis occurred in 30 (10%); rash in 45 (15%).")).toEqual(["10% 30/300", "15% 45/300"]);
  });
});

describe("a number behind a semicolon", () => {
  it("is of another clause, unless nothing more is said of it, or the percentage follows from it", () => {
    expect(told("Cure was seen in 60% (36 of 60), and relief in 25%; 9 of 60 got worse.")).toEqual(["60% 36/60"]);
    expect(told("Relief was seen in 25%; 15 of 60 women said so.")).toEqual(["25% 15/60"]);
    expect(messages("Relief was seen in 25%; 9 of 60 women.")[0]).toContain("9 of 60 is 15.0%, not 25%");
    expect(messages("Relief (25%; 9 of 60 women said so) was rare.")[0]).toContain("9 of 60 is 15.0%, not 25%");
  });

  it("is of the same where its clause says no more than the outcome again", () => {
    expect(messages("The response rate was 25%; 21 of 60 nurses responded.")[0]).toContain("21 of 60 is 35.0%, not 25%");
    expect(messages("Overall mortality was 25%; 21 of 60 nurses died.")[0]).toContain("21 of 60 is 35.0%, not 25%");
    expect(messages("The response rate was 25%; 21 of 60 nurses had a response.")[0]).toContain("21 of 60 is 35.0%, not 25%");
    for (const text of ["Progression-free survival was 25%; 21 of 60 nurses progressed.", "Relapse was seen in 25%; 21 of 60 nurses died.", "The response rate was 25%; 21 of 60 nurses responded to gel.", "The response rate was 25%; 21 of 60 nurses did not respond."]) expect(messages(text)).toEqual([]);
  });

  it("is a share of a whole that opens the sentence, and not told beside it", () => {
    const text = "Of 4,150 births, 332 (8.0%; 7.4% of boys, 8.6% of girls) were early.";
    expect(told(text)).toEqual(["8.0% 332/4150"]);
    expect(messages(text)).toEqual([]);
    expect(told("We saw 4,150 births. There were 332 and 415 early births (8.0% vs 10.0%).")).toEqual(["8.0% 332/4150", "10.0% 415/4150"]);
  });
});

describe("a number that says a percentage again", () => {
  it("is of all for whom it is said", () => {
    expect(messages("A fall was seen in 45% of nurses, i.e. 21 of 60.")[0]).toContain("21 of 60 is 35.0%, not 45%");
    expect(told("A fall was seen in 45% of men and women, i.e. 27 of 60.")).toEqual(["45% 27/60"]);
    expect(messages("Falls were rarer than thought (45%; i.e. 21 of 60) and 30 of 60 had pain.")[0]).toContain("21 of 60 is 35.0%, not 45%");
  });

  it.each([
    "The majority (60%) slept, that is, 15 of 60 well and 21 of 60 badly.",
    "A fall was seen in 45% of nurses, i.e. 18 of 60 with socks and 36 of 60 without.",
    "Most were ill (70%) and many left, that is, 18 of 60.",
  ])("is none where it is that of one of several: %s", (text) => expect(messages(text)).toEqual([]));

  it("is the whole where it stands behind 'of the'", () => {
    expect(told("We screened 300 nurses. Most of the 150 nurses enrolled – 59% – were women.")).toEqual([]);
  });
});

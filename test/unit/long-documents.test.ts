import { describe, expect, it } from "vitest";
import { messages, told } from "./told.ts";

/** Sizes that one section gives, and figures of others behind another section with sizes of its own. */
const report = (first: string): string => [
  `## ${first}`, "A total of 300 women were randomised, 150 to the ring and 150 to the pill.",
  "## Efficacy", "At one year, 60 of 139 women (43%) in the ring group and 15 of 141 (11%) in the pill group had no bleeding.",
  "## Safety", "Headache was reported for 48 women (32%) in the ring group and 75 (50%) in the pill group.",
].join("\n\n");

describe("sections of one report", () => {
  it.each(["Disposition", "Disposition of patients", "2.1 Enrolment", "Analysis sets"])("share the people of %j", (first) => {
    expect(told(report(first)).slice(2)).toEqual(["32% 48/150", "50% 75/150"]);
    expect(messages(report(first).replace("(50%)", "(55%)"))).not.toEqual([]);
  });
});

describe("authors whose names begin small", () => {
  const reviews = (name: string): string => `${name} 2011 included 400 adults (metformin 240, placebo 160).\n\nJones 2016 randomised 330 adults (metformin 200, placebo 130).\n\nIn Jones 2016, 50 adults (25%) given metformin fell, and 26 (20%) given placebo. ${name} 2011 found 96 (40%) with metformin versus 40 (25%) with placebo.`;

  it.each(["van Dijk", "de la Cruz", "Vandijk"])("open a sentence: %s", (name) => expect(told(reviews(name))).toEqual(["25% 50/200", "20% 26/130", "40% 96/240", "25% 40/160"]));

  it("do not where a word begins small", () => expect(messages("Pain was rated by all (Brown et al.). de novo pain was seen in 30 (10%) of 300 patients.")).toEqual([]));
});

describe("a letter that names a place", () => {
  it("ends a sentence before an article", () => expect(told("We followed 180 women, 60 of them in hospital B. Of 45 men, 9 (20%) fell.")).toEqual(["20% 9/45"]));
  it("is an initial before a name", () => expect(told("The series of Smith J. Adams (n = 40) had 10 deaths (25%).")).toEqual(["25% 10/40"]));
});

describe("what was collected", () => {
  it.each([
    ["a sample", "Two reviewers screened a sample of 1023 records (22%) and agreed on most.", "22% 1023/?"],
    ["a random sample", "Two reviewers read a random sample of 150 reports (12%).", "12% 150/?"],
    ["a total", "Four centres recruited a total of 210 patients (35%).", "35% 210/?"],
  ])("is no whole of those who collected it: %s", (_, text, statement) => {
    expect(told(text)[0]).toBe(statement);
    expect(messages(text)).toEqual([]);
  });

  it("is one of whom some are told", () => expect(messages("Fever occurred in 12 patients of a sample of 80 patients (25%).")).toHaveLength(1));
});

describe("votes", () => {
  it("for are the share in favour, not those against", () => expect(messages("The panel had 18 members (vote: 14 for, 4 against (78% in favour)).")).toEqual([]));
  it("against may be told with theirs", () => expect(told("The panel had 18 members; 4 against (22%) spoke.")).toEqual(["22% 4/18"]));
});

describe("counts that look like years", () => {
  it.each(["Of all, 70.8% (1945/2746) replied.", "The response rate was 70.8% (1945/2746).", "Of all, 70.8% (1945 of 2746) replied."])("are counts in a bracket with their whole: %s", (text) => expect(told(text)).toEqual(["70.8% 1945/2746"]));
  it("are told where they are wrong", () => expect(messages("The response rate was 78.0% (1945/2746).")).toHaveLength(1));
  it.each(["Of all, 38.2% (1460/1936) replied.", "The form came back from 1460/1936 (38.2%)."])("are told where they are the whole of a fraction: %s", (text) => expect(messages(text)).toEqual([expect.stringContaining("of 1936 is 75.4%")]));
  it("are years in the number of a directive", () => expect(told("A directive (2001/2010) covered 40% (see 536/2014, Annex I) of the trials.")).toEqual([]));
  it("are years where the next is one", () => expect(told("In the season 2012/2013, 40 of 80 (50%) replied.")).toEqual(["50% 40/80"]));
});

describe("more than were planned", () => {
  it.each(["We enrolled 288 patients (104.3% of the 276 planned).", "We recruited 120 of the planned 100 participants (120%).", "Occupancy was 105% (210 of 200 beds)."])("are nobody too many: %s", (text) => expect(messages(text)).toEqual([]));
  it.each(["We recruited 120 of the planned 100 participants (80%).", "Death occurred in 45 of 40 patients (112.5%)."])("are told where they are: %s", (text) => expect(messages(text)).not.toEqual([]));
});

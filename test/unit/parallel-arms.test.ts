import { describe, expect, it } from "vitest";
import { marked, messages, told } from "./told.ts";

describe("two numbers of people, of whom the same is told", () => {
  it.each([
    "120 women were put on gel and 80 on foam.",
    "120 patients were allotted to gel and 80 to foam.",
    "At four sites 120 children were sent to the pool and 80 to the gym.",
    "120 adults were randomly drawn to gel and 80 to foam.",
    "120 patients were prescribed gel and 80 foam.",
  ])("are arms: %s", (people) => {
    expect(told(`${people} In all, 30 died (15.0%).`)).toEqual(["15.0% 30/200"]);
    expect(messages(`${people} In all, 30 died (15.0%).`)).toEqual([]);
    expect(marked(`${people} Death was seen in 18 (15.0%) and 12 (15.0%).`)).toEqual([]);
    expect(marked(`${people} Death was seen in 18 (15.0%) and 12 (18.0%).`)).toEqual(["18.0%"]);
  });

  it.each([
    "Of 400 adults, 174 patients were on statins and 170 on aspirin. Nausea was seen in 12 (3.0%) and pain in 8 (2.0%).",
    "The trial randomised 400 patients. In the first month 30 patients were admitted to hospital and 12 to hospices. Death occurred in 20 (5.0%) and stroke in 8 (2.0%).",
    "The trial randomised 400 patients. 30 patients had a stroke and 12 a bleed. Death occurred in 20 (5.0%).",
  ])("are none: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(told(text).every((t) => t.endsWith("/400"))).toBe(true);
  });
});

describe("two numbers of people who are no groups of a whole", () => {
  it.each([
    "150 students were interviewed by phone and 110 by post, 60 of them by both.",
    "150 students were sent to the library and 110 to the lab and 40 had neither.",
    "150 students were put on tea and 110 on coffee and 40 drank water.",
  ])("are not added up: %s", (people) => {
    expect(told(`${people} In all, 39 dropped out (15.0%).`)).not.toEqual(["15.0% 39/260"]);
  });
});

describe("the two arms together", () => {
  const arms = "174 patients were assigned to gel and 170 to foam. ";

  it("are a whole", () => {
    const text = "In the two groups together 71 patients had pain (20.6%).";
    expect(told(arms + text)).toEqual(["20.6% 71/344"]);
    expect(marked(arms + text.replace("20.6", "26.0"))).toEqual(["26.0%"]);
  });

  it("are none where groups are counted", () => {
    expect(told("Five of the eight groups (62.5%) were fed twice. Of the fourteen cohorts, six (42.9%) were kept outdoors.")).toEqual(["62.5% 5/8", "42.9% 6/14"]);
    expect(marked("Five of the eight groups (72.5%) were fed twice. Of the fourteen cohorts, six (52.9%) were kept outdoors.")).toEqual(["72.5%", "52.9%"]);
  });

  it("are none in each of which something was found", () => expect(told(`${arms}Four falls were seen in each of the two arms (5.3%).`)).toEqual([]));

  it.each(["Pooled over both active arms, 31 people", "Across both active doses, 31 people"])("are all but the control: %s", (text) => {
    const three = "41 were sent to velamor every 2 weeks, 42 to velamor every 4 weeks and 43 to placebo. ";
    expect(told(`${three}${text} (37.3%) were well.`)).toEqual(["37.3% 31/83"]);
    expect(marked(`${three}${text} (73.3%) were well.`)).toEqual(["73.3%"]);
  });
});

describe("the other two of three arms", () => {
  const arms = "Growers were randomised to bark (n = 64), peat (n = 70) or sand (n = 66). ";

  it.each([
    "Unlike the other two groups, the sand group often saw rot and blight, 11 (16.7%) and 22 (33.3%).",
    "Rot at weeks 3 and 6 was commoner with bark than in the other two groups: 16 (25.0%) and 24 (37.5%).",
    "In the bark group 16 (25.0%) saw rot. In the other two, 22 (33.3%) and 14 (20.0%) saw it, sand first.",
  ])("are not told in their order where they are only compared with: %s", (text) => expect(messages(arms + text)).toEqual([]));
});

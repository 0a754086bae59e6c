import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";

/** What is marked in a text, and how loudly: "warning 61.9%". */
const heard = (text: string): string[] => review(text).findings.map((f) => `${f.severity} ${text.slice(f.start, f.end)}`);

describe("figures of arms in their places", () => {
  const trial = "We gave a patch to 88 adults and a sham to 91.";

  it.each([
    ["Itch was told by nine and eleven (22.7% and 12.1%).", "22.7%"],
    ["Itch was told by 9 (10.2%) vs 11 (22.1%).", "22.1%"],
    ["The rash had gone in 40 (45.5%) and 30 (13.0%) people.", "13.0%"],
    ["Relief was seen in 40 and 31 people (54.5% and 34.1%, respectively).", "54.5%"],
  ])("are of their own, where what stands for the other follows from it: %s", (sentence, percent) => {
    expect(heard(`${trial} ${sentence}`)).toEqual([`warning ${percent}`]);
  });

  it("are of them though fewer would do, where the list follows from them", () => {
    const list = (...items: string[]): string => `The patch group (n = 88) and the sham group (n = 91) told of these harms:\n\n${items.map((item) => `- ${item}\n`).join("")}`;
    const others = ["itch: 9 (10.2%) vs 11 (12.1%)", "pain: 30 (34.1%) vs 22 (24.2%)"];
    expect(heard(list(...others, "rash: 40 (50.6%) vs 31 (34.1%)"))).toEqual(["warning 50.6%"]);
    expect(heard(list("rash: 40 (50.6%) vs 31 (34.1%)", ...others))).toEqual(["warning 50.6%"]);
  });

  it("may be of fewer where nothing but what was told of those enrolled shows that all were there", () => {
    const enrolled = "Women were 40 (45.5%) and 42 (46.2%), smokers 30 (34.1%) and 22 (24.2%).";
    expect(heard(`${trial} ${enrolled} At one year, the rash had gone in 41 (53.9%) and 30 (33.0%).`)).toEqual(["information 53.9%"]);
    expect(heard(`${trial} ${enrolled} The rash had gone in 41 (53.9%) and 30 (33.0%).`)).toEqual(["information 53.9%"]);
    expect(heard(`${trial} ${enrolled} The rash had gone in 41 (53.9%) and 30 (33.0%), the itch in 20 (22.7%) and 21 (23.1%).`)).toEqual(["warning 53.9%"]);
  });

  it("may be of fewer where both would be", () => {
    expect(heard(`${trial} Itch was told by 9 (10.2%) and 11 (12.1%), pain by 30 (34.1%) and 22 (24.2%), and lasting relief by 33 (47.1%) and 26 (36.1%).`).filter((f) => f.startsWith("warning"))).toEqual([]);
  });

  it("are of as many where each arm has", () => {
    expect(heard("Okoye enrolled 300 women, 150 in each group. A tear was seen in 12 (18.0%) and 15 (10.0%).")).toEqual(["warning 18.0%"]);
  });

  it("may be nobody, of whom there is no share", () => {
    expect(heard(`${trial} Itch was told by 9 (10.2%) vs 0 (7.0%).`)).toEqual(["warning 7.0%"]);
    expect(heard("We saw 90 women. Parity was 0 (40%) or 1 (60%).").filter((f) => f.startsWith("warning"))).toEqual([]);
  });
});

describe("figures of arms that are named", () => {
  it("are of them though fewer would do, where others follow from both", () => {
    const text = (figure: string): string => `Massage was given to 88 people and exercise to 91. Pain had gone in 40 ${figure} of the massage group and in 31 (34.1%) of the exercise group, stiffness in 20 (22.7%) of the massage group and in 21 (23.1%) of the exercise group.`;
    expect(heard(text("(45.5%)"))).toEqual([]);
    expect(heard(text("(52.6%)"))).toEqual(["warning 52.6%"]);
  });
});

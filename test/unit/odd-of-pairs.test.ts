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

  it("may be of fewer, whatever follows from them besides", () => {
    const list = (...items: string[]): string => `The patch group (n = 88) and the sham group (n = 91) told of these outcomes:\n\n${items.map((item) => `- ${item}\n`).join("")}`;
    const others = ["itch: 9 (10.2%) vs 11 (12.1%)", "pain: 30 (34.1%) vs 22 (24.2%)"];
    expect(heard(list(...others, "good sleep: 40 (50.6%) vs 31 (34.1%)"))).toEqual(["information 50.6%"]);
    expect(heard(list(...others, "good sleep: 40 (60.6%) vs 31 (34.1%)"))).toEqual(["warning 60.6%"]);
    expect(heard(list("good sleep: 40 (40.6%) vs 31 (34.1%)", ...others))).toEqual(["warning 40.6%"]);
  });

  it.each([
    "At one year, the rash had gone in 41 (53.9%) and 30 (33.0%).",
    "The rash had gone in 41 (53.9%) and 30 (33.0%).",
    "The rash had gone in 41 (53.9%) and 30 (33.0%), the itch in 20 (22.7%) and 21 (23.1%).",
    "In the per-protocol population, the rash had gone in 41 (53.9%) and 30 (33.0%). In all who were treated, itch was told by 20 (22.7%) and 21 (23.1%), pain by 9 (10.2%) and 11 (12.1%).",
    "Answers were missing for a tenth of the patch group. The rash had gone in 41 (53.9%) and 30 (33.0%). Itch was told by 20 (22.7%) and 21 (23.1%), pain by 9 (10.2%) and 11 (12.1%).",
  ])("may be of fewer where some may have left or not have answered: %s", (sentence) => {
    expect(heard(`${trial} Women were 40 (45.5%) and 42 (46.2%), smokers 30 (34.1%) and 22 (24.2%). ${sentence}`)).toEqual(["information 53.9%"]);
  });

  it("may be of fewer though one digit is all that is wrong", () => {
    const text = (figure: string): string => `We randomised 204 women to tape and 199 to stitches. At two years, leaks had come back in 25 (12.3%) and 30 ${figure} women.`;
    expect(heard(text("(15.1%)"))).toEqual([]);
    expect(heard(text("(17.1%)"))).toEqual(["information 17.1%"]);
    expect(heard(text("(14.1%)"))).toEqual(["warning 14.1%"]);
    expect(heard(text("(11.5%)"))).toEqual(["warning 11.5%"]);
  });

  it("may be of fewer where both would be", () => {
    expect(heard(`${trial} Itch was told by 9 (10.2%) and 11 (12.1%), pain by 30 (34.1%) and 22 (24.2%), and lasting relief by 33 (47.1%) and 26 (36.1%).`).filter((f) => f.startsWith("warning"))).toEqual([]);
  });

  it("are of as many where each arm has", () => {
    expect(heard("Okoye enrolled 300 women, 150 in each group. A tear was seen in 12 (18.0%) and 15 (10.0%).")).toEqual(["warning 18.0%"]);
  });

  it("may be nobody, of whom there is no share", () => {
    expect(heard(`${trial} Itch was told by 9 (10.2%) vs 0 (7.0%).`)).toEqual(["warning 7.0%"]);
    expect(heard(`${trial} Itch was told by 9 (22.0%) vs 0 (7.0%).`).filter((f) => f.startsWith("warning"))).toEqual([]);
    expect(heard("We saw 90 women. Parity was 0 (40%) or 1 (60%).").filter((f) => f.startsWith("warning"))).toEqual([]);
  });
});

describe("figures of arms that are named", () => {
  it("may be of fewer, unless hardly so few would be left", () => {
    const text = (figure: string): string => `Massage was given to 88 people and exercise to 91. Pain had gone in 40 ${figure} of the massage group and in 31 (34.1%) of the exercise group, stiffness in 20 (22.7%) of the massage group and in 21 (23.1%) of the exercise group.`;
    expect(heard(text("(45.5%)"))).toEqual([]);
    expect(heard(text("(52.6%)"))).toEqual(["information 52.6%"]);
    expect(heard(text("(62.5%)"))).toEqual(["warning 62.5%"]);
    expect(heard(text("(35.5%)"))).toEqual(["warning 35.5%"]);
  });
});

describe("figures under a heading that names a study", () => {
  const trials = "# Trials\n\n| Trial | Active | Control | Total |\n|---|---|---|---|\n| HALCYON | 205 | 207 | 412 |\n| MERIDIAN | 60 | 62 | 122 |\n| Total | 265 | 269 | 534 |\n\n";
  const told = (text: string): string[] => review(text).statements.flatMap((s) => (s.kind === "proportion" ? [s.verdict] : []));

  it.each(["HALCYON", "The HALCYON trial", "2. HALCYON", "Results of the HALCYON study"])("are of it where it is all that it says: %s", (title) => {
    expect(told(`${trials}## ${title}\n\nClots came in 41 (20.0%) v. 31 (15.0%).`)).toEqual(["consistent", "consistent"]);
  });

  it.each([
    ["HALCYON, women", "Clots came in 8 (10.0%) v. 16 (20.0%)."],
    ["After HALCYON", "A registry saw clots in 16 (20.0%) v. 8 (9.8%)."],
    ["HALCYON extension", "Clots came in 18 (20.0%) v. 9 (9.8%)."],
    ["HALCYON", "Clots came in 41 (20.0%) v. 31 (15.0%).\n\n### Older people\n\nClots came in 16 (20.0%) v. 8 (10.0%)."],
    ["HALCYON", "Clots came in 36 (20.0%) v. 18 (10.0%) of those who finished."],
    ["HALCYON", "In earlier trials, clots came in 16 (20.0%) v. 8 (10.0%)."],
  ])("may be of others: %s, %s", (title, text) => {
    expect(heard(`${trials}## ${title}\n\n${text}`).filter((f) => !f.startsWith("information"))).toEqual([]);
  });

  it("are none of those in the title of the document", () => {
    expect(heard(`${trials.replace("# Trials", "# After HALCYON")}## Both trials\n\nClots came in 53 (20.0%) v. 27 (10.0%).`)).toEqual([]);
  });

  it.each(["#", "##"])("are of those who are counted under it: %s", (level) => {
    expect(heard(`# Patients\n\n| Trial | N |\n|---|---|\n| HALCYON | 90 |\n| MERIDIAN | 120 |\n\n${level} MERIDIAN\n\nA subset of 80 patients had a scan.\n\nLesions were seen in 12 (10.0%) patients and pain in 24 (30.0%).`)).toEqual(["warning 10.0%"]);
  });
});

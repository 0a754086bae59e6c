import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const findings = (text: string): string[] => review(text).findings.map(({ rule }) => rule);

/** What is said of each proportion: its verdict, and the denominator it was judged by. */
const said = (text: string): string[] => review(text).statements.flatMap((s) => (s.kind === "proportion" ? `${s.percent.text} ${s.verdict} ${s.denominator?.value ?? "-"}` : []));

describe("a set of an analysis whose size is not in the text", () => {
  const arms = "There were 402 women on the patch and 201 on tablets.";
  const others = [
    "In the per-protocol set the corresponding numbers were 29 (8.5%) and 31 (19.1%).",
    "In the safety population, any event was reported by 203 women (51.1%) on the patch and 112 (56.3%) on tablets.",
    "In the safety analysis set, itching was seen in seven (1.8%) and one (0.5%).",
    "Per-protocol analysis: 29 (8.5%) and 31 (19.1%) fell.",
    "In the safety population, 203 women (51.1%) on the patch had a headache. Itching was seen in seven (1.8%) and one (0.5%).",
  ];
  it.each(others)("accuses nobody: %s", (sentence) => {
    expect(findings(`${arms} ${sentence}`)).toEqual([]);
  });

  it("is the arms themselves where a share shows it", () => {
    expect(findings(`${arms} In the safety population, 203 women (50.5%) on the patch had a headache and 112 (65.7%) on tablets.`)).not.toEqual([]);
  });

  it("is no other where the words name none, or where far more people would be needed", () => {
    expect(findings(`${arms} Relapse occurred in 29 (8.5%) and 31 (12.1%).`)).not.toEqual([]);
    expect(findings(`${arms} In the safety population, headache was seen in 29 (2.7%) and 31 (15.4%).`)).not.toEqual([]);
  });
});

describe("an earlier study of which the text counts nobody", () => {
  const trial = "The trial compared 60 children given cream and 60 given a placebo. It helped in 47 (78.3%) and 33 (55.0%).";
  it.each([
    "In our earlier pilot, 19 children (73%) got well.",
    "In our previous pilot study, 19 children (73%) got well.",
    "In an earlier survey, 19 children (73%) got well.",
    "In a former series, 19 children (73%) got well.",
    "A previous phase 1b gave relief in 19 children (73%).",
    "An earlier phase II dose-finding trial found relief in 19 children (73%).",
    "A previous trial yielded a cure in 19 children (73%).",
  ])("accuses nobody: %s", (sentence) => {
    expect(findings(`${trial} ${sentence}`)).toEqual([]);
  });

  it("is checked where its people are counted, and what is said of the trial is", () => {
    expect(findings(`${trial} In a previous survey of 80 children, 8 (11.0%) had an itch.`)).not.toEqual([]);
    expect(findings(`${trial.replace("55.0", "51.0")} That is as in our previous study.`)).toEqual(["percent-mismatch"]);
  });
});

describe("two counts of whom a run of pairs goes on to tell", () => {
  const text = (percent: string): string => "There were 531 boys in the vaccine group and 540 in the control group. In all, there were 209 children of the vaccine group who had more than one cold and 338 such children in the control group. " +
    `Fever was recorded in 61 (29.2%) and 152 (45.0%) of these; a cough in 14 (6.7%) and 34 (${percent}); a rash in five (2.4%) and sixteen (4.7%).`;
  it("are their wholes", () => {
    expect(findings(text("10.1%"))).toEqual([]);
    expect(said(text("10.1%"))).toContain("6.7% consistent 209");
  });

  it("are each of its own place", () => {
    expect(findings(text("16.3%"))).toEqual(["percent-mismatch"]);
    expect(findings(text("11.7%"))).not.toEqual([]);
  });
});

describe("numbers that are no whole", () => {
  it.each([
    "Diaries came from 214 people, 109 (85.2%), 49 (76.6%) and 56 (86.2%) of the three groups respectively.",
    "Forms came from 150 nurses, 71 (82.6%) and 79 (84.0%) of the two study arms.",
  ])("counts of groups: %s", (text) => {
    expect(findings(text)).toEqual([]);
  });

  it("but more people than there are is said", () => {
    expect(findings("A rash was seen in 56 (86.2%) of the 30 women.")).toContain("count-exceeds-total");
  });

  it.each([
    "We compared high flow with a fraction of inspired oxygen of 60% (n = 438) or a mask (n = 434).",
    "They breathed oxygen at 80% (n = 438) or at 30% (n = 434).",
    "Rooms were kept at a humidity of 40% (n = 438) or 60% (n = 434).",
    "Skin was cleaned with chlorhexidine at a concentration of 2% (n = 438) or with soap (n = 434).",
  ])("how much is given: %s", (text) => {
    expect(said(`1,176 adults were screened. ${text}`)).toEqual([]);
  });

  it("but a share of those asked is checked", () => {
    expect(findings("1,176 adults were invited. Acceptance was 27.2% (n = 438).")).not.toEqual([]);
  });

  it("sums of what other sentences counted and do not call people", () => {
    expect(findings("Growth was seen in 9 of 31 tips (29.0%) after the one and in 17 of 29 (58.6%) after the other. All in all, 34 (73.9%) would go on.")).toEqual([]);
    expect(findings("Relapse occurred in 30 of 62 women (48.4%) given cream and 20 of 60 (33.3%) given placebo. Overall, 35 (38.7%) were glad.")).not.toEqual([]);
  });

  it.each([
    "When both trials are joined, the active groups had 160 responders (50.6%).",
    "Pooling the two trials, 160 (50.6%) responded.",
    "In the two trials together, 160 (50.6%) responded.",
  ])("those of one trial, where all are joined: %s", (sentence) => {
    const trials = "Two trials were found. In the H-I trial, 153 received the drug and 154 placebo; in the H-II trial, 163 and 163.";
    expect(findings(`${trials} ${sentence}`)).toEqual([]);
    expect(findings(`${trials} ${sentence.replace(/.*160/, "In the H-I trial, 160")}`)).not.toEqual([]);
  });

  it("everybody, where those who answered are meant", () => {
    expect(findings("There were 300 pupils in one school and 310 in the other. In all, 85 of the responding pupils (16.0%) smoked.")).toEqual([]);
  });
});

describe("sizes of groups", () => {
  it.each([
    "The operation allocated was open repair for 246 people and keyhole repair for 241. It was delayed in 133 (27.3%). 31 (12.6%) after open repair and 27 (11.2%) after keyhole repair died.",
    "Allocation was to yoga for 246 people and to diet for 241. Pain was felt by 133 (27.3%).",
    "Analysed were:\n\nCemented group: 246\nUncemented group: 241\n\nDeath: 31 (12.6%) with cement, 27 (11.2%) without.",
    "There were 250 on the drug and 245 on placebo. The safety set hence numbers 246 and 241. A rash was seen in 31 (12.6%) and 27 (11.2%).",
  ])("are read: %s", (text) => {
    expect(findings(text)).toEqual([]);
    expect(said(text).every((s) => / consistent (?:246|241|487)$/.test(s))).toBe(true);
    expect(findings(text.replace("12.6", "16.2").replace("27.3", "23.7"))).not.toEqual([]);
  });
});

describe("those who treat, of whom the text gives no number", () => {
  const arms = "We randomised 558 adults (278 early, 280 delayed). Fever was seen in 55 (19.8%) and 42 (15.0%). ";
  it.each([
    "A preference for early loading was voiced by 96 clinicians (74%) in our survey.",
    "Early loading was preferred by 96 surgeons (74%).",
    "Afterwards 96 nurses (74%) were for early loading.",
  ])("are no share of the treated: %s", (sentence) => {
    expect(findings(arms + sentence)).toEqual([]);
  });

  it("are a share of those whom it counts", () => {
    expect(findings(`${arms}Of 130 clinicians asked, 96 (47%) were for early loading.`)).toEqual(["percent-mismatch"]);
    expect(findings("A total of 300 health workers replied. In all, 120 physicians (45%) agreed.")).not.toEqual([]);
    expect(findings("The survey had 300 respondents: 120 physicians (45%), 150 nurses (50%) and 30 others (10%).")).toEqual(["percent-mismatch"]);
  });
});

describe("those in remission in two arms", () => {
  const text = "We randomised 485 adults (drug 291, placebo 194). Of the 187 remissions with the drug, 70 (37.4%) were deep; of the 55 in the comparator, 15 (27.3%). ";
  it("are no arms themselves", () => {
    expect(said(`${text}Pain was felt by 69 (23.7%) on the drug and 40 (20.6%) on placebo.`)).toContain("23.7% consistent 291");
    expect(findings(`${text}Pain was felt by 69 (27.3%) on the drug and 40 (20.6%) on placebo.`)).not.toEqual([]);
  });

  it("have shares of their own", () => {
    expect(findings(text.replace("37.4", "34.7"))).toEqual(["percent-mismatch"]);
  });
});

describe("parts of two groups that stand side by side", () => {
  const text = "90 (60.0%) of 150 women sent to physiotherapy completed the course and 110 (91.7%) of 120 women sent to a brace wore it. Falls were told of by 12 women (14.5%) within a year.";

  it("are none of those of whom a later sentence tells", () => {
    expect(messages(text)).toEqual([]);
    expect(told(text).at(-1)).toBe("14.5% 12/?");
  });

  it("unless it follows from them", () => {
    expect(told(text.replace("14.5%", "10.9%")).at(-1)).toBe("10.9% 12/110");
  });
});

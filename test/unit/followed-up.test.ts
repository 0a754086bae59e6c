import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

const arms = "We allocated 148 adults to the gel dressing and 74 to the foam dressing.";
const nausea = "Nausea was seen in 40 (30.5%) and 17 (25.8%).";

describe("those of the arms who were followed up, side by side in their order", () => {
  it.each([
    "At 12 months 131 and 66 adults were examined by nurses who did not know the dressing.",
    "Follow-up was complete for 131 and 66 at two years; the others had died.",
    "Follow-up at one year was complete in 131 and 66 patients.",
    "Outcome data were obtained from 131 and 66 adults.",
    "Seventeen adults and eight left the trial, respectively, leaving 131 and 66 completers.",
    "Some moved away, leaving 131 and 66 for analysis.",
    "A total of 131 and 66 completed the trial.",
    "The final visit was attended by 131 and 66 of them.",
    "Questionnaires were returned by 131 and 66.",
    "At one year, 131 and 66, respectively, were interviewed.",
    "Seventeen left the gel group and eight the foam group, so 131 and 66 completed.",
    "By month 12, 131 and 66 finished.",
    "By month 12, 131 and 66 were still in the study.",
    "At the end of follow-up 131 and 66 remained under observation.",
    "At 12 months 131 and 66 answered.",
    "By the end of the study 131 and 66 adults replied.",
    "At one year we re-examined 131 and 66 adults.",
    "Seventeen (11.5%) and eight (10.8%) were lost, so that 131 and 66 could be assessed.",
    "Seventeen and eight left before it began, which leaves 131 and 66 for all that follows.",
    "Data were had from 131 and 66.",
    "Healing was slow, with 131 and 66 evaluable.",
    "The per-protocol sets were 131 and 66.",
    "The evaluable populations, of which healing was judged (by two nurses), were 131 and 66.",
    "The numbers analysed per protocol were 131 and 66 adults.",
    "At one year 131 and 66 were included in the primary intention-to-treat analyses.",
    "131 and 66, respectively, were retained in the analyses.",
    "131 and 66, respectively, were entered into our final analysis.",
    "131 and 66, respectively, were available for the modified intention to treat analysis.",
    "131 and 66, respectively, were eligible for analysis.",
    "131 and 66, respectively, contributed data.",
    "131 and 66, respectively, had outcome data.",
    "131 and 66, respectively, wore it to the end.",
  ])("%s", (followed) => {
    expect(messages(`${arms} ${followed} ${nausea}`)).toEqual([]);
    expect(told(`${arms} ${followed} ${nausea} Rash: 12 (9.2%) with the gel dressing and 12 (18.2%) with the foam dressing.`).slice(-4)).toEqual(["30.5% 40/131", "25.8% 17/66", "9.2% 12/131", "18.2% 12/66"]);
    expect(marked(`${arms} ${followed} Nausea was seen in 40 (35.0%) and 17 (23.5%).`)).toEqual(["35.0%", "23.5%"]);
  });

  it("most of each group before them, whatever they did", () => {
    const fever = (followed: string): string[] => told(`${arms} ${followed} Fever was seen in 41 (20.8%) adults.`);
    expect(fever("131 and 66, respectively, were vaccinated.")).toEqual(["20.8% 41/197"]);
    expect(fever("131 and 66, respectively, had outcome data.")).toEqual(["20.8% 41/197"]);
    // so few may be those in whom something was found, and more are no part of the groups
    expect(fever("101 and 46, respectively, were vaccinated.")).toEqual(["20.8% 41/222"]);
    expect(fever("131 and 76, respectively, were vaccinated.")).toEqual(["20.8% 41/222"]);
    expect(fever("101 and 46, respectively, were eligible for surgery.")).toEqual(["20.8% 41/222"]);
    // where it was an outcome, everybody is still in question
    const text = `${arms} 131 and 66, respectively, were pleased. Fever was seen in 41 (18.5%) adults, and in 30 (20.3%) with the gel dressing.`;
    expect(told(text)).toEqual(["18.5% 41/222", "20.3% 30/148"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("20.3%", "25.3%"))).toEqual(["25.3%"]);
  });

  it("told in the sentence of the arms", () => {
    const text = "We allocated 148 adults to the gel dressing and 74 to the foam dressing; at one year 131 and 66 were examined.";
    expect(told(`${text} Rash was seen in 12 (9.2%) with the gel dressing and 12 (18.2%) with the foam dressing.`)).toEqual(["9.2% 12/131", "18.2% 12/66"]);
  });

  it("told in a paragraph of their own", () => {
    const text = `${arms}\n\nAt one year 131 and 66 were examined.\n\n`;
    expect(told(`${text}In the gel arm, 12 (9.2%) had a rash. Itch was told of by 14 (21.2%) in the foam arm. Home care: 14 (9.5%) with the gel dressing.`)).toEqual(["9.2% 12/131", "21.2% 14/66", "9.5% 14/148"]);
    expect(marked(`${text}In the gel arm, 12 (29%) had a rash. Itch was told of by 14 (12.1%) in the foam arm.`)).toEqual(["29%", "12.1%"]);
  });

  it("at two times, of which the second says no verb", () => {
    const text = `${arms}\n\nThree-month data were had from 131 and 66, one-year data from 125 and 61.\n\nItch at three months: 40 (30.5%) and 17 (25.8%); at one year 25 (20.0%) and 11 (18.0%).`;
    expect(told(text)).toEqual(["30.5% 40/131", "25.8% 17/66", "20.0% 25/125", "18.0% 11/61"]);
    expect(marked(text.replace("20.0%", "24.0%"))).toEqual(["24.0%"]);
  });

  it("by their eyes, where both are counted", () => {
    const text = "We assigned adults to the laser (141 patients, 268 eyes) or drops (147 patients, 279 eyes). Six years on, 244 and 228 eyes could be examined. A scar was found in 65 eyes (26.6%) as against 76 eyes (33.3%). Cataract: 37 (15.2%) with the laser and 21 (9.2%) on drops. Gout was told of by 20 patients (14.2%) on the laser.";
    expect(told(text)).toEqual(["26.6% 65/244", "33.3% 76/228", "15.2% 37/244", "9.2% 21/228", "14.2% 20/141"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("26.6%", "22.6%"))).toEqual(["22.6%"]);
  });

  it("of three arms", () => {
    const text = "We randomised 148 cats to gel, 74 to foam and 70 to gauze. At six months 131, 66 and 61 were examined.";
    expect(told(`${text} A scar was seen in 40 (30.5%), 17 (25.8%) and 8 (13.1%).`)).toEqual(["30.5% 40/131", "25.8% 17/66", "13.1% 8/61"]);
    expect(marked(`${text} A scar was seen in 40 (38.5%), 17 (25.8%) and 8 (13.1%).`)).toEqual(["38.5%"]);
  });

  it("beside whom a share of the randomised is no error", () => {
    expect(told(`${arms} At 12 months 131 and 66 adults were examined. Home care was needed by 14 (9.5%) and 10 (13.5%).`)).toEqual(["9.5% 14/148", "13.5% 10/74"]);
  });

  it.each([
    "At 12 months 31 and 17 adults were examined for gout.",
    "Before the visit 131 and 66 adults had left the study.",
    "In the diabetic 131 and 66 were examined.",
    "Pain was recorded in 131 and 66.",
    "At 12 months 131 and 66 answered yes.",
    "The relapse was treated by 131 and 66 pills.",
    "Results were had from 131 and 66 swabs.",
    "Gout was common, with 131 and 66 evaluable joints.",
    "The pressures in these sets were 131 and 66.",
    "Adults with gout were 131 and 66.",
  ])("but not %s", (other) => {
    expect(told(`${arms} ${other} Itch was seen in 30 (20.3%) with the gel dressing and 12 (16.2%) with the foam dressing.`)).toEqual(["20.3% 30/148", "16.2% 12/74"]);
  });
});

describe("the arms in one section and those who were followed up in another", () => {
  const text = "## The trial\n\nIn all, 412 women were randomised: 207 to supervised training in groups of eight to twelve, and 205 to usual care. The sample size had been set at 400 in order to detect a fall by half.\n\n" +
    "## Results\n\nFollow-up was available for 188 women in the training group and 179 in the usual-care group; 26 women had no follow-up at all in the usual-care group.\n\n";

  it("are both in question", () => {
    expect(told(`${text}All sessions were attended by 139 women (67.1%) in the training group. Leakage was told of by 49 women (26.1%) in the training group and by 68 (38.0%) under usual care.`)).toEqual(["67.1% 139/207", "26.1% 49/188", "38.0% 68/179"]);
    expect(messages(`${text}All sessions were attended by 139 women (67.1%) in the training group.`)).toEqual([]);
    expect(marked(`${text}All sessions were attended by 139 women (61.7%) in the training group.`)).toEqual(["61.7%"]);
  });
});

describe("a row of those who were assessed", () => {
  it("gives the sizes of the rows below it", () => {
    const rows = table("At two years | Cup n (%) | Ring n (%)", "Assessed | 203 (100) | 206 (100)", "Walks unaided | 92 (45.3) | 110 (53.4)", "Pain | 41 (20.2) | 29 (11.4)");
    expect(told(`We sent 246 people to the cup and 241 to the ring.\n\n${rows}`)).toEqual(["45.3% 92/203", "53.4% 110/206", "20.2% 41/203", "11.4% 29/206"].map((s) => s.replace("%", "")));
    expect(marked(`We sent 246 people to the cup and 241 to the ring.\n\n${rows}`)).toEqual(["11.4"]);
    expect(marked(table("Outcome | Cup | Ring", "Interviewed | 203 | 206", "Pain, n (%) | 41 (20.2) | 29 (11.4)"))).toEqual(["11.4"]);
  });

  it("but not where they have a share of a size in the head", () => {
    expect(messages(table(" | Cup (n = 246) | Ring (n = 241)", "Examined, n (%) | 203 (82.5) | 206 (85.5)", "Pain, n (%) | 41 (16.7) | 29 (12.0)"))).toEqual([]);
    expect(messages(table(" | Cup (n = 246) | Ring (n = 241)", "Examined | 203 | 206", "Falls, n (%) | 92 (37.4) | 110 (45.6)", "Pain, n (%) | 41 (16.7) | 29 (12.0)"))).toEqual([]);
  });
});

describe("so many groups", () => {
  it("are nobody of whom something is a share", () => {
    expect(messages("At one year 109 (85.2%), 49 (76.6%) and 56 (86.2%) of the three groups respectively had been interviewed.")).toEqual([]);
    expect(messages("Answers came from 41 (82%) and 40 (80%) of the two arms.")).toEqual([]);
    expect(marked("A delay was seen in 3 (40%) of the ten cohorts.")).toEqual(["40%"]);
  });

  it("nor are those who were sent to one of two arms one of these", () => {
    const text = "In all, 148 women were randomised to calcitriol in 76 and placebo in 72 cases.";
    expect(messages(`${text} Three women on calcitriol (3.9%) left early.`)).toEqual([]);
  });
});

describe("those of two groups behind the share who were seen", () => {
  const before = "We randomised 618 patients, 312 to laparoscopic surgery and 306 to exercise.";
  it.each([
    [`${before} At five years 541 patients were interviewed (87.5%), 272 after surgery and 269 after exercise.\n\nPain had come back in 31 (11.4%) and 42 (15.6%) of those interviewed.`, ["87.5% 541/618", "11.4% 31/272", "15.6% 42/269"]],
    [`${before} In the end 541 were analysed (87.5%), 272 after surgery and 269 after exercise. Pain had come back in 31 (11.4%) vs 42 (15.6%).`, ["87.5% 541/618", "11.4% 31/272", "15.6% 42/269"]],
  ])("%s", (text, expected) => expect([told(text), messages(text)]).toEqual([expected, []]));

  it("accuse of their own number", () =>
    expect(messages(`${before} At five years 541 patients were seen (87.5%), 272 after surgery and 269 after exercise. Pain had come back in 31 (11.4%) and 42 (16.5%).`)).toEqual([expect.stringContaining("42 of 269 is 15.6%, not 16.5%")]));
});

import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("as many in each group, set off by marks", () => {
  it.each([
    "We randomised 240 adults in equal numbers — 80 each — to yoga, walking or rest.",
    "The investigators allocated 240 adults to yoga, walking or rest, 80 each.",
    "We assigned 240 adults, 80 each, to yoga, walking or rest.",
    "A total of 240 adults were divided among yoga, walking and rest: 80 each.",
  ])("%s", (sizes) => {
    expect(told(`${sizes} Pain fell in 43 (53.8%), 21 (26.3%) and 10 (12.5%), in that order.`)).toEqual(["53.8% 43/80", "26.3% 21/80", "12.5% 10/80"]);
    expect(messages(`${sizes} Pain fell in 43 (53.8%), 21 (26.3%) and 10 (12.5%), in that order.`)).toEqual([]);
    expect(marked(`${sizes} Pain fell in 43 (35.8%), 21 (26.3%) and 10 (12.5%), in that order.`)).toEqual(["35.8%"]);
  });

  it.each([
    "We treated 240 adults for gout. Rash and fever occurred often, 24 each.",
    "We treated 240 adults for gout; rash and fever were rare, 24 each, and mild.",
    "We randomised 240 adults to gel or foam, and rash and fever were common, 60 each.",
  ])("but not in %s", (events) => {
    expect(told(`${events} Pain fell overall in 60 (25.0%), and sleep was better in 48 (20.0%).`)).toEqual(["25.0% 60/240", "20.0% 48/240"]);
  });
});

describe("the first of three arms is as many as the others together", () => {
  it.each([
    "Allocation (2:1:1) was to yoga (n = 80), walking (n = 40) or rest (n = 40).",
    "We assigned adults to yoga (n = 80), quick walking (QW, n = 40) or rest (n = 40).",
  ])("%s", (sizes) => {
    expect(told(`${sizes} Pain fell in 44 (55.0%) after yoga, 30 (75.0%) after walking and 9 (22.5%) after rest.`)[0]).toBe("55.0% 44/80");
    expect(told(`${sizes} Pain fell in 44 (55.0%), 30 (75.0%) and 9 (22.5%).`)).toEqual(["55.0% 44/80", "75.0% 30/40", "22.5% 9/40"]);
    expect(marked(`${sizes} Pain fell in 44 (55.0%), 30 (57.0%) and 9 (22.5%).`)).toEqual(["57.0%"]);
  });

  it("but a whole in front of two is none", () => {
    expect(told("We studied women with gout (n = 120): on a diet (n = 60) or on tablets (n = 60). Pain fell in 45 (75.0%) and 30 (50.0%).")).toEqual(["75.0% 45/60", "50.0% 30/60"]);
  });
});

describe("those of the arms who are left, side by side", () => {
  const arms = "We allocated 148 adults to the gel dressing and 74 to the foam dressing.";

  it.each([
    "The 131 and 66 treated adults form the safety set.",
    "The 131 and 66 adults who got a dressing make up the safety population.",
    "Safety was assessed in 131 and 66 treated adults.",
    "Efficacy was evaluated in 131 and 66 adults.",
    "At one year 131 (gel) and 66 (foam) adults were seen again.",
    "At one year 131 and 66 adults were seen again.",
  ])("%s", (left) => {
    expect(told(`${arms} ${left} Nausea was seen in 40 (30.5%) and 17 (25.8%).`)).toEqual(["30.5% 40/131", "25.8% 17/66"]);
    expect(marked(`${arms} ${left} Nausea was seen in 40 (35.0%) and 17 (25.8%).`)).toEqual(["35.0%"]);
  });

  it.each([
    "At one year 41 and 26 adults were seen in the clinic.",
    "Safety events were reported in 41 and 26 adults.",
    "The 41 and 26 failures form a mixed group.",
  ])("but not in %s", (others) => {
    expect(told(`${arms} ${others} Nausea was seen in 37 (25.0%) and 17 (23.0%).`).slice(-2)).toEqual(["25.0% 37/148", "23.0% 17/74"]);
  });

  describe("of two sets, the second with names", () => {
    const text = `${arms} The 131 and 66 treated adults form the safety set. At one year 120 (gel) and 60 (foam) adults were seen again.`;
    const harms = `${text}\n\nTable 2. Harms\n\n${table("Event | Gel | % | Foam | %", "Any | 27 | 20.6 | 19 | 28.8", "Itch | 11 | 8.4 | 7 | 10.6", "Rash | 8 | 6.1 | 5 | 7.6", "Fever | 9 | 6.9 | 1 | 1.5", "Death | 0 | 0.0 | 1 | 1.5")}`;

    it("a statement is of these", () => {
      expect(told(`${text} Nausea was seen in 42 (35.0%) and 12 (20.0%).`)).toEqual(["35.0% 42/120", "20.0% 12/60"]);
    });

    it("a short table is of those of whom all of it follows, but one", () => {
      expect(told(harms)).toContain("20.6 27/131");
      expect(told(harms)).toContain("10.6 7/66");
      expect(messages(harms)).toEqual([]);
      expect(marked(harms.replace("10.6", "16.0"))).toEqual(["16.0"]);
    });

    it("and so is each column by itself", () => {
      expect(marked(harms.replace("10.6", "16.0").replace("6.1", "1.6"))).toEqual(["16.0"]);
    });

    it("and of nobody where two of a column do not follow", () => {
      expect(marked(harms.replace("10.6", "16.0").replace("28.8", "82.8"))).toEqual([]);
    });
  });
});

describe("some of each arm, in whom something was found", () => {
  const arms = "We allocated 148 adults to gel and 74 to foam. Diabetes was present in 50 gel patients and 28 foam patients.";

  it("may be those of whom a later section speaks", () => {
    const section = `${arms}\n\n### Diabetes\n\nHealed: 13 (26%) gel, 7 (25%) foam\n\nWorse: 8 (16%) and 3 (11%)`;
    expect(told(section)).toEqual(["26% 13/50", "25% 7/28", "16% 8/50", "11% 3/28"]);
    expect(messages(section)).toEqual([]);
    expect(marked(section.replace("26%", "36%"))).toEqual(["36%"]);
  });

  it("but what follows from the arms is of them", () => {
    expect(told(`${arms} Nausea was seen in 37 (25.0%) with gel and 17 (23.0%) with foam.`)).toEqual(["25.0% 37/148", "23.0% 17/74"]);
    expect(marked(`${arms} Nausea was seen in 37 (52.0%) with gel and 17 (23.0%) with foam.`)).toEqual(["52.0%"]);
  });
});

describe("people who were included in two places or times", () => {
  it.each([
    "In the bundle weeks 190 and in the usual weeks 186 adults were included.",
    "In the bundle wards 190 adults and in the usual wards 186 were enrolled.",
    "At the Riga clinic 190 women, and at the Oslo clinic 186 women were recruited.",
    "During the winter 190 and during the summer 186 eligible children were treated.",
  ])("%s", (sizes) => {
    expect(told(`${sizes}\n\nFever was seen in 57 (30.0%) and 93 (50.0%).`)).toEqual(["30.0% 57/190", "50.0% 93/186"]);
    expect(marked(`${sizes}\n\nFever was seen in 57 (30.0%) and 93 (55.0%).`)).toEqual(["55.0%"]);
  });

  it.each([
    "We treated 400 adults. In the first week 90 and in the second week 60 adults had a fever.",
    "We treated 400 adults. In all 90 and in a further 60 the fever was mild.",
  ])("but not in %s", (events) => {
    expect(messages(`${events} Rash was seen in 80 (20.0%) and itch in 40 (10.0%).`)).toEqual([]);
  });

  it("weeks with numbers count nobody", () => {
    expect(told("We treated 400 adults. At the study weeks 96 and 144 the cure rate was 80 (20.0%).").at(-1)).toBe("20.0% 80/400");
  });
});

describe("two statements with nothing but a mark between them", () => {
  it.each(["–", "·", "/"])("%s", (sign) => {
    const text = `We allocated 148 adults to gel and 74 to foam.\n\nHealed: 37 (25.0%) ${sign} 17 (23.0%)`;
    expect(told(text)).toEqual(["25.0% 37/148", "23.0% 17/74"]);
    expect(marked(text.replace("23.0", "32.0"))).toEqual(["32.0%"]);
  });
});

describe("a first row that is a hundred percent", () => {
  it.each(["Allocated", "Assigned", "Recruited"])("%s", (label) => {
    const rows = (last: string): string => `We asked 606 adults in study A.\n\n## Study B\n\n${table("Outcome | Gel, n | % | Foam, n | %", `${label} | 421 | 100 | 433 | 100`, "Healed | 74 | 17.6 | 41 | 9.5", `Better | 291 | 69.1 | 270 | ${last}`)}`;
    expect(told(rows("62.4")).at(-1)).toBe("62.4 270/433");
    expect(marked(rows("64.2"))).toEqual(["64.2"]);
  });
});

describe("texts of a definition list that begin with a tilde", () => {
  it("count people", () => {
    expect(told("Riga\n~ 412 offered · 286 (69.4%) accepted")).toEqual(["69.4% 286/412"]);
    expect(marked("Riga\n~ 412 offered · 286 (64.9%) accepted")).toEqual(["64.9%"]);
  });

  it("but a round figure in a paragraph stays one", () => {
    expect(messages("The registry of the region holds the records of nearly everybody who was treated there,\n~ 412 offered, of whom 286 (64.9%) accepted.")).toEqual([]);
  });
});

describe("a percentage of more than the number beside it", () => {
  const arms = "We treated 150 women with gel and 148 women with foam.";

  it("is not checked", () => {
    expect(messages(`${arms} Relapses were few: six with gel (3.0% of both groups when added to the three with foam).`)).toEqual([]);
  });

  it("but one beside it is", () => {
    expect(marked(`${arms} Relapses were few: 6 (3.0%) with gel. The three with foam were added.`)).toEqual(["3.0%"]);
  });
});

describe("arms that began one after the other", () => {
  it("are arms, and no parts of one whole", () => {
    const text = "In period 1, 150 patients received wax and in period 2 100 patients received foam. Itch was seen in 12 (8.0%) on wax and 9 (9.0%) on foam.";
    expect(marked(text)).toEqual([]);
    expect(marked(text.replace("8.0%", "12.0%").replace("9.0%", "6.0%"))).toEqual(["12.0%", "6.0%"]);
  });
});

describe("names and sizes in turn, without brackets", () => {
  it.each([
    "In all, 171 adults were analysed: yoga n = 88, walking n = 83.",
    "The groups were yoga n = 88 and walking n = 83.",
    "Those analysed (yoga n = 88, walking n = 83) were young.",
    "The groups: n = 88, yoga; n = 83, walking.",
  ])("%s", (sizes) => {
    const text = `${sizes} Falls were told of by 12 (13.6%) in the yoga group and 15 (18.1%) in the walking group.`;
    expect(told(text)).toEqual(["13.6% 12/88", "18.1% 15/83"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("18.1%", "21.1%"))).toEqual(["21.1%"]);
  });

  it("three of them", () => {
    const text = "Analysed were yoga n = 88, walking n = 83, and rest n = 80. Falls were told of by 15 (18.1%) in the walking group and 15 (18.8%) in the rest group.";
    expect(told(text)).toEqual(["18.1% 15/83", "18.8% 15/80"]);
  });
});

describe("numbers that are sent somewhere together, behind that of everybody", () => {
  it.each([
    "A total of 347 girls with a median (IQR) age of 6.2 (3.1–9.4) years were randomised with 120, 115, and 112 allocated to honey, syrup, and water, respectively.",
    "A total of 347 girls with a mean age of 6.2 years (range 3–9) were randomised, with 120, 115 and 112 assigned to honey, syrup and water.",
  ])("%s", (sizes) => {
    const text = `${sizes} Fever was seen in 52 girls (15.0%).`;
    expect(told(text)).toEqual(["15.0% 52/347"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("15.0%", "17.0%"))[0]).toContain("52 of 347");
    // some of the groups, of whom the text does not tell
    expect(messages(`${sizes} Cough lasted in 40 (40.4%), 46 (48.4%) and 28 (30.1%) girls in the honey, syrup and water groups.`)).toEqual([]);
  });
});

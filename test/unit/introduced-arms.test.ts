import { describe, expect, it } from "vitest";
import { Memo } from "../../server/review/memo.ts";
import { reviewing } from "../../server/review/review.ts";
import { marked, messages, table, told } from "./told.ts";

const behind = "\n\nOverall, 600 (75.0%) were men. Bleeding was seen in 40 (10.0%) on warfarin and in 21 (5.3%) on aspirin.";
const expected = ["75.0% 600/800", "10.0% 40/402", "5.3% 21/398"];

describe("arms of a list", () => {
  it.each([
    ["below a sentence", "Adults with atrial fibrillation were randomised:\n\n* Warfarin (as usual): 402\n* Aspirin 100 mg: 398"],
    ["below people who are described", "Adults on oral drugs with a platelet count above 100 and a pressure below 180 were randomised:\n\n* Warfarin (W): 402\n* Aspirin (A): 398"],
    ["below people of an age", "Patients aged 18 years or more with one event in the last 12 months were allocated to:\n\n- Warfarin: 402\n- Aspirin: 398"],
    ["that give something for a time", "Adults were randomised:\n\n* Three months of warfarin (3W): 402\n* 6 weeks of aspirin: 398"],
    ["that goes on", "Adults were randomly allocated to one of the following:\n\n1. warfarin, 402 patients\n2. aspirin, 398 patients"],
    ["behind who did it", "The trial randomised:\n\n- warfarin: 402\n- aspirin: 398"],
    ["with a dash", "Included in the analysis were the following: it is by groups. The numbers randomised were:\n\n- warfarin – 402\n- aspirin – 398"],
    ["below a heading, with all of them", "### Numbers randomised\n\n- Warfarin: 402\n- Aspirin: 398\n- Total: 800"],
    ["of lines", "Analysed were:\n\nWarfarin group: 402\nAspirin group: 398"],
    ["of lines in one paragraph", "Analysed were:\nWarfarin group: 402\nAspirin group: 398"],
    ["of lines that count people", "Allocation was by a computer at the university.\n\nWarfarin: 402 adults\nAspirin: 398 adults"],
    ["behind a bold label", "**Randomised:** warfarin, 402; aspirin, 398.\n**Age:** 60.6 and 61.0 years."],
    ["behind a label of sizes", "Group sizes: warfarin 402, aspirin 398."],
    ["in brackets of their own", "Allocated: warfarin (402) and aspirin (398)."],
    ["behind a label of people", "*Participants:* warfarin, 402 patients; aspirin, 398 patients."],
    ["behind a label in the middle", "The trial ran in two centres. Numbers randomised by group: warfarin 402 / aspirin 398."],
    ["with their names in brackets", "Adults were assigned to one out of two drugs, (vitamin K antagonist, warfarin; 402 patients) or (platelet inhibitor, aspirin; 398 patients)."],
    ["behind all of them and a dash", "Randomised: 800 — warfarin 402, aspirin 398."],
    ["behind all of them in a flow", "* Screened: 1,000\n* Allocated: 800 – warfarin 402, aspirin 398\n* Withdrew: 2 on warfarin, 1 on aspirin"],
    ["in the bracket behind how they were analysed", "All efficacy analyses are by randomised group (warfarin 402, aspirin 398)."],
    ["in the bracket behind an arm", "The *analysis* was by allocated arm (warfarin, 402; aspirin, 398), whatever was taken."],
    ["in the bracket behind what was done to them", "Adults with atrial fibrillation were randomised (warfarin 402, aspirin 398)."],
    ["in the bracket behind how it was done", "People were assigned (warfarin: 402; aspirin: 398) by post."],
    ["of treatments and for whom they were", "The treatment allocated was warfarin for 402 patients and aspirin for 398."],
  ])("are read %s", (_, list) => {
    const text = list + behind;
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("10.0%", "15.0%"))).toEqual([expect.stringContaining("40 of 402 is 10.0%, not 15.0%")]);
    expect(messages(text.replace("75.0%", "57.0%"))).toEqual([expect.stringContaining("600 of 800")]);
  });

  it("are those of an analysis, of which others say nothing", () => {
    const text = "Of 800 adults, 402 were allocated to warfarin and 398 to aspirin. **Per protocol:** warfarin 351, aspirin 355. Bleeding was seen in 40 (10.0%) on warfarin. In the per-protocol population, pain was felt by 70 (19.9%) on warfarin.";
    expect(told(text)).toEqual(["10.0% 40/402", "19.9% 70/351"]);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["that counts events", "Of the adults randomised, 800 were followed. Adverse events were:\n\n- warfarin: 40\n- aspirin: 22"],
    ["that counts deaths", "We followed 800 adults. The deaths analysed were:\n\n- warfarin: 40\n- aspirin: 22"],
    ["of reasons", "We followed 800 adults. Reasons for not being randomised were:\n\n- warfarin: 40\n- aspirin: 22"],
    ["of costs", "We followed 800 adults. Mean costs of those treated were:\n\n- warfarin: 402\n- aspirin: 398"],
    ["of doses", "We followed 800 adults. They were allocated to:\n\n- warfarin: 40 mg\n- aspirin: 22 mg"],
    ["of symptoms below a label of people", "We followed 800 adults. Participants: warfarin, 40; aspirin, 22."],
    ["of centres", "We followed 800 adults. Centres were randomised:\n\n- warfarin: 40\n- aspirin: 22"],
    ["that nothing introduces", "We followed 800 adults.\n\n- warfarin: 40\n- aspirin: 22"],
    ["of few", "We followed 800 adults. The following were treated:\n\n- warfarin: 4\n- aspirin: 2"],
    ["of ages", "We followed 800 adults. Those enrolled were:\n\n- age on warfarin: 60\n- age on aspirin: 61"],
    ["of targets", "We followed 800 adults. They were randomised to a target pressure:\n\n- warfarin: 120\n- aspirin: 140"],
    ["of targets behind people", "We followed 800 adults. Patients with one event were randomised to a target pressure:\n\n- warfarin: 120\n- aspirin: 140"],
    ["of limits", "We followed 800 adults. They were randomised to one of these:\n\n- warfarin below 120\n- aspirin below 140"],
    ["of names that end in numbers", "We followed 800 adults. They were randomised to one of these:\n\n- warfarin 130\n- aspirin 180"],
    ["of criteria", "We followed 800 adults. Patients were included if they met these:\n\n- warfarin: 18\n- aspirin: 35"],
    ["of outcomes that were analysed", "We followed 800 adults. Numbers of participants analysed:\n\n- warfarin: 300\n- aspirin: 420"],
    ["of other things that were analysed", "We followed 800 adults. The numbers of meals that patients were assigned:\n\n- warfarin: 140\n- aspirin: 130"],
    ["of some who were treated", "We followed 800 adults. Patients were treated with rescue drugs as follows:\n\n- warfarin: 40\n- aspirin: 30"],
    ["of where people came from", "We followed 800 adults. Enrolled: warfarin, 40; aspirin, 30."],
    ["of a method", "We followed 800 adults.\n\n### Allocation\n\n- Block size: 12\n- warfarin: 24"],
    ["of what was analysed", "We followed 800 adults. Bleeding was analysed by randomised group (warfarin 40, aspirin 21)."],
    ["of what analyses were of", "We followed 800 adults. Analyses of strokes by randomised group (warfarin 40, aspirin 21) agreed."],
    ["of deaths", "We followed 800 adults. Deaths by randomised group (warfarin 40, aspirin 21) were few."],
    ["of one drug in two doses", "We followed 800 adults. They were randomised (aspirin 75, aspirin 300)."],
    ["of randomised centres", "We followed 800 adults. The clinics were randomised (urban 75, rural 60)."],
    ["of ages in a bracket", "We followed 800 adults. They were randomised (age 75, weight 80)."],
    ["of what was used at a time", "We followed 800 adults. Treatment was warfarin in 40 patients and aspirin in 22."],
    ["of what something was for", "We followed 800 adults. The indication was warfarin in 40 patients and aspirin in 22."],
  ])("are not those %s", (_, list) => {
    const text = `${list}\n\nBleeding was seen in 80 (10.0%) on warfarin.`;
    expect(told(text)).toEqual([expect.stringMatching(/^10\.0% 80\/(?:800|\?)$/)]);
    expect(messages(text)).toEqual([]);
  });

  it("are read anew where their introduction comes or goes", () => {
    const list = "Warfarin group: 402\nAspirin group: 398";
    const texts = [list + behind, `Analysed were:\n\n${list}${behind}`, `Mean costs were:\n\n${list}${behind}`];
    const memo = new Memo();
    for (const text of [...texts, texts[1]!, texts[0]!]) {
      const run = reviewing(text, {}, memo);
      let step = run.next();
      while (!step.done) step = run.next();
      expect(step.value.statements.flatMap((s) => (s.kind === "proportion" ? [s.denominator?.value] : []))).toEqual(text === texts[1] ? [800, 402, 398] : told(text).map((one) => Number(/\d+$/.exec(one)?.[0]) || undefined));
    }
  });
});

describe("arms that add up to those who were sent to them", () => {
  it.each([
    "Randomised: 330 = 170 coated + 160 plain.",
    "*Randomised.* 330 adults = 170 to the coated + 160 to the plain stent.",
    "We randomised 330 adults (170 coated + 160 plain).",
  ])("%s", (sum) => {
    const text = `${sum}\n\nDeath: 17 (10.0%) and 15 (9.4%). Of those with the plain stent, 40 (25.0%) had pain.`;
    expect(told(text)).toEqual(["10.0% 17/170", "9.4% 15/160", "25.0% 40/160"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("9.4%", "4.9%"))).toEqual(["4.9%"]);
  });

  it.each([
    "Randomised: 340 = 170 coated + 160 plain.",
    "Answers: 330 = 170 full + 160 brief.",
    "Of those randomised, 330 = 170 early + 160 late answered.",
  ])("but not %s", (sum) => {
    expect(told(`${sum}\n\nDeath: 17 (10.0%) and 15 (9.4%).`)).toEqual(["10.0% 17/?", "9.4% 15/?"]);
  });
});

describe("arms that a cell names", () => {
  const characteristics = (cell: string): string => `${table("Item | Berlin trial | Porto pilot", "Design | Parallel | Crossover", cell, "Women | 211 patients (81.8%) | 38 patients (82.6%)")}\nInfection was seen in 17 (13.0%) on gel and in 36 (28.3%) on foam.`;
  it.each([
    "Participants | Gel 2%, 131 patients; foam, 127 patients | All 46 patients had both",
    "Patients randomised | gel: 131, foam: 127 | 46 patients",
    "Randomised | gel (131)<br>foam (127) | 46 people",
  ])("are those of its study: %s", (cell) => {
    const text = characteristics(cell);
    expect(told(text)).toEqual(["81.8% 211/258", "82.6% 38/46", "13.0% 17/131", "28.3% 36/127"]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("28.3%", "23.8%"))).toEqual([expect.stringContaining("36 of 127 is 28.3%, not 23.8%")]);
  });

  it.each([
    "Centres | Gel, 131; foam, 127 | One",
    "Participants | Gel, 131 mg; foam, 127 mg | Adults",
    "Randomised | gel 131, foam 127 | ",
    "Numbers analysed | gel 131, foam 127 | All",
    "Participants | Gel, 131 patients; foam, 127 patients | Gel, 61 patients; foam, 57 patients",
  ])("are not those of nobody, or of two: %s", (cell) => {
    expect(told(characteristics(cell)).slice(2)).toEqual(["13.0% 17/?", "28.3% 36/?"]);
  });
});

describe("arms that an item of the same list tells", () => {
  const list = (items: string): string => `- **Population:** 622 adults; 310 gel, 312 placebo.\n${items}\n\n| Outcome | Early, gel (N=201) | Early, placebo (N=199) | Late, gel (N=310) | Late, placebo (N=312) |\n|---|---|---|---|---|\n| Death | 27 (13.4) | 28 (14.1) | 32 (10.3) | 31 (9.9) |\n`;
  it.each([
    [list("- **Stopped:** 68 (21.9%) vs 64 (20.5%)."), ["21.9% 68/310", "20.5% 64/312"]],
    [list("- **Dryness:** 6.1% (19) vs 4.5% (14)."), ["6.1% 19/310", "4.5% 14/312"]],
  ])("are in sight beside a table with others: %s", (text, expected) => expect([told(text).slice(0, 2), messages(text)]).toEqual([expected, []]));

  it("accuse of their own number", () => expect(messages(list("- **Stopped:** 68 (21.9%) vs 64 (25.0%)."))).toEqual([expect.stringContaining("64 of 312 is 20.5%, not 25.0%")]));
});

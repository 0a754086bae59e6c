import { describe, expect, it } from "vitest";
import { marked, messages, table, told } from "./told.ts";

describe("a table of the people of each arm in each trial", () => {
  const trials = table("Programme | Active | Control | Total", "SOLVE | 178 | 184 | 362", "RELAY-B | 281 | 276 | 557", "TORCH | 448 | 230 | 678", "**All** | 907 | 690 | 1597");

  it("gives those of the trial that a heading names", () => {
    const text = `${trials}\n## SOLVE\n\nHealing: drug 84 (47.2%), placebo 58 (31.5%). Zoster came in 13 (7.3%) v. two (1.1%).\n\n## The RELAY-B trial\n\n- drug: 112 (39.9%)\n- placebo: 64 (23.2%)\n`;
    expect(told(text)).toEqual(["47.2% 84/178", "31.5% 58/184", "7.3% 13/178", "1.1% 2/184", "39.9% 112/281", "23.2% 64/276"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("31.5%", "35.1%"))).toEqual(["35.1%"]);
  });

  it("gives those of trials in a row, each in front of its figure", () => {
    const text = `${trials}\nWomen: SOLVE 338 (93.4%), RELAY-B 490 (88.0%), TORCH 640 (94.4%).`;
    expect(told(text)).toEqual(["93.4% 338/362", "88.0% 490/557", "94.4% 640/678"]);
    expect(marked(text.replace("88.0%", "80.8%"))).toEqual(["80.8%"]);
  });

  it.each(["Healing was seen in", "Headache was commoner:", "Ulcers were found in"])("gives them where no author begins the sentence: %s", (opening) => {
    expect(told(`${trials}\n## SOLVE\n\n${opening} 84 (47.2%) versus 58 (31.5%).`)).toEqual(["47.2% 84/178", "31.5% 58/184"]);
    expect(marked(`${trials}\n## SOLVE\n\n${opening} 84 (42.7%) versus 58 (31.5%).`)).toEqual(["42.7%"]);
    expect(told(`${trials}\n## SOLVE\n\nMeier reported 84 (42.7%) versus 58 (31.2%).`)).toEqual(["42.7% 84/?", "31.2% 58/?"]);
  });

  it("is no word of a heading that names none of them, or two", () => {
    for (const heading of ["RESULTS", "SOLVE and TORCH"]) expect(told(`${trials}\n## ${heading}\n\nHealing came in 13 (7.3%) v. two (1.1%).`)).toEqual(["7.3% 13/?", "1.1% 2/?"]);
  });

  it.each([
    ["whose rows do not add up", trials.replace("| 178 |", "| 187 |")],
    ["of which the total is another", trials.replace("907 | 690 | 1597", "908 | 690 | 1598")],
    ["without a column of totals", trials.replace("Total", "Deaths")],
    ["of events", trials.replace("Active", "Events on active")],
    ["without controls", trials.replace("Control", "Foam")],
    ["of wards", trials.replace("Programme", "Ward")],
    ["with one trial that does not add up, and no total", table("Trial | Active | Control | Total", "SOLVE | 178 | 184 | 362", "TORCH | 448 | 230 | 687")],
    ["of cases", trials.replace("Control", "Control cases")],
    ["of places", trials.replace("SOLVE", "Bern")],
  ])("is none %s", (_, other) => {
    expect(told(`${other}\n## SOLVE\n\nRash: 13 (7.3%) versus two (1.1%).`)).toEqual(["7.3% 13/?", "1.1% 2/?"]);
  });
});

describe("a table of the people of each arm that has no row of totals", () => {
  it.each([
    table("Programme | Active | Control | Total", "SOLVE | 178 | 184 | 362", "RELAY-B | 281 | 276 | 557"),
    table("Trial | N | Vaccine | Placebo", "SOLVE | 362 | 178 | 184", "TORCH | 678 | 448 | 230"),
    table("Study | Randomised | 5 mg | 10 mg | Sham", "SOLVE | 540 | 178 | 178 | 184", "TORCH | 678 | 224 | 224 | 230"),
  ])("gives those of a trial all the same: %s", (trials) => {
    const text = `${trials}\n## SOLVE\n\nHerpes was seen in 13 (7.3%) versus two (1.1%). By then 84 (47.2%) and 58 (31.5%) had healed.`;
    expect(told(text)).toEqual(["7.3% 13/178", "1.1% 2/184", "47.2% 84/178", "31.5% 58/184"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("31.5%", "35.1%"))).toEqual(/Randomised/.test(trials) ? ["35.1%"] : []);
  });

  it("accuses nobody where it does not say what it counts", () => {
    expect(marked(`Table 2. Hours of training\n\n${table("Trial | Yoga | Control | Total", "SOLVE | 24 | 28 | 52", "TORCH | 12 | 14 | 26")}\n## SOLVE\n\nPain eased in 12 (30.0%) on yoga and 8 (20.0%) on control.`)).toEqual([]);
  });
});

describe("a table of the people of each arm in each place", () => {
  const places = table("Site | Vaccine | Control | Total", "Osa | 612 | 302 | 914", "Lindi | 588 | 301 | 889", "Upper Doro | 790 | 395 | 1185", "**All** | 1990 | 998 | 2988");

  it.each(["Site", "Centre", "Study site", "Country", "District", "Hospital"])("counts those of the trial, and of any of them: %s", (corner) => {
    const text = `${places.replace("Site", corner)}\nAll doses were received by 1,857 (93.3%) of the vaccine children and 927 (92.9%) of the controls. In Lindi, 106 (18.0%) and 111 (36.9%) fell ill. Six hundred and one (20.1%) of all children had a net.`;
    expect(told(text)).toEqual(["93.3% 1857/1990", "92.9% 927/998", "18.0% 106/588", "36.9% 111/301", "20.1% 601/2988"]);
    expect(messages(text)).toEqual([]);
    expect(marked(text.replace("92.9%", "99.2%").replace("18.0%", "16.0%"))).toEqual([]);
  });

  it("does not speak for arms that are told before it, nor for a place that is not named", () => {
    expect(told(`${places}\nA rash came in 183 (20.0%) of all.`)).toEqual(["20.0% 183/?"]);
    expect(told(`We sent 1990 to the vaccine and 998 to the control.\n\n${places}\nOverall, 183 (20.0%) had a rash.`)).not.toEqual(["20.0% 183/914"]);
  });

  it.each(["Cases of measles by site", "Households by site"])("accuses nobody: %s", (title) => {
    expect(marked(`${title}\n\n${places}\nWorms came in 24 (6.0%) of the vaccine children and 12 (6.0%) of the controls.`)).toEqual([]);
  });

  it.each([
    ["in which a row does not add up", places.replace("| 301 |", "| 310 |")],
    ["without a row of everybody", places.replace(/\| \*\*All.*/, "")],
    ["of events", places.replace("Total", "All events")],
    ["of kinds of nets", places.replace("Site", "Net")],
  ])("is none %s", (_, other) => {
    expect(told(`${other}\nFever came in 106 (18.0%) and 111 (36.9%).`)).toEqual(["18.0% 106/?", "36.9% 111/?"]);
  });

  it("does not speak for others", () => {
    expect(messages(`${places}\nA survey sent to 90 clinics was answered by 64 (71.1%), of which 51 (79.7%) used nets. Of those with a scan, 30 (22.1%) of the vaccine group and 41 (31.3%) of the controls had a lesion.`)).toEqual([]);
  });
});

describe("arms in rows of their own below the name of each study", () => {
  const arms = "| Study | Group | N | Sepsis | Death |\n|---|---|--:|--:|--:|\n| Adler 2009 | Enteral | 45 | 9 (20.0) | 3 (6.7) |\n| | Parenteral | 44 | 18 (40.9) | 6 (13.6) |\n| Brandt 2015 | Enteral | 127 | 27 (21.3) | 11 (8.7) |\n| | Parenteral | 128 | 41 (32.0) | 23 (18.0) |\n\n";
  it.each([
    ["In Brandt 2015 the tube was lost in 19 (15.0%) of the patients on enteral nutrition. Thrombosis complicated parenteral nutrition in 17 (13.3%) patients.", ["15.0% 19/127", "13.3% 17/128"]],
    ["In Brandt 2015 thrombosis was seen in 17 (13.3%) on parenteral nutrition. Deaths in both studies were 14/172 (8.1%) with enteral and 29/172 (16.9%) with parenteral nutrition.", ["13.3% 17/128", "8.1% 14/172", "16.9% 29/172"]],
    ["In Adler 2009 three (6.8%) of the parenteral group had thrombosis.", ["6.8% 3/44"]],
  ])("are those of the study that a paragraph names: %s", (text, expected) => {
    expect(told(arms + text).slice(8)).toEqual(expected);
    expect(messages(arms + text)).toEqual([]);
  });

  it("do not excuse a misprint", () => {
    const text = `${arms}In Brandt 2015 the tube was lost in 19 (18.0%) of the patients on enteral nutrition.`;
    expect(messages(text)).toHaveLength(1);
  });

  it("are read where the name is repeated, and not where a study has one row", () => {
    expect(told(`${arms.replace("| | Parenteral | 128", "| Brandt 2015 | Parenteral | 128")}In Brandt 2015 thrombosis was seen in 17 (13.3%) on parenteral nutrition.`).at(-1)).toBe("13.3% 17/128");
    expect(messages("| Study | Treatment | N | Sepsis |\n|---|---|--:|--:|\n| Adler 2009 | Enteral | 45 | 9 (20.0) |\n| Brandt 2015 | Parenteral | 128 | 41 (32.0) |\n\nIn Brandt 2015 thrombosis was seen in 17 (13.3%).")).toEqual([]);
  });
});

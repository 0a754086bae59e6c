import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";

/** "43/270 total consistent": what is said of each proportion, in the order of the text. */
const told = (text: string): string[] => review(text).statements.flatMap((s) =>
  s.kind === "proportion" ? [`${s.count?.value}/${s.denominator?.value ?? "?"} ${s.denominator?.relation ?? "none"} ${s.verdict}`] : []);

const remarks = (text: string): string[] => review(text).findings.map((f) => `${f.rule} «${text.slice(f.start, f.end)}»`);

describe("a number behind a label and a comma", () => {
  it.each([
    ["is a count, where people follow of whom it is a share", "In week 4, 12 of 64 patients (19%) had nausea.", ["12/64 explicit consistent"]],
    ["is so behind an article, too", "As Figure 1 shows, in week 4, 12 of the 64 women (19%) had nausea.", ["12/64 explicit consistent"]],
    ["is a label itself, where nobody follows", "Of 64 patients, those with 12 (19%) had blood taken on days 1, 8, and 15 of 28.", ["12/64 explicit consistent"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("the arms of a trial", () => {
  it.each([
    ["printed as denominators, each behind its bracket",
      "Relapse occurred in 54 of 610 patients (8.9%) in the zoledrin group and in 81 of 594 patients (13.6%) in the placebo group. Death occurred in 20 patients (3.3%) in the zoledrin group and in 33 (5.6%) in the placebo group.",
      ["54/610 explicit consistent", "81/594 explicit consistent", "20/610 arm consistent", "33/594 arm consistent"]],
    ["counted in a bracket behind their sum",
      "We enrolled 364 infants (184 probiotic, 180 control). Sepsis developed in 28 (15.2%) given the probiotic and 31 (17.2%) in the control group.",
      ["28/184 arm consistent", "31/180 arm consistent"]],
    ["as counts behind their percentages",
      "Families were given training (n = 40) or care alone (n = 42). Drop-out was 5% (n = 2) and 12% (n = 5).",
      ["2/40 arm consistent", "5/42 arm consistent"]],
    ["told apart by \"respectively\"",
      "Of those assigned to early care 96 (18.9%) came back, and of those assigned to usual care 121 (23.7%). In all, 508 and 510 patients, respectively, were randomised. Falls: 14% vs 17%, i.e. 71 and 87 patients.",
      ["96/508 arm consistent", "121/510 arm consistent", "71/508 arm consistent", "87/510 arm consistent"]],
    ["of one size each",
      "The trial allocated 212 people, 106 in each group. In the drug group 14 (13.2%) withdrew, against 9 (8.5%) in the care group.",
      ["14/106 arm consistent", "9/106 arm consistent"]],
    ["named in front of a count",
      "We assigned 106 people to mirtazapine and 106 to training. In the mirtazapine group 14 patients (13.2%) withdrew.",
      ["14/106 arm consistent"]],
    ["that add up to those before them, among others that do not",
      "Of 1480 people seen, 632 were excluded (410 did not qualify, 222 declined). The remaining 848 were randomised, 425 to the app and 423 to usual care; 60 (14.1%) and 48 (11.3%), respectively, were lost.",
      ["60/425 arm consistent", "48/423 arm consistent"]],
    ["in brackets behind their names",
      "Patients were assigned to tofacitinib 5 mg (204 patients), tofacitinib 10 mg (201 patients) or placebo (106 patients). Events led 9 (4.4%), 12 (6.0%) and 3 (2.8%) to stop.",
      ["9/204 arm consistent", "12/201 arm consistent", "3/106 arm consistent"]],
    ["of which a comparative names the first",
      "We randomised 512 women to letrozole and 511 to clomiphene. Flushes were more common with clomiphene (169 [33.1%] v 104 [20.3%]).",
      ["169/511 arm consistent", "104/512 arm consistent"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("looked at for a later outcome do not bind", () => {
    const text = "The dose was kept up by 37 (69%) in arm A and 37 (65%) in arm B. Responses: 15/51 (29%) in arm A and 17/56 (30%) in arm B.";
    expect(remarks(text).filter((r) => r.startsWith("percent-mismatch"))).toEqual([]);
  });
});

describe("people who were counted and then are the population", () => {
  it("answered a questionnaire", () => {
    const text = "We sent the form to 640 GPs; 412 replied (64%). Of their practices 144 (35%) were rural, and 301 doctors (73%) wanted training.";
    expect(told(text)).toEqual(["412/640 total consistent", "144/412 total consistent", "301/412 total consistent"]);
  });
});

describe("denominators that change from outcome to outcome", () => {
  it("bind none but their own statements", () => {
    const text = "In all, 17 of 94 patients (18.1%) in cohort A and 12 of 48 (25.0%) in cohort B went on. The rate was 49.0% (50/102) with A and 56.0% (28/50) with B. Stops were needed in 14 (13.7%) and 10 (20.0%).";
    expect(remarks(text)).toEqual([]);
  });
});

describe("trials in a list", () => {
  it("have their own arms, told apart by order where no name is printed", () => {
    const text = "- Adams 2011: 88 adults. Cure in 30/44 (68%) v 21/44 (48%).\n- Brown 2015: N=133 (66/67). Cure in 41 (62.1%) and 33 (49.3%), respectively.\n- Costa 2019: N=120. In all, 60 (50%) were cured.";
    expect(told(text).slice(2)).toEqual(["41/66 arm consistent", "33/67 arm consistent", "60/120 total consistent"]);
  });
});

describe("tables", () => {
  it("go on with their heads below the first row", () => {
    const text = "| | Drug (N = 40) | | Placebo (N = 42) | |\n|---|---|---|---|---|\n| | n | % | n | % |\n| Any event | 12 | 30.0 | 9 | 21.4 |\n| Headache | 5 | 12.5 | 4 | 9.5 |\n";
    expect(told(text)).toEqual(["12/40 arm consistent", "9/42 arm consistent", "5/40 arm consistent", "4/42 arm consistent"]);
  });

  it("take a row of plain counts for the size of the rows below it", () => {
    const text = "| Group | Total, n (%) | Men, n (%) |\n|---|---|---|\n| Cases (N = 50) | 50 | 15 |\n| With jaundice | 33 (66.0) | 7 (46.7) |\n| Controls | 60 | 21 |\n| With gallstones | 30 (50.0) | 10 (47.6) |\n| Healthy | 30 (50.0) | 11 (52.4) |\n";
    expect(remarks(text)).toEqual([]);
    expect(told(text).slice(2)).toEqual(["30/60 subset consistent", "10/21 subset consistent", "30/60 subset consistent", "11/21 subset consistent"]);
  });

  it("are not accused by a size beside them from which less follows than from another", () => {
    const text = "The efficacy population had 592 patients.\n\n| Event, n (%) | Mannitol |\n|---|---|\n| Headache | 78 (12.4) |\n| Nausea | 20 (3.2) |\n| Cough | 48 (7.7) |\n| Rash | 11 (1.8) |\n";
    expect(remarks(text)).toEqual([]);
  });

  it("ask about a cell that a few missing people would explain, and do not accuse it", () => {
    const text = "| | Drug (n = 114) | Care (n = 113) |\n|---|---|---|\n| Female, n (%) | 74 (64.9) | 78 (69.0) |\n| Employed, n (%) | 69 (61.1) | 70 (61.9) |\n| Married, n (%) | 60 (52.6) | 61 (54.0) |\n";
    expect(remarks(text)).toEqual(["percent-population «61.1»"]);
  });

  it("mark one category of several with missing data", () => {
    const text = "| Characteristic, n (%) | Drug (n = 157) |\n|---|---|\n| Male | 87 (55.4) |\n| Never smoked | 68 (44.4) |\n| Former smoker | 64 (48.1) |\n| Current smoker | 21 (13.7) |\n";
    expect(remarks(text)).toEqual(["percent-population «48.1»"]);
  });

  it("give categories with missing data what they add up to", () => {
    const text = "| Characteristic | Drug (n = 157) | Control (n = 155) |\n|---|---|---|\n| Male | 87 (55.4) | 84 (54.2) |\n| Smoking | | |\n| Never | 68 (44.4) | 72 (47.7) |\n| Former | 64 (41.8) | 57 (37.7) |\n| Current | 21 (13.7) | 22 (14.6) |\n| BMI ≥ 30 kg/m² | 51 (32.5) | 47 (30.3) |\n| LVEF, % | 42 (35–52) | 40 (33–51) |\n";
    expect(told(text)).toEqual([
      "87/157 arm consistent", "84/155 arm consistent", "68/153 sum consistent", "72/151 sum consistent", "64/153 sum consistent", "57/151 sum consistent",
      "21/153 sum consistent", "22/151 sum consistent", "51/157 arm consistent", "47/155 arm consistent",
    ]);
  });
});

describe("those mentioned last", () => {
  it("are meant by \"of these\", whatever the sentence began with", () => {
    expect(told("Of 346 survivors, 301 (87.0%) came back; 22 (7.3%) of these had palsy.")).toEqual(["301/346 explicit consistent", "22/301 subset consistent"]);
  });
});

describe("some of whom no number is given", () => {
  it("are not those named before", () => {
    const text = "We assigned 425 people to the app and 423 to care. Of those abstinent, 61 app users (62%) had been so from the first day.";
    expect(told(text)).toEqual(["61/? none unverifiable"]);
    expect(remarks(text)).toEqual([]);
  });
});

describe("trials and people", () => {
  it("are no shares of each other", () => {
    const text = "The review covers 23 trials and 5412 participants. Stroke was seen in 27 patients (0.5%); nine trials (39%) were small.";
    expect(told(text)).toEqual(["27/5412 total consistent", "9/23 total consistent"]);
  });
});

describe("a group without a printed size", () => {
  const text = (last: string): string => `A total of 400 patients took part. In the exercise group, 30 (15.1%) fell, 12 patients in the exercise group (6.0%) broke a bone, and 40 in the exercise group (${last}) stopped.`;
  it("cannot be checked, and is not accused", () => {
    expect(told(text("20.1%"))).toEqual(["30/? none unverifiable", "12/? none unverifiable", "40/? none unverifiable"]);
    expect(remarks(text("20.1%"))).toEqual([]);
  });

  it("must have one that its figures share", () => {
    expect(remarks(text("23.0%"))).toEqual(["percent-population «23.0%»"]);
    expect(review(text("23.0%")).findings[0]!.message).toBe("40 (23.0%) would be a share of 174 people; the other figures of this group follow from 199 to 201. The text does not give its size.");
  });
});

describe("a count", () => {
  it.each([
    ["of all but a few is theirs, not of those few", "All but three families (96%) returned the diary.", []],
    ["may have an ordinary space between its thousands", "We screened 1 120 neonates (56%) of 2,000.", ["1120/2000 explicit consistent"]],
    ["does not begin with the number of a week", "Of 480 patients, at week 4 120 patients (25%) had left.", ["120/480 explicit consistent"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["of nobody is told by a word", "We treated 34 women. No woman had a recurrence (0%).", ["0/34 total consistent"]],
    ["is not told by the word alone", "We treated 34 women. There was no heterogeneity (0%) and no difference (0%).", []],
    ["of what came back is a share of what was sent", "We sent forms to 2,000 people; 1,102 people answered (55.1% response rate).", ["1102/2000 total consistent"]],
    ["of a category belongs to the words before its colon",
      "In all, 117 patients were evaluable.\n\n- complete response: 33 (28.2%)\n- very good partial response, that is a fall of 90% or more in M-protein: 29 (24.8%)\n\nThe rate of very good partial response or better was 53.0%.",
      ["33/117 total consistent", "29/117 total consistent", "62/117 total consistent"]],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("people with a condition, behind a heading", () => {
  it.each([
    ["information", "Results. 300 patients with gout were seen. Of those, none died. Fever was found in 180 (40.0%)."],
    // of whom it is opened as of all
    ["warning", "Methods. A total of 300 patients who had gout were seen. Fever was found in 180 (40.0%)."],
  ])("are those of whom the text speaks: %s: %s", (severity, text) => {
    expect(review(text).findings.map((finding) => [finding.severity, finding.message.slice(0, 29)])).toEqual([[severity, "180 of 300 is 60.0%, not 40.0%".slice(0, 29)]]);
  });

  it("are not where the text has spoken of something else before", () => {
    expect(review("Gout is frequent in many countries of the north and of the south. A survey in Norway found 300 patients with gout. Fever was found in 180 (40.0%).").findings).toEqual([]);
  });
});

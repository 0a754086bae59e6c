import { describe, expect, it } from "vitest";
import { review } from "../../server/review/review.ts";
import { messages, told } from "./told.ts";

const reasons = (text: string): string[] => review(text).statements.flatMap((s) => (s.kind === "proportion" && s.reason !== null ? [s.reason] : []));

describe("those of a whole who are not in the part that was counted", () => {
  it.each([
    "Of 200 patients, 80 (40%) were women; 6 men (5%) relapsed.",
    "Of 500 patients, 100 (20%) died; 25 of the survivors (6.3%) were readmitted.",
    "Of 500 patients, 100 (20%) withdrew; 380 of the others (95%) answered.",
    "We saw 500 children. Perforation was found in 100 (20%). In children with perforation, 25 (25%) had complications; in those without, 12 (3.0%).",
    "We included 200 patients; 80 (40%) smoked. Twenty smokers (25%) and 6 non-smokers (5%) relapsed.",
  ])("are accused of nothing: %s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(reasons(text)[0]).toMatch(/^It follows from \d+: of the \d+, those who are not among the \d+\.$/);
  });

  it("are told where their group is named", () => {
    const text = "The study included 900 adults. Among these, 500 (55.6%) had seen a dentist. Decay differed between the dentist group (n = 30, 6.3%) and the non-dentist group (n = 46, 11.5%).";
    expect(messages(text)).toEqual([]);
    expect(reasons(text).at(-1)).toBe("It follows from 400: of the 900, those who are not among the 500.");
    expect(reasons(text.replace("11.5", "12.5")).at(-1)).not.toContain("It follows from");
  });

  it("are not meant where the percentage follows from neither", () => {
    expect(messages("Of 200 patients, 80 (40%) were women. Relapse was seen in 6 patients (9.5%).")).toHaveLength(1);
  });
});

describe("two groups of one whole", () => {
  it("whose numbers the text does not give", () => {
    for (const text of [
      "In other disease (n = 192), 38 (39.6%) and 42 (43.8%) died.",
      "Of the 74 participants with data, 25 (66%) in the free group and 21 (58%) in the other improved.",
    ]) {
      expect(messages(text)).toEqual([]);
      expect(reasons(text)[0]).toMatch(/(?:192|74) together/);
    }
  });
});

describe("the same figure twice in a sentence", () => {
  it("is of the same people", () => {
    const text = "Of the 129 infected, 110 (85.3%) were treated, 99 (90%) completed it, and 88 (80%) were cured; 11 (10%) died and 11 (10%) relapsed.";
    expect(told(text).slice(-2)).toEqual(["10% 11/110", "10% 11/110"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("a share of events", () => {
  it("is no share of people", () => {
    expect(messages("We randomised 87 patients to the drug and 90 to placebo. Twenty-five percent (n = 4) of the episodes on the drug were severe.")).toEqual([]);
  });
});

describe("a share of what happened in a group", () => {
  const arms = "We assigned 320 adults to the drug and 330 to placebo. ";
  const reports = "A total of 700 case reports describing 1400 reactions were received.\n\n";
  it.each([
    [`${arms}Thirteen (25%) of the strokes in the placebo group were fatal.`, ["25% 13/?"]],
    [`${arms}Thirteen of the strokes in the placebo group (25%) were fatal.`, ["25% 13/?"]],
    [`${arms}A stroke occurred in 31 (9.7%) and 52 (15.8%). Thirteen (25%) of the strokes in the placebo group were fatal.`, ["9.7% 31/320", "15.8% 52/330", "25% 13/52"]],
    [`${arms}There were 20 cases among 310 adults on the drug and 90 among 315 on placebo. Eighteen (20%) of the cases in the placebo group were severe.`, ["20% 18/90"]],
    [`${arms}Thirteen (25%) of the diabetics in the placebo group had a stroke.`, ["25% 13/?"]],
    [`${reports}Of the 700 reports, 280 (40.0%) were serious. 350 of the reactions (25.0%) were listed.`, ["40.0% 280/700", "25.0% 350/1400"]],
    [`${reports}Women sent 350 reports (50.0%). 70 reactions (5.0%) were rashes.`, ["50.0% 350/700", "5.0% 70/1400"]],
    ["Of the 700 reports, 280 (40.0%) were serious. 350 of the reactions (25.0%) were listed.", ["40.0% 280/700", "25.0% 350/?"]],
  ])("is no share of its people: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it.each([
    [`${arms}Thirteen (25%) of the patients in the placebo group had a stroke.`, "13 of 330 is 3.9%"],
    [`${arms}Thirteen (25%) of the cases in the placebo group had a stroke.`, "13 of 330 is 3.9%"],
    [`${arms}Thirteen (25%) of those in the placebo group had a stroke.`, "13 of 330 is 3.9%"],
    ["We assigned 100 knees to the gel and 120 to saline. Thirteen (13.8%) of the knees in the saline group were swollen.", "13 of 120 is 10.8%"],
    ["A total of 220 cases were randomised, 100 to surgery and 120 to a cast. Thirteen (13.8%) of the cases in the cast group were infected.", "13 of 120 is 10.8%"],
    [`${reports}350 of the reactions (26.0%) were listed.`, "350 of 1400 is 25.0%"],
  ])("is judged by the group where that is counted: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("another group of those who did something", () => {
  it("has not the size of the first", () => {
    const text = "Of students who reported seeing the planners (n = 138), 17.4% (n = 24) misread them. Of students who reported seeing the mirrors 48.8% (n = 21) did.";
    expect(told(text)).toEqual(["17.4% 24/138", "48.8% 21/?"]);
    expect(messages(text)).toEqual([]);
  });
});

describe("words at the beginning of a sentence, and groups without arms", () => {
  it.each([
    "12 (6%) in total stopped treatment.",
    "- 12 (6%) of total patients",
    "We enrolled patients.\n\n| Event | All patients (N = 200) | Overall (N = 180) |\n|---|---|---|\n| Rash | 20 (10%) | 18 (10%) |\n\nThe left leg was used for 95 patients (97.0%) in each group.",
  ])("are read: %s", (text) => expect(review(text).statements.length).toBeGreaterThan(0));
});

describe("the same figure in two sentences", () => {
  it("is of the people of each", () => {
    expect(messages("Of the 110 women, 11 (10%) died. Of the 90 men, 11 (10%) died.")).toEqual(["11 of 90 is 12.2%, not 10%. 10% would fit 11 of 110, the denominator beside it."]);
  });
});

describe("a number that may point to the literature", () => {
  it.each([
    "Of 88 patients, 22 (25%) relapsed. The rate was 24% in an earlier audit (8).",
    "Of 88 patients, 22 (25%) relapsed. The rate was 40% in other trials (12).",
    "Of 88 patients, 22 (25%) relapsed. The rate in previous studies is about 40% (5).",
  ])("%s", (text) => {
    expect(messages(text)).toEqual([]);
    expect(reasons(text)).toEqual(["The number beside it may point to the literature."]);
  });

  it("is a count where it fits", () => {
    expect(told("Of 88 patients, 22 (25%) relapsed. The rate was 9.1% in the second round (8).")).toEqual(["25% 22/88", "9.1% 8/88"]);
  });
});

describe("everybody, after the arms", () => {
  it.each([
    ["Patients were randomised to saline (n = 240) or dextrose (n = 250). Of all patients, 147 (30.0%) had hypotension.", ["30.0% 147/490"]],
    ["There were 93 patients in the A arm and 91 in the B arm; there were 112 women (60.9%) and 72 men (39.1%).", ["60.9% 112/184", "39.1% 72/184"]],
    ["Of 400 patients, 200 received the drug and 200 placebo. Fever was seen in 70 (35.0%) with the drug and 100 (50.0%) with placebo. Overall, 36 patients (9.0%) stopped treatment.", ["35.0% 70/200", "50.0% 100/200", "9.0% 36/400"]],
    ["One hundred and sixty patients were included (80 per group). Nausea occurred in 16 (20.0%) with the drug and in 32 (40.0%) with saline. In the whole cohort, 48 patients (30.0%) had nausea.", ["20.0% 16/80", "40.0% 32/80", "30.0% 48/160"]],
    ["Of 400 patients, 200 received the drug and 200 placebo. In the two groups combined, 50 patients (12.5%) fell.", ["12.5% 50/400"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });

  it("and in no sum that is only called a total", () => {
    expect(told("Of 400 patients, 200 received the drug and 200 placebo. A total of 20 patients (10.0%) in the drug group left.")).toEqual(["10.0% 20/200"]);
  });

  it("and its errors are told of everybody", () => {
    const text = "Of 400 patients, 200 received the drug and 200 placebo. Fever was seen in 70 (35.0%) with the drug and 100 (50.0%) with placebo. Overall, 38 patients (5.9%) stopped treatment.";
    expect(messages(text)).toEqual(["38 of 400 is 9.5%, not 5.9%. Perhaps 5.9% is 9.5% with two digits swapped."]);
  });
});

describe("more of the ones than of the others", () => {
  it.each([
    ["Of 5,000 people tested, 3200 (64%) were women. More women (160, 5% vs. 40, 2%) than men were infected.", ["64% 3200/5000", "5% 160/3200", "2% 40/?"]],
    ["Of 5,000 people tested, 3200 (64%) were women and 1800 (36%) men. More women (160, 5% vs. 36, 2%) than men were infected.", ["64% 3200/5000", "36% 1800/5000", "5% 160/3200", "2% 36/1800"]],
    ["Of 800 pupils, 300 (37.5%) were girls. Fewer girls (30, 10% versus 75, 15%) than boys wore glasses.", ["37.5% 300/800", "10% 30/300", "15% 75/?"]],
    ["We randomised 400 to A and 500 to B. More people (40, 10% vs 25, 5%) had fever with A than with B.", ["10% 40/400", "5% 25/500"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(messages(text)).toEqual([]);
  });
});

describe("the sides of a study whose sizes are not given", () => {
  it.each([
    "Another study (100 adults) found relief in 40 (80%) of the treated and 15 (30%) of the controls.",
    "In one study of 100 adults, 40 (80%) of those given yoga and 15 (30%) of those given advice had relief.",
  ])("have no share of all: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["We studied 100 cases and 80 controls; 20 (45%) of the controls smoked.", "20 of 80 is 25.0%, not 45%"],
    ["Of 100 adults, 50 were given yoga and 50 advice; 40 (70%) of those given yoga had relief.", "40 of 50 is 80.0%, not 70%"],
  ])("are accused where they are given: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("a pooled figure", () => {
  it("is none where another clause speaks of what was pooled", () => {
    expect(messages("In 30 of the 60 questions (80%), the pooled effects agreed.")[0]).toContain("30 of 60 is 50.0%, not 80%");
    expect(messages("In 30 of the 60 trials (80%, pooled), falls were rare.")).toEqual([]);
  });
});

describe("those who answered", () => {
  const asked = "We sent the form to 560 members of the society (response rate 50%, 280/560).\n\n";
  it.each([
    `${asked}140 respondents (50%) agreed.`,
    `${asked}Seventy of the respondents (25%) disagreed.`,
    `${asked}Most respondents (168; 60%) agreed.`,
    "Of 2000 adults invited, 1200 (response rate 60.0%) took part.\n\nPain was reported by 240 respondents (20.0%).",
  ])("are not all who were asked: %s", (text) => expect(messages(text)).toEqual([]));

  it.each([
    ["In all, 1200 adults answered. Pain was reported by 240 respondents (23.5%).", "240 of 1200 is 20.0%"],
    ["We asked 1200 nurses. Pain was reported by 240 respondents (16.0%).", "240 of 1200 is 20.0%"],
    ["We surveyed 300 nurses, of whom 160 responded. 40 respondents (20%) were men.", "40 of 160 is 25.0%"],
    [`${asked}140 members (50%) agreed.`, "140 of 560 is 25.0%"],
  ])("are judged by those who did, and are no more than were asked: %s", (text, message) => expect(messages(text)[0]).toContain(message));
});

describe("those whom a participle tells from the rest", () => {
  it("are not all", () => {
    expect(messages("Of 400 patients, 40 (10.0%) were excluded. There were 37 false positives (12.3% of the uninfected) and 18 false negatives (30.0% of the infected).")).toEqual([]);
    expect(messages("Of 400 patients, 40 (10.0%) were excluded. Fever was found in 37 (12.3%) of the exposed.")).toEqual([]);
    expect(messages("Of 400 patients, 40 (10.0%) were excluded. Fever was found in 37 of those exposed (12.3%).")).toEqual([]);
  });

  it("are judged by their own number, or by all who were enrolled", () => {
    expect(messages("Of 400 patients, 80 were exposed. Fever was found in 20 (35.0%) of the exposed.")[0]).toContain("20 of 80 is 25.0%");
    expect(messages("We gave 200 women the drug. Pain was reported by 50 (40%) of those exposed.")[0]).toContain("50 of 200 is 25.0%");
    expect(messages("We saw 400 patients. Fever was found in 37 (12.3%) of the enrolled.")[0]).toContain("37 of 400 is 9.3%");
  });
});

describe("studies that were included", () => {
  const found = "We found 900 records; 90 (10%) were read in full and 30 (33%) included.\n\n";
  it("are those of which others are shares", () => {
    expect(told(`${found}12 studies (40%) came from Asia. Only 11 studies (37%) told why.`).slice(2)).toEqual(["40% 12/30", "37% 11/30"]);
    expect(messages(`${found}12 studies (40%) came from Asia. Only 11 studies (37%) told why.`)).toEqual([]);
    expect(messages(`${found}12 studies (40%) came from Asia. Only 11 studies (31%) told why.`)[0]).toContain("11 of 30 is 36.7%, not 31%");
  });

  it("are not the people of one of them to whom something happened", () => {
    expect(messages("One trial of 74 participants reported falls in 20 (27%). Harms were told in only twelve trials (43%).")).toEqual([]);
  });
});

describe("what is needed for each", () => {
  it("is no share of those for whom it was", () => {
    expect(told("We operated on 150 patients. Two assistants were needed in 21 cases (14%).")).toEqual(["14% 21/150"]);
    expect(told("Two assistants were needed in 21 cases (14%).")).toEqual(["14% 21/?"]);
  });

  it("may still be one", () => {
    expect(told("Two reoperations were needed in 20 cases (10%).")).toEqual(["10% 2/20"]);
    expect(messages("Nine reoperations were needed in 45 cases (25%).")[0]).toContain("9 of 45 is 20.0%, not 25%");
  });
});

describe("a clause that opens with the others", () => {
  it.each([
    "The trial randomised 200 patients. Bleeding was seen in 31 patients (15.5%). In the others, pain was seen in 64 (38%).",
    "The trial randomised 200 patients. Bleeding was seen in 31 patients (15.5%); in the remainder, pain was seen in 64 (38%).",
  ])("is of these: %s", (text) => expect(messages(text)).toEqual([]));

  it("tells how many are left where it does not follow from them", () => {
    expect(reasons("Of 200 patients, 80 had diabetes. In the others, pain was seen in 64 (38%).")[0]).toContain("does not follow from the 120 who are not among the 80");
    expect(reasons("We enrolled 200 patients. In the others, pain was seen in 64 (38%).")[0]).toContain("the text does not give their number");
  });

  it("ends with it", () => expect(messages("The trial randomised 200 patients. In the others, nothing was found; pain was seen in 64 (42%).")[0]).toContain("64 of 200 is 32.0%, not 42%"));
});

describe("those who are not in a part that was counted, whom no word tells", () => {
  it("excuse nothing", () => expect(messages("The trial randomised 200 patients. Bleeding was seen in 30 (15.0%). Pain was seen in 64 (37.6%).")[0]).toContain("64 of 200 is 32.0%, not 37.6%"));
});

describe("the other part of a part, beside a larger whole", () => {
  const text = "Of 1,380 births, 152 (11.0%) needed help, 97 of these (63.8%) by vacuum; tears were seen after 12 (12.4%) vacuum and 9 (16.4%) forceps births.";

  it("is what is left of it", () => {
    expect(reasons(text)).toEqual(["It follows from 55: of the 152, those who are not among the 97."]);
    expect(messages(text)).toEqual([]);
    expect(messages(text.replace("16.4", "46.1"))).toHaveLength(1);
  });
});
